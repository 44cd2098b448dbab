//! What sentences share: features by number, what each says, and for each feature the sentences that have it.

use crate::numbers::Numbers;
use std::ops::Range;

/// A feature says nothing when more sentences have it than this plus two for each article.
const COMMON_FEATURE: usize = 48;
/// Rarity is counted as though this many more sentences were there, …
const UNSEEN_SENTENCES: f64 = 5.0;
/// … and this many of them had the feature: what one of few sentences has need not be rare.
const UNSEEN_BEARERS: f64 = 0.5;

/// Takes the fingerprint of a feature and how much it says beside others as rare.
pub(super) type TakeFeature<'a> = dyn FnMut(u64, f32) + 'a;

/// How much a feature says that one of so many sentences has: the logarithm of how rare it is.
pub(super) fn rarity(sentences: usize, bearers: usize) -> f32 {
    libm::log((sentences as f64 + UNSEEN_SENTENCES) / (bearers as f64 + UNSEEN_BEARERS)) as f32
}

/// The features of sentences. Each sentence has a feature once, however often it occurs in it.
pub(super) struct FeatureIndex {
    /// The features of all sentences, one sentence after the other.
    features: Lists,
    /// For each feature the sentences that have it, ascending; none for common features.
    bearers: Lists,
    /// For each of the features where its next bearer stands among all bearers.
    next_bearers: Vec<u32>,
    /// What each feature says; 0 for common ones. That keeps the work proportional to the sentences.
    weights: Vec<f32>,
    /// For each sentence what its features say together.
    masses: Vec<f32>,
    /// The features of one sentence.
    marks: Marks,
}

impl FeatureIndex {
    /// Indexes the features that `features_of` gives for each sentence of so many articles; linear.
    pub(super) fn new(
        sentences: usize,
        articles: usize,
        features_of: &dyn Fn(usize, &mut TakeFeature),
    ) -> FeatureIndex {
        let mut numbers = Numbers::default();
        let mut factors: Vec<f32> = Vec::new();
        let mut counts: Vec<u32> = Vec::new();
        let mut marks = Marks::default();
        let mut features = Lists::default();
        for sentence in 0..sentences {
            marks.clear();
            features_of(sentence, &mut |fingerprint, factor| {
                let feature = numbers.of(fingerprint);
                if feature as usize == counts.len() {
                    counts.push(0);
                    factors.push(factor);
                }
                if marks.set(feature) {
                    counts[feature as usize] += 1;
                    features.items.push(feature);
                }
            });
            features.ends.push(features.items.len());
        }
        let common = COMMON_FEATURE + 2 * articles;
        let mut rarities = Vec::with_capacity(common + 1);
        for bearers in 0..=common {
            rarities.push(rarity(sentences, bearers));
        }
        let mut weights = factors;
        for (weight, count) in weights.iter_mut().zip(&mut counts) {
            match rarities.get(*count as usize) {
                Some(rarity) => *weight *= rarity,
                None => (*weight, *count) = (0.0, 0),
            }
        }
        let (bearers, next_bearers) = features.turned(&counts);
        let mut masses = Vec::with_capacity(sentences);
        for sentence in 0..sentences {
            masses.push(mass(features.of(sentence), &weights));
        }
        FeatureIndex { features, bearers, next_bearers, weights, masses, marks }
    }

    /// What the features of a sentence say together.
    pub(super) fn mass(&self, sentence: usize) -> f32 {
        self.masses[sentence]
    }

    /// Adds to the sums of the later sentences what each shares with one.
    pub(super) fn add_shared(&self, sentence: usize, sums: &mut Sums) {
        for place in self.features.range_of(sentence) {
            let feature = self.features.items[place] as usize;
            let weight = self.weights[feature];
            for &other in &self.bearers.items[self.next_bearers[place] as usize..self.bearers.ends[feature]] {
                sums.add(other, weight);
            }
        }
    }

    /// Marks the features of a sentence, for [`FeatureIndex::shared_with_marked`].
    pub(super) fn mark(&mut self, sentence: usize) {
        self.marks.clear();
        for &feature in self.features.of(sentence) {
            self.marks.set(feature);
        }
    }

    /// What a sentence shares with the marked one; linear in its features.
    pub(super) fn shared_with_marked(&self, sentence: usize) -> f32 {
        let mut shared = 0.0;
        for &feature in self.features.of(sentence) {
            if self.marks.is_set(feature) {
                shared += self.weights[feature as usize];
            }
        }
        shared
    }
}

fn mass(features: &[u32], weights: &[f32]) -> f32 {
    let mut mass = 0.0;
    for &feature in features {
        mass += weights[feature as usize];
    }
    mass
}

/// Lists of numbers, one behind the other.
#[derive(Default)]
struct Lists {
    items: Vec<u32>,
    /// Where each list ends.
    ends: Vec<usize>,
}

impl Lists {
    fn of(&self, list: usize) -> &[u32] {
        &self.items[self.range_of(list)]
    }

    fn range_of(&self, list: usize) -> Range<usize> {
        let start = if list == 0 { 0 } else { self.ends[list - 1] };
        start..self.ends[list]
    }

    /// For each item the lists that hold it, ascending; `counts` says how many lists hold it, 0 to leave it out. And
    /// for each item of each list where the next list that holds it stands among them.
    fn turned(&self, counts: &[u32]) -> (Lists, Vec<u32>) {
        let mut ends = Vec::with_capacity(counts.len());
        let mut total = 0;
        for &count in counts {
            ends.push(total);
            total += count as usize;
        }
        let mut items = vec![0; total];
        let mut nexts = Vec::with_capacity(self.items.len());
        for list in 0..self.ends.len() {
            for &item in self.of(list) {
                let end = &mut ends[item as usize];
                if counts[item as usize] > 0 {
                    items[*end] = list as u32;
                    *end += 1;
                }
                nexts.push(*end as u32);
            }
        }
        (Lists { items, ends }, nexts)
    }
}

/// A set of small numbers that is emptied at once.
#[derive(Default)]
struct Marks {
    /// For each number the round in which it was last set.
    rounds: Vec<u32>,
    round: u32,
}

impl Marks {
    fn clear(&mut self) {
        self.round += 1;
    }

    /// Sets a number. Returns whether it was not set.
    fn set(&mut self, number: u32) -> bool {
        let number = number as usize;
        if number >= self.rounds.len() {
            self.rounds.resize(2 * number + 64, 0);
        }
        std::mem::replace(&mut self.rounds[number], self.round) != self.round
    }

    fn is_set(&self, number: u32) -> bool {
        self.rounds[number as usize] == self.round
    }
}

/// A sum for each sentence, kept where it can be used again.
pub(super) struct Sums {
    sums: Vec<f32>,
    /// The sentences that have a sum, in no order.
    touched: Vec<u32>,
}

impl Sums {
    pub(super) fn new(sentences: usize) -> Sums {
        Sums { sums: vec![0.0; sentences], touched: Vec::new() }
    }

    fn add(&mut self, sentence: u32, weight: f32) {
        let sum = &mut self.sums[sentence as usize];
        if *sum == 0.0 {
            self.touched.push(sentence);
        }
        *sum += weight;
    }

    /// Takes the sum of one sentence out.
    pub(super) fn take(&mut self, sentence: u32) -> f32 {
        std::mem::take(&mut self.sums[sentence as usize])
    }

    /// The sentences that were given a sum, to be given back when all are taken out.
    pub(super) fn lend_touched(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.touched)
    }

    /// Takes back what was lent, for its memory.
    pub(super) fn give_back(&mut self, mut touched: Vec<u32>) {
        touched.clear();
        self.touched = touched;
    }
}
