//! ROUGE: how much of a reference a summary holds (C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries",
//! 2004), with the tokens and stems of the rouge-score package. ROUGE-L is its `rougeL`: each text is one sequence,
//! whatever sentences it has (not `rougeLsum`, which takes lines one by one).

use std::collections::BTreeMap;

use super::porter::stem;

/// F1 by unigrams, by bigrams and by the longest common subsequence.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rouge {
    pub unigrams: f64,
    pub bigrams: f64,
    pub sequence: f64,
}

impl Rouge {
    /// The three figures with their names.
    pub fn named(self) -> [(&'static str, f64); 3] {
        [("ROUGE-1", self.unigrams), ("ROUGE-2", self.bigrams), ("ROUGE-L", self.sequence)]
    }

    /// The best of each figure.
    pub fn max(self, other: Rouge) -> Rouge {
        Rouge {
            unigrams: self.unigrams.max(other.unigrams),
            bigrams: self.bigrams.max(other.bigrams),
            sequence: self.sequence.max(other.sequence),
        }
    }
}

/// A text as ROUGE sees it.
pub struct Tokens(Vec<String>);

impl Tokens {
    /// Runs of ASCII letters and digits in lower case; those of more than three characters stemmed.
    pub fn of(text: &str) -> Tokens {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        Tokens(words.map(|word| if word.len() > 3 { stem(word) } else { word.to_owned() }).collect())
    }
}

/// The agreement of a summary with a reference. `O(n m)` in their tokens.
pub fn rouge(summary: &Tokens, reference: &Tokens) -> Rouge {
    Rouge {
        unigrams: n_grams(&summary.0, &reference.0, 1),
        bigrams: n_grams(&summary.0, &reference.0, 2),
        sequence: f1(common_subsequence(&summary.0, &reference.0), summary.0.len(), reference.0.len()),
    }
}

fn n_grams(summary: &[String], reference: &[String], length: usize) -> f64 {
    let mut left: BTreeMap<&[String], usize> = BTreeMap::new();
    for gram in reference.windows(length) {
        *left.entry(gram).or_default() += 1;
    }
    let mut shared = 0;
    for gram in summary.windows(length) {
        if let Some(count @ 1..) = left.get_mut(gram) {
            *count -= 1;
            shared += 1;
        }
    }
    let grams = |tokens: &[String]| (tokens.len() + 1).saturating_sub(length);
    f1(shared, grams(summary), grams(reference))
}

/// The length of the longest common subsequence, row by row.
fn common_subsequence(a: &[String], b: &[String]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for token in a {
        let mut diagonal = 0;
        for (place, other) in b.iter().enumerate() {
            let above = row[place + 1];
            row[place + 1] = if token == other { diagonal + 1 } else { above.max(row[place]) };
            diagonal = above;
        }
    }
    row[b.len()]
}

fn f1(shared: usize, a: usize, b: usize) -> f64 {
    if shared == 0 { 0.0 } else { 2.0 * shared as f64 / (a + b) as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected figures are those of the rouge-score package 0.1.2 with stemming.
    #[test]
    fn figures_are_those_of_the_rouge_score_package() {
        let cases = [
            (
                "Captains had twice reported failing steering on the ferry, the company said.",
                "The ferry's captain reported twice that the steering was failing.",
                [0.695652, 0.095238, 0.260870],
            ),
            (
                "Harbours damaged in the storm will reopen Friday for the 1,200 waiting passengers and 30 lorries.",
                "Storm-damaged harbours reopened on Friday; 1,200 passengers were waiting.",
                [0.642857, 0.076923, 0.428571],
            ),
            (
                "The minister has ordered an enquiry into the yearly inspections of cable cars.",
                "Enquiry ordered.",
                [0.266667, 0.0, 0.133333],
            ),
            (
                "The bridge, the bridge and again the bridge.",
                "The bridge of the town was closed, and the bridge will stay closed.",
                [0.571429, 0.210526, 0.571429],
            ),
            (
                "It cost 3.5 million euros, 40% more than the 2,500,000 of 2019.",
                "In 2019 it had cost 2.5 million; now it is 3.5 million euros, or 40 percent more.",
                [0.588235, 0.1875, 0.470588],
            ),
            (
                "The mayor resigned on Monday. Her deputy takes over. Elections follow in May.",
                "Elections are to follow in May. On Monday the mayor had resigned, and her deputy is taking over.",
                [0.838710, 0.413793, 0.451613],
            ),
            (
                "Dr. O'Neill's U.S.-based co-operative wasn't re-elected.",
                "The cooperative of Dr O'Neill, based in the US, was not reelected.",
                [0.307692, 0.166667, 0.307692],
            ),
            ("Ferry.", "Ferry.", [1.0, 0.0, 1.0]),
            ("", "A ferry hit the pier.", [0.0, 0.0, 0.0]),
            (
                "Die Retter dankten dem Bürgermeister für die Hilfe.",
                "Der Bürgermeister dankte den Rettern.",
                [0.25, 0.142857, 0.25],
            ),
        ];
        for (summary, reference, expected) in cases {
            let figures = rouge(&Tokens::of(summary), &Tokens::of(reference));
            for ((metric, figure), expected) in figures.named().into_iter().zip(expected) {
                assert!((figure - expected).abs() < 1e-6, "{metric} of {summary:?} is {figure}, not {expected}");
            }
        }
    }

    #[test]
    fn an_empty_summary_has_nothing() {
        assert_eq!(rouge(&Tokens::of(" – "), &Tokens::of("A ferry.")), Rouge::default());
    }
}
