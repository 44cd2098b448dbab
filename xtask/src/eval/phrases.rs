//! The classical methods of finding key phrases, to measure against. All of them see the content words that the crate
//! sees; phrases are given as terms with their spelling.

use std::collections::BTreeMap;

use tellings::article::{ContentWord, Term};
use tellings::{Article, Span};

/// Terms in a row, in the spelling they were first seen in.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub terms: Vec<Term>,
    pub text: String,
}

impl Phrase {
    /// The phrase that content words of an article make.
    pub fn of(article: &Article, words: &[ContentWord]) -> Phrase {
        let span = Span::new(words[0].span.start, words[words.len() - 1].span.end);
        let text = span.of(article.text()).split_whitespace().collect::<Vec<_>>().join(" ");
        Phrase { terms: words.iter().map(|word| word.term).collect(), text }
    }
}

/// The methods with their names.
pub const METHODS: [(&str, fn(&[Article], &Rarity) -> Vec<Phrase>); 4] =
    [("words", frequent_words), ("TF-IDF", tf_idf), ("RAKE", rake), ("TextRank", text_rank)];

/// The most words a phrase has.
const LONGEST: usize = 4;

/// Calls `take` with every run of content words that nothing but space or hyphens stands between.
pub fn for_each_run<'a>(article: &'a Article, mut take: impl FnMut(&'a [ContentWord])) {
    for index in article.story_sentences() {
        let words = article.content(index);
        let is_joined = |a: &ContentWord, b: &ContentWord| {
            let gap = article.text().get(a.span.end..b.span.start).unwrap_or(".");
            !gap.is_empty() && gap.chars().all(|c| c.is_whitespace() || c == '-')
        };
        words.chunk_by(is_joined).for_each(&mut take);
    }
}

/// In how many documents phrases occur.
#[derive(Default)]
pub struct Rarity {
    documents: f64,
    with: BTreeMap<Vec<Term>, f64>,
}

impl Rarity {
    /// Counts one more document.
    pub fn add(&mut self, article: &Article) {
        self.documents += 1.0;
        let mut phrases: Vec<Vec<Term>> = Vec::new();
        for_each_part(article, |phrase| phrases.push(phrase.iter().map(|word| word.term).collect()));
        phrases.sort_unstable();
        phrases.dedup();
        for phrase in phrases {
            *self.with.entry(phrase).or_default() += 1.0;
        }
    }

    fn of(&self, phrase: &[Term]) -> f64 {
        (self.documents / self.with.get(phrase).unwrap_or(&1.0)).ln()
    }
}

fn for_each_part<'a>(article: &'a Article, mut take: impl FnMut(&'a [ContentWord])) {
    for_each_run(article, |run| {
        for length in 1..=LONGEST {
            run.windows(length).for_each(&mut take);
        }
    });
}

/// Words by how often they occur.
fn frequent_words(articles: &[Article], _: &Rarity) -> Vec<Phrase> {
    let mut counted = Scores::default();
    for article in articles {
        for word in article.story_content() {
            counted.add(Phrase::of(article, &[*word]), 1.0);
        }
    }
    counted.best()
}

/// Phrases of up to four words by frequency times rarity; none that holds or is held by a better one.
fn tf_idf(articles: &[Article], rarity: &Rarity) -> Vec<Phrase> {
    let mut counted = Scores::default();
    for article in articles {
        for_each_part(article, |words| {
            let phrase = Phrase::of(article, words);
            let rarity = rarity.of(&phrase.terms);
            counted.add(phrase, rarity);
        });
    }
    let mut chosen: Vec<Phrase> = Vec::new();
    for phrase in counted.best() {
        let holds = |a: &Phrase, b: &Phrase| a.terms.windows(b.terms.len()).any(|part| part == b.terms);
        if !chosen.iter().any(|better| holds(better, &phrase) || holds(&phrase, better)) {
            chosen.push(phrase);
        }
    }
    chosen
}

/// Whole runs by how many words their words stand beside, for each time they occur (S. Rose et al., "Automatic keyword
/// extraction from individual documents", 2010).
fn rake(articles: &[Article], _: &Rarity) -> Vec<Phrase> {
    let mut words: BTreeMap<Term, (f64, f64)> = BTreeMap::new();
    for article in articles {
        for_each_run(article, |run| {
            for word in run {
                let (degree, count) = words.entry(word.term).or_default();
                *degree += run.len() as f64;
                *count += 1.0;
            }
        });
    }
    let score = |run: &[ContentWord]| run.iter().map(|word| words[&word.term].0 / words[&word.term].1).sum::<f64>();
    whole_runs(articles, |_| true, score)
}

/// Runs of the third of the words that a random walk over neighbours visits most, by those visits (R. Mihalcea and
/// P. Tarau, "TextRank: bringing order into texts", 2004).
fn text_rank(articles: &[Article], _: &Rarity) -> Vec<Phrase> {
    let mut edges: BTreeMap<Term, BTreeMap<Term, f64>> = BTreeMap::new();
    for article in articles {
        for index in article.story_sentences() {
            for pair in article.content(index).windows(2).filter(|pair| pair[0].term != pair[1].term) {
                *edges.entry(pair[0].term).or_default().entry(pair[1].term).or_default() += 1.0;
                *edges.entry(pair[1].term).or_default().entry(pair[0].term).or_default() += 1.0;
            }
        }
    }
    let mut ranks: BTreeMap<Term, f64> = edges.keys().map(|&term| (term, 1.0)).collect();
    for _ in 0..30 {
        let received = |of: &BTreeMap<Term, f64>| {
            of.iter().map(|(other, weight)| ranks[other] * weight / edges[other].values().sum::<f64>()).sum::<f64>()
        };
        ranks = edges.iter().map(|(&term, of)| (term, 0.15 + 0.85 * received(of))).collect();
    }
    let mut order: Vec<f64> = ranks.values().copied().collect();
    order.sort_by(|a, b| b.total_cmp(a));
    let least = order.get(order.len() / 3).copied().unwrap_or_default();
    let rank = |word: &ContentWord| ranks.get(&word.term).copied().unwrap_or_default();
    whole_runs(articles, |word| rank(word) >= least, |run| run.iter().map(rank).sum())
}

/// The longest runs of words that may be in one, by a score that does not grow with how often they occur.
fn whole_runs(
    articles: &[Article],
    may_be: impl Fn(&ContentWord) -> bool,
    score: impl Fn(&[ContentWord]) -> f64,
) -> Vec<Phrase> {
    let mut scores = Scores::default();
    for article in articles {
        for_each_run(article, |run| {
            let parts = run.chunk_by(|a, b| may_be(a) && may_be(b)).filter(|part| may_be(&part[0]));
            parts.for_each(|part| scores.set(Phrase::of(article, part), score(part)));
        });
    }
    scores.best()
}

/// Phrases with their scores, in the order they are first seen.
#[derive(Default)]
struct Scores {
    places: BTreeMap<Vec<Term>, usize>,
    phrases: Vec<(Phrase, f64)>,
}

impl Scores {
    fn score_of(&mut self, phrase: Phrase) -> &mut f64 {
        let place = *self.places.entry(phrase.terms.clone()).or_insert(self.phrases.len());
        if place == self.phrases.len() {
            self.phrases.push((phrase, 0.0));
        }
        &mut self.phrases[place].1
    }

    fn add(&mut self, phrase: Phrase, score: f64) {
        *self.score_of(phrase) += score;
    }

    fn set(&mut self, phrase: Phrase, score: f64) {
        *self.score_of(phrase) = score;
    }

    fn best(mut self) -> Vec<Phrase> {
        self.phrases.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        self.phrases.into_iter().map(|(phrase, _)| phrase).collect()
    }
}
