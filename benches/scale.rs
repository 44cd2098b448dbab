//! Many articles compared as native code, for `benches/scale.mjs`: `scale CORPUS SIZE [recall]` reads a list of texts as
//! JSON and prints what it measured of so many of them as JSON, in milliseconds and megabytes.

use std::hint::black_box;
use std::time::Instant;

use serde_json::{Map, Value, json};
use tellings::similarity::TermVector;
use tellings::{Article, Collection, CompareOptions, Comparison, Relation, similarity};

/// How often short work is timed.
const SAMPLES: usize = 21;
/// Articles of a lower cosine are unrelated in any language.
const LEAST_COSINE: f64 = 0.09;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, corpus, size, rest @ ..] = arguments.as_slice() else {
        // `cargo bench` runs every benchmark; this one does nothing without a corpus.
        return;
    };
    let file = std::fs::read(corpus).expect("the corpus can be read");
    let mut texts: Vec<String> = serde_json::from_slice(&file).expect("the corpus is a list of texts");
    drop(file);
    texts.truncate(size.parse().expect("the size is a number"));

    let mut measured = Map::new();
    let began = Instant::now();
    let mut collection = Collection::new();
    for text in &texts {
        collection.add(Article::read(text.as_str())).expect("it is within the limits");
    }
    measured.insert("read".into(), json!(milliseconds(began)));
    let began = Instant::now();
    // The same at every size: few articles are given a matrix and statements unless one says otherwise.
    let options = CompareOptions { matrix: Some(false), statements: Some(false), min_score: 0.0 };
    let comparison = collection.compare(&options).expect("the options are valid");
    measured.insert("compare".into(), json!(milliseconds(began)));
    measured.insert("peak".into(), json!(peak_megabytes()));
    measured.insert("related".into(), json!(related(&comparison).count()));
    measured.insert("stories".into(), json!(comparison.stories.len()));
    if !rest.is_empty() {
        measured.insert("recall".into(), json!(recall(&texts, &comparison)));
    }
    measure_changes(&mut collection, &texts, &mut measured);
    println!("{}", Value::Object(measured));
}

fn milliseconds(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1000.0
}

/// The median of several times of work that is given their number.
fn median(mut work: impl FnMut(usize) -> f64) -> f64 {
    let mut samples: Vec<f64> = (0..SAMPLES).map(&mut work).collect();
    samples.sort_by(f64::total_cmp);
    samples[SAMPLES / 2]
}

/// What the system says this process had in memory at most; none where it does not say.
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
}

fn related(comparison: &Comparison) -> impl Iterator<Item = (usize, usize)> {
    comparison.pairs.iter().filter(|pair| pair.score.relation != Relation::Unrelated).map(|pair| (pair.a, pair.b))
}

/// The share of related pairs, found by comparing each article with each, that a comparison has.
fn recall(texts: &[String], comparison: &Comparison) -> f64 {
    let articles: Vec<Article> = texts.iter().map(|text| Article::read(text.as_str())).collect();
    let vectors: Vec<TermVector> = articles.iter().map(TermVector::of_article).collect();
    let found: std::collections::HashSet<(usize, usize)> = related(comparison).collect();
    let (mut all, mut hits) = (0, 0);
    for b in 0..articles.len() {
        for a in 0..b {
            let is_related = vectors[a].cosine(&vectors[b]) >= LEAST_COSINE
                && similarity(&articles[a], &articles[b]).pair.relation != Relation::Unrelated;
            all += usize::from(is_related);
            hits += usize::from(is_related && found.contains(&(a, b)));
        }
    }
    hits as f64 / all as f64
}

/// Neighbours, and articles that change, come and go, each read before it is timed.
fn measure_changes(collection: &mut Collection, texts: &[String], measured: &mut Map<String, Value>) {
    let article = |place: usize| Article::read(texts[place].as_str());
    let began = Instant::now();
    black_box(collection.nearest(&article(0), 10, 0.0));
    measured.insert("firstNearest".into(), json!(milliseconds(began)));
    let mut added = Vec::new();
    let nearest = median(|sample| {
        let began = Instant::now();
        black_box(collection.nearest_to(3 * sample, 10, 0.0).expect("it is there"));
        milliseconds(began)
    });
    let add = median(|sample| {
        let article = article(sample);
        let began = Instant::now();
        added.push(collection.add(article).expect("there is room"));
        milliseconds(began)
    });
    let update = median(|sample| {
        let article = article(sample + 1);
        let began = Instant::now();
        collection.update(sample, article).expect("it is there");
        milliseconds(began)
    });
    let remove = median(|sample| {
        let began = Instant::now();
        collection.remove(added[sample]).expect("it is there");
        milliseconds(began)
    });
    let read = median(|sample| {
        let began = Instant::now();
        black_box(article(sample));
        milliseconds(began)
    });
    for (name, value) in [("nearest", nearest), ("add", add), ("update", update), ("remove", remove), ("readOne", read)]
    {
        measured.insert(name.into(), json!(value));
    }
}
