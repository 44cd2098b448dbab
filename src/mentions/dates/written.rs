//! Dates that are written out: days, months, years.

use super::calendar::{Day, Month};
use super::grammar::{Found, When};
use crate::mentions::quantities::lexicon::{
    AND, CURRENCY, FIGURE, LABEL, LINK, MONTH, PEOPLE, PERCENT, PLAIN, QUALIFIER, SCALE, UNIT, whole,
};
use crate::mentions::quantities::reader::Reader;
use crate::text::case::is_capital;
use crate::text::stems::fold;

impl Reader<'_> {
    /// "2023-05-24", "24.05.2023", "24/5/23", "2023/05/24". In English a day and a month that may be either stay unknown.
    pub(super) fn numeric_date(&self, start: usize) -> Found {
        let from = self.tokens[start].span.start;
        let rest = &self.text[from..];
        let is_separator = |byte: u8| matches!(byte, b'-' | b'/' | b'.');
        let length = rest.bytes().take(11).take_while(|&byte| byte.is_ascii_digit() || is_separator(byte)).count();
        let written = rest[..length].trim_end_matches(['.', '-', '/']);
        let separator = written.bytes().find(|&byte| is_separator(byte))? as char;
        let mut parts = written.split(separator);
        let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
        let is_free =
            start == 0 || self.tokens[start].spaced || matches!(self.class(start - 1), b'(' | b'"' | b',' | b'[');
        if !is_free || parts.next().is_some() || !second.bytes().all(|byte| byte.is_ascii_digit()) || second.len() > 2 {
            return None;
        }
        let (a, b, c) = (whole(first) as i32, whole(second) as i32, whole(third) as i32);
        let when = match (first.len(), third.len()) {
            (4, 2) => Month::of(a, b).day(c).filter(|_| (1..=12).contains(&b)).map(When::Day),
            (1 | 2, 2 | 4) => {
                let year = if third.len() == 4 { c } else { 2000 + c };
                let is_english = self.language.code() == "en" && separator != '.';
                let (day, month) = if is_english && b > 12 { (b, a) } else { (a, b) };
                let is_unclear = is_english && a <= 12 && b <= 12 && a != b;
                let found = Month::of(year, month).day(day).filter(|_| (1..=12).contains(&month));
                found.map(|day| if is_unclear { When::Unknown } else { When::Day(day) })
            }
            _ => None,
        }?;
        let to = from + written.len();
        let end = (start..self.tokens.len()).find(|&at| self.tokens[at].span.start >= to).unwrap_or(self.tokens.len());
        (self.tokens[end - 1].span.end == to).then_some((when, end))
    }

    /// "2023年5月24日", "2023年".
    pub(super) fn date_in_han(&self, start: usize) -> Found {
        let part = |at: usize, sign: &str| {
            (self.class(at) == FIGURE && self.word(at + 1) == sign).then(|| whole(self.word(at)) as i32)
        };
        let year = self.year(start).filter(|_| self.word(start + 1) == "年")?;
        let month = part(start + 2, "月").filter(|month| (1..=12).contains(month)).map(|month| Month::of(year, month));
        let Some(month) = month else { return Some((When::Year(year), start + 2)) };
        let day = part(start + 4, "日").and_then(|day| month.day(day));
        Some(day.map_or((When::Month(month), start + 4), |day| (When::Day(day), start + 6)))
    }

    /// The year at `at`, if there is one.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        let digits = self.word(at);
        let is_year = self.class(at) == FIGURE && digits.len() == 4 && matches!(digits.as_bytes()[0], b'1' | b'2');
        let year = whole(digits) as i32;
        (is_year && !digits.contains([',', '.']) && year < 2200).then_some(year)
    }

    /// The day of a month at `at`, "24", "24th", "1er", "24.", and the token after it.
    pub(super) fn day_number(&self, at: usize) -> Option<(i32, usize)> {
        if self.class(at) != FIGURE || self.word(at).len() > 2 {
            return None;
        }
        let day = whole(self.word(at)) as i32;
        let is_ordinal = match self.word(at + 1) {
            "." => self.class(at + 2) == MONTH,
            suffix => self.glued(at + 1) && matches!(suffix, "st" | "nd" | "rd" | "th" | "er" | "º" | "°"),
        };
        (1..=31).contains(&day).then_some((day, at + 1 + usize::from(is_ordinal)))
    }

    /// The last day of a range that begins before `at`: "-26", "to 26", "and 26".
    pub(super) fn last_day(&self, at: usize) -> Option<(i32, usize)> {
        let is_joint = self.class(at) == b'-' || self.class(at) == AND || self.is_any(at, "to bis au al");
        if is_joint { self.day_number(at + 1) } else { None }
    }

    /// "24 May 2023", "24 de mayo", "24–26 May".
    pub(super) fn day_and_month(&self, start: usize) -> Found {
        let (day, mut at) = self.day_number(start)?;
        let range = self.last_day(at);
        let mut last = None;
        if let Some((day, end)) = range
            && matches!(self.class(end + usize::from(self.class(end) == LINK)), MONTH)
        {
            (last, at) = (Some(day), end);
        }
        at += usize::from(self.class(at) == LINK);
        if self.class(at) != MONTH {
            return None;
        }
        self.with_year(day, last, at, at + 1)
    }

    /// "May 24, 2023", "May 24–26".
    pub(super) fn month_and_day(&self, start: usize) -> Found {
        let mut at = start + 1;
        at += usize::from(self.class(at) == b'.');
        if !self.word(start).starts_with(is_capital) || self.glued(at) {
            return None;
        }
        let (day, mut end) = self.day_number(at)?;
        if matches!(self.class(end), UNIT | PERCENT | SCALE | PEOPLE | CURRENCY | b':') {
            return None;
        }
        let mut last = None;
        if let Some((day, after)) = self.last_day(end).filter(|_| self.glued(end)) {
            (last, end) = (Some(day), after);
        }
        self.with_year(day, last, start, end)
    }

    /// A day, perhaps a last day, and the month at `month`; the year stands at `at` or is the nearest.
    pub(super) fn with_year(&self, day: i32, last: Option<i32>, month: usize, mut at: usize) -> Found {
        let number = whole(self.payload(month)) as i32;
        let link = at + usize::from(matches!(self.class(at), b',' | b'.' | LINK));
        let mut year = self.year(link);
        if year.is_some() {
            at = link + 1;
        } else {
            year = self.published.map(|published| {
                let middle =
                    |year: i32| Month::of(year, number).day(day).unwrap_or(Month::of(year, number).first_day());
                self.nearest(published, published.month().year(), middle)
            });
        }
        let Some(year) = year else { return Some((When::Unknown, at)) };
        let month = Month::of(year, number);
        let when = match (month.day(day), last.and_then(|last| month.day(last))) {
            (Some(first), Some(last)) if first < last => When::Days(first, last),
            (Some(first), _) => When::Day(first),
            _ => return None,
        };
        Some((when, at))
    }

    /// The year in which the day that `in_year` gives is nearest to `published`; one that lies ahead counts as three
    /// times as far, or the past does where the text tells of what is to come.
    pub(super) fn nearest(&self, published: Day, year: i32, in_year: impl Fn(i32) -> Day) -> i32 {
        let distance = |year: &i32| {
            let days = in_year(*year).0 - published.0;
            if (days > 0) == self.is_ahead { days.abs() } else { 3 * days.abs() }
        };
        let (before, after) = (year - 1, year + 1);
        let nearer = if distance(&before) < distance(&year) { before } else { year };
        if distance(&after) < distance(&nearer) { after } else { nearer }
    }

    /// "May 2023", "in February", "mars 2022".
    pub(super) fn month_alone(&self, start: usize) -> Found {
        let word = self.word(start);
        let number = whole(self.payload(start)) as i32;
        let is_capital_word = word.starts_with(is_capital);
        let writes_capital = matches!(self.language.code(), "en" | "de" | "und");
        let link = start + 1 + usize::from(matches!(self.class(start + 1), LINK | b',' | b'.'));
        if let Some(year) = self.year(link).filter(|_| is_capital_word || !writes_capital) {
            return Some((When::Month(Month::of(year, number)), link + 1));
        }
        let is_full = word.chars().count() > 3 || matches!(fold(word).as_str(), "may" | "mai");
        let follows_name = start > 0 && self.is_name(start - 1);
        let precedes_name = self.class(start + 1) == PLAIN
            && self.word(start + 1).starts_with(is_capital)
            && !self.glued(start + 1)
            && writes_capital;
        let begins = start == 0 || !self.tokens[start].spaced && self.class(start - 1) == b'"';
        // "March on!", "May I": a verb where a sentence begins.
        let may_be_verb = begins && matches!(word, "March" | "May");
        if !is_full || is_capital_word != writes_capital || follows_name || precedes_name || may_be_verb {
            return None;
        }
        Some((self.month_near(number, None), start + 1))
    }

    /// The month of that number which is meant today, or the last or the next one.
    pub(super) fn month_near(&self, number: i32, relation: Option<i32>) -> When {
        let Some(published) = self.published else { return When::Unknown };
        let (now, year) = (published.month(), published.month().year());
        let same = Month::of(year, number);
        let year = match relation {
            Some(-1) if same >= now => year - 1,
            Some(1) if same <= now => year + 1,
            Some(_) => year,
            None if same == now => year,
            None => self.nearest(published, year, |year| Day(Month::of(year, number).first_day().0 + 14)),
        };
        When::Month(Month::of(year, number))
    }

    /// "2022", "1990s", "2022-23". Not "2000 people" or "about 2000".
    pub(super) fn year_alone(&self, start: usize) -> Found {
        let year = self.year(start)?;
        let end = start + 1;
        let before = if start == 0 { 0 } else { self.class(start - 1) };
        if self.glued(end) && self.is_any(end, "s er") {
            return Some((When::Years(year, year + 9), end + 1));
        }
        // "la década de 1980"
        if before == LINK && start > 1 && self.payload(start - 2) == "t10year" && year % 10 == 0 {
            return Some((When::Years(year, year + 9), end));
        }
        let is_recent = (1900..2100).contains(&year);
        let is_free = start == 0
            || self.tokens[start].spaced
            || matches!(before, b'(' | b'"' | b'[' | b',')
            || before == b'-' && start > 1 && self.is_any(start - 2, "mid");
        let counts = matches!(self.class(end), UNIT | PERCENT | SCALE | PEOPLE | CURRENCY | AND)
            && !(self.class(end) == AND && self.year(end + 1).is_none())
            && self.class(end) != AND;
        let is_glued_behind = self.glued(end)
            && !matches!(self.class(end), b',' | b'.' | b')' | b'"' | b';' | b':' | b'-' | b'/' | b'?' | b'!' | b']');
        let is_year = if is_recent {
            !matches!(before, QUALIFIER | LABEL | CURRENCY)
        } else {
            year > 1500 && start > 0 && self.is_in(start)
        };
        if !is_year || !is_free || counts || is_glued_behind {
            return None;
        }
        // "2022-23", "2019–2020", "2022/23".
        if matches!(self.class(end), b'-' | b'/')
            && self.glued(end)
            && self.glued(end + 1)
            && self.class(end + 1) == FIGURE
        {
            let second = self.word(end + 1);
            let last = whole(second) as i32 + if second.len() == 2 { year / 100 * 100 } else { 0 };
            let is_later =
                matches!(second.len(), 2 | 4) && last > year && last < year + 100 && self.class(end + 2) != b'-';
            return is_later.then_some((When::Years(year, last), end + 2));
        }
        Some((When::Year(year), end))
    }

    /// Whether a preposition of time stands before the token at `at`.
    pub(super) fn is_in(&self, at: usize) -> bool {
        self.is_any(at - 1, "in since en em nel seit jahr depuis desde of")
    }
}
