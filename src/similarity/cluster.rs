//! Average-link clustering over a sparse graph.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

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
/// Clusters and their members come in ascending order. `O(E log E)` heap operations for `E` edges, plus the merging of
/// neighbour lists, smaller into larger.
///
/// Source: R. R. Sokal and C. D. Michener, "A statistical method for evaluating systematic relationships" (1958).
pub fn average_link(
    items: usize,
    edges: &[Edge],
    threshold: f64,
    weight: impl Fn(&[usize], &[usize]) -> usize,
) -> Vec<Vec<usize>> {
    let mut clusters = Clusters::new(items, edges);
    let mut queue: BinaryHeap<Candidate> = BinaryHeap::new();
    let push = |queue: &mut BinaryHeap<Candidate>, clusters: &Clusters, a: usize, b: usize| {
        let pairs = weight(&clusters.members[a], &clusters.members[b]);
        if pairs == 0 {
            return;
        }
        let average = clusters.sums[a][&b] / pairs as f64;
        if average >= threshold {
            let (a, b) = (a.min(b), a.max(b));
            queue.push(Candidate { average, a, b, versions: (clusters.versions[a], clusters.versions[b]) });
        }
    };
    for edge in edges {
        push(&mut queue, &clusters, edge.a, edge.b);
    }
    while let Some(best) = queue.pop() {
        if best.versions != (clusters.versions[best.a], clusters.versions[best.b]) {
            continue;
        }
        clusters.merge(best.a, best.b);
        let neighbours: Vec<usize> = clusters.sums[best.a].keys().copied().collect();
        for neighbour in neighbours {
            push(&mut queue, &clusters, best.a, neighbour);
        }
    }
    clusters.members.into_iter().filter(|members| !members.is_empty()).collect()
}

/// Two clusters that could be merged, as they were when this was noted.
struct Candidate {
    average: f64,
    a: usize,
    b: usize,
    versions: (u32, u32),
}

impl Ord for Candidate {
    fn cmp(&self, other: &Candidate) -> Ordering {
        self.average
            .total_cmp(&other.average)
            .then_with(|| (other.a, other.b).cmp(&(self.a, self.b)))
            .then_with(|| self.versions.cmp(&other.versions))
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
    sums: Vec<BTreeMap<usize, f64>>,
    /// Grows with each merge, so that older candidates are known to be stale.
    versions: Vec<u32>,
}

impl Clusters {
    fn new(items: usize, edges: &[Edge]) -> Clusters {
        let mut sums = vec![BTreeMap::new(); items];
        for edge in edges {
            sums[edge.a].insert(edge.b, edge.score);
            sums[edge.b].insert(edge.a, edge.score);
        }
        Clusters { members: (0..items).map(|item| vec![item]).collect(), sums, versions: vec![0; items] }
    }

    /// Merges `b` into `a`, where `a < b`.
    fn merge(&mut self, a: usize, b: usize) {
        let gone = std::mem::take(&mut self.members[b]);
        self.members[a].extend(gone);
        self.members[a].sort_unstable();
        self.versions[a] += 1;
        self.versions[b] += 1;
        self.sums[a].remove(&b);
        for (neighbour, sum) in std::mem::take(&mut self.sums[b]) {
            if neighbour != a {
                *self.sums[a].entry(neighbour).or_insert(0.0) += sum;
                self.sums[neighbour].remove(&b);
                *self.sums[neighbour].entry(a).or_insert(0.0) += sum;
            }
        }
    }
}
