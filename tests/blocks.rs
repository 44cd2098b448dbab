//! What is of the story and what is of the page, in articles and whole pages as people paste them.

use tellings::text::{BlockKind, Language, blocks, published};

fn kinds(text: &str) -> Vec<(BlockKind, &str)> {
    blocks(text, Language::detect(text)).into_iter().map(|block| (block.kind, block.span.of(text))).collect()
}

/// What is not told to be of the story.
fn lost(text: &str) -> Vec<(BlockKind, &str)> {
    let is_kept = |kind: BlockKind| kind.is_story() || kind == BlockKind::Dateline;
    kinds(text).into_iter().filter(|&(kind, _)| !is_kept(kind)).collect()
}

const ARTICLES: &[&str] = &[
    // Two short lines.
    "Ferry late\nIt will come",
    "Ferry runs aground off Larvik\nNobody hurt, coast guard says",
    // One paragraph.
    "The ferry ran aground on Monday. Nobody was hurt.",
    // A short article.
    "Ferry runs aground\n\nA ferry ran aground off Larvik on Monday.\n\nNobody was hurt.\n\nThe cause is unknown.",
    // A poem under its title.
    "The Ferry\n\nIt left the quay at break of day\nwith ninety souls aboard\nand no one knew along the way\nwhat weather lay in store\n\nThe captain slept\nThe children sang\nThe wind went round to west",
    // An introduction, then verses.
    "The choir sang the old song of the ferry on Sunday, as it does every year in May.\n\nO ferry, ferry\nCarry me over\nNorth of the harbour\nSouth of the sea\nNobody knows you\nBetter than me",
    // A list, and one that ends the article.
    "What to take on board\n\nThe company asks all passengers to bring the following:\n\n- a ticket\n- a coat\n- something to eat\n- good humour",
    "What to take on board\n\nThe company asks all passengers to bring the following:\n\nA ticket\nA coat\nSomething to eat\nGood humour",
    // News about the web, in short paragraphs.
    "Norway fines firm over cookies\n\nThe data protection authority fined a shipping firm on Monday.\n\nIts site set cookies without asking.\n\nIts newsletter went to people who had left.\n\nThe terms of service hid the clause.\n\nAda Berg, who complained, was relieved.\n\nShe had found 40 emails in her inbox.\n\nTwitter was full of it, and Facebook, too.\n\nThe firm will appeal.\n\nIt has three weeks.",
    "Neue Regeln für Facebook\n\nFacebook und Twitter müssen in Norwegen künftig Steuern zahlen.\n\nDer Newsletter der Behörde kündigte das am Montag an.\n\nPer E-Mail teilte der Konzern mit, er prüfe das Gesetz.\n\nDie Nutzungsbedingungen ändern sich nicht.\n\nDanach gilt die Regel für alle.",
    // A sentence that begins like a pointer.
    "Choca un transbordador\n\nUn transbordador chocó el lunes con un muelle en Larvik.\n\nMás información se dará a conocer mañana.",
    // A recipe.
    "Fish soup\n\nThe soup of the ferrymen is quickly made and feeds six.\n\n300 g cod\n2 carrots\n1 onion\n1 litre of milk\nSalt\n\nCut the fish into pieces. Boil the milk. Add everything else and wait ten minutes.",
    // An interview.
    "“We were lucky”\n\nThe captain on the night the ferry ran aground\n\nWhen did you notice?\n\nAt two in the morning. I woke up.\n\nWere you afraid?\n\nNo.\n\nWhy not?\n\nThere was no time for it. We had ninety people to bring ashore.",
    "Q: When did you notice?\nA: At two in the morning.\nQ: Were you afraid?\nA: No.\nQ: Why not?\nA: There was no time for it.",
    // A live blog.
    "Ferry aground: live\n\n14:05 The ferry has been towed free.\n\n13:40 Divers find a hole in the hull, the coast guard says.\n\n13:02 All ninety passengers are ashore.\n\n12:15 Lifeboats leave Larvik.\n\n11:58 The ferry calls for help.",
    // Results.
    "Larvik beat Skien 3–1 on Saturday and lead the table.\n\nLarvik 3\nSkien 1\nMoss 2\nHorten 2\nSandefjord 0\nTønsberg 4",
    // Subheadings that are words of pages, too.
    "Ferry company under fire\n\nThe ferry company had to answer for itself in parliament on Monday, after weeks of silence.\n\nReactions in the capital\n\nThe minister said the company had commented too late. Nobody believed it.\n\nNext steps\n\nA committee will look into the matter, the speaker said.",
    "Wer teilt, gewinnt\n\nDie Gemeinden teilen sich künftig die Fähre, wie der Landrat am Montag in Larvik mitteilte.\n\nWeitere Informationen gibt es im Herbst. Die Anmeldung beginnt im Mai.\n\nKommentare aus den Dörfern waren freundlich.",
    // Other languages.
    "Fähre läuft auf Grund\n\nEine Fähre mit neunzig Menschen an Bord ist am Montag vor Larvik auf Grund gelaufen.\n\nVerletzt wurde niemand.\n\nWarum?\n\nDas weiß man noch nicht.",
    "Un ferry s’échoue\n\nUn ferry s’est échoué lundi devant Larvik avec quatre-vingt-dix personnes à bord.\n\nComment la catastrophe a été évitée\n\nLe capitaine dormait. Personne n’a été blessé.",
    "Encalla un ferri\n\nUn ferri con noventa personas a bordo encalló el lunes frente a Larvik.\n\nNadie resultó herido, según la guardia costera.",
    "Паром сел на мель\n\nПаром с девяноста пассажирами сел на мель в понедельник у Ларвика.\n\nНикто не пострадал.",
    "渡し船が座礁\n\n月曜日、ラルヴィク沖で九十人を乗せた渡し船が座礁した。\n\nけが人はいなかった。",
    "渡轮搁浅\n\n一艘载有九十人的渡轮星期一在拉尔维克附近搁浅。\n\n无人受伤。",
    "عبارة تجنح\n\nجنحت عبارة تقل تسعين شخصا يوم الاثنين قرب لارفيك.\n\nلم يصب أحد بأذى.",
    "Lautta ajoi karille\n\nLautta ajoi karille maanantaina Larvikin edustalla. Kukaan ei loukkaantunut.",
    "नौका फँसी\n\nसोमवार को लारविक के पास नब्बे लोगों वाली एक नौका फँस गई।\n\nकोई घायल नहीं हुआ।",
];

#[test]
fn a_clean_article_loses_nothing() {
    for text in ARTICLES {
        assert_eq!(lost(text), [], "{text}");
        let crlf = text.replace('\n', "\r\n");
        assert_eq!(lost(&crlf), [], "{crlf}");
        let spaced = text.replace('\n', "\n\n");
        assert_eq!(lost(&spaced), [], "{spaced}");
    }
}

const STORY: [&str; 6] = [
    "The harbour of Larvik was closed on Monday after a ferry with ninety people on board ran aground.",
    "Nobody was hurt, the coast guard said, and all passengers were brought ashore before nightfall.",
    "“It was dark, and then there was a noise,” a passenger said. “After that we sang.”",
    "Why the ferry sailed",
    "The company had been warned of the storm twice, according to the harbour master, who keeps a log of all calls.",
    "A committee will hear the captain next week.",
];

fn page(before: &[&str], after: &[&str]) -> String {
    let title = ["Ferry runs aground off Larvik", "2 May 2022, 10:15"];
    [before, &title, &STORY, after].concat().join("\n")
}

#[test]
fn of_a_whole_page_the_story_remains() {
    let english = page(
        &["The Larvik Courier", "Skip to content", "Home", "News", "Sports", "Weather", "Subscribe", "Log in"],
        &[
            "Tags: ferry, harbour, storm",
            "Share this article",
            "Facebook",
            "Twitter",
            "About the author",
            "Ada Berg writes about ships and has lived in Larvik since 2009, where she also breeds dogs and sings.",
            "Related articles",
            "Ferries to be checked before the summer",
            "Storm warning for the whole coast",
            "You might also like",
            "Five walks along the coast that you should not miss this spring, with maps and places to eat.",
            "3 Comments",
            "Ola Vik",
            "I was on that ferry and it was terrible, nobody told us anything for hours, and my dog is still afraid.",
            "Leave a reply",
            "Your email address will not be published. Required fields are marked *",
            "Sign up for our newsletter and never miss a story.",
            "Privacy Policy",
            "© 2022 The Larvik Courier",
        ],
    );
    let german = page(
        &["Zum Inhalt springen", "Startseite", "Politik", "Sport", "Abonnieren", "Anmelden", "Suche"],
        &[
            "Teilen mit:",
            "Facebook",
            "WhatsApp",
            "Drucken",
            "Ähnliche Beiträge",
            "Fähren sollen vor dem Sommer geprüft werden",
            "Der Minister will alle Fähren des Landes noch vor dem Sommer prüfen lassen, sagte er der Zeitung.",
            "2 Gedanken zu „Ferry runs aground off Larvik“",
            "Ich war dabei, und es war furchtbar, niemand hat uns etwas gesagt, und mein Hund hat immer noch Angst.",
            "Schreibe einen Kommentar Antworten abbrechen",
            "Deine E-Mail-Adresse wird nicht veröffentlicht.",
            "Diese Website verwendet Akismet, um Spam zu reduzieren.",
            "Impressum",
            "Datenschutz",
        ],
    );
    for text in [english, german] {
        let kept: Vec<&str> = kinds(&text)
            .into_iter()
            .filter(|(kind, _)| matches!(kind, BlockKind::Body | BlockKind::Subheading))
            .map(|(_, passage)| passage)
            .collect();
        assert_eq!(kept, STORY);
        let headlines: Vec<&str> =
            kinds(&text).into_iter().filter(|(kind, _)| *kind == BlockKind::Headline).map(|(_, title)| title).collect();
        assert_eq!(headlines, ["Ferry runs aground off Larvik"]);
    }
}

#[test]
fn a_headline_may_begin_with_a_figure() {
    let text =
        "7 ways to save energy this winter\n\nHeating is dear this year, and the winter will be long, the town says.";
    assert_eq!(kinds(text)[0], (BlockKind::Headline, "7 ways to save energy this winter"));
}

#[test]
fn the_day_of_publication_is_found_where_a_line_tells_it() {
    let cases = [
        ("en", "Published: 2 May 2022, 10:15 GMT", Some("2022-05-02")),
        ("en", "May 2nd, 2022", Some("2022-05-02")),
        ("en", "Updated 3 May 2022 | Published 2 May 2022", Some("2022-05-02")),
        ("en", "Updated: Tuesday, May 3, 2022", Some("2022-05-03")),
        ("en", "2022-05-02T10:15:00Z", Some("2022-05-02")),
        ("en", "5/13/2022", Some("2022-05-13")),
        ("en", "13/5/2022", Some("2022-05-13")),
        ("en", "5/6/2022", None),
        ("en", "2 May", None),
        ("en", "30/2/2022", None),
        ("de", "02.05.2022 - 14:30 Uhr", Some("2022-05-02")),
        ("de", "Montag, 2. Mai 2022", Some("2022-05-02")),
        ("de", "Veröffentlicht am 2. März 2022", Some("2022-03-02")),
        ("fr", "Publié le lundi 1er août 2022 à 10h15", Some("2022-08-01")),
        ("fr", "5/6/2022", Some("2022-06-05")),
        ("es", "Lunes, 2 de mayo de 2022", Some("2022-05-02")),
        ("it", "2 maggio 2022", Some("2022-05-02")),
        ("pt", "2 de março de 2022", Some("2022-03-02")),
        ("nl", "maandag 2 mei 2022", Some("2022-05-02")),
        ("sv", "Publicerad 2 maj 2022", Some("2022-05-02")),
        ("da", "2. oktober 2022 kl. 10.15", Some("2022-10-02")),
        ("no", "Publisert 2. desember 2022", Some("2022-12-02")),
        ("pl", "2 września 2022", Some("2022-09-02")),
        ("cs", "2. května 2022", Some("2022-05-02")),
        ("ro", "2 februarie 2022", Some("2022-02-02")),
        ("hu", "2022. május 2.", Some("2022-05-02")),
        ("el", "2 Μαΐου 2022", Some("2022-05-02")),
        ("ru", "2 мая 2022 г.", Some("2022-05-02")),
        ("uk", "2 січня 2022", Some("2022-01-02")),
        ("bg", "2 юни 2022", Some("2022-06-02")),
        ("tr", "2 Ağustos 2022", Some("2022-08-02")),
        ("fi", "2. toukokuuta 2022", Some("2022-05-02")),
        ("ja", "2022年5月2日", Some("2022-05-02")),
    ];
    for (language, line, expected) in cases {
        let text = format!("Ferry runs aground\n\n{line}\n\n{}\n\nIt was built on 1 April 1990.", STORY[0]);
        let language = Language::from_tag(language);
        let found = published(&text, &blocks(&text, language), language);
        assert_eq!(found.as_ref().map(|(day, _)| day.as_str()), expected, "{line}");
        assert!(found.is_none_or(|(_, span)| line.contains(span.of(&text))));
    }
}

#[test]
fn no_day_of_the_story_is_that_of_publication() {
    for text in [
        "Ferry runs aground\n\nOn 2 May 2022 a ferry ran aground off Larvik, the coast guard said.",
        "2 May 2022 was a dark day for Larvik, the mayor said in the town hall on Monday.",
        // No day of the calendar.
        "Ferry runs aground\n\nPublished: 29 February 2023\n\nA ferry ran aground off Larvik, the coast guard said.",
        "",
    ] {
        let language = Language::detect(text);
        assert_eq!(published(text, &blocks(text, language), language), None, "{text}");
    }
}

/// The blocks as "kind: text", white space folded.
fn folded(text: &str) -> Vec<String> {
    let fold = |passage: &str| passage.split_whitespace().collect::<Vec<_>>().join(" ");
    kinds(text).into_iter().map(|(kind, passage)| format!("{}: {}", kind.name(), fold(passage))).collect()
}

#[test]
fn lines_wrapped_by_machines_are_joined() {
    let german = "Fähre läuft auf Grund\n\nEine Fähre mit neunzig Menschen an\nBord ist am Montag vor Larvik auf\nGrund \
                  gelaufen. Verletzt wurde\nniemand, wie die Küstenwache\nmitteilte.\n\nDie Reederei war gewarnt worden.";
    let expected = [
        "headline: Fähre läuft auf Grund",
        "body: Eine Fähre mit neunzig Menschen an Bord ist am Montag vor Larvik auf Grund gelaufen. Verletzt wurde \
         niemand, wie die Küstenwache mitteilte.",
        "body: Die Reederei war gewarnt worden.",
    ];
    assert_eq!(folded(german), expected);
    assert_eq!(folded(&german.replace('\n', "\r\n")), expected);
    let spaced = "Паром сел на мель\n\nПаром с девяноста пассажирами сел на мель в понедельник\n\nу Ларвика, сообщила \
                  береговая охрана. Никто не\n\nпострадал, всех пассажиров доставили на берег до\n\nнаступления темноты.";
    let expected = [
        "headline: Паром сел на мель",
        "body: Паром с девяноста пассажирами сел на мель в понедельник у Ларвика, сообщила береговая охрана. Никто не \
         пострадал, всех пассажиров доставили на берег до наступления темноты.",
    ];
    assert_eq!(folded(spaced), expected);
    let chinese = "渡轮搁浅\n\n一艘载有九十人的渡轮星期一在拉尔维克附近搁浅，海岸警卫队\n说，没有人受伤。所有乘客都在天黑前被送上岸。\
                   公司曾两次收\n到风暴警告，港务长说，他记录了所有来电。";
    let read: Vec<BlockKind> = kinds(chinese).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(read, [BlockKind::Headline, BlockKind::Body]);
}

#[test]
fn a_sentence_on_a_line_stays_there() {
    let text = "Un ferry s’échoue\n\nUn ferry s’est échoué lundi devant Larvik.\nPersonne n’a été blessé.\nLe capitaine \
                dormait.";
    let expected = [
        "headline: Un ferry s’échoue",
        "body: Un ferry s’est échoué lundi devant Larvik.",
        "body: Personne n’a été blessé.",
        "body: Le capitaine dormait.",
    ];
    assert_eq!(folded(text), expected);
}

#[test]
fn a_line_that_breaks_off_goes_on_in_the_next() {
    let text =
        "Ferry runs aground\n\nA ferry ran aground off the\nLarvik pier on Monday, police said.\nNobody was hurt.";
    let expected = [
        "headline: Ferry runs aground",
        "body: A ferry ran aground off the Larvik pier on Monday, police said.",
        "body: Nobody was hurt.",
    ];
    assert_eq!(folded(text), expected);
}

#[test]
fn the_title_in_the_bar_of_the_browser_is_no_headline() {
    let bar = "Ferry runs aground off Larvik | The Larvik Courier";
    let menus = ["Skip to content", "Home", "News", "Sports", "Weather", "Subscribe", "Log in"];
    let after = ["Share this article", "Facebook", "Twitter", "Related articles", "Privacy Policy"];
    let text = page(&[&[bar][..], &menus].concat(), &after);
    let headlines: Vec<&str> =
        kinds(&text).into_iter().filter(|(kind, _)| *kind == BlockKind::Headline).map(|(_, title)| title).collect();
    assert_eq!(headlines, ["Ferry runs aground off Larvik"]);
}

#[test]
fn markdown_is_read() {
    let text = "# Ferry runs aground\n\n*By Ada Berg, 2 May 2022*\n\n![The ferry](https://example.org/ferry.jpg)\n\n\
                **LARVIK** – A ferry with [ninety people](https://example.org) on board ran aground on *Monday*.\n\n\
                > It was dark, and then there was a\n> noise. After that we sang.\n\n## What is known\n\n\
                * The ferry was built in 1990\n* It had been checked\n1. The captain slept.\n\n\
                | Ferry | Built |\n|-------|-------|\n| Larvik | 1990 |\n\n---\n\nThe minister came late.";
    let expected = [
        ("headline", "# Ferry runs aground"),
        ("credit", "*By Ada Berg, 2 May 2022*"),
        ("caption", "![The ferry](https://example.org/ferry.jpg)"),
        ("dateline", "**LARVIK** –"),
        ("body", "A ferry with [ninety people](https://example.org) on board ran aground on *Monday*."),
        ("body", "It was dark, and then there was a\n> noise. After that we sang."),
        ("subheading", "## What is known"),
        ("body", "* The ferry was built in 1990"),
        ("body", "* It had been checked"),
        ("body", "1. The captain slept."),
        ("body", "| Ferry | Built |"),
        ("junk", "|-------|-------|"),
        ("body", "| Larvik | 1990 |"),
        ("junk", "---"),
        ("body", "The minister came late."),
    ];
    let read: Vec<(&str, &str)> = kinds(text).into_iter().map(|(kind, passage)| (kind.name(), passage)).collect();
    assert_eq!(read, expected);
    let language = Language::from_tag("en");
    let (day, _) = published(text, &blocks(text, language), language).unwrap();
    assert_eq!(day, "2022-05-02");
}

#[test]
fn white_space_of_any_sort_bounds_blocks() {
    let text = "Ferry\u{A0}runs\u{A0}aground\r\n\r\n\u{A0}\u{A0}A ferry ran\u{A0}aground on Monday.\r\n\u{A0}\r\n\tNobody was \
                hurt.\r\n\r\n• First\r\n• Second thing\r\n";
    let expected = [
        "headline: Ferry runs aground",
        "body: A ferry ran aground on Monday.",
        "body: Nobody was hurt.",
        "body: • First",
        "body: • Second thing",
    ];
    assert_eq!(folded(text), expected);
    for line_break in ["\r", "\u{B}", "\u{85}", "\u{2028}", "\u{2029}"] {
        assert_eq!(folded(&text.replace("\r\n", line_break)), expected, "{line_break:?}");
    }
}
