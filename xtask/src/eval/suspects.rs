//! Words glued together: those found in labelled texts, and the false alarms in texts as they were published.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use tellings::mentions::suspects::{Attested, Suspect, suspects};
use tellings::{Article, Span};

use super::Outcome;
use super::data::{Data, span_of_code_points};
use super::gold::Gold;
use super::measures::share;
use super::table::{Row, Scale};

#[derive(Deserialize)]
struct NamesFile {
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    forms: Vec<Form>,
}

#[derive(Deserialize)]
struct Form {
    article: String,
    start: usize,
    end: usize,
    #[serde(default)]
    glued: bool,
    true_end: Option<usize>,
}

#[derive(Deserialize)]
struct Pair {
    lang1: String,
    lang2: String,
    title1: Option<String>,
    text1: Option<String>,
    title2: Option<String>,
    text2: Option<String>,
}

#[derive(Deserialize)]
struct Story {
    documents: Vec<Document>,
}

#[derive(Deserialize)]
struct Document {
    title: Option<String>,
    text: String,
}

/// Measures recall on the labelled articles and counts what is found in published ones.
pub fn run(data: &Data) -> Result<Outcome> {
    let gold = Gold::read(data)?;
    let file: NamesFile = data.json("gold/names.json")?;
    let mut cases = String::new();
    let (mut alone, mut together, mut labelled) = (0, 0, 0);
    for form in file.entities.iter().flat_map(|entity| &entity.forms).filter(|form| form.glued) {
        let position: usize = form.article.trim_start_matches('a').parse().context("an article a0 to a4")?;
        let article = &gold.articles[position];
        let Some(true_end) = form.true_end else { continue };
        let first_end = span_of_code_points(article.text(), form.start, true_end).end;
        let end = span_of_code_points(article.text(), form.start, form.end).end;
        let is_it = |parts: [Span; 2]| parts[0].end == first_end && parts[1].end == end;
        labelled += 1;
        alone += usize::from(found_in(article, &[]).iter().any(|suspect| is_it(suspect.parts)));
        let others: Vec<&Article> =
            gold.articles.iter().enumerate().filter(|&(other, _)| other != position).map(|(_, other)| other).collect();
        let with_others = found_in(article, &others);
        let is_found = with_others.iter().any(|suspect| is_it(suspect.parts));
        together += usize::from(is_found);
        if !is_found {
            cases.push_str(&format!("missed {}: {}\n", form.article, Span::new(first_end, end).of(article.text())));
        }
    }
    for article in &gold.articles {
        for suspect in found_in(article, &[]) {
            cases.push_str(&format!("labelled texts: {}\n", case(article, suspect.parts)));
        }
    }
    let mut rows = vec![
        Row::new("glued names found, article alone", Scale::Unit, share(alone, labelled)),
        Row::new("… with the other articles", Scale::Unit, share(together, labelled)),
    ];
    for (name, texts) in published(data)? {
        let (mut words, mut found) = (0, 0);
        for article in texts.into_iter().map(Article::read) {
            words += article.word_count();
            for suspect in found_in(&article, &[]) {
                found += 1;
                cases.push_str(&format!("{name}: {}\n", case(&article, suspect.parts)));
            }
        }
        let rate = 10_000.0 * found as f64 / words.max(1) as f64;
        rows.push(Row::new(format!("found per 10,000 words, {name}"), Scale::Unit, rate));
    }
    Ok(Outcome { rows, cases, ..Outcome::default() })
}

/// The suspects of an article, with the words of others as evidence.
fn found_in(article: &Article, others: &[&Article]) -> Vec<Suspect> {
    let others: Vec<_> = others.iter().map(|other| (other.text(), other.sentences())).collect();
    suspects(article.text(), article.sentences(), article.language(), &Attested::of(&others))
}

/// Texts by set and language. Some are round-trip translations or cut, and hold words that are glued indeed.
fn published(data: &Data) -> Result<BTreeMap<String, Vec<String>>> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let join = |title: Option<String>, text: String| format!("{}\n\n{text}", title.unwrap_or_default());
    for pair in data.lines::<Pair>("similarity/semeval22.jsonl")? {
        for (language, title, text) in [(pair.lang1, pair.title1, pair.text1), (pair.lang2, pair.title2, pair.text2)] {
            let of_language = texts.entry(format!("semeval22 {language}")).or_default();
            of_language.extend(text.map(|text| join(title, text)));
        }
    }
    for story in data.lines::<Story>("summaries/neus.jsonl")? {
        let documents = story.documents.into_iter().map(|document| join(document.title, document.text));
        texts.entry("neus".into()).or_default().extend(documents);
    }
    Ok(texts)
}

fn case(article: &Article, parts: [Span; 2]) -> String {
    parts.map(|part| part.of(article.text())).join("|")
}
