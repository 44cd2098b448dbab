//! `Similarity`, `Keyphrase` and what `nearest` answers.

use super::mentions::mention_shapes;
use super::{Object, PositionsIn, Shape, Utf16Positions};
use crate::similarity::{PairScore, Similarity};
use crate::{Article, Keyphrase, Neighbour};

/// The shape of the similarity of `a` and `b`.
pub fn similarity(similarity: Similarity, a: &Article, b: &Article) -> Shape {
    let (positions_a, positions_b) = (Utf16Positions::of(a.text()), Utf16Positions::of(b.text()));
    let mut terms = Vec::new();
    for shared in similarity.terms {
        terms.push(Object::default().text("term", Some(shared.term)).number("weight", shared.weight).take());
    }
    let mut runs = Vec::new();
    for run in &similarity.runs {
        let in_a = Object::default().range(positions_a.range(run.a)).take();
        let in_b = Object::default().range(positions_b.range(run.b)).take();
        runs.push(Object::default().field("a", in_a).field("b", in_b).take());
    }
    let mut shape = Object::default();
    add_score(&mut shape, &similarity.pair);
    shape.list("terms", terms).list("runs", runs).take()
}

/// Adds the fields of a `PairScore`.
pub(super) fn add_score(shape: &mut Object, pair: &PairScore) {
    shape
        .number("score", pair.score)
        .number("sharedByA", pair.shared_by_a)
        .number("sharedByB", pair.shared_by_b)
        .word("relation", pair.relation.name())
        .word("confidence", pair.confidence.name());
}

/// The shapes of key phrases of articles known by number.
pub fn keyphrases<'a>(phrases: Vec<Keyphrase>, article: &dyn Fn(usize) -> &'a Article) -> Shape {
    let mut positions = PositionsIn::new(article);
    let mut shapes = Vec::new();
    for phrase in phrases {
        let mentions = mention_shapes(&phrase.mentions, &mut positions);
        let mut shape = Object::default();
        shapes.push(
            shape.text("text", Some(phrase.text)).number("score", phrase.score).list("mentions", mentions).take(),
        );
    }
    Shape::List(shapes)
}

/// The shapes of articles near another one.
pub fn neighbours(neighbours: &[Neighbour]) -> Shape {
    let mut shapes = Vec::new();
    for near in neighbours {
        let mut shape = Object::default();
        shape.whole("article", near.article).number("score", near.score).word("relation", near.relation.name());
        shapes.push(shape.take());
    }
    Shape::List(shapes)
}
