//! Dates: days, months, years and spans of them, times of day, and what "Wednesday" or "last year" means in an article of a given day.

mod agreement;
mod grammar;
mod relative;
mod times;
mod written;

pub(crate) use agreement::day_of_year;
pub use agreement::same_date;

pub(crate) use crate::text::calendar::Day;

use super::quantities::reader::Reader;
use crate::Span;
use crate::text::{Language, Sentence};

/// A date of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// Where it stands.
    pub span: Span,
    /// ISO 8601: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of them with "/" between, the first and the last that belong to
    /// an interval ("2023-01/2023-04"). A time of day is a mention of its own, `Thh:mm` ("T16:40" for "4:40 p.m."), whatever
    /// day is said beside it. Absent where it cannot be known.
    pub iso: Option<String>,
    /// A day of which only the year is unknown, `--MM-DD` as XML Schema writes it.
    pub(crate) without_year: Option<String>,
}

impl DateMention {
    /// What is known of it: the date or, where only the year is unknown, `--MM-DD`.
    pub(crate) fn known(&self) -> Option<&str> {
        self.iso.as_deref().or(self.without_year.as_deref())
    }
}

/// The dates of the sentences of `text`, in order and disjoint: written out, in digits, and relative ones ("yesterday",
/// "on Wednesday", "15 months ago", "in the first four months of the year"). `published` is the day of the article, ISO
/// 8601, from which relative dates are counted; without one they
/// have no `iso`. Words are read in English, French, German, Spanish, Italian and Portuguese. Linear.
///
/// A weekday is the last one up to the day of publication, and the coming one after "next", "by" or "will". A month or
/// a day without a year is the nearer one, with a bias to the past.
///
/// ```
/// use tellings::mentions::dates::dates;
/// use tellings::text::{Language, blocks, sentences};
/// let text = "The minister arrived on Monday. Trade doubled last year.";
/// let english = Language::from_tag("en");
/// let found = dates(text, &sentences(text, &blocks(text, english), english), english, Some("2023-05-24"));
/// assert_eq!(found[0].span.of(text), "Monday");
/// assert_eq!(found[0].iso.as_deref(), Some("2023-05-22"));
/// assert_eq!(found[1].iso.as_deref(), Some("2022"));
/// ```
pub fn dates(text: &str, sentences: &[Sentence], language: Language, published: Option<&str>) -> Vec<DateMention> {
    Reader::read(text, sentences, language, published.and_then(Day::from_iso)).dates
}
