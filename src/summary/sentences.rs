//! The sentences of an article that a summary can be made of, as they will be read.

use crate::article::{Article, readable, utf16_length};
use crate::text::BlockKind;
use crate::text::characters::is_bullet;

/// Their indices, ascending: the body's or, where there is no body, the headlines'.
pub(super) fn summary_sentences(article: &Article) -> Vec<usize> {
    let is_body = |&index: &usize| article.sentences()[index].kind == BlockKind::Body;
    let mut indices: Vec<usize> = article.story_sentences().collect();
    if indices.iter().any(is_body) {
        indices.retain(is_body);
    }
    indices
}

/// A sentence as it will be read, without the mark of a list before it.
pub(super) fn text_of(article: &Article, index: usize) -> String {
    let text = readable(article.sentences()[index].span.of(article.text()));
    let item = text.trim_start_matches(is_bullet).trim_start();
    let item = ["- ", "– ", "— "].iter().find_map(|mark| item.strip_prefix(mark)).unwrap_or(item);
    if item.len() < text.len() { item.to_owned() } else { text }
}

/// The length of an article's story as it would be read, in UTF-16 units.
pub(super) fn story_length(article: &Article) -> usize {
    let mut length: usize = 0;
    for index in summary_sentences(article) {
        length += 1 + utf16_length(&text_of(article, index));
    }
    length.saturating_sub(1).min(article.utf16_length())
}

/// Of what a sentence without any word of the focus keeps its worth.
const OFF_FOCUS: f64 = 0.1;

/// What remains of the worth of a sentence by the cosine of its words and those of the focus.
pub(super) fn nearness(cosine: f64) -> f64 {
    if cosine == 0.0 { OFF_FOCUS * OFF_FOCUS } else { OFF_FOCUS + cosine }
}
