//! Dates that are written out: days, months, years.

use super::grammar::{Found, When};
use crate::mentions::quantities::lexicon::{
    AND, CURRENCY, FIGURE, LABEL, LINK, MONTH, PEOPLE, PERCENT, PLAIN, QUALIFIER, SCALE, UNIT, whole,
};
use crate::mentions::quantities::reader::Reader;
use crate::text::calendar::{Day, Month};

impl Reader<'_> {
    /// "2023-05-24", "24.05.2023", "24/5/23", "2023/05/24". In English a day and a month that may be either stay unknown.
    pub(super) fn numeric_date(&self, start: usize) -> Found {
        let from = self.tokens[start].span.start;
        let rest = &self.text[from..];
        let is_separator = |byte: u8| matches!(byte, b'-' | b'/' | b'.');
        let length = rest.bytes().take(11).take_while(|&byte| byte.is_ascii_digit() || is_separator(byte)).count();
        let written = rest[..length].trim_end_matches(['.', '-', '/']);
        let separator = written.bytes().find(|&byte| is_separator(byte))? as char;
        // The figures and how many digits each has.
        let mut parts = [(0, 0); 3];
        let mut count = 0;
        for part in written.split(separator) {
            *parts.get_mut(count)? = (whole(part), part.len());
            count += 1;
            if !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
        }
        let is_free = !self.glued(start) || start == 0 || matches!(self.class(start - 1), b'(' | b'"' | b',' | b'[');
        let [(a, first), (b, second), (c, third)] = parts;
        if !is_free || count < 3 || second > 2 {
            return None;
        }
        let is_english = self.language.code() == "en" && separator != '.';
        let (year, month, day) = match (first, third) {
            (4, 2) => (a, b, c),
            (1 | 2, 2 | 4) => {
                let year = if third == 4 { c } else { 2000 + c };
                if is_english && b > 12 { (year, a, b) } else { (year, b, a) }
            }
            _ => return None,
        };
        let is_unclear = is_english && first < 4 && a <= 12 && b <= 12 && a != b;
        let day = Day::of(year, month, day)?;
        let when = if is_unclear { When::UNKNOWN } else { When::day(day) };
        let to = from + written.len();
        let end = (start..self.tokens.len()).find(|&at| self.tokens[at].span.start >= to).unwrap_or(self.tokens.len());
        (self.tokens[end - 1].span.end == to).then_some((when, end))
    }

    /// "2023年5月24日", "2023年".
    pub(super) fn date_in_han(&self, start: usize) -> Found {
        let part = |at: usize, sign: &str| {
            if self.class(at) == FIGURE && self.word(at + 1) == sign { self.digits(at) } else { 0 }
        };
        let year = self.year(start).filter(|_| self.word(start + 1) == "年")?;
        let month = part(start + 2, "月");
        if !(1..=12).contains(&month) {
            return Some((When::year(year), start + 2));
        }
        Some(match Day::of(year, month, part(start + 4, "日")) {
            Some(day) => (When::day(day), start + 6),
            None => (When::month(Month::of(year, month)), start + 4),
        })
    }

    /// The year at `at`, if there is one.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        let digits = self.word(at);
        let is_year = self.class(at) == FIGURE && digits.len() == 4 && matches!(digits.as_bytes()[0], b'1' | b'2');
        let year = whole(digits);
        // Separators leave too few digits for a year.
        if is_year && (1000..2200).contains(&year) { Some(year) } else { None }
    }

    /// The day of a month at `at`, "24", "24th", "1er", "24.", and the token after it.
    pub(super) fn day_number(&self, at: usize) -> Option<(i32, usize)> {
        if self.class(at) != FIGURE || self.word(at).len() > 2 {
            return None;
        }
        let day = self.digits(at);
        let is_ordinal = match self.word(at + 1) {
            "." => self.class(at + 2) == MONTH,
            suffix => self.glued(at + 1) && matches!(suffix, "st" | "nd" | "rd" | "th" | "er" | "º" | "°"),
        };
        if (1..=31).contains(&day) { Some((day, at + 1 + usize::from(is_ordinal))) } else { None }
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
        if !self.is_capital(start) || self.glued(at) {
            return None;
        }
        let (day, mut end) = self.day_number(at)?;
        if matches!(self.class(end), UNIT | PERCENT | SCALE | PEOPLE | CURRENCY | b':') {
            return None;
        }
        let mut last = None;
        if let Some((day, after)) = self.last_day(end).filter(|_| self.class(end) == b'-') {
            (last, end) = (Some(day), after);
        }
        self.with_year(day, last, start, end)
    }

    /// A day, perhaps a last day, and the month at `month`; the year stands at `at` or is the nearest.
    pub(super) fn with_year(&self, day: i32, last: Option<i32>, month: usize, mut at: usize) -> Found {
        let number = self.value(month);
        let link = at + usize::from(matches!(self.class(at), b',' | b'.' | LINK));
        let mut year = self.year(link);
        if year.is_some() {
            at = link + 1;
        } else {
            year = self.published.map(|published| {
                let middle =
                    |year: i32| Month::of(year, number).day(day).unwrap_or(Month::of(year, number).first_day());
                self.nearest(published, published.month().year(), &middle)
            });
        }
        let Some(year) = year else {
            let when = if last.is_none() { When::day_of_year(number, day) } else { When::UNKNOWN };
            return Some((when, at));
        };
        let month = Month::of(year, number);
        let when = match (month.day(day), last.and_then(|last| month.day(last))) {
            (Some(first), Some(last)) if first < last => When::days(first, last),
            (Some(first), _) => When::day(first),
            _ => return None,
        };
        Some((when, at))
    }

    /// The year in which the day that `in_year` gives is nearest to `published`; one that lies ahead counts as three
    /// times as far, or the past does where the text tells of what is to come.
    pub(super) fn nearest(&self, published: Day, year: i32, in_year: &dyn Fn(i32) -> Day) -> i32 {
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
        let number = self.value(start);
        let is_capital_word = self.is_capital(start);
        let writes_capital = matches!(self.language.code(), "en" | "de" | "und");
        let link = start + 1 + usize::from(matches!(self.class(start + 1), LINK | b',' | b'.'));
        if let Some(year) = self.year(link).filter(|_| is_capital_word || !writes_capital) {
            return Some((When::month(Month::of(year, number)), link + 1));
        }
        let is_full = word.len() > 3 || self.is_any(start, "may mai");
        let follows_name = start > 0 && self.is_name(start - 1);
        let precedes_name =
            self.class(start + 1) == PLAIN && self.is_capital(start + 1) && !self.glued(start + 1) && writes_capital;
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
        let Some(published) = self.published else { return When::UNKNOWN };
        let (now, year) = (published.month(), published.month().year());
        let same = Month::of(year, number);
        let year = match relation {
            Some(-1) if same >= now => year - 1,
            Some(1) if same <= now => year + 1,
            Some(_) => year,
            None if same == now => year,
            None => self.nearest(published, year, &|year| Day(Month::of(year, number).first_day().0 + 14)),
        };
        When::month(Month::of(year, number))
    }

    /// "2022", "1990s", "2022-23". Not "2000 people" or "about 2000".
    pub(super) fn year_alone(&self, start: usize) -> Found {
        let year = self.year(start)?;
        let end = start + 1;
        let before = self.class_before(start);
        if self.glued(end) && self.is_any(end, "s er") {
            return Some((When::years(year, year + 9), end + 1));
        }
        // "la década de 1980"
        if before == LINK && start > 1 && self.time_unit(start - 2) == b'D' && year % 10 == 0 {
            return Some((When::years(year, year + 9), end));
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
            year > 1500 && self.is_any_before(start, "in since en em nel seit jahr depuis desde of")
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
            let last = whole(second) + if second.len() == 2 { year / 100 * 100 } else { 0 };
            let is_later =
                matches!(second.len(), 2 | 4) && last > year && last < year + 100 && self.class(end + 2) != b'-';
            return if is_later { Some((When::years(year, last), end + 2)) } else { None };
        }
        Some((When::year(year), end))
    }
}
