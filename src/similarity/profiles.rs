//! Profiles of numbered articles, kept while articles come and go, and which are near another.

use super::term_index::COSINE_ERROR;
use super::{Profile, TermIndex};
use crate::sorting::sort;
use std::sync::Arc;

/// The profiles of articles by the caller's numbers.
#[derive(Default)]
pub(crate) struct Profiles {
    /// Ascending.
    profiles: Vec<(usize, Arc<Profile>)>,
    /// Of all of them; made when neighbours are first asked for.
    index: Option<TermIndex>,
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
        Some(&self.profiles[place].1)
    }

    /// Keeps the profile of an article that has none yet.
    pub(crate) fn keep(&mut self, number: usize, profile: Arc<Profile>) {
        if let Err(place) = self.place(number) {
            if let Some(index) = &mut self.index {
                index.add(number, profile.vector());
            }
            self.profiles.insert(place, (number, profile));
        }
    }

    /// The same profiles once more, without what is needed for neighbours.
    pub(crate) fn shared(&self) -> Profiles {
        Profiles { profiles: self.profiles.clone(), index: None }
    }

    /// Lets the profile of an article go.
    pub(crate) fn forget(&mut self, number: usize) {
        if let Ok(place) = self.place(number) {
            let (_, profile) = self.profiles.remove(place);
            if let Some(index) = &mut self.index {
                index.remove(number, profile.vector());
            }
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
            for (number, profile) in &self.profiles {
                index.add(*number, profile.vector());
            }
            index
        });
        let cosines = index.cosines(profile.vector());
        let mut descending: Vec<u32> = Vec::with_capacity(self.profiles.len());
        for &(number, _) in self.profiles.iter().filter(|&&(number, _)| Some(number) != except) {
            // Positive numbers are in the order of their bits.
            descending.push(!cosines[number].to_bits());
        }
        sort(&mut descending);
        let least = match limit.checked_sub(1).map(|last| descending.get(last)) {
            None => return Vec::new(),
            Some(Some(&last)) => f32::from_bits(!last) - COSINE_ERROR,
            Some(None) => 0.0,
        };
        let mut near = Vec::new();
        for (number, other) in &self.profiles {
            if Some(*number) == except || cosines[*number] < least {
                continue;
            }
            let score = if cosines[*number] == 0.0 { 0.0 } else { profile.score(other) };
            if score >= min_score {
                near.push(Near { score, number: *number, profile: other });
            }
        }
        near
    }

    fn place(&self, number: usize) -> Result<usize, usize> {
        self.profiles.binary_search_by_key(&number, |&(number, _)| number)
    }
}
