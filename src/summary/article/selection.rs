//! Choosing passages of one article under a budget.

use super::passages::Passage;
use crate::article::Leaning;
use crate::sorting::sort_by_key;
use crate::summary::COMPARED_CHOICES;
use crate::summary::budget::Budget;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Two sentences may be alike up to this without saying the same.
const HARMLESS_LIKENESS: f64 = 0.2;
/// How fast a sentence loses worth that is more like a chosen one.
const PRICE_OF_LIKENESS: f64 = 2.0;
/// What remains of a sentence that says what a chosen one says.
const REPEATED: f64 = 0.01;
/// Sentences more alike than this are of the same words: a second one is never chosen.
const SAME_WORDS: f64 = 0.999;
/// A pronoun reaches back so many sentences.
const REACH: usize = 3;

/// Chooses passages until nothing more fits; returns their places, the most important first, but each that leans on
/// another behind it.
///
/// The next one is that of the highest score, lessened by its likeness to what is already chosen (J. Carbonell and
/// J. Goldstein, "The use of MMR", 1998). A passage that leans on others is taken with them and is
/// worth the mean of all. Since worth falls as more is chosen, it is looked at again only for the passage that leads
/// (M. Minoux, "Accelerated greedy algorithms", 1978); where something to lean on is chosen, it rises, and is offered
/// anew.
///
/// What is not fit for a summary, or leans on something missing, is offered only when there is room after all else.
pub(super) fn choose(passages: &[Passage], budget: &mut Budget) -> Vec<usize> {
    let mut selection = Selection::new(passages, budget);
    selection.run();
    if !selection.lacks_room || selection.chosen.is_empty() {
        selection.takes_anything = true;
        selection.run();
    }
    with_what_they_lean_on(passages, selection.chosen)
}

/// Puts each passage that leans on one before it there where that one is.
fn with_what_they_lean_on(passages: &[Passage], mut chosen: Vec<usize>) -> Vec<usize> {
    let mut rank = vec![usize::MAX; passages.len()];
    for (order, &place) in chosen.iter().enumerate() {
        rank[place] = order;
    }
    for place in 1..passages.len() {
        let leans = rank[place] != usize::MAX && passages[place].leaning != Leaning::None;
        let reach = if passages[place].leaning == Leaning::Antecedent { REACH } else { 1 };
        let leant_on = (place.saturating_sub(reach)..place).rev().find(|&before| rank[before] != usize::MAX);
        if let Some(before) = leant_on.filter(|_| leans) {
            rank[place] = rank[before];
        }
    }
    sort_by_key(&mut chosen, |&place| (rank[place], place));
    chosen
}

struct Selection<'a> {
    passages: &'a [Passage],
    budget: &'a mut Budget,
    /// What each takes of the budget.
    costs: Vec<usize>,
    /// The worth of each when it was last looked at, as bits, which order positive numbers; the earlier first.
    offers: BinaryHeap<(u64, Reverse<usize>)>,
    /// Whether what is not fit is taken.
    takes_anything: bool,
    /// Whether something had to be left out.
    lacks_room: bool,
    chosen: Vec<usize>,
    /// Which are chosen, or of the same words as a chosen one.
    is_said: Vec<bool>,
    /// Of each passage, the likeness to the most similar of the first `seen` chosen.
    likeness: Vec<f64>,
    seen: Vec<usize>,
}

impl<'a> Selection<'a> {
    fn new(passages: &'a [Passage], budget: &'a mut Budget) -> Selection<'a> {
        let count = passages.len();
        let costs = passages.iter().map(|passage| budget.cost(&passage.text)).collect();
        Selection {
            passages,
            budget,
            costs,
            offers: BinaryHeap::with_capacity(count),
            takes_anything: false,
            lacks_room: false,
            chosen: Vec::new(),
            is_said: vec![false; count],
            likeness: vec![0.0; count],
            seen: vec![0; count],
        }
    }

    /// Takes the best until nothing more fits or is left.
    fn run(&mut self) {
        for place in 0..self.passages.len() {
            self.lacks_room |= self.passages[place].is_fit && !self.has_room(place, place);
            self.offer(place);
        }
        while let Some((worth, Reverse(place))) = self.offers.pop().filter(|_| !self.budget.is_spent()) {
            if self.is_said[place] {
                continue;
            }
            if !self.has_room(place, place) {
                self.lacks_room = true;
                continue;
            }
            let Some((first, worth_now)) = self.appraise(place) else { continue };
            if self.is_said[place] {
                continue;
            }
            if worth_now.to_bits() < worth && worth_now.to_bits() < self.best_offered() {
                self.offers.push((worth_now.to_bits(), Reverse(place)));
            } else {
                self.take(first, place);
            }
        }
    }

    fn offer(&mut self, place: usize) {
        if let Some((_, worth)) = self.appraise(place) {
            self.offers.push((worth.to_bits(), Reverse(place)));
        }
    }

    fn best_offered(&self) -> u64 {
        self.offers.peek().map_or(0, |&(worth, _)| worth)
    }

    fn has_room(&self, first: usize, last: usize) -> bool {
        self.budget.has_room(self.costs[first..=last].iter().sum())
    }

    /// What a passage is worth now, and the first of those to be taken with it. None where it may not be taken.
    fn appraise(&mut self, place: usize) -> Option<(usize, f64)> {
        let passage = &self.passages[place];
        let alone = (place, self.worth(place) * passage.leaning.remains());
        if self.takes_anything {
            return Some(alone);
        }
        let first = self.first_leant_on(place).filter(|&first| passage.is_fit && self.has_room(first, place))?;
        let mut sum = 0.0;
        for member in first..=place {
            sum += self.worth(member);
            if self.is_said[member] && member < place {
                return self.appraise(place);
            }
        }
        Some((first, sum / (place - first + 1) as f64))
    }

    /// The score less what is already said.
    fn worth(&mut self, place: usize) -> f64 {
        let unseen = self.seen[place].max(self.chosen.len().saturating_sub(COMPARED_CHOICES));
        for &chosen in &self.chosen[unseen..] {
            let likeness = self.passages[place].vector.cosine(&self.passages[chosen].vector);
            self.likeness[place] = self.likeness[place].max(likeness);
        }
        self.seen[place] = self.chosen.len();
        self.is_said[place] |= self.likeness[place] > SAME_WORDS;
        let lost = PRICE_OF_LIKENESS * (self.likeness[place] - HARMLESS_LIKENESS).max(0.0);
        self.passages[place].score * (1.0 - lost).max(REPEATED)
    }

    /// The first of the passages in a row, up to this one, that must be taken for it to be understood: itself where it
    /// leans on nothing or on something chosen. None where what it leans on is missing or too far away.
    fn first_leant_on(&self, place: usize) -> Option<usize> {
        let mut first = place;
        while self.passages[first].leaning != Leaning::None {
            let before = first.checked_sub(1).filter(|&before| place - before <= REACH)?;
            if !self.passages[before].is_fit {
                return None;
            }
            if self.is_said[before] {
                // Whoever is spoken of may have been named before what is left out between.
                let speaks_of_somebody = self.passages[place].leaning == Leaning::Antecedent;
                return Some(if speaks_of_somebody { place } else { first });
            }
            first = before;
        }
        Some(first)
    }

    fn take(&mut self, first: usize, last: usize) {
        for place in first..=last {
            self.budget.take(self.costs[place]);
            self.is_said[place] = true;
            self.chosen.push(place);
        }
        // What leans on it is worth more now.
        let mut place = last + 1;
        while place < self.passages.len() && place <= last + REACH && self.passages[place].leaning != Leaning::None {
            self.offer(place);
            place += 1;
        }
    }
}
