//! Quantities: notations of figures and what they say.

use tellings::mentions::quantities::{Agreement, Qualifier, Quantity, quantities, same_value};
use tellings::text::{Language, blocks, sentences};

fn read(language: &str, text: &str) -> Vec<Quantity> {
    let language = Language::from_tag(language);
    quantities(text, &sentences(text, &blocks(text, language), language), language)
}

/// A quantity as "[hedge]value unit", "~" for about; conversions in brackets.
fn shown(quantity: &Quantity) -> String {
    let hedge = match quantity.qualifier {
        Some(Qualifier::About) => "~",
        Some(Qualifier::MoreThan) => ">",
        Some(Qualifier::LessThan) => "<",
        Some(Qualifier::UpTo) => "^",
        None if quantity.approximate => "?",
        None => "",
    };
    let shown = format!("{hedge}{} {}", quantity.value, quantity.unit);
    if quantity.conversion_of.is_some() { format!("({})", shown.trim_end()) } else { shown.trim_end().to_owned() }
}

/// Checks rows of a sentence and what is found in it, "|" between quantities.
fn check(language: &str, rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let found: Vec<String> = read(language, text).iter().map(shown).collect();
        if found.join(" | ") != *expected {
            wrong.push(format!("{text}\n    expected {expected}\n    found    {}", found.join(" | ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} in {language}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn parts_of_one_measure() {
    check(
        "en",
        &[
            ("The franc rose three quarters of a percent.", "0.75 percent"),
            ("The quay is half of a mile away.", "0.5 mile"),
            ("A third of the boats were late.", "33.3 percent"),
        ],
    );
}

#[test]
fn english_money() {
    check(
        "en",
        &[
            ("Trade reached $190 billion.", "190000000000 USD"),
            ("Trade reached US$190 billion.", "190000000000 USD"),
            ("Trade reached US$190bn.", "190000000000 USD"),
            ("Trade reached $190bn last year.", "190000000000 USD"),
            ("Trade reached \\$190 billion.", "190000000000 USD"),
            ("Trade reached 190,000 million dollars.", "190000000000 USD"),
            ("Trade reached 190 billion US dollars.", "190000000000 USD"),
            ("Trade reached 190 billion U.S. dollars that year.", "190000000000 USD"),
            ("Trade reached 70 billion dollars.", "70000000000 USD"),
            ("It cost $5m to build.", "5000000 USD"),
            ("It cost £3.2m to build.", "3200000 GBP"),
            ("It cost 5m euros to build.", "5000000 EUR"),
            ("It cost €1.8 million.", "1800000 EUR"),
            ("It cost EUR 1.8 million.", "1800000 EUR"),
            ("It cost 1.8 million EUR.", "1800000 EUR"),
            ("It cost $1,234.56 in all.", "1234.56 USD"),
            ("It cost C$40 million.", "40000000 CAD"),
            ("It cost A$2.5bn.", "2500000000 AUD"),
            ("It cost HK$900.", "900 HKD"),
            ("It cost 12 million Canadian dollars.", "12000000 CAD"),
            ("It cost 40 Swiss francs.", "40 CHF"),
            ("It cost 200 million pounds.", "200000000 GBP"),
            ("It weighed 200 pounds.", "200 pound"),
            ("It cost 30,000 yen.", "30000 JPY"),
            ("It cost 4 trillion rupees.", "4000000000000 INR"),
            ("It cost 3 lakh crore rupees.", "3000000000000 INR"),
            ("It cost R$3 million.", "3000000 BRL"),
            ("It cost half a million dollars.", "500000 USD"),
            ("It cost two and a half million euros.", "2500000 EUR"),
            ("It cost a million dollars.", "1000000 USD"),
            ("It cost a hundred thousand dollars.", "100000 USD"),
            ("It was a $2-million grant.", "2000000 USD"),
            ("It has $5 left.", "5 USD"),
            ("It cost 1,800 thousand euros.", "1800000 EUR"),
            ("It cost $10-15 million.", "?10000000 USD | ?15000000 USD"),
            ("It cost between $10 million and $15 million.", "?10000000 USD | ?15000000 USD"),
        ],
    );
}

#[test]
fn english_shares() {
    check(
        "en",
        &[
            ("It rose 40%.", "40 percent"),
            ("It rose 40 %.", "40 percent"),
            ("It rose 40 per cent.", "40 percent"),
            ("It rose 40 percent.", "40 percent"),
            ("It rose 40pct.", "40 percent"),
            ("It rose forty percent.", "40 percent"),
            ("It rose 0.5 percentage points.", "0.5 percentage point"),
            ("It rose by more than 40%.", ">40 percent"),
            ("It rose by 3.5% to 4.1%.", "3.5 percent | 4.1 percent"),
            ("It rose by 10-15%.", "?10 percent | ?15 percent"),
            ("It rose 10 to 15 percent.", "?10 percent | ?15 percent"),
            ("It fell -2.5% on the day.", "-2.5 percent"),
            ("About a third of voters agreed.", "~33.3 percent"),
            ("Some two-thirds of voters agreed.", "~66.7 percent"),
            ("Half of the voters agreed.", "50 percent"),
            ("Three quarters of the voters agreed.", "75 percent"),
            ("The first half of the match was dull.", ""),
            ("A third man was held.", ""),
            ("One in five voters agreed.", "20 percent"),
            ("About 3 in 10 voters agreed.", "~30 percent"),
            ("Two out of three voters agreed.", "66.7 percent"),
            ("It took one in two years.", "2 year"),
            ("She came third of the ten runners.", "10 runner"),
            ("They missed two halves of the match.", ""),
        ],
    );
}

#[test]
fn english_counts() {
    check(
        "en",
        &[
            ("The plane carried 212 passengers.", "212 passenger"),
            ("The lake has 31 species of fish.", "31 species"),
            ("The fire spared 12 churches.", "12 church"),
            ("The fire spared 12 dishes.", "12 dish"),
            ("The fire spared 12 glasses.", "12 glass"),
            ("The fire spared 12 boxes.", "12 box"),
            ("The fire spared 12 houses.", "12 house"),
            ("The fire spared 12 bakeries.", "12 bakery"),
            ("The fire spared 12 pies.", "12 pie"),
            ("The crash left three dead.", "3 dead"),
            ("It killed 12 people and injured 30.", "12 person | 30"),
            ("There were 94 people on board.", "94 person"),
            ("There were 94 persons on board.", "94 person"),
            ("There were two dozen people on board.", "24 person"),
            ("There were a dozen people on board.", "12 person"),
            ("There were dozens of people on board.", ""),
            ("The dozen people on board left.", ""),
            ("There were half a dozen people on board.", "6 person"),
            ("There were a hundred people on board.", "100 person"),
            ("There were seventeen people on board.", "17 person"),
            ("There were twenty-one thousand people there.", "21000 person"),
            ("There were two hundred and five people there.", "205 person"),
            ("There were 1,300 business representatives there.", "1300 representative"),
            ("There were 40 Palestinian protesters there.", "40 protester"),
            ("Three Israeli soldiers were killed.", "3 soldier"),
            ("There were 10 to 15 people there.", "?10 person | ?15 person"),
            ("There were 10–15 people there.", "?10 person | ?15 person"),
            ("There were between 10 and 15 people there.", "?10 person | ?15 person"),
            ("There were about 310,000 people there.", "~310000 person"),
            ("There were some 40 people there.", "~40 person"),
            ("There were nearly 40 people there.", "~40 person"),
            ("There were more than 40 people there.", ">40 person"),
            ("There were at least 40 people there.", ">40 person"),
            ("There were over 40 people there.", ">40 person"),
            ("There were 40 or more people there.", ">40 person"),
            ("There were fewer than 40 people there.", "<40 person"),
            ("There were up to 40 people there.", "^40 person"),
            ("There were as many as 40 people there.", "^40 person"),
            ("There were no more than 40 people there.", "^40 person"),
            ("There were no fewer than 40 people there.", ">40 person"),
            ("The other 63 were lowered on ropes.", "63"),
            ("Twenty cabins were left hanging.", "20 cabin"),
            ("There were 1.5 million refugees.", "1500000 refugee"),
            ("There were 2,000 soldiers in the town.", "2000 soldier"),
            ("They run 5k places a year.", "5000 place"),
            ("It left three dead and 15 others injured.", "3 dead | 15 injured"),
            ("It kept nearly 1,000 U.S. jobs.", "~1000 job"),
            ("One of them left.", ""),
            ("One man left, two stayed.", ""),
            ("No one left.", ""),
            ("Nobody left, and none stayed.", ""),
            ("The first and the second attempt failed.", ""),
        ],
    );
}

#[test]
fn english_measures() {
    check(
        "en",
        &[
            ("It lasted three days.", "3 day"),
            ("It lasted 15 months.", "15 month"),
            ("It lasted for a decade.", "10 year"),
            ("It grew over the past decade.", "10 year"),
            ("It lasted two centuries.", "200 year"),
            ("It lasted ten and a half hours.", "10.5 hour"),
            ("It lasted two and a half years.", "2.5 year"),
            ("It was on \"60 Minutes\" that he spoke.", ""),
            ("It lasted more than ten hours.", ">10 hour"),
            ("It lasted nearly a year.", "~1 year"),
            ("It happens once a year.", ""),
            ("It was a 10-year plan.", "10 year"),
            ("Their six-year-old daughter sang.", "6 year"),
            ("It is due within 30 days.", "30 day"),
            ("It is 70 metres high.", "70 metre"),
            ("It is 70m high.", "70 metre"),
            ("It is 5 km away.", "5 kilometre"),
            ("It is 5km away.", "5 kilometre"),
            ("It is 8 km (5 miles) away.", "8 kilometre | (5 mile)"),
            ("Gusts of 96 kilometres per hour were measured.", "96 kilometre per hour"),
            ("Gusts of 96 km/h were measured.", "96 kilometre per hour"),
            ("Gusts of 96 km/h (60 mph) were measured.", "96 kilometre per hour | (60 mile per hour)"),
            ("It burnt 500 square kilometres.", "500 square kilometre"),
            ("It burnt 500 sq km.", "500 square kilometre"),
            ("It burnt 1,200 hectares.", "1200 hectare"),
            ("It was 25 degrees Celsius.", "25 degree celsius"),
            ("It was 25°C at noon.", "25 degree celsius"),
            ("It was -5 degrees there.", "-5 degree"),
            ("A quake of magnitude 6.1 struck.", "6.1 magnitude"),
            ("A 6.1-magnitude quake struck.", "6.1 magnitude"),
            ("It holds 3 million barrels.", "3000000 barrel"),
            ("It weighs 2.5 tonnes.", "2.5 tonne"),
            ("Ruth Mallory, 71, is a retired teacher.", "71 year"),
            ("Ruth Mallory (71) is a retired teacher.", "71 year"),
            ("Sam Hill Jr., 41, is a teacher.", "41 year"),
            ("She died at the age of 87.", "87 year"),
            ("In Averin, 71 were hurt.", "71"),
            ("In Averin (71 were hurt) it rained.", "71"),
        ],
    );
}

#[test]
fn conversions_and_pairs() {
    check(
        "en",
        &[
            ("It was 190,000 million dollars (about 176,000 million euros).", "190000000000 USD | (~176000000000 EUR)"),
            ("It was $190 billion (€176 billion) in 2022.", "190000000000 USD | (176000000000 EUR)"),
            ("It was 70 billion dollars (64 billion euros).", "70000000000 USD | (64000000000 EUR)"),
            ("It was $70 billion, or 64 billion euros.", "70000000000 USD | (64000000000 EUR)"),
            ("It was $70 billion, and 64 billion euros in aid.", "70000000000 USD | 64000000000 EUR"),
            ("It was $5m (US$3.3m) in all.", "5000000 $ | (3300000 USD)"),
            ("It grew to 90 people (40%).", "90 person | 40 percent"),
        ],
    );
}

#[test]
fn what_is_no_quantity() {
    check(
        "en",
        &[
            ("The G20 met.", ""),
            ("An A380 landed.", ""),
            ("COVID-19 spread.", ""),
            ("The Group of 20 met.", ""),
            ("They won 3-1 at home.", ""),
            ("Call 555-123-4567 now.", ""),
            ("Call +49 30 1234567 now.", ""),
            ("See https://example.org/2022/05/24 for more.", ""),
            ("Version 2.0.1 is out.", ""),
            ("It stopped at 4:40 p.m. and went on at 16:40.", ""),
            ("It stopped at 4 p.m. sharp.", ""),
            ("It begins at 10 am.", ""),
            ("It begins at 0830 hours.", ""),
            ("The 0800 numbers are free.", ""),
            ("Boeing 737 jets were grounded.", ""),
            ("It is in room 101 upstairs.", ""),
            ("He lives at No. 15 now.", ""),
            ("It came 5th in the race.", ""),
            ("The 737 Max and the 5G phone came.", ""),
            ("It is a 30-page filing.", ""),
            ("It stands at km 21 of the road.", ""),
            ("It was the 21st attempt.", ""),
            ("The two countries met.", ""),
            ("Two countries met three times.", "2 country"),
            ("It stopped at twenty to five.", ""),
            ("On 24 May 2023 it rained.", ""),
            ("In 2022 it rained.", ""),
            ("The 1990s were wet.", ""),
        ],
    );
}

#[test]
fn french() {
    check(
        "fr",
        &[
            ("Les échanges ont atteint 190 milliards de dollars.", "190000000000 USD"),
            ("Les échanges ont atteint 1,5 million d’euros.", "1500000 EUR"),
            ("Les échanges ont atteint 12 000 euros.", "12000 EUR"),
            ("Les échanges ont atteint 12\u{202F}000 €.", "12000 EUR"),
            ("Les échanges ont atteint mille milliards d'euros.", "1000000000000 EUR"),
            ("Cela a coûté 40 dollars canadiens.", "40 CAD"),
            ("Cela a augmenté de plus de 40 %.", ">40 percent"),
            ("Cela a augmenté de 40 pour cent.", "40 percent"),
            ("Il y avait 94 personnes à bord.", "94 person"),
            ("Il y avait une trentaine de personnes à bord.", "?30 person"),
            ("Il y avait deux douzaines de personnes.", "24 person"),
            ("Il y avait vingt et un passagers à bord.", "21 passenger"),
            ("Il y avait quatre-vingt-dix-sept passagers.", "97 passenger"),
            ("Il y avait soixante-quinze passagers.", "75 passenger"),
            ("Il y avait deux cents passagers.", "200 passenger"),
            ("Il y avait au moins 12 morts et 30 blessés.", ">12 dead | 30 injured"),
            ("Il y avait environ 310 000 visiteurs.", "~310000 visiteurs"),
            ("Il y avait entre 10 et 15 personnes.", "?10 person | ?15 person"),
            ("Cela dure depuis trois ans.", "3 year"),
            ("Cela dure depuis une décennie.", "10 year"),
            ("Des rafales de 96 km/h ont soufflé.", "96 kilometre per hour"),
            ("Des rafales de 96 kilomètres à l’heure ont soufflé.", "96 kilometre per hour"),
            ("Environ un tiers des électeurs ont voté.", "~33.3 percent"),
            ("La moitié des électeurs ont voté.", "50 percent"),
            ("Un séisme de magnitude 6,1 a frappé.", "6.1 magnitude"),
        ],
    );
}

#[test]
fn german() {
    check(
        "de",
        &[
            ("Der Handel erreichte 190 Milliarden Euro.", "190000000000 EUR"),
            ("Der Handel erreichte 1,5 Mio. Euro.", "1500000 EUR"),
            ("Der Handel erreichte 1,5 Mrd. Dollar.", "1500000000 USD"),
            ("Der Handel erreichte 190 Milliarden US-Dollar.", "190000000000 USD"),
            ("Der Handel erreichte 12.000 Euro.", "12000 EUR"),
            ("Der Handel erreichte 1.234.567,89 Euro.", "1234567.89 EUR"),
            ("Es kostet 40 Franken.", "40 CHF"),
            ("Der Anteil stieg um 40 Prozent.", "40 percent"),
            ("Der Anteil stieg um 0,5 Prozentpunkte.", "0.5 percentage point"),
            ("Der Anteil stieg um mehr als 40%.", ">40 percent"),
            ("An Bord waren 94 Menschen.", "94 person"),
            ("An Bord waren dreiundvierzig Menschen.", "43 person"),
            ("An Bord waren zweihundertfünfzig Menschen.", "250 person"),
            ("An Bord waren zwei Dutzend Menschen.", "24 person"),
            ("An Bord waren rund 310.000 Besucher.", "~310000 Besucher"),
            ("An Bord waren mindestens zwölf Tote.", ">12 dead"),
            ("An Bord waren höchstens 40 Menschen.", "^40 person"),
            ("An Bord waren bis zu 40 Menschen.", "^40 person"),
            ("An Bord waren zehn bis 15 Menschen.", "?10 person | ?15 person"),
            ("Es dauerte drei Tage.", "3 day"),
            ("Es dauerte seit einem Jahrzehnt.", "10 year"),
            ("Es fielen 500 Quadratkilometer Wald.", "500 square kilometre"),
            ("Die Böen hatten 96 Stundenkilometer.", "96 kilometre per hour"),
            ("Es waren 25 Grad Celsius.", "25 degree celsius"),
            ("Ein Drittel der Wähler stimmte zu.", "33.3 percent"),
            ("Die Hälfte der Wähler stimmte zu.", "50 percent"),
            ("Die Sitzung beginnt um 16.40 Uhr.", ""),
            ("Die Sitzung beginnt um 10 Uhr.", ""),
            ("Es war der 12-jährige Sohn.", "12 year"),
        ],
    );
}

#[test]
fn spanish() {
    check(
        "es",
        &[
            ("El comercio alcanzó 190 mil millones de dólares.", "190000000000 USD"),
            ("El comercio alcanzó 190.000 millones de dólares.", "190000000000 USD"),
            ("El comercio alcanzó los 1,8 millones de euros.", "1800000 EUR"),
            ("El comercio alcanzó 2.5 millones de pesos.", "2500000 peso"),
            ("El comercio alcanzó 5,000 personas.", "5000 person"),
            ("El precio subió más de un 40%.", "40 percent"),
            ("El precio subió un 40 por ciento.", "40 percent"),
            ("Había 94 pasajeros a bordo.", "94 passenger"),
            ("Había veintiún heridos a bordo.", "21 injured"),
            ("Había treinta y cinco personas a bordo.", "35 person"),
            ("Había doscientas treinta personas a bordo.", "230 person"),
            ("Había mil doscientas personas a bordo.", "1200 person"),
            ("Había más de mil 500 viviendas.", ">1500 viviendas"),
            ("Llegaron cerca de las 22, en medio de la lluvia.", ""),
            ("Había dos docenas de personas.", "24 person"),
            ("Subieron unas 310.000 personas.", "~310000 person"),
            ("Subieron al menos 12 personas.", ">12 person"),
            ("Subieron más de 12 personas.", ">12 person"),
            ("Subieron hasta 12 personas.", "^12 person"),
            ("Subieron cerca de 12 personas.", "~12 person"),
            ("Duró tres años.", "3 year"),
            ("Creció durante una década.", "10 year"),
            ("Rachas de 96 kilómetros por hora.", "96 kilometre per hour"),
            ("Ardieron 500 kilómetros cuadrados.", "500 square kilometre"),
            ("Se detuvo a las 16.40 del sábado.", ""),
            ("Un turista de 45 años viajaba.", "45 year"),
            ("Medio millón de personas salió.", "500000 person"),
            ("Un tercio de los votantes salió.", "33.3 percent"),
        ],
    );
}

#[test]
fn italian() {
    check(
        "it",
        &[
            ("Gli scambi hanno raggiunto 190 miliardi di dollari.", "190000000000 USD"),
            ("Gli scambi hanno raggiunto 1,5 milioni di euro.", "1500000 EUR"),
            ("Gli scambi hanno raggiunto 12.000 euro.", "12000 EUR"),
            ("Il prezzo è salito del 40 per cento.", "40 percent"),
            ("Il prezzo è salito di oltre il 40%.", "40 percent"),
            ("C’erano 94 persone a bordo.", "94 person"),
            ("C’erano trentacinque persone a bordo.", "35 person"),
            ("C’erano duecento persone a bordo.", "200 person"),
            ("C’erano ottantamila persone.", "80000 person"),
            ("C’erano una trentina di persone.", "?30 person"),
            ("C’erano almeno 12 morti.", ">12 dead"),
            ("C’erano circa 310.000 visitatori.", "~310000 visitatori"),
            ("C’erano più di 40 feriti.", ">40 injured"),
            ("È durato tre giorni.", "3 day"),
            ("Raffiche di 96 chilometri all’ora.", "96 kilometre per hour"),
            ("Un terzo degli elettori ha votato.", "33.3 percent"),
        ],
    );
}

#[test]
fn portuguese() {
    check(
        "pt",
        &[
            ("O comércio atingiu 190 bilhões de dólares.", "190000000000 USD"),
            ("O comércio atingiu 190 mil milhões de euros.", "190000000000 EUR"),
            ("O comércio atingiu R$ 1,5 milhão.", "1500000 BRL"),
            ("O comércio atingiu 12.000 euros.", "12000 EUR"),
            ("O preço subiu 40 por cento.", "40 percent"),
            ("O preço subiu mais de 40%.", ">40 percent"),
            ("Havia 94 pessoas a bordo.", "94 person"),
            ("Havia vinte e um passageiros a bordo.", "21 passenger"),
            ("Havia duzentas e trinta pessoas a bordo.", "230 person"),
            ("Havia pelo menos 12 mortos.", ">12 dead"),
            ("Havia cerca de 310 mil pessoas.", "~310000 person"),
            ("Havia até 40 feridos.", "^40 injured"),
            ("Durou três anos.", "3 year"),
            ("Cresceu durante uma década.", "10 year"),
            ("Rajadas de 96 quilômetros por hora.", "96 kilometre per hour"),
            ("Um terço dos eleitores votou.", "33.3 percent"),
        ],
    );
}

#[test]
fn figures_are_read_in_every_language() {
    check(
        "nl",
        &[
            ("Het kostte 1,5 miljoen, dus € 12.000 meer.", "1.5 miljoen | 12000 EUR"),
            ("Het steeg met 40%.", "40 percent"),
        ],
    );
    check("sv", &[("Priset steg med 40 % till 12 000 kr i går.", "40 percent | 12000 SEK")]);
    check("ru", &[("Цена выросла на 40% до 12 000 ₽.", "40 percent | 12000 RUB")]);
    check("und", &[("It rose 40% to $12,000.", "40 percent | 12000 USD")]);
}

#[test]
fn spans_hold_hedge_and_unit() {
    let spans = |language, text: &'static str| -> Vec<&str> {
        read(language, text).iter().map(|quantity| quantity.span.of(text)).collect()
    };
    assert_eq!(
        spans("en", "Trade, more than 40% up, cost 190,000 million dollars."),
        ["more than 40%", "190,000 million dollars"]
    );
    assert_eq!(
        spans("en", "It was at least 1,300 business representatives."),
        ["at least 1,300 business representatives"]
    );
    assert_eq!(spans("en", "It cost (about US$190bn)."), ["about US$190bn"]);
    assert_eq!(spans("fr", "Au moins 12 personnes."), ["Au moins 12 personnes"]);
}

#[test]
fn values_that_agree_and_values_that_do_not() {
    let rows = [
        ("It cost $2 billion.", "It cost 2,000 million dollars.", Agreement::Same),
        ("It cost $1.98 billion.", "It cost $2 billion.", Agreement::Compatible),
        ("It cost 310,482 euros.", "It cost 310,000 euros.", Agreement::Compatible),
        ("It rose 40%.", "It rose more than 40%.", Agreement::Same),
        ("It rose 42%.", "It rose more than 40%.", Agreement::Compatible),
        ("It rose 42%.", "It rose about 40%.", Agreement::Compatible),
        ("It rose 39.6%.", "It rose 40%.", Agreement::Compatible),
        ("It rose 38%.", "It rose 40%.", Agreement::Different),
        ("There were 94 people.", "There were 102 people.", Agreement::Different),
        ("There were 94 people.", "There were 94 passengers.", Agreement::Same),
        ("There were 94 people.", "There were 102 passengers.", Agreement::Incomparable),
        ("There were 12 dead.", "There were 12 injured.", Agreement::Incomparable),
        ("It cost 1.8 million euros.", "It cost 2.6 million euros.", Agreement::Different),
        ("It cost $190 billion.", "It cost $200 billion.", Agreement::Different),
        ("It cost $70 billion.", "It rose 70%.", Agreement::Incomparable),
        ("It cost $70 billion.", "It cost €70 billion.", Agreement::Incomparable),
        ("It is 8 km away.", "It is 5 miles away.", Agreement::Compatible),
        ("It took two years.", "It took 24 months.", Agreement::Compatible),
        ("It took two weeks.", "It took 14 days.", Agreement::Compatible),
        ("It took 36 hours.", "It took one and a half days.", Agreement::Compatible),
        ("It took 90 minutes.", "It took 1.5 hours.", Agreement::Compatible),
        ("Gusts of 96 kilometres per hour.", "Gusts of 60 miles per hour.", Agreement::Compatible),
        ("It is 100 metres high.", "It is 328 feet high.", Agreement::Compatible),
        ("It took two years.", "It took 30 months.", Agreement::Incomparable),
        ("There were more than 40 people.", "There were 100 people.", Agreement::Compatible),
        ("There were up to 40 people.", "There were 4 people.", Agreement::Compatible),
        ("There were fewer than 40 people.", "There were 45 people.", Agreement::Different),
        ("There were at least 12 dead.", "There were at least 30 dead.", Agreement::Compatible),
        ("It was $5m (US$3.3m) in all.", "It was 5 million Australian dollars.", Agreement::Same),
        ("It was $5m (US$3.3m) in all.", "It was 6 million Australian dollars.", Agreement::Incomparable),
        ("It cost 5 million pesos.", "It cost 5 million Mexican pesos.", Agreement::Same),
    ];
    for (a, b, expected) in rows {
        let (first, second) = (read("en", a).remove(0), read("en", b).remove(0));
        assert_eq!(same_value(&first, &second), expected, "{a} / {b}");
        assert_eq!(same_value(&second, &first), expected, "{b} / {a}");
    }
}

#[test]
fn one_value_in_every_notation() {
    let rows = [
        ("en", "Trade reached 190,000 million dollars."),
        ("en", "Trade reached $190 billion."),
        ("en", "Trade reached US$190bn."),
        ("en", "Trade reached 190 thousand million dollars."),
        ("fr", "Les échanges ont atteint 190 milliards de dollars."),
        ("de", "Der Handel erreichte 190 Mrd. Dollar."),
        ("de", "Der Handel erreichte 190 Mrd. US-Dollar."),
        ("es", "El comercio alcanzó 190 mil millones de dólares."),
        ("es", "El comercio alcanzó 190.000 millones de dólares."),
        ("it", "Gli scambi hanno raggiunto 190 miliardi di dollari."),
        ("pt", "O comércio atingiu 190 bilhões de dólares."),
        ("pt", "O comércio atingiu US$ 190 bilhões."),
    ];
    for (language, text) in rows {
        let found: Vec<String> = read(language, text).iter().map(shown).collect();
        assert_eq!(found, ["190000000000 USD"], "{text}");
    }
}

#[test]
fn nothing_pasted_is_too_much() {
    let long = "1,".repeat(3000)
        + &"-1".repeat(3000)
        + &"twenty ".repeat(3000)
        + &"million ".repeat(3000)
        + &"\u{A0}1".repeat(99);
    for text in
        ["", "1", "$", "%", "½", "1,", ",1", "-1-", "(1", "US$", "a", "9999999999999999999999", "１２", long.as_str()]
    {
        for language in ["en", "fr", "de", "es", "it", "pt", "ru", "zh", "und"] {
            for quantity in read(language, text) {
                assert!(!quantity.span.of(text).is_empty() && quantity.value.is_finite());
            }
        }
    }
}
