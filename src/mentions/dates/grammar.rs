//! What kind of date a token begins, and how dates are told.

use super::DateMention;
use crate::mentions::quantities::lexicon::{
    ARTICLE, FIGURE, FRACTION, MONTH, NUMBER, ORDINAL, RELATION, RELATIVE_DAY, UNIT, WEEKDAY,
};
use crate::mentions::quantities::reader::Reader;
use crate::text::calendar::{Day, Month, push_digits};

/// What a date says: the first and the last of some years, months or days, or a time of day.
#[derive(Clone, Copy)]
pub(super) struct When {
    precision: Precision,
    first: i32,
    last: i32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Precision {
    Unknown,
    Year,
    Month,
    Day,
    /// A month times 100 and a day; the year is unknown.
    DayOfYear,
    /// Minutes from midnight.
    Time,
}

/// What is found: when, and the token after it.
pub(super) type Found = Option<(When, usize)>;

impl When {
    pub(super) const UNKNOWN: When = When { precision: Precision::Unknown, first: 0, last: 0 };

    pub(super) fn years(first: i32, last: i32) -> When {
        When { precision: Precision::Year, first, last }
    }

    pub(super) fn year(year: i32) -> When {
        When::years(year, year)
    }

    pub(super) fn months(first: Month, last: Month) -> When {
        When { precision: Precision::Month, first: first.0, last: last.0 }
    }

    pub(super) fn month(month: Month) -> When {
        When::months(month, month)
    }

    pub(super) fn days(first: Day, last: Day) -> When {
        When { precision: Precision::Day, first: first.0, last: last.0 }
    }

    pub(super) fn day(day: Day) -> When {
        When::days(day, day)
    }

    /// A day of a month, from 1, of a year that is not known.
    pub(super) fn day_of_year(month: i32, day: i32) -> When {
        When { precision: Precision::DayOfYear, first: month * 100 + day, last: month * 100 + day }
    }

    pub(super) fn time(minutes: i32) -> When {
        When { precision: Precision::Time, first: minutes, last: minutes }
    }

    fn iso(self) -> Option<String> {
        if matches!(self.precision, Precision::Unknown | Precision::DayOfYear) {
            return None;
        }
        let mut iso = String::with_capacity("YYYY-MM-DD/YYYY-MM-DD".len());
        self.push_one(self.first, &mut iso);
        if self.last != self.first {
            iso.push('/');
            self.push_one(self.last, &mut iso);
        }
        Some(iso)
    }

    fn without_year(self) -> Option<String> {
        if self.precision != Precision::DayOfYear {
            return None;
        }
        let mut day = String::from("--");
        push_digits(&mut day, self.first / 100, 10);
        day.push('-');
        push_digits(&mut day, self.first % 100, 10);
        Some(day)
    }

    fn push_one(self, number: i32, iso: &mut String) {
        match self.precision {
            Precision::Day => Day(number).push_iso(iso),
            Precision::Month => Month(number).push_iso(iso),
            Precision::Time => {
                iso.push('T');
                push_digits(iso, number / 60, 10);
                iso.push(':');
                push_digits(iso, number % 60, 10);
            }
            _ => push_digits(iso, number, 1000),
        }
    }
}

impl Reader<'_> {
    /// Reads the date that begins with the token at `start`, if one does; the token after it.
    #[inline(never)]
    pub(crate) fn date(&mut self, start: usize) -> Option<usize> {
        let (when, end) = match self.class(start) {
            FIGURE => self
                .numeric_date(start)
                .or_else(|| self.date_in_han(start))
                .or_else(|| self.day_and_month(start))
                .or_else(|| self.time(start))
                .or_else(|| self.ago(start))
                .or_else(|| self.year_alone(start)),
            NUMBER | ARTICLE | ORDINAL | FRACTION => {
                self.spoken_time(start).or_else(|| self.ago(start)).or_else(|| self.part_of_year(start))
            }
            MONTH => self.month_and_day(start).or_else(|| self.month_alone(start)),
            WEEKDAY => self.weekday(start, None, start + 1),
            RELATIVE_DAY => self.relative_day(start),
            RELATION => self.related(start),
            UNIT => self.related_from_behind(start),
            _ => None,
        }?;
        self.dates.push(DateMention {
            span: self.span(start, end),
            iso: when.iso(),
            without_year: when.without_year(),
        });
        Some(end)
    }
}
