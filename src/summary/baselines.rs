//! The classical rankings of sentences, to measure against. Each gives one score per sentence: take the best.

use crate::article::Term;
use crate::similarity::TermVector;
use crate::sorting::sort;

/// Damping of PageRank, as in both papers below.
const DAMPING: f64 = 0.85;
/// Power iterations end when no score moves by more than this.
const TOLERANCE: f64 = 1e-6;
/// And after so many at the latest.
const MOST_ITERATIONS: usize = 200;

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

/// Continuous LexRank (G. Erkan and D. R. Radev, "LexRank: graph-based lexical centrality as salience", 2004):
/// PageRank over the cosines of the sentences' TF-IDF vectors, with the IDF of these sentences. `O(n²)` cosines.
pub fn lex_rank(sentences: &[Vec<Term>]) -> Vec<f64> {
    let vectors = tf_idf(sentences);
    page_rank(sentences.len(), |a, b| cosine(&vectors[a], &vectors[b]))
}

/// TextRank (R. Mihalcea and P. Tarau, "TextRank: bringing order into texts", 2004): PageRank over the number of
/// shared terms divided by the sum of the logarithms of the lengths. `O(n²)` comparisons.
pub fn text_rank(sentences: &[Vec<Term>]) -> Vec<f64> {
    let sets: Vec<Vec<Term>> = sentences.iter().map(|terms| sorted_set(terms)).collect();
    page_rank(sentences.len(), |a, b| {
        let shared = sets[a].iter().filter(|term| sets[b].binary_search(term).is_ok()).count() as f64;
        let lengths = libm::log(sets[a].len() as f64) + libm::log(sets[b].len() as f64);
        if shared == 0.0 || lengths <= 0.0 { 0.0 } else { shared / lengths }
    })
}

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

fn sorted_set(terms: &[Term]) -> Vec<Term> {
    let mut set = terms.to_vec();
    sort(&mut set);
    set.dedup();
    set
}

/// Term frequency times ln(N / df), by term.
fn tf_idf(sentences: &[Vec<Term>]) -> Vec<Vec<(Term, f64)>> {
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

fn cosine(a: &[(Term, f64)], b: &[(Term, f64)]) -> f64 {
    let norm = |vector: &[(Term, f64)]| vector.iter().map(|&(_, weight)| weight * weight).sum::<f64>().sqrt();
    let in_b = |term: Term| b.binary_search_by_key(&term, |&(term, _)| term).map_or(0.0, |place| b[place].1);
    let dot: f64 = a.iter().map(|&(term, weight)| weight * in_b(term)).sum();
    if dot == 0.0 { 0.0 } else { dot / (norm(a) * norm(b)) }
}

/// PageRank of a weighted undirected graph without loops; sentences without neighbours share what reaches them.
fn page_rank(nodes: usize, weight: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let mut weights = vec![0.0; nodes * nodes];
    for a in 0..nodes {
        for b in 0..a {
            let weight = weight(a, b);
            weights[a * nodes + b] = weight;
            weights[b * nodes + a] = weight;
        }
    }
    let degrees: Vec<f64> = weights.chunks(nodes.max(1)).map(|row| row.iter().sum()).collect();
    let mut ranks = vec![1.0 / nodes as f64; nodes];
    for _ in 0..MOST_ITERATIONS {
        let loose: f64 = (0..nodes).filter(|&node| degrees[node] == 0.0).map(|node| ranks[node]).sum();
        let received = |node: usize| -> f64 {
            (0..nodes)
                .filter(|&from| degrees[from] > 0.0)
                .map(|from| ranks[from] * weights[from * nodes + node] / degrees[from])
                .sum()
        };
        let next: Vec<f64> = (0..nodes)
            .map(|node| (1.0 - DAMPING + DAMPING * loose) / nodes as f64 + DAMPING * received(node))
            .collect();
        let moved = ranks.iter().zip(&next).map(|(old, new)| (old - new).abs()).fold(0.0, f64::max);
        ranks = next;
        if moved < TOLERANCE {
            break;
        }
    }
    ranks
}
