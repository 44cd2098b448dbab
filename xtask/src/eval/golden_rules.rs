//! Sentence boundaries by rule, in many languages.
//!
//! What is compared is where sentences end. White space does not count: a sentence is a range of the text and keeps the
//! line breaks and spaces in it, where some rules expect them repaired ("pricing ." for "pricing.").

use anyhow::Result;
use serde::Deserialize;
use tellings::Span;
use tellings::text::{Block, BlockKind, Language, sentences};

use super::Outcome;
use super::data::Data;
use super::folding::fold;
use super::measures::mean;
use super::table::{Row, Scale};

#[derive(Deserialize)]
struct Case {
    id: String,
    lang: String,
    /// Whether it is one of the rules' own examples.
    golden: bool,
    rule: String,
    text: String,
    sentences: Vec<String>,
}

/// Splits each text as one paragraph.
pub fn run(data: &Data) -> Result<Outcome> {
    let cases: Vec<Case> = data.lines("sentences/golden-rules.jsonl")?;
    let mut failures = String::new();
    let mut scored: Vec<(&Case, bool)> = Vec::new();
    for case in &cases {
        let found = split(&case.text, &case.lang);
        let expected: Vec<String> = case.sentences.iter().map(|sentence| fold(sentence)).collect();
        let is_right =
            found.iter().map(|sentence| visible(sentence)).eq(expected.iter().map(|sentence| visible(sentence)));
        if !is_right {
            failures.push_str(&format!(
                "{} ({}, golden {})\n  is     {found:?}\n  should {expected:?}\n",
                case.id, case.rule, case.golden
            ));
        }
        scored.push((case, is_right));
    }
    let row = |metric: &str, wanted: fn(&Case) -> bool| {
        let chosen: Vec<f64> = scored
            .iter()
            .filter(|(case, _)| wanted(case))
            .map(|&(_, is_right)| f64::from(u8::from(is_right)))
            .collect();
        Row::new(format!("{metric} ({})", chosen.len()), Scale::Percent, mean(chosen))
    };
    let rows = vec![
        row("English golden rules exact", |case| case.golden && case.lang == "en")
            .published("pragmatic_segmenter 98.1, PySBD 97.9, OpenNLP 59.6, Punkt 46.2"),
        row("all golden rules exact", |case| case.golden),
        row("all rows that re-join", rejoins),
        row("rows that ask for cleaning", |case| !rejoins(case)),
    ];
    let notes = by_language(&scored);
    Ok(Outcome { rows, notes, cases: failures })
}

/// The sentences of a text taken as one paragraph of the body.
fn split(text: &str, language: &str) -> Vec<String> {
    let start = text.len() - text.trim_start().len();
    let body = Block { kind: BlockKind::Body, span: Span::new(start, start + text.trim().len()) };
    let found = sentences(text, &[body], Language::from_tag(language));
    found.into_iter().map(|sentence| fold(sentence.span.of(text))).collect()
}

/// Whether the sentences hold all of the text.
fn rejoins(case: &Case) -> bool {
    visible(&case.text) == visible(&case.sentences.concat())
}

/// The text without white space.
fn visible(text: &str) -> String {
    text.split_whitespace().collect()
}

fn by_language(scored: &[(&Case, bool)]) -> String {
    let mut languages: Vec<&str> = scored.iter().map(|(case, _)| case.lang.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    let line = |language: &str| {
        let of_language = || scored.iter().filter(|(case, _)| case.lang == language);
        let right = of_language().filter(|&&(_, is_right)| is_right).count();
        format!("{language} {right}/{}", of_language().count())
    };
    let lines: Vec<String> = languages.into_iter().map(line).collect();
    format!("exact rows by language: {}\n", lines.join(", "))
}
