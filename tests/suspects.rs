//! Words that pasting or translating has glued together.

use proptest::prelude::*;
use tellings::mentions::suspects::{Attested, suspects};
use tellings::text::{Language, Sentence, blocks, sentences};
use tellings::{Article, CompareOptions, compare};

/// The suspects of a text as "first|second".
fn found_with(language: &str, text: &str, others: &[&str]) -> Vec<String> {
    let language = Language::from_tag(language);
    let read = |text: &str| -> Vec<Sentence> { sentences(text, &blocks(text, language), language) };
    let others: Vec<(&str, Vec<Sentence>)> = others.iter().map(|&text| (text, read(text))).collect();
    let others: Vec<(&str, &[Sentence])> = others.iter().map(|(text, read)| (*text, &read[..])).collect();
    let suspects = suspects(text, &read(text), language, &Attested::of(&others));
    suspects.iter().map(|suspect| suspect.parts.map(|part| part.of(text)).join("|")).collect()
}

#[track_caller]
fn assert_found(language: &str, text: &str, expected: &[&str]) {
    assert_eq!(found_with(language, text, &[]), expected, "{text}");
}

#[test]
fn a_name_and_a_function_word() {
    assert_found("en", "The minister met Ana Novak. It was Ana Novakin charge of energy.", &["Novak|in"]);
    assert_found("en", "They sailed to Alfaro. The port of Alfarowhich has two piers is closed.", &["Alfaro|which"]);
    assert_found("es", "La ministra llegó a Alfaro. El puerto de Alfaroque tiene dos muelles cerró.", &["Alfaro|que"]);
}

#[test]
fn a_name_and_a_word_of_the_article() {
    let text = "The lead was offered to Marta Silvane. On Sunday Marta Silvaneoffered to resign.";
    assert_found("en", text, &["Silvane|offered"]);
}

#[test]
fn an_unknown_name_behind_a_name_and_a_word_that_ends_none() {
    assert_found("en", "The mayor, Helena Brandvickwarned that it would cost more.", &["Brandvick|warned"]);
    assert_found("en", "It was said by Joren Aldouswho led the operation.", &["Aldous|who"]);
}

#[test]
fn capitals_and_marks_inside() {
    assert_found(
        "en",
        "They met in the great hall. The OrganizationTHE ministers know did not come.",
        &["Organization|THE"],
    );
    assert_found("en", "The ministers of “the G20”according to her agreed.", &["G20|according"]);
    assert_found("en", "So it was with the BRICS and the G20according to her.", &["G20|according"]);
    assert_found("en", "The pier was closed,said the mayor of the town.", &["closed|said"]);
    assert_found("en", "She spoke of “two countries.”Xi said so.", &["countries|Xi"]);
}

#[test]
fn words_of_other_articles_are_evidence() {
    let text = "It will last, said Ryan HassFellow of an institute.";
    assert_found("en", text, &[]);
    let other = "On Monday Ryan Hass, a senior fellow of the institute, said it would last.";
    assert_eq!(found_with("en", text, &[other]), ["Hass|Fellow"]);
}

#[test]
fn ordinary_words_are_none() {
    for (language, text) in [
        (
            "en",
            "People of China met in Chinatown. The Washingtonian came from Washington and the Beijinger from Beijing.",
        ),
        (
            "en",
            "He told McDonald of YouTube, LinkedIn, PlayStation and an iPhone. They use LinkedIn, eBay and DeepMind.",
        ),
        (
            "en",
            "A USA-led group wrote #FreeTheWhales to @NewsDesk and https://example.org/AboutThe.html for 1,000 dollars.",
        ),
        ("en", "George Harris met Harrison. Robert met Robertson, whose son is ill. Iraqis left Iraq, which is large."),
        ("en", "They sang Love Me How Everything Changed. They went to the Every store in Everywhere."),
        ("de", "Die Stadt Bonn hat den Bonnweg gesperrt. Der Weg ist in Bonn bekannt. Das Rathausdach wurde geprüft."),
        ("nl", "In Utrecht is de Utrechtweg dicht. De weg is lang."),
        ("fr", "L’Iran a répondu. Les Iraniens de Paris et les Parisiens d’Iran ont répondu."),
    ] {
        assert_found(language, text, &[]);
    }
}

proptest! {
    #[test]
    fn parts_lie_in_their_span_and_spans_are_disjoint(text in "([A-Z][a-z]{0,7}|[a-z]{1,8}|[A-Z][a-z]{3,5}(in|who|The|which)|”|,|\\. | ){0,60}") {
        let english = Language::from_tag("en");
        let sentences = sentences(&text, &blocks(&text, english), english);
        let suspects = suspects(&text, &sentences, english, &Attested::default());
        for suspect in &suspects {
            let [first, second] = suspect.parts;
            prop_assert!(suspect.span.start == first.start && first.end <= second.start);
            prop_assert!(suspect.span.end == second.end && !first.is_empty() && !second.is_empty());
        }
        prop_assert!(suspects.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }
}

#[test]
fn glued_words_count_as_their_parts() {
    let clean =
        "The line stopped on Saturday near Alfaro. Ministers of Alfaro wanted answers about the cable and its wheels.";
    let glued = clean.replace("Ministers of Alfaro wanted", "Ministers of Alfarowhich wanted");
    let article = Article::read(glued);
    assert_eq!(article.suspects().len(), 1);
    let comparison = compare(&[Article::read(clean), article], &CompareOptions::default()).unwrap();
    assert_eq!(comparison.pairs[0].score.shared_by_a, 1.0);
}
