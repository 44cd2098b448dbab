//! What a number counts: money, percent, measures, people and things.

use super::lexicon::{
    ARTICLE, CURRENCY, LETTER_SCALE, LINK, LINKED_QUALIFIER, NATIONALITY, PAST, PEOPLE, PER, PERCENT, PLAIN, POWER,
    RELATION, UNIT,
};
use super::numbers::Number;
use super::reader::Reader;
use crate::text::BlockKind;
use crate::text::stems::fold;
use crate::text::stop_words::is_stop_word;

/// What a number counts.
#[derive(Clone, Copy)]
pub(crate) struct Unit<'t> {
    /// Its name in pieces, one behind the other; `_` for a space.
    pub(crate) name: [&'t str; 4],
    /// `$` money, `%` percent, `n` what is counted, else the letter of the dimension in the tables.
    pub(crate) dimension: u8,
    /// What the number is to be multiplied with: 10 for decades.
    pub(crate) factor: i32,
    /// One past the last token.
    pub(crate) end: usize,
}

impl<'t> Unit<'t> {
    /// A unit of that name.
    pub(crate) fn of(name: &'t str, dimension: u8, end: usize) -> Unit<'t> {
        Unit { name: [name, "", "", ""], dimension, factor: 1, end }
    }

    /// Its whole name.
    pub(crate) fn full_name(&self) -> String {
        let mut name = String::new();
        for piece in self.name {
            for (index, word) in piece.split('_').enumerate() {
                if index > 0 {
                    name.push(' ');
                }
                name.push_str(word);
            }
        }
        name
    }
}

impl<'t> Reader<'t> {
    /// The unit that stands behind a number.
    pub(crate) fn unit(&self, number: &Number) -> Option<Unit<'t>> {
        let mut at = number.end;
        // "10-year", "$2-million".
        let is_hyphenated = self.class(at) == b'-' && self.glued(at) && self.glued(at + 1);
        if is_hyphenated || number.scale > 0 && self.class(at) == LINK && !self.is_any(at, "to") {
            at += 1;
        }
        let next = at + 1;
        Some(match self.class(at) {
            PERCENT if self.is_any(next, "point points") => Unit::of("percentage point", b'%', next + 1),
            PERCENT if self.is_any(at, "prozentpunkte prozentpunkten") => Unit::of("percentage point", b'%', next),
            PERCENT => Unit::of("percent", b'%', next),
            PER if self.is_percent_word(next) => Unit::of("percent", b'%', next + 1),
            // "dollars canadiens"
            CURRENCY if self.class(next) == NATIONALITY => self.money(at, self.payload(next), next + 1),
            CURRENCY => self.money(at, "", next),
            NATIONALITY => {
                // "US-Dollar", "U.S. dollars".
                let mut next = next;
                while matches!(self.class(next), b'-' | b'.') && self.glued(next) {
                    next += 1;
                }
                if self.class(next) == CURRENCY {
                    self.money(next, self.payload(at), next + 1)
                } else if self.payload(at) == "GB" && self.is_any(next, "pound pounds") {
                    Unit::of("GBP", b'$', next + 1)
                } else {
                    return self.noun(at);
                }
            }
            PLAIN if self.word(at) == "U" && self.class(next) == b'.' && self.class(at + 4) == CURRENCY => {
                self.money(at + 4, "US", at + 5)
            }
            POWER if self.class(next) == UNIT => self.measure(next, self.payload(at), next + 1),
            UNIT if self.payload(at) == "mpound" && number.scale >= 6 => Unit::of("GBP", b'$', next),
            // "60 Minutes", the programme.
            UNIT if self.is_title(at) => return None,
            UNIT if self.class(next) == POWER => self.measure(at, self.payload(next), next + 1),
            UNIT => self.measure(at, "", next),
            LETTER_SCALE if self.word(at) == "m" => Unit::of("metre", b'l', next),
            PEOPLE => Unit::of(self.payload(at), b'n', next),
            _ if is_hyphenated => return None,
            _ => return self.noun(at),
        })
    }

    /// The currency at `at`, of a country's two letters where they are given.
    pub(crate) fn money(&self, at: usize, country: &'t str, end: usize) -> Unit<'t> {
        let currency = self.payload(at);
        let mut unit = Unit::of(currency, b'$', end);
        if currency.is_empty() {
            unit.name[0] = self.word(at);
        } else if country.len() == 2 {
            unit.name[0] = country;
            unit.name[1] = match (country, currency.as_bytes()[0]) {
                ("MX", b'p') => "N",
                ("AR", b'p') => "S",
                (_, b'p') => "P",
                (_, b'f') => "F",
                (_, b'k') => "K",
                _ => currency.get(2..3).unwrap_or_default(),
            };
        } else if currency.starts_with("kr") {
            unit.name[0] = match self.language.code() {
                "sv" => "SEK",
                "da" => "DKK",
                "no" | "nb" => "NOK",
                _ => currency,
            };
        } else if self.word(at) == "$" && self.may_be_other_money {
            unit.name[0] = "$";
        }
        unit
    }

    /// The unit of time or measure at `at`, squared or cubed by `power`, with what it is "per".
    fn measure(&self, at: usize, power: &'static str, end: usize) -> Unit<'t> {
        let payload = self.payload(at);
        let mut unit = Unit::of(payload[1..].trim_start_matches(|c: char| c.is_ascii_digit()), self.letter(at), end);
        unit.factor = self.value(at).max(1);
        if !power.is_empty() {
            unit.name[1] = unit.name[0];
            unit.name[0] = power;
            unit.dimension = if power == "square_" { b'a' } else { b'v' };
        }
        if unit.dimension == b'k' {
            // Kelvin needs no degrees.
            for (letters, name) in [("c celsius", "_celsius"), ("f fahrenheit", "_fahrenheit")] {
                if self.is_any(end, letters) {
                    unit.name[1] = name;
                    unit.end += 1;
                }
            }
        } else if matches!(unit.dimension, b'l' | b'v' | b'm')
            && (self.class(end) == PER || self.is_any(end, "/ an a all"))
        {
            // "kilometres per hour", "km/h", "kilómetros por hora", "kilomètres à l'heure".
            for time in end + 1..end + 3 {
                if unit.end == end && self.time_unit(time) > 0 {
                    unit.name[2] = "_per_";
                    unit.name[3] = &self.payload(time)[1..];
                    unit.dimension = b's';
                    unit.end = time + 1;
                }
            }
        }
        unit
    }

    /// Whether the unit of time at `at` is written as in a title, with a capital where small letters are the rule.
    fn is_title(&self, at: usize) -> bool {
        self.time_unit(at) > 0
            && self.is_capital(at)
            && self.word(at).len() > 3
            && self.kind == BlockKind::Body
            && self.language.code() != "de"
            && self.word(at).bytes().skip(1).any(|byte| byte.is_ascii_lowercase())
    }

    /// "cent" behind "per" or "pour", "ciento" behind "por".
    fn is_percent_word(&self, at: usize) -> bool {
        self.is_any(at, "cent ciento cento")
    }

    /// The thing counted by a number before the token at `start`: the first plural among the next words, in German the
    /// first noun. Other words before it belong to it: "business representatives".
    fn noun(&self, mut start: usize) -> Option<Unit<'t>> {
        const FARTHEST: usize = 3;
        // "U.S. jobs"
        if self.word(start) == "U" && self.word(start + 2) == "S" {
            start += 4;
        }
        let code = self.language.code();
        for at in start..start + FARTHEST {
            if self.glued(at) {
                return None;
            }
            match self.class(at) {
                PLAIN | NATIONALITY | LINK | LINKED_QUALIFIER | RELATION | ARTICLE | PAST => {}
                PEOPLE if at > start => return Some(Unit::of(self.payload(at), b'n', at + 1)),
                _ => return None,
            }
            if self.is_any(at, "other others more autres otros otras outros outras weitere") {
                continue;
            }
            let word = self.word(at);
            if self.class(at) == LINK
                || self.is_any(at, "times veces vezes")
                || is_stop_word(&fold(word), self.language)
            {
                return None;
            }
            let last = word.bytes().last().unwrap_or(0);
            let is_english = matches!(code, "en" | "und");
            let is_noun = match code {
                "de" => self.is_capital(at),
                "it" => matches!(last, b'i' | b'e') && word.len() > 3,
                "fr" => matches!(last, b's' | b'x'),
                "es" | "pt" => last == b's',
                _ if is_english => is_english_plural(word),
                _ => !self.is_capital(at),
            };
            if is_noun {
                let mut unit = Unit::of(word, b'n', at + 1);
                if is_english {
                    [unit.name[0], unit.name[1]] = english_singular(word);
                }
                return Some(unit);
            }
        }
        None
    }
}

fn is_english_plural(word: &str) -> bool {
    let [.., before, b's'] = word.as_bytes() else { return matches!(word, "police" | "sheep" | "aircraft") };
    word.len() > 3 && !matches!(before, b's' | b'u' | b'i')
}

/// The singular of an English plural by the commonest rules, in two pieces.
fn english_singular(word: &str) -> [&str; 2] {
    if matches!(word, "barracks" | "crossroads" | "headquarters" | "measles" | "series" | "species") {
        return [word, ""];
    }
    let ends = |end: &str| word.ends_with(end);
    if ends("ies") && word.len() > 5 {
        return [&word[..word.len() - 3], "y"];
    }
    let has_e = ends("ches") || ends("shes") || ends("sses") || ends("xes");
    let cut = if has_e { 2 } else { usize::from(ends("s")) };
    [&word[..word.len() - cut], ""]
}
