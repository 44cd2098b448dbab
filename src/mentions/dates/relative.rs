//! Dates that are told from the day of the article, or by their place in a year.

use super::grammar::{Found, When};
use crate::mentions::quantities::lexicon::{
    AGO, AGO_BEFORE, ARTICLE, FIGURE, FRACTION, LINK, MONTH, NUMBER, ORDINAL, PART_OF_DAY, PART_OF_YEAR, PAST,
    QUALIFIER, RELATION, RELATIVE_DAY, UNIT, UNTIL, WEEKDAY,
};
use crate::mentions::quantities::reader::Reader;
use crate::text::BlockKind;
use crate::text::calendar::{Day, Month};

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
        if relation.is_none() && self.class(end) == RELATION && self.value(end) != 0 && self.language.code() != "en" {
            relation = Some(self.value(end));
            end += 1;
        }
        let Some(published) = self.published else { return Some((When::UNKNOWN, end)) };
        let weekday = self.value(start);
        let back = (published.weekday() - weekday).rem_euclid(7);
        let lies_ahead = match relation {
            Some(-1) => false,
            Some(1) => true,
            _ => self.is_ahead || self.class_before(start) == UNTIL,
        };
        let distance = match (lies_ahead, back) {
            (true, 0) if relation.is_some() => 7,
            (true, 0) => 0,
            (true, _) => 7 - back,
            (false, 0) if relation == Some(-1) => -7,
            (false, _) => -back,
        };
        // "Tuesday night": the part of the day is no part of the date.
        Some((When::day(Day(published.0 + distance)), end))
    }

    /// "today", "yesterday", "Yesterday, Tuesday".
    pub(super) fn relative_day(&self, start: usize) -> Found {
        let mut end = start + 1;
        // "la mañana", "am Morgen": the morning.
        let is_morning = self.is_any(start, "manana")
            && (self.class_before(start) == ORDINAL || self.is_any_before(start, "la"))
            || self.is_any(start, "morgen") && start > 0 && self.is_capital(start);
        // "the Today show"
        let is_title = self.language.code() == "en"
            && self.kind == BlockKind::Body
            && start > 0
            && self.is_capital(start)
            && self.is_word(start - 1);
        if is_morning || is_title {
            return None;
        }
        // "aujourd'hui"
        end += usize::from(self.word(end) == "hui");
        let weekday = end + usize::from(self.class(end) == b',');
        if self.class(weekday) == WEEKDAY {
            end = weekday + 1;
        }
        let when = self.published.map(|published| When::day(Day(published.0 + self.value(start))));
        Some((when.unwrap_or(When::UNKNOWN), end))
    }

    /// "last year", "this week", "next Friday", "this morning", "letzten Montag".
    pub(super) fn related(&self, start: usize) -> Found {
        let relation = self.value(start);
        let at = start + 1;
        if self.glued(at) && self.class(at) != UNIT {
            return None;
        }
        match self.class(at) {
            WEEKDAY => self.weekday(at, Some(relation).filter(|&relation| relation != 0), at + 1),
            // "in this May 1, 1967, photograph"
            MONTH => self.month_and_day(at).or_else(|| Some((self.month_near(self.value(at), Some(relation)), at + 1))),
            // "esta mañana"
            RELATIVE_DAY if relation == 0 => Some((self.published.map_or(When::UNKNOWN, When::day), at + 1)),
            PART_OF_DAY if relation == 0 || self.is_any(at, "night") => {
                let when = self.published.map(|published| When::day(Day(published.0 + relation)));
                Some((when.unwrap_or(When::UNKNOWN), at + 1))
            }
            UNIT => self.period(at, relation, start).map(|when| (when, at + 1)),
            _ => None,
        }
    }

    /// "l'année dernière", "la semana pasada", "l'anno scorso".
    pub(super) fn related_from_behind(&self, start: usize) -> Found {
        let at = start + 1;
        if self.class(at) != RELATION || self.value(at) == 0 || self.language.code() == "en" {
            return None;
        }
        let when = self.period(start, self.value(at), start)?;
        Some((when, at + 1))
    }

    /// The week, month or year named at `at`, this one, the last or the next.
    pub(super) fn period(&self, at: usize, relation: i32, start: usize) -> Option<When> {
        let unit = self.time_unit(at);
        if !matches!(unit, b'w' | b'm' | b'y' | b'e') || self.is_plural(at) {
            return None;
        }
        let Some(published) = self.published else { return Some(When::UNKNOWN) };
        let now = published.month();
        let monday = Day(published.0 - published.weekday() + 7 * relation);
        let is_so_far = relation == 0 && self.is_any_before(start, "far");
        Some(match unit {
            b'y' if is_so_far => When::days(Month::of(now.year(), 1).first_day(), published),
            b'y' => When::year(now.year() + relation),
            b'm' => When::month(Month(now.0 + relation)),
            b'w' => When::days(monday, Day(monday.0 + 6)),
            _ => When::days(Day(monday.0 + 5), Day(monday.0 + 6)),
        })
    }

    /// Whether a unit of time is written as a plural: "these years" is no year.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        let ends_in_s = matches!(self.word(at).bytes().last(), Some(b's' | b'S'));
        ends_in_s && !self.is_any(at, "mois mes jahres monats")
            || self.is_any(at, "wochen monate jahre settimane mesi anni")
    }

    /// "15 months ago", "vor drei Jahren", "il y a deux ans", "hace 3 años".
    pub(super) fn ago(&self, start: usize) -> Found {
        let (count, at) = match self.number(start) {
            Some(number) => (number.value, number.end),
            None if self.class(start) == ARTICLE => (1.0, start + 1),
            None => return None,
        };
        let unit = self.time_unit(at);
        if unit == 0 {
            return None;
        }
        let hedged = start - usize::from(self.class_before(start) == QUALIFIER);
        let is_before = self.class_before(hedged) == AGO_BEFORE
            || start > 1 && self.is_any(start - 1, "a") && self.is_any(start - 2, "y");
        let is_ago = self.class(at + 1) == AGO || is_before;
        let is_since = is_before && start > 1 && self.is_any(start - 2, "desde");
        if !is_ago || is_since {
            return None;
        }
        let end = at + 1 + usize::from(self.class(at + 1) == AGO);
        let Some(published) = self.published.filter(|_| count == count.floor() && count < 1000.0) else {
            return Some((When::UNKNOWN, end));
        };
        let count = count as i32;
        let when = match unit {
            b'd' => When::day(Day(published.0 - count)),
            b'w' => {
                let monday = published.0 - published.weekday() - 7 * count;
                When::days(Day(monday), Day(monday + 6))
            }
            b'm' => When::month(Month(published.month().0 - count)),
            b'y' => When::year(published.month().year() - count),
            b'D' if self.value(at) == 10 => When::year(published.month().year() - 10 * count),
            _ => When::UNKNOWN,
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
                    place = self.value(at);
                    at += 1;
                }
                NUMBER | FIGURE if count == 1 => {
                    count = if self.class(at) == NUMBER { self.value(at) } else { self.digits(at) };
                    at += 1;
                }
                _ => {}
            }
        }
        let months = match self.class(at) {
            UNIT if self.time_unit(at) == b'm' => 1,
            PART_OF_YEAR => self.value(at),
            FRACTION if matches!(self.value(at), 2 | 4) => 12 / self.value(at),
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
            RELATION | PAST if self.time_unit(end + 1) == b'y' => {
                let relation = self.value(end);
                end += 1;
                self.published.map(|published| published.month().year() + relation)
            }
            UNIT if self.time_unit(end) == b'y' && is_linked => {
                let relation = if self.class(end + 1) == RELATION { self.value(end + 1) } else { 0 };
                let year = self.published.map(|published| published.month().year() + relation);
                end += usize::from(self.class(end + 1) == RELATION);
                year
            }
            _ => return None,
        };
        let when = year.map(|year| {
            let january = Month::of(year, 1).0;
            When::months(Month(january + first), Month(january + last))
        });
        Some((when.unwrap_or(When::UNKNOWN), end + 1))
    }
}
