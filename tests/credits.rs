//! The agencies and outlets an article cites or carries.

use tellings::mentions::credits;
use tellings::text::{BlockKind, Language, blocks, sentences};

/// The credits of a text as "name (as written)".
fn found(language: &str, text: &str) -> Vec<String> {
    let language = Language::from_tag(language);
    let credits = credits(text, &sentences(text, &blocks(text, language), language), language);
    credits.iter().map(|credit| format!("{} ({})", credit.name, credit.span.of(text))).collect()
}

#[track_caller]
fn assert_found(language: &str, text: &str, expected: &[&str]) {
    assert_eq!(found(language, text), expected, "{text}");
}

#[test]
fn one_name_for_all_ways_of_writing_it() {
    for (written, name) in [
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("the Associated Press", "AP"),
        ("AP", "AP"),
        ("the official Xinhua agency", "Xinhua"),
        ("China's state-run Xinhua News Agency", "Xinhua"),
        ("REUTERS", "Reuters"),
        ("the New York Times", "The New York Times"),
        ("the broadcaster CNN", "CNN"),
        ("The Guardian", "The Guardian"),
        ("the German magazine Der Spiegel", "Der Spiegel"),
    ] {
        let text = format!("The harbour will close on Monday, according to {written}.");
        let found = found("en", &text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].starts_with(&format!("{name} (")), "{text}: {found:?}");
    }
}

#[test]
fn cited_in_many_languages() {
    for (language, text, expected) in [
        ("en", "The pier is closed, Reuters reported on Monday.", &["Reuters (Reuters)"][..]),
        ("en", "“We had luck,” the mayor told CNN in the morning.", &["CNN (CNN)"]),
        ("en", "The cost was known before, the BBC has reported, citing a letter.", &["BBC (BBC)"]),
        ("de", "Das Dach ist undicht, wie die Nachrichtenagentur dpa berichtet.", &["dpa (dpa)"]),
        (
            "de",
            "„Wir hatten Glück“, sagte sie der „Süddeutschen Zeitung“.",
            &["Süddeutsche Zeitung (Süddeutschen Zeitung)"],
        ),
        ("fr", "« Nous avons eu de la chance », a déclaré la maire à l’AFP.", &["AFP (AFP)"]),
        ("fr", "Selon le journal Le Monde, le pont reste fermé.", &["Le Monde (Le Monde)"]),
        ("es", "El puente sigue cerrado, según la agencia de noticias Xinhua.", &["Xinhua (Xinhua)"]),
        ("es", "«Tuvimos suerte», explicó la alcaldesa a EFE.", &["EFE (EFE)"]),
        (
            "it",
            "Lo riferisce l’ANSA. Il sindaco lo ha detto al Corriere della Sera.",
            &["ANSA (ANSA)", "Corriere della Sera (Corriere della Sera)"],
        ),
        ("pt", "De acordo com a Lusa, a ponte continua fechada.", &["Lusa (Lusa)"]),
        ("nl", "Volgens persbureau ANP is de brug nog dicht.", &["ANP (ANP)"]),
        (
            "ru",
            "Мост закрыт, сообщает ТАСС. По данным агентства Интерфакс, его чинят.",
            &["TASS (ТАСС)", "Interfax (Интерфакс)"],
        ),
        ("zh", "据新华社报道，大桥已关闭。", &["Xinhua (新华社)"]),
    ] {
        assert_found(language, text, expected);
    }
}

#[test]
fn known_by_their_form() {
    assert_found("en", "It was built in a year, the Harbour Post reported.", &["Harbour Post (Harbour Post)"]);
    assert_found(
        "en",
        "He said so to nobody, according to the newspaper Alfaro Diario.",
        &["Alfaro Diario (Alfaro Diario)"],
    );
    assert_found("es", "«No hay dinero», dijo el alcalde a la agencia Ostral.", &["Ostral (Ostral)"]);
    assert_found("de", "Das meldet die Nachrichtenagentur Ostral.", &["Ostral (Ostral)"]);
}

#[test]
fn a_form_once_shown_is_known_in_the_whole_article() {
    let text = "The line stopped, according to the Ostral news agency. “We had luck,” she told Ostral. Ostral is old.";
    assert_found("en", text, &["Ostral (Ostral)", "Ostral (Ostral)"]);
}

#[test]
fn reports_that_are_carried() {
    assert_found("en", "PORT AVERIN (Ostral) – Nobody was hurt when the line stopped on Sunday.", &["Ostral (Ostral)"]);
    assert_found("de", "Brücke gesperrt\n\nBerlin (dpa) - Die Brücke bleibt bis Montag gesperrt.", &["dpa (dpa)"]);
    let signed = "The line stopped on Sunday and nobody was hurt at all.\n\n(With information from AFP)";
    assert_found("en", signed, &["AFP (AFP)"]);
    assert_found("en", "Bridge closed\n\nBy [AFP](#)\n\nThe old bridge was closed on Monday.", &["AFP (AFP)"]);
}

#[test]
fn what_is_no_credit() {
    for text in [
        "Reuters will cut 200 jobs in Port Averin. Employees of Reuters protested on Monday.",
        "The roof leaks, according to Mr Vega. According to the ministry of labour, it always has.",
        "Mike Bloomberg said he would win. The mayor told nobody that CNN had called.",
        "The times were hard. The sun said nothing to her.",
        "The hospital is independent, according to its director, and the mirror told her nothing.",
        "",
    ] {
        assert_found("en", text, &[]);
    }
}

#[test]
fn credits_of_pictures_are_none_of_the_story() {
    let text = "Bridge closed\n\nThe bridge at dawn. Photo: Ada Berg / Reuters\n\nThe bridge was closed on Monday.";
    let english = Language::from_tag("en");
    assert!(blocks(text, english).iter().any(|block| block.kind == BlockKind::Caption));
    assert_found("en", text, &[]);
}

#[test]
fn spans_are_disjoint_and_in_order_whatever_the_text() {
    let english = Language::from_tag("en");
    for text in [
        "told ".repeat(500) + "CNN",
        "Reuters ".repeat(500),
        "(AFP/".repeat(500),
        "“told the Post” 据新华社".repeat(200),
    ] {
        let credits = credits(&text, &sentences(&text, &blocks(&text, english), english), english);
        assert!(credits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        assert!(credits.iter().all(|credit| !credit.span.of(&text).is_empty()));
    }
}

#[test]
fn a_name_that_goes_on_is_another() {
    assert_found("en", "The harbour will close on Monday, according to Reuters.", &["Reuters (Reuters)"]);
    assert_found("en", "The harbour will close on Monday, according to the Reuters Institute.", &[]);
}
