//! The order in which a list of articles is worked on: fixed by what they say, not by where they stand.

use super::Article;
use crate::sorting::{sort, sort_by, sort_by_key};
use crate::span::Mention;
use std::ops::Deref;

/// Articles sorted by their content, each with its position in the caller's list.
///
/// Every result is computed over this order and only then numbered as the caller numbers, so none depends on the
/// order of the list. Position decides only between articles that are the same in everything.
pub(crate) struct Ordered<'a> {
    pub(crate) articles: Vec<&'a Article>,
    /// `positions[rank]` is the caller's number of `articles[rank]`.
    pub(crate) positions: Vec<usize>,
}

impl<'a> Ordered<'a> {
    /// Sorts `(number, article)` pairs; `O(n log n)` comparisons of texts.
    pub(crate) fn new(numbered: impl IntoIterator<Item = (usize, &'a Article)>) -> Ordered<'a> {
        let mut numbered: Vec<(usize, &Article)> = numbered.into_iter().collect();
        sort_by_content(&mut numbered);
        let mut ordered = Ordered { articles: Vec::new(), positions: Vec::new() };
        for &(position, article) in &numbered {
            ordered.articles.push(article);
            ordered.positions.push(position);
        }
        ordered
    }

    /// The caller's numbers of the articles of the given ranks, ascending.
    pub(crate) fn numbers_of(&self, ranks: &[usize]) -> Vec<usize> {
        let mut numbers: Vec<usize> = ranks.iter().map(|&rank| self.positions[rank]).collect();
        sort(&mut numbers);
        numbers
    }

    /// Mentions by rank made mentions by the caller's numbers, in order.
    pub(crate) fn number(&self, mentions: &mut [Mention]) {
        for mention in mentions.iter_mut() {
            mention.article = self.positions[mention.article];
        }
        sort_by_key(mentions, |&mention| mention);
    }

    pub(crate) fn len(&self) -> usize {
        self.articles.len()
    }
}

/// Sorts numbered articles by their content.
pub(crate) fn sort_by_content<A: Deref<Target = Article>>(numbered: &mut [(usize, A)]) {
    sort_by(numbered, |(a, left), (b, right)| {
        (left.text(), left.details(), a).cmp(&(right.text(), right.details(), b))
    });
}
