//! Quotations and their speakers in four real tellings of one event.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Deserialize;
use tellings::Span;
use tellings::mentions::{ArticleNames, Quote, merge, names, quotes};

use super::Outcome;
use super::bootstrap::interval_of_mean;
use super::data::{Data, span_of_code_points};
use super::gold::Gold;
use super::measures::{Counts, mean};
use super::table::{Row, Scale};

#[derive(Deserialize)]
struct QuotesFile {
    quotes: Vec<LabelledQuote>,
}

#[derive(Deserialize)]
struct LabelledQuote {
    id: String,
    article: String,
    marks: String,
    start: usize,
    end: usize,
    speaker: String,
}

#[derive(Deserialize)]
struct NamesFile {
    entities: Vec<LabelledEntity>,
}

#[derive(Deserialize)]
struct LabelledEntity {
    id: String,
    canonical: String,
}

/// Compares quotations by their ranges and speakers by their names.
pub fn run(data: &Data) -> Result<Outcome> {
    let gold = Gold::read(data)?;
    let file: QuotesFile = data.json("gold/quotes.json")?;
    let labels: NamesFile = data.json("gold/names.json")?;
    let canonical: BTreeMap<&str, &str> =
        labels.entities.iter().map(|entity| (entity.id.as_str(), entity.canonical.as_str())).collect();
    let found_names: Vec<ArticleNames> = gold
        .articles
        .iter()
        .map(|article| names(article.text(), article.sentences(), article.suspects(), article.language()))
        .collect();
    let entities = merge(&found_names.iter().collect::<Vec<_>>());
    let found: Vec<Vec<Quote>> = gold
        .articles
        .iter()
        .zip(&found_names)
        .map(|(article, names)| quotes(article.text(), article.sentences(), article.language(), names))
        .collect();

    let mut cases = String::new();
    let mut counts = Counts::default();
    let mut speakers = Vec::new();
    let mut matched = 0;
    for label in file.quotes.iter().filter(|label| label.marks != "none") {
        let article = label.article[1..].parse().unwrap_or(0);
        let text = gold.articles[article].text();
        let span = span_of_code_points(text, label.start, label.end);
        let is_tolerated = label.marks == "close-only";
        let quote = found[article]
            .iter()
            .find(|quote| same_ends(quote.span, span) || is_tolerated && quote.span.end == span.end);
        let Some(quote) = quote else {
            if !is_tolerated {
                counts.missed += 1;
                cases.push_str(&format!("{}: not found: {}\n", label.id, span.of(text)));
            }
            continue;
        };
        matched += 1;
        counts.right += 1;
        let name_of = |name: usize| {
            entities.iter().find(|entity| entity.members.contains(&(article, name))).map_or("", |entity| &entity.name)
        };
        let speaker = quote.speaker.map_or("", name_of);
        let expected = canonical.get(label.speaker.as_str()).copied().unwrap_or_default();
        let is_right = speaker == expected;
        speakers.push(f64::from(u8::from(is_right)));
        if !is_right {
            cases.push_str(&format!("{}: {speaker} for {expected}: {}\n", label.id, span.of(text)));
        }
    }
    let labelled: usize = found[..4].iter().map(Vec::len).sum();
    counts.wrong = labelled.saturating_sub(matched);
    let rows = vec![
        Row::new("quotations found", Scale::Unit, counts.recall()),
        Row::new("… precision", Scale::Unit, counts.precision()),
        Row::new("speakers right", Scale::Unit, mean(speakers.iter().copied())).within(interval_of_mean(&speakers)),
    ];
    Ok(Outcome { rows, cases, ..Outcome::default() })
}

/// Whether both ranges are the same but for punctuation at their ends.
fn same_ends(a: Span, b: Span) -> bool {
    a.start.abs_diff(b.start) <= 1 && a.end.abs_diff(b.end) <= 1
}
