//! Rankings by a random walk over sentences that are alike.

use super::sorted_set;
use super::tf_idf::{cosine, tf_idf};
use crate::article::Term;

/// Damping of PageRank, as in both papers.
const DAMPING: f64 = 0.85;
/// Power iterations end when no score moves by more than this.
const TOLERANCE: f64 = 1e-6;
/// And after so many at the latest.
const MOST_ITERATIONS: usize = 200;

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
