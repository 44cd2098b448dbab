//! Leads on many stories, shuffled, put together again.

use std::collections::BTreeMap;

use anyhow::Result;
use tellings::article::Term;
use tellings::similarity::cluster::{Edge, average_link};
use tellings::summary::baselines::tf_idf_cosine;
use tellings::{Article, CompareOptions, compare};

use super::Outcome;
use super::bootstrap::{SplitMix64, interval};
use super::data::Data;
use super::measures::{Counts, group_of, pair_counts};
use super::neus::Story;
use super::table::{Row, Scale};

/// How many stories are mixed, and the published figure; the larger number exceeds what is compared in full.
const BATCHES: [(usize, &str); 2] = [(20, ""), (200, "TF-IDF .62 at its best threshold")];
/// The same in every run.
const SEED: u64 = 60;

/// Articles with the story that each is on.
struct Batch {
    articles: Vec<Article>,
    story_of: Vec<usize>,
}

/// Counts pairs of articles that are rightly and wrongly put into one story.
pub fn run(data: &Data) -> Result<Outcome> {
    let stories = Story::read_all(data)?;
    let mut outcome = Outcome::default();
    for (size, published) in BATCHES {
        outcome.rows.extend(rows(&stories, size, published)?);
    }
    Ok(outcome)
}

fn rows(stories: &[Story], size: usize, published: &'static str) -> Result<Vec<Row>> {
    let batches: Vec<Batch> = stories.chunks(size).map(mixed).collect();
    let mut ours = Vec::new();
    for batch in &batches {
        let options = CompareOptions { matrix: Some(false), statements: Some(false), ..CompareOptions::default() };
        let stories = compare(&batch.articles, &options)?.stories;
        ours.push(batch.counts(&stories.into_iter().map(|story| story.articles).collect::<Vec<_>>()));
    }
    let total: Counts = ours.iter().copied().sum();
    let best = best_average_link(&batches);
    let row = |metric: String, measure: fn(Counts) -> f64| {
        Row::new(metric, Scale::Unit, measure(total))
            .within(interval(ours.len(), |drawn| measure(drawn.iter().map(|&batch| ours[batch]).sum())))
            .against("TF-IDF at its best threshold", measure(best))
    };
    Ok(vec![
        row(format!("pairs in one story F1, {size} stories"), Counts::f1).published(published),
        row("… precision".to_owned(), Counts::precision),
        row("… recall".to_owned(), Counts::recall),
    ])
}

fn mixed(stories: &[Story]) -> Batch {
    let mut articles: Vec<(usize, Article)> =
        stories.iter().enumerate().flat_map(|(story, of)| of.articles().map(move |article| (story, article))).collect();
    SplitMix64(SEED).shuffle(&mut articles);
    let (story_of, articles) = articles.into_iter().unzip();
    Batch { articles, story_of }
}

impl Batch {
    fn counts(&self, found: &[Vec<usize>]) -> Counts {
        let found = group_of(self.articles.len(), found);
        pair_counts(self.articles.len(), |article| found[article], |article| self.story_of[article])
    }

    /// The cosines of the pairs that share a term, under TF-IDF with the frequencies of the batch.
    fn edges(&self) -> Vec<Edge> {
        let terms: Vec<Vec<Term>> =
            self.articles.iter().map(|article| article.story_content().map(|word| word.term).collect()).collect();
        let mut frequencies: BTreeMap<Term, f64> = BTreeMap::new();
        for terms in &terms {
            let mut distinct = terms.clone();
            distinct.sort_unstable();
            distinct.dedup();
            for term in distinct {
                *frequencies.entry(term).or_default() += 1.0;
            }
        }
        let rarity = |term: Term| (terms.len() as f64 / frequencies[&term]).ln();
        let edge = |a: usize, b: usize| Edge { a, b, score: tf_idf_cosine(&terms[a], &terms[b], rarity) };
        (0..terms.len())
            .flat_map(|a| (a + 1..terms.len()).map(move |b| (a, b)))
            .map(|(a, b)| edge(a, b))
            .filter(|edge| edge.score > 0.0)
            .collect()
    }
}

/// Average link over TF-IDF at the threshold, the same for all batches, that is best in the end.
fn best_average_link(batches: &[Batch]) -> Counts {
    let edges: Vec<Vec<Edge>> = batches.iter().map(Batch::edges).collect();
    let at = |threshold: f64| -> Counts {
        let group = |(batch, edges): (&Batch, &Vec<Edge>)| {
            batch.counts(&average_link(batch.articles.len(), edges, threshold, |x, y| x.len() * y.len()))
        };
        batches.iter().zip(&edges).map(group).sum()
    };
    let thresholds = (1..=20).map(|step| f64::from(step) * 0.02);
    thresholds.map(at).max_by(|a, b| a.f1().total_cmp(&b.f1())).unwrap_or_default()
}
