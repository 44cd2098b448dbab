//! Sentences: where they end, language by language, and that hostile text is split soundly.

use tellings::Span;
use tellings::text::{Block, BlockKind, Language, sentences};

/// The sentences of one paragraph.
fn split<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    let paragraph = [Block { kind: BlockKind::Body, span: Span::new(0, text.len()) }];
    let language = Language::from_tag(language);
    sentences(text, &paragraph, language).into_iter().map(|sentence| sentence.span.of(text)).collect()
}

/// Asserts that the sentences are found again when they are joined.
fn assert_found(language: &str, separator: &str, cases: &[&[&str]]) {
    let mut failures = String::new();
    for expected in cases {
        let text = expected.join(separator);
        let found = split(&text, language);
        if found != *expected {
            failures.push_str(&format!("{language}: is {found:?}\n   should {expected:?}\n"));
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn english() {
    assert_found(
        "en",
        " ",
        &[
            &["The court ruled in Smith v. Jones on Jan. 6.", "It cited Acme Inc. v. Smith and Vega v. The Crown."],
            &["The train left at 3.30 p.m. from St. Petersburg.", "Nobody noticed."],
            &["Version v2.0.1 of Node.js is out.", "See www.example.org/a.b?c=d.E or write to a.b@example.org."],
            &["“We lost,” she said.", "“We will be back.”"],
            &["Mr. Vega and J. A. Oduya Jr. of Berg & Sons Ltd. met in Larvik.", "They left at 9 a.m. sharp."],
            &["Is this the end?", "“No!” cried Vega.", "“Not yet.”"],
            &["The U. S. senate voted 51–49.", "After the meeting. and then nothing."],
            &["He earned $1.5 million (about 1.4 million euros).", "£2 was left."],
            &["‘It is over,’ he said.", "‘Go home.’"],
            &["Gov. Berg met Sen. Vega in Washington, D.C., on Sept. 3.", "No. 10 declined to comment."],
            &["Sens. Vega and Berg wrote it with Reps. Oduya and Lund.", "It passed."],
            &["Yahoo! said it would appeal.", "It did."],
            &["He said: “I was there.", "I saw it.”"],
            &["The (old) ferry sank (see p. 4).", "[It was old.]", "Nobody was hurt."],
            &["They speak !Kung and use .NET daily.", "It works."],
            &["The rules: (i) no smoking.", "(ii) no shouting.", "(iii) no running."],
            &["It lasted 2.5 hours.[12]", "Then it rained."],
        ],
    );
    assert_eq!(split("The world.Today it rains.", "en"), ["The world.", "Today it rains."]);
    assert_eq!(split("Who? what? where?", "en").len(), 3);
}

#[test]
fn lists() {
    assert_eq!(
        split("Do this. 1. The first item 2. The second item 3. The third", "en"),
        ["Do this.", "1. The first item", "2. The second item", "3. The third"]
    );
    assert_eq!(
        split("features\nopening hours\nprices, discounts", "en"),
        ["features", "opening hours", "prices, discounts"]
    );
    assert_eq!(split("The ferry sank\nin the harbour\nof Larvik", "en").len(), 1);
    assert_eq!(split("Opening hours\n\nThe museum is open.", "en"), ["Opening hours", "The museum is open."]);
    assert_eq!(split("“It was dark,”\n\nsaid Vega.", "en").len(), 1);
    assert_eq!(split("Gut. 1. FC Vik spielt in der 2. Bundesliga.", "de").len(), 2);
    assert_eq!(split("Places 1. and 2. were taken in 2019. 2. is free.", "en").len(), 2);
}

#[test]
fn french() {
    assert_found(
        "fr",
        " ",
        &[
            &["M. Dupont et Mme Vega ont dit « Oui. »", "Il est parti."],
            &["« Pourquoi partir ? » demande-t-il.", "« Parce qu’il le faut ! »"],
            &["« C’est fini », a déclaré le Dr. Morel.", "Le prix : 3,5 millions d’euros."],
            &["Il habite av. de la République, no. 12.", "Elle, au n° 3."],
            &["L’article 5 al. 2 a été voté le 1er janv. 2020.", "Il s’applique."],
            &["À 18 h. 30, tout était fini…", "Puis la nuit tomba."],
        ],
    );
}

#[test]
fn german() {
    assert_found(
        "de",
        " ",
        &[
            &["Am 3. Oktober fuhr die Fähre.", "Sie steht auf Seite 12.", "Das ist alles."],
            &["„Warum?“, fragte sie.", "Das ist z. B. unklar."],
            &["Dr. Vega kam am Montag, 3. Oktober, um 9 Uhr an.", "Er blieb bis zum 125. Geburtstag."],
            &["Papst Johannes Paul II. Besuch dauerte lange.", "Friedrich II. regierte bis 1786."],
            &["Die Spiele fanden im 1.-3. Jahrhundert statt.", "Rund 2,5 Mio. Euro kostete es."],
            &["»Wir gehen«, sagte Frau Berg.", "»Sofort!«"],
            &["Er sagte: „Das war’s.“", "Dann ging er."],
            &["Das Haus in der Hafenstraße Nr. 5 bzw. 7 wurde verkauft.", "Es war alt."],
            &["Bayern siegte 3:1.", "Bochum liegt auf Platz 18.", "Danach folgt Mainz."],
        ],
    );
}

#[test]
fn spanish_and_portuguese() {
    assert_found(
        "es",
        " ",
        &[
            &["¿Por qué?", "¡No!", "El Sr. Vega y la Sra. Oduya salieron."],
            &["«Nos vamos», dijo el presidente de EE.UU. ayer.", "¿Cuándo?", "El día 3."],
            &["Costó 1.234,56 euros.", "El art. 5 dice: “No”.", "Así es."],
            &["“¿Por qué se va?”, preguntó ella.", "Nadie respondió."],
        ],
    );
    assert_found(
        "pt",
        " ",
        &[
            &["O Sr. Silva e a Dra. Souza chegaram às 15h30.", "“Vamos embora”, disse ele.", "Ninguém saiu."],
            &["Custou R$ 2,5 milhões.", "Por quê?", "Não se sabe."],
            &["O art. 5.º da lei mudou.", "A Paulista parou."],
        ],
    );
}

#[test]
fn italian_and_romanian() {
    assert_found(
        "it",
        " ",
        &[
            &["Il dott. Rossi è partito.", "Perché?", "«Non lo so», ha detto l’avv. Bianchi."],
            &["Sono 3,5 milioni.", "“È finita!” ha gridato.", "Poi silenzio."],
            &["L’art. 18 è del 1970.", "Ecco perché."],
        ],
    );
    assert_found(
        "ro",
        " ",
        &[
            &["„Plecăm mâine”, a spus el.", "De ce?", "Nu se știe."],
            &["Costă 2,5 milioane de lei.", "«Da!» a strigat ea.", "Apoi a plecat."],
        ],
    );
}

#[test]
fn dutch_and_scandinavian() {
    assert_found(
        "nl",
        " ",
        &[
            &["Dhr. De Vries en mevr. Bakker vertrokken om 9.30 uur.", "‘Waarom?’ vroeg zij.", "Niemand wist het."],
            &["Hij ging.", "'s Ochtends regende het.", "’t Was koud."],
            &["Het kost € 2,5 miljoen.", "Dat is veel."],
        ],
    );
    assert_found(
        "sv",
        " ",
        &[
            &["”Vi åker nu”, sade han.", "Varför?", "Ingen vet."],
            &["Mötet började kl. 12.30 den 3 juni.", "Det kostade 2,5 miljoner."],
            &["– Vi åker, säger Berg.", "– Varför?"],
        ],
    );
    assert_found(
        "da",
        " ",
        &[
            &["»Vi tager af sted,« sagde hun.", "Hvorfor?", "Ingen ved det."],
            &["Den 3. maj kl. 12.30 var det slut.", "Det kostede 2,5 mio. kr. i alt."],
            &["Dronning Margrethe II. Besøget varede længe.", "Det sluttede den 4. Juni."],
        ],
    );
    assert_found(
        "no",
        " ",
        &[&["«Vi drar nå», sa hun.", "Hvorfor?", "Ingen vet."], &["– Vi drar, sier Berg.", "– Når?", "Den 17. mai."]],
    );
}

#[test]
fn slavic_and_hungarian() {
    assert_found(
        "pl",
        " ",
        &[
            &["„Jedziemy jutro” – powiedział prof. Nowak.", "Dlaczego?", "Nikt nie wie."],
            &["Kosztowało 2,5 mln zł.", "Było to 3 maja 1990 roku."],
        ],
    );
    assert_found(
        "cs",
        " ",
        &[
            &["„Odjíždíme,“ řekl Novák.", "Proč?", "Nikdo neví."],
            &["Dne 3. května 2020 začal déšť.", "Stálo to 2,5 milionu korun."],
            &["Karel IV. Lucemburský zemřel v Praze.", "Byl císařem."],
        ],
    );
    assert_found(
        "hu",
        " ",
        &[
            &["„Holnap indulunk” – mondta Nagy.", "Miért?", "Senki sem tudja."],
            &["II. Erzsébet 2022. szeptember 8-án halt meg.", "A 3. kerületben éltek."],
        ],
    );
    assert_found(
        "ru",
        " ",
        &[
            &["«Мы уезжаем», — сказал А. С. Пушкин.", "Почему?", "Никто не знает."],
            &["— Почему? — спросила она.", "— Не знаю!"],
            &["Это стоило 2,5 млн рублей.", "Было 3 мая."],
        ],
    );
    assert_found(
        "uk",
        " ",
        &[&["«Ми їдемо», — сказав він.", "Чому?", "Ніхто не знає."], &["П'ять років минуло.", "Це коштувало 2,5 млн."]],
    );
    assert_found("bg", " ", &[&["„Тръгваме“, каза той.", "Защо?", "Никой не знае."]]);
}

#[test]
fn greek_and_turkish() {
    assert_found(
        "el",
        " ",
        &[
            &["Πού είναι;", "Εδώ.", "«Φεύγουμε», είπε ο Βέγα."],
            &["Πού πάμε\u{37E}", "Στο λιμάνι.", "Κόστισε 2,5 εκατ. ευρώ."],
        ],
    );
    assert_found(
        "tr",
        " ",
        &[
            &["“Yarın gidiyoruz” dedi.", "Neden?", "Kimse bilmiyor."],
            &["3,5 milyon lira tuttu.", "19. yüzyılda yapıldı."],
        ],
    );
}

#[test]
fn arabic_persian_and_hebrew() {
    assert_found(
        "ar",
        " ",
        &[
            &["أين هو؟", "لا أعرف.", "قال: «سنغادر غدا»."],
            &["بلغت التكلفة 2.5 مليون دولار، بحسب الوزارة.", "لم يصب أحد!"],
        ],
    );
    assert_found("fa", " ", &[&["او کجاست؟", "نمی‌دانم.", "هزینه آن ۲٫۵ میلیون بود."]]);
    assert_found("ur", " ", &[&["وہ کہاں ہے؟", "وہ چلا گیا۔", "کل واپس آئے گا۔"]]);
    assert_found(
        "he",
        " ",
        &[&["צה\"ל הודיע על כך.", "מדוע?", "איש אינו יודע."], &["\"אנחנו עוזבים\", אמר.", "זה עלה 2.5 מיליון שקל."]],
    );
}

#[test]
fn scripts_with_their_own_marks() {
    assert_found("hi", " ", &[&["वह आया।", "वह गया।", "क्या हुआ?", "2.5 करोड़ रुपये लगे।"]]);
    assert_found("hy", " ", &[&["Նա եկավ։", "Նա գնաց:", "Ոչ ոք չգիտի։"]]);
    assert_found("am", "", &[&["ሰላም ነው።", "ደህና ነኝ።"]]);
    assert_found("km", " ", &[&["គាត់មក។", "គាត់ទៅ។"]]);
    assert_found(
        "ko",
        " ",
        &[&["배가 가라앉았다.", "\"왜?\" 그가 물었다.", "2.5% 올랐다."], &["그는 \"갔다.\"고 말했다.", "끝이었다."]],
    );
    assert_found("th", " ", &[&["เรือมาถึงท่าเรือแล้ว ไม่มีใครบาดเจ็บ"]]);
}

#[test]
fn chinese_and_japanese() {
    assert_found(
        "zh",
        "",
        &[
            &["渡轮抵达港口。", "无人受伤！", "为什么？"],
            &["“我们走吧。”王先生说。", "没有人回答。"],
            &["他说：“我们走。”", "然后离开了。"],
            &["渡轮抵达港口。", "“我们很累，”船长说。"],
            &["增长２．５％．", "这很多。"],
            &["《人民日报》（海外版。第3页）报道了此事。", "很好。"],
        ],
    );
    assert_found(
        "ja",
        "",
        &[
            &["船は沈んだ。", "「なぜ。誰が。」と彼は言った。"],
            &["「行こう！」と叫んだ。", "誰も答えなかった。"],
            &["費用は2.5億円だった（政府発表。速報値）。", "本当か？", "「はい。」", "終わり。"],
        ],
    );
}

/// Texts that would trip a splitter which looks back or ahead too far.
fn hostile_texts() -> Vec<String> {
    let repeated = |piece: &str| piece.repeat(60_000 / piece.len());
    let mut texts: Vec<String> = [
        "\"",
        "“",
        ".",
        "…",
        "(",
        ")",
        "([{",
        "「",
        "»",
        "a. ",
        "A. ",
        "?!",
        "?!“",
        ". ",
        " . ",
        "1. ",
        "(i) ",
        "x",
        "北",
        "。",
        "。」",
        "a北б. ",
        "Dr. ",
        "U.S. ",
        "\n",
        ".\n\n",
        "• ",
        "3. Mai ",
        "a.b",
        "A.B",
        "@.A",
        "://.A",
        "[1]",
        ".[1] A",
        "\u{301}",
        "1 000 ",
        "1 ",
        "a:",
        "’",
        "\u{200B}",
        ";α",
        "α; ",
        "«a.» ",
        "”说。",
        "\u{202F}",
        "_",
        "½",
    ]
    .into_iter()
    .map(repeated)
    .collect();
    texts.push(format!("1. {}", repeated("2 ")));
    texts.push(format!("{}a", repeated("\n")));
    texts.push(format!("1. a {}", repeated("2\u{200B}. B ")));
    texts.push(format!("Am {}", repeated("3\u{200B}. Oktober ")));
    texts.push(format!("{}.", repeated("a")));
    texts.push(format!("({}.) A", repeated("a. B ")));
    texts
}

#[test]
fn hostile_text_is_split_soundly() {
    for text in hostile_texts() {
        for language in ["en", "de", "ja", "und"] {
            let found = split(&text, language);
            let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
            assert_eq!(
                found.iter().map(|sentence| visible(sentence)).sum::<usize>(),
                visible(&text),
                "{:?}",
                &text[..8]
            );
            assert!(found.iter().all(|sentence| !sentence.is_empty() && sentence.trim() == *sentence));
        }
        tellings::text::words(&text, Span::new(0, text.len()));
    }
}
