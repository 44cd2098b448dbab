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
/// Clusters and their members come in ascending order. `O(E log E)` heap operations for `E` edges, plus the merging of
/// neighbour lists.
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
    let mut queue: BinaryHeap<Candidate> = BinaryHeap::new();
    let push = |queue: &mut BinaryHeap<Candidate>, clusters: &Clusters, a: usize, b: usize| {
        let pairs = weight(&clusters.members[a], &clusters.members[b]);
        if pairs == 0 {
            return;
        }
        let average = clusters.sums[a].of(b) / pairs as f64;
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
        for &(neighbour, _) in &clusters.sums[best.a].0 {
            push(&mut queue, &clusters, best.a, neighbour);
        }
    }
    clusters.members.retain(|members| !members.is_empty());
    clusters.members
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
    sums: Vec<Sums>,
    /// Grows with each merge, so that older candidates are known to be stale.
    versions: Vec<u32>,
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
        Clusters { members: (0..items).map(|item| vec![item]).collect(), sums, versions: vec![0; items] }
    }

    /// Merges `b` into `a`, where `a < b`.
    fn merge(&mut self, a: usize, b: usize) {
        let gone = std::mem::take(&mut self.members[b]);
        self.members[a].extend(gone);
        sort(&mut self.members[a]);
        self.versions[a] += 1;
        self.versions[b] += 1;
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

    fn of(&self, neighbour: usize) -> f64 {
        self.place(neighbour).map_or(0.0, |place| self.0[place].1)
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
