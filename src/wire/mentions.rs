//! The shapes of what articles mention.

use super::{Object, PositionsIn, Shape, Utf16Positions};
use crate::Article;
use crate::span::Mention;

/// The lists of a `Reading` that say what the words of an article refer to. `names` says for each of its names what a
/// collection calls it.
pub(super) fn add_mentions(reading: &mut Object, article: &Article, names: &[String], positions: &Utf16Positions) {
    let mentions = article.mentions();
    let name = |name: usize| names.get(name).cloned();
    let mut shapes = Vec::new();
    for mention in &mentions.names.mentions {
        shapes.push(Object::default().range(positions.range(mention.span)).text("name", name(mention.name)).take());
    }
    reading.list("names", std::mem::take(&mut shapes));
    for quantity in &article.figures().quantities {
        let mut shape = Object::default();
        shape
            .range(positions.range(quantity.span))
            .number("value", quantity.value)
            .text("unit", Some(quantity.unit.clone()))
            .field("approximate", Shape::Truth(quantity.approximate));
        if let Some(qualifier) = quantity.qualifier {
            shape.word("qualifier", qualifier.name());
        }
        if let Some(converted) = quantity.conversion_of {
            shape.whole("conversionOf", converted);
        }
        shapes.push(shape.take());
    }
    reading.list("quantities", std::mem::take(&mut shapes));
    for date in &article.figures().dates {
        shapes.push(Object::default().range(positions.range(date.span)).text("iso", date.iso.clone()).take());
    }
    reading.list("dates", std::mem::take(&mut shapes));
    for quote in &mentions.quotes {
        let speaker = quote.speaker.and_then(name);
        shapes.push(Object::default().range(positions.range(quote.span)).text("speaker", speaker).take());
    }
    reading.list("quotes", std::mem::take(&mut shapes));
    for credit in &mentions.credits {
        let name = Some(credit.name.clone());
        shapes.push(Object::default().range(positions.range(credit.span)).text("name", name).take());
    }
    reading.list("credits", shapes);
}

/// Passages of articles known by number.
pub(super) fn mention_shapes(mentions: &[Mention], positions: &mut PositionsIn) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for mention in mentions {
        let range = positions.range(mention.article, mention.span);
        shapes.push(Object::default().whole("article", mention.article).range(range).take());
    }
    shapes
}
