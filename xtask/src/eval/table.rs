//! The printed table.

use std::fmt::{self, Display, Formatter};

use super::bootstrap::Interval;

/// How a figure is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// From 0 to 1, three decimals.
    Unit,
    /// In hundredths, one decimal.
    Percent,
}

impl Scale {
    fn print(self, value: f64) -> String {
        match self {
            Scale::Unit => format!("{value:.3}"),
            Scale::Percent => format!("{:.1}", 100.0 * value),
        }
    }
}

/// How far the crate is ahead of the best of the other methods, item by item.
#[derive(Clone, Copy, Debug)]
pub struct Margin {
    pub mean: f64,
    /// Where it lies with 95 % confidence: ahead for certain where both bounds are above 0.
    pub interval: Interval,
    /// The name of that method.
    pub over: &'static str,
}

/// One metric of a set.
pub struct Row {
    metric: String,
    scale: Scale,
    value: f64,
    interval: Option<Interval>,
    pub(super) margin: Option<Margin>,
    /// Other methods on the same input in the same run.
    baselines: Vec<(&'static str, f64)>,
    /// What is known from print, in its own words.
    published: &'static str,
}

impl Row {
    /// A row of a metric from 0 to 1.
    pub fn new(metric: impl Into<String>, scale: Scale, value: f64) -> Row {
        Row { metric: metric.into(), scale, value, interval: None, margin: None, baselines: Vec::new(), published: "" }
    }

    /// Says how sure the value is.
    pub fn within(mut self, interval: Interval) -> Row {
        self.interval = Some(interval);
        self
    }

    /// Says how far ahead it is.
    pub fn ahead(mut self, margin: Margin) -> Row {
        self.margin = Some(margin);
        self
    }

    /// Adds what another method reaches.
    pub fn against(mut self, method: &'static str, value: f64) -> Row {
        self.baselines.push((method, value));
        self
    }

    /// Adds the figure from print.
    pub fn published(mut self, figure: &'static str) -> Row {
        self.published = figure;
        self
    }

    fn cells(&self, set: &str) -> [String; COLUMNS] {
        let print = |value| self.scale.print(value);
        let interval = self.interval.map(|interval| format!("{}–{}", print(interval.low), print(interval.high)));
        let signed = |value: f64| format!("{}{}", if value < 0.0 { "−" } else { "+" }, print(value.abs()));
        let margin = self.margin.map(|Margin { mean, interval, over }| {
            format!("{} [{}, {}] {over}", signed(mean), signed(interval.low), signed(interval.high))
        });
        let baselines: Vec<String> =
            self.baselines.iter().map(|&(method, value)| format!("{method} {}", print(value))).collect();
        [
            set.to_owned(),
            self.metric.clone(),
            print(self.value),
            interval.unwrap_or_default(),
            margin.unwrap_or_default(),
            baselines.join(", "),
            self.published.to_owned(),
        ]
    }
}

const COLUMNS: usize = 7;
const HEADINGS: [&str; COLUMNS] =
    ["set", "metric", "here", "95 %", "ahead of the best", "baselines in this run", "published"];

/// Rows of all sets.
#[derive(Default)]
pub struct Table {
    rows: Vec<[String; COLUMNS]>,
}

impl Table {
    /// Adds the rows of a set; its name stands in the first of them.
    pub fn push(&mut self, set: &str, rows: Vec<Row>) {
        let names = std::iter::once(set).chain(std::iter::repeat(""));
        self.rows.extend(rows.iter().zip(names).map(|(row, name)| row.cells(name)));
    }
}

impl Display for Table {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        let headings = HEADINGS.map(str::to_owned);
        let all = || std::iter::once(&headings).chain(&self.rows);
        let width = |column: usize| all().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths: [usize; COLUMNS] = std::array::from_fn(width);
        for row in all() {
            let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
            writeln!(formatter, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned() {
        let mut table = Table::default();
        let interval = Interval { low: 0.25, high: 0.75 };
        let margin = Margin { mean: -0.05, interval: Interval { low: -0.2, high: 0.1 }, over: "lead" };
        let row = Row::new("F1", Scale::Unit, 0.5).within(interval).ahead(margin).against("lead", 0.55).published(".4");
        table.push("set", vec![row]);
        table.push("other", vec![Row::new("accuracy", Scale::Percent, 0.5)]);
        let printed = table.to_string();
        let lines: Vec<&str> = printed.lines().collect();
        assert_eq!(
            lines[0],
            "set    metric    here   95 %         ahead of the best             baselines in this run  published"
        );
        assert_eq!(
            lines[1],
            "set    F1        0.500  0.250–0.750  −0.050 [−0.200, +0.100] lead  lead 0.550             .4"
        );
        assert_eq!(lines[2], "other  accuracy  50.0");
    }
}
