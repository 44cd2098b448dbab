//! How alike two sentences of a story are.

use super::index::{Features, Products, VectorIndex};
use crate::article::Article;
use crate::article::terms::fingerprint;
use crate::text::stems::fold;
use crate::text::words;

/// A sentence by its article and its index in it.
pub(super) type SentenceOf<'a> = (&'a Article, usize);

/// The lengths of character n-grams.
const GRAM_LENGTHS: std::ops::RangeInclusive<usize> = 3..=5;
/// A longer sentence is compared by this many leading characters.
const COMPARED_CHARACTERS: usize = 1_500;
/// What a sentence's stems say together is taken for at least this much, so that a fragment is not contained in all.
const SMALLEST_MASS: f32 = 8.0;

/// What is needed to tell how alike sentences of one story are.
///
/// Half of it is the cosine of their character n-grams, which tolerate what re-translation and pasting do to words:
/// other endings, other spellings of a name, words glued together. The other half is how much of what their stems say
/// is said by both: of both together, and of the one that says less. What an n-gram or stem says is the logarithm of
/// how rare it is among these very sentences, since among sentences of one story its common names say nothing.
pub(super) struct Likeness {
    grams: VectorIndex,
    stems: VectorIndex,
    /// For each sentence what its stems say together.
    masses: Vec<f32>,
    gram_products: Products,
    stem_products: Products,
}

impl Likeness {
    /// Prepares sentences of so many articles, given with their folded words; linear in their length but for sorting.
    pub(super) fn new(sentences: &[SentenceOf], folded: &[String], articles: usize) -> Likeness {
        let stems = stem_index(sentences, articles);
        Likeness {
            grams: gram_index(folded, articles),
            masses: stems.squares(),
            stems,
            gram_products: Products::new(sentences.len()),
            stem_products: Products::new(sentences.len()),
        }
    }

    /// The likeness of two sentences, in [0, 1].
    pub(super) fn of(&self, a: usize, b: usize) -> f64 {
        self.combined(a, b, self.grams.product(a, b), self.stems.product(a, b))
    }

    /// The later sentences that share an n-gram with one, ascending, each with its likeness.
    pub(super) fn with_later(&mut self, sentence: usize) -> Vec<(usize, f64)> {
        self.grams.add_products(sentence, &mut self.gram_products);
        self.stems.add_products(sentence, &mut self.stem_products);
        let touched = self.gram_products.take_touched();
        let mut likenesses = Vec::with_capacity(touched.len());
        for &other in &touched {
            let (grams, stems) = (self.gram_products.take(other), self.stem_products.take(other));
            likenesses.push((other, self.combined(sentence, other, grams, stems)));
        }
        for stems_alone in self.stem_products.take_touched() {
            self.stem_products.take(stems_alone);
        }
        likenesses
    }

    fn combined(&self, a: usize, b: usize, gram_product: f32, stem_product: f32) -> f64 {
        let (mass_a, mass_b) = (self.masses[a], self.masses[b]);
        let of_both = if stem_product > 0.0 { stem_product / (mass_a * mass_b).sqrt() } else { 0.0 };
        let of_less = stem_product / mass_a.min(mass_b).max(SMALLEST_MASS);
        f64::from(0.5 * gram_product + 0.25 * of_both + 0.25 * of_less).clamp(0.0, 1.0)
    }
}

/// Vectors of length one: the count of each n-gram times what it says.
fn gram_index(folded: &[String], articles: usize) -> VectorIndex {
    let features = Features::new(folded.len(), &|sentence, take| {
        for_each_gram(&folded[sentence], take);
    });
    let rarities = features.rarities(articles);
    let mut vectors = Vec::with_capacity(folded.len());
    for counts in &features.counts {
        let mut vector = Vec::with_capacity(counts.len());
        let mut square = 0.0;
        for &(gram, count) in counts {
            let weight = count as f32 * rarities[gram as usize];
            square += weight * weight;
            vector.push((gram, weight));
        }
        let norm = square.sqrt();
        for (_, weight) in &mut vector {
            *weight /= norm;
        }
        vectors.push(vector);
    }
    VectorIndex::new(vectors, rarities.len())
}

/// Vectors whose product is what the shared stems say: each stem once, by the square root of what it says.
fn stem_index(sentences: &[SentenceOf], articles: usize) -> VectorIndex {
    let features = Features::new(sentences.len(), &|sentence, take| {
        let (article, index) = sentences[sentence];
        for word in article.content(index) {
            take(word.term.0);
        }
    });
    let rarities = features.rarities(articles);
    let mut vectors = Vec::with_capacity(sentences.len());
    for counts in &features.counts {
        let mut vector = Vec::with_capacity(counts.len());
        for &(stem, _) in counts {
            vector.push((stem, rarities[stem as usize].sqrt()));
        }
        vectors.push(vector);
    }
    VectorIndex::new(vectors, rarities.len())
}

/// Calls `take` with the fingerprint of every n-gram.
fn for_each_gram(folded: &str, take: &mut dyn FnMut(u64)) {
    let mut starts: Vec<usize> = folded.char_indices().map(|(at, _)| at).take(COMPARED_CHARACTERS + 1).collect();
    if starts.len() <= COMPARED_CHARACTERS {
        starts.push(folded.len());
    }
    for length in GRAM_LENGTHS {
        for ends in starts.windows(length + 1) {
            take(fingerprint(&folded.as_bytes()[ends[0]..ends[length]]));
        }
    }
}

/// A fingerprint equal for sentences of the same folded words and, where there are no words, of the same marks.
pub(super) fn text_fingerprint((article, index): SentenceOf, folded: &str) -> u64 {
    let as_it_stands = article.sentences()[index].span.of(article.text());
    fingerprint(if folded == " " { as_it_stands.as_bytes() } else { folded.as_bytes() })
}

/// The sentence's words as they are compared: folded, each between single spaces.
pub(super) fn folded_words((article, index): SentenceOf) -> String {
    let mut folded = String::from(" ");
    for word in words(article.text(), article.sentences()[index].span) {
        folded.push_str(&fold(word.span.of(article.text())));
        folded.push(' ');
    }
    folded
}
