//! The sentences a summary can be made of, with what speaks for each.

use crate::article::{Article, Ordered, readable};
use crate::comparison::Analysis;
use crate::similarity::TermVector;
use crate::statements::{SentenceNode, StatementGroup, fitness};
use crate::text::{BlockKind, Language};
use std::ops::Deref;

/// A sentence that may be chosen.
pub(super) struct Candidate {
    pub(super) sentence: SentenceNode,
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

/// How fast the weight of a sentence falls with its place in one article: (1 + p)^-0.5.
const POSITION_IN_ONE: f64 = 0.5;
/// How fast it falls in each article of a set: (1 + p)^-0.25.
const POSITION_IN_A_SET: f64 = 0.25;

/// The candidates of one article: its body sentences or, where it has no body, its headlines.
pub(super) fn of_article(article: &Article) -> Vec<Candidate> {
    let places = summary_places(article);
    let total = places.len() as f64;
    let mut candidates: Vec<Candidate> = places
        .into_iter()
        .enumerate()
        .map(|(place, index)| Candidate {
            sentence: SentenceNode { article: 0, index },
            text: text_of(article, index),
            vector: vector_of(article, index),
            score: position_weight(place, POSITION_IN_ONE) * fitness(article, index),
            articles: vec![0],
            tellings: 1,
            place: place as f64 / total,
        })
        .collect();
    weigh_by_centroid(&mut candidates);
    candidates
}

/// The candidates of one story of a set: the representatives of its statements in the language of the summary.
pub(super) fn of_story<A: Deref<Target = Article>>(
    ordered: &Ordered<A>,
    analysis: &Analysis,
    story: &[usize],
    statements: &[&StatementGroup],
    language: Language,
) -> Vec<Candidate> {
    let places: Vec<Vec<usize>> = story.iter().map(|&rank| summary_places(&ordered.articles[rank])).collect();
    let place_of = |node: &SentenceNode| {
        let article = story.binary_search(&node.article).ok()?;
        places[article].binary_search(&node.index).ok()
    };
    let mut candidates: Vec<Candidate> = statements
        .iter()
        .filter_map(|statement| {
            let sentence = statement.representative;
            let article = &*ordered.articles[sentence.article];
            let readable_here = article.language() == language || article.language() == Language::UNKNOWN;
            place_of(&sentence).filter(|_| readable_here)?;
            let articles = statement.articles();
            let told = statement.sentences.iter().filter_map(|node| Some((node.article, place_of(node)?)));
            let weight = support(analysis, told).sqrt();
            Some(Candidate {
                sentence,
                text: text_of(article, sentence.index),
                vector: vector_of(article, sentence.index),
                score: weight * fitness(article, sentence.index),
                tellings: analysis.tellings(&articles),
                articles,
                place: statement.mean_place(&ordered.articles),
            })
        })
        .collect();
    weigh_by_centroid(&mut candidates);
    candidates
}

/// The weight of a statement's places: for each family its best one, times one plus the logarithm of how many of the
/// family tell it, so that copies count, but less than what was written separately.
fn support(analysis: &Analysis, told: impl Iterator<Item = (usize, usize)>) -> f64 {
    let mut told: Vec<(usize, usize, usize)> =
        told.map(|(article, place)| (analysis.family_of[article], article, place)).collect();
    told.sort_unstable();
    let of_family = |family: &[(usize, usize, usize)]| {
        let articles = family.chunk_by(|a, b| a.1 == b.1).count();
        let best = family.iter().map(|&(_, _, place)| place).min().unwrap_or_default();
        (1.0 + libm::log(articles as f64)) * position_weight(best, POSITION_IN_A_SET)
    };
    told.chunk_by(|a, b| a.0 == b.0).map(of_family).sum()
}

/// Indices of the sentences that may stand in a summary: the body's or, where there is no body, the headlines'.
fn summary_places(article: &Article) -> Vec<usize> {
    let is_body = |&index: &usize| article.sentences()[index].kind == BlockKind::Body;
    let body: Vec<usize> = article.story_sentences().filter(is_body).collect();
    if body.is_empty() { article.story_sentences().collect() } else { body }
}

/// The length of the text summaries are made of, in UTF-16 units, as it would be read.
pub(super) fn story_length(article: &Article) -> usize {
    summary_places(article).into_iter().map(|index| super::budget::utf16_length(&text_of(article, index)) + 1).sum()
}

fn text_of(article: &Article, index: usize) -> String {
    readable(article.sentences()[index].span.of(article.text()))
}

fn vector_of(article: &Article, index: usize) -> TermVector {
    TermVector::of_terms(article.content(index).iter().map(|word| word.term))
}

fn position_weight(place: usize, exponent: f64) -> f64 {
    libm::pow(1.0 + place as f64, -exponent)
}

/// Multiplies each score by how close the sentence is to the centroid of all.
fn weigh_by_centroid(candidates: &mut [Candidate]) {
    let centroid = TermVector::centroid(candidates.iter().map(|candidate| &candidate.vector));
    for candidate in candidates {
        candidate.score *= candidate.vector.cosine(&centroid);
    }
}
