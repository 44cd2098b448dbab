//! Key phrases against what people and other newsrooms make of the same story.
//!
//! Nobody has marked key phrases in these texts; but a phrase that somebody who retells the story uses again is one
//! that matters. Expected are the longest phrases that a retelling shares with the articles; one is the better the more
//! retellings use it. What is found counts by how many of its terms it shares with an expected phrase (F1, at least a
//! half), each expected phrase once, so that saying the same twice is no gain.

use anyhow::Result;
use serde::Deserialize;
use tellings::article::{ContentWord, Details};
use tellings::{Article, keyphrases};

use super::Outcome;
use super::bootstrap::interval_of_mean;
use super::data::Data;
use super::measures::mean;
use super::neus::Story;
use super::phrases::{METHODS, Phrase, Rarity, for_each_run};
use super::table::{Margin, Row, Scale};

/// Articles on one story, and what others made of it.
struct Case {
    id: String,
    articles: Vec<Article>,
    expected: Vec<Expected>,
}

struct Expected {
    phrase: Phrase,
    /// How many retellings use it.
    weight: f64,
}

#[derive(Deserialize)]
struct Summarised {
    id: String,
    text: String,
    references: Vec<String>,
}

#[derive(Deserialize)]
struct Pair {
    id: String,
    lang1: String,
    lang2: String,
    text1: String,
    text2: String,
    title1: Option<String>,
    title2: Option<String>,
    /// From 1, the same, to 4.
    overall: f64,
}

/// How many phrases are looked at.
const DEPTHS: [usize; 2] = [5, 10];

/// Measures the crate and the classical methods over every kind of retelling.
pub fn run(data: &Data) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    measure("roundups", roundups(data)?, &mut outcome);
    measure("summaries", summaries(data)?, &mut outcome);
    for language in ["en", "de", "es"] {
        measure(&format!("other tellings, {language}"), other_tellings(data, language)?, &mut outcome);
    }
    Ok(outcome)
}

/// Three leads, and what a roundup says of them.
fn roundups(data: &Data) -> Result<Vec<Case>> {
    let case = |story: Story| {
        let articles: Vec<Article> = story.articles().collect();
        let retellings = [retelling(&story.reference_title, &articles), retelling(&story.reference, &articles)];
        Case { expected: expected(&articles, &retellings), articles, id: story.id }
    };
    Ok(Story::read_all(data)?.into_iter().map(case).collect())
}

/// One article, and what its summaries say.
fn summaries(data: &Data) -> Result<Vec<Case>> {
    let case = |story: Summarised| {
        let articles = vec![Article::read(story.text)];
        let retellings: Vec<Article> = story.references.iter().map(|text| retelling(text, &articles)).collect();
        let mut expected = expected(&articles, &retellings);
        expected.retain(|expected| expected.weight >= 2.0);
        Case { id: story.id, articles, expected }
    };
    Ok(data.lines("summaries/summeval.jsonl")?.into_iter().map(case).collect())
}

/// A pair on one story counts up to this.
const SAME_STORY: f64 = 2.0;
/// How much of another article says what it is about, in characters.
const BEGINNING: usize = 600;

/// One article, and how another on the same story begins.
fn other_tellings(data: &Data, language: &str) -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    for pair in data.lines::<Pair>("similarity/semeval22.jsonl")? {
        if pair.lang1 != language || pair.lang2 != language || pair.overall > SAME_STORY {
            continue;
        }
        let beginning = |title: &Option<String>, text: &str| {
            let text: String = text.chars().take(BEGINNING).collect();
            format!("{}\n\n{text}", title.as_deref().unwrap_or_default())
        };
        let sides = [
            ("first", &pair.text1, beginning(&pair.title2, &pair.text2)),
            ("second", &pair.text2, beginning(&pair.title1, &pair.text1)),
        ];
        for (side, text, other) in sides {
            let articles = vec![Article::read(text.as_str())];
            let expected = expected(&articles, &[retelling(&other, &articles)]);
            cases.push(Case { id: format!("{} {side}", pair.id), articles, expected });
        }
    }
    Ok(cases)
}

/// A retelling, read in the language of the articles.
fn retelling(text: &str, articles: &[Article]) -> Article {
    let language = Some(articles[0].language().code().to_owned());
    Article::read_with(text, Details { language, ..Details::default() }).unwrap_or_else(|_| Article::read(text))
}

/// The longest phrases that retellings share with the articles; a part of one that is used as often counts for it.
fn expected(articles: &[Article], retellings: &[Article]) -> Vec<Expected> {
    let mut runs: Vec<Vec<_>> = Vec::new();
    for article in articles {
        for_each_run(article, |run| runs.push(run.iter().map(|word| word.term).collect()));
    }
    let occurs = |words: &[ContentWord]| {
        let terms: Vec<_> = words.iter().map(|word| word.term).collect();
        runs.iter().any(|run| run.windows(terms.len()).any(|part| part == terms))
    };
    let mut found: Vec<Expected> = Vec::new();
    for retelling in retellings {
        let mut seen: Vec<Phrase> = Vec::new();
        for_each_run(retelling, |run| {
            let mut from = 0;
            while from < run.len() {
                let to = (from + 1..=run.len()).rev().find(|&to| occurs(&run[from..to])).unwrap_or(from);
                let phrase = &run[from..to.max(from + 1)];
                if to > from && (phrase.len() > 1 || is_noun_like(retelling, phrase[0])) {
                    seen.push(Phrase::of(retelling, phrase));
                }
                from = to.max(from + 1);
            }
        });
        seen.sort_by(|a, b| a.terms.cmp(&b.terms));
        seen.dedup_by(|a, b| a.terms == b.terms);
        for phrase in seen {
            match found.iter_mut().find(|expected| expected.phrase.terms == phrase.terms) {
                Some(expected) => expected.weight += 1.0,
                None => found.push(Expected { phrase, weight: 1.0 }),
            }
        }
    }
    found.sort_by(|a, b| a.phrase.terms.len().cmp(&b.phrase.terms.len()));
    let mut kept: Vec<Expected> = Vec::new();
    while let Some(expected) = found.pop() {
        let holds = |whole: &&mut Expected| {
            let parts = whole.phrase.terms.windows(expected.phrase.terms.len());
            2.0 * whole.weight >= expected.weight && parts.into_iter().any(|part| part == expected.phrase.terms)
        };
        match kept.iter_mut().find(holds) {
            Some(whole) => whole.weight = whole.weight.max(expected.weight),
            None => kept.push(expected),
        }
    }
    kept.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    kept
}

/// Words that nouns stand after, in the languages of the sets.
const BEFORE_NOUNS: &str = " the a an of in on at by for with from his her its their this that these those \
    el la los las un una unos unas de del al en con por su sus este esta estos estas \
    der die das den dem des ein eine einen einem einer eines im am zum zur vom von mit bei für aus nach seine seiner \
    seinen ihre ihrer ihren diese dieser diesen ";

/// Whether a word alone may be a noun: a capital within the sentence, or an article or preposition before it.
fn is_noun_like(article: &Article, word: ContentWord) -> bool {
    let text = article.text();
    let is_number = word.span.of(text).chars().all(|c| !c.is_alphabetic());
    let before = text[..word.span.start].trim_end();
    let previous = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let begins = previous.is_empty() || previous.ends_with(['.', '?', '!', ':', '"', '”', '“']);
    let is_capital = word.span.of(text).chars().next().is_some_and(char::is_uppercase);
    let follows = BEFORE_NOUNS.contains(&format!(" {} ", previous.to_lowercase()));
    !is_number && (is_capital && !begins || follows)
}

/// What is found of what is expected.
#[derive(Clone, Copy, Default)]
struct Figures {
    /// At each of [`DEPTHS`].
    precision: [f64; DEPTHS.len()],
    recall: [f64; DEPTHS.len()],
    /// Discounted gain over the deepest, against that of the best order (K. Järvelin and J. Kekäläinen, 2002).
    gain: f64,
}

impl Figures {
    fn of(found: &[Phrase], expected: &[Expected]) -> Figures {
        let deepest = DEPTHS[DEPTHS.len() - 1];
        let discount = |place: usize| 1.0 / (2.0 + place as f64).log2();
        let mut left: Vec<&Expected> = expected.iter().collect();
        let mut credits = Vec::new();
        let mut gain = 0.0;
        for (place, phrase) in found.iter().take(deepest).enumerate() {
            let credit_of = |expected: &Expected| credit(phrase, &expected.phrase);
            let best = (0..left.len()).rev().max_by(|&a, &b| credit_of(left[a]).total_cmp(&credit_of(left[b])));
            let credit = best.map_or(0.0, |best| credit_of(left[best]));
            if let Some(best) = best.filter(|_| credit > 0.0) {
                gain += credit * left.remove(best).weight * discount(place);
            }
            credits.push(credit);
        }
        let ideal: f64 = expected.iter().take(deepest).enumerate().map(|(i, e)| e.weight * discount(i)).sum();
        let within = |depth: usize| credits.iter().take(depth).sum::<f64>();
        Figures {
            precision: DEPTHS.map(|depth| within(depth) / depth as f64),
            recall: DEPTHS.map(|depth| within(depth) / expected.len() as f64),
            gain: gain / ideal,
        }
    }

    fn f1(precision: f64, recall: f64) -> f64 {
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

/// How much of an expected phrase was found: F1 of the terms, 0 below a half.
fn credit(found: &Phrase, expected: &Phrase) -> f64 {
    let shared = expected.terms.iter().filter(|term| found.terms.contains(term)).count();
    let f1 = 2.0 * shared as f64 / (found.terms.len() + expected.terms.len()) as f64;
    if f1 < 0.5 { 0.0 } else { f1.min(1.0) }
}

fn measure(name: &str, mut cases: Vec<Case>, outcome: &mut Outcome) {
    cases.retain(|case| !case.expected.is_empty());
    let mut rarity = Rarity::default();
    for article in cases.iter().flat_map(|case| &case.articles) {
        rarity.add(article);
    }
    let mut figures: Vec<Vec<Figures>> = vec![Vec::new(); METHODS.len() + 1];
    for case in &cases {
        let ours: Vec<Phrase> = keyphrases_here(&case.articles);
        figures[0].push(Figures::of(&ours, &case.expected));
        for (method, (_, find)) in METHODS.iter().enumerate() {
            figures[method + 1].push(Figures::of(&find(&case.articles, &rarity), &case.expected));
        }
        let list = |texts: Vec<String>| texts.join(" | ");
        let expected = case.expected.iter().map(|of| format!("{} {}", of.phrase.text, of.weight)).collect();
        let ours = ours.into_iter().map(|phrase| phrase.text).collect();
        outcome.cases.push_str(&format!(
            "{name} {}\n  expected: {}\n  here:     {}\n",
            case.id,
            list(expected),
            list(ours)
        ));
    }
    for (depth, size) in DEPTHS.into_iter().enumerate() {
        let precision = |figures: &Figures| figures.precision[depth];
        let recall = |figures: &Figures| figures.recall[depth];
        outcome.rows.push(row(format!("precision of {size}, {name}"), &figures, precision));
        outcome.rows.push(row(format!("recall of {size}, {name}"), &figures, recall));
        outcome.rows.push(row(format!("F1 of {size}, {name}"), &figures, |figures| {
            Figures::f1(precision(figures), recall(figures))
        }));
    }
    outcome.rows.push(row(format!("nDCG of {}, {name}", DEPTHS[1]), &figures, |figures| figures.gain));
}

/// The crate's own, with the content words in each.
fn keyphrases_here(articles: &[Article]) -> Vec<Phrase> {
    let found = keyphrases(articles, DEPTHS[1]);
    let phrase = |found: tellings::Keyphrase| {
        let first = found.mentions[0];
        let is_inside = |word: &&ContentWord| first.span.start <= word.span.start && word.span.end <= first.span.end;
        let words = articles[first.article].story_content().filter(is_inside);
        Phrase { terms: words.map(|word| word.term).collect(), text: found.text }
    };
    found.into_iter().map(phrase).collect()
}

fn row(metric: String, figures: &[Vec<Figures>], of: impl Fn(&Figures) -> f64) -> Row {
    let values: Vec<Vec<f64>> = figures.iter().map(|figures| figures.iter().map(&of).collect()).collect();
    let means: Vec<f64> = values.iter().map(|values| mean(values.iter().copied())).collect();
    let best = (1..means.len()).max_by(|&a, &b| means[a].total_cmp(&means[b])).unwrap_or_default();
    let ahead: Vec<f64> = values[0].iter().zip(&values[best]).map(|(ours, other)| ours - other).collect();
    let margin = Margin { mean: means[0] - means[best], interval: interval_of_mean(&ahead), over: METHODS[best - 1].0 };
    let row = Row::new(metric, Scale::Percent, means[0]).within(interval_of_mean(&values[0])).ahead(margin);
    METHODS.iter().zip(&means[1..]).fold(row, |row, ((name, _), &value)| row.against(name, value))
}
