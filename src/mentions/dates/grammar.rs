//! What kind of date a token begins, and how dates are told.

use super::DateMention;
use super::calendar::{Day, Month, year_iso};
use crate::mentions::quantities::lexicon::{
    ARTICLE, FIGURE, FRACTION, MONTH, NUMBER, ORDINAL, RELATION, RELATIVE_DAY, UNIT, WEEKDAY,
};
use crate::mentions::quantities::reader::Reader;

/// What a date says.
#[derive(Clone, Copy)]
pub(super) enum When {
    Unknown,
    Year(i32),
    Month(Month),
    Day(Day),
    Years(i32, i32),
    Months(Month, Month),
    Days(Day, Day),
}

/// What is found: when, and the token after it.
pub(super) type Found = Option<(When, usize)>;

impl Reader<'_> {
    /// Reads the date that begins with the token at `start`, if one does; the token after it.
    pub(crate) fn date(&mut self, start: usize) -> Option<usize> {
        let (when, end) = match self.class(start) {
            FIGURE => self
                .numeric_date(start)
                .or_else(|| self.date_in_han(start))
                .or_else(|| self.day_and_month(start))
                .or_else(|| self.ago(start))
                .or_else(|| self.year_alone(start))?,
            NUMBER | ARTICLE => self.ago(start).or_else(|| self.part_of_year(start))?,
            ORDINAL | FRACTION => self.part_of_year(start)?,
            MONTH => self.month_and_day(start).or_else(|| self.month_alone(start))?,
            WEEKDAY => self.weekday(start, None, start + 1)?,
            RELATIVE_DAY => self.relative_day(start)?,
            RELATION => self.related(start)?,
            UNIT => self.related_from_behind(start)?,
            _ => return None,
        };
        let iso = match when {
            When::Unknown => None,
            When::Year(year) => Some(year_iso(year)),
            When::Month(month) => Some(month.iso()),
            When::Day(day) => Some(day.iso()),
            When::Years(first, last) => Some(interval(year_iso(first), &year_iso(last))),
            When::Months(first, last) => Some(interval(first.iso(), &last.iso())),
            When::Days(first, last) => Some(interval(first.iso(), &last.iso())),
        };
        self.dates.push(DateMention { span: self.span(start, end), iso });
        Some(end)
    }
}

/// Two dates as an interval.
fn interval(mut first: String, last: &str) -> String {
    first.push('/');
    first.push_str(last);
    first
}
