//! `Summary`.

use super::{Object, PositionsIn, Shape};
use crate::{Article, Summary};

/// The shape of a summary of articles known by number.
pub fn summary<'a>(summary: Summary, article: &dyn Fn(usize) -> &'a Article) -> Shape {
    let mut positions = PositionsIn::new(article);
    let mut sentences = Vec::new();
    for sentence in &summary.sentences {
        let mut shape = Object::default();
        shape
            .whole("article", sentence.article)
            .whole("index", sentence.index)
            .range(positions.range(sentence.article, sentence.span))
            .number("score", sentence.score)
            .numbers("articles", &sentence.articles)
            .whole("tellings", sentence.tellings);
        sentences.push(shape.take());
    }
    let mut stories = Vec::new();
    for story in &summary.stories {
        let mut shape = Object::default();
        stories.push(shape.numbers("articles", &story.articles).numbers("sentences", &story.sentences).take());
    }
    let mut shape = Object::default();
    shape.word("language", summary.language.code()).text("text", Some(summary.text)).list("sentences", sentences);
    if !stories.is_empty() {
        shape.list("stories", stories);
    }
    shape.take()
}
