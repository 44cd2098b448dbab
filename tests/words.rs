//! Words of a text: what is kept whole, what is parted, and that the bounds are those of UAX #29.

use proptest::prelude::*;
use tellings::Span;
use tellings::text::stems::fold;
use tellings::text::{WordKind, words};
use unicode_segmentation::UnicodeSegmentation;

fn split(text: &str) -> Vec<&str> {
    words(text, Span::new(0, text.len())).into_iter().map(|word| word.span.of(text)).collect()
}

fn kinds(text: &str) -> Vec<(&str, WordKind)> {
    words(text, Span::new(0, text.len())).into_iter().map(|word| (word.span.of(text), word.kind)).collect()
}

#[test]
fn words_are_letters_and_figures() {
    use WordKind::{Characters, Number, Word};
    let text = "The G20 ferry’s 190,000 trips (2.5 %) — _new_!";
    let expected = [
        ("The", Word),
        ("G20", Word),
        ("ferry’s", Word),
        ("190,000", Number),
        ("trips", Word),
        ("2.5", Number),
        ("new", Word),
    ];
    assert_eq!(kinds(text), expected);
    assert_eq!(kinds("渡し船、AB 中"), [("渡し", Characters), ("し船", Characters), ("AB", Word), ("中", Characters)]);
    assert_eq!(kinds("３ ٣ Ⅷ"), [("３", Number), ("٣", Number), ("Ⅷ", Word)]);
}

#[test]
fn only_the_part_asked_for_is_read() {
    let text = "one two three";
    assert_eq!(words(text, Span::new(4, 7)).iter().map(|word| word.span).collect::<Vec<_>>(), [Span::new(4, 7)]);
    assert_eq!(words(text, Span::new(5, 9)).iter().map(|word| word.span.of(text)).collect::<Vec<_>>(), ["wo", "t"]);
    assert!(words(text, Span::new(3, 4)).is_empty());
}

#[test]
fn apostrophes_stay_inside_words() {
    for word in [
        "l'accord",
        "l’accord",
        "aujourd'hui",
        "dell'Ucraina",
        "O'Brien",
        "O’Brien",
        "don't",
        "п'ять",
        "п’ять",
        "пʼять",
        "צה\"ל",
        "צה״ל",
        "col·legi",
        "ma’am",
        "qu’elle",
        "Qur'an",
        "a.m",
        "example.org",
        "été",
        "Ελλάδα",
        "Москва",
        "nga\u{304}",
        "कार्यालय",
        "العربية",
        "서울",
    ] {
        for text in [word.to_owned(), format!("({word})"), format!("‘{word}’ …"), format!("«{word}», {word}")] {
            assert!(split(&text).iter().all(|found| *found == word), "{:?}", split(&text));
        }
    }
    assert_eq!(split("rock 'n' roll, the workers’ rights"), ["rock", "n", "roll", "the", "workers", "rights"]);
}

#[test]
fn hyphens_part_words() {
    for (text, parts) in [
        ("Saint-Denis", &["Saint", "Denis"] as &[&str]),
        ("Mont-Saint-Michel", &["Mont", "Saint", "Michel"]),
        ("COVID-19", &["COVID", "19"]),
        ("Ост-Вест", &["Ост", "Вест"]),
        ("e-mail", &["e", "mail"]),
        ("a 5–2 win", &["a", "5", "2", "win"]),
    ] {
        assert_eq!(split(text), parts);
    }
}

#[test]
fn numbers_are_whole() {
    for number in [
        "190,000",
        "190 000",
        "190\u{A0}000",
        "190\u{2009}000",
        "190\u{202F}000",
        "1 234 567",
        "1 234,56",
        "1.234,56",
        "1'000",
        "1’000",
        "3½",
        "12⅞",
        "5th",
        "2,5",
        "2.5",
        "0.5",
        "2024",
        "3.30",
        "٣٫٥",
    ] {
        for text in [number.to_owned(), format!("(${number})"), format!("{number} euros"), format!("– {number}.")] {
            assert_eq!(split(&text)[0], number, "{text}");
        }
    }
    assert_eq!(split("100\u{202F}000\u{202F}euros"), ["100\u{202F}000", "euros"]);
    assert_eq!(split("«\u{202F}Oui\u{202F}!\u{202F}»"), ["Oui"]);
    for (text, parts) in [
        ("in 2019 200 people", &["in", "2019", "200", "people"] as &[&str]),
        ("24 2000", &["24", "2000"]),
        ("24 200th", &["24", "200th"]),
        ("007 123", &["007", "123"]),
        ("1 23", &["1", "23"]),
        ("10:30", &["10", "30"]),
        ("1, 2", &["1", "2"]),
        ("½ mile", &["½", "mile"]),
    ] {
        assert_eq!(split(text), parts);
    }
}

/// The words as they are defined: segments from their first letter or digit on, without underscores behind.
fn reference(text: &str) -> Vec<&str> {
    let pieces = text.split('\u{202F}').flat_map(UnicodeSegmentation::split_word_bounds);
    let is_mark = |c: char| !c.is_alphanumeric();
    pieces
        .map(|piece| piece.trim_end_matches('_').trim_start_matches(is_mark))
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// Whether a rule of our own could apply: digits beside a space or a fraction.
fn is_tailored(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    characters
        .windows(2)
        .any(|pair| pair[0].is_ascii_digit() && (pair[1].is_whitespace() || matches!(pair[1], '¼'..='¾' | '⅐'..='⅞')))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn ascii_words_are_those_of_uax29(text in "[a-cA-C0-3_.,:;' \"!-]{0,24}") {
        prop_assume!(!is_tailored(&text));
        prop_assert_eq!(split(&text), reference(&text));
    }

    #[test]
    fn words_of_scripts_with_spaces_are_those_of_uax29(
        text in "([a-c0-3_.,:;'’‘…“ ]|[éßŁжЙΣό·ʼºª²ªµ]|[אב\"״]|[عب٣٫،]|[कि्]|[\u{301}\u{308}\u{AD}\u{200D}\u{200B}\u{202F}\u{A0}\u{2060}]|[한국]|[🇫🇷👩]){0,16}"
    ) {
        prop_assume!(!is_tailored(&text));
        prop_assert_eq!(split(&text), reference(&text));
    }

    #[test]
    fn words_of_any_letters_are_those_of_uax29(text in "[\u{0}-\u{E00}\u{1E00}-\u{2FFF}\u{3000}-\u{3004}\u{AC00}-\u{D7A3}]{0,12}") {
        prop_assume!(!is_tailored(&text));
        prop_assert_eq!(split(&text), reference(&text));
    }
}

#[test]
fn only_digits_take_a_fraction() {
    assert_eq!(split("3½ ①¼"), ["3½", "①", "¼"]);
}

#[test]
fn elided_articles_without_end_are_folded_in_no_time() {
    let word = "l'".repeat(200_000) + "accord";
    assert_eq!(fold(&word), "accord");
    assert_eq!(fold("l'aujourd'hui"), "aujourd'hui");
}
