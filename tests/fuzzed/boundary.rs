//! What holds at the boundary to JavaScript: any value is taken or refused by name, and any answer can be passed.

use super::reading::reads_exactly;
use super::texts::texts;
use tellings::wire::{
    self, ARTICLE_FIELDS, BLOCK_FIELDS, COMPARE_OPTIONS, Fields, KEYPHRASE_OPTIONS, NEAREST_OPTIONS, Options,
    SUMMARY_OPTIONS, Shape, Value,
};
use tellings::{Article, Collection, DEFAULT_KEYPHRASES, Error, similarity};

/// Passes articles and options made of the bytes through everything the module exports.
pub fn check(bytes: &[u8]) {
    let mut values = Values { bytes: bytes.iter().copied() };
    let mut collection = Collection::new();
    for _ in 0..3 {
        let fields = values.fields(&ARTICLE_FIELDS, 2);
        match wire::article(fields) {
            Ok(article) => {
                reads_exactly(&article);
                collection.add(article).unwrap();
            }
            Err(error) => is_told(&error),
        }
    }
    answers(&mut collection, &mut values);
}

fn answers(collection: &mut Collection, values: &mut Values<impl Iterator<Item = u8>>) {
    let answers = [
        summary(collection, values),
        comparison(collection, values),
        phrases(collection, values),
        near(collection, values),
        alike(collection, values),
    ];
    for answer in answers {
        match answer {
            Ok(shape) => drop(serde_json::to_string(&shape).unwrap()),
            Err(error) => is_told(&error),
        }
    }
}

fn summary(collection: &mut Collection, values: &mut Values<impl Iterator<Item = u8>>) -> Result<Shape, Error> {
    let options = Options::new("summarize", SUMMARY_OPTIONS, values.fields(SUMMARY_OPTIONS, 2))?;
    let summary = collection.summarize(options.articles()?.as_deref(), &options.summary()?)?;
    Ok(wire::summary(summary, &|number| collection.article(number).unwrap()))
}

fn comparison(collection: &mut Collection, values: &mut Values<impl Iterator<Item = u8>>) -> Result<Shape, Error> {
    let options = Options::new("compare", COMPARE_OPTIONS, values.fields(COMPARE_OPTIONS, 2))?.compare()?;
    collection.prepare_compare(&options, 3)?;
    let comparison = collection.compare(&options)?;
    Ok(wire::comparison(&comparison, &|number| collection.article(number).unwrap()))
}

fn phrases(collection: &mut Collection, values: &mut Values<impl Iterator<Item = u8>>) -> Result<Shape, Error> {
    let options = Options::new("keyphrases", KEYPHRASE_OPTIONS, values.fields(KEYPHRASE_OPTIONS, 2))?;
    let limit = options.limit()?.unwrap_or(DEFAULT_KEYPHRASES);
    let phrases = collection.keyphrases(options.articles()?.as_deref(), limit)?;
    Ok(wire::keyphrases(phrases, &|number| collection.article(number).unwrap()))
}

fn near(collection: &mut Collection, values: &mut Values<impl Iterator<Item = u8>>) -> Result<Shape, Error> {
    let options = Options::new("nearest", NEAREST_OPTIONS, values.fields(NEAREST_OPTIONS, 2))?;
    let (limit, least) = (options.limit()?.unwrap_or(10), options.min_score()?);
    let number = wire::number("the article number", &values.value(1))?;
    Ok(wire::neighbours(&collection.nearest_to(number, limit, least)?))
}

fn alike(collection: &Collection, values: &mut Values<impl Iterator<Item = u8>>) -> Result<Shape, Error> {
    let article =
        |value: &Value| -> Result<&Article, Error> { collection.article(wire::number("the article", value)?) };
    let (a, b) = (article(&values.value(1))?, article(&values.value(1))?);
    Ok(wire::similarity(similarity(a, b), a, b))
}

/// An error says something, in a line that can be shown.
fn is_told(error: &Error) {
    let message = error.to_string();
    assert!(message.contains(": "), "no remedy in: {message}");
}

/// Plain values from bytes.
struct Values<I> {
    bytes: I,
}

/// Numbers that checks of ranges have met before.
const NUMBERS: &[f64] = &[
    0.0,
    1.0,
    2.0,
    3.0,
    5.0,
    10.0,
    100.0,
    1000.0,
    -0.0,
    -1.0,
    0.5,
    1e-9,
    1.000_000_1,
    1e15,
    1e16,
    4_294_967_295.0,
    4_294_967_296.0,
    f64::MAX,
    f64::MIN_POSITIVE,
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
];

/// Words that an option or a field may be, and some that it may not.
const WORDS: &[&str] = &[
    "reading",
    "importance",
    "body",
    "junk",
    "headline",
    "dateline",
    "2026-10-18",
    "2026-13-99",
    "0000-00-00",
    "en",
    "de",
    "EN-us",
    "zh-Hant",
    "x",
    "",
    "\u{fffd}",
    "storm",
    "ferry bridge",
    "constructor",
    "__proto__",
];

impl<I: Iterator<Item = u8>> Values<I> {
    fn byte(&mut self) -> u8 {
        self.bytes.next().unwrap_or(0)
    }

    /// Some of the named fields, rarely one of another name.
    fn fields(&mut self, names: &[&str], depth: usize) -> Fields {
        let mut fields = Fields::default();
        for _ in 0..self.byte() % 8 {
            let byte = usize::from(self.byte());
            let name = if byte == 255 { "unheard" } else { names[byte % names.len()] };
            if fields.get(name).is_none() {
                let value = if name == "text" { self.text() } else { self.value(depth) };
                fields.insert(name.to_owned(), value);
            }
        }
        fields
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.byte() % 8 {
            0 => Value::Null,
            1 => Value::Boolean(self.byte() % 2 == 1),
            2 | 3 => Value::Number(NUMBERS[usize::from(self.byte()) % NUMBERS.len()]),
            4 => Value::Text(WORDS[usize::from(self.byte()) % WORDS.len()].to_owned()),
            5 => self.text(),
            _ if depth == 0 => Value::Number(f64::from(self.byte())),
            6 => Value::List((0..self.byte() % 8).map(|_| self.value(depth - 1)).collect()),
            _ => Value::Object(self.fields(&BLOCK_FIELDS, depth - 1)),
        }
    }

    /// As many bytes as the next one says, as prose.
    fn text(&mut self) -> Value {
        let length = self.byte();
        let bytes: Vec<u8> = self.bytes.by_ref().take(usize::from(length)).collect();
        Value::Text(texts(&bytes).swap_remove(0))
    }
}
