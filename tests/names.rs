//! Names: found in an article, resolved inside it, merged across articles.

use proptest::prelude::*;
use tellings::Article;
use tellings::article::Details;
use tellings::mentions::{ArticleNames, Entity, NameKind, merge, names};

fn names_in(article: &Article) -> ArticleNames {
    names(article.text(), article.sentences(), article.suspects(), article.language())
}

fn found(text: &str) -> ArticleNames {
    names_in(&Article::read(text))
}

/// The names of a text, each by its fullest form.
fn texts(text: &str) -> Vec<String> {
    found(text).names.into_iter().map(|name| name.text).collect()
}

/// Asserts of each text what its names are.
fn assert_names(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(texts(text), *expected, "{text}");
    }
}

/// Asserts of each text what its first name is the name of.
fn assert_kinds(cases: &[(&str, NameKind)]) {
    for &(text, kind) in cases {
        assert_eq!(found(text).names[0].kind, kind, "{text}");
    }
}

fn merged(texts: &[&str]) -> Vec<Entity> {
    let found: Vec<ArticleNames> = texts.iter().map(|text| found(text)).collect();
    merge(&found.iter().collect::<Vec<_>>())
}

/// Whether two articles, each naming one person, are found to name the same.
fn are_one_person(a: &str, b: &str) -> bool {
    let article = |name: &str| format!("The talks ended late. On Monday the lawyer {name} said nothing new.");
    let entities = merged(&[&article(a), &article(b)]);
    assert!(!entities.is_empty(), "{a}, {b}");
    entities.len() == 1
}

/// Whether two articles, each naming one place, are found to name the same.
fn are_one_place(a: &str, b: &str) -> bool {
    let article =
        |name: &str| format!("The talks ended late. They had begun in {name} on Monday, and {name} was calm.");
    merged(&[&article(a), &article(b)]).len() == 1
}

#[test]
fn capitals_make_names_in_the_middle_of_sentences() {
    assert_names(&[
        ("The ferry reached Port Averin on Monday.", &["Port Averin"]),
        ("Residents were angry. Critics said the mayor had failed.", &[]),
        ("They met Ana Ruiz. Ruiz was early, and Ruiz was tired.", &["Ana Ruiz"]),
        (
            "She flew from Oslo to the Hague Institute for Global Justice.",
            &["Oslo", "Hague Institute for Global Justice"],
        ),
        ("A spokesman for the Bank of Levanda and the police agreed.", &["Bank of Levanda"]),
        ("It was opened by the Duke of Wexcombe and Ursula von der Heide.", &["Wexcombe", "Ursula von der Heide"]),
        ("The French and the Germans met on Tuesday in May.", &[]),
        ("He said that I was late, but TV crews came.", &[]),
        ("The US-led mission left Levanda-based units behind.", &["US", "Levanda"]),
        ("On Friday the lawyer J. K. Marlow was seen with Pedro de la Vega.", &["J. K. Marlow", "Pedro de la Vega"]),
        ("It opens on Sundays, and he waits for the Attention of the Nation.", &[]),
        ("Its maker, Orvane & Sons, blamed Tessel Cableways.", &["Orvane & Sons", "Tessel Cableways"]),
    ]);
}

#[test]
fn small_words_join_or_part_capitals() {
    assert_names(&[
        ("They praised the Belt and Road Initiative on Monday.", &["Belt and Road Initiative"]),
        ("They met in Levanda and Port Averin on Monday.", &["Levanda", "Port Averin"]),
        ("They met Ana Ruiz and Tomas Rehak on Monday.", &["Ana Ruiz", "Tomas Rehak"]),
        ("They met at the Academy of Arts and Letters on Monday.", &["Academy of Arts and Letters"]),
        ("They met the Academy of Arts and Levanda’s mayor on Monday.", &["Academy of Arts and Levanda"]),
        ("They met the Academy of Arts and France on Monday.", &["Academy of Arts", "France"]),
        ("They met at the Group of 20 summit on Monday.", &["Group of 20"]),
        ("They met a group of 20 lawyers in Averin.", &["Averin"]),
        ("They met Abu al-Walid and Ludwig van Beethoven there.", &["Abu al-Walid", "Ludwig van Beethoven"]),
        ("They met O'Brien and Marie-Claire Vasseur-Orlov there.", &["O'Brien", "Marie-Claire Vasseur-Orlov"]),
        ("They took Ana Ruiz's boat to Port Averin’s quay.", &["Ana Ruiz", "Port Averin"]),
        ("They told Ana Ruiz's Tomas Rehak to go.", &["Ana Ruiz", "Tomas Rehak"]),
        ("Se reunieron con Ana de la Cruz y Tomás Ibarra el lunes.", &["Ana de la Cruz", "Tomás Ibarra"]),
        ("Se reunieron en El Salvador y en Los Ángeles el lunes.", &["El Salvador", "Los Ángeles"]),
        ("Pidió a la Policía Nacional el Ayuntamiento más agentes para la ciudad.", &["Policía Nacional"]),
        ("Llegó con Bachar el Assad a la ciudad de la costa.", &["Bachar el Assad"]),
        ("Ils ont vu Jean de La Fontaine et Ana Ruiz lundi.", &["Jean de La Fontaine", "Ana Ruiz"]),
        ("Ils ont vu l’Université d’Astrevie et Ana Ruiz lundi.", &["Université d’Astrevie", "Ana Ruiz"]),
        ("Zij zagen Pieter van der Heide en Ana Ruiz op maandag.", &["Pieter van der Heide", "Ana Ruiz"]),
        ("Eles viram João da Silva e Ana Ruiz na segunda-feira.", &["João da Silva", "Ana Ruiz"]),
    ]);
}

#[test]
fn months_are_no_names_but_in_those_of_persons() {
    assert_names(&[
        ("It was in May 2022 that April Carrow came.", &["April Carrow"]),
        ("They met Ilse April, who came on 3 April with Ana Ruiz.", &["Ilse April", "Ana Ruiz"]),
        ("On 3 June Ana Ruiz came.", &["Ana Ruiz"]),
        ("June Ana Ruiz will not forget.", &["Ana Ruiz"]),
        ("They left Port Averin Monday and came in June.", &["Port Averin"]),
    ]);
}

#[test]
fn words_before_titles_are_names_of_their_own() {
    assert_names(&[
        ("It was Univar CEO Ilse Carrow who came. They had sued Univar.", &["Univar", "Ilse Carrow"]),
        ("It was UNIVAR CEO Ilse Carrow who came.", &["UNIVAR", "Ilse Carrow"]),
        ("It was France President Ilse Carrow who came.", &["France", "Ilse Carrow"]),
        ("It was French Foreign Minister Ilse Carrow who came.", &["Ilse Carrow"]),
        ("They met French writer Ilse Carrow there.", &["Ilse Carrow"]),
        ("They met Sen. Ilse Carrow of St. Amber there.", &["Ilse Carrow", "St. Amber"]),
        ("They met the Duke of York's brother.", &["York"]),
    ]);
}

#[test]
fn titles_are_left_out_and_tell_persons() {
    for (text, name) in [
        ("It was Prime Minister Ilse Carrow who came.", "Ilse Carrow"),
        ("It was Deputy Foreign Minister Ilse Carrow who came.", "Ilse Carrow"),
        ("It was Mr Carrow who came.", "Carrow"),
        ("It was Dr. Carrow who came.", "Carrow"),
        ("They met Secretary of State Ilse Carrow there.", "Ilse Carrow"),
        ("They met actress Ilse Carrow there.", "Ilse Carrow"),
        ("They met Ilse Carrow, 41, there.", "Ilse Carrow"),
        ("They met Ilse Carrow, who was late, there.", "Ilse Carrow"),
        ("They met Ilse Carrow, whose boat was late, there.", "Ilse Carrow"),
        ("Se reunió con el presidente Tomás Ibarra en la capital de la provincia.", "Tomás Ibarra"),
        ("Elle a vu le ministre Jean Vasseur dans la ville pour la fête.", "Jean Vasseur"),
        ("Dort sprach der Minister Jonas Behrend mit den Leuten und war nicht froh.", "Jonas Behrend"),
    ] {
        let found = found(text);
        let person = found.names.iter().find(|entry| entry.text == name);
        assert_eq!(person.map(|entry| entry.kind), Some(NameKind::Person), "{text}: {found:?}");
    }
}

#[test]
fn who_speaks_writes_or_is_explained_is_a_person() {
    assert_kinds(&[
        ("They waited until Ilse Carrow said no.", NameKind::Person),
        ("They met Ilse Carrow, the owner of the boat.", NameKind::Person),
        ("They met Ilse Carrow, the owner of the boat. They waited until Ilse Carrow said no.", NameKind::Person),
        ("It was written by Ilse Carrow in haste.", NameKind::Person),
        ("They saw the Ilse Carrow, a boat.", NameKind::Other),
        ("They spoke about Ilse Carrow for hours.", NameKind::Other),
    ]);
}

#[test]
fn kinds_are_read_from_the_words_of_a_name() {
    assert_kinds(&[
        ("He left the Ministry of Fisheries early.", NameKind::Organisation),
        ("He left the University of Averin early.", NameKind::Organisation),
        ("He left the Upland Party early.", NameKind::Organisation),
        ("He left for Lake Orvane early.", NameKind::Place),
        ("He lives in Pralenta. It rains in Pralenta.", NameKind::Place),
        ("He left for France early.", NameKind::Place),
    ]);
}

#[test]
fn headlines_with_a_capital_on_every_word_give_only_names_of_the_body() {
    for (headline, mentions) in [
        ("Mayor Brandvik Promises New Safety Rules", 2),
        ("Mayor Brandvik Promises New Rules to the City", 2),
        ("MAYOR BRANDVIK PROMISES NEW SAFETY RULES", 2),
        ("Mayor Brandvik promises new safety rules", 2),
        ("New safety rules promised by mayor Brandvik", 2),
        ("New safety rules promised for the line", 1),
    ] {
        let text = format!("{headline}\n\nThe mayor, Helene Brandvik, spoke on Monday about the line.");
        let found = found(&text);
        let names: Vec<&str> = found.names.iter().map(|name| name.text.as_str()).collect();
        assert_eq!(names, ["Helene Brandvik"], "{headline}");
        assert_eq!(found.mentions.len(), mentions, "{headline}");
    }
}

#[test]
fn german_nouns_are_no_names() {
    let text = "Der Minister Jonas Behrend hat die Reform verteidigt. Die Reform war nötig, sagte Behrend in Berlin. \
                Das Haus der Familie stand am Ende der Straße, und die Leute hatten Angst.";
    assert_eq!(texts(text), ["Jonas Behrend", "Berlin"]);
}

#[test]
fn german_nouns_behind_figures_are_no_names() {
    assert_eq!(texts("Zuerst brannten 20 Hektar Wald, und am Abend brannten noch 20 Hektar Wald."), [""; 0]);
}

#[test]
fn words_that_occur_in_small_letters_are_no_names() {
    assert_names(&[
        ("They spoke of the Promise for hours, and the promise was kept.", &[]),
        ("They spoke of the Promise for hours, and the oath was kept.", &["Promise"]),
        ("Divers Ana Ruiz and Tomas Rehak came. All other divers were late.", &["Ana Ruiz", "Tomas Rehak"]),
        ("Yesterday Ana Ruiz came.", &["Ana Ruiz"]),
        ("Critics Ana Ruiz and Tomas Rehak came.", &["Ana Ruiz", "Tomas Rehak"]),
        ("It was a HUGE storm, and the damage is huge.", &[]),
    ]);
}

#[test]
fn only_articles_and_the_like_are_elided() {
    for (text, name) in [
        ("Elle a vu le ministre Jean Prud’homme dans la ville pour la fête.", "Jean Prud’homme"),
        ("Elle a vu l’équipe d’Astrevie dans la ville pour la fête.", "Astrevie"),
    ] {
        assert_eq!(texts(text), [name]);
    }
}

#[test]
fn words_written_loud_are_no_names() {
    assert_eq!(texts("Hier steht AUF jeden Fall, dass EINER kommt und die ÖRP nicht."), ["ÖRP"]);
    assert_eq!(texts("The board said the UNVERGESSLICH show was over, and the UNIVAR left."), ["UNIVAR"]);
}

#[test]
fn nouns_made_from_other_words_are_no_names_alone() {
    let text = "La reunión trató de Seguridad y de Educación, y la alcaldesa Ana Ruiz habló de Migración.";
    assert_eq!(texts(text), ["Ana Ruiz"]);
}

#[test]
fn a_word_before_a_known_name_is_no_part_of_it() {
    let text = "He told Novosti Tomas Rehak was late. On Monday Tomas Rehak left, and a day later so did Rehak.";
    let found = found(text);
    let mentions: Vec<&str> = found.mentions.iter().map(|mention| mention.span.of(text)).collect();
    assert_eq!(mentions, ["Tomas Rehak", "Tomas Rehak", "Rehak"]);
}

#[test]
fn somebody_spoken_to_is_no_place() {
    let found = found("The letter went to Ana Ruiz. It was found near Port Averin.");
    let kinds: Vec<NameKind> = found.names.iter().map(|name| name.kind).collect();
    assert_eq!(kinds, [NameKind::Other, NameKind::Place]);
}

#[test]
fn scripts_without_capitals_have_no_names_but_latin_ones() {
    assert_eq!(texts("政府は月曜日に新しい計画を発表した。"), Vec::<String>::new());
    assert_eq!(texts("وصل الوزير إلى المدينة يوم الاثنين."), Vec::<String>::new());
}

#[test]
fn short_forms_belong_to_full_names() {
    let cases: &[(&str, usize)] = &[
        ("The envoy Mikhail Orlov came. On Monday the guests met Orlov.", 1),
        ("President Wu Jiarong came. On Monday the guests met Wu, and Wu left.", 1),
        ("The Upland Rescue Organisation (URO) came. They thanked the URO.", 1),
        ("The lawyers Ana Ruiz and Luis Ruiz came. They thanked Ruiz.", 3),
        ("The lawyers Mijal Orlov and Mikhail Orlov came.", 1),
        ("The envoy Ana Maria Ruiz came. They thanked Ana Ruiz, and they thanked Maria Ruiz.", 1),
        ("They left the Port Hotel and saw the Port Amber Hotel.", 2),
        ("The lawyers Mikhail Astafin and Mikhail Astakin came.", 2),
    ];
    for &(text, number) in cases {
        assert_eq!(found(text).names.len(), number, "{text}: {:?}", texts(text));
    }
}

#[test]
fn a_word_glued_behind_a_name_is_cut_off() {
    let text = "The lawyer Tomas Rehak came. On Monday Tomas Rehakwho led them left, and Rehak said nothing.";
    let found = found(text);
    assert_eq!(found.names.len(), 1);
    assert!(found.mentions.iter().all(|mention| !mention.span.of(text).contains("who")));
}

#[test]
fn spellings_of_one_person_are_merged() {
    for (a, b) in [
        ("Mikhail Mishustin", "Mikhaïl Michoustine"),
        ("Mikhail Mishustin", "Mijal Mishustin"),
        ("Mikhail Mishustin", "Michail Mischustin"),
        ("Volodymyr Zelensky", "Wolodymyr Selenskyj"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Vladimir Putin", "Vladimir Poutine"),
        ("Vladimir Putin", "Wladimir Putin"),
        ("Nikita Khrushchev", "Nikita Chruschtschow"),
        ("Mikhail Gorbachev", "Michail Gorbatschow"),
        ("Boris Yeltsin", "Boris Jelzin"),
        ("Boris Yeltsin", "Boris Eltsine"),
        ("Viktor Yanukovych", "Viktor Janukowitsch"),
        ("Viktor Yanukovych", "Viktor Ianoukovitch"),
        ("Alexander Lukashenko", "Alexandre Loukachenko"),
        ("Mikhail Khodorkovsky", "Michail Chodorkowski"),
        ("Mikhail Khodorkovsky", "Mijaíl Jodorkovski"),
        ("Alexei Navalny", "Alexej Nawalny"),
        ("Dmitry Medvedev", "Dmitri Medwedew"),
        ("Sergei Lavrov", "Sergej Lawrow"),
        ("Yulia Tymoshenko", "Julia Timoschenko"),
        ("Yevgeny Prigozhin", "Jewgeni Prigoschin"),
        ("Yevgeny Prigozhin", "Evgueni Prigojine"),
        ("Muammar Gaddafi", "Muammar Qaddafi"),
        ("Muammar Gaddafi", "Mouammar Kadhafi"),
        ("Bashar al-Assad", "Bachar el-Assad"),
        ("Bashar al-Assad", "Baschar al-Assad"),
        ("Ali Khamenei", "Ali Chamenei"),
        ("Ali Khamenei", "Ali Jamenei"),
        ("Hassan Rouhani", "Hassan Ruhani"),
        ("Saddam Hussein", "Saddam Husain"),
        ("Osama bin Laden", "Oussama ben Laden"),
        ("Benjamin Netanyahu", "Benjamin Netanjahu"),
        ("Li Qiang", "Li Chiang"),
        ("Ryan Hass", "Ryan Haas"),
        ("Tomas Rehak", "Thomas Rehák"),
        ("Helene Brandvik", "Helena Brandvick"),
        ("Sebastian Kurz", "Sebastian Kurtz"),
        ("Pedro Sánchez", "Pedro Sanchez"),
        ("Recep Tayyip Erdoğan", "Recep Erdogan"),
        ("John F. Kennedy", "John Kennedy"),
        ("V. Orlov", "Viktor Orlov"),
        ("Pyotr Tchaikovsky", "Pjotr Tschaikowski"),
        ("Ruth Mallory", "RUTH MALLORY"),
    ] {
        assert!(are_one_person(a, b), "{a} and {b}");
        assert!(are_one_person(b, a), "{b} and {a}");
    }
}

#[test]
fn names_that_look_alike_are_kept_apart() {
    for (a, b) in [
        ("Li Qiang", "Li Hui"),
        ("Li Qiang", "Li Keqiang"),
        ("Wang Yi", "Wang Li"),
        ("Xi Jinping", "Xi Mingze"),
        ("Alexander Astafyev", "Dmitry Astakhov"),
        ("Alexander Astafyev", "Alexander Astakhov"),
        ("Alexander Novak", "Alexander Astafyev"),
        ("Alexander Novak", "Alexandra Novak"),
        ("Ivan Petrov", "Ivana Petrova"),
        ("Daniel Osei", "Daniela Osei"),
        ("Daniel Osei", "Danielle Osei"),
        ("Mario Conti", "Maria Conti"),
        ("Simon Weiss", "Simone Weiss"),
        ("Peter Miller", "Peter Müller"),
        ("Boris Johnson", "Boris Johnston"),
        ("Bill Clinton", "Hillary Clinton"),
        ("George Bush", "Barbara Bush"),
        ("Tim Marlow", "Tom Marlow"),
        ("Jon Carrow", "Jan Carrow"),
        ("Jean Vasseur", "John Vasseur"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Mikhail Mishustin", "Frédéric Mondoloni"),
        ("Joe Biden", "Joe Baden"),
    ] {
        assert!(!are_one_person(a, b), "{a} and {b}");
    }
}

#[test]
fn places_are_merged_by_spelling_alone_with_care() {
    for (a, b) in [("Chernobyl", "Tschernobyl"), ("Kharkiv", "Charkiw"), ("Kiev", "Kyiv"), ("Orvané", "Orvane")] {
        assert!(are_one_place(a, b), "{a} and {b}");
    }
    for (a, b) in [
        ("Iran", "Iraq"),
        ("Halden", "Alden"),
        ("Austria", "Australia"),
        ("Slovakia", "Slovenia"),
        ("Niger", "Nigeria"),
        ("Gambia", "Zambia"),
        ("Paraguay", "Uruguay"),
        ("Mali", "Malta"),
        ("Beijing", "Peking"),
        ("Shanghai", "Changsha"),
    ] {
        assert!(!are_one_place(a, b), "{a} and {b}");
    }
}

#[test]
fn cyrillic_names_meet_latin_ones() {
    let entities = merged(&[
        "On Monday the lawyer Mikhail Mishustin said nothing new.",
        "В понедельник в город прибыл Михаил Мишустин, и он не стал говорить с журналистами.",
    ]);
    assert_eq!(entities.len(), 1, "{entities:?}");
}

#[test]
fn a_surname_alone_meets_the_one_full_name() {
    let full = "The envoy Mikhail Orlov came to Levanda.";
    let alone = "They waited for hours, and then Orlov said no.";
    assert_eq!(merged(&[full, alone]).iter().filter(|entity| entity.name.contains("Orlov")).count(), 1);
    let other = "The singer Irina Orlov sang.";
    assert_eq!(merged(&[full, alone, other]).iter().filter(|entity| entity.name.contains("Orlov")).count(), 3);
}

#[test]
fn organisations_are_kept_apart_from_what_they_are_named_after() {
    let entities = merged(&[
        "They met in Shanghai, and Shanghai was calm.",
        "They met the Shanghai Cooperation Organization, and the Xinhua News Agency wrote.",
        "They asked China Customs, the French Foreign Ministry and the Chinese Foreign Ministry.",
        "They flew to China, and then Xinhua said so.",
    ]);
    let names: Vec<&str> = entities.iter().map(|entity| entity.name.as_str()).collect();
    for name in [
        "Shanghai",
        "Shanghai Cooperation Organization",
        "China",
        "China Customs",
        "French Foreign Ministry",
        "Chinese Foreign Ministry",
    ] {
        assert!(names.contains(&name), "{name} in {names:?}");
    }
    assert_eq!(names.iter().filter(|name| name.contains("Xinhua")).count(), 1, "{names:?}");
}

#[test]
fn acronyms_meet_full_names_of_other_articles() {
    let entities = merged(&["They thanked the Upland Rescue Organisation.", "They thanked the URO."]);
    assert_eq!(entities.len(), 1);
    assert_eq!(entities[0].name, "Upland Rescue Organisation");
}

#[test]
fn entities_are_told_by_what_most_articles_say() {
    let texts = [
        "They met Tomas Rehak and Ilse Carrow there. Then they met Tomas Rehak again, and Ana Ruiz.",
        "They met Thomas Rehák and Ana Ruiz there. Then they met Tessel Cableways.",
        "They met Thomas Rehák, Ana Ruiz and Bela Orvane there. Then Rehák left.",
    ];
    let entities = merged(&texts);
    let names: Vec<&str> = entities.iter().map(|entity| entity.name.as_str()).collect();
    // Those in most articles first, then those with most mentions, then by name.
    assert_eq!(names, ["Thomas Rehák", "Ana Ruiz", "Bela Orvane", "Ilse Carrow", "Tessel Cableways"]);
    let variants: Vec<(&str, usize)> =
        entities[0].variants.iter().map(|variant| (variant.text.as_str(), variant.mentions.len())).collect();
    assert_eq!(variants, [("Thomas Rehák", 2), ("Tomas Rehak", 2), ("Rehák", 1)]);
    let articles: Vec<usize> = entities[0].members.iter().map(|&(article, _)| article).collect();
    assert_eq!(articles, [0, 1, 2]);
    for entity in &entities {
        for variant in &entity.variants {
            assert!(variant.mentions.is_sorted());
            for &(article, span) in &variant.mentions {
                assert_eq!(span.of(texts[article]), variant.text);
            }
        }
    }
}

#[test]
fn an_entity_is_called_as_most_articles_call_it() {
    let article = |name: &str| format!("They met the lawyer {name} there.");
    for (few, many) in [("Thomas Rehak", "Tomas Rehak"), ("Tomas Rehak", "Thomas Rehak")] {
        let entities = merged(&[&article(few), &article(many), &article(many)]);
        assert_eq!((entities.len(), entities[0].name.as_str()), (1, many));
    }
}

#[test]
fn the_kind_of_an_entity_is_that_of_most_articles() {
    let person = "They met Ilse Carrow, who led them.";
    let unknown = "They spoke about Ilse Carrow for hours.";
    for texts in [[person, unknown], [unknown, person]] {
        assert_eq!(merged(&texts)[0].kind, NameKind::Person);
    }
    assert_eq!(merged(&[unknown, unknown])[0].kind, NameKind::Other);
}

#[test]
fn two_names_of_one_article_stay_two() {
    let both = "The lawyers Mikhail Hansen and Michail Hanson came.";
    assert_eq!(found(both).names.len(), 2);
    assert_eq!(merged(&[both, both]).len(), 2);
}

#[test]
fn a_glued_form_meets_the_clean_one_of_another_article() {
    let entities = merged(&[
        "They asked the lawyer Ryan HassFellow of the club about it.",
        "They asked the lawyer Ryan Hass about it.",
    ]);
    assert_eq!(entities.len(), 1, "{entities:?}");
    assert_eq!(entities[0].variants.len(), 1);
    assert_eq!(entities[0].name, "Ryan Hass");
}

proptest! {
    #[test]
    fn mentions_are_ranges_of_their_forms(text in "(On |the |Mr |\\.|, |Li |Qiang |Xi|“|”|-|’s |de |Bank |of |Ёж |é|\n| ){0,40}") {
        let article = Article::read(text);
        let found = names_in(&article);
        let mut end = 0;
        for mention in &found.mentions {
            prop_assert!(mention.span.start >= end && mention.span.end <= article.text().len());
            end = mention.span.end;
            let words: Vec<&str> = mention.span.of(article.text()).split_whitespace().collect();
            prop_assert_eq!(&words.join(" "), &found.names[mention.name].forms[mention.form]);
        }
    }

    #[test]
    fn any_text_can_be_read(text in "\\PC{0,60}|([A-ZÉЖ]{1,2}[a-zéж'’.-]{0,4}[ \n]){0,40}", tag in "en|de|es|fr|ru|nl") {
        let details = Details { language: Some(tag), ..Details::default() };
        let article = Article::read_with(text, details).unwrap();
        let found = names_in(&article);
        let mut end = 0;
        for mention in &found.mentions {
            prop_assert!(mention.span.start >= end && !mention.span.of(article.text()).is_empty());
            end = mention.span.end;
        }
        let entities = merge(&[&found, &found]);
        let variants = entities.iter().flat_map(|entity| &entity.variants);
        let mentions: usize = variants.map(|variant| variant.mentions.len()).sum();
        prop_assert_eq!(mentions, 2 * found.mentions.len());
    }

    #[test]
    fn merging_does_not_depend_on_the_order(order in Just((0..4).collect::<Vec<usize>>()).prop_shuffle()) {
        let articles = [
            "The envoy Mikhail Mishustin met Li Qiang in Shanghai.",
            "The envoy Mikhaïl Michoustine met Li Chiang, and Michoustine left.",
            "The envoy Mishustin met the Shanghai Cooperation Organization (SCO).",
            "The SCO thanked the lawyer Ryan Hass and the writer Li Hui.",
        ];
        let described = |entities: Vec<Entity>| -> Vec<(String, NameKind, Vec<String>)> {
            let variants = |entity: &Entity| entity.variants.iter().map(|variant| variant.text.clone()).collect();
            entities.iter().map(|entity| (entity.name.clone(), entity.kind, variants(entity))).collect()
        };
        let shuffled: Vec<&str> = order.iter().map(|&place| articles[place]).collect();
        prop_assert_eq!(described(merged(&shuffled)), described(merged(&articles)));
    }
}

#[test]
fn names_of_mixed_scripts_are_merged() {
    let text = "Σ-ロイター said. The firm Σ-ロイター said. Then Σ（Σ-한국 spoke.";
    assert!(merged(&[text, text]).len() <= 3);
}
