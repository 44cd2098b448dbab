//! `Reading`: what is found in one article.

use super::mentions::add_mentions;
use super::{Object, Shape, Utf16Positions};
use crate::{Article, Span};

/// What is found in one article; linear in its length. `names` says what to call each of the names it
/// [mentions](Article::mentions): see [`crate::Collection::names`].
pub fn reading(article: &Article, names: &[String]) -> Shape {
    let positions = Utf16Positions::of(article.text());
    let mut blocks = Vec::new();
    for block in article.blocks() {
        blocks.push(Object::default().word("kind", block.kind.name()).range(positions.range(block.span)).take());
    }
    let mut sentences = Vec::new();
    for (index, sentence) in article.sentences().iter().enumerate() {
        let mut shape = Object::default();
        shape.whole("index", index).word("kind", sentence.kind.name()).range(positions.range(sentence.span));
        sentences.push(shape.take());
    }
    let mut suspects = Vec::new();
    for suspect in article.suspects() {
        // The mark between the parts, if there is one, goes with the first.
        let second = suspect.parts[1].start;
        let parts = [Span::new(suspect.span.start, second), Span::new(second, suspect.span.end)];
        let parts = parts.map(|part| Object::default().range(positions.range(part)).take());
        suspects.push(Object::default().range(positions.range(suspect.span)).list("parts", parts.into()).take());
    }
    let mut reading = Object::default();
    reading
        .word("language", article.language().code())
        .word("support", article.language().support().name())
        .text("title", article.title().map(str::to_owned))
        .text("published", article.published().map(str::to_owned))
        .list("blocks", blocks)
        .list("sentences", sentences)
        .list("suspects", suspects);
    add_mentions(&mut reading, article, names, &positions);
    reading.take()
}
