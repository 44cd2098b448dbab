//! Where tellings of one statement differ, and where they only seem to.

use tellings::article::Details;
use tellings::statements::FactKind;
use tellings::{Article, CompareOptions, Comparison, compare};

/// What every telling of a test says besides, so that they are of one story.
const FRAME: &str = "The harbour festival in Port Amber begins with a parade of old fishing boats. \
    Musicians from nine countries play on the quay until midnight. \
    Mayor Ilse Carrow thanked the volunteers of the town.";

/// Compares tellings published on one day, each one of the given sentences in its frame.
fn compared(tellings: &[&str]) -> (Vec<Article>, Comparison) {
    let details = Details { published: Some("2026-06-17".to_owned()), ..Details::default() };
    let mut articles = Vec::new();
    for telling in tellings {
        let text = format!("{FRAME}\n\n{telling}");
        articles.push(Article::read_with(text, details.clone()).expect("there are no blocks to be wrong"));
    }
    let comparison = compare(&articles, &CompareOptions::default()).expect("there are few articles");
    (articles, comparison)
}

/// The differences, each as "kind: value / value", sorted, with "!" before conflicts.
fn differences(tellings: &[&str]) -> Vec<String> {
    let (_, comparison) = compared(tellings);
    let mut found = Vec::new();
    for statement in comparison.statements.expect("statements are the default") {
        for difference in statement.differences {
            let mut values: Vec<&str> = difference.variants.iter().map(|variant| variant.value.as_str()).collect();
            values.sort_unstable();
            let mark = if difference.conflict { "!" } else { "" };
            found.push(format!("{mark}{}: {}", difference.kind.name(), values.join(" / ")));
        }
    }
    found
}

/// Checks each row's differences.
fn check(rows: &[(&[&str], &[&str])]) {
    for (tellings, expected) in rows {
        assert_eq!(differences(tellings), *expected, "{tellings:#?}");
    }
}

#[test]
fn figures_of_one_thing_that_cannot_both_be_right_are_a_conflict() {
    check(&[
        (
            &[
                "The fire in the old warehouse injured 12 people, the police said.",
                "The police said the fire in the old warehouse injured 17 people.",
            ],
            &["!quantity: 12 person / 17 person"],
        ),
        (
            &[
                "Repairs to the old bridge will cost 1.8 million euros, the town hall said.",
                "The town hall put the cost of repairs to the old bridge at 2.6 million euros.",
            ],
            &["!quantity: 1800000 EUR / 2600000 EUR"],
        ),
        (
            &[
                "Turnout in the vote was 61.5%.",
                "Turnout in the vote was 63.1 percent.",
                "Turnout in the vote was 61.5 percent.",
            ],
            &["!quantity: 61.5 percent / 63.1 percent"],
        ),
        (
            &[
                "A gunman who killed 20 was shot dead by police in the market hall.",
                "Police shot dead a gunman who killed 26 people in the market hall.",
            ],
            &["!quantity: 20 / 26 person"],
        ),
    ]);
}

#[test]
fn another_notation_a_hedge_or_a_conversion_is_none() {
    check(&[
        (
            &[
                "The new pier cost 2,000 million dollars (1,800 million euros), the company said.",
                "The new pier cost $2bn, the company said.",
            ],
            &[],
        ),
        (
            &[
                "The company said the new pier cost 1.98 billion dollars.",
                "The company said the new pier cost about 2 billion dollars.",
            ],
            &["quantity: 1980000000 USD / 2000000000 USD"],
        ),
        (&["More than 40% of the boats were late.", "Some 40 percent of the boats were late."], &[]),
        (&["Twelve sailors were rescued from the ferry.", "Rescuers took 12 sailors off the ferry."], &[]),
    ]);
}

#[test]
fn figures_of_different_things_are_none() {
    let rows: &[&[&str]] = &[
        // Money and a share.
        &[
            "Trade between the two ports was worth 70 billion dollars, the minister said.",
            "The minister said 70% of trade between the two ports was paid in dollars.",
        ],
        // What has risen.
        &[
            "Trade between the two ports rose by more than 40% this year.",
            "Energy deliveries between the two ports will rise by 25% next year.",
        ],
        // Different years.
        &[
            "Trade between the two ports reached 190 billion dollars in 2022.",
            "Trade between the two ports is to reach 200 billion dollars in 2023.",
        ],
        // A part and the whole.
        &[
            "Of the 94 passengers, a helicopter rescued 31 people before nightfall.",
            "A helicopter rescued some of them, and the other 63 people were rescued on ropes before dawn.",
        ],
        // The ages of different people.
        &[
            "Among the rescued were Ruth Mallory, 71, and her husband.",
            "Among the rescued were Daniel Osei, 34, and his dog.",
        ],
        // Both in both.
        &[
            "Police arrested 14 people on Friday night and 19 people on Saturday night.",
            "Police arrested 19 people on Saturday night, after 14 people on Friday night.",
        ],
        // From and to.
        &["Unemployment in the region fell from 6.1 percent.", "Unemployment in the region fell to 5.4 percent."],
    ];
    for tellings in rows {
        assert_eq!(differences(tellings), Vec::<String>::new(), "{tellings:#?}");
    }
}

#[test]
fn days_of_one_event_conflict() {
    check(&[
        (
            &[
                "The last full inspection of the lift was on 12 May.",
                "Records put the last full inspection of the lift on 12 March.",
            ],
            &["!date: 2026-03-12 / 2026-05-12"],
        ),
        // Both say which of two opposites they mean.
        (
            &[
                "The old lift of the harbour will reopen on 3 July after four years of work.",
                "Four years after it closed, the old lift of the harbour reopens on 13 July.",
            ],
            &["!date: 2026-07-03 / 2026-07-13"],
        ),
        // A month holds its days.
        (
            &[
                "The last full inspection of the lift was on 12 May.",
                "The last full inspection of the lift was in May.",
            ],
            &[],
        ),
        // Two days, two events.
        (
            &[
                "The lift was closed on 3 June and inspected on 12 May.",
                "The lift was inspected on 12 May and closed on 3 June.",
            ],
            &[],
        ),
    ]);
}

#[test]
fn a_quotation_credited_to_two_people_is_a_conflict() {
    check(&[
        (
            &[
                "“We had good ropes, steady people and a great deal of luck,” said Joren Aldous.",
                "“We had good ropes, steady people and a great deal of luck,” said Helene Brandvik.",
            ],
            &["!speaker: Helene Brandvik / Joren Aldous"],
        ),
        // Nobody is credited.
        (
            &[
                "“We had good ropes, steady people and a great deal of luck,” said Joren Aldous.",
                "“We had good ropes, steady people and a great deal of luck.”",
            ],
            &[],
        ),
        // His full name.
        (
            &[
                "“We had good ropes, steady people and a great deal of luck,” said Joren Aldous.",
                "“We had good ropes, steady people and a great deal of luck,” Aldous said.",
            ],
            &[],
        ),
    ]);
}

#[test]
fn whoever_is_named_beside_a_quotation_may_have_said_it() {
    check(&[(
        &[
            "“We had good ropes, steady people and a great deal of luck,” said Joren Aldous.",
            "“We had good ropes, steady people and a great deal of luck,” Aldous’s deputy Helene Brandvik said.",
        ],
        &[],
    )]);
}

#[test]
fn what_two_articles_count_in_one_word_is_compared_wherever_they_tell_it() {
    check(&[
        (
            &[
                "All 94 people stranded above the old harbour were brought down safely before dawn on Sunday.",
                "Leila Moreau was one of 102 people stranded in the cabins, says a list that rescuers kept at the station.",
            ],
            &["!quantity: 102 person / 94 person"],
        ),
        // Both are told in one article.
        (
            &[
                "All 94 people stranded above the old harbour were brought down safely before dawn on Sunday.",
                "Leila Moreau was one of 102 people stranded, she was told. The operator counted 94 people stranded.",
            ],
            &[],
        ),
    ]);
}

#[test]
fn what_stands_beside_a_figure_says_that_it_is_another_one() {
    let rows: &[&[&str]] = &[
        // Of the goods of two countries.
        &[
            "The mayor put new tolls on $60bn of Norland goods at the port.",
            "The mayor put tolls on $34 billion in Ostland goods at the port.",
        ],
        // A part, told with the rest.
        &[
            "The storm cut power to 40,000 homes of the town.",
            "Power was back in 25,000 homes of the town, and 15,000 homes of the town were still without power.",
        ],
        // Opposites.
        &[
            "Fees at private harbours of the region averaged 19,710 euros this year, up 6 percent.",
            "For the current year, fees at public harbours averaged 4,694 euros in the region.",
        ],
        // One value, and the average of many.
        &[
            "The rise of the harbour fees will be 5.9% next year.",
            "The rise of the harbour fees was averaging just 1.65% over ten years.",
        ],
        // A day, and the end of a time.
        &["The old lift will stay closed on Monday.", "The old lift will stay closed until Wednesday."],
        &["Der alte Lift bleibt am Montag geschlossen.", "Der alte Lift bleibt bis Mittwoch geschlossen."],
    ];
    for tellings in rows {
        assert_eq!(differences(tellings), Vec::<String>::new(), "{tellings:#?}");
    }
}

#[test]
fn a_hedge_of_near_values_is_no_conflict() {
    check(&[
        (
            &["Trade of the port was worth more than $34 billion.", "Trade of the port was worth $33.4 billion."],
            &["quantity: 33400000000 USD / 34000000000 USD"],
        ),
        (
            &[
                "The toll of the port is the highest in seven years.",
                "The toll of the port is the highest in nearly a decade.",
            ],
            &["quantity: 10 year / 7 year"],
        ),
    ]);
}

#[test]
fn people_counted_and_a_bare_number_conflict_whichever_comes_first() {
    for tellings in [
        [
            "A ferry sank off the old harbour on Monday, killing 14 people, the coast guard said.",
            "The death toll in the sinking of a ferry off the old harbour on Monday is 19, the coast guard said.",
        ],
        [
            "A ferry sank off the old harbour on Monday, killing 19 people, the coast guard said.",
            "The death toll in the sinking of a ferry off the old harbour on Monday is 14, the coast guard said.",
        ],
    ] {
        assert_eq!(differences(&tellings).len(), 1, "{tellings:#?}");
    }
}

#[test]
fn a_quotation_of_few_content_words_is_one_where_all_words_are_the_same() {
    check(&[
        (
            &[
                "“We will not sell this company, not now and not ever,” chairman Joren Aldous said.",
                "“We will not sell this company, not now and not ever,” chief executive Helene Brandvik said.",
            ],
            &["!speaker: Helene Brandvik / Joren Aldous"],
        ),
        // Whom "he said" means is a guess.
        (
            &[
                "“They are children of the town and have a right to a home,” Joren Aldous said.",
                "Helene Brandvik made a film about it. “They are children of the town and have a right to a home,” she said.",
            ],
            &[],
        ),
    ]);
}

#[test]
fn names_spelled_differently_differ_without_conflict() {
    check(&[
        (
            &[
                "Harbour master Helene Brandvik said the closure would hurt the town.",
                "The closure would hurt the town, said harbour master Helena Brandvick.",
            ],
            &["name: Helena Brandvick / Helene Brandvik"],
        ),
        (
            &[
                "Harbour master Tomas Rehak said the closure would hurt the town.",
                "The closure would hurt the town, said harbour master Tomas Rehák.",
            ],
            &[],
        ),
        (
            &[
                "Waitress Leila Moreau said she heard the wheels screaming. Moreau was on her way home.",
                "The waitress, Leila Moreau, said she heard the wheels screaming.",
            ],
            &[],
        ),
    ]);
}

#[test]
fn words_that_turn_or_shade_the_sense_differ() {
    check(&[
        (
            &[
                "The company said the cable car will reopen in November.",
                "The company said the cable car will not reopen in November.",
            ],
            &["!wording: car will not reopen / car will reopen"],
        ),
        (
            &[
                "The court called the strike of the harbour pilots legal.",
                "The court called the strike of the harbour pilots illegal.",
            ],
            &["!wording: illegal / legal"],
        ),
        (
            &[
                "The ministers spoke of illegitimate sanctions against the port.",
                "The ministers spoke of illegal sanctions against the port.",
            ],
            &["wording: illegal / illegitimate"],
        ),
        (
            &[
                "Seven people were treated in hospital for mild hypothermia.",
                "Seven people were treated in hospital for hypothermia.",
            ],
            &["wording: hypothermia / mild hypothermia"],
        ),
        (
            &[
                "The company said the cable car will reopen in November.",
                "The company said the cable car may reopen in November.",
            ],
            &["wording: car may reopen / car will reopen"],
        ),
    ]);
}

#[test]
fn words_translated_again_do_not_differ() {
    let rows: &[&[&str]] = &[
        &[
            "We were lowered on ropes, one by one, by mountain rescuers who climbed the towers.",
            "We were descended with cords, one after another, by mountain rescuers who climbed the pylons.",
        ],
        &[
            "Seven people were treated in hospital after the fire.",
            "Seven people were attended at the hospital after the blaze.",
        ],
        &["The state does not border the sea.", "The states where the border meets the sea."],
    ];
    for tellings in rows {
        assert_eq!(differences(tellings), Vec::<String>::new(), "{tellings:#?}");
    }
}

#[test]
fn a_difference_says_what_it_is_about() {
    let (articles, comparison) = compared(&[
        "The town hall put the cost of repairs at 1.8 million euros.",
        "The cost of repairs is 2.6 million euros, according to an estimate.",
    ]);
    let statements = comparison.statements.expect("statements are the default");
    let difference = statements.iter().flat_map(|statement| &statement.differences).next().expect("they differ");
    assert_eq!(difference.about.as_deref(), Some("cost of repairs"));
    let mut texts: Vec<(usize, &str)> = Vec::new();
    for mention in difference.variants.iter().flat_map(|variant| &variant.mentions) {
        texts.push((mention.article, mention.span.of(articles[mention.article].text())));
    }
    texts.sort_unstable();
    assert_eq!(texts, [(0, "1.8 million euros"), (1, "2.6 million euros")]);
}

#[test]
fn nothing_depends_on_the_order_of_the_list() {
    let tellings = [
        "The fire in the old warehouse injured 12 people, said Mayor Helene Brandvik.",
        "The fire in the old warehouse injured 17 people, said Mayor Helena Brandvick.",
        "The fire in the old warehouse injured 12 people, the mayor said.",
    ];
    let mut reversed = tellings;
    reversed.reverse();
    assert_eq!(differences(&tellings), differences(&reversed));
}

#[test]
fn a_fact_is_told_once_with_everyone_who_gives_it() {
    let (_, comparison) = compared(&[
        "The new pier cost 2,000 million dollars, said Joren Aldous. “Nobody else would have built it so fast,” he said.",
        "The new pier cost $2bn. It will open on 9 November. “Nobody else would have built it so fast,” Aldous said.",
    ]);
    let facts = comparison.facts.expect("facts come with the statements");
    let found: Vec<(&str, &str, usize)> =
        facts.iter().map(|fact| (fact.kind.name(), fact.value.as_str(), fact.mentions.len())).collect();
    for expected in [
        ("quantity", "2000000000 USD", 2),
        ("date", "2026-11-09", 1),
        ("quote", "Nobody else would have built it so fast", 2),
    ] {
        assert!(found.contains(&expected), "{found:?}");
    }
    assert!(found.iter().position(|fact| fact.2 == 2) < found.iter().position(|fact| fact.2 == 1), "{found:?}");
}

/// The quotations among the facts, each with how often it stands.
fn quotations(tellings: &[&str]) -> Vec<(String, usize)> {
    let (_, comparison) = compared(tellings);
    let facts = comparison.facts.expect("facts come with the statements").into_iter();
    facts.filter(|fact| fact.kind == FactKind::Quote).map(|fact| (fact.value, fact.mentions.len())).collect()
}

#[test]
fn what_one_person_says_in_tellings_of_one_statement_is_one_quotation() {
    let ropes = "Joren Aldous, who led the rescue at the old lift on Sunday, said: “We had good ropes.”";
    let cables = "Joren Aldous, who led the rescue at the old lift on Sunday, said: “The cables held.”";
    let found = quotations(&[ropes, cables]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1, 2, "{found:?}");
    // Two are said in one sentence.
    let both = "Joren Aldous, who led the rescue on Sunday, said: “We had good ropes,” and later: “The cables held.”";
    assert_eq!(quotations(&[both]).len(), 2);
}

#[test]
fn a_quotation_is_given_in_its_longest_telling_unless_that_is_garbled() {
    let short = "“We had good ropes and steady people,” said Joren Aldous.";
    let long = "“We had good ropes and steady people and luck,” said Joren Aldous.";
    let garbled = "“We had good ropes and steady people and luck,” said Joren Aldouswho led the operation.";
    assert_eq!(quotations(&[short, long]), [("We had good ropes and steady people and luck".to_owned(), 2)]);
    assert_eq!(quotations(&[short, garbled]), [("We had good ropes and steady people".to_owned(), 2)]);
}

#[test]
fn of_counts_in_different_statements_the_one_most_articles_give_comes_first() {
    let one = "All 94 people stranded above the old harbour were brought down safely before dawn on Sunday.";
    let other =
        "Leila Moreau was one of 102 people stranded in the cabins, says a list that rescuers kept at the station.";
    for (tellings, first) in
        [([one, other, other], "102 person"), ([one, one, other], "94 person"), ([other, one, one], "94 person")]
    {
        let (_, comparison) = compared(&tellings);
        let statements = comparison.statements.expect("statements are the default");
        let differences: Vec<_> = statements.iter().flat_map(|statement| &statement.differences).collect();
        assert_eq!(differences.len(), 1, "{differences:?}");
        assert_eq!(differences[0].variants[0].value, first);
    }
}
