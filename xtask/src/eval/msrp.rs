//! Whether two sentences of the news say the same (Microsoft Research Paraphrase Corpus, training part).

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Deserialize;
use tellings::article::{Details, Term};
use tellings::similarity::TermVector;
use tellings::statements::sentence_likeness;
use tellings::summary::baselines::tf_idf_cosine;
use tellings::text::BlockKind;
use tellings::{Article, Span};

use super::Outcome;
use super::bootstrap::interval;
use super::data::Data;
use super::measures::Counts;
use super::table::{Row, Scale};
use super::thresholds::{accuracy, best_threshold};

#[derive(Deserialize)]
struct SentencePair {
    id: String,
    /// 1 for a paraphrase.
    label: u8,
    s1: String,
    s2: String,
}

const FOLDS: usize = 5;

/// Parts paraphrases from others by the likeness that makes statements, with a threshold chosen on other folds.
pub fn run(data: &Data) -> Result<Outcome> {
    let pairs: Vec<SentencePair> = data.lines("similarity/msrp-train.jsonl")?;
    let mut articles = Vec::new();
    for pair in &pairs {
        articles.push((passage(&pair.s1)?, passage(&pair.s2)?));
    }
    let terms: Vec<(Vec<Term>, Vec<Term>)> = articles.iter().map(|(a, b)| (terms_of(a), terms_of(b))).collect();
    let rarity = rarity(terms.iter().flat_map(|(a, b)| [a, b]));
    let vector = |terms: &[Term]| TermVector::of_terms(terms.iter().copied());
    let points = |score: &dyn Fn(&[Term], &[Term]) -> f64| -> Vec<(f64, bool)> {
        terms.iter().zip(&pairs).map(|((a, b), pair)| (score(a, b), pair.label == 1)).collect()
    };
    let ours: Vec<(f64, bool)> =
        articles.iter().zip(&pairs).map(|((a, b), pair)| (sentence_likeness(a, b), pair.label == 1)).collect();
    let cosine = points(&|a, b| vector(a).cosine(&vector(b)));
    let tf_idf = points(&|a, b| tf_idf_cosine(a, b, |term| rarity[&term]));
    let row = |metric: &str, quality: fn(Counts, usize) -> f64, published| {
        let outcomes = cross_validated(&ours, quality);
        let of = |outcomes: &[Counts]| quality(outcomes.iter().copied().sum(), outcomes.len());
        let drawn = |drawn: &[usize]| quality(drawn.iter().map(|&pair| outcomes[pair]).sum(), drawn.len());
        Row::new(metric, Scale::Percent, of(&outcomes))
            .within(interval(outcomes.len(), drawn))
            .against("cosine of terms", of(&cross_validated(&cosine, quality)))
            .against("TF-IDF", of(&cross_validated(&tf_idf, quality)))
            .published(published)
    };
    let rows = vec![
        row("accuracy", accuracy, "on the test part: TF-IDF 71.1, weighted Jaccard 73.1"),
        row("F1", |counts, _| counts.f1(), "on the test part: TF-IDF 79.2, weighted Jaccard 81.9"),
    ];
    Ok(Outcome { rows, cases: worst(&pairs, &ours), ..Outcome::default() })
}

/// A sentence as an article of its own, whatever its form makes of it.
fn passage(sentence: &str) -> Result<Article> {
    let whole = vec![(BlockKind::Body, Span::new(0, sentence.len()))];
    let details = Details { language: Some("en".to_owned()), blocks: whole, ..Details::default() };
    Ok(Article::read_with(sentence, details)?)
}

fn terms_of(article: &Article) -> Vec<Term> {
    article.story_content().map(|word| word.term).collect()
}

/// The inverse document frequency of every term, a sentence being a document.
fn rarity<'a>(sentences: impl Iterator<Item = &'a Vec<Term>>) -> BTreeMap<Term, f64> {
    let mut frequencies: BTreeMap<Term, f64> = BTreeMap::new();
    let mut count = 0.0;
    for sentence in sentences {
        let mut distinct = sentence.clone();
        distinct.sort_unstable();
        distinct.dedup();
        for term in distinct {
            *frequencies.entry(term).or_default() += 1.0;
        }
        count += 1.0;
    }
    frequencies.into_iter().map(|(term, frequency)| (term, f64::ln(count / frequency))).collect()
}

/// What comes of each pair under the threshold that is best on the other folds.
fn cross_validated(points: &[(f64, bool)], quality: fn(Counts, usize) -> f64) -> Vec<Counts> {
    let thresholds: Vec<f64> = (0..FOLDS)
        .map(|fold| {
            let others: Vec<(f64, bool)> =
                points.iter().enumerate().filter(|(place, _)| place % FOLDS != fold).map(|(_, &point)| point).collect();
            best_threshold(&others, quality)
        })
        .collect();
    let outcome = |(place, &(score, is_positive)): (usize, &(f64, bool))| {
        let is_found = score >= thresholds[place % FOLDS];
        Counts {
            right: usize::from(is_found && is_positive),
            wrong: usize::from(is_found && !is_positive),
            missed: usize::from(!is_found && is_positive),
        }
    };
    points.iter().enumerate().map(outcome).collect()
}

/// The paraphrases least alike and the others most alike.
fn worst(pairs: &[SentencePair], points: &[(f64, bool)]) -> String {
    const SHOWN: usize = 20;
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    let error = |pair: usize| if points[pair].1 { 1.0 - points[pair].0 } else { points[pair].0 };
    order.sort_by(|&a, &b| error(b).total_cmp(&error(a)));
    let shown = |&pair: &usize| {
        let SentencePair { id, label, s1, s2 } = &pairs[pair];
        format!("{id}: label {label}, likeness {:.3}\n  {s1}\n  {s2}\n", points[pair].0)
    };
    order.iter().take(SHOWN).map(shown).collect()
}
