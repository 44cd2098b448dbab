//! The limits, at them and on both sides; and texts that nobody writes but somebody may paste, at sizes where any work
//! that grows with the square of the length would not end.
#![cfg(feature = "wire")]

use tellings::limits::{self, ARTICLE_UNITS, ARTICLES, MATRIX_ARTICLES, TOTAL_UNITS};
use tellings::wire::{self, Fields, Value};
use tellings::{
    Article, Collection, CompareOptions, Error, ErrorKind, Length, SummaryOptions, compare, keyphrases, similarity,
    summarize,
};

/// Blank text is read at once, whatever its length.
fn blank(units: usize) -> Article {
    Article::read(" ".repeat(units))
}

fn passed(text: String) -> Result<Article, Error> {
    let mut fields = Fields::default();
    fields.insert("text".to_owned(), Value::Text(text));
    wire::article(fields)
}

/// It is the limit that is exceeded, and the error names it.
fn is_refused<T>(result: Result<T, Error>, limit: usize) {
    let error = result.err().expect("above the limit");
    assert_eq!(error.kind(), ErrorKind::InputTooLarge);
    assert!(error.to_string().contains(&limit.to_string()), "{error}");
}

#[test]
fn an_article_may_have_8_mi_units() {
    assert_eq!(ARTICLE_UNITS, 8 << 20);
    assert!(passed(" ".repeat(ARTICLE_UNITS - 1)).is_ok());
    assert!(passed(" ".repeat(ARTICLE_UNITS)).is_ok());
    is_refused(passed(" ".repeat(ARTICLE_UNITS + 1)), ARTICLE_UNITS);
    // Units are UTF-16's: two for one ship.
    assert!(passed("\u{1f6a2}".repeat(ARTICLE_UNITS / 2)).is_ok());
    is_refused(passed("\u{1f6a2}".repeat(ARTICLE_UNITS / 2 + 1)), ARTICLE_UNITS);
    let mut collection = Collection::new();
    let number = collection.add(blank(ARTICLE_UNITS)).unwrap();
    is_refused(collection.add(blank(ARTICLE_UNITS + 1)), ARTICLE_UNITS);
    is_refused(collection.update(number, blank(ARTICLE_UNITS + 1)), ARTICLE_UNITS);
    is_refused(summarize(&[blank(ARTICLE_UNITS + 1)], &SummaryOptions::default()), ARTICLE_UNITS);
}

#[test]
fn a_call_may_have_64_mi_units() {
    assert_eq!(TOTAL_UNITS, 64 << 20);
    let mut articles = vec![blank(ARTICLE_UNITS); TOTAL_UNITS / ARTICLE_UNITS];
    assert!(compare(&articles, &CompareOptions::default()).is_ok());
    let mut collection = Collection::new();
    for article in &articles {
        collection.add(article.clone()).unwrap();
    }
    is_refused(collection.add(blank(1)), TOTAL_UNITS);
    // What goes makes room.
    collection.remove(0).unwrap();
    collection.add(blank(ARTICLE_UNITS)).unwrap();
    articles.push(blank(1));
    is_refused(compare(&articles, &CompareOptions::default()), TOTAL_UNITS);
    is_refused(summarize(&articles, &SummaryOptions::default()), TOTAL_UNITS);
}

#[test]
fn a_call_may_have_20_000_articles() {
    assert_eq!(ARTICLES, 20_000);
    assert!(limits::check_count(ARTICLES).is_ok());
    let mut collection = Collection::new();
    for _ in 0..ARTICLES {
        collection.add(blank(1)).unwrap();
    }
    is_refused(collection.add(blank(1)), ARTICLES);
    is_refused(compare(&vec![blank(1); ARTICLES + 1], &CompareOptions::default()), ARTICLES);
}

#[test]
fn a_matrix_may_have_2_000_articles() {
    assert_eq!(MATRIX_ARTICLES, 2_000);
    let mut articles = vec![blank(1); MATRIX_ARTICLES];
    let options = CompareOptions { matrix: Some(true), ..CompareOptions::default() };
    assert_eq!(compare(&articles, &options).unwrap().matrix.unwrap().len(), MATRIX_ARTICLES * MATRIX_ARTICLES);
    articles.push(blank(1));
    is_refused(compare(&articles, &options), MATRIX_ARTICLES);
    assert!(compare(&articles, &CompareOptions::default()).unwrap().matrix.is_none());
}

#[test]
fn matrix_and_statements_come_unasked_for_200_articles() {
    let few = vec![Article::read("A storm closed the port of Lenn on Monday."); 200];
    let comparison = compare(&few, &CompareOptions::default()).unwrap();
    assert!(comparison.matrix.is_some() && comparison.statements.is_some());
    assert_eq!(comparison.pairs.len(), 200 * 199 / 2);
    let many = vec![few[0].clone(); 201];
    let comparison = compare(&many, &CompareOptions::default()).unwrap();
    assert!(comparison.matrix.is_none() && comparison.statements.is_none());
    assert!(comparison.pairs.len() <= 201 * 50);
}

#[test]
fn key_phrases_are_1_000_at_most() {
    let syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "po", "ri", "su", "ta", "vo"];
    let mut text = String::new();
    for first in syllables {
        for second in syllables {
            for third in syllables {
                text.push_str(&format!("We met B{first}{second} L{third}{first} and left. "));
            }
        }
    }
    let article = [Article::read(text)];
    assert_eq!(keyphrases(&article, 0).len(), 0);
    assert_eq!(keyphrases(&article, 999).len(), 999);
    assert_eq!(keyphrases(&article, 1_000).len(), 1_000);
    assert_eq!(keyphrases(&article, usize::MAX).len(), 1_000);
}

#[test]
fn options_end_where_they_say() {
    let articles = [Article::read("A storm closed the port. Ships wait."), Article::read("Storm closes port.")];
    for length in
        [Length::Sentences(usize::MAX), Length::Words(usize::MAX), Length::Characters(usize::MAX), Length::Ratio(1.0)]
    {
        let options = SummaryOptions { length: Some(length), ..SummaryOptions::default() };
        assert!(!summarize(&articles, &options).unwrap().sentences.is_empty(), "{length:?}");
    }
    for ratio in [0.0, -0.1, 1.000_001, f64::NAN, f64::INFINITY] {
        let options = SummaryOptions { length: Some(Length::Ratio(ratio)), ..SummaryOptions::default() };
        assert_eq!(summarize(&articles, &options).unwrap_err().kind(), ErrorKind::InvalidArgument, "{ratio}");
    }
    for (min_score, is_taken) in [(0.0, true), (1.0, true), (-0.000_001, false), (1.000_001, false), (f64::NAN, false)]
    {
        let options = CompareOptions { min_score, ..CompareOptions::default() };
        assert_eq!(compare(&articles, &options).is_ok(), is_taken, "{min_score}");
    }
}

/// What is repeated.
const MONOTONOUS: &[&str] = &[
    "a",
    "(",
    ")",
    "\"",
    "'",
    "“",
    "“a” ",
    "«",
    "1",
    "1 ",
    "1,",
    "1.",
    "\n",
    "\r",
    "a\n\n",
    "a b\n",
    "\u{301}",
    ". ",
    "a. ",
    "A. ",
    "Ab. ",
    "U.S. ",
    "Mr. ",
    "? ",
    "…",
    "- ",
    "—",
    "* a\n",
    "1. a\n",
    "# a\n",
    "> ",
    "| a | b |\n",
    "```\n",
    "[a](b) ",
    "[[(",
    "<p>",
    "<",
    "&amp;",
    "https://a.bc/d?e ",
    "a@b.cc ",
    "the ",
    "ABC ",
    "Lenn ",
    "Ilse Brandt ",
    "Tomás Oller of Lenn, ",
    "The ferry hit the pier of Lenn on Monday with 212 people. ",
    "the ferry hit the pier of Lenn on Monday, ",
    "“We go,” he said. ",
    "\"We go,\" ",
    "said “",
    "4 October 2026 ",
    "04/10/2026 ",
    "€1.8m ",
    "12 percent and ",
    "17:30–18:00 ",
    "By Ann Dale\n\n",
    "Photo: Ann Dale\n",
    "(AP) — ",
    "Reuters reported ",
    "according to Reuters ",
    "港口",
    "港口。",
    "「あ」",
    "قال الجسر ",
    "मंत्री ने कहा। ",
    "สะพาน",
    "다리 말했다. ",
    "👩‍👩‍👧",
    "🇫🇷",
    "\u{202e}",
    "\u{200d}",
    "\u{0}",
    "\u{fffd}",
    "\u{2028}",
];

/// Everything that can be asked of a text, and of its halves together.
fn ask_everything(text: &str) {
    let article = Article::read(text);
    let names: Vec<String> = article.mentions().names.names.iter().map(|name| name.text.clone()).collect();
    wire::reading(&article, &names);
    let one = [article];
    let half = Length::Ratio(0.5);
    for length in [None, Some(half)] {
        summarize(&one, &SummaryOptions { length, focus: Some("ferry".to_owned()), ..SummaryOptions::default() })
            .unwrap();
    }
    keyphrases(&one, 10);
    let middle = text.floor_char_boundary(text.len() / 2);
    let halves = [Article::read(&text[..middle]), Article::read(&text[middle..])];
    compare(&halves, &CompareOptions::default()).unwrap();
    summarize(&halves, &SummaryOptions { length: Some(half), ..SummaryOptions::default() }).unwrap();
    similarity(&halves[0], &halves[1]);
}

#[test]
fn monotonous_texts_take_no_more_than_their_length() {
    const BYTES: usize = 128 << 10;
    for unit in MONOTONOUS {
        println!("{unit:?}");
        ask_everything(&unit.repeat(BYTES / unit.len()));
    }
}

/// A word for each number, spelled like no other.
fn word(number: usize) -> String {
    let mut rest = number * 7919 + 26 * 26;
    let mut word = String::new();
    while rest > 0 {
        word.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    word
}

/// The same with a capital.
fn name(number: usize) -> String {
    format!("B{}", word(number))
}

#[test]
fn texts_of_one_pattern_take_no_more_than_their_length() {
    const BYTES: usize = 192 << 10;
    let patterns: [fn(usize) -> String; 8] = [
        |n| format!("{} ", word(n)),
        |n| format!("{} {} said so. ", name(n), name(3 * n + 1)),
        |n| format!("{} Brandt said so. ", name(n)),
        |n| format!("The council of {} approved the budget in a vote. ", name(n)),
        |n| format!("The ferry {} hit the pier of {} on Monday with {n} people. ", name(n), name(5 * n)),
        |n| format!("{} euros and ", 7 * n),
        |n| format!("“We go {} there now {},” said {}. ", word(n), word(3 * n), name(n)),
        |n| format!("{} told {}, which {} owns, that ", name(n), name(n / 2), name(n / 3)),
    ];
    for pattern in patterns {
        println!("{}", pattern(1));
        let mut text = String::new();
        for number in 0.. {
            text.push_str(&pattern(number));
            if text.len() >= BYTES {
                break;
            }
        }
        ask_everything(&text);
    }
}

/// Long sentences that state the same, each with names of its own.
#[test]
fn sentences_without_end_are_compared_by_their_words() {
    let texts = (0..4).map(|telling| {
        let own = (0..12_000).map(|n| if n % 4 == 0 { name(50_000 * (telling + 1) + n) } else { name(n) });
        format!("The list names {}.", own.collect::<Vec<String>>().join(" and "))
    });
    let articles: Vec<Article> = texts.map(Article::read).collect();
    assert_eq!(summarize(&articles, &SummaryOptions::default()).unwrap().sentences.len(), 1);
    compare(&articles, &CompareOptions::default()).unwrap();
}

#[test]
fn thousands_of_identical_articles_are_one_family() {
    let article =
        Article::read("Storm closes port\n\nA storm closed the port of Lenn on Monday. Ships waited outside.");
    let articles = vec![article; 3_000];
    let comparison = compare(&articles, &CompareOptions::default()).unwrap();
    assert_eq!(comparison.families.len(), 1);
    assert_eq!(comparison.stories.len(), 1);
    assert_eq!(summarize(&articles[..500], &SummaryOptions::default()).unwrap().sentences.len(), 2);
}
