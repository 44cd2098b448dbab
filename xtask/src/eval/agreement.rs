//! How well the summaries of several methods agree with references, and how far the crate is ahead of the others.

use super::bootstrap::interval_of_mean;
use super::measures::mean;
use super::rouge::Rouge;
use super::table::{Margin, Row, Scale};

/// The figures of some methods, the crate first, over the same items.
pub struct Agreement {
    methods: Vec<&'static str>,
    /// For each item those of each method.
    items: Vec<Vec<Rouge>>,
}

impl Agreement {
    /// Of these methods, over no items.
    pub fn of(methods: impl IntoIterator<Item = &'static str>) -> Agreement {
        Agreement { methods: methods.into_iter().collect(), items: Vec::new() }
    }

    /// Adds an item with the figures of each method.
    pub fn push(&mut self, figures: Vec<Rouge>) {
        self.items.push(figures);
    }

    /// What a method is called.
    pub fn name(&self, method: usize) -> &'static str {
        self.methods[method]
    }

    /// One row for each figure of ROUGE.
    pub fn rows(&self, set: &str) -> Vec<Row> {
        let names = Rouge::default().named().map(|(name, _)| name);
        names.into_iter().enumerate().map(|(figure, name)| self.row(figure, format!("{name}, {set}"))).collect()
    }

    /// The method that is best by ROUGE-2, the crate aside.
    pub fn best_baseline(&self) -> usize {
        self.best_baseline_by(1)
    }

    fn row(&self, figure: usize, metric: String) -> Row {
        let ours = self.values(0, figure);
        let best = self.best_baseline_by(figure);
        let ahead: Vec<f64> = ours.iter().zip(self.values(best, figure)).map(|(ours, other)| ours - other).collect();
        let margin =
            Margin { mean: mean(ahead.iter().copied()), interval: interval_of_mean(&ahead), over: self.methods[best] };
        let row =
            Row::new(metric, Scale::Percent, mean(ours.iter().copied())).within(interval_of_mean(&ours)).ahead(margin);
        let others = self.methods.iter().enumerate().skip(1);
        others.fold(row, |row, (method, name)| row.against(name, mean(self.values(method, figure))))
    }

    fn best_baseline_by(&self, figure: usize) -> usize {
        let value = |method: usize| mean(self.values(method, figure));
        (1..self.methods.len()).max_by(|&a, &b| value(a).total_cmp(&value(b))).unwrap_or_default()
    }

    fn values(&self, method: usize, figure: usize) -> Vec<f64> {
        self.items.iter().map(|figures| figures[method].named()[figure].1).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crate_is_compared_with_the_best_of_the_others() {
        let mut agreement = Agreement::of(["here", "weak", "strong"]);
        let figures = |bigrams: f64| Rouge { unigrams: 0.0, bigrams, sequence: 0.0 };
        agreement.push(vec![figures(0.5), figures(0.1), figures(0.4)]);
        agreement.push(vec![figures(0.7), figures(0.9), figures(0.8)]);
        assert_eq!(agreement.best_baseline(), 2);
        let margin = agreement.rows("set")[1].margin.expect("a row has a margin");
        assert_eq!(margin.over, "strong");
        assert!(margin.mean.abs() < 1e-12);
        assert!((margin.interval.low + 0.1).abs() < 1e-12 && (margin.interval.high - 0.1).abs() < 1e-12);
    }
}
