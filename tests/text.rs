//! Reading one text: its language, blocks, sentences and words.

use proptest::prelude::*;
use tellings::Span;
use tellings::text::abbreviations::{Abbreviation, abbreviation};
use tellings::text::stems::{fold, stem};
use tellings::text::stop_words::is_stop_word;
use tellings::text::{Block, BlockKind, Language, Support, WordKind, blocks, corrected, sentences, words};

fn kinds(text: &str) -> Vec<(&'static str, &str)> {
    blocks(text, Language::detect(text)).into_iter().map(|block| (block.kind.name(), block.span.of(text))).collect()
}

/// The sentences of one paragraph.
fn split<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    let paragraph = [Block { kind: BlockKind::Body, span: Span::new(0, text.len()) }];
    let language = Language::from_tag(language);
    sentences(text, &paragraph, language).into_iter().map(|sentence| sentence.span.of(text)).collect()
}

const LEAD: &str = "The harbour of Larvik was closed on Monday after a ferry with ninety people on board ran aground.";
const NEXT: &str = "Nobody was hurt, the coast guard said, and all passengers were brought ashore before nightfall.";

#[test]
fn passages_of_an_article_are_told_apart() {
    let cases = [
        ("caption", "The ferry in the harbour of Larvik on Monday (NTB/Ada Berg/REUTERS)"),
        ("caption", "Rescuers leave the ferry. **Ada Berg / AFP**"),
        ("caption", "Minister Ola Vik speaks to passengers in Larvik, Norway May 2, 2022. REUTERS/Ada Berg/Pool"),
        ("caption", "Photo: Ada Berg"),
        (
            "caption",
            "Ferry passengers (second from left) wait on the quay. Photo: via Reuters alt=Ferry passengers wait",
        ),
        ("caption", "Die Fähre im Hafen. Foto: Ada Berg/dpa"),
        ("credit", "By Ada Berg and Ola Vik"),
        ("credit", "By [AFP](#)"),
        ("credit", "(With information from Reuters)"),
        ("credit", "Source: coast guard"),
        ("credit", "Reporting by Ada Berg; Editing by Ola Vik"),
        ("credit", "© 2022 The Larvik Courier"),
        ("link", "https://example.org/2022/05/ferry"),
        ("link", "**Related article:** [Ferries to be checked](#)"),
        ("link", "Lesen Sie auch: Fähren werden geprüft"),
        ("link", "[Ferries to be checked](https://example.org)"),
        ("link", "→ All about the accident of the ferry"),
        ("link", "► Ferries to be checked in the north"),
        ("junk", "Share this article"),
        ("junk", "Facebook Twitter WhatsApp"),
        ("junk", "We use cookies to make this page better. Do you agree?"),
        ("junk", "Sign up for our newsletter and never miss a story."),
        ("junk", "Advertisement"),
        ("junk", "Watch the video"),
        ("junk", "3 min read"),
        ("junk", "* * *"),
        ("junk", "|"),
        ("dateline", "May 2, 2022"),
        ("dateline", "Published: 2 May 2022, 10:15 GMT"),
        ("dateline", "02.05.2022 - 14:30 Uhr"),
        ("dateline", "date 2022-05-02 Politics"),
        ("dateline", "2 May, 10:15"),
        ("dateline", "Updated May 2"),
        ("subheading", "Why the ferry sailed"),
        ("subheading", "## Why the ferry sailed"),
        ("subheading", "Search for the cause"),
        ("body", "“It was dark,” a passenger told AFP."),
        ("body", "The picture that reached Reuters on Monday shows the captain/owner of the ferry on the bridge."),
        ("body", "The site asks visitors whether they accept terms; the ministry (Environment) wants that forbidden."),
        ("body", "- ninety passengers"),
    ];
    for (kind, passage) in cases {
        let text = format!("Ferry runs aground\n\n{LEAD}\n\n{passage}\n\n{NEXT}");
        let expected = [("headline", "Ferry runs aground"), ("body", LEAD), (kind, passage), ("body", NEXT)];
        assert_eq!(kinds(&text), expected);
    }
}

#[test]
fn headlines_about_what_pages_are_made_of_are_headlines() {
    for headline in [
        "Home secretary leaves the cabinet",
        "Search for missing sailors goes on",
        "Source of the leak still unknown",
        "More rain forecast for the coast",
        "Image of the west coast in danger",
        "May elections: what is at stake",
        "Why did the ferry sail?",
    ] {
        assert_eq!(kinds(&format!("{headline}\n\n{LEAD}\n\n{NEXT}"))[0], ("headline", headline));
    }
}

#[test]
fn datelines_end_before_the_lead() {
    for dateline in [
        "OSLO (AFP) –",
        "OSLO, May 2 (Reuters) -",
        "Oslo (dpa) -",
        "Oslo, May 2 –",
        "OSLO —",
        "Oslo, 2 may (EFE).-",
        "2 May 2022 |",
    ] {
        assert_eq!(kinds(&format!("{dateline} {LEAD}")), [("dateline", dateline), ("body", LEAD)]);
    }
    for lead in [
        "Nine of ten ferries – most of them old – were checked in the harbour of Oslo on Monday.",
        "The Department of Coastal Waters (DCW) Director Vega said that all ferries would be checked.",
        "Norway (and Sweden) will check all ferries before the summer, the ministers said.",
    ] {
        assert_eq!(kinds(lead), [("body", lead)]);
    }
}

#[test]
fn a_date_before_a_caption_is_cut_off() {
    let caption = "Passengers leave the ferry in the harbour of Larvik (NTB/Ada Berg/REUTERS)";
    let text = format!("date 2022-05-02 {caption}\n\n{LEAD}");
    assert_eq!(kinds(&text), [("dateline", "date 2022-05-02"), ("caption", caption), ("body", LEAD)]);
}

#[test]
fn one_line_for_each_paragraph() {
    let text = format!("date 2022-05-02 Politics\nFerry runs aground in the north\n{LEAD}\n{NEXT}\n|");
    let expected = [
        ("dateline", "date 2022-05-02 Politics"),
        ("headline", "Ferry runs aground in the north"),
        ("body", LEAD),
        ("body", NEXT),
        ("junk", "|"),
    ];
    assert_eq!(kinds(&text), expected);
    assert_eq!(kinds(&text.replace('\n', "\r\n")), expected);
}

/// `text` with line breaks instead of spaces, no line wider than `width`.
fn wrap(text: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().unwrap();
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}

#[test]
fn hard_wrapped_paragraphs_are_joined() {
    let paragraph = format!("{LEAD} {NEXT} {LEAD}");
    for width in [40, 66, 72, 80] {
        let text = format!("Ferry runs aground\n\n{}\n\n{}", wrap(&paragraph, width), wrap(&paragraph, width));
        let blocks = kinds(&text);
        assert_eq!(blocks.len(), 3, "{width}: {blocks:?}");
        let language = Language::from_tag("en");
        let read = sentences(&text, &tellings::text::blocks(&text, language), language);
        assert_eq!(read.len(), 7, "{width}");
    }
}

#[test]
fn a_paragraph_broken_after_a_comma_is_one() {
    let text = format!("{LEAD}\n\n\"The ferry should not have sailed,\"\n\naccording to the coast guard.\n\n{NEXT}");
    assert_eq!(kinds(&text).len(), 3);
}

#[test]
fn menus_are_junk() {
    let text = format!("News\nSports\nWeather\nArts\nFerry runs aground in Larvik\n{LEAD}\n{NEXT}");
    let read: Vec<&str> = kinds(&text).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(read, ["junk", "junk", "junk", "junk", "headline", "body", "body"]);
}

#[test]
fn nothing_visible_has_no_blocks() {
    for text in ["", " \n\t\r\n", "\u{FEFF}", "\u{200B}\n\u{202E}"] {
        assert_eq!(kinds(text), []);
    }
}

#[test]
fn block_kinds_have_names() {
    for kind in BlockKind::ALL {
        assert_eq!(BlockKind::from_name(kind.name()), Some(kind));
    }
    assert_eq!(BlockKind::from_name("Body"), None);
}

#[test]
fn corrections_win() {
    let text = "One two three. Four five six.";
    let detected = vec![Block { kind: BlockKind::Body, span: Span::new(0, 29) }];
    let correct = |corrections: &[(BlockKind, usize, usize)]| -> Vec<(&str, &str)> {
        let corrections: Vec<Block> =
            corrections.iter().map(|&(kind, start, end)| Block { kind, span: Span::new(start, end) }).collect();
        corrected(text, detected.clone(), &corrections)
            .into_iter()
            .map(|block| (block.kind.name(), block.span.of(text)))
            .collect()
    };
    assert_eq!(correct(&[]), [("body", text)]);
    assert_eq!(correct(&[(BlockKind::Junk, 0, 29)]), [("junk", text)]);
    assert_eq!(
        correct(&[(BlockKind::Caption, 4, 8)]),
        [("body", "One"), ("caption", "two"), ("body", "three. Four five six.")]
    );
    assert_eq!(correct(&[(BlockKind::Link, 8, 40)]), [("body", text)]);
    assert_eq!(
        correct(&[(BlockKind::Link, 15, 29), (BlockKind::Credit, 0, 20)]),
        [("credit", "One two three. Four"), ("link", "five six.")]
    );
}

#[test]
fn sentences_end_where_they_should() {
    let cases: &[(&str, &[&str])] = &[
        ("en", &["Dr. Vega met Gen. Oduya at St. Mark's.", "They talked."]),
        ("en", &["The U.S. Senate voted.", "It took long."]),
        ("en", &["She lives in the U.S.", "He does not."]),
        ("en", &["J. R. Oduya and Ana M. Vega left."]),
        ("en", &["The shop of Berg & Co. in Larvik closed."]),
        ("en", &["It began at 5 p.m.", "The ferry left."]),
        ("en", &["It began at 5 p.m. Eastern time.", "It ended at 6 p.m. Monday."]),
        ("en", &["Robert S. Vega III. left.", "Nobody saw Ana P. Berg."]),
        ("en", &["Trade grew by 2.5 per cent to $1,000.50.", "That is much."]),
        ("en", &["See No. 7 on p. 12 of vol. 3."]),
        ("en", &["Is it No.", "Yes."]),
        ("en", &["“Why did it sail?” she asked.", "Nobody knew."]),
        ("en", &["“Why did it sail?” Vega asked.", "Nobody knew."]),
        ("en", &["“It should not have sailed,” she said.", "Nobody knew."]),
        ("en", &["“It sailed.”", "The ferry was old."]),
        ("en", &["\"It sailed.\"", "\"It was old,\" he said."]),
        ("en", &["It sank (the third one this year.) on Monday.", "Nobody was hurt."]),
        ("en", &["They left.", "(Nobody saw them go.)", "The night was dark."]),
        ("en", &["Well ... it sank.", "The end…", "Then came the rain."]),
        ("en", &["It sank.", ". . . Nobody came."]),
        ("en", &["It sank....", "Nobody came."]),
        ("en", &["It sank . . . Nobody came."]),
        ("en", &["Trade grew by 2.5.", "Vega left."]),
        ("en", &["What?!", "No!", "Go."]),
        ("en", &["The ferry sank.", "Nobody was hurt."]),
        ("en", &["It was old .", "It sank."]),
        ("en", &["Write to ada.berg@example.org.", "Or see https://example.org/a.B.html."]),
        ("en", &["1. The ferry.", "2. The harbour.", "3. The captain."]),
        ("en", &["• The ferry", "• The harbour"]),
        ("en", &["1) The ferry", "2) The harbour", "3) The captain"]),
        ("en", &["a) The ferry", "b) The harbour"]),
        ("en", &["He shops at Yahoo! for ferries. and boats."]),
        ("de", &["Am 3. Oktober fuhr die Fähre.", "Sie steht auf Seite 12.", "Das ist alles."]),
        ("de", &["„Warum?“, fragte sie.", "Das ist z. B. unklar."]),
        ("fr", &["M. Dupont a dit « Oui. »", "Il est parti."]),
        ("es", &["¿Por qué?", "¡No!", "El Sr. Vega y la Sra. Oduya salieron."]),
        ("it", &["Il dott. Rossi è partito.", "Perché?"]),
        ("el", &["Πού είναι;", "Εδώ."]),
        ("hi", &["वह आया।", "वह गया।"]),
        ("ar", &["أين هو؟", "لا أعرف."]),
    ];
    for (language, expected) in cases {
        assert_eq!(split(&expected.join(" "), language), *expected);
    }
    assert_eq!(
        split("船は沈んだ。「なぜ。誰が。」と彼は言った。", "ja"),
        ["船は沈んだ。", "「なぜ。誰が。」と彼は言った。"]
    );
    assert_eq!(split("The ferry sank.Nobody was hurt.", "en"), ["The ferry sank.", "Nobody was hurt."]);
    assert_eq!(
        split("“It sank.”Vega said, according to the paper.", "en"),
        ["“It sank.”Vega said, according to the paper."]
    );
    assert_eq!(split("The ferry\nsank. It was\r\nold.", "en"), ["The ferry\nsank.", "It was\r\nold."]);
}

#[test]
fn captions_are_one_sentence_and_links_none() {
    let text = "It sank. It was old. https://example.org";
    let parts = [
        Block { kind: BlockKind::Caption, span: Span::new(0, 20) },
        Block { kind: BlockKind::Link, span: Span::new(21, text.len()) },
    ];
    let read = sentences(text, &parts, Language::UNKNOWN);
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].kind, read[0].span.of(text)), (BlockKind::Caption, "It sank. It was old."));
}

#[test]
fn abbreviations_say_how_sentences_end() {
    let cases = [
        ("Mr", Some(Abbreviation::Title)),
        ("Mme", Some(Abbreviation::Title)),
        ("No", Some(Abbreviation::Numbered)),
        ("U.S", Some(Abbreviation::Inner)),
        ("Sept", Some(Abbreviation::Inner)),
        ("J", Some(Abbreviation::Inner)),
        ("etc", Some(Abbreviation::Final)),
        ("p.m", Some(Abbreviation::Final)),
        ("ferry", None),
        ("", None),
    ];
    for (word, expected) in cases {
        assert_eq!(abbreviation(word), expected, "{word}");
    }
}

#[test]
fn words_are_folded_and_cut() {
    for (word, folded) in [
        ("Moscow’s", "moscow"),
        ("ÉTATS", "etats"),
        ("l’accord", "accord"),
        ("don’t", "don't"),
        ("Straße", "strasse"),
        ("e\u{301}", "e"),
        ("Αθήνας", "αθηνασ"),
        ("ещё", "еще"),
        ("край", "край"),
    ] {
        assert_eq!(fold(word), folded);
    }
    for (word, key) in
        [("ferry", "ferry"), ("ferries", "ferri"), ("économie", "écono"), ("190,000", "190,000"), ("", "")]
    {
        assert_eq!(stem(word), key);
    }
}

#[test]
fn languages_are_detected() {
    let cases = [
        ("en", LEAD),
        ("de", "Die Fähre ist am Montag im Hafen auf Grund gelaufen, und niemand wurde verletzt."),
        ("fr", "Le bac est arrivé dans le port et personne n’a été blessé dans cette affaire."),
        ("es", "El barco llegó al puerto y nadie resultó herido, según la guardia de la costa."),
        ("it", "Il traghetto è arrivato nel porto e nessuno è rimasto ferito nella notte."),
        ("pt", "O barco chegou ao porto e ninguém ficou ferido, segundo a guarda, que não disse mais."),
        ("nl", "De veerboot is in de haven aangekomen en niemand werd gewond bij het ongeluk."),
        ("da", "Færgen er kommet til havnen, og ingen blev skadet, siger politiet, men den skal ikke sejle."),
        ("sv", "Färjan har kommit till hamnen och ingen är skadad, men det är inte klart om den är hel."),
        ("pl", "Prom przypłynął do portu i nikt nie jest ranny, ale to nie koniec, jak się okazało."),
        ("ru", "Паром прибыл в порт, и никто не пострадал, как сообщили на берегу."),
        ("uk", "Пором прибув до порту, і ніхто не постраждав, як це було у травні."),
        ("el", "Το πλοίο έφτασε στο λιμάνι."),
        ("ar", "وصلت العبارة إلى الميناء في المساء ولم يصب أحد"),
        ("he", "המעבורת הגיעה לנמל."),
        ("hi", "नौका बंदरगाह पहुँची।"),
        ("zh", "渡轮抵达港口，无人受伤。"),
        ("ja", "フェリーは港に着いた。"),
        ("ko", "여객선이 항구에 도착했다."),
        ("th", "เรือมาถึงท่าเรือแล้ว"),
        ("am", "ጀልባው ወደብ ደረሰ።"),
        ("und", "12 345"),
        ("und", ""),
    ];
    for (code, text) in cases {
        assert_eq!(Language::detect(text).code(), code, "{text}");
    }
}

#[test]
fn languages_have_tags_and_support() {
    for (tag, code, support) in [
        ("en-GB", "en", Support::Full),
        ("PT_br", "pt", Support::Full),
        ("sv", "sv", Support::Full),
        ("vi", "vi", Support::Words),
        ("zh-Hant", "zh", Support::Characters),
        ("xx", "und", Support::Words),
        ("", "und", Support::Words),
    ] {
        let language = Language::from_tag(tag);
        assert_eq!((language.code(), language.support()), (code, support), "{tag}");
        assert_eq!(language.writes_without_spaces(), support == Support::Characters);
    }
    assert_eq!(Language::default(), Language::UNKNOWN);
    assert!(is_stop_word("the", Language::from_tag("en")));
    assert!(!is_stop_word("ferry", Language::from_tag("en")));
    assert!(!is_stop_word("the", Language::UNKNOWN));
}

/// Asserts what holds for every list of parts of a text.
fn assert_parts(text: &str, spans: &[Span]) {
    for span in spans {
        let part = text.get(span.start..span.end).expect("a span on character boundaries");
        assert!(!part.is_empty() && part.trim() == part, "{part:?}");
    }
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?}");
}

/// Strings rich in what the rules look at.
fn messy_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        prop::sample::select(vec![
            ".",
            "?",
            "!",
            "…",
            " ",
            "\n",
            "\r\n",
            "\n\n",
            "\"",
            "“",
            "”",
            "’",
            "(",
            ")",
            "[1]",
            "。",
            "「",
            "」",
            "\u{A0}",
            "\u{202A}",
            "\0",
            "\u{FFFD}",
            "e\u{301}",
            "A",
            "b",
            "Dr.",
            "U.S.",
            "p.m.",
            "1.",
            "2)",
            "• ",
            "# ",
            "- ",
            "Photo: ",
            " / AFP",
            "May 24, 2023",
            "2023-05-24",
            "By ",
            "https://a.b",
            "[x](#)",
            "OSLO (AFP) – ",
            "The ferry sank",
            "said",
            "ἀ",
            "漢",
            "ไท",
            "𝒳",
            "|",
        ])
        .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_text_can_be_read(text in prop_oneof![messy_text(), any::<String>()], tag in "(en|de|ja|xx)") {
        let language = Language::from_tag(&tag);
        Language::detect(&text);
        let blocks = blocks(&text, language);
        assert_parts(&text, &blocks.iter().map(|block| block.span).collect::<Vec<_>>());
        let sentences = sentences(&text, &blocks, language);
        assert_parts(&text, &sentences.iter().map(|sentence| sentence.span).collect::<Vec<_>>());
        for block in &blocks {
            let inside = sentences.iter().filter(|sentence| {
                block.span.start <= sentence.span.start && sentence.span.end <= block.span.end && sentence.kind == block.kind
            });
            let is_read = !matches!(block.kind, BlockKind::Junk | BlockKind::Link);
            prop_assert_eq!(inside.count() > 0, is_read);
        }
        let inside = |inner: Span| blocks.iter().any(|block| block.span.start <= inner.start && inner.end <= block.span.end);
        prop_assert!(sentences.iter().all(|sentence| inside(sentence.span)));
    }

    #[test]
    fn nothing_of_the_story_is_lost(text in messy_text()) {
        let language = Language::UNKNOWN;
        let blocks = blocks(&text, language);
        let without_space = |text: &str| text.split_whitespace().collect::<String>();
        for block in blocks.iter().filter(|block| block.kind.is_story()) {
            let parts = sentences(&text, &[*block], language);
            let joined: String = parts.iter().map(|sentence| without_space(sentence.span.of(&text))).collect();
            prop_assert_eq!(joined, without_space(block.span.of(&text)));
        }
    }

    #[test]
    fn words_are_in_order_and_hold_something(text in messy_text()) {
        let words = words(&text, Span::new(0, text.len()));
        for pair in words.windows(2) {
            prop_assert!(pair[0].span.start < pair[1].span.start);
            prop_assert!(pair[0].kind == WordKind::Characters || pair[0].span.end <= pair[1].span.start);
        }
        for word in words {
            let folded = fold(word.span.of(&text));
            prop_assert!(word.span.of(&text).contains(char::is_alphanumeric) || word.kind == WordKind::Characters);
            prop_assert!(folded.starts_with(stem(&folded)));
        }
    }

    #[test]
    fn corrected_blocks_are_ordered(text in messy_text(), cuts in prop::collection::vec((0usize..80, 0usize..80), 0..6)) {
        let detected = blocks(&text, Language::UNKNOWN);
        let corrections: Vec<Block> =
            cuts.into_iter().map(|(start, end)| Block { kind: BlockKind::Credit, span: Span { start, end } }).collect();
        let corrected = corrected(&text, detected, &corrections);
        assert_parts(&text, &corrected.iter().map(|block| block.span).collect::<Vec<_>>());
    }
}
