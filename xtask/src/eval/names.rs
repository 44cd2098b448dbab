//! Names in five real tellings of one event: found, merged across spellings, kept apart.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Deserialize;
use tellings::mentions::{ArticleNames, Entity, merge, names};
use tellings::{Article, Span};

use super::Outcome;
use super::bootstrap::interval_of_mean;
use super::data::{Data, span_of_code_points};
use super::gold::Gold;
use super::measures::mean;
use super::table::{Row, Scale};

#[derive(Deserialize)]
struct NamesFile {
    entities: Vec<LabelledEntity>,
    distinct: Vec<DistinctPair>,
}

#[derive(Deserialize)]
struct LabelledEntity {
    canonical: String,
    #[serde(rename = "type")]
    kind: String,
    forms: Vec<LabelledForm>,
}

#[derive(Deserialize)]
struct LabelledForm {
    article: String,
    form: String,
    start: usize,
    end: usize,
    true_form: Option<String>,
}

#[derive(Deserialize)]
struct DistinctPair {
    a: String,
    b: String,
}

/// A labelled form, with the entity it was found to belong to.
struct Placed<'a> {
    form: &'a LabelledForm,
    found: Option<usize>,
}

/// Compares mentions and entities with the labels.
pub fn run(data: &Data) -> Result<Outcome> {
    let gold = Gold::read(data)?;
    let file: NamesFile = data.json("gold/names.json")?;
    let found: Vec<ArticleNames> = gold.articles.iter().map(names_of).collect();
    let entities = merge(&found.iter().collect::<Vec<_>>());
    let mut cases = String::new();

    let placed: Vec<Vec<Placed>> = file
        .entities
        .iter()
        .map(|entity| entity.forms.iter().map(|form| place(&gold.articles, &entities, form)).collect())
        .collect();
    // A name in small letters is beyond rules that know no names.
    let is_fair =
        |form: &LabelledForm| form.form.split(' ').all(|word| word.starts_with(char::is_uppercase) || word.len() < 4);
    let mut recall = Vec::new();
    let mut merged = Vec::new();
    for (entity, forms) in file.entities.iter().zip(&placed) {
        for form in forms.iter().filter(|form| is_fair(form.form)) {
            recall.push(hit(form.found.is_some()));
            if form.found.is_none() {
                cases.push_str(&format!("not found: {} in {} ({})\n", form.form.form, form.form.article, entity.kind));
            }
        }
        for (index, a) in forms.iter().enumerate() {
            for b in &forms[index + 1..] {
                let (Some(found_a), Some(found_b)) = (a.found, b.found) else { continue };
                merged.push(hit(found_a == found_b));
                if found_a != found_b {
                    cases.push_str(&format!(
                        "not merged: {} ({}) and {} ({})\n",
                        a.form.form, a.form.article, b.form.form, b.form.article
                    ));
                }
            }
        }
    }
    let by_name: BTreeMap<&str, &Vec<Placed>> =
        file.entities.iter().map(|entity| entity.canonical.as_str()).zip(&placed).collect();
    let mut apart = Vec::new();
    for pair in &file.distinct {
        let (Some(a), Some(b)) = (by_name.get(pair.a.as_str()), by_name.get(pair.b.as_str())) else { continue };
        let meets = a.iter().any(|a| a.found.is_some() && b.iter().any(|b| a.found == b.found));
        apart.push(hit(!meets));
        if meets {
            cases.push_str(&format!("not kept apart: {} and {}\n", pair.a, pair.b));
        }
    }
    for entity in &entities {
        let forms: Vec<&str> = entity.variants.iter().map(|variant| variant.text.as_str()).collect();
        cases.push_str(&format!("{} [{}]: {}\n", entity.name, entity.kind.name(), forms.join(" | ")));
    }
    let rows = vec![
        Row::new("mentions found", Scale::Unit, mean(recall.iter().copied())).within(interval_of_mean(&recall)),
        Row::new("variants merged, pairs", Scale::Unit, mean(merged.iter().copied())).within(interval_of_mean(&merged)),
        Row::new("distinct pairs kept apart", Scale::Unit, mean(apart.iter().copied())),
    ];
    Ok(Outcome { rows, cases, ..Outcome::default() })
}

fn names_of(article: &Article) -> ArticleNames {
    names(article.text(), article.sentences(), article.suspects(), article.language())
}

fn hit(is_right: bool) -> f64 {
    f64::from(u8::from(is_right))
}

/// The entity that has a mention where the label stands, neither much longer nor shorter.
fn place<'a>(articles: &[Article], entities: &[Entity], form: &'a LabelledForm) -> Placed<'a> {
    let article = form.article[1..].parse().unwrap_or(0);
    let text = articles[article].text();
    let label = span_of_code_points(text, form.start, form.end);
    let expected = form.true_form.as_deref().unwrap_or(&form.form);
    let fits = |span: Span| {
        let mention = span.of(text);
        span.overlaps(label)
            && (mention.contains(expected) || expected.contains(mention))
            && mention.len() <= expected.len() + 6
    };
    let holds = |entity: &Entity| {
        entity.variants.iter().any(|variant| variant.mentions.iter().any(|&(at, span)| at == article && fits(span)))
    };
    Placed { form, found: entities.iter().position(holds) }
}
