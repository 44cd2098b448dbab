//! Options as a caller passes them: misspelt and mistyped ones are refused by name.

use super::value::{Fields, Value, listed, number};
use crate::{ArticleNumber, CompareOptions, Error, Length, Order, SummaryOptions};

/// The options of `summarize`.
pub const SUMMARY_OPTIONS: &[&str] = &["articles", "sentences", "words", "characters", "ratio", "focus", "order"];
/// The options of `compare`.
pub const COMPARE_OPTIONS: &[&str] = &["matrix", "statements", "minScore"];
/// The options of `keyphrases`.
pub const KEYPHRASE_OPTIONS: &[&str] = &["articles", "limit"];
/// The options of `nearest`.
pub const NEAREST_OPTIONS: &[&str] = &["limit", "minScore"];

/// The options of one call, all of known names.
#[derive(Clone, Debug)]
pub struct Options {
    fields: Fields,
}

impl Options {
    /// Takes the options of the function `of`, whose valid ones are `known`.
    ///
    /// # Errors
    /// `InvalidArgument` naming the option that is not known, and listing those that are.
    pub fn new(of: &str, known: &[&str], fields: Fields) -> Result<Options, Error> {
        if let Some(name) = fields.names().find(|name| !known.contains(name)) {
            let known = listed(known);
            return Err(Error::invalid(format!("{of} has no option \"{name}\": its options are {known}")));
        }
        Ok(Options { fields })
    }

    /// The options of a summary.
    ///
    /// # Errors
    /// `InvalidArgument` naming the option of the wrong type or value, or the two lengths where there are two.
    pub fn summary(&self) -> Result<SummaryOptions, Error> {
        Ok(SummaryOptions { length: self.length()?, focus: self.text("focus")?, order: self.order()? })
    }

    /// The options of a comparison.
    ///
    /// # Errors
    /// `InvalidArgument` naming the option of the wrong type.
    pub fn compare(&self) -> Result<CompareOptions, Error> {
        Ok(CompareOptions {
            matrix: self.boolean("matrix")?,
            statements: self.boolean("statements")?,
            min_score: self.min_score()?,
        })
    }

    /// The option `limit`.
    ///
    /// # Errors
    /// `InvalidArgument` where it is no whole number.
    pub fn limit(&self) -> Result<Option<usize>, Error> {
        self.count("limit")
    }

    /// The option `minScore`, 0 without it.
    ///
    /// # Errors
    /// `InvalidArgument` where it is no number from 0 to 1.
    pub fn min_score(&self) -> Result<f64, Error> {
        match self.fields.get("minScore") {
            None => Ok(0.0),
            Some(Value::Number(score)) if (0.0..=1.0).contains(score) => Ok(*score),
            Some(other) => Err(refused("minScore", other, "a number from 0 to 1")),
        }
    }

    /// The option `articles`: numbers of a collection.
    ///
    /// # Errors
    /// `InvalidArgument` where it is no array of whole numbers.
    pub fn articles(&self) -> Result<Option<Vec<ArticleNumber>>, Error> {
        match self.fields.get("articles") {
            None => Ok(None),
            Some(Value::List(numbers)) => {
                let mut articles = Vec::new();
                for value in numbers {
                    articles.push(number("a number in articles", value)?);
                }
                Ok(Some(articles))
            }
            Some(other) => Err(refused("articles", other, "an array of the numbers `add` returned")),
        }
    }

    fn length(&self) -> Result<Option<Length>, Error> {
        let lengths = [
            ("sentences", self.count("sentences")?.map(Length::Sentences)),
            ("words", self.count("words")?.map(Length::Words)),
            ("characters", self.count("characters")?.map(Length::Characters)),
            ("ratio", self.ratio()?.map(Length::Ratio)),
        ];
        let mut given: Option<(&str, Length)> = None;
        for (name, length) in lengths {
            let Some(length) = length else { continue };
            if let Some((first, _)) = given {
                return Err(Error::invalid(format!("both {first} and {name} are given: pass one length at most")));
            }
            given = Some((name, length));
        }
        Ok(given.map(|(_, length)| length))
    }

    fn ratio(&self) -> Result<Option<f64>, Error> {
        match self.fields.get("ratio") {
            None => Ok(None),
            Some(Value::Number(ratio)) if *ratio > 0.0 && *ratio <= 1.0 => Ok(Some(*ratio)),
            Some(other) => Err(refused("ratio", other, "a number above 0 and at most 1")),
        }
    }

    fn order(&self) -> Result<Order, Error> {
        match self.fields.get("order") {
            None => Ok(Order::default()),
            Some(Value::Text(order)) if order == "reading" => Ok(Order::Reading),
            Some(Value::Text(order)) if order == "importance" => Ok(Order::Importance),
            Some(Value::Text(order)) => {
                Err(Error::invalid(format!("order is \"{order}\": pass \"reading\" or \"importance\"")))
            }
            Some(other) => Err(refused("order", other, "\"reading\" or \"importance\"")),
        }
    }

    fn count(&self, name: &str) -> Result<Option<usize>, Error> {
        self.fields.get(name).map(|value| number(name, value)).transpose()
    }

    fn boolean(&self, name: &str) -> Result<Option<bool>, Error> {
        match self.fields.get(name) {
            None => Ok(None),
            Some(Value::Boolean(value)) => Ok(Some(*value)),
            Some(other) => Err(refused(name, other, "true or false")),
        }
    }

    fn text(&self, name: &str) -> Result<Option<String>, Error> {
        match self.fields.get(name) {
            None => Ok(None),
            Some(Value::Text(value)) => Ok(Some(value.clone())),
            Some(other) => Err(refused(name, other, "a string")),
        }
    }
}

fn refused(name: &str, value: &Value, wanted: &str) -> Error {
    Error::invalid(format!("{name} is {}: pass {wanted}", value.described()))
}
