//! Term frequency times inverse document frequency, without any refinement.

use super::sorted_set;
use crate::article::Term;
use crate::sorting::sort;

/// Cosine of two bags of words under raw term frequency and the given inverse document frequency: the plain measure
/// that pair scores are compared with.
pub fn tf_idf_cosine(a: &[Term], b: &[Term], inverse_document_frequency: impl Fn(Term) -> f64) -> f64 {
    let weighted = |terms: &[Term]| {
        let mut sorted = terms.to_vec();
        sort(&mut sorted);
        let weight = |same: &[Term]| (same[0], same.len() as f64 * inverse_document_frequency(same[0]));
        sorted.chunk_by(Term::eq).map(weight).collect::<Vec<_>>()
    };
    cosine(&weighted(a), &weighted(b))
}

/// Term frequency times ln(N / df), by term.
pub(super) fn tf_idf(sentences: &[Vec<Term>]) -> Vec<Vec<(Term, f64)>> {
    let mut all: Vec<Term> = sentences.iter().flat_map(|terms| sorted_set(terms)).collect();
    sort(&mut all);
    let frequencies: Vec<(Term, f64)> = all.chunk_by(Term::eq).map(|same| (same[0], same.len() as f64)).collect();
    let weigh = |same: &[Term]| {
        let place = frequencies.partition_point(|&(term, _)| term < same[0]);
        (same[0], same.len() as f64 * libm::log(sentences.len() as f64 / frequencies[place].1))
    };
    let vector = |terms: &Vec<Term>| {
        let mut sorted = terms.clone();
        sort(&mut sorted);
        sorted.chunk_by(Term::eq).map(weigh).collect()
    };
    sentences.iter().map(vector).collect()
}

pub(super) fn cosine(a: &[(Term, f64)], b: &[(Term, f64)]) -> f64 {
    let norm = |vector: &[(Term, f64)]| vector.iter().map(|&(_, weight)| weight * weight).sum::<f64>().sqrt();
    let in_b = |term: Term| b.binary_search_by_key(&term, |&(term, _)| term).map_or(0.0, |place| b[place].1);
    let dot: f64 = a.iter().map(|&(term, weight)| weight * in_b(term)).sum();
    if dot == 0.0 { 0.0 } else { dot / (norm(a) * norm(b)) }
}
