//! The sentences a summary can be made of, with what speaks for each.

use crate::article::{Article, readable};
use crate::similarity::TermVector;
use crate::statements::{SentenceNode, fitness};
use crate::text::BlockKind;

/// A sentence that may be chosen.
pub(super) struct Candidate {
    pub(super) sentence: SentenceNode,
    /// What it states: of candidates that state the same only one is chosen.
    pub(super) statement: usize,
    /// As it will be read.
    pub(super) text: String,
    pub(super) vector: TermVector,
    /// How much it says of its story, before anything is chosen; never negative.
    pub(super) score: f64,
    /// Where the articles tell it, from 0 to 1.
    pub(super) place: f64,
}

/// The candidates of one article: its body sentences or, where it has no body, its headlines.
pub(super) fn of_article(article: &Article) -> Vec<Candidate> {
    let places = summary_places(article);
    let total = places.len() as f64;
    let mut candidates: Vec<Candidate> = Vec::new();
    for (place, &index) in places.iter().enumerate() {
        candidates.push(Candidate {
            sentence: SentenceNode { article: 0, index },
            statement: place,
            text: text_of(article, index),
            vector: vector_of(article, index),
            score: weight_in_one_article(place) * fitness(article, index),
            place: place as f64 / total,
        });
    }
    weigh_by_centroid(&mut candidates);
    candidates
}

/// Indices of the sentences that may stand in a summary: the body's or, where there is no body, the headlines'.
fn summary_places(article: &Article) -> Vec<usize> {
    let is_body = |&index: &usize| article.sentences()[index].kind == BlockKind::Body;
    let mut places: Vec<usize> = article.story_sentences().collect();
    if places.iter().any(is_body) {
        places.retain(is_body);
    }
    places.retain(|&index| !text_of(article, index).is_empty());
    places
}

/// The length of the text summaries are made of, in UTF-16 units, as it would be read.
pub(super) fn story_length(article: &Article) -> usize {
    let mut joined = 0;
    for (place, &index) in summary_places(article).iter().enumerate() {
        joined += usize::from(place > 0) + super::budget::utf16_length(&text_of(article, index));
    }
    joined.min(article.utf16_length())
}

/// A sentence as it will be read.
pub(super) fn text_of(article: &Article, index: usize) -> String {
    readable(article.sentences()[index].span.of(article.text()))
}

fn vector_of(article: &Article, index: usize) -> TermVector {
    TermVector::of(article.content(index).iter().map(|word| word.term).collect())
}

/// How much the place of a sentence says for it in a single article: (1 + p)^-½.
fn weight_in_one_article(place: usize) -> f64 {
    1.0 / (1.0 + place as f64).sqrt()
}

/// Multiplies each score by how close the sentence is to the centroid of all.
fn weigh_by_centroid(candidates: &mut [Candidate]) {
    let centroid = TermVector::centroid(candidates.iter().map(|candidate| &candidate.vector));
    for candidate in candidates {
        candidate.score *= candidate.vector.cosine(&centroid);
    }
}
