//! Summaries of one article against eleven of people's (A. R. Fabbri et al., "SummEval: re-evaluating summarization
//! evaluation", 2021).

use anyhow::Result;
use serde::Deserialize;
use tellings::Article;

use super::Outcome;
use super::bootstrap::interval_of_mean;
use super::data::Data;
use super::measures::mean;
use super::rouge::{Rouge, Tokens, rouge};
use super::summarizers::{METHODS, Size, summaries};
use super::table::{Row, Scale};

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

/// Scores three sentences by every method.
pub fn run(data: &Data) -> Result<Outcome> {
    let stories: Vec<Story> = data.lines("summaries/summeval.jsonl")?;
    let mut cases = String::new();
    // For each story and method the agreement with each reference.
    let mut agreement: Vec<Vec<Vec<Rouge>>> = Vec::new();
    for story in &stories {
        let references: Vec<Tokens> = story.references.iter().map(|reference| Tokens::of(reference)).collect();
        let summaries = summaries(&[Article::read(story.text.as_str())], SIZE)?;
        let with_all = |summary: &String| {
            let summary = Tokens::of(summary);
            references.iter().map(|reference| rouge(&summary, reference)).collect()
        };
        agreement.push(summaries.iter().map(with_all).collect());
        cases.push_str(&format!(
            "{}\n  reference: {}\n  here: {}\n  lead: {}\n",
            story.id, story.references[0], summaries[0], summaries[1]
        ));
    }
    let mut rows = Vec::new();
    for (name, reading) in READINGS {
        for (figure, (metric, _)) in Rouge::default().named().into_iter().enumerate() {
            let of_method = |method: usize| -> Vec<f64> {
                agreement.iter().map(|story| reading(&story[method]).named()[figure].1).collect()
            };
            let ours = of_method(0);
            let row = Row::new(format!("{metric}, {name}"), Scale::Percent, mean(ours.iter().copied()));
            let mut row = row.within(interval_of_mean(&ours));
            for (method, name) in METHODS.into_iter().enumerate().skip(1) {
                row = row.against(name, mean(of_method(method)));
            }
            rows.push(if name == READINGS[0].0 { row.published(PUBLISHED_LEAD[figure]) } else { row });
        }
    }
    Ok(Outcome { rows, cases, ..Outcome::default() })
}

/// By ROUGE-1, ROUGE-2 and ROUGE-L, on 100 stories.
const PUBLISHED_LEAD: [&str; 3] = ["LEAD-3 about 41.3; systems 29.8–46.6", "LEAD-3 about 19.3", "LEAD-3 about 28.1"];

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
