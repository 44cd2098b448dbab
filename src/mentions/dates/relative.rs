//! Dates that are told from the day of the article, or by their place in a year.

use super::calendar::{Day, Month};
use super::grammar::{Found, When};
use crate::mentions::quantities::lexicon::{
    AGO, AGO_BEFORE, ARTICLE, FIGURE, FRACTION, LINK, MONTH, NUMBER, ORDINAL, PART_OF_DAY, PART_OF_YEAR, PAST,
    QUALIFIER, RELATION, RELATIVE_DAY, UNIT, UNTIL, WEEKDAY, whole,
};
use crate::mentions::quantities::reader::Reader;
use crate::text::case::is_capital;
use crate::text::stems::fold;

impl Reader<'_> {
    /// A weekday, with the relation that stands before or behind it, or with the day and month behind it.
    pub(super) fn weekday(&self, start: usize, relation: Option<i32>, mut end: usize) -> Found {
        // "Tuesday, 23 May", "Dienstag, den 23. Mai", "martes 23 de mayo".
        let mut at = end;
        while at < end + 2 && (self.class(at) == b',' || self.is_any(at, "the den dem le el (")) {
            at += 1;
        }
        let written = match self.class(at) {
            FIGURE => self.numeric_date(at).or_else(|| self.day_and_month(at)),
            MONTH => self.month_and_day(at),
            _ => None,
        };
        if written.is_some() {
            return written;
        }
        let mut relation = relation;
        if relation.is_none() && self.class(end) == RELATION && self.payload(end) != "0" && self.language.code() != "en"
        {
            relation = Some(whole(self.payload(end)) as i32);
            end += 1;
        }
        let Some(published) = self.published else { return Some((When::Unknown, end)) };
        let weekday = whole(self.payload(start)) as i32;
        let back = (published.weekday() - weekday).rem_euclid(7);
        let lies_ahead = match relation {
            Some(-1) => false,
            Some(1) => true,
            _ => self.is_ahead || start > 0 && self.class(start - 1) == UNTIL,
        };
        let distance = match (lies_ahead, back) {
            (true, 0) if relation.is_some() => 7,
            (true, 0) => 0,
            (true, _) => 7 - back,
            (false, 0) if relation == Some(-1) => -7,
            (false, _) => -back,
        };
        // "Tuesday night": the part of the day is no part of the date.
        Some((When::Day(Day(published.0 + distance)), end))
    }

    /// "today", "yesterday", "Yesterday, Tuesday".
    pub(super) fn relative_day(&self, start: usize) -> Found {
        let mut end = start + 1;
        // "la mañana", "am Morgen": the morning.
        let is_morning = match fold(self.word(start)).as_str() {
            "manana" => start > 0 && (self.class(start - 1) == ORDINAL || self.word(start - 1) == "la"),
            "morgen" => start > 0 && self.word(start).starts_with(is_capital),
            _ => false,
        };
        if is_morning {
            return None;
        }
        // "aujourd'hui"
        end += usize::from(self.word(end) == "hui");
        let weekday = end + usize::from(self.class(end) == b',');
        if self.class(weekday) == WEEKDAY {
            end = weekday + 1;
        }
        let when = self.published.map(|published| When::Day(Day(published.0 + whole(self.payload(start)) as i32)));
        Some((when.unwrap_or(When::Unknown), end))
    }

    /// "last year", "this week", "next Friday", "this morning", "letzten Montag".
    pub(super) fn related(&self, start: usize) -> Found {
        let relation = whole(self.payload(start)) as i32;
        let at = start + 1;
        if self.glued(at) && self.class(at) != UNIT {
            return None;
        }
        match self.class(at) {
            WEEKDAY => self.weekday(at, Some(relation).filter(|&relation| relation != 0), at + 1),
            MONTH if self.word(at).len() > 2 => {
                Some((self.month_near(whole(self.payload(at)) as i32, Some(relation)), at + 1))
            }
            // "esta mañana"
            RELATIVE_DAY if relation == 0 => Some((self.published.map_or(When::Unknown, When::Day), at + 1)),
            PART_OF_DAY if relation == 0 || self.language.code() == "en" && self.word(at) == "night" => {
                let when = self.published.map(|published| When::Day(Day(published.0 + relation)));
                Some((when.unwrap_or(When::Unknown), at + 1))
            }
            UNIT => self.period(at, relation, start).map(|when| (when, at + 1)),
            _ => None,
        }
    }

    /// "l'année dernière", "la semana pasada", "l'anno scorso".
    pub(super) fn related_from_behind(&self, start: usize) -> Found {
        let at = start + 1;
        if self.class(at) != RELATION || self.payload(at) == "0" || self.language.code() == "en" {
            return None;
        }
        let when = self.period(start, whole(self.payload(at)) as i32, start)?;
        Some((when, at + 1))
    }

    /// The week, month or year named at `at`, this one, the last or the next.
    pub(super) fn period(&self, at: usize, relation: i32, start: usize) -> Option<When> {
        let unit = self.payload(at);
        if !matches!(unit, "tweek" | "tmonth" | "tyear" | "tweekend") || self.is_plural(at) {
            return None;
        }
        let Some(published) = self.published else { return Some(When::Unknown) };
        let now = published.month();
        let monday = Day(published.0 - published.weekday() + 7 * relation);
        let is_so_far = relation == 0 && start > 1 && self.word(start - 1) == "far";
        Some(match unit {
            "tyear" if is_so_far => When::Days(Month::of(now.year(), 1).first_day(), published),
            "tyear" => When::Year(now.year() + relation),
            "tmonth" => When::Month(Month(now.0 + relation)),
            "tweek" => When::Days(monday, Day(monday.0 + 6)),
            _ => When::Days(Day(monday.0 + 5), Day(monday.0 + 6)),
        })
    }

    /// Whether a unit of time is written as a plural: "these years" is no year.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        let folded = fold(self.word(at));
        folded.ends_with('s') && !matches!(folded.as_str(), "mois" | "mes" | "jahres" | "monats")
            || matches!(folded.as_str(), "wochen" | "monate" | "jahre" | "settimane" | "mesi" | "anni")
    }

    /// "15 months ago", "vor drei Jahren", "il y a deux ans", "hace 3 años".
    pub(super) fn ago(&self, start: usize) -> Found {
        let (count, at) = match self.number(start) {
            Some(number) => (number.value, number.end),
            None if self.class(start) == ARTICLE => (1.0, start + 1),
            None => return None,
        };
        let unit = self.payload(at);
        if self.class(at) != UNIT || !unit.starts_with('t') {
            return None;
        }
        let hedged = start.saturating_sub(usize::from(start > 0 && self.class(start - 1) == QUALIFIER));
        let is_before = hedged > 0 && self.class(hedged - 1) == AGO_BEFORE
            || self.language.code() == "fr" && start > 1 && self.word(start - 1) == "a" && self.word(start - 2) == "y";
        let is_ago = self.class(at + 1) == AGO || is_before;
        let is_since = is_before && start > 1 && self.is_any(start - 2, "desde");
        if !is_ago || is_since {
            return None;
        }
        let end = at + 1 + usize::from(self.class(at + 1) == AGO);
        let Some(published) = self.published.filter(|_| count == libm::floor(count) && count < 1000.0) else {
            return Some((When::Unknown, end));
        };
        let count = count as i32;
        let when = match &unit[1..] {
            "day" => When::Day(Day(published.0 - count)),
            "week" => {
                let monday = published.0 - published.weekday() - 7 * count;
                When::Days(Day(monday), Day(monday + 6))
            }
            "month" => When::Month(Month(published.month().0 - count)),
            "year" => When::Year(published.month().year() - count),
            "10year" => When::Year(published.month().year() - 10 * count),
            _ => When::Unknown,
        };
        Some((when, end))
    }

    /// "first four months of the year", "second quarter of 2022", "primer semestre del año", "première moitié de 2022".
    pub(super) fn part_of_year(&self, start: usize) -> Found {
        let (mut place, mut count, mut at) = (0, 1, start);
        // The place and the number stand in either order.
        for _ in 0..2 {
            match self.class(at) {
                ORDINAL | FRACTION if place == 0 && self.class(at + 1) != LINK => {
                    place = whole(self.payload(at)) as i32;
                    at += 1;
                }
                NUMBER | FIGURE if count == 1 => {
                    count = whole(if self.class(at) == NUMBER { self.payload(at) } else { self.word(at) }) as i32;
                    at += 1;
                }
                _ => {}
            }
        }
        let months = match self.class(at) {
            UNIT if self.payload(at) == "tmonth" => 1,
            PART_OF_YEAR => whole(self.payload(at)) as i32,
            FRACTION if matches!(self.payload(at), "2" | "4") => 12 / whole(self.payload(at)) as i32,
            _ => return None,
        };
        let (first, last) = ((place - 1) * months, (place - 1 + count) * months - 1);
        if place < 1 || !(1..12).contains(&count) || last > 11 || count > 1 && place != 1 {
            return None;
        }
        let mut end = at + 1;
        end += usize::from(self.class(end) == LINK);
        let is_linked = end > at + 1;
        end += usize::from(self.is_any(end, "the l el des"));
        let year = match self.class(end) {
            FIGURE => Some(self.year(end)?),
            RELATION | PAST if self.payload(end + 1) == "tyear" => {
                let relation = whole(self.payload(end)) as i32;
                end += 1;
                self.published.map(|published| published.month().year() + relation)
            }
            UNIT if self.payload(end) == "tyear" && is_linked => {
                let relation = if self.class(end + 1) == RELATION { whole(self.payload(end + 1)) as i32 } else { 0 };
                let year = self.published.map(|published| published.month().year() + relation);
                end += usize::from(self.class(end + 1) == RELATION);
                year
            }
            _ => return None,
        };
        let when = year.map(|year| {
            let january = Month::of(year, 1).0;
            When::Months(Month(january + first), Month(january + last))
        });
        Some((when.unwrap_or(When::Unknown), end + 1))
    }
}
