//! A value on its way to JavaScript.

use super::Range;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// Plain data with named fields. All answers are made of this one type: what turns them into JavaScript values is
/// compiled once, where a derived `Serialize` would be compiled for every shape and every field of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A whole number: a position, a count, the number of an article.
    Whole(usize),
    /// True or false.
    Truth(bool),
    /// Any number.
    Number(f64),
    /// A word of the contract: a kind, a relation, the code of a language.
    Word(&'static str),
    /// Text of the articles.
    Text(String),
    /// An array.
    List(Vec<Shape>),
    /// An object.
    Object(Object),
}

/// The fields of an object, in the order they are added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object(Vec<(&'static str, Shape)>);

impl Object {
    /// Adds any field.
    pub fn field(&mut self, name: &'static str, value: Shape) -> &mut Object {
        self.0.push((name, value));
        self
    }

    /// Adds a whole number.
    pub fn whole(&mut self, name: &'static str, value: usize) -> &mut Object {
        self.field(name, Shape::Whole(value))
    }

    /// Adds a number.
    pub fn number(&mut self, name: &'static str, value: f64) -> &mut Object {
        self.field(name, Shape::Number(value))
    }

    /// Adds a word of the contract.
    pub fn word(&mut self, name: &'static str, value: &'static str) -> &mut Object {
        self.field(name, Shape::Word(value))
    }

    /// Adds a text, unless it is absent.
    pub fn text(&mut self, name: &'static str, value: Option<String>) -> &mut Object {
        match value {
            Some(text) => self.field(name, Shape::Text(text)),
            None => self,
        }
    }

    /// Adds an array.
    pub fn list(&mut self, name: &'static str, value: Vec<Shape>) -> &mut Object {
        self.field(name, Shape::List(value))
    }

    /// Adds an array of whole numbers.
    pub fn numbers(&mut self, name: &'static str, value: &[usize]) -> &mut Object {
        self.field(name, Shape::numbers(value))
    }

    /// Adds `start` and `end`.
    pub fn range(&mut self, range: Range) -> &mut Object {
        self.whole("start", range.start).whole("end", range.end)
    }

    /// The object as a value, its fields taken out.
    pub fn take(&mut self) -> Shape {
        Shape::Object(std::mem::take(self))
    }
}

impl Shape {
    /// An array of whole numbers.
    pub fn numbers(numbers: &[usize]) -> Shape {
        Shape::List(numbers.iter().map(|&number| Shape::Whole(number)).collect())
    }
}

impl Serialize for Shape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Shape::Whole(number) => serializer.serialize_u64(*number as u64),
            Shape::Truth(truth) => serializer.serialize_bool(*truth),
            Shape::Number(number) => serializer.serialize_f64(*number),
            Shape::Word(word) => serializer.serialize_str(word),
            Shape::Text(text) => serializer.serialize_str(text),
            Shape::List(items) => serializer.collect_seq(items),
            Shape::Object(object) => {
                let mut fields = serializer.serialize_struct("", object.0.len())?;
                for (name, value) in &object.0 {
                    fields.serialize_field(name, value)?;
                }
                fields.end()
            }
        }
    }
}
