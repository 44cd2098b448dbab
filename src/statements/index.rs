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

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences with features by number, each of which says twice as much as it is rare from number 100 on.
    fn index_of(sentences: &[&[u64]], articles: usize) -> FeatureIndex {
        FeatureIndex::new(sentences.len(), articles, &|sentence, take| {
            sentences[sentence].iter().for_each(|&feature| take(feature, if feature < 100 { 1.0 } else { 2.0 }));
        })
    }

    /// What each later sentence shares with one, by adding up.
    fn shared(index: &FeatureIndex, sentence: usize, sentences: usize) -> Vec<f32> {
        let mut sums = Sums::new(sentences);
        index.add_shared(sentence, &mut sums);
        let touched = sums.lend_touched();
        let mut ordered = touched.clone();
        ordered.sort_unstable();
        ordered.dedup();
        assert_eq!(ordered.len(), touched.len(), "each once");
        (0..sentences as u32).map(|other| sums.take(other)).collect()
    }

    #[test]
    fn what_is_shared_is_what_the_features_of_both_say() {
        let sentences: [&[u64]; 5] = [&[1, 2, 3, 2, 100], &[], &[3, 100, 4], &[1, 2, 3], &[5, 5, 1, 101]];
        let mut index = index_of(&sentences, 2);
        let weight = |feature: u64| {
            let bearers = sentences.iter().filter(|features| features.contains(&feature)).count();
            rarity(sentences.len(), bearers) * if feature < 100 { 1.0 } else { 2.0 }
        };
        let mass = |features: &mut dyn Iterator<Item = u64>| {
            let mut distinct: Vec<u64> = features.collect();
            distinct.sort_unstable();
            distinct.dedup();
            distinct.into_iter().map(weight).sum::<f32>()
        };
        for (a, of_a) in sentences.iter().enumerate() {
            assert!((index.mass(a) - mass(&mut of_a.iter().copied())).abs() < 1e-5);
            index.mark(a);
            let sums = shared(&index, a, sentences.len());
            for (b, of_b) in sentences.iter().enumerate() {
                let expected = mass(&mut of_a.iter().copied().filter(|feature| of_b.contains(feature)));
                assert!((index.shared_with_marked(b) - expected).abs() < 1e-5, "{a} and {b}");
                assert!((sums[b] - if b > a { expected } else { 0.0 }).abs() < 1e-5, "{a} and {b}");
            }
        }
    }

    #[test]
    fn what_very_many_have_says_nothing() {
        for (bearers, says_something) in [(COMMON_FEATURE + 6, true), (COMMON_FEATURE + 7, false)] {
            let sentences: Vec<&[u64]> =
                (0..60).map(|sentence| if sentence < bearers { &[1_u64][..] } else { &[] }).collect();
            let index = index_of(&sentences, 3);
            assert_eq!(index.mass(0) > 0.0, says_something);
            assert_eq!(
                shared(&index, 0, 60).iter().filter(|&&sum| sum > 0.0).count(),
                if says_something { bearers - 1 } else { 0 }
            );
        }
    }

    #[test]
    fn rarity_is_the_logarithm_of_how_few_have_a_feature() {
        assert_eq!(rarity(10, 1), libm::log(10.0) as f32);
        assert_eq!(rarity(10, 2), libm::log(6.0) as f32);
    }
}
