//! Quantities and dates of four real pasted articles, and those of the project's own story.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use tellings::mentions::dates::dates;
use tellings::mentions::quantities::{Qualifier, Quantity, quantities};
use tellings::{Article, Span};

use super::Outcome;
use super::data::{Data, read, span_of_code_points};
use super::example::listed_articles;
use super::folding::find;
use super::measures::{Counts, mean};
use super::table::{Row, Scale};
use crate::paths;

#[derive(Deserialize)]
struct GoldFile {
    reference_date: String,
    mentions: Vec<Labelled>,
    not_quantities: Vec<Labelled>,
}

#[derive(Deserialize)]
struct Labelled {
    sentence: String,
    start: usize,
    end: usize,
    text: String,
    normalised: Option<Normalised>,
    policy: Option<String>,
}

#[derive(Clone, Deserialize)]
struct Normalised {
    r#type: String,
    value: Option<f64>,
    unit: Option<String>,
    qualifier: Option<String>,
    iso: Option<String>,
    start_iso: Option<String>,
    end_iso: Option<String>,
}

/// What a mention says: a date as its first and last day, a time of day, or a quantity.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Days(i32, i32),
    Time(String),
    Quantity(f64, String, &'static str),
    Unknown,
}

struct Mention {
    span: Span,
    value: Value,
}

/// Compares what is found with the labels: a mention is right where it overlaps a labelled one and says the same.
pub fn run(data: &Data) -> Result<Outcome> {
    let gold: GoldFile = serde_json::from_str(&data.text("gold/quantities.json")?).context("gold/quantities.json")?;
    let mut of_dates = Counts::default();
    let mut of_quantities = Counts::default();
    let mut cases = String::new();
    for id in ["a0", "a1", "a2", "a3"] {
        let text = data.text(&format!("articles/{id}.txt"))?;
        let article = Article::read(text);
        let of_article = |labelled: &&Labelled| labelled.sentence.starts_with(id);
        let span = |labelled: &Labelled| span_of_code_points(article.text(), labelled.start, labelled.end);
        let tolerated: Vec<Span> = gold
            .not_quantities
            .iter()
            .filter(of_article)
            .filter(|labelled| labelled.policy.as_deref() == Some("tolerate"))
            .map(span)
            .collect();
        let (mut labelled_dates, mut labelled_quantities) = (Vec::new(), Vec::new());
        for labelled in gold.mentions.iter().filter(of_article) {
            let normalised =
                labelled.normalised.as_ref().with_context(|| format!("{:?} has no value", labelled.text))?;
            let mention = Mention { span: span(labelled), value: normalised.value()? };
            let is_date = matches!(normalised.r#type.as_str(), "date" | "period");
            if is_date { &mut labelled_dates } else { &mut labelled_quantities }.push(mention);
        }
        let (found_quantities, found_dates) = found(&article, &gold.reference_date)?;
        cases.push_str(&format!("== {id}\n"));
        of_dates =
            [of_dates, counts(&article, &found_dates, &labelled_dates, &tolerated, &mut cases)].into_iter().sum();
        of_quantities =
            [of_quantities, counts(&article, &found_quantities, &labelled_quantities, &tolerated, &mut cases)]
                .into_iter()
                .sum();
    }
    let mut rows = Vec::new();
    for (name, counts) in [("quantities", of_quantities), ("dates", of_dates)] {
        rows.push(Row::new(format!("{name} with value F1"), Scale::Unit, counts.f1()));
        rows.push(Row::new("… precision", Scale::Unit, counts.precision()));
        rows.push(Row::new("… recall", Scale::Unit, counts.recall()));
    }
    rows.push(Row::new("own story's labelled values right", Scale::Unit, own_story(&mut cases)?));
    Ok(Outcome { rows, cases, ..Outcome::default() })
}

/// The quantities and dates of an article.
fn found(article: &Article, published: &str) -> Result<(Vec<Mention>, Vec<Mention>)> {
    let (text, sentences, language) = (article.text(), article.sentences(), article.language());
    let quantity = |quantity: Quantity| Mention { span: quantity.span, value: value_of(&quantity) };
    let mut found_dates = Vec::new();
    for date in dates(text, sentences, language, Some(published)) {
        let value = date.iso.as_deref().map_or(Ok(Value::Unknown), days_of)?;
        found_dates.push(Mention { span: date.span, value });
    }
    Ok((quantities(text, sentences, language).into_iter().map(quantity).collect(), found_dates))
}

fn value_of(quantity: &Quantity) -> Value {
    Value::Quantity(quantity.value, quantity.unit.clone(), quantity.qualifier.map_or("", Qualifier::name))
}

fn counts(
    article: &Article,
    found: &[Mention],
    labelled: &[Mention],
    tolerated: &[Span],
    cases: &mut String,
) -> Counts {
    let mut counts = Counts::default();
    let mut case = |what: &str, mention: &Mention| {
        cases.push_str(&format!("{what}: {} {:?}\n", mention.span.of(article.text()), mention.value));
    };
    // What is vague has no value to find.
    let is_vague = |mention: &Mention| mention.value == Value::Unknown;
    for mention in found {
        let overlaps = |other: &&Mention| other.span.overlaps(mention.span);
        if labelled.iter().filter(overlaps).any(|other| other.value == mention.value) {
            counts.right += 1;
        } else if !tolerated.iter().any(|span| span.overlaps(mention.span))
            && !labelled.iter().filter(overlaps).any(is_vague)
        {
            counts.wrong += 1;
            case("wrong", mention);
        }
    }
    for mention in labelled.iter().filter(|mention| !is_vague(mention)) {
        if !found.iter().any(|other| other.span.overlaps(mention.span) && other.value == mention.value) {
            counts.missed += 1;
            case("missed", mention);
        }
    }
    counts
}

impl Normalised {
    fn value(&self) -> Result<Value> {
        if let (Some(start), Some(end)) = (&self.start_iso, &self.end_iso) {
            return days_of(&format!("{start}/{end}"));
        }
        if let Some(iso) = &self.iso {
            return days_of(iso);
        }
        let (Some(value), Some(unit)) = (self.value, &self.unit) else { return Ok(Value::Unknown) };
        let qualifier = match self.qualifier.as_deref() {
            Some("about" | "around") => "about",
            Some("more than") => "more-than",
            _ => "",
        };
        Ok(Value::Quantity(value, unit.clone(), qualifier))
    }
}

/// The first and the last day of an ISO 8601 date, week or interval, or a time of day.
fn days_of(iso: &str) -> Result<Value> {
    if iso.contains(':') {
        return Ok(Value::Time(iso.trim_start_matches('T').to_owned()));
    }
    let (first, last) = iso.split_once('/').unwrap_or((iso, iso));
    Ok(Value::Days(bounds(first)?.0, bounds(last)?.1))
}

fn bounds(iso: &str) -> Result<(i32, i32)> {
    let parts: Vec<&str> = iso.split('-').collect();
    let number = |at: usize| parts[at].parse::<i32>().with_context(|| format!("{iso} is no date"));
    if let Some(week) = parts.get(1).and_then(|part| part.strip_prefix('W')) {
        // The first week is the one that holds 4 January.
        let fourth = day_number(number(0)?, 1, 4);
        let monday = fourth - (fourth + 3).rem_euclid(7) + 7 * (week.parse::<i32>()? - 1);
        return Ok((monday, monday + 6));
    }
    let next_month = |year: i32, month: i32| day_number(year + month / 12, month % 12 + 1, 1);
    Ok(match parts.len() {
        1 => (day_number(number(0)?, 1, 1), day_number(number(0)? + 1, 1, 1) - 1),
        2 => (day_number(number(0)?, number(1)?, 1), next_month(number(0)?, number(1)?) - 1),
        _ => (day_number(number(0)?, number(1)?, number(2)?), day_number(number(0)?, number(1)?, number(2)?)),
    })
}

/// The days since 1 January 1970.
fn day_number(year: i32, month: i32, day: i32) -> i32 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Labels {
    same_values: Vec<SameValue>,
}

#[derive(Deserialize)]
struct SameValue {
    value: String,
    mentions: Vec<Piece>,
}

#[derive(Deserialize)]
struct Piece {
    article: String,
    text: String,
}

/// The part of the labelled mentions of the project's own story that are found with their value.
fn own_story(cases: &mut String) -> Result<f64> {
    let file = |name: &str| read(&paths::project("www/example").join(name));
    let listed = listed_articles()?;
    let labels: Labels = serde_json::from_str(&file("labels.json")?).context("labels.json")?;
    let mut articles = BTreeMap::new();
    for article in listed {
        let read = Article::read(file(&article.file)?);
        let found = found(&read, &article.published)?;
        articles.insert(article.id, (read, found));
    }
    let mut hits = Vec::new();
    cases.push_str("== own story\n");
    for same in &labels.same_values {
        let expected = match same.value.split_once(' ') {
            Some((value, unit)) => Value::Quantity(value.parse()?, unit.to_owned(), ""),
            None => days_of(&same.value)?,
        };
        for piece in &same.mentions {
            let (article, (quantities, dates)) =
                articles.get(&piece.article).with_context(|| format!("labels.json: no article {}", piece.article))?;
            let span = find(article.text(), &piece.text)
                .with_context(|| format!("{} does not hold {:?}", piece.article, piece.text))?;
            let says = |mention: &Mention| match (&mention.value, &expected) {
                (Value::Quantity(value, unit, _), Value::Quantity(expected, of, _)) => {
                    value == expected && (unit == of || unit.is_empty())
                }
                (value, expected) => value == expected,
            };
            let is_right = quantities.iter().chain(dates).any(|mention| mention.span.overlaps(span) && says(mention));
            hits.push(f64::from(u8::from(is_right)));
            if !is_right {
                cases.push_str(&format!("missed: {} {} {}\n", piece.article, piece.text, same.value));
            }
        }
    }
    Ok(mean(hits))
}
