//! The names and phrases that say what articles are about.

use proptest::prelude::*;
use tellings::{Article, CompareOptions, Keyphrase, compare, keyphrases};

fn phrases(texts: &[&str]) -> Vec<Keyphrase> {
    let articles: Vec<Article> = texts.iter().map(|&text| Article::read(text)).collect();
    keyphrases(&articles, 10)
}

fn found(text: &str) -> Vec<String> {
    phrases(&[text]).into_iter().map(|phrase| phrase.text).collect()
}

#[track_caller]
fn assert_has(text: &str, expected: &str) {
    let found = found(text);
    assert!(found.iter().any(|phrase| phrase == expected), "{expected} is not among {found:?}");
}

#[track_caller]
fn assert_lacks(text: &str, unexpected: &str) {
    let found = found(text);
    assert!(!found.iter().any(|phrase| phrase == unexpected), "{unexpected} is among {found:?}");
}

const BANK: &str = "The Bank of Lenn raised interest rates on Tuesday. Governor Ada Moreau said interest rates must rise \
                    because prices rose. The Bank of Lenn expects that prices will fall. Moreau said so on Tuesday.";

#[test]
fn names_and_nouns_are_whole() {
    assert_has(BANK, "Bank of Lenn");
    assert_has(BANK, "interest rates");
    assert_lacks(BANK, "Bank");
    assert_lacks(BANK, "raised interest");
}

#[test]
fn verbs_of_saying_and_days_are_none() {
    assert_lacks(BANK, "said");
    assert_lacks(BANK, "Tuesday");
}

#[test]
fn a_name_and_its_last_word_are_one() {
    let text = "Mayor Joren Aldous closed the cable car. Aldous spoke at noon. On the cable car, Aldous was firm.";
    assert_has(text, "Mayor Joren Aldous");
    assert_lacks(text, "Aldous");
    assert_lacks(text, "Joren Aldous");
}

#[test]
fn a_possessive_is_not_of_the_phrase() {
    let text = "Lenn's harbour is closed. The storm reached Lenn on Sunday, and Lenn’s harbour is full of wrecks.";
    let phrases = phrases(&[text]);
    assert!(phrases.iter().all(|phrase| !phrase.text.ends_with("'s") && !phrase.text.ends_with("’s")), "{phrases:?}");
}

#[test]
fn a_country_goes_before_its_adjective() {
    assert_has("A Russian ship was seen. The Russian crew waved. Two Russian planes came from Russia.", "Russia");
}

#[test]
fn a_verb_before_a_name_is_not_of_it() {
    let text = "Ministers visit Alfaro in May. When ministers visit Alfaro, the roads close.";
    assert_has(text, "Alfaro");
    assert_lacks(text, "visit Alfaro");
}

#[test]
fn german_phrases_are_nouns() {
    let text = "Die Seilbahn stand still. Die Retter holten die Fahrgäste aus der Seilbahn, sagte der Bürgermeister. Die \
                Fahrgäste dankten, und der Bürgermeister dankte auch.";
    let found = found(text);
    assert!(found.iter().all(|phrase| phrase.starts_with(char::is_uppercase)), "{found:?}");
    assert!(found.contains(&"Seilbahn".to_owned()) && found.contains(&"Fahrgäste".to_owned()), "{found:?}");
}

#[test]
fn spanish_names_keep_their_prepositions() {
    let text = "El Ministerio de la Vivienda anunció obras en la ciudad. Según el Ministerio de la Vivienda, las obras \
                empiezan en junio.";
    assert_has(text, "Ministerio de la Vivienda");
    assert_lacks(text, "junio");
}

#[test]
fn strings_of_scripts_without_spaces_are_whole() {
    let japanese = "日曜日、レン市のロープウェイが停止し、乗客が閉じ込められた。救助隊は乗客を地上に降ろした。\
                    ロープウェイの運営会社は事故を説明する。事故の原因は、運営会社によると不明だ。";
    assert_has(japanese, "ロープウェイ");
    assert_has(japanese, "運営会社");
    let chinese = "北京的市长宣布新计划。市长表示，计划明年在北京开始。";
    for phrase in ["北京", "市长", "计划"] {
        assert_has(chinese, phrase);
    }
    let thai = "กระเช้าไฟฟ้าหยุดทำงาน ผู้โดยสารติดอยู่บนภูเขา ผู้โดยสารรอในกระเช้าไฟฟ้า";
    assert_has(thai, "กระเช้าไฟฟ้า");
}

#[test]
fn what_stands_once_is_no_phrase_but_a_name_of_several_words() {
    let text = "The pilot of the balloon, Carla Estrada, landed in a field near a village.";
    assert_eq!(found(text), ["Carla Estrada"]);
    assert_eq!(found("The young pilot Carla Estrada landed in a field."), ["Carla Estrada"]);
}

/// The phrases of articles, each with how often it is mentioned.
fn mentioned(texts: &[&str]) -> Vec<(String, usize)> {
    phrases(texts).into_iter().map(|phrase| (phrase.text, phrase.mentions.len())).collect()
}

#[test]
fn what_comes_first_or_more_often_or_as_a_noun_says_more() {
    let early = "The tram was late. A ferry was late. The tram was full. A bridge was full. The ferry was full. The \
                 bridge was late.";
    assert_eq!(found(early), ["tram", "ferry", "bridge", "late", "full"]);
    let often = "A ferry hit a bridge. The bridge was old, and the ferry burnt. The bridge fell.";
    assert_eq!(found(often)[0], "bridge");
    let named = "A ferry passed Lenn. The ferry was old, and Lenn was full.";
    assert_eq!(found(named)[0], "Lenn");
    let longer = "The tram left the ferry line. The ferry line was old, and the tram was full.";
    assert_eq!(mentioned(&[longer])[..2], [("ferry line".to_owned(), 2), ("tram".to_owned(), 2)]);
}

#[test]
fn what_more_of_the_articles_use_says_more() {
    let [first, second] = ["The tram stopped. The tram was old.", "A cat slept. The cat ate, and the cat saw a tram."];
    assert_eq!(mentioned(&[first, second])[..2], [("tram".to_owned(), 3), ("cat".to_owned(), 3)]);
    assert_eq!(mentioned(&[second])[0], ("cat".to_owned(), 3));
}

#[test]
fn a_word_of_a_phrase_is_one_of_its_own_where_it_comes_much_more_often() {
    let text = "The Russian Prime Minister left. The Russian Prime Minister came from Russia. Russia waited.";
    assert_eq!(found(text), ["Russian Prime Minister"]);
    let more = format!("{text} Russia sang. Russia slept. Russia ate. Russia won.");
    assert_eq!(found(&more), ["Russian Prime Minister", "Russia"]);
}

#[test]
fn a_name_is_mentioned_by_its_last_word_too() {
    let scores = |text: &str, better: &str, other: &str| {
        let phrases = phrases(&[text]);
        [better, other].map(|wanted| phrases.iter().find(|phrase| phrase.text == wanted).unwrap().score)
    };
    let names = "Joren Aldous met Ilse Brandt. Then Ilse Brandt left, and Joren Aldous sang. Later Aldous slept.";
    let [aldous, brandt] = scores(names, "Joren Aldous", "Ilse Brandt");
    assert!(aldous > brandt);
    let things = "The ferry line has a tram stop. A tram stop and a ferry line are old. The line is long.";
    let [line, stop] = scores(things, "ferry line", "tram stop");
    assert_eq!(line, stop);
}

#[test]
fn a_phrase_half_of_which_is_in_another_stands_for_itself() {
    let text = "Lenn harbour police came. Lenn harbour was closed. The harbour police left.";
    assert_has(text, "Lenn harbour");
    assert_has(text, "harbour police");
}

#[test]
fn a_story_is_described_by_what_its_articles_tell_first() {
    let keyphrases = |words: usize| {
        let before: String = (0..words).map(|number| format!("filler{number}q ")).collect();
        let article = Article::read(format!("{before}. The ferry sank. The ferry was old."));
        compare(&[article], &CompareOptions::default()).unwrap().stories[0].keyphrases.clone()
    };
    assert_eq!(keyphrases(20), ["ferry"]);
    assert_eq!(keyphrases(300), [""; 0]);
}

#[test]
fn a_phrase_is_written_as_it_mostly_is() {
    let text = "STORM HITS LENN\n\nA storm hit Lenn on Monday. The storm took roofs off in Lenn.";
    assert_eq!(mentioned(&[text])[..2], [("Lenn".to_owned(), 3), ("storm".to_owned(), 3)]);
    let text = "Sea ice melts. The SEA ice is old. They said sea\nice cracks, and sea ice is thin.";
    assert_eq!(found(text)[0], "sea ice");
}

#[test]
fn names_go_on_to_their_end() {
    let text = "The Bank of Lenn and the Bank of Averin closed. The Bank of Lenn opened.";
    assert_eq!(mentioned(&[text]), [("Bank of Lenn".to_owned(), 2), ("Bank of Averin".to_owned(), 1)]);
    let text = "Two Russian crews came. They met a Lenn Harbour crew there. Many Lenn Harbour Company boats stood by.";
    assert_eq!(mentioned(&[text]), [("Lenn Harbour".to_owned(), 2)]);
}

#[test]
fn numbers_and_single_letters_are_none() {
    assert_eq!(found("In 40 boats 40 people came. The plan X failed. The plan X won, 40 said."), ["plan"]);
    assert_eq!(found("In Lenn 40 houses burnt. In Port Amber 40 houses stood."), ["40 houses", "Port Amber"]);
}

#[test]
fn nothing_is_said_of_nothing() {
    assert!(phrases(&[]).is_empty());
    assert!(found(" \n ").is_empty());
    assert!(keyphrases(&[Article::read(BANK)], 0).is_empty());
}

/// Texts in which phrases repeat.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "(The |A )?(Red|Lenn|Port|of|de|harbour|cable|car|said|visits)[ -](Bank|Lenn|Aldous|rates|the|s)(’s|'s)?[ .,]{1,2}",
        1 => "[缆车乗客ロープ事故の的]{1,9}。?",
        1 => "[กระเช้าไฟฟ้า]{1,9} ",
        1 => Just("\n\n".to_owned()),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn phrases_are_where_they_are_said_to_be(texts in prop::collection::vec(text(), 1..4)) {
        let articles: Vec<Article> = texts.iter().map(|text| Article::read(text.as_str())).collect();
        let phrases = keyphrases(&articles, 10);
        prop_assert!(phrases.len() <= 10);
        prop_assert!(phrases.first().is_none_or(|first| first.score == 1.0));
        prop_assert!(phrases.is_sorted_by(|a, b| a.score >= b.score && b.score > 0.0));
        for phrase in &phrases {
            prop_assert!(phrase.mentions.is_sorted_by(|a, b| a < b));
            let written = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let mut spellings = phrase.mentions.iter().map(|mention| {
                written(&articles[mention.article].text()[mention.span.start..mention.span.end])
            });
            prop_assert!(!phrase.text.is_empty() && spellings.any(|spelling| spelling == phrase.text));
        }
        prop_assert_eq!(&phrases[..phrases.len().min(3)], &keyphrases(&articles, 3)[..]);
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(a in text(), b in text()) {
        let read = |texts: [&str; 2]| keyphrases(&texts.map(Article::read), 10);
        let there = read([&a, &b]);
        let back = read([&b, &a]);
        let spoken = |phrases: &[Keyphrase]| -> Vec<(String, u64)> {
            phrases.iter().map(|phrase| (phrase.text.clone(), phrase.score.to_bits())).collect()
        };
        prop_assert_eq!(spoken(&there), spoken(&back));
    }
}
