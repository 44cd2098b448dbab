//! `Comparison`.

use super::mentions::mention_shapes;
use super::similarity::add_score;
use super::{Object, PositionsIn, Shape};
use crate::comparison::{Name, Pair, Story};
use crate::statements::{Difference, Fact, Told};
use crate::{Article, Comparison, SentenceReference, Statement};

/// The shape of a comparison of articles known by number, but for the matrix, which crosses as a `Float64Array`.
pub fn comparison<'a>(comparison: &Comparison, article: &dyn Fn(usize) -> &'a Article) -> Shape {
    let mut articles = Vec::new();
    for &number in &comparison.articles {
        articles.push(article_shape(number, article(number)));
    }
    let mut pairs = Vec::new();
    for pair in &comparison.pairs {
        pairs.push(pair_shape(pair));
    }
    let mut families = Vec::new();
    for family in &comparison.families {
        families.push(Shape::numbers(family));
    }
    let mut stories = Vec::new();
    for story in &comparison.stories {
        stories.push(story_shape(story));
    }
    let mut positions = PositionsIn::new(article);
    let mut shape = Object::default();
    shape.list("articles", articles).list("pairs", pairs).list("families", families).list("stories", stories);
    if let Some(statements) = &comparison.statements {
        let mut shapes = Vec::new();
        for statement in statements {
            shapes.push(statement_shape(statement, &mut positions));
        }
        shape.list("statements", shapes);
    }
    if let Some(names) = &comparison.names {
        let mut shapes = Vec::new();
        for name in names {
            shapes.push(name_shape(name, &mut positions));
        }
        shape.list("names", shapes);
    }
    if let Some(facts) = &comparison.facts {
        let mut shapes = Vec::new();
        for fact in facts {
            shapes.push(fact_shape(fact, &mut positions));
        }
        shape.list("facts", shapes);
    }
    shape.take()
}

fn article_shape(number: usize, article: &Article) -> Shape {
    let details = article.details();
    Object::default()
        .whole("article", number)
        .text("id", details.id.clone())
        .text("title", article.title().map(str::to_owned))
        .text("source", details.source.clone())
        .text("published", article.published().map(str::to_owned))
        .word("language", article.language().code())
        .whole("words", article.word_count())
        .take()
}

fn pair_shape(pair: &Pair) -> Shape {
    let mut shape = Object::default();
    add_score(shape.whole("a", pair.a).whole("b", pair.b), &pair.score);
    shape.take()
}

fn story_shape(story: &Story) -> Shape {
    let mut keyphrases = Vec::new();
    for phrase in &story.keyphrases {
        keyphrases.push(Shape::Text(phrase.clone()));
    }
    Object::default()
        .numbers("articles", &story.articles)
        .text("label", Some(story.label.clone()))
        .list("keyphrases", keyphrases)
        .take()
}

fn statement_shape(statement: &Statement, positions: &mut PositionsIn) -> Shape {
    let mut sentences = Vec::new();
    for sentence in &statement.sentences {
        sentences.push(reference_shape(sentence));
    }
    let mut credits = Vec::new();
    for credit in &statement.credits {
        credits.push(Shape::Text(credit.clone()));
    }
    let mut differences = Vec::new();
    for difference in &statement.differences {
        differences.push(difference_shape(difference, positions));
    }
    Object::default()
        .list("sentences", sentences)
        .numbers("articles", &statement.articles)
        .whole("tellings", statement.tellings)
        .list("credits", credits)
        .field("representative", reference_shape(&statement.representative))
        .list("differences", differences)
        .take()
}

fn difference_shape(difference: &Difference, positions: &mut PositionsIn) -> Shape {
    Object::default()
        .word("kind", difference.kind.name())
        .field("conflict", Shape::Truth(difference.conflict))
        .text("about", difference.about.clone())
        .list("variants", told_shapes(&difference.variants, "value", positions))
        .take()
}

fn name_shape(name: &Name, positions: &mut PositionsIn) -> Shape {
    Object::default()
        .text("name", Some(name.name.clone()))
        .word("kind", name.kind.name())
        .list("variants", told_shapes(&name.variants, "text", positions))
        .take()
}

fn fact_shape(fact: &Fact, positions: &mut PositionsIn) -> Shape {
    Object::default()
        .word("kind", fact.kind.name())
        .text("value", Some(fact.value.clone()))
        .list("mentions", mention_shapes(&fact.mentions, positions))
        .take()
}

/// What is told and where; the contract calls what a name is spelled like its text, all else its value.
fn told_shapes(variants: &[Told], called: &'static str, positions: &mut PositionsIn) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for told in variants {
        let mut shape = Object::default();
        shape.text(called, Some(told.value.clone())).list("mentions", mention_shapes(&told.mentions, positions));
        shapes.push(shape.take());
    }
    shapes
}

fn reference_shape(sentence: &SentenceReference) -> Shape {
    Object::default().whole("article", sentence.article).whole("index", sentence.index).take()
}
