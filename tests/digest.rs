//! One digest of all answers to all fixtures, for Node and the browsers to compare theirs with, bit for bit.
//!
//! Nothing is pinned here: what is compared are places that compute the same, not today's answers with yesterday's. With
//! `TELLINGS_DIGEST` in the environment the cases and their digests are written into the file it names.
#![cfg(feature = "wire")]

#[path = "fuzzed/texts.rs"]
mod texts;

use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use tellings::wire::{self, Utf16Positions};
use tellings::{
    Article, Collection, CompareOptions, DEFAULT_KEYPHRASES, Length, Order, SummaryOptions, compare, keyphrases,
    similarity, summarize,
};

/// Articles that are asked about together.
struct Case {
    name: String,
    texts: Vec<String>,
}

/// Our own story, and sets of what the fuzzer kept.
fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let example =
        files(&root.join("www/example"), "txt").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let mut cases = vec![Case { name: "our own story".to_owned(), texts: example }];
    for target in ["reading", "comparing"] {
        for path in files(&root.join("tests/fixtures/corpus").join(target), "") {
            let name = format!("{target}/{}", path.file_name().unwrap().to_string_lossy());
            let mut texts = texts::texts(&fs::read(path).unwrap());
            texts.truncate(MOST_ARTICLES);
            cases.push(Case { name, texts });
        }
    }
    cases
}

/// More articles would take longer and show nothing new.
const MOST_ARTICLES: usize = 6;

/// The files of a folder that end in this extension, by name.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().unwrap_or_default() == extension);
    files.sort();
    files
}

/// Everything that can be asked about a case, in the shapes that the package answers.
fn answers(texts: &[String]) -> Value {
    let articles: Vec<Article> = texts.iter().map(|text| Article::read(text.as_str())).collect();
    let article = |position: usize| &articles[position];
    let mut pairs = Vec::new();
    for a in 0..articles.len() {
        for b in 0..a {
            let alike = similarity(&articles[a], &articles[b]);
            pairs.push(serde_json::to_value(wire::similarity(alike, &articles[a], &articles[b])).unwrap());
        }
    }
    let compared = compare(&articles, &CompareOptions::default()).unwrap();
    let mut comparison = serde_json::to_value(wire::comparison(&compared, &article)).unwrap();
    comparison["similarity"] = json!(compared.matrix);
    let lengths = [
        SummaryOptions::default(),
        SummaryOptions { length: Some(Length::Words(60)), order: Order::Importance, ..SummaryOptions::default() },
    ];
    let summaries = lengths.map(|options| wire::summary(summarize(&articles, &options).unwrap(), &article));
    json!({
        "readings": articles.iter().map(reading).collect::<Vec<_>>(),
        "pairs": pairs,
        "comparison": comparison,
        "summaries": summaries,
        "keyphrases": wire::keyphrases(keyphrases(&articles, DEFAULT_KEYPHRASES), &article),
    })
}

/// A reading, with the parts of suspects as the package has them: as text.
fn reading(article: &Article) -> Value {
    let mut collection = Collection::new();
    let number = collection.add(article.clone()).unwrap();
    let mut reading = serde_json::to_value(wire::reading(article, &collection.names(number).unwrap())).unwrap();
    let positions = Utf16Positions::of(article.text());
    let byte = |unit: &Value| positions.byte(article.text(), unit.as_u64().unwrap() as usize).unwrap();
    for suspect in reading["suspects"].as_array_mut().unwrap() {
        for part in suspect["parts"].as_array_mut().unwrap() {
            *part = json!(article.text()[byte(&part["start"])..byte(&part["end"])]);
        }
    }
    reading
}

/// Two sums of 32 bits over a value's bytes. `answers.mjs` takes the same.
struct Digest(u32, u32);

impl Digest {
    fn of(value: &Value) -> String {
        let mut digest = Digest(0x811c_9dc5, 0x9e37_79b9);
        digest.value(value);
        format!("{:08x}{:08x}", digest.0, digest.1)
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            self.1 = (self.1 ^ u32::from(byte)).wrapping_mul(0x85eb_ca6b).rotate_left(13);
        }
    }

    /// Objects by the names of their fields; numbers by their bits, whole or not.
    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.bytes(b"n"),
            Value::Bool(truth) => self.bytes(if *truth { b"t" } else { b"f" }),
            Value::Number(number) => {
                self.bytes(b"d");
                self.bytes(&number.as_f64().unwrap().to_le_bytes());
            }
            Value::String(text) => {
                self.bytes(b"s");
                self.bytes(text.as_bytes());
            }
            Value::Array(items) => {
                self.bytes(b"[");
                items.iter().for_each(|item| self.value(item));
                self.bytes(b"]");
            }
            Value::Object(fields) => {
                self.bytes(b"{");
                let mut fields: Vec<_> = fields.iter().collect();
                fields.sort_by_key(|(name, _)| *name);
                for (name, value) in fields {
                    self.bytes(name.as_bytes());
                    self.value(value);
                }
                self.bytes(b"}");
            }
        }
    }
}

#[test]
fn the_digest_is_the_same_each_time() {
    let cases = cases();
    let digests = |cases: &[Case]| -> Map<String, Value> {
        cases.iter().map(|case| (case.name.clone(), Digest::of(&answers(&case.texts)).into())).collect()
    };
    let (first, again) = (digests(&cases), std::thread::scope(|scope| scope.spawn(|| digests(&cases)).join().unwrap()));
    assert_eq!(first, again);
    if let Some(file) = std::env::var_os("TELLINGS_DIGEST") {
        let cases: Vec<Value> = cases.iter().map(|case| json!({ "name": case.name, "texts": case.texts })).collect();
        fs::write(file, json!({ "cases": cases, "digests": first }).to_string()).unwrap();
    }
}

#[test]
fn a_digest_tells_the_least_difference() {
    let digest = |value: Value| Digest::of(&value);
    assert_ne!(digest(json!(1.0)), digest(json!(1.0_f64.next_up())));
    assert_ne!(digest(json!(["a", "b"])), digest(json!(["b", "a"])));
    assert_eq!(digest(json!({ "a": 1, "b": 2.0 })), digest(json!({ "b": 2, "a": 1.0 })));
}
