//! Summaries of several articles: what is told by most, once, in its cleanest telling.

use proptest::prelude::*;
use tellings::article::readable;
use tellings::{Article, CompareOptions, Length, Order, Summary, SummaryOptions, compare, summarize};

/// Three newsrooms on one landslide, in their own words, and an agency copy of the first.
const TELLINGS: [&str; 4] = [
    "A landslide buried the coastal road near Ostrava Bay on Thursday night, cutting off four villages. \
     Police closed the road at Tarn Bridge and sent drivers over the Marl Pass. \
     Engineers expect to clear the road within ten days, the regional governor Ilse Brandt said. \
     About 2,300 people live in the villages. \
     The ferry Corvina will bring food and medicine from Saturday.",
    "A landslide buried the coastal road near Ostrava Bay on Thursday night, cutting off four villages. \
     Police closed the road at Tarn Bridge and sent drivers over the Marl Pass. \
     Engineers expect to clear the road within ten days, the regional governor Ilse Brandt said. \
     About 2,300 people live in the villages.",
    "Four villages on Ostrava Bay were cut off after a landslide swept over the coastal road late on Thursday. \
     Governor Ilse Brandt said that engineers would need ten days to clear the road. \
     A fisherman saw the slope move and warned the school. \
     From Saturday the ferry Corvina is to carry food and medicine to the villages.",
    "Mud and rock from a landslide block the coastal road at Ostrava Bay since Thursday night. \
     Nobody was hurt, the fire brigade said. \
     A ferry, the Corvina, will supply the four villages with food and medicine from Saturday on.",
];

/// Two newsrooms on something else.
const OTHER_STORY: [&str; 2] = [
    "The violinist Tessa Holm won the Lindqvist Prize for young musicians in Verenholm on Sunday. \
     The jury praised her reading of a concerto by Adela Quist. \
     The prize comes with 20,000 crowns and a concert tour.",
    "Tessa Holm, a violinist of 19, has won the Lindqvist Prize for young musicians in Verenholm. \
     She played a concerto by Adela Quist at the final on Sunday. \
     With the prize come 20,000 crowns and a concert tour.",
];

fn articles(texts: &[&str]) -> Vec<Article> {
    texts.iter().copied().map(Article::read).collect()
}

fn summary(articles: &[Article], length: Length) -> Summary {
    summarize(articles, &SummaryOptions { length: Some(length), ..SummaryOptions::default() }).unwrap()
}

/// The sentences as they are read.
fn sentences(summary: &Summary, articles: &[Article]) -> Vec<String> {
    let mut texts = Vec::new();
    for sentence in &summary.sentences {
        texts.push(readable(sentence.span.of(articles[sentence.article].text())));
    }
    texts
}

#[test]
fn no_two_sentences_are_of_one_statement() {
    let articles = articles(&TELLINGS);
    let statements = compare(&articles, &CompareOptions::default()).unwrap().statements.unwrap();
    let summary = summary(&articles, Length::Sentences(20));
    let mut chosen: Vec<usize> = Vec::new();
    for sentence in &summary.sentences {
        let of = |s: &tellings::SentenceReference| (s.article, s.index) == (sentence.article, sentence.index);
        chosen.push(statements.iter().position(|statement| statement.sentences.iter().any(of)).unwrap());
    }
    chosen.sort_unstable();
    chosen.dedup();
    assert_eq!(chosen.len(), summary.sentences.len());
    assert!(summary.sentences.len() >= 5, "{}", summary.text);
}

#[test]
fn separate_tellings_count_more_than_copies() {
    let articles = articles(&TELLINGS);
    let summary = summary(&articles, Length::Sentences(3));
    // The ferry and the ten days are told by newsrooms that wrote for themselves, the closing by two copies.
    assert!(summary.text.contains("Corvina"), "{}", summary.text);
    assert!(!summary.text.contains("Tarn Bridge"), "{}", summary.text);
    assert!(summary.sentences[0].tellings >= 2);
}

#[test]
fn a_budget_is_used_as_far_as_sentences_allow() {
    let articles = articles(&TELLINGS);
    for most in (10..120).step_by(5) {
        let summary = summary(&articles, Length::Words(most));
        let words = summary.text.split_whitespace().count();
        assert!(words <= most, "{words} of {most}: {}", summary.text);
        // Its shortest sentences have seven and eight words.
        assert!(words * 3 >= most * 2 || most > 85, "{words} of {most}: {}", summary.text);
    }
}

#[test]
fn room_counted_in_words_is_filled_before_what_is_dense() {
    // Three sentences that say most for their length would leave a tenth of the room.
    let summary = summary(&articles(&TELLINGS), Length::Words(52));
    assert!(summary.text.split_whitespace().count() >= 50, "{}", summary.text);
}

#[test]
fn two_stories_have_a_part_each_and_are_kept_apart() {
    let texts: Vec<&str> = TELLINGS.iter().chain(&OTHER_STORY).copied().collect();
    let articles = articles(&texts);
    let summary = summary(&articles, Length::Sentences(4));
    assert_eq!(summary.stories.len(), 2, "{:?}", summary.stories);
    let [landslide, prize] = [&summary.stories[0], &summary.stories[1]];
    assert_eq!((&landslide.articles, &prize.articles), (&vec![0, 1, 2, 3], &vec![4, 5]));
    assert_eq!((landslide.sentences.len(), prize.sentences.len()), (3, 1), "{}", summary.text);
    for story in &summary.stories {
        for &sentence in &story.sentences {
            assert!(story.articles.contains(&summary.sentences[sentence].article));
        }
    }
}

#[test]
fn a_focus_turns_the_choice() {
    let articles = articles(&TELLINGS);
    let options = |focus: &str| SummaryOptions {
        length: Some(Length::Sentences(1)),
        focus: Some(focus.to_owned()),
        ..SummaryOptions::default()
    };
    let about = |focus: &str| summarize(&articles, &options(focus)).unwrap().text;
    assert!(about("ferry medicine").contains("Corvina"));
    assert!(about("governor").contains("Brandt"));
    assert!(about("fisherman").contains("fisherman"));
    assert_eq!(about("elections"), summary(&articles, Length::Sentences(1)).text);
}

#[test]
fn a_story_without_the_focus_comes_last() {
    let texts: Vec<&str> = TELLINGS.iter().chain(&OTHER_STORY).copied().collect();
    let articles = articles(&texts);
    let options = SummaryOptions {
        length: Some(Length::Sentences(2)),
        focus: Some("violinist prize".to_owned()),
        ..SummaryOptions::default()
    };
    let summary = summarize(&articles, &options).unwrap();
    assert!(summary.sentences.iter().all(|sentence| sentence.article >= 4), "{}", summary.text);
}

#[test]
fn the_order_of_the_list_does_not_show() {
    let texts: Vec<&str> = TELLINGS.iter().chain(&OTHER_STORY).copied().collect();
    for length in [Length::Sentences(4), Length::Words(60), Length::Characters(300), Length::Ratio(0.3)] {
        let expected = summary(&articles(&texts), length).text;
        let mut turned = texts.clone();
        for _ in 0..texts.len() {
            turned.rotate_left(1);
            assert_eq!(summary(&articles(&turned), length).text, expected, "{length:?}");
        }
        turned.reverse();
        assert_eq!(summary(&articles(&turned), length).text, expected, "{length:?}");
    }
}

/// One announcement as it went through several hands.
fn handed_on(sentences: [&str; 4]) -> Vec<Article> {
    let endings = ["Shops stayed open.", "The harbour stayed closed.", "Trams ran late.", "Schools were shut."];
    let text = |(sentence, ending): (&str, &str)| {
        format!("Rain flooded the old town of Kessel for the second day running. {sentence} {ending}")
    };
    sentences.into_iter().zip(endings).map(|pair| Article::read(text(pair))).collect()
}

/// Whether no summary of the articles has a word, however much room there is.
fn is_never_said(articles: &[Article], word: &str) -> bool {
    (1..40).all(|most| {
        let lengths = [Length::Words(2 * most), Length::Sentences(most)];
        lengths.into_iter().all(|length| !summary(articles, length).text.contains(word))
    })
}

#[test]
fn an_attribution_of_one_telling_gives_way_to_that_of_the_others() {
    let articles = handed_on([
        "Relief worth 40 million crowns will reach the flooded districts of the town this week, Minister Ferenc Dobay said.",
        "Relief worth 40 million crowns will reach the flooded districts this week, Varga said.",
        "Minister Ferenc Dobay said that relief worth 40 million crowns will reach the flooded districts of the town this week.",
        "Relief worth 40 million crowns will reach flooded districts of the town this week, said Minister Ferenc Dobay.",
    ]);
    assert!(summary(&articles, Length::Sentences(2)).text.contains("Dobay"));
    assert!(is_never_said(&articles, "Varga"));
}

#[test]
fn a_figure_of_one_telling_gives_way_to_that_of_the_others() {
    let articles = handed_on([
        "Relief worth 40 million crowns will reach the flooded districts of the town this week, Minister Ferenc Dobay said.",
        "Relief worth 90 million crowns will reach the flooded districts this week, Dobay said.",
        "Minister Ferenc Dobay said that relief worth 40 million crowns will reach the flooded districts of the town this week.",
        "Relief worth 40 million crowns will reach flooded districts of the town this week, said Minister Ferenc Dobay.",
    ]);
    assert!(summary(&articles, Length::Sentences(2)).text.contains("40 million"));
    assert!(is_never_said(&articles, "90 million"));
}

#[test]
fn glued_words_give_way_to_a_clean_telling() {
    let articles = handed_on([
        "Minister Ferenc Dobaypromised relief worth 40 million crowns to the districts of Kessel.",
        "Minister Ferenc Dobay promised relief worth 40 million crowns to the flooded districts of the town this week.",
        "Minister Ferenc Dobaypromised relief worth 40 million crowns to the districts of Kessel.",
        "Ferenc Dobay, the minister, promised the flooded districts of the town relief worth 40 million crowns this week.",
    ]);
    assert!(summary(&articles, Length::Sentences(2)).text.contains("promised"));
    assert!(is_never_said(&articles, "Dobaypromised"));
}

#[test]
fn what_leans_on_something_else_is_the_last_resort() {
    let articles = articles(&[
        "Ada Renner opened the new theatre of Solm on Friday. He called it a gift to the town. The hall seats 900 people.",
        "The new theatre of Solm was opened on Friday by Ada Renner. He called the hall a gift to the town. It cost 12 million.",
    ]);
    let texts = sentences(&summary(&articles, Length::Sentences(2)), &articles);
    assert!(texts.iter().all(|text| !text.starts_with("He ") && !text.starts_with("It ")), "{texts:?}");
}

#[test]
fn scores_say_what_is_most_important() {
    let articles = articles(&TELLINGS);
    let options = SummaryOptions { order: Order::Importance, ..SummaryOptions::default() };
    let scores: Vec<f64> =
        summarize(&articles, &options).unwrap().sentences.iter().map(|sentence| sentence.score).collect();
    assert_eq!(scores[0], 1.0);
    assert!(scores.is_sorted_by(|a, b| a >= b) && scores.iter().all(|score| (0.0..=1.0).contains(score)), "{scores:?}");
}

#[test]
fn the_first_telling_comes_first_in_reading_order() {
    let articles = articles(&TELLINGS);
    let texts = sentences(&summary(&articles, Length::Sentences(4)), &articles);
    assert!(texts[0].contains("landslide"), "{texts:?}");
    assert!(texts[3].contains("Corvina"), "{texts:?}");
}

/// Articles of sentences from one small stock, so that they repeat, retell and contradict each other.
fn related() -> impl Strategy<Value = Vec<String>> {
    let who = prop::sample::select(vec!["Minister Dobay", "Governor Brandt", "Tessa Holm", "The fire brigade"]);
    let what = prop::sample::select(vec![
        "closed the coastal road",
        "promised relief to the flooded districts",
        "praised the crews of the Corvina",
        "warned the four villages of another landslide",
    ]);
    let when = prop::sample::select(vec![" on Thursday.", " in Kessel on Friday.", ", 40 people heard.", " “soon”."]);
    let sentence = (who, what, when).prop_map(|(who, what, when)| format!("{who} {what}{when} "));
    prop::collection::vec(prop::collection::vec(sentence, 1..8).prop_map(|sentences| sentences.concat()), 2..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn budgets_hold_and_order_does_not_show(texts in related(), most in 0usize..60, turns in 0usize..6) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut turned = texts.clone();
        turned.rotate_left(turns % texts.len());
        let (articles, turned) = (articles(&texts), articles(&turned));
        for length in [Length::Sentences(most), Length::Words(most), Length::Characters(6 * most)] {
            let summary_of_all = summary(&articles, length);
            let fits = match length {
                Length::Words(_) => summary_of_all.text.split_whitespace().count() <= most,
                Length::Characters(characters) => summary_of_all.text.encode_utf16().count() <= characters,
                _ => summary_of_all.sentences.len() <= most,
            };
            prop_assert!(fits, "{length:?}: {}", summary_of_all.text);
            prop_assert_eq!(&summary_of_all.text, &summary(&turned, length).text);
            let mut said = sentences(&summary_of_all, &articles);
            let count = said.len();
            said.sort();
            said.dedup();
            prop_assert_eq!(said.len(), count, "{}", summary_of_all.text);
        }
    }
}

/// What only one article tells, and first, does not come before what all tell in theirs.
#[test]
fn news_comes_before_what_one_article_begins_with() {
    let news = "The port of Lenn was closed on Monday when a storm broke two of its cranes.";
    let more = "Ships with grain for the mills of Lenn wait outside the port until the cranes are mended.";
    let texts = [
        format!("Storm in Lenn\n\nFishermen had never seen such waves in the bay behind the lighthouse. {news} {more}"),
        format!("Port of Lenn closed\n\n{news} {more} The mills have grain for a week."),
        format!("Cranes of Lenn broken\n\n{news} Nobody was hurt by the cranes. {more}"),
    ];
    let articles: Vec<Article> = texts.iter().map(|text| Article::read(text.as_str())).collect();
    let summary = summarize(&articles, &SummaryOptions::default()).unwrap();
    assert!(summary.text.starts_with("The port of Lenn was closed"), "{}", summary.text);
}

/// Sentences are compared by their words in time that does not grow with the square of their length.
#[test]
fn sentences_of_many_words_are_summarised() {
    let sentence = |from: usize| (from..from + 30_000).map(|word| format!("word{word}")).collect::<Vec<_>>().join(" ");
    let articles =
        [0, 20_000].map(|from| Article::read(format!("The {}. The {}.", sentence(from), sentence(from + 100_000))));
    assert!(!summarize(&articles, &SummaryOptions::default()).unwrap().sentences.is_empty());
}
