//! The shapes that cross to JavaScript: camelCase, UTF-16 offsets, absent fields left out.
//!
//! Everything here is plain Rust with serde and can be tested natively. Ranges only: the package fills each `text` by
//! slicing the caller's own string, so nothing is copied back and lone surrogates stay as they were.

mod comparison;
mod inputs;
mod options;
mod positions;
mod reading;
mod similarity;
mod summary;
mod value;

pub use comparison::ComparisonShape;
pub use inputs::{ARTICLE_FIELDS, article};
pub use options::{
    COLLECTION_KEYPHRASE_OPTIONS, COLLECTION_SUMMARY_OPTIONS, COMPARE_OPTIONS, KEYPHRASE_OPTIONS, NEAREST_OPTIONS,
    Options, SUMMARY_OPTIONS,
};
pub use positions::Utf16Positions;
pub use reading::ReadingShape;
pub use similarity::{KeyphraseShape, NeighbourShape, SimilarityShape, keyphrase_shapes};
pub use summary::SummaryShape;
pub use value::{Fields, Value, number};

use crate::{Article, Span};
use serde::Serialize;
use std::collections::BTreeMap;

/// A range in UTF-16 units.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
pub struct Range {
    start: usize,
    end: usize,
}

/// A passage of one of several articles.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
pub struct MentionShape {
    article: usize,
    start: usize,
    end: usize,
}

/// Lists that are always empty so far.
#[derive(Clone, Copy, Debug, Default, Serialize, PartialEq, Eq)]
#[serde(transparent)]
pub(crate) struct Empty([(); 0]);

/// UTF-16 positions in several articles, each measured when it is first asked for.
pub(crate) struct PositionsIn<'a, F> {
    article: F,
    measured: BTreeMap<usize, Utf16Positions>,
    of: std::marker::PhantomData<&'a Article>,
}

impl<'a, F: Fn(usize) -> &'a Article> PositionsIn<'a, F> {
    pub(crate) fn new(article: F) -> Self {
        PositionsIn { article, measured: BTreeMap::new(), of: std::marker::PhantomData }
    }

    pub(crate) fn range(&mut self, article: usize, span: Span) -> Range {
        let text = (self.article)(article).text();
        self.measured.entry(article).or_insert_with(|| Utf16Positions::of(text)).range(span)
    }
}
