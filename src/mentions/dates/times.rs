//! Times of day.

use super::grammar::{Found, When};
use crate::mentions::quantities::lexicon::{CLOCK, FIGURE, FRACTION, LINK, NUMBER, PART_OF_DAY, PAST, WEEKDAY, whole};
use crate::mentions::quantities::reader::Reader;

/// The figures of a time.
struct Clock {
    hour: i32,
    minute: i32,
    /// One past the last token.
    end: usize,
    form: Form,
}

#[derive(PartialEq, Eq)]
enum Form {
    /// "16h40", "16:40": nothing else is written so.
    Certain,
    /// "4:40", "16.40": scores and decimals are written so too.
    Likely,
    /// "16".
    Bare,
}

impl Reader<'_> {
    /// "4:40 p.m.", "16:40", "16.40 Uhr", "16h40", "a las 16.40", "à 10 heures", "3.15 de la madrugada".
    pub(super) fn time(&self, start: usize) -> Found {
        let Clock { hour, minute, mut end, form } = self.clock(start)?;
        let half = self.half_of_day(end);
        let is_after_article = self.is_any_before(start, "las alle") && !self.is_any_before(start - 1, "de")
            || start > 0 && matches!(self.word(start - 1), "às" | "Às");
        let is_after_at = is_after_article || start > 0 && matches!(self.word(start - 1), "à" | "À" | "vers");
        let is_time = match form {
            Form::Certain => !self.is_label(start),
            Form::Likely => {
                half.is_some()
                    || is_after_article
                    || self.glued(end - 1) && self.is_any_before(start, "at by until till from before after um gegen a")
            }
            Form::Bare => {
                is_after_article && !self.is_word(end)
                    || half.is_some() && (is_after_article || self.is_any_before(start, "at around"))
            }
        };
        // In English a clock of twelve hours may be meant.
        let is_unclear = half.is_none()
            && hour < 12
            && self.language.code() == "en"
            && self.class(end) != CLOCK
            && !self.word(start).starts_with('0');
        let mut length = self.clock_words(end);
        if length == 0 && self.time_unit(end) == b'h' && (form != Form::Bare || is_after_at) {
            length = 1;
        }
        if !is_time && length == 0 {
            return None;
        }
        end += length;
        Some((if is_unclear { When::UNKNOWN } else { time_in(half, hour, minute) }, end))
    }

    /// The hour and minute that stand at `start`.
    fn clock(&self, start: usize) -> Option<Clock> {
        let digits = self.word(start);
        let is_free = start == 0 || !self.glued(start) || matches!(self.class(start - 1), b'(' | b'"' | b'[' | b',');
        if !is_free {
            return None;
        }
        let end = start + 1;
        let next = self.word(end);
        let minute_at = |at: usize| self.class(at) == FIGURE && self.glued(at) && self.word(at).len() == 2;
        let clock = if let Some((hour, minute)) = digits.split_once('.') {
            let form = if self.has_decimal_point { Form::Bare } else { Form::Likely };
            let length = if minute.len() == 2 { hour.len() } else { 3 };
            Clock { hour: if length > 2 { 99 } else { whole(hour) }, minute: whole(minute), end, form }
        } else if digits.len() > 2 {
            return None;
        } else if next == ":" && minute_at(end + 1) {
            let is_certain = digits.len() == 2 && self.class(end + 2) != b':';
            let form = if is_certain { Form::Certain } else { Form::Likely };
            Clock { hour: whole(digits), minute: self.digits(end + 1), end: end + 2, form }
        } else if self.glued(end) && is_h_with_minutes(next) {
            Clock { hour: whole(digits), minute: whole(&next[1..]), end: end + 1, form: Form::Certain }
        } else if next == "h" && self.class(end + 1) == FIGURE && self.word(end + 1).len() == 2 {
            Clock { hour: whole(digits), minute: self.digits(end + 1), end: end + 2, form: Form::Certain }
        } else {
            Clock { hour: whole(digits), minute: 0, end, form: Form::Bare }
        };
        if clock.hour <= 24 && clock.minute < 60 { Some(clock) } else { None }
    }

    /// "twenty to five", "a quarter past three", "half past ten", "nine o'clock", "at five in the morning".
    pub(super) fn spoken_time(&self, start: usize) -> Found {
        let at = start + usize::from(self.is_any(start, "a"));
        let (mut minute, mut hour_at) = (0, at);
        if self.class(at + 1) == PAST || self.is_any(at + 1, "to") {
            hour_at = at + 2;
            minute = match self.class(at) {
                FRACTION => 60 / self.value(at).max(1),
                _ => self.value(at),
            };
            let is_before = self.class(at + 1) != PAST;
            // "ten to twelve people"
            if !matches!(minute, 5 | 10 | 15 | 20 | 25 | 30) || is_before && minute <= self.value(hour_at) {
                return None;
            }
            minute = if is_before { -minute } else { minute };
        }
        let hour = self.value(hour_at);
        if self.class(hour_at) != NUMBER || !(1..=12).contains(&hour) {
            return None;
        }
        let end = hour_at + 1;
        let length = self.clock_words(end);
        let half = self.half_of_day(end);
        let is_time = minute != 0 || length > 0 || half.is_some() && self.is_any_before(start, "at around until");
        if !is_time {
            return None;
        }
        let (hour, minute) = if minute < 0 { (hour - 1, 60 + minute) } else { (hour, minute) };
        let when = if half.is_some() { time_in(half, hour, minute) } else { When::UNKNOWN };
        Some((when, end + length))
    }

    /// How many tokens of "Uhr", "GMT", "o'clock", "pm" or "p.m." stand at `at`.
    fn clock_words(&self, at: usize) -> usize {
        if self.class(at) == CLOCK {
            1
        } else if self.is_any(at, "o") && self.class(at + 1) == CLOCK {
            2
        } else if self.is_dotted_half(at) {
            3 + usize::from(self.class(at + 3) == b'.')
        } else {
            0
        }
    }

    /// Whether "a.m." or "p.m." stands at `at`.
    fn is_dotted_half(&self, at: usize) -> bool {
        self.is_any(at, "a p") && self.class(at + 1) == b'.' && self.is_any(at + 2, "m")
    }

    /// In which half of the day a time is, as the words from `at` on say: `a` or `p`, at night `n`.
    fn half_of_day(&self, at: usize) -> Option<u8> {
        if self.is_any(at, "am pm") || self.is_dotted_half(at) {
            return self.word(at).bytes().next().map(|letter| letter | 0x20);
        }
        for at in at..at + 5 {
            match self.class(at) {
                PART_OF_DAY => return Some(self.letter(at)),
                _ if self.is_any(at, "manana") => return Some(b'a'),
                WEEKDAY | LINK | CLOCK => {}
                _ if self.time_unit(at) == b'h' || self.is_any(at, "o in on the du la") => {}
                _ => return None,
            }
        }
        None
    }
}

/// "h40"
fn is_h_with_minutes(word: &str) -> bool {
    matches!(word.as_bytes(), [b'h', tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit())
}

/// An hour and minute in the half of the day that is said.
fn time_in(half: Option<u8>, hour: i32, minute: i32) -> When {
    let is_later = match half {
        Some(b'p') => hour < 12,
        Some(b'n') => (6..12).contains(&hour),
        _ => false,
    };
    let is_midnight = hour == 12 && matches!(half, Some(b'a' | b'n')) || hour == 24;
    let hour = if is_midnight { 0 } else { hour + if is_later { 12 } else { 0 } };
    When::time(hour * 60 + minute)
}
