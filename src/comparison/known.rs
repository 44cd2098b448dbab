//! What stays known of articles when others of their set change.

use crate::similarity::{PairScore, Profiles};
use crate::sorting::sort_by_key;

/// Articles and pairs that were compared before.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) profiles: Profiles,
    pub(crate) pairs: KnownPairs,
}

/// Pairs by the caller's numbers, that of the smaller rank first: the order of two articles never changes.
#[derive(Default)]
pub(crate) struct KnownPairs {
    /// By the two numbers.
    pairs: Vec<((usize, usize), PairScore)>,
}

impl KnownPairs {
    /// What was found out about pairs of numbered articles.
    pub(super) fn new(mut pairs: Vec<((usize, usize), PairScore)>) -> KnownPairs {
        sort_by_key(&mut pairs, |&(numbers, _)| numbers);
        KnownPairs { pairs }
    }

    /// Lets go what is known of one article.
    pub(crate) fn forget(&mut self, number: usize) {
        self.pairs.retain(|&((a, b), _)| a != number && b != number);
    }

    /// How close two articles are, that of the smaller rank first.
    pub(super) fn pair(&self, a: usize, b: usize) -> Option<PairScore> {
        let place = self.pairs.binary_search_by_key(&(a, b), |&(numbers, _)| numbers).ok()?;
        Some(self.pairs[place].1)
    }
}
