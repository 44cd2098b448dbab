//! The sentences a summary can be made of, with what speaks for each.

use crate::article::{Article, Ordered, readable};
use crate::comparison::Analysis;
use crate::similarity::TermVector;
use crate::sorting::sort_by_key;
use crate::statements::{SentenceNode, StatementGroup, fitness};
use crate::text::{BlockKind, Language};

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
    /// The ranks of the articles that tell it.
    pub(super) articles: Vec<usize>,
    /// How often it was written separately.
    pub(super) tellings: usize,
    /// Where the articles tell it, from 0 to 1.
    pub(super) place: f64,
}

/// How much more a statement's representative is worth than its other sentences, which are there to fit where it does
/// not.
const REPRESENTATIVE: f64 = 1.1;

/// The candidates of one story of a set: the sentences of its statements in the language of the summary.
pub(super) fn of_story(
    ordered: &Ordered,
    analysis: &Analysis,
    story: &[usize],
    statements: &[&StatementGroup],
    language: Language,
) -> Vec<Candidate> {
    let mut places: Vec<Vec<usize>> = Vec::with_capacity(story.len());
    for &rank in story {
        places.push(summary_places(ordered.articles[rank]));
    }
    let place_of = |node: &SentenceNode| {
        let article = story.binary_search(&node.article).ok()?;
        places[article].binary_search(&node.index).ok()
    };
    let mut candidates: Vec<Candidate> = Vec::new();
    for (number, statement) in statements.iter().enumerate() {
        let articles = statement.articles();
        let tellings = analysis.tellings(&articles);
        let mut told = Vec::new();
        for node in &statement.sentences {
            if let Some(place) = place_of(node) {
                told.push((analysis.family_of[node.article], node.article, place));
            }
        }
        let weight = support(told).sqrt();
        let place = statement.mean_place(&ordered.articles);
        for &sentence in statement.sentences.iter().filter(|node| place_of(node).is_some()) {
            let article = ordered.articles[sentence.article];
            if article.language() != language && article.language() != Language::UNKNOWN {
                continue;
            }
            let preference = if sentence == statement.representative { REPRESENTATIVE } else { 1.0 };
            candidates.push(Candidate {
                sentence,
                statement: number,
                text: text_of(article, sentence.index),
                vector: vector_of(article, sentence.index),
                score: preference * weight * fitness(article, sentence.index) * article.cleanness(),
                articles: articles.clone(),
                tellings,
                place,
            });
        }
    }
    weigh_by_centroid(&mut candidates);
    candidates
}

/// The weight of a statement's places: for each family its best one, times one plus the logarithm of how many of the
/// family tell it, so that copies count, but less than what was written separately.
/// Each is given by its family, its article and the place in it.
fn support(mut told: Vec<(usize, usize, usize)>) -> f64 {
    sort_by_key(&mut told, |&told| told);
    let mut weight = 0.0;
    for family in told.chunk_by(|a, b| a.0 == b.0) {
        let articles = family.chunk_by(|a, b| a.1 == b.1).count();
        let best = family.iter().map(|&(_, _, place)| place).min().unwrap_or_default();
        weight += (1.0 + libm::log(articles as f64)) * weight_in_a_set(best);
    }
    weight
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

fn text_of(article: &Article, index: usize) -> String {
    readable(article.sentences()[index].span.of(article.text()))
}

fn vector_of(article: &Article, index: usize) -> TermVector {
    TermVector::of(article.content(index).iter().map(|word| word.term).collect())
}

/// How much the place of a sentence in its article says for it: (1 + p)^-¼.
fn weight_in_a_set(place: usize) -> f64 {
    1.0 / (1.0 + place as f64).sqrt().sqrt()
}

/// Multiplies each score by how close the sentence is to the centroid of all.
fn weigh_by_centroid(candidates: &mut [Candidate]) {
    let centroid = TermVector::centroid(candidates.iter().map(|candidate| &candidate.vector));
    for candidate in candidates {
        candidate.score *= candidate.vector.cosine(&centroid);
    }
}
