//! What a caller passed, before it is known to be right.

use crate::Error;

/// Named values, as of an object of options; few enough to look through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// Takes the value of a name out.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let place = self.0.iter().position(|(other, _)| other == name)?;
        Some(self.0.swap_remove(place).1)
    }

    /// Adds a name that is not there yet, with its value.
    pub fn insert(&mut self, name: String, value: Value) {
        self.0.push((name, value));
    }

    /// All names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

/// A value of any type, so that a wrong one can be refused by name.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Null, or what has no counterpart.
    Null,
    /// True or false.
    Boolean(bool),
    /// Any number, NaN and infinities included.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Object(Fields),
}

impl Value {
    /// What it is, for error messages: `a string`, `the number -1`.
    pub fn described(&self) -> String {
        match self {
            Value::Null => "null".to_owned(),
            Value::Boolean(value) => value.to_string(),
            Value::Number(value) => written(*value),
            Value::Text(_) => "a string".to_owned(),
            Value::List(_) => "an array".to_owned(),
            Value::Object(_) => "an object".to_owned(),
        }
    }
}

/// A number for an error message. The standard formatting of floats would be 15 KB of the module.
fn written(value: f64) -> String {
    const LARGEST: f64 = 1e15;
    if value.abs() <= LARGEST && value.floor() == value {
        format!("the number {}", value as i64)
    } else {
        "no whole number".to_owned()
    }
}

/// Names for an error message, with commas between them.
pub fn listed(names: &[&str]) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(name);
    }
    list
}

/// A whole number from 0, or an error that names what it was for.
///
/// # Errors
/// `InvalidArgument` for anything but a whole number from 0 to 4,294,967,295.
pub fn number(what: &str, value: &Value) -> Result<usize, Error> {
    const LARGEST: f64 = 4_294_967_295.0;
    match value {
        Value::Number(value) if *value >= 0.0 && *value <= LARGEST && value.floor() == *value => Ok(*value as usize),
        other => Err(Error::invalid(format!("{what} is {}: pass a whole number from 0", other.described()))),
    }
}
