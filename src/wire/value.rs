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
            Value::Number(value) => format!("the number {}", decimal(*value)),
            Value::Text(_) => "a string".to_owned(),
            Value::List(_) => "an array".to_owned(),
            Value::Object(_) => "an object".to_owned(),
        }
    }
}

/// A number for an error message, to three decimals. The standard formatting of floats would be 15 KB of the module.
fn decimal(value: f64) -> String {
    const LARGEST: f64 = 1e15;
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    if value.abs() > LARGEST {
        return if value.is_infinite() {
            format!("{sign}Infinity")
        } else {
            format!("beyond {sign}{}", LARGEST as u64)
        };
    }
    let thousandths = libm::round(value.abs() * 1000.0) as u64;
    let (whole, fraction) = (thousandths / 1000, thousandths % 1000);
    match format!("{fraction:03}").trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        digits => format!("{sign}{whole}.{digits}"),
    }
}

/// A whole number from 0, or an error that names what it was for.
///
/// # Errors
/// `InvalidArgument` for anything but a non-negative whole number that a number can hold exactly.
pub fn number(what: &str, value: &Value) -> Result<usize, Error> {
    const LARGEST: f64 = 4_294_967_295.0;
    match value {
        Value::Number(value) if *value >= 0.0 && *value <= LARGEST && libm::floor(*value) == *value => {
            Ok(*value as usize)
        }
        other => Err(Error::invalid(format!("{what} is {}: pass a whole number from 0", other.described()))),
    }
}
