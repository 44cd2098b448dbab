//! The classical ways to choose sentences, to measure against.
//!
//! All but one rank the sentences: they give each a score, and the best are taken. [`sum_basic`] chooses one by one,
//! since what it has taken changes what it takes next. Sentences are given by their content words.

mod graph;
mod sum_basic;
mod tf_idf;

pub use graph::{lex_rank, text_rank};
pub use sum_basic::sum_basic;
pub use tf_idf::tf_idf_cosine;

use crate::article::Term;
use crate::similarity::TermVector;
use crate::sorting::sort;
use crate::text::fingerprint::joined;

/// The leading sentences of each document first, documents in turn: `places[i]` is the place of sentence `i` in its
/// document.
pub fn lead(places: &[usize]) -> Vec<f64> {
    places.iter().map(|&place| 1.0 / (1.0 + place as f64)).collect()
}

/// Closeness to the centroid of all sentences (D. R. Radev et al., "Centroid-based summarization of multiple
/// documents", 2004), without position.
pub fn centroid(sentences: &[Vec<Term>]) -> Vec<f64> {
    let vectors: Vec<TermVector> = sentences.iter().map(|terms| TermVector::of_terms(terms.iter().copied())).collect();
    let centroid = TermVector::centroid(&vectors);
    vectors.iter().map(|vector| vector.cosine(&centroid)).collect()
}

/// Any sentence as likely as any other. The same seed gives the same words the same score, wherever they stand.
pub fn random(sentences: &[Vec<Term>], seed: u64) -> Vec<f64> {
    let print = |terms: &Vec<Term>| terms.iter().fold(joined(0, seed), |print, term| joined(print, term.0));
    sentences.iter().map(|terms| print(terms) as f64 / u64::MAX as f64).collect()
}

fn sorted_set(terms: &[Term]) -> Vec<Term> {
    let mut set = terms.to_vec();
    sort(&mut set);
    set.dedup();
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_random_score_is_that_of_the_words_and_the_seed() {
        let sentences = [vec![Term(1), Term(2)], vec![Term(3)], vec![Term(1), Term(2)]];
        let scores = random(&sentences, 7);
        assert!(scores.iter().all(|score| (0.0..=1.0).contains(score)));
        assert!(scores[0] == scores[2] && scores[0] != scores[1]);
        assert_ne!(scores, random(&sentences, 8));
    }
}
