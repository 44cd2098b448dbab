//! Average-link clustering over a sparse graph.

use crate::sorting::{sort, sort_by_key};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// An undirected edge between two items, `a < b`.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// The smaller item.
    pub a: usize,
    /// The larger item.
    pub b: usize,
    /// Their likeness; a missing edge counts as 0.
    pub score: f64,
}

/// Merges items while the average score between two clusters is at least `threshold`.
///
/// `weight(x, y)` is the number of pairs between two clusters that count; clusters between which none counts are never
/// merged. Ties go to the clusters with the smallest items, so the result depends on the numbering of the items alone.
/// Clusters and their members come in ascending order. Each merge takes time linear in the neighbours of the two, and the
/// whole takes room linear in the edges, however many items are all alike.
///
/// Source: R. R. Sokal and C. D. Michener, "A statistical method for evaluating systematic relationships" (1958).
pub fn average_link(
    items: usize,
    edges: &[Edge],
    threshold: f64,
    weight: impl Fn(&[usize], &[usize]) -> usize,
) -> Vec<Vec<usize>> {
    average_link_by(items, edges, threshold, &weight)
}

fn average_link_by(
    items: usize,
    edges: &[Edge],
    threshold: f64,
    weight: &dyn Fn(&[usize], &[usize]) -> usize,
) -> Vec<Vec<usize>> {
    let mut clusters = Clusters::new(items, edges);
    let mut queue: BinaryHeap<Candidate> = BinaryHeap::with_capacity(items);
    for item in 0..items {
        queue.extend(clusters.best_of(item, threshold, weight));
    }
    while let Some(best) = queue.pop() {
        let (a, b) = (best.a.min(best.b), best.a.max(best.b));
        if clusters.changed[best.a] != best.changed.0 {
            continue;
        }
        if clusters.changed[best.b] == best.changed.1 {
            clusters.merge(a, b);
            queue.extend(clusters.best_of(a, threshold, weight));
        } else {
            queue.extend(clusters.best_of(best.a, threshold, weight));
        }
    }
    clusters.members.retain(|members| !members.is_empty());
    for members in &mut clusters.members {
        sort(members);
    }
    clusters.members
}

/// Two clusters that could be merged, as they were when this was noted.
struct Candidate {
    average: f64,
    /// The one that noted it.
    a: usize,
    b: usize,
    /// When each was last changed.
    changed: (u32, u32),
}

impl Ord for Candidate {
    fn cmp(&self, other: &Candidate) -> Ordering {
        let items = |candidate: &Candidate| (candidate.a.min(candidate.b), candidate.a.max(candidate.b));
        self.average.total_cmp(&other.average).then_with(|| items(other).cmp(&items(self)))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Candidate) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Candidate) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}

/// The clusters so far, each known by its smallest item.
struct Clusters {
    members: Vec<Vec<usize>>,
    /// For each cluster, the sum of the scores to each neighbour.
    sums: Vec<Sums>,
    /// The merge that last changed each, so that older candidates are known to be stale.
    changed: Vec<u32>,
    merges: u32,
}

impl Clusters {
    fn new(items: usize, edges: &[Edge]) -> Clusters {
        let mut sums = vec![Sums::default(); items];
        for edge in edges {
            sums[edge.a].0.push((edge.b, edge.score));
            sums[edge.b].0.push((edge.a, edge.score));
        }
        for sums in &mut sums {
            sort_by_key(&mut sums.0, |&(neighbour, _)| neighbour);
        }
        Clusters { members: (0..items).map(|item| vec![item]).collect(), sums, changed: vec![0; items], merges: 0 }
    }

    /// The best candidate of a cluster with those that have not changed since it did: with the others, they have noted
    /// it. So each pair is noted by one of the two, and none better than the best of all notes can be missed.
    fn best_of(
        &self,
        cluster: usize,
        threshold: f64,
        weight: &dyn Fn(&[usize], &[usize]) -> usize,
    ) -> Option<Candidate> {
        let age = |cluster: usize| (self.changed[cluster], cluster);
        let mut best: Option<Candidate> = None;
        for &(neighbour, sum) in &self.sums[cluster].0 {
            if age(neighbour) > age(cluster) {
                continue;
            }
            let pairs = weight(&self.members[cluster], &self.members[neighbour]);
            let average = sum / pairs as f64;
            if pairs == 0 || average < threshold {
                continue;
            }
            let changed = (self.changed[cluster], self.changed[neighbour]);
            let candidate = Candidate { average, a: cluster, b: neighbour, changed };
            if best.as_ref().is_none_or(|best| candidate > *best) {
                best = Some(candidate);
            }
        }
        best
    }

    /// Merges `b` into `a`, where `a < b`.
    fn merge(&mut self, a: usize, b: usize) {
        let gone = std::mem::take(&mut self.members[b]);
        self.members[a].extend(gone);
        self.merges += 1;
        self.changed[a] = self.merges;
        self.changed[b] = self.merges;
        self.sums[a].remove(b);
        let mut gone = std::mem::take(&mut self.sums[b]);
        gone.remove(a);
        for &(neighbour, sum) in &gone.0 {
            self.sums[neighbour].remove(b);
            self.sums[neighbour].add(a, sum);
        }
        self.sums[a].merge(&gone);
    }
}

/// Sums by neighbour, ascending.
#[derive(Clone, Default)]
struct Sums(Vec<(usize, f64)>);

impl Sums {
    fn place(&self, neighbour: usize) -> Result<usize, usize> {
        self.0.binary_search_by_key(&neighbour, |&(other, _)| other)
    }

    fn remove(&mut self, neighbour: usize) {
        if let Ok(place) = self.place(neighbour) {
            self.0.remove(place);
        }
    }

    fn add(&mut self, neighbour: usize, sum: f64) {
        match self.place(neighbour) {
            Ok(place) => self.0[place].1 += sum,
            Err(place) => self.0.insert(place, (neighbour, sum)),
        }
    }

    /// Adds all sums of another cluster; linear in both.
    fn merge(&mut self, other: &Sums) {
        let mut merged = Vec::with_capacity(self.0.len() + other.0.len());
        let mut own = 0;
        for &(neighbour, sum) in &other.0 {
            while own < self.0.len() && self.0[own].0 < neighbour {
                merged.push(self.0[own]);
                own += 1;
            }
            let mut total = sum;
            if own < self.0.len() && self.0[own].0 == neighbour {
                total += self.0[own].1;
                own += 1;
            }
            merged.push((neighbour, total));
        }
        merged.extend_from_slice(&self.0[own..]);
        self.0 = merged;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Weight = fn(&[usize], &[usize]) -> usize;

    /// The same by looking at all pairs of clusters before each merge.
    fn by_looking_at_all(items: usize, edges: &[Edge], threshold: f64, weight: Weight) -> Vec<Vec<usize>> {
        let mut clusters: Vec<Vec<usize>> = (0..items).map(|item| vec![item]).collect();
        loop {
            let mut best: Option<(f64, usize, usize)> = None;
            for a in 0..clusters.len() {
                for b in a + 1..clusters.len() {
                    let is_between = |edge: &&Edge| {
                        let (x, y) = (&clusters[a], &clusters[b]);
                        (x.contains(&edge.a) && y.contains(&edge.b)) || (x.contains(&edge.b) && y.contains(&edge.a))
                    };
                    let sum: f64 = edges.iter().filter(is_between).map(|edge| edge.score).sum();
                    let average = sum / weight(&clusters[a], &clusters[b]) as f64;
                    if average >= threshold && best.is_none_or(|(best, ..)| average > best) {
                        best = Some((average, a, b));
                    }
                }
            }
            let Some((_, a, b)) = best else { return clusters };
            let gone = clusters.remove(b);
            clusters[a].extend(gone);
            clusters[a].sort_unstable();
        }
    }

    fn of_three_at_most(x: &[usize], y: &[usize]) -> usize {
        x.len().min(y.len()) * x.len().max(y.len()).min(3)
    }

    proptest! {
        #[test]
        fn the_best_pair_is_always_merged_first(scores in prop::collection::vec(0u8..9, 45)) {
            let pairs = (0..10).flat_map(|a| (a + 1..10).map(move |b| (a, b)));
            // Eighths, whose sums are exact in any order; there are many ties.
            let edges: Vec<Edge> = pairs
                .zip(&scores)
                .filter(|(_, score)| **score > 0)
                .map(|((a, b), &score)| Edge { a, b, score: f64::from(score) / 8.0 })
                .collect();
            for threshold in [0.2, 0.5, 0.9] {
                let weights: [Weight; 2] = [|x, y| x.len() * y.len(), of_three_at_most];
                for weight in weights {
                    let expected = by_looking_at_all(10, &edges, threshold, weight);
                    prop_assert_eq!(average_link(10, &edges, threshold, weight), expected);
                }
            }
        }
    }
}
