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
pub use inputs::{ARTICLE_FIELDS, BLOCK_FIELDS, article};
pub use options::{COMPARE_OPTIONS, KEYPHRASE_OPTIONS, NEAREST_OPTIONS, Options, SUMMARY_OPTIONS};
pub use positions::Utf16Positions;
pub use reading::ReadingShape;
pub use similarity::{KeyphraseShape, NeighbourShape, SimilarityShape, keyphrase_shapes};
pub use summary::SummaryShape;
pub use value::{Fields, Value, number};

use crate::{Article, Span};
use serde::Serialize;

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
    /// By article, ascending.
    measured: Vec<(usize, Utf16Positions)>,
    of: std::marker::PhantomData<&'a Article>,
}

impl<'a, F: Fn(usize) -> &'a Article> PositionsIn<'a, F> {
    pub(crate) fn new(article: F) -> Self {
        PositionsIn { article, measured: Vec::new(), of: std::marker::PhantomData }
    }

    pub(crate) fn range(&mut self, article: usize, span: Span) -> Range {
        let place = match self.measured.binary_search_by_key(&article, |&(article, _)| article) {
            Ok(place) => place,
            Err(place) => {
                let positions = Utf16Positions::of((self.article)(article).text());
                self.measured.insert(place, (article, positions));
                place
            }
        };
        self.measured[place].1.range(span)
    }
}
