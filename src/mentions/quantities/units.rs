//! What a number counts: money, percent, measures, people and things.

use super::lexicon::{
    ARTICLE, CURRENCY, LETTER_SCALE, LINK, LINKED_QUALIFIER, NATIONALITY, PAST, PEOPLE, PER, PERCENT, PLAIN, POWER,
    RELATION, UNIT, whole,
};
use super::numbers::Number;
use super::reader::Reader;
use crate::text::case::is_capital;
use crate::text::stems::fold;
use crate::text::stop_words::is_stop_word;

/// What a number counts.
pub(crate) struct Unit {
    pub(crate) name: String,
    /// `$` money, `%` percent, `n` what is counted, else the letter of the dimension in the tables.
    pub(crate) dimension: u8,
    /// What the number is to be multiplied with: 10 for decades.
    pub(crate) factor: f64,
    /// One past the last token.
    pub(crate) end: usize,
}

impl Reader<'_> {
    /// The unit that stands behind a number.
    pub(crate) fn unit(&self, number: &Number) -> Option<Unit> {
        let mut at = number.end;
        // "10-year", "$2-million".
        let is_hyphenated = self.class(at) == b'-' && self.glued(at) && self.glued(at + 1);
        if is_hyphenated || number.scale > 0 && self.class(at) == LINK && self.word(at) != "to" {
            at += 1;
        }
        let unit = |name: &str, dimension, end| Some(Unit { name: name.to_owned(), dimension, factor: 1.0, end });
        match self.class(at) {
            PERCENT => {
                let after = fold(self.word(at + 1));
                let is_points = after.starts_with("point") || self.word(at).ends_with("punkte");
                unit(if is_points { "percentage point" } else { "percent" }, b'%', at + 1 + usize::from(is_points))
            }
            PER if self.is_percent_word(at + 1) => unit("percent", b'%', at + 2),
            CURRENCY => {
                let end = at + 1;
                // "dollars canadiens"
                let behind = self.class(end) == NATIONALITY;
                let country = if behind { self.payload(end) } else { "" };
                Some(self.money(at, country, end + usize::from(behind)))
            }
            NATIONALITY => {
                // "US-Dollar", "U.S. dollars".
                let mut next = at + 1;
                while matches!(self.class(next), b'-' | b'.') && self.glued(next) {
                    next += 1;
                }
                if self.class(next) == CURRENCY {
                    Some(self.money(next, self.payload(at), next + 1))
                } else if self.payload(at) == "GB" && self.word(next).starts_with("pound") {
                    unit("GBP", b'$', next + 1)
                } else {
                    self.noun(at)
                }
            }
            PLAIN if self.word(at) == "U" && self.class(at + 1) == b'.' && self.class(at + 4) == CURRENCY => {
                Some(self.money(at + 4, "US", at + 5))
            }
            POWER if self.class(at + 1) == UNIT => Some(self.measure(at + 1, self.payload(at), at + 2)),
            UNIT if self.payload(at) == "mpound" && number.scale >= 6 => unit("GBP", b'$', at + 1),
            UNIT => {
                let behind = self.class(at + 1) == POWER;
                let power = if behind { self.payload(at + 1) } else { "" };
                Some(self.measure(at, power, at + 1 + usize::from(behind)))
            }
            LETTER_SCALE if self.word(at) == "m" => unit("metre", b'l', at + 1),
            PEOPLE => unit(self.payload(at), b'n', at + 1),
            _ if is_hyphenated => None,
            _ => self.noun(at),
        }
    }

    /// The currency at `at`, of a country's two letters where they are given.
    pub(crate) fn money(&self, at: usize, country: &str, end: usize) -> Unit {
        let currency = self.payload(at);
        let mut name = match currency {
            "" => self.word(at).to_owned(),
            "kr" | "krona" => match self.language.code() {
                "sv" => "SEK",
                "da" => "DKK",
                "no" | "nb" => "NOK",
                _ => currency,
            }
            .to_owned(),
            // Whose dollars or pesos they are is said in words only, where Spanish is spoken.
            "USD" if self.word(at) == "$" && self.may_be_pesos => "$".to_owned(),
            _ => currency.to_owned(),
        };
        if let Some(last) = if name.len() == 3 { name.bytes().last() } else { name.bytes().next() }
            && country.len() == 2
        {
            let is_new = matches!((country, last), ("MX" | "AR", b'p'));
            name = country.to_owned();
            name.push(if is_new { if country == "MX" { 'N' } else { 'S' } } else { last.to_ascii_uppercase() as char });
        }
        Unit { name, dimension: b'$', factor: 1.0, end }
    }

    /// The unit of time or measure at `at`, squared or cubed by `power`, with what it is "per".
    fn measure(&self, at: usize, power: &str, mut end: usize) -> Unit {
        let payload = self.payload(at);
        let (dimension, rest) = (payload.as_bytes()[0], &payload[1..]);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let factor = if digits == 0 { 1.0 } else { whole(&rest[..digits]) };
        let mut unit = Unit { name: String::new(), dimension, factor, end };
        if !power.is_empty() {
            unit.name.push_str(power);
            unit.name.push(' ');
            unit.dimension = if power == "square" { b'a' } else { b'v' };
        }
        unit.name.push_str(&rest[digits..].replace('_', " "));
        let next = fold(self.word(end));
        if rest == "degree" && next.starts_with('c') {
            unit.name.push_str(" celsius");
            end += 1;
        } else if rest == "degree" && next.starts_with('f') {
            unit.name.push_str(" fahrenheit");
            end += 1;
        } else if matches!(dimension, b'l' | b'v' | b'm') {
            // "kilometres per hour", "km/h", "kilómetros por hora", "kilomètres à l'heure".
            let time = (end + 1..end + 3).find(|&at| self.payload(at).starts_with('t'));
            let is_per = matches!(next.as_str(), "/" | "an" | "a" | "all") || self.class(end) == PER;
            if let Some(time) = time.filter(|&time| is_per && self.class(time) == UNIT) {
                unit.name.push_str(" per ");
                unit.name.push_str(&self.payload(time)[1..]);
                unit.dimension = b's';
                end = time + 1;
            }
        }
        unit.end = end;
        unit
    }

    /// "cent" behind "per" or "pour", "ciento" behind "por".
    fn is_percent_word(&self, at: usize) -> bool {
        self.is_any(at, "cent ciento cento")
    }

    /// The thing counted by a number before the token at `start`: the first plural among the next words, in German the
    /// first noun. Other words before it belong to it: "business representatives".
    fn noun(&self, mut start: usize) -> Option<Unit> {
        const FARTHEST: usize = 3;
        // "U.S. jobs"
        if self.word(start) == "U" && self.word(start + 2) == "S" {
            start += 4;
        }
        let code = self.language.code();
        for at in start..start + FARTHEST {
            let word = self.word(at);
            match self.class(at) {
                PLAIN | NATIONALITY | LINK | LINKED_QUALIFIER | RELATION | ARTICLE | PAST if self.tokens[at].spaced => {
                }
                PEOPLE if at > start && self.tokens[at].spaced => {
                    return Some(Unit { name: self.payload(at).to_owned(), dimension: b'n', factor: 1.0, end: at + 1 });
                }
                _ => return None,
            }
            let folded = fold(word);
            if matches!(
                folded.as_str(),
                "other" | "others" | "more" | "autres" | "otros" | "otras" | "outros" | "outras" | "weitere"
            ) {
                continue;
            }
            let is_times = matches!(folded.as_str(), "times" | "veces" | "vezes");
            if self.class(at) == LINK || is_times || is_stop_word(&folded, self.language) {
                return None;
            }
            let is_noun = match code {
                "de" => word.starts_with(is_capital),
                "it" => word.ends_with(['i', 'e']) && word.len() > 3,
                "fr" => word.ends_with(['s', 'x']),
                "en" | "und" => is_english_plural(word),
                "es" | "pt" => word.ends_with('s'),
                _ => !word.starts_with(is_capital),
            };
            if is_noun {
                let name = if matches!(code, "en" | "und") { english_singular(word) } else { word.to_owned() };
                return Some(Unit { name, dimension: b'n', factor: 1.0, end: at + 1 });
            }
        }
        None
    }
}

fn is_english_plural(word: &str) -> bool {
    let ends_otherwise = word.ends_with("ss") || word.ends_with("us") || word.ends_with("is");
    word.len() > 3 && word.ends_with('s') && !ends_otherwise || matches!(word, "police" | "sheep" | "aircraft")
}

/// The singular of an English plural by the commonest rules.
fn english_singular(word: &str) -> String {
    let mut cut = word.strip_suffix('s').unwrap_or(word).to_owned();
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        cut = stem.to_owned();
        cut.push('y');
    } else if ["ches", "shes", "sses", "xes"].iter().any(|end| word.ends_with(end)) {
        cut.pop();
    }
    cut
}
