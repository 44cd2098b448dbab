//! `Reading`: what is found in one article.

use super::{Empty, Range, Utf16Positions};
use crate::Article;
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
    #[serde(flatten)]
    range: Range,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct SentenceShape {
    index: usize,
    kind: &'static str,
    #[serde(flatten)]
    range: Range,
}

impl ReadingShape {
    /// The shape of an article; linear in its length.
    pub fn of(article: &Article) -> ReadingShape {
        let positions = Utf16Positions::of(article.text());
        let block =
            |block: &crate::text::Block| BlockShape { kind: block.kind.name(), range: positions.range(block.span) };
        let sentence = |(index, sentence): (usize, &crate::text::Sentence)| SentenceShape {
            index,
            kind: sentence.kind.name(),
            range: positions.range(sentence.span),
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
