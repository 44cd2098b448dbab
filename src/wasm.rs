//! The WebAssembly exports: values in, core, values out. The only file that names wasm-bindgen.
//!
//! There is one class: the package answers a question about a list with a collection made for it, since each further
//! export would cost its own code. Errors are thrown as plain `{ code, message }`; the package makes `TellingsError` of them.

use crate::wire::{self, ARTICLE_FIELDS, BLOCK_FIELDS, Fields, Object as ObjectShape, Options, Shape, Value};
use crate::{Article, DEFAULT_KEYPHRASES, Error, ErrorKind, limits};
use js_sys::{Array, Float64Array, JsString, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

type Answer = Result<JsValue, JsValue>;

/// Small, and constant in time.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// `Collection`, without the texts the package adds.
#[wasm_bindgen(skip_typescript)]
#[derive(Default)]
pub struct Collection {
    articles: crate::Collection,
}

#[wasm_bindgen]
impl Collection {
    /// An empty collection.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Collection {
        Collection::default()
    }

    /// `add(article)`.
    #[wasm_bindgen(skip_typescript)]
    pub fn add(&mut self, article: JsValue) -> Result<usize, JsValue> {
        article_of(&article).and_then(|article| self.articles.add(article)).map_err(thrown)
    }

    /// `update(n, article)`.
    #[wasm_bindgen(skip_typescript)]
    pub fn update(&mut self, number: JsValue, article: JsValue) -> Result<(), JsValue> {
        let number = number_of(&number).map_err(thrown)?;
        self.articles.article(number).map_err(thrown)?;
        article_of(&article).and_then(|article| self.articles.update(number, article)).map_err(thrown)
    }

    /// `remove(n)`.
    #[wasm_bindgen(skip_typescript)]
    pub fn remove(&mut self, number: JsValue) -> Result<(), JsValue> {
        number_of(&number).and_then(|number| self.articles.remove(number)).map_err(thrown)
    }

    /// `read(n)`.
    #[wasm_bindgen(skip_typescript)]
    pub fn read(&self, number: JsValue) -> Answer {
        let article = self.article(&number)?;
        let names = number_of(&number).and_then(|number| self.articles.names(number)).map_err(thrown)?;
        passed(&wire::reading(article, &names))
    }

    /// `summarize({ articles?, …options }?)`.
    #[wasm_bindgen(skip_typescript)]
    pub fn summarize(&mut self, options: JsValue) -> Answer {
        let options = options_of("summarize", wire::SUMMARY_OPTIONS, &options).map_err(thrown)?;
        let (numbers, options) = (options.articles().map_err(thrown)?, options.summary().map_err(thrown)?);
        let summary = self.articles.summarize(numbers.as_deref(), &options).map_err(thrown)?;
        passed(&wire::summary(summary, &|number| self.kept(number)))
    }

    /// `keyphrases({ articles?, limit? }?)`.
    #[wasm_bindgen(skip_typescript)]
    pub fn keyphrases(&self, options: JsValue) -> Answer {
        let options = options_of("keyphrases", wire::KEYPHRASE_OPTIONS, &options).map_err(thrown)?;
        let (numbers, limit) = (options.articles().map_err(thrown)?, options.limit().map_err(thrown)?);
        let phrases =
            self.articles.keyphrases(numbers.as_deref(), limit.unwrap_or(DEFAULT_KEYPHRASES)).map_err(thrown)?;
        passed(&wire::keyphrases(phrases, &|number| self.kept(number)))
    }

    /// `compare(options?)`.
    #[wasm_bindgen(skip_typescript)]
    pub fn compare(&mut self, options: JsValue) -> Answer {
        let options = options_of("compare", wire::COMPARE_OPTIONS, &options).and_then(|options| options.compare());
        let comparison = self.articles.compare(&options.map_err(thrown)?).map_err(thrown)?;
        let object = passed(&wire::comparison(&comparison, &|number| self.kept(number)))?;
        if let Some(matrix) = comparison.matrix {
            Reflect::set(&object, &"similarity".into(), &Float64Array::from(matrix.as_slice()))?;
        }
        Ok(object)
    }

    /// Does some of the work of `compare(options)` or, with null, of a summary of all articles; answers how many
    /// articles are done.
    #[wasm_bindgen(skip_typescript)]
    pub fn prepare(&mut self, options: JsValue, work_units: usize) -> Result<usize, JsValue> {
        if options.is_null() {
            return Ok(self.articles.prepare_summarize(work_units).done);
        }
        let options = options_of("compare", wire::COMPARE_OPTIONS, &options).and_then(|options| options.compare());
        let progress = self.articles.prepare_compare(&options.map_err(thrown)?, work_units).map_err(thrown)?;
        Ok(progress.done)
    }

    /// `similarity(n, n)`.
    #[wasm_bindgen(skip_typescript)]
    pub fn similarity(&self, a: JsValue, b: JsValue) -> Answer {
        let (a, b) = (self.article(&a)?, self.article(&b)?);
        passed(&wire::similarity(crate::similarity(a, b), a, b))
    }

    /// `nearest(article | n, options?)`.
    #[wasm_bindgen(skip_typescript)]
    pub fn nearest(&mut self, article: JsValue, options: JsValue) -> Answer {
        let options = options_of("nearest", wire::NEAREST_OPTIONS, &options).map_err(thrown)?;
        let limit = options.limit().map_err(thrown)?.unwrap_or(DEFAULT_NEAREST);
        let min_score = options.min_score().map_err(thrown)?;
        let near = match article.as_f64() {
            Some(_) => {
                let number = number_of(&article).map_err(thrown)?;
                self.articles.nearest_to(number, limit, min_score).map_err(thrown)?
            }
            None => self.articles.nearest(&article_of(&article).map_err(thrown)?, limit, min_score),
        };
        passed(&wire::neighbours(&near))
    }
}

/// How many neighbours are given when nothing else is asked for.
const DEFAULT_NEAREST: usize = 10;

impl Collection {
    fn article(&self, number: &JsValue) -> Result<&Article, JsValue> {
        number_of(number).and_then(|number| self.articles.article(number)).map_err(thrown)
    }

    /// An article whose number the core has just answered.
    fn kept(&self, number: usize) -> &Article {
        self.articles.article(number).unwrap_or_else(|_| unreachable!("answers name articles of the collection"))
    }
}

/// The length of an article's text as JavaScript knows it, before anything is copied; 0 where it has none.
fn text_length(article: &JsValue) -> usize {
    let text = if article.is_string() { Ok(article.clone()) } else { Reflect::get(article, &"text".into()) };
    text.ok().and_then(|text| text.dyn_into::<JsString>().ok()).map_or(0, |text| text.length() as usize)
}

fn article_of(value: &JsValue) -> Result<Article, Error> {
    limits::check_units(&[text_length(value)])?;
    let fields = match value.as_string() {
        Some(text) => {
            let mut fields = Fields::default();
            fields.insert("text".to_owned(), Value::Text(text));
            fields
        }
        None if value.is_object() && !Array::is_array(value) => fields_of(value, &ARTICLE_FIELDS, INPUT_DEPTH)?,
        None => {
            let described = value_of(value, 1).described();
            return Err(Error::invalid(format!(
                "the article is {described}: pass a string or an object with a `text`"
            )));
        }
    };
    wire::article(fields)
}

fn options_of(of: &str, known: &[&str], options: &JsValue) -> Result<Options, Error> {
    if options.is_undefined() {
        return Options::new(of, known, Fields::default());
    }
    if !options.is_object() || Array::is_array(options) {
        return Err(Error::invalid(format!("the options of {of} are no object: pass {{ {} }}", wire::listed(known))));
    }
    let mut fields = Fields::default();
    for name in Object::keys(options.unchecked_ref::<Object>()).iter() {
        if let Some(name) = name.as_string() {
            take_field(&mut fields, options, &name, INPUT_DEPTH)?;
        }
    }
    Options::new(of, known, fields)
}

/// How deep plain data is looked into: an article's field, its items, their fields.
const INPUT_DEPTH: usize = 2;

/// The named fields of an object; those that are undefined count as absent.
fn fields_of(object: &JsValue, names: &[&str], depth: usize) -> Result<Fields, Error> {
    let mut fields = Fields::default();
    for name in names {
        take_field(&mut fields, object, name, depth)?;
    }
    Ok(fields)
}

fn take_field(fields: &mut Fields, object: &JsValue, name: &str, depth: usize) -> Result<(), Error> {
    let value = Reflect::get(object, &name.into()).map_err(|_| Error::invalid(format!("{name} could not be read")))?;
    if !value.is_undefined() {
        fields.insert(name.to_owned(), value_of(&value, depth));
    }
    Ok(())
}

/// A value of plain data; deeper than any option or article goes it is taken for nothing.
fn value_of(value: &JsValue, depth: usize) -> Value {
    if let Some(boolean) = value.as_bool() {
        Value::Boolean(boolean)
    } else if let Some(number) = value.as_f64() {
        Value::Number(number)
    } else if let Some(text) = value.as_string() {
        Value::Text(text)
    } else if depth == 0 || !value.is_object() {
        Value::Null
    } else if Array::is_array(value) {
        let mut items = Vec::new();
        for item in Array::from(value).iter() {
            items.push(value_of(&item, depth - 1));
        }
        Value::List(items)
    } else {
        Value::Object(fields_of(value, &BLOCK_FIELDS, depth - 1).unwrap_or_default())
    }
}

fn number_of(value: &JsValue) -> Result<usize, Error> {
    wire::number("the article number", &value_of(value, 1))
}

/// A shape as plain objects and arrays.
fn passed(shape: &Shape) -> Answer {
    Ok(shape.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn thrown(error: Error) -> JsValue {
    let code = match error.kind() {
        ErrorKind::InvalidArgument => "invalid-argument",
        ErrorKind::InputTooLarge => "input-too-large",
    };
    let shape = ObjectShape::default().word("code", code).text("message", Some(error.to_string())).take();
    passed(&shape).unwrap_or_else(|error| error)
}
