//! What a word should count as: whole words, words cut short, or stems by rule (Snowball), as terms of a TF-IDF cosine.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use rust_stemmers::{Algorithm, Stemmer};
use serde::Deserialize;
use tellings::Span;
use tellings::article::Term;
use tellings::summary::baselines::tf_idf_cosine;
use tellings::text::stems::fold;
use tellings::text::stop_words::is_stop_word;
use tellings::text::{Language, words};

use super::Outcome;
use super::data::Data;
use super::measures::pearson;
use super::table::{Row, Scale};
use super::thresholds::{accuracy, best_threshold};

#[derive(Deserialize)]
struct ArticlePair {
    lang1: String,
    lang2: String,
    overall: f64,
    text1: String,
    text2: String,
}

#[derive(Deserialize)]
struct SentencePair {
    label: u8,
    s1: String,
    s2: String,
}

/// Two texts of one language and how alike people find them.
struct Pair {
    texts: [String; 2],
    likeness: f64,
}

/// A way to make a term of a folded word.
struct Kind {
    name: &'static str,
    term: fn(&str, &Stemmer) -> String,
}

const KINDS: [Kind; 7] = [
    Kind { name: "5 letters", term: |word, _| cut(word, 5) },
    Kind { name: "words", term: |word, _| word.to_owned() },
    Kind { name: "4", term: |word, _| cut(word, 4) },
    Kind { name: "6", term: |word, _| cut(word, 6) },
    Kind { name: "7", term: |word, _| cut(word, 7) },
    Kind { name: "endings off, 6", term: |word, _| cut(without_ending(word), 6) },
    Kind { name: "Snowball", term: |word, stemmer| stemmer.stem(word).into_owned() },
];

/// Compares the kinds of terms, on articles by correlation with people's judgement, on sentences by the best accuracy.
pub fn run(data: &Data) -> Result<Outcome> {
    let articles: Vec<ArticlePair> = data.lines("similarity/semeval22.jsonl")?;
    let mut outcome = Outcome::default();
    for language in ["en", "es", "de"] {
        let of_language = articles.iter().filter(|pair| pair.lang1 == language && pair.lang2 == language);
        let pairs: Vec<Pair> = of_language
            .map(|pair| Pair { texts: [pair.text1.clone(), pair.text2.clone()], likeness: -pair.overall })
            .collect();
        let correlation = |scores: &[f64]| {
            pearson(&scores.iter().zip(&pairs).map(|(score, pair)| (score.sqrt(), pair.likeness)).collect::<Vec<_>>())
        };
        outcome.rows.push(row(format!("Pearson of articles, {language}"), &pairs, language, correlation)?);
    }
    let sentences: Vec<SentencePair> = data.lines("similarity/msrp-train.jsonl")?;
    let pairs: Vec<Pair> =
        sentences.into_iter().map(|pair| Pair { texts: [pair.s1, pair.s2], likeness: f64::from(pair.label) }).collect();
    let best_accuracy = |scores: &[f64]| {
        let points: Vec<(f64, bool)> =
            scores.iter().zip(&pairs).map(|(&score, pair)| (score, pair.likeness > 0.5)).collect();
        let threshold = best_threshold(&points, accuracy);
        let right = points.iter().filter(|&&(score, is_positive)| (score >= threshold) == is_positive).count();
        right as f64 / points.len() as f64
    };
    outcome.rows.push(row("accuracy on sentences, en".to_owned(), &pairs, "en", best_accuracy)?);
    Ok(outcome)
}

/// The quality of every kind: the first as ours, the others beside it.
fn row(metric: String, pairs: &[Pair], language: &str, quality: impl Fn(&[f64]) -> f64) -> Result<Row> {
    let stemmer = Stemmer::create(match language {
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "de" => Algorithm::German,
        _ => bail!("no stemmer for {language}"),
    });
    let folded: Vec<[Vec<String>; 2]> =
        pairs.iter().map(|pair| pair.texts.each_ref().map(|text| content_words(text, language))).collect();
    let of_kind = |kind: &Kind| {
        let terms = |words: &Vec<String>| words.iter().map(|word| Term::of(&(kind.term)(word, &stemmer))).collect();
        let texts: Vec<[Vec<Term>; 2]> = folded.iter().map(|pair| pair.each_ref().map(terms)).collect();
        quality(&scores(&texts))
    };
    let [first, others @ ..] = &KINDS;
    let row = Row::new(metric, Scale::Unit, of_kind(first));
    Ok(others.iter().fold(row, |row, kind| row.against(kind.name, of_kind(kind))))
}

/// The cosine of each pair under TF-IDF with the frequencies of all texts.
fn scores(pairs: &[[Vec<Term>; 2]]) -> Vec<f64> {
    let mut frequencies: BTreeMap<Term, f64> = BTreeMap::new();
    for terms in pairs.iter().flatten() {
        let mut distinct = terms.clone();
        distinct.sort_unstable();
        distinct.dedup();
        for term in distinct {
            *frequencies.entry(term).or_default() += 1.0;
        }
    }
    let texts = 2.0 * pairs.len() as f64;
    pairs.iter().map(|[a, b]| tf_idf_cosine(a, b, |term| (texts / frequencies[&term]).ln())).collect()
}

/// The folded words of a text that are no function words.
fn content_words(text: &str, language: &str) -> Vec<String> {
    let language = Language::from_tag(language);
    let folded = words(text, Span::new(0, text.len())).into_iter().map(|word| fold(word.span.of(text)));
    folded.filter(|word| !is_stop_word(word, language)).collect()
}

/// The first letters of a word; all of it where it holds a digit.
fn cut(word: &str, letters: usize) -> String {
    if word.contains(|c: char| c.is_ascii_digit()) {
        return word.to_owned();
    }
    word.chars().take(letters).collect()
}

/// A word without one of the commonest endings of the three languages, where four letters remain.
fn without_ending(word: &str) -> &str {
    const ENDINGS: &[&str] = &[
        "ations", "ation", "ungen", "ciones", "ings", "ung", "cion", "ing", "ern", "ers", "ies", "os", "as", "es",
        "ed", "en", "er", "em", "ly", "s", "e", "o", "a", "y", "n",
    ];
    let stripped = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    stripped.into_iter().find(|rest| rest.chars().count() >= 4).unwrap_or(word)
}
