//! One text, read once: what is known of it, what is found in it, and its readable form.

use tellings::article::{Term, readable};
use tellings::text::{BlockKind, Language};
use tellings::{Article, Details, Span};

const STORM: &str = "## Storm *closes* harbour

Lenn, 2 May 2023

The harbour of Lenn was closed on Tuesday. A storm had torn two ferries from the quay.

Why nobody was hurt

All passengers had left the ferries an hour before the storm came, the harbour said.

Photo: Ada Berg";

/// The content words of a sentence of a language, as they stand.
fn content<'t>(language: &str, text: &'t str) -> Vec<&'t str> {
    let details = Details {
        language: Some(language.to_owned()),
        blocks: vec![(BlockKind::Body, Span::new(0, text.len()))],
        ..Details::default()
    };
    let article = Article::read_with(text, details).unwrap();
    assert_eq!(article.sentences().len(), 1, "{text}");
    article.content(0).iter().map(|word| word.span.of(text)).collect()
}

#[test]
fn a_title_is_given_or_the_first_headline() {
    assert_eq!(Article::read(STORM).title(), Some("Storm closes harbour"));
    let details = Details { title: Some("In *all* brevity".to_owned()), ..Details::default() };
    assert_eq!(Article::read_with(STORM, details).unwrap().title(), Some("In *all* brevity"));
    assert_eq!(Article::read("The harbour of Lenn was closed on Tuesday, the harbour said.").title(), None);
    assert_eq!(Article::read("").title(), None);
}

#[test]
fn a_day_of_publication_is_given_or_stated() {
    assert_eq!(Article::read(STORM).published(), Some("2023-05-02"));
    let details = Details { published: Some("2023-05-03T06:00:00Z".to_owned()), ..Details::default() };
    assert_eq!(Article::read_with(STORM, details).unwrap().published(), Some("2023-05-03T06:00:00Z"));
    assert_eq!(Article::read("The harbour of Lenn was closed by a storm.").published(), None);
}

#[test]
fn a_language_is_given_or_detected() {
    assert_eq!(Article::read(STORM).language().code(), "en");
    let details = Details { language: Some("de-AT".to_owned()), ..Details::default() };
    assert_eq!(Article::read_with(STORM, details).unwrap().language(), Language::from_tag("de"));
}

#[test]
fn what_is_given_is_handed_back() {
    let details = Details {
        id: Some("7".to_owned()),
        source: Some("The Lenn Courier".to_owned()),
        blocks: vec![(BlockKind::Junk, Span::new(0, 25))],
        ..Details::default()
    };
    let article = Article::read_with(STORM, details.clone()).unwrap();
    assert_eq!((article.details(), article.text()), (&details, STORM));
    assert_eq!(article.blocks()[0].kind, BlockKind::Junk);
    assert_eq!(article.title(), None);
}

#[test]
fn blocks_must_be_ranges_of_the_text() {
    let read = |start, end| {
        let details = Details { blocks: vec![(BlockKind::Body, Span { start, end })], ..Details::default() };
        Article::read_with("Öl im Meer", details)
    };
    for (start, end) in [(0, 0), (0, 2), (0, 11), (11, 11)] {
        assert!(read(start, end).is_ok(), "{start}..{end}");
    }
    for (start, end) in [(1, 4), (0, 1), (5, 4), (0, 12), (12, 12)] {
        let message = read(start, end).unwrap_err().to_string();
        assert!(message.contains(&format!("the body block {start}..{end}")) && message.contains("pass"), "{message}");
    }
}

#[test]
fn the_story_is_headline_subheadings_and_body() {
    let article = Article::read(STORM);
    let story: Vec<&str> = article.story_sentences().map(|index| article.sentences()[index].span.of(STORM)).collect();
    assert_eq!(
        story,
        [
            "## Storm *closes* harbour",
            "The harbour of Lenn was closed on Tuesday.",
            "A storm had torn two ferries from the quay.",
            "Why nobody was hurt",
            "All passengers had left the ferries an hour before the storm came, the harbour said.",
        ]
    );
    let words: Vec<&str> = article.story_content().map(|word| word.span.of(STORM)).take(4).collect();
    assert_eq!(words, ["Storm", "closes", "harbour", "harbour"]);
    assert!(article.story_content().all(|word| !matches!(word.span.of(STORM), "Photo" | "Ada" | "May")));
}

#[test]
fn the_words_of_the_story_are_counted() {
    assert_eq!(Article::read(&STORM[3..]).word_count(), 3 + 8 + 9 + 4 + 15);
    assert_eq!(Article::read("").word_count(), 0);
    // Pairs of characters, where nothing stands between words.
    let words = |text: &str| Article::read(text).word_count();
    assert_eq!(words("台风迫使港口关闭。"), 7);
    assert_eq!(words("台风迫使港口关闭。台风迫使港口关闭。"), 2 * words("台风迫使港口关闭。"));
}

#[test]
fn content_words_carry_meaning() {
    for (language, text, expected) in [
        ("en", "The ferries were torn from the quay by a storm.", &["ferries", "torn", "quay", "storm"] as &[&str]),
        ("de", "Die Fähren wurden von dem Sturm zerstört.", &["Fähren", "Sturm", "zerstört"]),
        ("und", "The ferries were torn", &["The", "ferries", "were", "torn"]),
        ("en", "It was not what they had, and he is.", &[]),
        ("en", "It took 12 000 tonnes.", &["took", "12 000", "tonnes"]),
    ] {
        assert_eq!(content(language, text), expected);
    }
}

#[test]
fn words_glued_together_are_content_words_by_their_parts() {
    let clean = "The minister met Ana Novak. It was Ana Novak who led the ministry of energy.";
    let glued = clean.replace("Novak who", "Novakwho");
    let content = |text: &str| -> Vec<(String, Term)> {
        let article = Article::read(text);
        article.story_content().map(|word| (word.span.of(text).to_owned(), word.term)).collect()
    };
    assert_eq!(content(&glued), content(clean));
}

#[test]
fn terms_are_the_same_for_forms_of_a_word() {
    let terms = |text: &str| -> Vec<Term> { Article::read(text).story_content().map(|word| word.term).collect() };
    for (a, b) in [
        ("Orbán’s harbours were closed.", "ORBAN closes the harbour."),
        ("12,000 people leave.", "People leave: 12,000."),
    ] {
        let (mut a, mut b) = (terms(a), terms(b));
        a.sort_unstable();
        b.sort_unstable();
        assert_eq!(a, b);
    }
    assert_eq!(terms("Ferries."), [Term::of("ferri")]);
}

#[test]
fn lengths_are_those_of_javascript() {
    for text in ["", "storm", "Öl", "台风", "a𝄞b", "👩‍🚒\n", "e\u{301}\u{FFFD}"] {
        assert_eq!(Article::read(text).utf16_length(), text.encode_utf16().count(), "{text}");
    }
}

#[test]
fn passages_are_made_readable() {
    for (passage, expected) in [
        ("", ""),
        ("  \n ", ""),
        ("A storm came.", "A storm came."),
        ("  A  storm\n\tcame. \n", "A storm came."),
        ("A\u{A0}storm\u{2003}came.", "A storm came."),
        ("## A storm", "A storm"),
        ("> > A storm", "A storm"),
        ("A # b > c", "A # b > c"),
        ("A *storm* **came**, ***all*** of it.", "A storm came, all of it."),
        ("A __storm__ came.", "A storm came."),
        ("A snake_case word", "A snake_case word"),
        ("It cost \\$3\\* and C:\\dir \\", "It cost $3* and C:\\dir \\"),
        ("A\u{200B}sto\u{AD}rm \u{FEFF}came\u{2069}.", "Asto\u{AD}rm came."),
        ("[A storm](https://example.org/a_b*c) came.", "A storm came."),
        ("The [**harbour** police](#a) said ![so](x.png)!", "The harbour police said so!"),
        ("[a](b)[c](d) e", "ac e"),
        ("[sic] and [that (this)] and [x] (y)", "[sic] and [that (this)] and [x] (y)"),
        ("[a](never closed", "[a](never closed"),
        ("He asked [them] to [go](#g).", "He asked [them] to go."),
        ("Wow! [no] link!", "Wow! [no] link!"),
        ("Öl im [Meer](ü) 台风\u{3000}来了", "Öl im Meer 台风 来了"),
    ] {
        assert_eq!(readable(passage), expected, "{passage:?}");
    }
    // Longer links are taken for brackets of the text.
    let address = |length: usize| format!("[storm]({}) came", "x".repeat(length));
    assert_eq!(readable(&address(400)), "storm came");
    assert_eq!(readable(&address(600)), address(600));
}
