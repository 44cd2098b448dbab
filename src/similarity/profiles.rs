//! Profiles of numbered articles, kept while articles come and go, and which are near another.

use super::term_index::COSINE_ERROR;
use super::{Profile, TermIndex};
use crate::sorting::sort;
use std::sync::Arc;

/// The profiles of articles by the caller's numbers.
#[derive(Default)]
pub(crate) struct Profiles {
    /// By number.
    profiles: Vec<Kept>,
    /// Of all of them, and of some that are gone; made when neighbours are first asked for.
    index: Option<TermIndex>,
}

/// The profile of one article.
#[derive(Clone)]
struct Kept {
    number: usize,
    profile: Arc<Profile>,
    /// Where it stands in the index, if there is one.
    place: usize,
}

/// An article near another.
pub(crate) struct Near<'a> {
    pub(crate) score: f64,
    pub(crate) number: usize,
    pub(crate) profile: &'a Profile,
}

impl Profiles {
    /// The profile of an article, where it is kept.
    pub(crate) fn of(&self, number: usize) -> Option<&Arc<Profile>> {
        let place = self.place(number).ok()?;
        Some(&self.profiles[place].profile)
    }

    /// Keeps the profile of an article that has none yet.
    pub(crate) fn keep(&mut self, number: usize, profile: Arc<Profile>) {
        if let Err(place) = self.place(number) {
            let in_index = self.index.as_mut().map_or(0, |index| index.add(profile.vector()));
            self.profiles.insert(place, Kept { number, profile, place: in_index });
        }
    }

    /// The same profiles once more, without what is needed for neighbours.
    pub(crate) fn shared(&self) -> Profiles {
        Profiles { profiles: self.profiles.clone(), index: None }
    }

    /// Lets the profile of an article go. What the index knows of it goes later, with that of as many others as stay.
    pub(crate) fn forget(&mut self, number: usize) {
        if let Ok(place) = self.place(number) {
            self.profiles.remove(place);
            self.index.take_if(|index| index.len() > 2 * self.profiles.len() + FEW_GONE);
        }
    }

    /// The articles of the best scores with one, none below `min_score`, in no order: `limit` of them, and those as good
    /// as the last. Linear in the articles that share a term with it, but for sorting their scores.
    pub(crate) fn near(
        &mut self,
        profile: &Profile,
        except: Option<usize>,
        limit: usize,
        min_score: f64,
    ) -> Vec<Near<'_>> {
        let index = self.index.get_or_insert_with(|| {
            let mut index = TermIndex::default();
            for kept in &mut self.profiles {
                kept.place = index.add(kept.profile.vector());
            }
            index
        });
        let cosines = index.cosines(profile.vector());
        let mut descending: Vec<u32> = Vec::with_capacity(self.profiles.len());
        for kept in self.profiles.iter().filter(|kept| Some(kept.number) != except) {
            // Positive numbers are in the order of their bits.
            descending.push(!cosines[kept.place].to_bits());
        }
        sort(&mut descending);
        let least = match limit.checked_sub(1).map(|last| descending.get(last)) {
            None => return Vec::new(),
            // Either cosine of two may be wrong.
            Some(Some(&last)) => f32::from_bits(!last) - 2.0 * COSINE_ERROR,
            Some(None) => 0.0,
        };
        let mut near = Vec::new();
        for Kept { number, profile: other, place } in &self.profiles {
            if Some(*number) == except || cosines[*place] < least {
                continue;
            }
            let score = if cosines[*place] == 0.0 { 0.0 } else { profile.score(other) };
            if score >= min_score {
                near.push(Near { score, number: *number, profile: other });
            }
        }
        near
    }

    fn place(&self, number: usize) -> Result<usize, usize> {
        self.profiles.binary_search_by_key(&number, |kept| kept.number)
    }
}

/// So many articles that are gone the index may hold in any case.
const FEW_GONE: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;

    fn profile(text: &str) -> Arc<Profile> {
        Arc::new(Profile::of(&Article::read(text)))
    }

    #[test]
    fn the_index_is_let_go_when_it_holds_more_of_what_is_gone() {
        let storm = profile("A storm closed the harbour.");
        let mut profiles = Profiles::default();
        for number in 0..10 {
            profiles.keep(number, storm.clone());
        }
        for _ in 0..2 {
            assert_eq!(profiles.near(&storm, None, 20, 0.0).len(), 10);
            for passing in 0..75 {
                assert!(profiles.index.is_some(), "after {passing}");
                profiles.keep(100, storm.clone());
                profiles.forget(100);
            }
            // Ten, and 75 that are gone, are more than twice ten and 64.
            assert!(profiles.index.is_none());
        }
    }

    #[test]
    fn no_more_are_near_than_asked_for_but_those_as_good() {
        let storm = profile("A storm closed the harbour.");
        let mut profiles = Profiles::default();
        for number in 0..8 {
            let rest = ["museum", "river", "vote", "strike", "minister", "bridge", "ferry", "road"][..number].join(" ");
            profiles.keep(number, profile(&format!("A storm closed the harbour {rest}.")));
        }
        let mut numbers = |except, limit, min_score| -> Vec<usize> {
            profiles.near(&storm, except, limit, min_score).iter().map(|near| near.number).collect()
        };
        assert_eq!(numbers(None, 3, 0.0), [0, 1, 2]);
        assert_eq!(numbers(Some(1), 3, 0.0), [0, 2, 3]);
        assert!(numbers(None, 0, 0.0).is_empty());
        assert_eq!(numbers(None, 8, 0.0).len(), 8);
        assert_eq!(numbers(None, 8, 1.0), [0]);
        profiles.keep(8, storm.clone());
        assert_eq!(profiles.near(&storm, None, 1, 0.0).len(), 2);
    }

    #[test]
    fn what_is_shared_is_known_still() {
        let (storm, museum) = (profile("A storm closed the harbour."), profile("The museum opened."));
        let mut profiles = Profiles::default();
        profiles.keep(7, storm.clone());
        profiles.keep(3, museum.clone());
        let shared = profiles.shared();
        for profiles in [&profiles, &shared] {
            assert!(Arc::ptr_eq(profiles.of(7).unwrap(), &storm) && Arc::ptr_eq(profiles.of(3).unwrap(), &museum));
            assert!(profiles.of(5).is_none());
        }
    }
}
