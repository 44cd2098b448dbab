//! The order in which a list of articles is worked on: fixed by what they say, not by where they stand.

use super::Article;
use std::ops::Deref;

/// Articles sorted by their content, each with its position in the caller's list.
///
/// Every result is computed over this order and only then numbered as the caller numbers, so none depends on the
/// order of the list. Position decides only between articles that are the same in everything.
pub(crate) struct Ordered<A> {
    pub(crate) articles: Vec<A>,
    /// `positions[rank]` is the caller's number of `articles[rank]`.
    pub(crate) positions: Vec<usize>,
}

impl<A: Deref<Target = Article>> Ordered<A> {
    /// Sorts `(number, article)` pairs; `O(n log n)` comparisons of texts.
    pub(crate) fn new(numbered: impl IntoIterator<Item = (usize, A)>) -> Ordered<A> {
        let mut numbered: Vec<(usize, A)> = numbered.into_iter().collect();
        numbered
            .sort_by(|(a, left), (b, right)| (left.text(), left.details(), a).cmp(&(right.text(), right.details(), b)));
        let (positions, articles) = numbered.into_iter().unzip();
        Ordered { articles, positions }
    }

    pub(crate) fn len(&self) -> usize {
        self.articles.len()
    }
}
