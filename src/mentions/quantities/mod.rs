//! Quantities: money, shares, measures, durations and counts, in whatever notation, as a value and a unit.

mod agreement;
mod grammar;
pub(crate) mod lexicon;
mod numbers;
pub(crate) mod reader;
mod tokens;
mod units;

pub use agreement::{Agreement, same_value};

use crate::Span;
use crate::text::{Language, Sentence};

/// How a text hedges a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// "about 40", "nearly 40".
    About,
    /// "more than 40", "at least 40", "40 or more".
    MoreThan,
    /// "less than 40".
    LessThan,
    /// "up to 40", "at most 40".
    UpTo,
}

impl Qualifier {
    /// The name that JavaScript sees.
    pub fn name(self) -> &'static str {
        match self {
            Qualifier::About => "about",
            Qualifier::MoreThan => "more-than",
            Qualifier::LessThan => "less-than",
            Qualifier::UpTo => "up-to",
        }
    }
}

/// A figure of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Where it stands, with its unit and what hedges it: "more than 40%".
    pub span: Span,
    /// The value in the unit, scale words applied: 190e9 for "190 billion".
    pub value: f64,
    /// An ISO 4217 code, or a currency's symbol or name where that says no more; "percent"; the English singular of a
    /// unit of time or measure ("year", "kilometre per hour"); for people "person", "dead", "injured" and the like;
    /// else the thing counted, in the text's words. Empty where nothing is named.
    pub unit: String,
    /// Whether the text itself says that it is inexact: "about 40", "10 to 15".
    pub approximate: bool,
    /// How the text hedges it.
    pub qualifier: Option<Qualifier>,
    /// The position, in the same list, of the figure that this one only converts: "$190 billion (€176 billion)".
    pub conversion_of: Option<usize>,
    /// Whether it is money, a share, a measure or a count.
    pub(crate) dimension: u8,
}

/// The quantities of the sentences of `text`, in order and disjoint. Number words are read in English, French, German,
/// Spanish, Italian and Portuguese, figures and symbols in every language. Dates, times of day, scores, versions and
/// figures inside names and addresses are no quantities, nor are small number words that count nothing. Linear.
///
/// ```
/// use tellings::mentions::quantities::quantities;
/// use tellings::text::{Language, blocks, sentences};
/// let text = "Trade rose by more than 40% to 190,000 million dollars.";
/// let english = Language::from_tag("en");
/// let found = quantities(text, &sentences(text, &blocks(text, english), english), english);
/// assert_eq!((found[0].value, found[0].unit.as_str()), (40.0, "percent"));
/// assert_eq!((found[1].value, found[1].unit.as_str()), (190e9, "USD"));
/// ```
pub fn quantities(text: &str, sentences: &[Sentence], language: Language) -> Vec<Quantity> {
    reader::Reader::read(text, sentences, language, None).quantities
}
