//! Measures of agreement.

/// What was found of what should be found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rightly found.
    pub right: usize,
    /// Wrongly found.
    pub wrong: usize,
    /// Not found.
    pub missed: usize,
}

impl Counts {
    /// The part of what was found that is right; 0 where nothing was found.
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// The part of what should be found that was; 0 where there is nothing.
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

impl std::iter::Sum for Counts {
    fn sum<I: Iterator<Item = Counts>>(counts: I) -> Counts {
        counts.fold(Counts::default(), |sum, counts| Counts {
            right: sum.right + counts.right,
            wrong: sum.wrong + counts.wrong,
            missed: sum.missed + counts.missed,
        })
    }
}

/// A part of a whole; 0 where there is no whole.
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The arithmetic mean; 0 of nothing.
pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values.into_iter().fold((0.0, 0), |(sum, count), value| (sum + value, count + 1));
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}

/// Pearson's correlation of pairs; 0 where either side does not vary.
pub fn pearson(pairs: &[(f64, f64)]) -> f64 {
    let (mean_x, mean_y) = (mean(pairs.iter().map(|pair| pair.0)), mean(pairs.iter().map(|pair| pair.1)));
    let sum =
        |product: fn(f64, f64) -> f64| -> f64 { pairs.iter().map(|&(x, y)| product(x - mean_x, y - mean_y)).sum() };
    let spread = (sum(|x, _| x * x) * sum(|_, y| y * y)).sqrt();
    if spread == 0.0 { 0.0 } else { sum(|x, y| x * y) / spread }
}

/// How well pairs of items are put into one group, counted over all pairs of `items` items: `found` and `expected` give
/// an item's group.
pub fn pair_counts(items: usize, found: impl Fn(usize) -> usize, expected: impl Fn(usize) -> usize) -> Counts {
    let mut counts = Counts::default();
    for a in 0..items {
        for b in a + 1..items {
            match (found(a) == found(b), expected(a) == expected(b)) {
                (true, true) => counts.right += 1,
                (true, false) => counts.wrong += 1,
                (false, true) => counts.missed += 1,
                (false, false) => {}
            }
        }
    }
    counts
}

/// For each item, the index of the group that holds it.
pub fn group_of<'a>(items: usize, groups: impl IntoIterator<Item = &'a Vec<usize>>) -> Vec<usize> {
    let mut group_of = vec![usize::MAX; items];
    for (group, members) in groups.into_iter().enumerate() {
        for &member in members {
            group_of[member] = group;
        }
    }
    group_of
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_give_precision_recall_and_f1() {
        let counts = Counts { right: 6, wrong: 2, missed: 6 };
        assert_eq!((counts.precision(), counts.recall(), counts.f1()), (0.75, 0.5, 0.6));
        assert_eq!(Counts::default().f1(), 0.0);
    }

    #[test]
    fn pearson_is_one_on_a_line() {
        assert!((pearson(&[(1.0, 3.0), (2.0, 5.0), (4.0, 9.0)]) - 1.0).abs() < 1e-12);
        assert_eq!(pearson(&[(1.0, 3.0), (1.0, 5.0)]), 0.0);
    }

    #[test]
    fn pairs_of_one_group_are_counted() {
        let (found, expected) = ([0, 0, 0, 1], [0, 0, 1, 1]);
        let counts = pair_counts(4, |item| found[item], |item| expected[item]);
        assert_eq!(counts, Counts { right: 1, wrong: 2, missed: 1 });
    }
}
