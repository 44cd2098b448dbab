//! Comparing sets that are large, repetitive or told in two languages.

use tellings::{Article, CompareOptions, Comparison, Length, Relation, SummaryOptions, compare, similarity, summarize};

fn compared(texts: &[String]) -> Comparison {
    let articles: Vec<Article> = texts.iter().map(|text| Article::read(text.as_str())).collect();
    let options = CompareOptions { statements: Some(true), ..CompareOptions::default() };
    compare(&articles, &options).unwrap()
}

const FIRE: &str = "A fire destroyed the old rope works in Lenn on Monday night. Nobody was hurt, the brigade said. \
                    Forty firefighters fought the flames until dawn.";

#[test]
fn many_copies_are_one_family_and_tell_each_thing_once() {
    let comparison = compared(&vec![FIRE.to_owned(); 250]);
    assert_eq!(comparison.families.len(), 1);
    assert_eq!(comparison.stories.len(), 1);
    let statements = comparison.statements.unwrap();
    assert_eq!(statements.len(), 3);
    assert!(statements.iter().all(|statement| statement.articles.len() == 250 && statement.tellings == 1));
}

#[test]
fn of_many_articles_each_keeps_its_strongest_pairs() {
    let comparison = compared(&vec![FIRE.to_owned(); 250]);
    for article in 0..250 {
        let kept = comparison.pairs.iter().filter(|pair| pair.a == article || pair.b == article).count();
        assert!(kept >= 50, "{article}: {kept}");
    }
}

#[test]
fn what_an_article_repeats_is_one_statement() {
    let repeated = "The siren sounded again over the harbour. ".repeat(60);
    let comparison = compared(&[repeated.clone(), repeated]);
    let statements = comparison.statements.unwrap();
    assert_eq!(statements.len(), 1);
    assert_eq!(statements[0].sentences.len(), 120);
}

#[test]
fn a_summary_says_nothing_twice_in_the_same_words() {
    let article = Article::read("The siren sounded again over the harbour. ".repeat(60));
    let options = SummaryOptions { length: Some(Length::Sentences(5)), ..SummaryOptions::default() };
    assert_eq!(summarize(&[article], &options).unwrap().sentences.len(), 1);
}

#[test]
fn a_teaser_is_a_rewrite_of_the_story_it_is_taken_from() {
    let story = format!(
        "{FIRE} The rope works had stood empty for ten years. Its last owner, Harald Vik, called the loss a shame. \
         The town had planned to make a museum of it, with a grant of two million crowns. Police are looking for two \
         young people who were seen running from the yard shortly before midnight."
    );
    let pair = similarity(&Article::read(FIRE), &Article::read(story)).pair;
    assert!(pair.relation.is_one_text(), "{pair:?}");
    assert!(pair.shared_by_a > 0.9 && pair.shared_by_b < 0.6, "{pair:?}");
}

#[test]
fn no_two_languages_are_one_text() {
    let english = Article::read(
        "The minister Ana Ruiz opened the Lenn bridge in Port Amber on 12 May and thanked the 300 workers.",
    );
    let spanish = Article::read(
        "La ministra Ana Ruiz inauguró el puente Lenn de Port Amber el 12 de mayo y dio las gracias a los 300 obreros.",
    );
    let relation = similarity(&english, &spanish).pair.relation;
    assert!(matches!(relation, Relation::SameStory | Relation::Related), "{relation:?}");
}
