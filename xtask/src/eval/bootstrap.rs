//! How sure a figure is: percentile bootstrap (B. Efron, "Bootstrap methods: another look at the jackknife", 1979).

/// How often the items are drawn anew.
const RESAMPLES: usize = 1_000;
/// The same in every run, so that the same answers give the same table.
const SEED: u64 = 2_026;

/// The bounds between which a figure lies with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// The 95 % interval of a statistic over `items` items, given by their indices, drawn with replacement.
pub fn interval(items: usize, statistic: impl Fn(&[usize]) -> f64) -> Interval {
    let mut random = SplitMix64(SEED);
    let mut drawn = vec![0; items];
    let mut values: Vec<f64> = (0..RESAMPLES)
        .map(|_| {
            drawn.fill_with(|| random.below(items));
            statistic(&drawn)
        })
        .collect();
    values.sort_by(f64::total_cmp);
    Interval { low: values[RESAMPLES * 25 / 1_000], high: values[RESAMPLES * 975 / 1_000 - 1] }
}

/// The 95 % interval of a mean.
pub fn interval_of_mean(values: &[f64]) -> Interval {
    interval(values.len(), |drawn| super::measures::mean(drawn.iter().map(|&item| values[item])))
}

/// A small generator of random numbers (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
/// generators", 2014).
pub struct SplitMix64(pub u64);

impl SplitMix64 {
    /// A number below `bound`, or 0 where that is 0. The bias of the remainder is far below what a figure shows.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        (bits % bound.max(1) as u64) as usize
    }

    /// Puts items into a random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_holds_the_mean_and_repeats() {
        let values: Vec<f64> = (0..200).map(|value| f64::from(value % 10)).collect();
        let interval = interval_of_mean(&values);
        assert!(interval.low < 4.5 && 4.5 < interval.high);
        assert!(interval.high - interval.low < 1.0);
        assert_eq!(interval, interval_of_mean(&values));
    }

    #[test]
    fn a_shuffle_keeps_every_item() {
        let mut items: Vec<usize> = (0..50).collect();
        SplitMix64(1).shuffle(&mut items);
        assert_ne!(items, (0..50).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..50).collect::<Vec<_>>());
    }
}
