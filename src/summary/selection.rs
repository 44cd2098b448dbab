//! Choosing sentences under a budget.

use super::budget::Budget;
use super::candidates::Candidate;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A chosen sentence: which story it is of and which of its candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) story: usize,
    pub(super) candidate: usize,
}

/// Two sentences of one story may be alike up to this without saying the same.
const HARMLESS_LIKENESS: f64 = 0.3;
/// Sentences more alike than this are of the same words: a second one is never chosen.
const SAME_WORDS: f64 = 0.999;
/// A candidate is compared with so many of the last sentences chosen, which keeps long summaries quick.
const COMPARED_CHOICES: usize = 64;

/// The candidates of one story, with the size that gives it its part of the budget.
pub(super) struct StoryCandidates {
    pub(super) articles: usize,
    pub(super) candidates: Vec<Candidate>,
}

/// Chooses sentences until nothing more fits, the most important first.
///
/// Each story has its first sentence before any has its second; after that seats are given as in parliament (D'Hondt),
/// by the number of articles. Within a story the best is the one of the highest score, lessened by its likeness to
/// what is already chosen (J. Carbonell and J. Goldstein, "The use of MMR", 1998). That can only fall as more is chosen,
/// so it is looked at again only for the candidate that leads (M. Minoux, "Accelerated greedy algorithms", 1978).
pub(super) fn choose(stories: &[StoryCandidates], budget: &mut Budget) -> Vec<Choice> {
    let mut chosen: Vec<Choice> = Vec::new();
    let mut open: Vec<OpenStory> = Vec::new();
    for story in stories {
        open.push(OpenStory::new(story));
    }
    while let Some(story) = next_story(&open).filter(|_| !budget.is_spent()) {
        match open[story].take_best() {
            Some(candidate) if budget.take(&stories[story].candidates[candidate].text) => {
                open[story].choose(candidate);
                chosen.push(Choice { story, candidate });
            }
            Some(_) => {}
            None => open[story].exhausted = true,
        }
    }
    chosen
}

/// The story that is next to get a sentence.
fn next_story(open: &[OpenStory]) -> Option<usize> {
    let claim = |story: &OpenStory| match story.chosen.len() {
        0 => f64::INFINITY,
        chosen => story.of.articles as f64 / (chosen + 1) as f64,
    };
    let left = open.iter().enumerate().filter(|(_, story)| !story.exhausted);
    left.max_by(|(i, a), (j, b)| claim(a).total_cmp(&claim(b)).then(j.cmp(i))).map(|(story, _)| story)
}

/// A story from which sentences are being chosen.
struct OpenStory<'a> {
    of: &'a StoryCandidates,
    offers: BinaryHeap<Offer<'a>>,
    chosen: Vec<usize>,
    /// Which statements are stated by a chosen one.
    stated: Vec<bool>,
    exhausted: bool,
}

/// A candidate with what it was worth when it was last looked at.
pub(super) struct Offer<'a> {
    pub(super) worth: f64,
    pub(super) text: &'a str,
    pub(super) candidate: usize,
    /// Its likeness to the most similar of the chosen ones seen.
    pub(super) likeness: f64,
    /// How many chosen ones that takes into account.
    pub(super) seen: usize,
}

impl<'a> OpenStory<'a> {
    fn new(of: &'a StoryCandidates) -> OpenStory<'a> {
        let mut offers = BinaryHeap::new();
        let mut statements = 0;
        for (place, candidate) in of.candidates.iter().enumerate() {
            offers.push(Offer {
                worth: candidate.score,
                text: &candidate.text,
                candidate: place,
                likeness: 0.0,
                seen: 0,
            });
            statements = statements.max(candidate.statement + 1);
        }
        OpenStory { of, offers, chosen: Vec::new(), stated: vec![false; statements], exhausted: false }
    }

    fn choose(&mut self, candidate: usize) {
        self.chosen.push(candidate);
        self.stated[self.of.candidates[candidate].statement] = true;
    }

    /// Removes the candidate that is worth most now, of those that state what nothing chosen states.
    fn take_best(&mut self) -> Option<usize> {
        loop {
            let mut offer = self.offers.pop()?;
            if self.stated[self.of.candidates[offer.candidate].statement] {
                continue;
            }
            if offer.seen == self.chosen.len() || offer.worth == 0.0 {
                return Some(offer.candidate);
            }
            let candidate = &self.of.candidates[offer.candidate];
            let unseen = offer.seen.max(self.chosen.len().saturating_sub(COMPARED_CHOICES));
            for &chosen in &self.chosen[unseen..] {
                offer.likeness = offer.likeness.max(candidate.vector.cosine(&self.of.candidates[chosen].vector));
            }
            offer.seen = self.chosen.len();
            if offer.likeness > SAME_WORDS {
                continue;
            }
            offer.worth = candidate.score * (1.0 - (offer.likeness - HARMLESS_LIKENESS).max(0.0));
            self.offers.push(offer);
        }
    }
}

impl Ord for Offer<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_worth = self.worth.total_cmp(&other.worth);
        by_worth.then_with(|| other.text.cmp(self.text)).then(other.candidate.cmp(&self.candidate))
    }
}

impl PartialOrd for Offer<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Offer<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Offer<'_> {}
