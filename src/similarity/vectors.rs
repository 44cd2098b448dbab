//! Articles as vectors of terms, and their cosine.

use crate::article::{Article, ContentWord, Term};
use crate::sorting::{sort, sort_by};

/// A sparse vector over terms, of length one where it is not empty.
///
/// A term that occurs *n* times weighs 1 + ln *n* before the vector is scaled. There is no inverse document frequency:
/// that of the few articles at hand would press the likeness of tellings of one story towards zero.
#[derive(Clone, Debug, Default)]
pub struct TermVector {
    /// Sorted by term, so that sums over them are always taken in the same order.
    weights: Vec<(Term, f64)>,
}

impl TermVector {
    /// The vector of an article's story. `O(n log n)` in its content words.
    pub fn of_article(article: &Article) -> TermVector {
        TermVector::of(story_terms(article))
    }

    /// The vector of terms in any order.
    pub fn of_terms(terms: impl IntoIterator<Item = Term>) -> TermVector {
        TermVector::of(terms.into_iter().collect())
    }

    pub(crate) fn of(mut terms: Vec<Term>) -> TermVector {
        sort(&mut terms);
        let mut weights = Vec::new();
        for same in terms.chunk_by(Term::eq) {
            weights.push((same[0], 1.0 + libm::log(same.len() as f64)));
        }
        TermVector::scaled(weights)
    }

    /// The mean direction of several vectors. `O(n log n)` in their entries.
    pub fn centroid<'a>(vectors: impl IntoIterator<Item = &'a TermVector>) -> TermVector {
        let mut entries: Vec<(Term, f64)> = Vec::new();
        for vector in vectors {
            entries.extend_from_slice(&vector.weights);
        }
        sort_by(&mut entries, |a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let mut sums: Vec<(Term, f64)> = Vec::with_capacity(entries.len());
        for (term, weight) in entries {
            match sums.last_mut() {
                Some((last, sum)) if *last == term => *sum += weight,
                _ => sums.push((term, weight)),
            }
        }
        TermVector::scaled(sums)
    }

    fn scaled(mut weights: Vec<(Term, f64)>) -> TermVector {
        let norm = weights.iter().map(|&(_, weight)| weight * weight).sum::<f64>().sqrt();
        for (_, weight) in &mut weights {
            *weight /= norm;
        }
        TermVector { weights }
    }

    /// What each shared term adds to the cosine, by term. Linear in the two lengths.
    pub fn products<'a>(&'a self, other: &'a TermVector) -> impl Iterator<Item = (Term, f64)> + 'a {
        let mut rest = other.weights.as_slice();
        self.weights.iter().filter_map(move |&(term, weight)| {
            let skipped = rest.iter().take_while(|&&(candidate, _)| candidate < term).count();
            rest = &rest[skipped..];
            match rest.first() {
                Some(&(candidate, candidate_weight)) if candidate == term => Some((term, weight * candidate_weight)),
                _ => None,
            }
        })
    }

    /// The cosine, in [0, 1]; 0 where either vector is empty. The same whichever side is asked.
    pub fn cosine(&self, other: &TermVector) -> f64 {
        self.products(other).fold(0.0, |sum: f64, (_, product)| sum + product).clamp(0.0, 1.0)
    }
}

/// The terms of an article's story, in order.
pub(super) fn story_terms(article: &Article) -> Vec<Term> {
    let mut terms = Vec::new();
    for word in story_words(article) {
        terms.push(word.term);
    }
    terms
}

/// The content words of an article's story, in order.
pub(super) fn story_words(article: &Article) -> Vec<ContentWord> {
    let mut words = Vec::new();
    for index in article.story_sentences() {
        words.extend_from_slice(article.content(index));
    }
    words
}
