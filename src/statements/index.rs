//! Sparse vectors of sentences, with an index from each feature to the sentences that have it.

use crate::sorting::sort;

/// A feature says nothing when more sentences have it than this plus two for each article.
const COMMON_FEATURE: usize = 48;

/// Calls what it is given with the fingerprint of each feature of a sentence.
pub(super) type Fingerprints<'a> = dyn Fn(usize, &mut dyn FnMut(u64)) + 'a;

/// The features of sentences, numbered as they first occur.
pub(super) struct Features {
    /// For each sentence its features, ascending, each with how often the sentence has it.
    pub(super) counts: Vec<Vec<(u32, u32)>>,
    /// For each feature how many sentences have it.
    frequencies: Vec<usize>,
}

impl Features {
    /// Numbers the features that `fingerprints` gives for each sentence; linear but for sorting.
    pub(super) fn new(sentences: usize, fingerprints: &Fingerprints) -> Features {
        let mut numbers = Numbers::default();
        let mut frequencies: Vec<usize> = Vec::new();
        let mut counts = Vec::with_capacity(sentences);
        for sentence in 0..sentences {
            let mut features: Vec<u32> = Vec::new();
            fingerprints(sentence, &mut |fingerprint| {
                features.push(numbers.of(fingerprint));
            });
            sort(&mut features);
            frequencies.resize(numbers.given as usize, 0);
            let mut counted = Vec::new();
            for same in features.chunk_by(u32::eq) {
                frequencies[same[0] as usize] += 1;
                counted.push((same[0], same.len() as u32));
            }
            counts.push(counted);
        }
        Features { counts, frequencies }
    }

    /// For each feature the logarithm of how rare it is among these sentences; 0 for common ones, which are left out of
    /// vectors. That keeps the work proportional to the sentences.
    pub(super) fn rarities(&self, articles: usize) -> Vec<f32> {
        let sentences = self.counts.len() as f64;
        let mut rarities = Vec::with_capacity(self.frequencies.len());
        for &frequency in &self.frequencies {
            let is_common = frequency > COMMON_FEATURE + 2 * articles;
            rarities.push(if is_common { 0.0 } else { libm::log((1.0 + sentences) / frequency as f64) as f32 });
        }
        rarities
    }
}

/// Vectors over numbered features, and for each feature the vectors that have it.
pub(super) struct VectorIndex {
    vectors: Vec<Vec<(u32, f32)>>,
    postings: Vec<Vec<(u32, f32)>>,
}

impl VectorIndex {
    /// Indexes vectors whose features ascend; weights of 0 are left out.
    pub(super) fn new(mut vectors: Vec<Vec<(u32, f32)>>, features: usize) -> VectorIndex {
        let mut postings = vec![Vec::new(); features];
        for (place, vector) in vectors.iter_mut().enumerate() {
            vector.retain(|&(_, weight)| weight > 0.0);
            for &(feature, weight) in vector.iter() {
                postings[feature as usize].push((place as u32, weight));
            }
        }
        VectorIndex { vectors, postings }
    }

    /// Adds to `products` the product of a vector with every later one that shares a feature.
    pub(super) fn add_products(&self, place: usize, products: &mut Products) {
        for &(feature, weight) in &self.vectors[place] {
            let places = &self.postings[feature as usize];
            let later = places.partition_point(|&(other, _)| other as usize <= place);
            for &(other, other_weight) in &places[later..] {
                products.add(other as usize, weight * other_weight);
            }
        }
    }

    /// The product of two vectors; linear in their features.
    pub(super) fn product(&self, a: usize, b: usize) -> f32 {
        let others = &self.vectors[b];
        let (mut sum, mut next) = (0.0, 0);
        for &(feature, weight) in &self.vectors[a] {
            while next < others.len() && others[next].0 < feature {
                next += 1;
            }
            if next < others.len() && others[next].0 == feature {
                sum += weight * others[next].1;
            }
        }
        sum
    }

    /// The product of each vector with itself.
    pub(super) fn squares(&self) -> Vec<f32> {
        let mut squares = Vec::with_capacity(self.vectors.len());
        for vector in &self.vectors {
            let mut square = 0.0;
            for &(_, weight) in vector {
                square += weight * weight;
            }
            squares.push(square);
        }
        squares
    }
}

/// The products of one vector with others, kept where they can be used again.
pub(super) struct Products {
    sums: Vec<f32>,
    touched: Vec<usize>,
}

impl Products {
    pub(super) fn new(vectors: usize) -> Products {
        Products { sums: vec![0.0; vectors], touched: Vec::new() }
    }

    fn add(&mut self, place: usize, product: f32) {
        if self.sums[place] == 0.0 {
            self.touched.push(place);
        }
        self.sums[place] += product;
    }

    /// Takes the sum of one vector out.
    pub(super) fn take(&mut self, place: usize) -> f32 {
        std::mem::take(&mut self.sums[place])
    }

    /// The vectors that have a sum, ascending; each is named once.
    pub(super) fn take_touched(&mut self) -> Vec<usize> {
        let mut touched = std::mem::take(&mut self.touched);
        sort(&mut touched);
        touched
    }
}

/// Numbers for fingerprints, in the order they are first asked for.
///
/// Open addressing with linear probing. Fingerprints are spread already, so they need no hash of their own; the
/// standard map would add 4 KB to the module.
#[derive(Default)]
pub(super) struct Numbers {
    /// Each fingerprint with its number plus one; 0 marks a free slot. A power of two of slots, at most half of them
    /// taken.
    slots: Vec<(u64, u32)>,
    given: u32,
}

impl Numbers {
    pub(super) fn of(&mut self, fingerprint: u64) -> u32 {
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
