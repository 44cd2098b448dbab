//! How close two news articles are, against people's judgement (SemEval-2022 task 8).

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Deserialize;
use tellings::article::{Details, Term};
use tellings::similarity::PairScore;
use tellings::summary::baselines::tf_idf_cosine;
use tellings::{Article, Relation, similarity};

use super::Outcome;
use super::bootstrap::interval;
use super::data::Data;
use super::measures::{mean, pearson};
use super::table::{Row, Scale};
use super::thresholds::{accuracy, best_threshold};

/// Two articles that people judged.
#[derive(Deserialize)]
pub(super) struct ArticlePair {
    pub(super) id: String,
    pub(super) lang1: String,
    pub(super) lang2: String,
    /// From 1, the same, to 4, different.
    pub(super) overall: f64,
    pub(super) title1: Option<String>,
    pub(super) text1: String,
    pub(super) title2: Option<String>,
    pub(super) text2: String,
    /// "full" or "head+tail".
    pub(super) text_kind: String,
}

/// A pair with what was found of it.
struct Judged {
    two_languages: bool,
    overall: f64,
    pair: PairScore,
    /// Cosine under TF-IDF with the frequencies of all articles of its languages.
    tf_idf: f64,
}

/// The subsets that have a figure of their own: languages, kind of text, published figure.
const SUBSETS: [(&str, &str, Option<&str>, &str); 5] = [
    ("es", "es", None, ""),
    ("en", "en", None, "TF-IDF .717"),
    ("de", "de", None, "TF-IDF .382"),
    ("de", "en", None, "TF-IDF .661"),
    ("es", "es", Some("full"), "TF-IDF .755"),
];

/// Correlates scores with −overall.
pub fn run(data: &Data) -> Result<Outcome> {
    let rows: Vec<ArticlePair> = data.lines("similarity/semeval22.jsonl")?;
    let mut outcome = Outcome::default();
    let mut all = Vec::new();
    let mut means = [Vec::new(), Vec::new(), Vec::new()];
    for (lang1, lang2, kind, published) in SUBSETS {
        let of_subset = |row: &&ArticlePair| {
            (row.lang1.as_str(), row.lang2.as_str()) == (lang1, lang2) && kind.is_none_or(|kind| row.text_kind == kind)
        };
        let subset: Vec<&ArticlePair> = rows.iter().filter(of_subset).collect();
        let judged = judge(&subset)?;
        let correlation = |score: fn(&Judged) -> f64, drawn: &[usize]| {
            let pairs: Vec<(f64, f64)> = drawn.iter().map(|&row| (score(&judged[row]), -judged[row].overall)).collect();
            pearson(&pairs)
        };
        let every: Vec<usize> = (0..judged.len()).collect();
        let ours = correlation(|row| row.pair.score, &every);
        let root = correlation(|row| row.tf_idf.sqrt(), &every);
        let plain = correlation(|row| row.tf_idf, &every);
        let kind_name = kind.map(|kind| format!(", {kind} texts")).unwrap_or_default();
        outcome.rows.push(
            Row::new(format!("Pearson {lang1}–{lang2}{kind_name} ({})", judged.len()), Scale::Unit, ours)
                .within(interval(judged.len(), |drawn| correlation(|row| row.pair.score, drawn)))
                .against("√TF-IDF", root)
                .against("TF-IDF", plain)
                .published(published),
        );
        if kind.is_none() {
            outcome.cases.push_str(&worst(&subset, &judged));
            all.extend(judged);
            if lang1 == lang2 {
                for (values, value) in means.iter_mut().zip([ours, root, plain]) {
                    values.push(value);
                }
            }
        }
    }
    let [ours, root, plain] = means.map(mean);
    outcome.rows.push(
        Row::new("Pearson, mean of es, en, de", Scale::Unit, ours).against("√TF-IDF", root).against("TF-IDF", plain),
    );
    outcome.notes = relations(&all) + "\n" + &readings(&all);
    Ok(outcome)
}

fn judge(rows: &[&ArticlePair]) -> Result<Vec<Judged>> {
    let mut pairs = Vec::new();
    for row in rows {
        pairs.push((read(&row.title1, &row.text1, &row.lang1)?, read(&row.title2, &row.text2, &row.lang2)?));
    }
    let terms = |article: &Article| article.story_content().map(|word| word.term).collect::<Vec<Term>>();
    let mut frequencies: BTreeMap<Term, f64> = BTreeMap::new();
    for article in pairs.iter().flat_map(|(a, b)| [a, b]) {
        let mut distinct = terms(article);
        distinct.sort_unstable();
        distinct.dedup();
        for term in distinct {
            *frequencies.entry(term).or_default() += 1.0;
        }
    }
    let articles = 2.0 * pairs.len() as f64;
    let rarity = |term: Term| (articles / frequencies[&term]).ln();
    let judged = pairs.iter().zip(rows).map(|((a, b), row)| Judged {
        two_languages: row.lang1 != row.lang2,
        overall: row.overall,
        pair: similarity(a, b).pair,
        tf_idf: tf_idf_cosine(&terms(a), &terms(b), rarity),
    });
    Ok(judged.collect())
}

/// An article as it would be pasted: the title first.
fn read(title: &Option<String>, text: &str, language: &str) -> Result<Article> {
    let pasted = match title {
        Some(title) => format!("{title}\n\n{text}"),
        None => text.to_owned(),
    };
    let details = Details { language: Some(language.to_owned()), ..Details::default() };
    Ok(Article::read_with(pasted, details)?)
}

/// For each relation, how many pairs people put into each quarter of their scale.
fn relations(judged: &[Judged]) -> String {
    const BOUNDS: [f64; 4] = [1.5, 2.5, 3.5, f64::INFINITY];
    const RELATIONS: [Relation; 5] =
        [Relation::Copy, Relation::Rewrite, Relation::SameStory, Relation::Related, Relation::Unrelated];
    let mut table =
        format!("{:<12}{:>6}{:>10}{:>10}{:>10}{:>10}\n", "relation", "pairs", "≤ 1.5", "≤ 2.5", "≤ 3.5", "≤ 4");
    for relation in RELATIONS {
        let scores: Vec<f64> =
            judged.iter().filter(|row| row.pair.relation == relation).map(|row| row.overall).collect();
        table.push_str(&format!("{:<12}{:>6}", relation.name(), scores.len()));
        let mut low = 0.0;
        for high in BOUNDS {
            let share = mean(scores.iter().map(|&score| f64::from(u8::from(low < score && score <= high))));
            table.push_str(&format!("{:>9.0}%", 100.0 * share));
            low = high;
        }
        table.push('\n');
    }
    table
}

/// What the relation says of a pair, and the mean judgement from which on people say it.
const READINGS: [(&str, Relation, f64); 2] =
    [("same story", Relation::SameStory, 2.5), ("related", Relation::Related, 3.25)];

/// How often relations and people agree, beside thresholds on the score chosen on one half of the pairs and tried on the
/// other.
fn readings(judged: &[Judged]) -> String {
    let mut table = format!("{:<26}{:>6}{:>8}{:>8}{:>8}  thresholds\n", "reading", "pairs", "right", "wrong", "missed");
    for two_languages in [false, true] {
        for (name, relation, bound) in READINGS {
            let rows: Vec<&Judged> = judged.iter().filter(|row| row.two_languages == two_languages).collect();
            let percent = |holds: &dyn Fn(bool, bool) -> bool| {
                let hit =
                    |row: &&Judged| f64::from(u8::from(holds(row.pair.relation <= relation, row.overall <= bound)));
                100.0 * mean(rows.iter().map(hit))
            };
            let languages = if two_languages { "two languages" } else { "one language" };
            table.push_str(&format!(
                "{:<26}{:>6}{:>7.1}%{:>7.1}%{:>7.1}%  {}\n",
                format!("{name}, {languages}"),
                rows.len(),
                percent(&|found, expected| found == expected),
                percent(&|found, expected| found && !expected),
                percent(&|found, expected| !found && expected),
                thresholds_by_halves(&rows, bound)
            ));
        }
    }
    table
}

/// For each half of the pairs the threshold that is best on it, with how much of the other half it puts right.
fn thresholds_by_halves(rows: &[&Judged], bound: f64) -> String {
    let points: Vec<(f64, bool)> = rows.iter().map(|row| (row.pair.score, row.overall <= bound)).collect();
    let half = |parity: usize| points.iter().skip(parity).step_by(2).copied().collect::<Vec<_>>();
    let tried = |own: &[(f64, bool)], other: &[(f64, bool)]| {
        let threshold = best_threshold(own, accuracy);
        let right = other.iter().filter(|&&(score, expected)| (score >= threshold) == expected).count();
        format!("{threshold:.2} ({:.1}%)", 100.0 * right as f64 / other.len().max(1) as f64)
    };
    let (even, odd) = (half(0), half(1));
    [tried(&even, &odd), tried(&odd, &even)].join(", ")
}

/// The pairs farthest from people's judgement.
fn worst(rows: &[&ArticlePair], judged: &[Judged]) -> String {
    const SHOWN: usize = 15;
    let distance = |row: &Judged| (row.pair.score - (4.0 - row.overall) / 3.0).abs();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|&a, &b| distance(&judged[b]).total_cmp(&distance(&judged[a])));
    let shown = |&row: &usize| {
        let begins = |text: &str| text.chars().take(160).collect::<String>();
        let (score, relation) = (judged[row].pair.score, judged[row].pair.relation.name());
        let ArticlePair { id, lang1, lang2, overall, text1, text2, .. } = rows[row];
        format!(
            "{id} {lang1}–{lang2}: people {overall:.2}, score {score:.3}, {relation}\n  {}\n  {}\n",
            begins(text1),
            begins(text2)
        )
    };
    order.iter().take(SHOWN).map(shown).collect()
}
