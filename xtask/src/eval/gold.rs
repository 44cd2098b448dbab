//! The hand labels of four real tellings of one event.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use tellings::text::BlockKind;
use tellings::{Article, Span};

use super::data::{Data, span_of_code_points};

/// The articles in order; those with units are labelled, the last one is not.
const ARTICLES: [&str; 5] = ["a0", "a1", "a2", "a3", "a4"];

/// A labelled sentence or piece of a page.
pub struct Unit {
    pub id: String,
    pub span: Span,
    /// The kinds that are right, the preferred one first.
    pub kinds: Vec<BlockKind>,
}

/// Labelled articles.
pub struct Gold {
    pub articles: Vec<Article>,
    /// For each article its units in order.
    pub units: Vec<Vec<Unit>>,
    /// For each article the byte offsets at which splitting and joining are both right.
    pub tolerated: Vec<Vec<usize>>,
}

#[derive(Deserialize)]
struct SentencesFile {
    units: BTreeMap<String, Vec<LabelledUnit>>,
    special_boundaries: Vec<SpecialBoundary>,
}

#[derive(Deserialize)]
struct LabelledUnit {
    id: String,
    start: usize,
    end: usize,
    kind: String,
    #[serde(default)]
    alt_kinds: Vec<String>,
}

#[derive(Deserialize)]
struct SpecialBoundary {
    article: String,
    pos: usize,
    tolerate_other: bool,
}

impl Gold {
    /// Reads the articles as they were pasted, and the labels.
    pub fn read(data: &Data) -> Result<Gold> {
        let mut file: SentencesFile = data.json("gold/sentences.json")?;
        let mut gold = Gold { articles: Vec::new(), units: Vec::new(), tolerated: Vec::new() };
        for name in ARTICLES {
            let text = data.text(&format!("articles/{name}.txt"))?;
            let labelled = file.units.remove(name).unwrap_or_default();
            gold.units.push(labelled.into_iter().map(|unit| unit.read(&text)).collect::<Result<_>>()?);
            let tolerated =
                file.special_boundaries.iter().filter(|place| place.article == name && place.tolerate_other);
            gold.tolerated
                .push(tolerated.map(|place| span_of_code_points(&text, place.pos, place.pos).start).collect());
            gold.articles.push(Article::read(text));
        }
        Ok(gold)
    }
}

impl LabelledUnit {
    fn read(self, text: &str) -> Result<Unit> {
        let kind_named =
            |name: &String| BlockKind::from_name(name).with_context(|| format!("{}: no kind {name}", self.id));
        let kinds = std::iter::once(&self.kind).chain(&self.alt_kinds).map(kind_named).collect::<Result<_>>()?;
        Ok(Unit { span: span_of_code_points(text, self.start, self.end), kinds, id: self.id })
    }
}
