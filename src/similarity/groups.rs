//! Which articles are one text, and which tell one story.

use super::cluster::{Edge, average_link};

/// A pair of articles by rank, `a < b`.
pub(crate) type RankedPair = (usize, usize, super::PairScore);

/// Groups of articles on one event, by average link over how far their scores reach what makes one story.
///
/// Average link, never connected components: one article on two events would otherwise join them. `kept_pairs` is how
/// many pairs of each article are at most among `pairs`: two groups are expected to have no more than that between them.
pub(crate) fn stories(articles: usize, pairs: &[RankedPair], kept_pairs: usize) -> Vec<Vec<usize>> {
    let edges: Vec<Edge> = pairs.iter().map(|&(a, b, pair)| Edge { a, b, score: pair.story_strength }).collect();
    average_link(articles, &edges, 1.0, |x, y| pairs_between(x, y, kept_pairs))
}

/// The average larger share from which texts are one family; a pair that is neither copy nor rewrite counts as 0.
const FAMILY: f64 = 0.3;

/// Groups of copies and rewrites of one text, each within one story, by average link over the larger shares; for
/// `kept_pairs` see [`stories`].
pub(crate) fn families(
    articles: usize,
    pairs: &[RankedPair],
    stories: &[Vec<usize>],
    kept_pairs: usize,
) -> Vec<Vec<usize>> {
    let story_of = group_of(articles, stories);
    let mut edges: Vec<Edge> = Vec::new();
    for &(a, b, pair) in pairs {
        if story_of[a] == story_of[b] && pair.relation.is_one_text() {
            edges.push(Edge { a, b, score: pair.shared_by_a.max(pair.shared_by_b) });
        }
    }
    average_link(articles, &edges, FAMILY, |x, y| pairs_between(x, y, kept_pairs))
}

/// For each item which of the groups it is in.
pub(crate) fn group_of(items: usize, groups: &[Vec<usize>]) -> Vec<usize> {
    let mut group_of = vec![0; items];
    for (group, members) in groups.iter().enumerate() {
        for &member in members {
            group_of[member] = group;
        }
    }
    group_of
}

/// How many pairs two groups have between them, where each article is part of so many at most.
fn pairs_between(x: &[usize], y: &[usize], kept_pairs: usize) -> usize {
    x.len().min(y.len()) * x.len().max(y.len()).min(kept_pairs)
}
