//! What sentences share: features by number, what each says, and for each feature the sentences that have it.

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
        let mut weights = factors;
        for (weight, count) in weights.iter_mut().zip(&mut counts) {
            if *count as usize > common {
                (*weight, *count) = (0.0, 0);
            } else {
                *weight *= rarity(sentences, *count as usize);
            }
        }
        let bearers = features.turned(&counts);
        let mut masses = Vec::with_capacity(sentences);
        for sentence in 0..sentences {
            masses.push(mass(features.of(sentence), &weights));
        }
        FeatureIndex { features, bearers, weights, masses, marks }
    }

    /// What the features of a sentence say together.
    pub(super) fn mass(&self, sentence: usize) -> f32 {
        self.masses[sentence]
    }

    /// Adds to the sums of the later sentences what each shares with one.
    pub(super) fn add_shared(&self, sentence: usize, sums: &mut Sums) {
        for &feature in self.features.of(sentence) {
            let bearers = self.bearers.of(feature as usize);
            let later = bearers.partition_point(|&other| other as usize <= sentence);
            for &other in &bearers[later..] {
                sums.add(other, self.weights[feature as usize]);
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
        let start = if list == 0 { 0 } else { self.ends[list - 1] };
        &self.items[start..self.ends[list]]
    }

    /// For each item the lists that hold it, ascending; `counts` says how many lists hold it, 0 to leave it out.
    fn turned(&self, counts: &[u32]) -> Lists {
        let mut next = Vec::with_capacity(counts.len());
        let mut total = 0;
        for &count in counts {
            next.push(total);
            total += count as usize;
        }
        let mut turned = vec![0; total];
        for list in 0..self.ends.len() {
            for &item in self.of(list) {
                let item = item as usize;
                if counts[item] > 0 {
                    turned[next[item]] = list as u32;
                    next[item] += 1;
                }
            }
        }
        Lists { items: turned, ends: next }
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

    /// The sentences that were given a sum.
    pub(super) fn take_touched(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.touched)
    }
}

/// Numbers for fingerprints, in the order they are first asked for.
///
/// Open addressing with linear probing. Fingerprints are spread already, so they need no hash of their own; the
/// standard map would add 4 KB to the module.
#[derive(Default)]
pub(crate) struct Numbers {
    /// Each fingerprint with its number plus one; 0 marks a free slot. A power of two of slots, at most half of them
    /// taken.
    slots: Vec<(u64, u32)>,
    given: u32,
}

impl Numbers {
    /// The number of a fingerprint.
    pub(crate) fn of(&mut self, fingerprint: u64) -> u32 {
        if 2 * self.given as usize >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot_of(fingerprint);
        if self.slots[slot].1 == 0 {
            self.given += 1;
            self.slots[slot] = (fingerprint, self.given);
        }
        self.slots[slot].1 - 1
    }

    /// The slot that holds a fingerprint, or the free one where it belongs.
    fn slot_of(&self, fingerprint: u64) -> usize {
        let last = self.slots.len() - 1;
        // The upper half too: the lowest bits of a short text's fingerprint are the least spread.
        let mut slot = (fingerprint ^ (fingerprint >> 32)) as usize & last;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != fingerprint {
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self) {
        let slots = vec![(0, 0); (4 * self.slots.len()).max(1024)];
        for &taken in &std::mem::replace(&mut self.slots, slots) {
            if taken.1 != 0 {
                let slot = self.slot_of(taken.0);
                self.slots[slot] = taken;
            }
        }
    }
}
