//! Summaries of one article against eleven of people's (A. R. Fabbri et al., "SummEval: re-evaluating summarization
//! evaluation", 2021).

use anyhow::Result;
use serde::Deserialize;
use tellings::Article;

use super::Outcome;
use super::agreement::Agreement;
use super::data::Data;
use super::measures::mean;
use super::rouge::{Rouge, Tokens, rouge};
use super::sheet::Sheet;
use super::summarizers::{METHODS, Output, Size, summaries};

#[derive(Deserialize)]
struct Story {
    id: String,
    /// Its words and marks are set apart by spaces.
    text: String,
    /// That of the newspaper first.
    references: Vec<String>,
}

/// As many sentences as LEAD-3 has.
const SIZE: Size = Size::Sentences(3);

/// What a summary's agreement with several references counts as.
type Reading = fn(&[Rouge]) -> Rouge;

const READINGS: [(&str, Reading); 3] = [("first reference", first), ("best of all", best), ("mean of all", average)];

/// What was made of one story.
struct Item {
    outputs: [Output; METHODS.len()],
    /// For each method its agreement with each reference.
    figures: Vec<Vec<Rouge>>,
}

/// Scores three sentences by every method.
pub fn run(data: &Data) -> Result<Outcome> {
    let stories: Vec<Story> = data.lines("summaries/summeval.jsonl")?;
    let items = stories.iter().map(summarized).collect::<Result<Vec<Item>>>()?;
    let mut rows = Vec::new();
    for (place, (name, reading)) in READINGS.into_iter().enumerate() {
        let agreement = agreement(&items, reading);
        let published = if place == 0 { PUBLISHED } else { [""; 3] };
        rows.extend(agreement.rows(name).into_iter().zip(published).map(|(row, figure)| row.published(figure)));
    }
    let best = agreement(&items, first).best_baseline();
    Ok(Outcome { rows, cases: cases(&stories, &items, best), ..Outcome::default() })
}

fn summarized(story: &Story) -> Result<Item> {
    let references: Vec<Tokens> = story.references.iter().map(|reference| Tokens::of(reference)).collect();
    let outputs = summaries(&[Article::read(story.text.as_str())], SIZE)?.outputs;
    let with_all = |output: &Output| {
        let summary = Tokens::of(&output.text());
        references.iter().map(|reference| rouge(&summary, reference)).collect()
    };
    let figures = outputs.iter().map(with_all).collect();
    Ok(Item { outputs, figures })
}

fn agreement(items: &[Item], reading: Reading) -> Agreement {
    let mut agreement = Agreement::of(METHODS);
    for item in items {
        agreement.push(item.figures.iter().map(|figures| reading(figures)).collect());
    }
    agreement
}

/// The outputs of the crate and of the best other method.
fn cases(stories: &[Story], items: &[Item], best: usize) -> String {
    let mut sheet = Sheet::default();
    for (story, item) in stories.iter().zip(items) {
        sheet.case(&story.id);
        sheet.given("reference", &story.references[0]);
        for method in [0, best] {
            sheet.summary(METHODS[method], &item.outputs[method], first(&item.figures[method]), |_| false);
        }
    }
    sheet.into_text()
}

/// By ROUGE-1, ROUGE-2 and ROUGE-L, on 100 stories.
const PUBLISHED: [&str; 3] = ["LEAD-3 about 41.3; systems 29.8–46.6", "LEAD-3 about 19.3", "LEAD-3 about 28.1"];

fn first(figures: &[Rouge]) -> Rouge {
    figures[0]
}

fn best(figures: &[Rouge]) -> Rouge {
    figures.iter().copied().fold(Rouge::default(), Rouge::max)
}

fn average(figures: &[Rouge]) -> Rouge {
    let of = |figure: fn(&Rouge) -> f64| mean(figures.iter().map(figure));
    Rouge { unigrams: of(|f| f.unigrams), bigrams: of(|f| f.bigrams), sequence: of(|f| f.sequence) }
}
