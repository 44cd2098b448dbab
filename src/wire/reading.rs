//! `Reading`: what is found in one article.

use super::{Empty, Range, Utf16Positions};
use crate::Article;
use crate::text::{Block, Sentence};
use serde::Serialize;

/// What is found in one article. Names, quantities, dates, quotes, credits and suspects are empty so far.
#[derive(Clone, Debug, Serialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct ReadingShape {
    language: &'static str,
    support: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    blocks: Vec<BlockShape>,
    sentences: Vec<SentenceShape>,
    names: Empty,
    quantities: Empty,
    dates: Empty,
    quotes: Empty,
    credits: Empty,
    suspects: Empty,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct BlockShape {
    kind: &'static str,
    start: usize,
    end: usize,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct SentenceShape {
    index: usize,
    kind: &'static str,
    start: usize,
    end: usize,
}

impl ReadingShape {
    /// The shape of an article; linear in its length.
    pub fn of(article: &Article) -> ReadingShape {
        let positions = Utf16Positions::of(article.text());
        let block = |block: &Block| {
            let Range { start, end } = positions.range(block.span);
            BlockShape { kind: block.kind.name(), start, end }
        };
        let sentence = |(index, sentence): (usize, &Sentence)| {
            let Range { start, end } = positions.range(sentence.span);
            SentenceShape { index, kind: sentence.kind.name(), start, end }
        };
        ReadingShape {
            language: article.language().code(),
            support: article.language().support().name(),
            title: article.title().map(str::to_owned),
            published: article.details().published.clone(),
            blocks: article.blocks().iter().map(block).collect(),
            sentences: article.sentences().iter().enumerate().map(sentence).collect(),
            names: Empty::default(),
            quantities: Empty::default(),
            dates: Empty::default(),
            quotes: Empty::default(),
            credits: Empty::default(),
            suspects: Empty::default(),
        }
    }
}
