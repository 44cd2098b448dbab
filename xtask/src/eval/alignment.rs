//! Sentences that say the same thing in four real tellings of one event.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde::Deserialize;
use tellings::text::BlockKind;
use tellings::{CompareOptions, compare};

use super::Outcome;
use super::bootstrap::interval;
use super::data::Data;
use super::gold::Gold;
use super::links::{Labels, Link, Passage};
use super::measures::Counts;
use super::table::{Row, Scale};

#[derive(Deserialize)]
struct AlignmentsFile {
    pairs: Vec<ArticlePair>,
    hard_negatives: Vec<HardNegative>,
}

#[derive(Deserialize)]
struct ArticlePair {
    links: Vec<LabelledLink>,
}

#[derive(Deserialize)]
struct LabelledLink {
    a: Vec<String>,
    b: Vec<String>,
    relation: String,
    #[serde(default)]
    optional: bool,
}

/// Two units that look alike and say different things.
#[derive(Deserialize)]
struct HardNegative {
    a: String,
    b: String,
    why: String,
}

/// Compares all five articles and scores the links among the four that are labelled.
pub fn run(data: &Data) -> Result<Outcome> {
    let gold = Gold::read(data)?;
    let file: AlignmentsFile = data.json("gold/alignments.json")?;
    let passages = linkable_units(&gold);
    let (labels, equivalent) = labels(&gold, &file, &passages)?;
    let comparison = compare(&gold.articles, &CompareOptions::default())?;
    let found = labels.found(&gold.articles, &comparison);

    let counts = labels.counts(&found, |_, _| true);
    let article_pairs: Vec<Counts> = pairs(gold.articles.len())
        .map(|(a, b)| labels.counts(&found, |x, y| (x, y) == (a, b)))
        .filter(|counts| counts.right + counts.missed > 0)
        .collect();
    let sure =
        interval(article_pairs.len(), |drawn| drawn.iter().map(|&pair| article_pairs[pair]).sum::<Counts>().f1());
    let found_equivalent = equivalent.intersection(&found).count();
    let negatives = wrongly_linked(&file.hard_negatives, &passages, &found)?;
    let rows = vec![
        Row::new("statement links F1", Scale::Unit, counts.f1())
            .within(sure)
            .published("character-gram average link .95 at its best threshold"),
        Row::new("… precision", Scale::Unit, counts.precision()),
        Row::new("… recall", Scale::Unit, counts.recall()),
        Row::new(
            "… recall of equivalent ones",
            Scale::Unit,
            super::measures::share(found_equivalent, equivalent.len()),
        ),
        Row::new(
            "hard negatives kept apart",
            Scale::Unit,
            1.0 - super::measures::share(negatives.len(), file.hard_negatives.len()),
        ),
    ];
    let notes =
        negatives.iter().map(|negative| format!("wrongly linked: {} {} ({})\n", negative.a, negative.b, negative.why));
    Ok(Outcome { rows, notes: notes.collect(), cases: labels.cases(&gold.articles, &found) })
}

fn pairs(articles: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..articles).flat_map(move |a| (a + 1..articles).map(move |b| (a, b)))
}

/// The units between which there are links: those of body and headline.
fn linkable_units(gold: &Gold) -> BTreeMap<&str, Passage> {
    let mut linkable = BTreeMap::new();
    for (article, units) in gold.units.iter().enumerate() {
        let story = units.iter().filter(|unit| matches!(unit.kinds[0], BlockKind::Headline | BlockKind::Body));
        linkable.extend(story.enumerate().map(|(index, unit)| (unit.id.as_str(), Passage { article, index })));
    }
    linkable
}

/// The labels and, of their links, those between units that say the very same.
fn labels(gold: &Gold, file: &AlignmentsFile, passages: &BTreeMap<&str, Passage>) -> Result<(Labels, BTreeSet<Link>)> {
    let mut labels = Labels::default();
    let mut equivalent = BTreeSet::new();
    for units in &gold.units {
        let spans = units.iter().filter(|unit| passages.contains_key(unit.id.as_str())).map(|unit| unit.span);
        labels.passages.push(spans.collect());
    }
    for link in file.pairs.iter().flat_map(|pair| &pair.links) {
        for a in &link.a {
            for b in &link.b {
                let link_found = (passage(passages, a)?, passage(passages, b)?);
                if link.optional {
                    labels.optional.insert(link_found);
                } else {
                    labels.links.insert(link_found);
                    if link.relation == "equivalent" {
                        equivalent.insert(link_found);
                    }
                }
            }
        }
    }
    Ok((labels, equivalent))
}

fn passage(passages: &BTreeMap<&str, Passage>, id: &str) -> Result<Passage> {
    passages.get(id).copied().with_context(|| format!("{id} is no unit of headline or body"))
}

fn wrongly_linked<'a>(
    negatives: &'a [HardNegative],
    passages: &BTreeMap<&str, Passage>,
    found: &BTreeSet<Link>,
) -> Result<Vec<&'a HardNegative>> {
    let mut wrong = Vec::new();
    for negative in negatives {
        let (a, b) = (passage(passages, &negative.a)?, passage(passages, &negative.b)?);
        if found.contains(&(a.min(b), a.max(b))) {
            wrong.push(negative);
        }
    }
    Ok(wrong)
}
