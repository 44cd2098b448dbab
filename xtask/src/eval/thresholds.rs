//! Thresholds on a score, chosen on one part of a set to be measured on another.

use super::measures::Counts;

/// The threshold that parts positives (at or above it) from negatives best, as `quality` of the counts and the number of
/// points says; the middle one among equals. Points are scores with whether they are positive. `O(n log n)`.
pub fn best_threshold(points: &[(f64, bool)], quality: impl Fn(Counts, usize) -> f64) -> f64 {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let positives = sorted.iter().filter(|point| point.1).count();
    let mut above = Counts { right: positives, wrong: sorted.len() - positives, missed: 0 };
    let mut candidates: Vec<(f64, f64)> = vec![(quality(above, sorted.len()), f64::NEG_INFINITY)];
    for (place, &(score, is_positive)) in sorted.iter().enumerate() {
        if is_positive {
            above.right -= 1;
            above.missed += 1;
        } else {
            above.wrong -= 1;
        }
        let next = sorted.get(place + 1).map_or(f64::INFINITY, |next| next.0);
        if next > score {
            candidates.push((quality(above, sorted.len()), (score + next) / 2.0));
        }
    }
    middle_of_best(&candidates)
}

/// The part of the points that lie on the right side.
pub fn accuracy(counts: Counts, points: usize) -> f64 {
    super::measures::share(points - counts.wrong - counts.missed, points)
}

/// The thresholds, ascending, that sort points into `classes` classes with the most right; the middle ones among equals.
/// Points are scores with their class. Tries every cut: for some hundred points and four classes at most.
pub fn best_cuts(points: &[(f64, usize)], classes: usize) -> Vec<f64> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut best = vec![(0, Vec::new())];
    // After each class, the most points right with its upper cut at each place, and the cuts that give it.
    for class in 0..classes {
        let last = class + 1 == classes;
        let ends = if last { sorted.len()..=sorted.len() } else { 0..=sorted.len() };
        best = ends
            .map(|end| {
                let begins = if class == 0 { 0..=0 } else { 0..=end };
                let from = |begin: usize| {
                    let (right, cuts): &(usize, Vec<usize>) = &best[begin];
                    (right + sorted[begin..end].iter().filter(|point| point.1 == class).count(), cuts)
                };
                let (right, cuts) = begins.map(from).max_by_key(|candidate| candidate.0).unwrap_or((0, &best[0].1));
                (right, if last { cuts.clone() } else { [cuts.as_slice(), &[end]].concat() })
            })
            .collect();
    }
    let between = |place: usize| match (place.checked_sub(1).and_then(|before| sorted.get(before)), sorted.get(place)) {
        (Some(below), Some(above)) => (below.0 + above.0) / 2.0,
        (None, _) => f64::NEG_INFINITY,
        (_, None) => f64::INFINITY,
    };
    best.pop().map(|(_, cuts)| cuts.into_iter().map(between).collect()).unwrap_or_default()
}

/// The class of a score under ascending thresholds.
pub fn class_of(score: f64, cuts: &[f64]) -> usize {
    cuts.iter().filter(|&&cut| score >= cut).count()
}

fn middle_of_best(candidates: &[(f64, f64)]) -> f64 {
    let best = candidates.iter().map(|candidate| candidate.0).fold(f64::NEG_INFINITY, f64::max);
    let equals: Vec<f64> =
        candidates.iter().filter(|candidate| candidate.0 == best).map(|candidate| candidate.1).collect();
    equals[equals.len() / 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_threshold_lies_between_the_classes() {
        let points = [(0.1, false), (0.3, false), (0.5, true), (0.9, true)];
        assert_eq!(best_threshold(&points, accuracy), 0.4);
        assert_eq!(best_threshold(&points, |counts, _| counts.f1()), 0.4);
    }

    #[test]
    fn cuts_sort_into_classes() {
        let points = [(0.1, 0), (0.2, 0), (0.4, 1), (0.6, 2), (0.7, 1), (0.8, 2)];
        let cuts = best_cuts(&points, 3);
        let right = points.iter().filter(|&&(score, class)| class_of(score, &cuts) == class).count();
        assert_eq!((cuts.len(), right), (2, 5));
    }
}
