//! The summary of one article: which sentences stand in it, and how much room they take.

use proptest::prelude::*;
use tellings::{Article, Length, Order, Summary, SummaryOptions, summarize};

fn summary(text: &str, options: SummaryOptions) -> Summary {
    summarize(&[Article::read(text)], &options).unwrap()
}

fn of_length(text: &str, length: Length) -> Summary {
    of_article(&Article::read(text), length)
}

fn of_article(article: &Article, length: Length) -> Summary {
    let options = SummaryOptions { length: Some(length), ..SummaryOptions::default() };
    summarize(std::slice::from_ref(article), &options).unwrap()
}

/// The text of a summary of so many sentences.
fn sentences(text: &str, sentences: usize) -> String {
    of_length(text, Length::Sentences(sentences)).text
}

const HARBOUR: &str = "New crane for the harbour of Lenn

The harbour of Lenn will get a new crane for heavy containers, the council decided on Monday.

Marek Olin, who runs the harbour, has asked for the crane since the old one broke in 2019. He told the council that \
three shipping lines had left the harbour because of it. The council will pay 4 million euros for the crane and its rails.

Work on the rails begins in March. The crane itself is built in Finland and arrives by ship in the autumn of next year.";

#[test]
fn a_pronoun_comes_with_whom_it_means_or_not_at_all() {
    for count in 1..=5 {
        let text = sentences(HARBOUR, count);
        assert!(!text.contains("He told") || text.contains("Marek Olin, who runs"), "{count}: {text}");
    }
    assert!(sentences(HARBOUR, 6).contains("since the old one broke in 2019. He told the council"));
}

#[test]
fn what_leans_on_the_sentence_before_stays_out_where_another_can_stand() {
    let lead = "The museum of Lenn has bought a boat from the 12th century that fishermen found in the Arle.";
    let other = "The boat will be shown in the museum of Lenn from May, once its oak has dried in the cellar.";
    for leaning in [
        "She said the museum of Lenn had waited for such a boat from the Arle for sixty years.",
        "But the museum of Lenn cannot show the boat from the Arle before its cellar is dry.",
        "However, the museum of Lenn cannot show the boat from the Arle before it is dry.",
        "For example, the museum of Lenn has no room for a boat from the Arle of that length.",
        "This makes the boat from the Arle the oldest that the museum of Lenn has ever bought.",
        "The other boats from the Arle that the museum of Lenn owns were found by its own divers.",
        "His boat from the Arle is the oldest that the museum of Lenn has ever bought, too.",
        "On Monday, he called the boat from the Arle the best that the museum of Lenn ever bought.",
        "\"The boat from the Arle is the best that the museum of Lenn ever bought,\" she said.",
        "\"The boat from the Arle is the best thing that the museum of Lenn has ever bought.\"",
        "And how long will the museum of Lenn keep the boat from the Arle in its wet cellar?",
        "\"The boat from the Arle is the best that the museum of Lenn has bought, said the director.",
        "The boat from the Arle (pictured above) and the director of the museum of Lenn, (left).",
        "Read more: The boat from the Arle and what else the museum of Lenn has in its cellar.",
        "Write to boat@museum-lenn.example to see the boat from the Arle in the museum of Lenn.",
    ] {
        let text = format!("Old boat for Lenn\n\nWhat a find! {leaning}\n\n{lead} {other}");
        assert_eq!(sentences(&text, 2), format!("{lead} {other}"), "{leaning}");
    }
}

#[test]
fn names_and_times_are_no_pronouns() {
    for lead in [
        "He Lifeng met the ministers of finance of five countries in Lenn to speak about the price of steel.",
        "This week the ministers of finance of five countries meet in Lenn to speak about the price of steel.",
        "This Tuesday the ministers of finance of five countries met in Lenn to speak about steel.",
        "Son Heung-min and the ministers of sport of five countries met in Lenn to speak about football.",
    ] {
        let text = format!(
            "Ministers meet in Lenn\n\n{lead} They agreed to meet again in spring. The hotel where the ministers met was \
             guarded by two hundred policemen. Shops in the streets around the hotel were closed for the day."
        );
        assert_eq!(sentences(&text, 1), lead);
    }
}

#[test]
fn other_languages_have_pronouns_of_their_own() {
    for (text, leaning) in [
        (
            "Neuer Kran für Lenn\n\nDer Hafen von Lenn bekommt einen neuen Kran, wie der Stadtrat am Montag beschloss. \
             Am Ufer wird gebaut. Er war im Hafen von Lenn schon lange gefordert worden, wie der Stadtrat sagte. Der alte Kran \
             im Hafen war vor drei Jahren bei einem Sturm umgestürzt. Die Schienen kosten die Stadt vier Millionen Euro.",
            "Er war im Hafen",
        ),
        (
            "Nueva grúa para Lenn\n\nEl puerto de Lenn tendrá una grúa nueva, según decidió el concejo el lunes. Hay obras. \
             Sin embargo, el puerto de Lenn no tendrá la grúa hasta el otoño, según el concejo. La grúa antigua del puerto se \
             cayó hace tres años en una tormenta. Las vías costarán a la ciudad cuatro millones de euros.",
            "Sin embargo",
        ),
        (
            "Une nouvelle grue à Lenn\n\nLe port de Lenn aura une nouvelle grue, a décidé le conseil municipal lundi. On y \
             travaille. Elle arrivera au port de Lenn par bateau en automne, selon le conseil municipal. L'ancienne grue du \
             port est tombée il y a trois ans dans une tempête. Les rails coûteront quatre millions d'euros à la ville.",
            "Elle arrivera",
        ),
    ] {
        let summary = sentences(text, 3);
        assert!(!summary.contains(leaning), "{summary}");
    }
}

#[test]
fn a_lead_that_is_none_loses_its_place() {
    let lead = "The ferry line between Lenn and the island of Hale will close in October, the operator said on Friday.";
    let rest = "The ferry carried 40,000 people last year, half as many as ten years ago. The operator of the line said the \
                island would be served by a small boat twice a day. The mayor of Hale called the end of the ferry a disgrace.";
    for opening in [
        "Do you remember the first time you stood on a deck?",
        "Hale harbour on Friday. Photo: Ada Berg",
        "Gulls. Fog. A horn.",
        "\"I met my husband here.\"",
        "Lenn, Friday morning.",
    ] {
        let text = format!("Ferry to Hale will close\n\n{opening}\n\n{lead}\n\n{rest}");
        assert_eq!(sentences(&text, 1), lead, "{opening}");
    }
}

#[test]
fn a_pair_stands_in_its_order() {
    for order in [Order::Reading, Order::Importance] {
        let length = Some(Length::Sentences(6));
        let text = summary(HARBOUR, SummaryOptions { length, order, focus: None }).text;
        assert!(text.contains("broke in 2019. He told"), "{order:?}: {text}");
    }
}

#[test]
fn importance_puts_the_best_first() {
    let options = SummaryOptions { order: Order::Importance, ..SummaryOptions::default() };
    let summary = summary(HARBOUR, options);
    assert_eq!(summary.sentences[0].score, 1.0);
    assert_eq!(summary.sentences.len(), 3);
}

#[test]
fn a_focus_finds_its_sentence() {
    let with = |focus: &str| {
        let length = Some(Length::Sentences(1));
        summary(HARBOUR, SummaryOptions { length, focus: Some(focus.to_owned()), ..SummaryOptions::default() }).text
    };
    assert!(with("Finland ship").contains("built in Finland"));
    assert_eq!(with("giraffe"), sentences(HARBOUR, 1));
}

#[test]
fn a_ratio_of_one_is_the_whole_story() {
    let text = of_length(HARBOUR, Length::Ratio(1.0)).text;
    assert_eq!(text, HARBOUR.split_once("\n\n").unwrap().1.replace("\n\n", " "));
}

#[test]
fn items_lose_their_marks() {
    let text = "Storm closes roads\n\n• All ferries between Lenn and the islands are cancelled until Friday.\n\n\
                • The rivers Arle and Suhr are over their banks, and 1,200 people have left their homes.";
    assert!(!sentences(text, 2).contains('•'));
}

#[test]
fn nothing_is_said_twice() {
    let text = "Lenn votes\n\nThe town of Lenn votes on a new bridge over the Arle on Sunday. The town of Lenn votes on a new \
                bridge over the Arle on Sunday. The bridge would cost twelve million euros, half of it paid by the state.";
    assert_eq!(of_length(text, Length::Sentences(3)).sentences.len(), 2);
}

#[test]
fn an_unknown_language_is_summarised_by_form_and_place() {
    let text = "Zorb\n\nQarn velto drimas enk vosturi talmen, gorvik anter pulsa norveni drimas. Talmen? Vosturi drimas pulsa, \
                gorvik enk talmen norveni velto, qarn anter olmi. Anter olmi pulsa velto enk gorvik drimas norveni qarn.";
    let two = of_length(text, Length::Sentences(2));
    assert_eq!(two.language.code(), "und");
    assert!(two.text.starts_with("Qarn velto") && !two.text.contains("Talmen?"), "{}", two.text);
}

#[test]
fn headlines_alone_are_summarised_too() {
    let text = "Minister resigns over port contract\nFerry fares to rise by 8 per cent in June\nTwo held over museum theft\n\
                University opens archive of sourdough";
    assert_eq!(of_length(text, Length::Sentences(2)).sentences.len(), 2);
}

#[test]
fn nothing_gives_nothing() {
    for text in ["", " \n\n ", "…"] {
        assert_eq!(of_length(text, Length::Sentences(3)).text.chars().filter(|c| c.is_alphanumeric()).count(), 0);
    }
}

/// Sentences of various lengths and flaws.
fn story() -> impl Strategy<Value = String> {
    let words = prop::collection::vec("[a-z]{2,9}", 1..25);
    let opening = prop::sample::select(vec!["The", "He", "But", "\"We", "Lenn", "This", "•", "中文"]);
    let end = prop::sample::select(vec![".", "?", "!", ".\n\n", "", ":", ".\""]);
    let sentence =
        (opening, words, end).prop_map(|(opening, words, end)| format!("{opening} {}{end} ", words.join(" ")));
    prop::collection::vec(sentence, 0..25).prop_map(|sentences| sentences.concat())
}

proptest! {
    #[test]
    fn a_budget_is_full_and_never_exceeded(text in story(), limit in 0usize..200, ratio in 0.01f64..1.0) {
        let article = Article::read(text);
        let of_length = |length: Length| of_article(&article, length);
        let words = of_length(Length::Words(limit)).text.split_whitespace().count();
        prop_assert!(words <= limit);
        let characters = of_length(Length::Characters(limit)).text.encode_utf16().count();
        prop_assert!(characters <= limit);
        let all = of_length(Length::Sentences(usize::MAX)).sentences.len();
        prop_assert_eq!(of_length(Length::Sentences(limit)).sentences.len(), all.min(limit));
        let whole = of_length(Length::Ratio(1.0)).text.encode_utf16().count();
        let part = of_length(Length::Ratio(ratio)).text.encode_utf16().count();
        prop_assert!(part as f64 <= ratio * whole.max(article.utf16_length()) as f64);
    }
}

#[test]
fn scripts_without_capitals_and_german_quotations_are_sound() {
    let chinese = "新计划\n\nNASA宣布新的登月计划将于明年三月正式启动。工作人员昨天在食堂吃了午饭。";
    assert!(sentences(chinese, 1).starts_with("NASA"), "{}", sentences(chinese, 1));
    let german = "Alte Brücke\n\nDer Bürgermeister von Lenn hat vor der Brücke gewarnt: „Die Brücke über die Lenn ist alt.“ \
                  Im Sommer war es in Lenn an vielen Tagen sehr heiß.";
    assert!(sentences(german, 1).starts_with("Der Bürgermeister"), "{}", sentences(german, 1));
}

#[test]
fn a_budget_in_words_holds_where_nothing_joins_the_sentences() {
    let headlines = "北京市长宣布新的计划\n\n上海港口今天重新开放\n\n广州地铁延长运营时间\n\n深圳公园免费开放一周";
    for words in 0..40 {
        let article = Article::read(headlines);
        let text = of_article(&article, Length::Words(words)).text;
        let measured = tellings::text::words(&text, tellings::Span::new(0, text.len())).len();
        assert!(measured <= words, "{measured} words of {words}: {text}");
    }
}
