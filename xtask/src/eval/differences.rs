//! What tellings tell differently: on the project's own story, whose disagreements are labelled, on five real tellings of
//! one event, and counted on stories of several newsrooms.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use tellings::article::{Details, readable};
use tellings::statements::{Difference, DifferenceKind, Told};
use tellings::{Article, CompareOptions, Mention, SentenceReference, Span, compare};

use super::Outcome;
use super::data::{Data, read};
use super::example::listed_articles;
use super::folding::find;
use super::gold::Gold;
use super::measures::{Counts, share};
use super::neus::Story;
use super::semeval::ArticlePair;
use super::table::{Row, Scale};
use crate::paths;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LabelsFile {
    disagreements: Vec<Disagreement>,
    same_values: Vec<SameValue>,
    names: Vec<SpelledName>,
}

#[derive(Deserialize)]
struct Disagreement {
    kind: String,
    about: String,
    variants: Vec<SameValue>,
}

#[derive(Deserialize)]
struct SameValue {
    mentions: Vec<Piece>,
}

#[derive(Deserialize)]
struct Piece {
    article: String,
    text: String,
}

#[derive(Deserialize)]
struct SpelledName {
    variants: Vec<String>,
}

#[derive(Deserialize)]
struct AlignmentsFile {
    pairs: Vec<LabelledPair>,
}

#[derive(Deserialize)]
struct LabelledPair {
    a: String,
    b: String,
    links: Vec<Link>,
}

#[derive(Deserialize)]
struct Link {
    a: Vec<String>,
    b: Vec<String>,
    conflict: Option<String>,
}

/// A difference and the sentences of its statement.
struct Found {
    sentences: Vec<SentenceReference>,
    difference: Difference,
}

/// How many triples and pairs of the other sets are counted.
const TRIPLES: usize = 60;
const PAIRS: usize = 40;

/// Up to here a pair is of one story.
const SAME_STORY: f64 = 1.75;

/// Measures the project's own story and, where there are other texts, those.
pub fn run(data: &Data) -> Result<Outcome> {
    let mut outcome = example()?;
    if data.is_given() {
        five_tellings(data, &mut outcome)?;
        count_others(data, &mut outcome)?;
    }
    Ok(outcome)
}

fn example() -> Result<Outcome> {
    let file = |name: &str| read(&paths::project("www/example").join(name));
    let listed = listed_articles()?;
    let labels: LabelsFile = serde_json::from_str(&file("labels.json")?).context("labels.json")?;
    let mut positions: BTreeMap<&str, usize> = BTreeMap::new();
    let mut articles = Vec::new();
    for (position, article) in listed.iter().enumerate() {
        positions.insert(&article.id, position);
        let details = Details { published: Some(article.published.clone()), ..Details::default() };
        articles.push(Article::read_with(file(&article.file)?, details)?);
    }
    let place = |piece: &Piece| -> Result<Mention> {
        let article =
            *positions.get(piece.article.as_str()).with_context(|| format!("no article {}", piece.article))?;
        let span = find(articles[article].text(), &piece.text).with_context(|| format!("no {:?}", piece.text))?;
        Ok(Mention { article, span })
    };
    let places = |value: &SameValue| value.mentions.iter().map(place).collect::<Result<Vec<Mention>>>();
    let found = differences(&articles)?;
    let mut cases = listed_differences(&articles, &found);
    let mut is_right = vec![false; found.len()];
    let (mut all, mut conflicts) = (Counts::default(), Counts::default());
    for label in &labels.disagreements {
        let variants = label.variants.iter().map(&places).collect::<Result<Vec<_>>>()?;
        let mut is_found = false;
        for (found, is_right) in found.iter().zip(&mut is_right) {
            if found.difference.kind.name() == label.kind && tells(&found.difference, &variants) {
                (is_found, *is_right) = (true, true);
            }
        }
        if !is_found {
            cases.push_str(&format!("not found: {} {}\n", label.kind, label.about));
        }
        for counts in [Some(&mut all), (label.kind != "wording").then_some(&mut conflicts)].into_iter().flatten() {
            *(if is_found { &mut counts.right } else { &mut counts.missed }) += 1;
        }
    }
    for (found, is_right) in found.iter().zip(&mut is_right) {
        let is_spelling = found.difference.kind == DifferenceKind::Name
            && labels
                .names
                .iter()
                .any(|name| found.difference.variants.iter().all(|told| name.variants.contains(&told.value)));
        if !*is_right && !is_spelling {
            all.wrong += 1;
            conflicts.wrong += usize::from(found.difference.conflict);
            cases.push_str(&format!("not labelled: {}\n", listed_differences(&articles, std::slice::from_ref(found))));
        }
    }
    let mut split = 0;
    for label in &labels.same_values {
        let same = places(label)?;
        let is_split = |found: &&Found| {
            let holders = found.difference.variants.iter().filter(|told| is_told_at(told, &same)).count();
            found.difference.conflict && holders > 1
        };
        split += found.iter().filter(is_split).count();
    }
    let rows = vec![
        Row::new("conflicts found", Scale::Unit, conflicts.recall()),
        Row::new("… precision", Scale::Unit, conflicts.precision()),
        Row::new("disagreements found, all kinds", Scale::Unit, all.recall()),
        Row::new("… precision, spellings too", Scale::Unit, all.precision()),
        Row::new("same values told as conflicts", Scale::Unit, split as f64),
    ];
    Ok(Outcome { rows, cases, ..Outcome::default() })
}

/// Measures five real tellings against the conflicts marked in them.
fn five_tellings(data: &Data, outcome: &mut Outcome) -> Result<()> {
    let gold = Gold::read(data)?;
    let file: AlignmentsFile = data.json("gold/alignments.json")?;
    let found = differences(&gold.articles)?;
    outcome.cases.push_str(&listed_differences(&gold.articles, &found));
    let place = |unit: &String, article: &str| -> Option<(usize, Span)> {
        let article: usize = article[1..].parse().ok()?;
        let unit = gold.units.get(article)?.iter().find(|known| known.id == *unit)?;
        Some((article, unit.span))
    };
    let mut marked: Vec<((usize, Span), (usize, Span))> = Vec::new();
    for pair in &file.pairs {
        for link in pair.links.iter().filter(|link| link.conflict.is_some()) {
            let ends = link.a.first().zip(link.b.first());
            marked.extend(ends.and_then(|(a, b)| place(a, &pair.a).zip(place(b, &pair.b))));
        }
    }
    let conflicts: Vec<&Found> = found.iter().filter(|found| found.difference.conflict).collect();
    let is_at = |told: &Told, (article, span): (usize, Span)| {
        told.mentions.iter().any(|mention| mention.article == article && mention.span.overlaps(span))
    };
    let tells_apart = |found: &Found, (a, b): ((usize, Span), (usize, Span))| {
        let variants = &found.difference.variants;
        variants.iter().any(|told| is_at(told, a) && !is_at(told, b)) && variants.iter().any(|told| is_at(told, b))
    };
    let right = marked.iter().filter(|&&ends| conflicts.iter().any(|found| tells_apart(found, ends))).count();
    let wrong = conflicts.iter().filter(|found| !marked.iter().any(|&ends| tells_apart(found, ends))).count();
    outcome.rows.push(Row::new("five tellings: marked conflicts found", Scale::Unit, share(right, marked.len())));
    outcome.rows.push(Row::new("… conflicts not marked", Scale::Unit, wrong as f64));
    Ok(())
}

/// Counts what is told of stories without labels; whether it is right is for the eye.
fn count_others(data: &Data, outcome: &mut Outcome) -> Result<()> {
    let triples = Story::read_all(data)?;
    let step = (triples.len() / TRIPLES).max(1);
    let mut sets = Vec::new();
    for story in triples.iter().step_by(step).take(TRIPLES) {
        sets.push(story.articles().collect::<Vec<Article>>());
    }
    outcome.count("triples of leads", &sets)?;
    let pairs: Vec<ArticlePair> = data.lines("similarity/semeval22.jsonl")?;
    let is_one_story = |pair: &&ArticlePair| pair.lang1 == "en" && pair.lang2 == "en" && pair.overall <= SAME_STORY;
    let article = |title: &Option<String>, text: &str| {
        Article::read(format!("{}\n\n{text}", title.as_deref().unwrap_or_default()))
    };
    sets.clear();
    for pair in pairs.iter().filter(is_one_story).take(PAIRS) {
        sets.push(vec![article(&pair.title1, &pair.text1), article(&pair.title2, &pair.text2)]);
    }
    outcome.count("pairs of articles", &sets)
}

impl Outcome {
    fn count(&mut self, name: &str, sets: &[Vec<Article>]) -> Result<()> {
        let (mut conflicts, mut others) = (0, 0);
        for articles in sets {
            let found = differences(articles)?;
            let of_set = found.iter().filter(|found| found.difference.conflict).count();
            conflicts += of_set;
            others += found.len() - of_set;
            self.cases.push_str(&listed_differences(articles, &found));
        }
        self.rows.push(Row::new(format!("{} {name}: conflicts told", sets.len()), Scale::Unit, conflicts as f64));
        self.rows.push(Row::new("… other differences told", Scale::Unit, others as f64));
        Ok(())
    }
}

fn differences(articles: &[Article]) -> Result<Vec<Found>> {
    let comparison = compare(articles, &CompareOptions { statements: Some(true), ..CompareOptions::default() })?;
    let mut found = Vec::new();
    for statement in comparison.statements.unwrap_or_default() {
        for difference in statement.differences {
            found.push(Found { sentences: statement.sentences.clone(), difference });
        }
    }
    Ok(found)
}

/// Whether two variants of a difference are told where two labelled ones are, and none elsewhere.
fn tells(difference: &Difference, labelled: &[Vec<Mention>]) -> bool {
    let of_told = |told: &Told| labelled.iter().position(|mentions| is_told_at(told, mentions));
    let told: Vec<usize> = difference.variants.iter().filter_map(of_told).collect();
    let is_apart = told.len() > 1 && told[1..].iter().all(|variant| *variant != told[0]);
    is_apart
        && difference.variants.iter().zip(&told).all(|(variant, &label)| {
            variant.mentions.iter().all(|mention| labelled[label].iter().any(|known| known.article == mention.article))
        })
}

/// Whether something is told at one of some places.
fn is_told_at(told: &Told, places: &[Mention]) -> bool {
    let is_at = |mention: &Mention| {
        places.iter().any(|place| place.article == mention.article && place.span.overlaps(mention.span))
    };
    told.mentions.iter().any(is_at)
}

/// The differences with the sentences of their statements, for the eye.
fn listed_differences(articles: &[Article], found: &[Found]) -> String {
    let mut listed = String::new();
    for Found { sentences, difference } in found {
        let mark = if difference.conflict { " CONFLICT" } else { "" };
        let about = difference.about.as_deref().unwrap_or_default();
        listed.push_str(&format!("{}{mark} {about}\n", difference.kind.name()));
        for told in &difference.variants {
            let articles: Vec<usize> = told.mentions.iter().map(|mention| mention.article).collect();
            listed.push_str(&format!("    {} {articles:?}\n", told.value));
        }
        for sentence in sentences {
            let article = &articles[sentence.article];
            let text = readable(article.sentences()[sentence.index].span.of(article.text()));
            listed.push_str(&format!("        {}: {text}\n", sentence.article));
        }
    }
    listed
}
