//! What stays known of articles when others of their set change.

use crate::similarity::{PairScore, Profile};
use crate::sorting::sort_by_key;

/// Profiles and pairs of articles by the caller's numbers.
#[derive(Default)]
pub(crate) struct Known {
    /// By number; none where it was taken.
    profiles: Vec<(usize, Option<Profile>)>,
    /// By the two numbers, that of the smaller rank first: the order of two articles never changes.
    pairs: Vec<((usize, usize), PairScore)>,
}

impl Known {
    /// What was found out about numbered articles.
    pub(crate) fn new(
        profiles: impl Iterator<Item = (usize, Profile)>,
        pairs: impl Iterator<Item = ((usize, usize), PairScore)>,
    ) -> Known {
        let mut known = Known {
            profiles: profiles.map(|(number, profile)| (number, Some(profile))).collect(),
            pairs: pairs.collect(),
        };
        sort_by_key(&mut known.profiles, |&(number, _)| number);
        sort_by_key(&mut known.pairs, |&(numbers, _)| numbers);
        known
    }

    /// Lets go what is known of one article.
    pub(crate) fn forget(&mut self, number: usize) {
        self.profiles.retain(|&(known, _)| known != number);
        self.pairs.retain(|&((a, b), _)| a != number && b != number);
    }

    /// The profile of an article, once.
    pub(super) fn take_profile(&mut self, number: usize) -> Option<Profile> {
        let place = self.profiles.binary_search_by_key(&number, |&(number, _)| number).ok()?;
        self.profiles[place].1.take()
    }

    /// How close two articles are, that of the smaller rank first.
    pub(super) fn pair(&self, a: usize, b: usize) -> Option<PairScore> {
        let place = self.pairs.binary_search_by_key(&(a, b), |&(numbers, _)| numbers).ok()?;
        Some(self.pairs[place].1)
    }
}
