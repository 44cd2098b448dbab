//! `Similarity`, `Keyphrase` and what `nearest` answers.

use super::{MentionShape, PositionsIn, Range, Utf16Positions};
use crate::similarity::Similarity;
use crate::{Article, Keyphrase, Neighbour};
use serde::Serialize;

/// How close two articles are.
#[derive(Clone, Debug, Serialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct SimilarityShape {
    score: f64,
    shared_by_a: f64,
    shared_by_b: f64,
    relation: &'static str,
    confidence: &'static str,
    terms: Vec<TermShape>,
    runs: Vec<RunShape>,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct TermShape {
    term: String,
    weight: f64,
}

#[derive(Clone, Copy, Debug, Serialize, PartialEq)]
struct RunShape {
    a: Range,
    b: Range,
}

impl SimilarityShape {
    /// The shape of the similarity of `a` and `b`.
    pub fn of(similarity: Similarity, a: &Article, b: &Article) -> SimilarityShape {
        let (positions_a, positions_b) = (Utf16Positions::of(a.text()), Utf16Positions::of(b.text()));
        let term = |shared: crate::similarity::SharedTerm| TermShape { term: shared.term, weight: shared.weight };
        let run = |run: crate::similarity::Run| RunShape { a: positions_a.range(run.a), b: positions_b.range(run.b) };
        SimilarityShape {
            score: similarity.pair.score,
            shared_by_a: similarity.pair.shared_by_a,
            shared_by_b: similarity.pair.shared_by_b,
            relation: similarity.pair.relation.name(),
            confidence: similarity.pair.confidence.name(),
            terms: similarity.terms.into_iter().map(term).collect(),
            runs: similarity.runs.into_iter().map(run).collect(),
        }
    }
}

/// A key phrase.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct KeyphraseShape {
    text: String,
    score: f64,
    mentions: Vec<MentionShape>,
}

/// The shapes of key phrases of articles known by number.
pub fn keyphrase_shapes<'a>(phrases: Vec<Keyphrase>, article: impl Fn(usize) -> &'a Article) -> Vec<KeyphraseShape> {
    let mut positions = PositionsIn::new(article);
    let mut mention = |mention: crate::Mention| {
        let range = positions.range(mention.article, mention.span);
        MentionShape { article: mention.article, start: range.start, end: range.end }
    };
    let shape = |phrase: Keyphrase| KeyphraseShape {
        text: phrase.text,
        score: phrase.score,
        mentions: phrase.mentions.into_iter().map(&mut mention).collect(),
    };
    phrases.into_iter().map(shape).collect()
}

/// An article near another one.
#[derive(Clone, Copy, Debug, Serialize, PartialEq)]
pub struct NeighbourShape {
    article: usize,
    score: f64,
    relation: &'static str,
}

impl From<Neighbour> for NeighbourShape {
    fn from(neighbour: Neighbour) -> NeighbourShape {
        NeighbourShape { article: neighbour.article, score: neighbour.score, relation: neighbour.relation.name() }
    }
}
