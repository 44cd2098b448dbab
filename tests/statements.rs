//! What becomes one statement, what does not, and which sentence stands for it.

use tellings::statements::sentence_likeness;
use tellings::{Article, CompareOptions, Comparison, Statement, compare};

/// The articles as tellings of one story, with their statements.
struct Story {
    articles: Vec<Article>,
    comparison: Comparison,
}

impl Story {
    fn by(texts: &[&str]) -> Story {
        let articles: Vec<Article> = texts.iter().copied().map(Article::read).collect();
        let options = CompareOptions { statements: Some(true), ..CompareOptions::default() };
        let comparison = compare(&articles, &options).unwrap();
        Story { articles, comparison }
    }

    /// The statement that has the sentence which begins so.
    fn statement(&self, beginning: &str) -> &Statement {
        let statements = self.comparison.statements.iter().flatten();
        let found: Vec<&Statement> = statements
            .filter(|statement| {
                statement
                    .sentences
                    .iter()
                    .any(|&sentence| self.text(sentence.article, sentence.index).starts_with(beginning))
            })
            .collect();
        assert_eq!(found.len(), 1, "{beginning}");
        found[0]
    }

    fn are_one(&self, a: &str, b: &str) -> bool {
        self.statement(a) == self.statement(b)
    }

    fn text(&self, article: usize, index: usize) -> &str {
        self.articles[article].sentences()[index].span.of(self.articles[article].text())
    }

    fn representative(&self, beginning: &str) -> &str {
        let sentence = self.statement(beginning).representative;
        self.text(sentence.article, sentence.index)
    }
}

const AGENCY: &str = "Flood cuts off Marrow Bay\n\n\
    Some 2,300 people were cut off in Marrow Bay on Tuesday after the river Ennet burst its banks, officials said. \
    The flood swept away the stone bridge that had linked the old town with the station since 1870. \
    Rescuers in boats brought 140 residents of a nursing home to safety. \
    Damage is put at 45 million euros. \
    \"We have never seen the river rise so fast,\" said Mayor Ida Lorent. \
    The water is expected to fall by Thursday.";

const NEWSPAPER: &str = "Marrow Bay after the flood\n\n\
    Around 2,300 people in Marrow Bay were cut off when the Ennet burst its banks on Tuesday. \
    The stone bridge between the old town and the station is gone. It had stood since 1870. \
    From a nursing home, 140 residents were taken to safety by boat. \
    The damage amounts to about 45,000,000 euros, the insurers reckon. \
    Mayor Ida Lorent said she had never seen the river rise so fast. \
    Schools stay closed until Monday.";

const SPANISH: &str = "Marrow Bay queda aislada\n\n\
    Unas 2.300 personas quedaron aisladas en Marrow Bay después de que el río Ennet se desbordara el martes. \
    Los equipos de rescate evacuaron en barca a los 140 residentes de una residencia de ancianos. \
    Los daños ascienden a 45 millones de euros. \
    Las escuelas siguen cerradas y no hay clases en toda la comarca.";

#[test]
fn sentences_that_say_the_same_in_other_words_are_one_statement() {
    let story = Story::by(&[AGENCY, NEWSPAPER]);
    for (a, b) in [
        ("Some 2,300 people", "Around 2,300 people"),
        ("The flood swept away", "The stone bridge between"),
        ("Rescuers in boats", "From a nursing home"),
        ("Damage is put", "The damage amounts"),
        ("\"We have never", "Mayor Ida Lorent said"),
    ] {
        assert!(story.are_one(a, b), "{a} / {b}");
    }
}

#[test]
fn what_one_article_alone_says_is_a_statement_of_its_own() {
    let story = Story::by(&[AGENCY, NEWSPAPER]);
    for beginning in ["The water is expected", "Schools stay closed"] {
        assert_eq!(story.statement(beginning).sentences.len(), 1, "{beginning}");
    }
}

#[test]
fn every_sentence_of_the_story_is_in_exactly_one_statement() {
    let story = Story::by(&[AGENCY, NEWSPAPER, SPANISH, "A cat slept. All day. It rained", "", "1 2 3 — …\n\n\"So?\""]);
    let mut stated: Vec<(usize, usize)> = Vec::new();
    for statement in story.comparison.statements.iter().flatten() {
        stated.extend(statement.sentences.iter().map(|sentence| (sentence.article, sentence.index)));
        assert!(statement.sentences.contains(&statement.representative));
    }
    stated.sort_unstable();
    let articles = story.articles.iter().enumerate();
    let sentences: Vec<(usize, usize)> = articles
        .flat_map(|(position, article)| article.story_sentences().map(move |index| (position, index)))
        .collect();
    assert_eq!(stated, sentences);
}

#[test]
fn a_long_sentence_may_say_what_two_short_ones_do() {
    let story = Story::by(&[AGENCY, NEWSPAPER]);
    assert!(story.are_one("The flood swept away", "It had stood since 1870"));
}

#[test]
fn names_and_figures_link_languages() {
    let story = Story::by(&[AGENCY, NEWSPAPER, SPANISH]);
    assert!(story.are_one("Some 2,300 people", "Unas 2.300 personas"));
    assert!(story.are_one("Rescuers in boats", "Los equipos de rescate"));
    assert!(story.are_one("Damage is put", "Los daños ascienden"));
    assert_eq!(story.statement("Las escuelas").sentences.len(), 1);
}

#[test]
fn two_events_told_in_like_words_are_two_statements() {
    let story = Story::by(&[
        "Two ferry accidents within days\n\n\
         On Monday the ferry Ostara hit the pier of Port Amber and 12 people were injured. \
         On Thursday the ferry Linnea ran into the quay of Selby Haven, where 31 passengers fell into the water. \
         Exports of timber through Port Amber rose by 40 percent last year. \
         The harbour office has opened an inquiry into both captains.",
        "Ferries: one week, two accidents\n\n\
         Twelve people had been injured on Monday when the Ostara struck a pier in Port Amber. \
         In Selby Haven 31 passengers of the ferry Linnea fell into the water when she hit the quay on Thursday. \
         The council of Selby Haven wants 40 new berths for cruise ships and a second quay by 2030. \
         An inquiry into both captains has been opened by the harbour office.",
    ]);
    assert!(!story.are_one("On Monday the ferry Ostara", "On Thursday the ferry Linnea"));
    assert!(story.are_one("On Monday the ferry Ostara", "Twelve people"));
    assert!(story.are_one("On Thursday the ferry Linnea", "In Selby Haven"));
    assert!(!story.are_one("Exports of timber", "The council of Selby Haven"));
    assert!(story.are_one("The harbour office has", "An inquiry into both captains"));
}

#[test]
fn the_cleanest_complete_sentence_stands_for_a_statement() {
    let clean = "The director of the museum, Hanna Vele, said the painting had been found in a barn near Tolm.";
    for worse in [
        "The director of the museum, Hanna Velesaid the painting had been found in a barn near Tolm.",
        "\u{201c}The director of the museum, Hanna Vele, said the painting had been found in a barn near Tolm.",
        "the director of the museum, Hanna Vele, said the painting had been found in a barn near Tolm.",
        "The director of the museum, Hanna Vele, said the painting had been found in a barn near",
    ] {
        let rest = "The painting, a view of the harbour by night, was stolen in the spring of 1994 from the east wing.";
        let story = Story::by(&[&format!("{worse}\n\n{rest}"), &format!("{clean} {rest}")]);
        assert_eq!(
            story.representative(
                "The director of the museum, Hanna Vele, said the painting had been found in a barn near Tolm"
            ),
            clean,
            "{worse}"
        );
    }
}

#[test]
fn a_statement_is_represented_in_the_language_most_tell_it_in() {
    let story = Story::by(&[AGENCY, NEWSPAPER, SPANISH]);
    for beginning in ["Unas 2.300 personas", "Los equipos de rescate", "Los daños ascienden"] {
        let spanish = story.articles[2].text();
        assert!(!spanish.contains(story.representative(beginning)), "{beginning}");
    }
}

#[test]
fn two_lone_sentences_are_alike_as_far_as_they_say_the_same() {
    let likeness = |a: &str, b: &str| sentence_likeness(&Article::read(a), &Article::read(b));
    let paper = "The mill in Tarn will close in March, and 300 workers will lose their jobs.";
    let falling = [
        paper,
        "The mill in Tarn will be closed in March; 300 workers lose their jobs.",
        "In March the Tarn mill closes and 280 of its workers must go.",
        "The mill in Tarn was built by two brothers from the coast in 1904.",
        "A comet was seen above the hills before sunrise.",
    ];
    let likenesses: Vec<f64> = falling.iter().map(|other| likeness(paper, other)).collect();
    assert!(likenesses.is_sorted_by(|a, b| a > b), "{likenesses:?}");
    assert_eq!(likenesses[0], 1.0);
    for other in falling {
        assert_eq!(likeness(paper, other), likeness(other, paper), "{other}");
    }
    assert_eq!(likeness("", ""), 0.0);
    assert_eq!(likeness(paper, "…"), 0.0);
}

#[test]
fn a_figure_that_differs_counts_against_likeness() {
    let likeness = |b: &str| {
        sentence_likeness(&Article::read("The council spent 4 million euros on the pool."), &Article::read(b))
    };
    assert!(
        likeness("The council spent 4 million euros on the hall.")
            > likeness("The council spent 9 million euros on the pool.")
    );
    assert!(
        likeness("The council spent €4,000,000 on the pool.") > likeness("The council spent €9,000,000 on the pool.")
    );
}

#[test]
fn the_telling_most_like_the_others_stands_for_a_statement() {
    let usual = "Rescuers in boats brought 140 residents of the nursing home to safety.";
    let longer = "On Tuesday rescuers in boats brought 140 residents of the nursing home to safety.";
    let odd = "Boats brought 140 residents of the nursing home over the river to a gym in the hills.";
    let story = Story::by(
        &[usual, longer, odd]
            .map(|telling| format!("{telling} The Ennet burst its banks at Marrow Bay."))
            .each_ref()
            .map(String::as_str),
    );
    assert_eq!(story.representative(odd), usual);
}
