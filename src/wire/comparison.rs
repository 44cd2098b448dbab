//! `Comparison`.

use super::similarity::add_score;
use super::{Object, Shape};
use crate::comparison::{Pair, Story};
use crate::{Article, Comparison, SentenceReference, Statement};

/// The shape of a comparison of articles known by number, but for the matrix, which crosses as a `Float64Array`.
/// Credits, differences, names and facts are empty so far.
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
    let mut shape = Object::default();
    shape.list("articles", articles).list("pairs", pairs).list("families", families).list("stories", stories);
    if let Some(statements) = &comparison.statements {
        let mut shapes = Vec::new();
        for statement in statements {
            shapes.push(statement_shape(statement));
        }
        shape.list("statements", shapes).list("names", Vec::new()).list("facts", Vec::new());
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

fn statement_shape(statement: &Statement) -> Shape {
    let mut sentences = Vec::new();
    for sentence in &statement.sentences {
        sentences.push(reference_shape(sentence));
    }
    Object::default()
        .list("sentences", sentences)
        .numbers("articles", &statement.articles)
        .whole("tellings", statement.tellings)
        .list("credits", Vec::new())
        .field("representative", reference_shape(&statement.representative))
        .list("differences", Vec::new())
        .take()
}

fn reference_shape(sentence: &SentenceReference) -> Shape {
    Object::default().whole("article", sentence.article).whole("index", sentence.index).take()
}
