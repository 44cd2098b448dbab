//! Dates: how they are written and what they mean on a given day.

use proptest::prelude::*;
use tellings::Span;
use tellings::mentions::dates::{DateMention, dates, same_date};
use tellings::mentions::quantities::Agreement;
use tellings::text::{Language, blocks, sentences};

/// A Wednesday.
const PUBLISHED: &str = "2023-05-24";

fn read(language: &str, text: &str, published: Option<&str>) -> Vec<DateMention> {
    let language = Language::from_tag(language);
    dates(text, &sentences(text, &blocks(text, language), language), language, published)
}

/// Checks rows of a sentence and its dates, "text = iso" with "|" between.
fn check(language: &str, rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let shown = |date: &DateMention| format!("{} = {}", date.span.of(text), date.iso.as_deref().unwrap_or("?"));
        let found: Vec<String> = read(language, text, Some(PUBLISHED)).iter().map(shown).collect();
        if found.join(" | ") != *expected {
            wrong.push(format!("{text}\n    expected {expected}\n    found    {}", found.join(" | ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} in {language}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn english_calendar_dates() {
    check(
        "en",
        &[
            ("It began on 24 May 2023.", "24 May 2023 = 2023-05-24"),
            ("It began on May 24, 2023.", "May 24, 2023 = 2023-05-24"),
            ("It began on May 24 2023.", "May 24 2023 = 2023-05-24"),
            ("It began on the 24th of May 2023.", "24th of May 2023 = 2023-05-24"),
            ("It began on May 24th.", "May 24th = 2023-05-24"),
            ("It began on Feb. 3, 2021.", "Feb. 3, 2021 = 2021-02-03"),
            ("It began on 2023-05-24.", "2023-05-24 = 2023-05-24"),
            ("It began on 24.05.2023.", "24.05.2023 = 2023-05-24"),
            ("It began on 24/05/2023.", "24/05/2023 = 2023-05-24"),
            ("It began on 5/24/2023.", "5/24/2023 = 2023-05-24"),
            ("It began on 5/6/2023.", "5/6/2023 = ?"),
            ("It began on 12 May.", "12 May = 2023-05-12"),
            ("It began on 3 November.", "3 November = 2022-11-03"),
            ("It will begin on 3 November.", "3 November = 2023-11-03"),
            ("It began on June 12.", "June 12 = 2023-06-12"),
            ("It lasted from 24-26 May 2023.", "24-26 May 2023 = 2023-05-24/2023-05-26"),
            ("It lasted from May 1 - 7.", "May 1 - 7 = 2023-05-01/2023-05-07"),
            ("It lasted from May 1 to 7.", "May 1 = 2023-05-01"),
            ("It lasted from May 24–26.", "May 24–26 = 2023-05-24/2023-05-26"),
            ("It began in February 2022.", "February 2022 = 2022-02"),
            ("It began in February.", "February = 2023-02"),
            ("It began in October.", "October = 2022-10"),
            ("It began in May.", "May = 2023-05"),
            ("It began in 2022.", "2022 = 2022"),
            ("It began in the 1990s.", "1990s = 1990/1999"),
            ("It began in 1848.", "1848 = 1848"),
            ("It began in 2021 - 22 boats took part.", "2021 = 2021"),
            ("It began in 2021 (22 boats took part).", "2021 = 2021"),
            ("The 2019 election was close.", "2019 = 2019"),
            ("It was the 2022-23 season.", "2022-23 = 2022/2023"),
            ("It lasted from 2019 to 2021.", "2019 = 2019 | 2021 = 2021"),
            ("It began in mid-2022.", "2022 = 2022"),
            ("It began on Tuesday, May 23, 2023.", "Tuesday, May 23, 2023 = 2023-05-23"),
            ("It began on Tuesday 23 May.", "Tuesday 23 May = 2023-05-23"),
        ],
    );
}

#[test]
fn english_relative_dates() {
    check(
        "en",
        &[
            ("It began on Wednesday.", "Wednesday = 2023-05-24"),
            ("It began on Monday.", "Monday = 2023-05-22"),
            ("It began on Thursday.", "Thursday = 2023-05-18"),
            ("It began last Wednesday.", "last Wednesday = 2023-05-17"),
            ("It begins next Friday.", "next Friday = 2023-05-26"),
            ("It begins on Friday.", "Friday = 2023-05-26"),
            ("It reopens on Friday.", "Friday = 2023-05-26"),
            ("A month later it began.", ""),
            ("It will begin on Friday.", "Friday = 2023-05-26"),
            ("It is due to reopen on Thursday.", "Thursday = 2023-05-25"),
            ("Doctors expect them home by Monday.", "Monday = 2023-05-29"),
            ("Repairs will cost more, by an estimate drawn up on Sunday.", "Sunday = 2023-05-21"),
            ("It will begin soon, he said on Monday.", "Monday = 2023-05-22"),
            ("It began today.", "today = 2023-05-24"),
            ("It began yesterday.", "yesterday = 2023-05-23"),
            ("Yesterday, Tuesday, it began.", "Yesterday, Tuesday = 2023-05-23"),
            ("It begins tomorrow.", "tomorrow = 2023-05-25"),
            ("It began this morning.", "this morning = 2023-05-24"),
            ("It began last night.", "last night = 2023-05-23"),
            ("It began this week.", "this week = 2023-05-22/2023-05-28"),
            ("It began last week.", "last week = 2023-05-15/2023-05-21"),
            ("It began last weekend.", "last weekend = 2023-05-20/2023-05-21"),
            ("It began last month.", "last month = 2023-04"),
            ("It begins next month.", "next month = 2023-06"),
            ("It began last year.", "last year = 2022"),
            ("It began this year.", "this year = 2023"),
            ("It has grown so far this year.", "this year = 2023-01-01/2023-05-24"),
            ("It began last February.", "last February = 2023-02"),
            ("It began last June.", "last June = 2022-06"),
            ("It began 15 months ago.", "15 months ago = 2022-02"),
            ("It began three days ago.", "three days ago = 2023-05-21"),
            ("It began a week ago.", "a week ago = 2023-05-15/2023-05-21"),
            ("It began two years ago.", "two years ago = 2021"),
            ("It began a decade ago.", "a decade ago = 2013"),
            ("It grew in the first four months of the year.", "first four months of the year = 2023-01/2023-04"),
            ("It grew in the first four months of this year.", "first four months of this year = 2023-01/2023-04"),
            ("It grew in the first quarter of 2022.", "first quarter of 2022 = 2022-01/2022-03"),
            ("It grew in the second half of last year.", "second half of last year = 2022-07/2022-12"),
        ],
    );
}

#[test]
fn times_of_day() {
    check(
        "en",
        &[
            ("It stopped at 4:40 p.m. on Saturday.", "4:40 p.m. = T16:40 | Saturday = 2023-05-20"),
            ("It stopped at 4:40pm.", "4:40pm = T16:40"),
            ("It stopped at 3.15 a.m. sharp.", "3.15 a.m. = T03:15"),
            ("It stopped at 3 by 7 m of snow.", ""),
            ("It stopped at 12:05 AM.", "12:05 AM = T00:05"),
            ("It stopped at 4 p.m. sharp.", "4 p.m. = T16:00"),
            ("It begins at 10 am.", "10 am = T10:00"),
            ("It stopped at 16:40.", "16:40 = T16:40"),
            ("It stopped at 16:40 hours.", "16:40 hours = T16:40"),
            ("It stopped at 10:15 GMT.", "10:15 GMT = T10:15"),
            ("It stopped at 4:40.", "4:40 = ?"),
            ("It stopped at 3:15 in the morning.", "3:15 = T03:15"),
            ("It stopped at twenty to five.", "twenty to five = ?"),
            ("It stopped at twenty to five on Saturday afternoon.", "twenty to five = T16:40 | Saturday = 2023-05-20"),
            (
                "It stopped at a quarter past three on Sunday morning.",
                "a quarter past three = T03:15 | Sunday = 2023-05-21",
            ),
            ("It stopped at half past ten at night.", "half past ten = ?"),
            ("It stopped at nine o'clock in the evening.", "nine o'clock = T21:00"),
            ("They won 3:1 and 10:2, in 2:15.", ""),
            ("It rose from ten to twelve people.", ""),
        ],
    );
    check(
        "de",
        &[
            ("Die Sitzung beginnt um 16.40 Uhr.", "16.40 Uhr = T16:40"),
            ("Die Sitzung beginnt um 3.15 Uhr.", "3.15 Uhr = T03:15"),
            ("Die Sitzung beginnt um 10 Uhr.", "10 Uhr = T10:00"),
            ("Sie dauert von 9 bis 17 Uhr.", "17 Uhr = T17:00"),
        ],
    );
    check(
        "fr",
        &[
            ("Il s’est arrêté à 16h40.", "16h40 = T16:40"),
            ("Il s’est arrêté à 16 h 40.", "16 h 40 = T16:40"),
            ("Il s’est arrêté à 10 heures.", "10 heures = T10:00"),
            ("Il a duré 10 heures.", ""),
        ],
    );
    check(
        "es",
        &[
            ("Se detuvo a las 16.40 del sábado.", "16.40 = T16:40 | sábado = 2023-05-20"),
            ("Bajaron a las 3.15 de la madrugada.", "3.15 = T03:15"),
            ("Bajaron a las 3:15 de la tarde.", "3:15 = T15:15"),
            ("Llegaron cerca de las 22, en medio de la lluvia.", ""),
            ("Llegaron a las 22.", "22 = T22:00"),
        ],
    );
    check("it", &[("Si è fermata alle 16.40 di sabato.", "16.40 = T16:40 | sabato = 2023-05-20")]);
    check("pt", &[("Parou às 16h40 de sábado.", "16h40 = T16:40 | sábado = 2023-05-20")]);
}

#[test]
fn dates_that_agree_and_dates_that_do_not() {
    let rows = [
        ("It began on 24 May 2023.", "It began on Wednesday.", Agreement::Same),
        ("It began on 24 May 2023.", "It began in May 2023.", Agreement::Compatible),
        ("It began on 24 May 2023.", "It began this week.", Agreement::Compatible),
        ("It grew in 2023.", "It grew in the first four months of the year.", Agreement::Compatible),
        ("It began on 12 May.", "It began on 12 March.", Agreement::Different),
        ("It began in 2022.", "It began in 2023.", Agreement::Different),
        ("It began in 2022.", "It began in May 2023.", Agreement::Different),
        ("It began this week.", "It began this month.", Agreement::Compatible),
        ("It began on 5/6/2023.", "It began in 2023.", Agreement::Incomparable),
        ("It began at 4:40 p.m. sharp.", "It began at 16:40.", Agreement::Same),
        ("It began at 4:40 p.m. sharp.", "It began at 4:50 p.m. sharp.", Agreement::Different),
        ("It began at 4 p.m. sharp.", "It began at 16:05.", Agreement::Compatible),
        ("It began at 4 p.m. sharp.", "It began on Wednesday.", Agreement::Incomparable),
    ];
    for (a, b, expected) in rows {
        let first = read("en", a, Some(PUBLISHED)).remove(0);
        let second = read("en", b, Some(PUBLISHED)).remove(0);
        assert_eq!(same_date(&first, &second), expected, "{a} / {b}");
        assert_eq!(same_date(&second, &first), expected, "{b} / {a}");
    }
}

#[test]
fn what_is_no_date() {
    check(
        "en",
        &[
            ("It may rain.", ""),
            ("May it rain.", ""),
            ("They march on.", ""),
            ("Theresa May spoke.", ""),
            ("Marco spoke of Mars.", ""),
            ("April Jones spoke.", ""),
            ("There were 2000 people.", ""),
            ("There were about 2000.", ""),
            ("It cost $2022.", ""),
            ("It cost 2,022 euros.", ""),
            ("They set 3 records and sat down.", ""),
            ("A second man left.", ""),
            ("She spoke on the Today show.", ""),
            ("The last three years were wet.", ""),
            ("See https://example.org/2022/05/24 for more.", ""),
        ],
    );
}

#[test]
fn french() {
    check(
        "fr",
        &[
            ("Cela a commencé le 24 mai 2023.", "24 mai 2023 = 2023-05-24"),
            ("Cela a commencé le 1er février.", "1er février = 2023-02-01"),
            ("Cela a commencé mercredi.", "mercredi = 2023-05-24"),
            ("Cela a commencé lundi dernier.", "lundi dernier = 2023-05-22"),
            ("Cela commence lundi prochain.", "lundi prochain = 2023-05-29"),
            ("Cela a commencé en février 2022.", "février 2022 = 2022-02"),
            ("Cela a commencé en mars.", "mars = 2023-03"),
            ("Cela a commencé en juillet 2021.", "juillet 2021 = 2021-07"),
            ("Cela a commencé aujourd’hui.", "aujourd’hui = 2023-05-24"),
            ("Cela a commencé hier.", "hier = 2023-05-23"),
            ("Cela a commencé cette semaine.", "cette semaine = 2023-05-22/2023-05-28"),
            ("Cela a commencé l’année dernière.", "année dernière = 2022"),
            ("Cela a commencé le mois dernier.", "mois dernier = 2023-04"),
            ("Cela a commencé il y a trois ans.", "trois ans = 2020"),
            ("Il a trois ans.", ""),
            ("Cela a crû au premier trimestre de 2022.", "premier trimestre de 2022 = 2022-01/2022-03"),
            ("Les quatre premiers mois de l’année furent bons.", "quatre premiers mois de l’année = 2023-01/2023-04"),
        ],
    );
}

#[test]
fn german() {
    check(
        "de",
        &[
            ("Es begann am 24. Mai 2023.", "24. Mai 2023 = 2023-05-24"),
            ("Es begann am 24.05.2023.", "24.05.2023 = 2023-05-24"),
            ("Es begann am Mittwoch.", "Mittwoch = 2023-05-24"),
            ("Es begann am Dienstag, den 23. Mai.", "Dienstag, den 23. Mai = 2023-05-23"),
            ("Es begann am vergangenen Montag.", "vergangenen Montag = 2023-05-22"),
            ("Es beginnt am kommenden Montag.", "kommenden Montag = 2023-05-29"),
            ("Es begann im Februar 2022.", "Februar 2022 = 2022-02"),
            ("Es begann im März.", "März = 2023-03"),
            ("Es begann heute.", "heute = 2023-05-24"),
            ("Es begann gestern.", "gestern = 2023-05-23"),
            ("Es begann diese Woche.", "diese Woche = 2023-05-22/2023-05-28"),
            ("Es begann im vergangenen Jahr.", "vergangenen Jahr = 2022"),
            ("Es begann vor drei Jahren.", "drei Jahren = 2020"),
            ("Es begann vor knapp einem Jahr.", "einem Jahr = 2022"),
            ("Es begann am Morgen.", ""),
            ("Es begann vor 15 Monaten.", "15 Monaten = 2022-02"),
            ("Es wuchs in den ersten vier Monaten des Jahres.", "ersten vier Monaten des Jahres = 2023-01/2023-04"),
            ("Es wuchs im ersten Quartal 2022.", "ersten Quartal 2022 = 2022-01/2022-03"),
        ],
    );
}

#[test]
fn spanish_italian_and_portuguese() {
    check(
        "es",
        &[
            ("Empezó el 24 de mayo de 2023.", "24 de mayo de 2023 = 2023-05-24"),
            ("Empezó el miércoles.", "miércoles = 2023-05-24"),
            ("Empezó el lunes pasado.", "lunes pasado = 2023-05-22"),
            ("Empezó el martes 23 de mayo.", "martes 23 de mayo = 2023-05-23"),
            ("Empezó en febrero de 2022.", "febrero de 2022 = 2022-02"),
            ("Empezó ayer.", "ayer = 2023-05-23"),
            ("Empezó esta semana.", "esta semana = 2023-05-22/2023-05-28"),
            ("Empezó esta mañana.", "esta mañana = 2023-05-24"),
            ("Empezó por la mañana.", ""),
            ("Empieza mañana.", "mañana = 2023-05-25"),
            ("Empezó en la década de 1980.", "1980 = 1980/1989"),
            ("La marca es el marco del acuerdo.", ""),
            ("Empezó el año pasado.", "año pasado = 2022"),
            ("Empezó hace tres años.", "tres años = 2020"),
            ("No reabre antes del 9 de noviembre.", "9 de noviembre = 2023-11-09"),
            ("Creció en los primeros cuatro meses del año.", "primeros cuatro meses del año = 2023-01/2023-04"),
            ("Creció en el primer semestre de 2022.", "primer semestre de 2022 = 2022-01/2022-06"),
        ],
    );
    check(
        "it",
        &[
            ("È iniziato il 24 maggio 2023.", "24 maggio 2023 = 2023-05-24"),
            ("È iniziato mercoledì.", "mercoledì = 2023-05-24"),
            ("È iniziato lunedì scorso.", "lunedì scorso = 2023-05-22"),
            ("È iniziato nel febbraio 2022.", "febbraio 2022 = 2022-02"),
            ("È iniziato ieri.", "ieri = 2023-05-23"),
            ("È iniziato l’anno scorso.", "anno scorso = 2022"),
            ("È iniziato tre anni fa.", "tre anni fa = 2020"),
            ("È cresciuto nei primi quattro mesi dell’anno.", "primi quattro mesi dell’anno = 2023-01/2023-04"),
        ],
    );
    check(
        "pt",
        &[
            ("Começou em 24 de maio de 2023.", "24 de maio de 2023 = 2023-05-24"),
            ("Começou na quarta-feira.", "quarta-feira = 2023-05-24"),
            ("Começou na segunda-feira passada.", "segunda-feira passada = 2023-05-22"),
            ("Começou em fevereiro de 2022.", "fevereiro de 2022 = 2022-02"),
            ("Começou em dezembro de 2022.", "dezembro de 2022 = 2022-12"),
            ("Começou ontem.", "ontem = 2023-05-23"),
            ("Começou nesta semana.", "nesta semana = 2023-05-22/2023-05-28"),
            ("Começou no ano passado.", "ano passado = 2022"),
            ("Começou há três anos.", "três anos = 2020"),
            ("Começou três anos atrás.", "três anos atrás = 2020"),
            ("Cresceu nos primeiros quatro meses do ano.", "primeiros quatro meses do ano = 2023-01/2023-04"),
        ],
    );
}

#[test]
fn other_languages_have_figures_and_months_behind_days() {
    check("nl", &[("Het begon op 24 mei 2023.", "24 mei 2023 = 2023-05-24")]);
    check("sv", &[("Det började den 24 maj 2023.", "24 maj 2023 = 2023-05-24")]);
    check("ru", &[("Это началось 24 мая 2023 года.", "24 мая 2023 = 2023-05-24")]);
    check(
        "zh",
        &[("会议于2023年举行。", "2023年 = 2023"), ("会议于2023年5月24日举行。", "2023年5月24日 = 2023-05-24")],
    );
}

#[test]
fn without_a_day_only_full_dates_are_known() {
    let isos = |text| -> Vec<Option<String>> { read("en", text, None).into_iter().map(|date| date.iso).collect() };
    assert_eq!(
        isos("It began on Monday, in May, last year, two days ago and on 12 May."),
        [None, None, None, None, None]
    );
    assert_eq!(isos("It began on 12 May 2022."), [Some("2022-05-12".to_owned())]);
    assert_eq!(read("en", "It began today.", Some("soon"))[0].iso, None);
    assert_eq!(read("en", "It began today.", Some("2023-05-24T23:59:00+02:00"))[0].iso.as_deref(), Some("2023-05-24"));
}

#[test]
fn dates_and_quantities_share_no_text() {
    let text = "On 24 May 2023, 15 months after February 2022, 40 people met for 3 days; 2 years ago 2000 people did.";
    let english = Language::from_tag("en");
    let sentences = sentences(text, &blocks(text, english), english);
    let quantities = tellings::mentions::quantities::quantities(text, &sentences, english);
    for date in dates(text, &sentences, english, Some(PUBLISHED)) {
        assert!(quantities.iter().all(|quantity| !quantity.span.overlaps(date.span)), "{}", date.span.of(text));
    }
}

proptest! {
    #[test]
    fn mentions_stand_on_whole_characters_in_order(
        text in "[ -~äéñ年月日\u{A0}–’€½]{0,80}|([0-9]{1,4}[ ,.:/h–-]|(May|Monday|half|to|past|a|million|p\\.m\\.|\\$|%|one|in) ?){0,30}",
        language in prop::sample::select(vec!["en", "fr", "de", "es", "it", "pt", "ru", "zh", "und"]),
    ) {
        let known = Language::from_tag(language);
        let found = sentences(&text, &blocks(&text, known), known);
        let quantities = tellings::mentions::quantities::quantities(&text, &found, known);
        let mut spans: Vec<Span> = quantities.iter().map(|quantity| quantity.span).collect();
        prop_assert!(spans.is_sorted_by(|a, b| a.end <= b.start), "{text:?} {spans:?}");
        let dates: Vec<Span> = read(language, &text, Some(PUBLISHED)).iter().map(|date| date.span).collect();
        prop_assert!(dates.is_sorted_by(|a, b| a.end <= b.start), "{text:?} {dates:?}");
        spans.extend(dates);
        spans.sort_by_key(|span| span.start);
        prop_assert!(spans.is_sorted_by(|a, b| a.end <= b.start), "{text:?} {spans:?}");
        for span in spans {
            prop_assert!(text.get(span.start..span.end).is_some_and(|mention| !mention.is_empty()));
        }
    }
}
