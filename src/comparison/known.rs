//! What stays known of articles when others of their set change.

use crate::similarity::{PairScore, Profile, Profiles};
use crate::sorting::sort_by_key;
use std::sync::Arc;

/// Articles and pairs that were compared before.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) profiles: Profiles,
    pub(crate) pairs: KnownPairs,
}

/// Pairs by the caller's numbers, that of the smaller rank first: the order of two articles never changes.
#[derive(Default)]
pub(crate) struct KnownPairs {
    /// The articles as they were, by number.
    articles: Vec<(usize, Arc<Profile>)>,
    /// By the two numbers.
    pairs: Vec<((usize, usize), PairScore)>,
}

impl KnownPairs {
    /// What was found out about pairs of numbered articles.
    pub(super) fn new(
        articles: impl Iterator<Item = (usize, Arc<Profile>)>,
        pairs: impl Iterator<Item = ((usize, usize), PairScore)>,
    ) -> KnownPairs {
        let mut known = KnownPairs { articles: articles.collect(), pairs: pairs.collect() };
        sort_by_key(&mut known.articles, |&(number, _)| number);
        sort_by_key(&mut known.pairs, |&(numbers, _)| numbers);
        known
    }

    /// Lets go the pairs of articles that are no longer those of the given profiles. It is done when an analysis begins,
    /// so that a change need not look at pairs.
    pub(crate) fn keep_true(&mut self, profiles: &Profiles) {
        let is_as_it_was = |(number, profile): &(usize, Arc<Profile>)| {
            profiles.of(*number).is_some_and(|kept| Arc::ptr_eq(kept, profile))
        };
        self.articles.retain(is_as_it_was);
        let is_here = |number: usize| self.articles.binary_search_by_key(&number, |&(number, _)| number).is_ok();
        self.pairs.retain(|&((a, b), _)| is_here(a) && is_here(b));
    }

    /// How close two articles are, that of the smaller rank first.
    pub(super) fn pair(&self, a: usize, b: usize) -> Option<PairScore> {
        let place = self.pairs.binary_search_by_key(&(a, b), |&(numbers, _)| numbers).ok()?;
        Some(self.pairs[place].1)
    }
}
