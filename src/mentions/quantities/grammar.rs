//! What makes a number a quantity: a currency, a unit, something counted; hedges; conversions. And what does not.

use super::lexicon::{
    ABOUT_SO_MANY, AND, ARTICLE, CLOCK, CURRENCY, DURING, FIGURE, FRACTION, FREE_SCALE, LABEL, LINK, LINKED_QUALIFIER,
    NOT, NUMBER, OR, ORDINAL, PAST, PEOPLE, PERCENT, PLAIN, QUALIFIER, RELATION, UNIT, whole,
};
use super::numbers::Number;
use super::reader::Reader;
use super::units::Unit;
use super::{Qualifier, Quantity};
use crate::text::BlockKind;
use crate::text::case::is_capital;
use crate::text::stems::fold;

impl Reader<'_> {
    /// Reads the quantity that begins with the token at `start`, if one does; the token after it, or after what looks
    /// like one and is none.
    pub(crate) fn quantity(&mut self, start: usize) -> Option<usize> {
        match self.class(start) {
            FIGURE | NUMBER | FREE_SCALE | ABOUT_SO_MANY => self.counted(start, start, None),
            CURRENCY => {
                let number = start + 1 + usize::from(self.class(start + 1) == b'.');
                let unit = self.money(start, "", number);
                (self.class(number) == FIGURE).then(|| self.counted(start, number, Some(unit)))?
            }
            FRACTION => self.fraction(start).or_else(|| self.counted(start, start, None)),
            ARTICLE => {
                self.fraction(start).or_else(|| self.counted(start, start, None)).or_else(|| self.one_unit(start))
            }
            PAST | RELATION => self.one_unit(start),
            UNIT if self.payload(start) == "xmagnitude" && self.class(start + 1) == FIGURE => {
                let number = self.number(start + 1)?;
                let unit = Unit { name: "magnitude".to_owned(), dimension: b'x', factor: 1.0, end: number.end };
                Some(self.push(start, number, unit, false))
            }
            _ => None,
        }
    }

    /// Reads a number, at `at`, with its unit; `unit` is the currency that stands before it.
    fn counted(&mut self, start: usize, at: usize, unit: Option<Unit>) -> Option<usize> {
        if let Some(end) = self.end_of_name(start, at) {
            return Some(end);
        }
        let Some(number) = self.number(at) else { return (self.class(at) == FIGURE).then_some(at + 1) };
        if let Some(end) = self.range(start, &number, unit.as_ref()) {
            return Some(end);
        }
        if let Some(end) = self.end_of_figures(number.end) {
            return Some(end);
        }
        let unit = unit.map(|unit| Unit { end: number.end, ..unit }).or_else(|| self.unit(&number));
        match unit {
            Some(unit) if self.says_time_of_day(start, &number, &unit) => Some(unit.end),
            // "one reason", "one day": no figures.
            Some(unit) if number.value == 1.0 && !number.has_digits && unit.dimension == b'n' => Some(number.end),
            Some(unit) if unit.dimension == b'n' && self.is_label(start) => Some(unit.end),
            // "the two countries": no news.
            Some(unit) if number.value == 2.0 && unit.dimension == b'n' && self.is_both(start) => Some(unit.end),
            Some(unit) => Some(self.push(start, number, unit, number.is_about)),
            None => self.bare(start, number),
        }
    }

    /// A number without a unit: an age, a magnitude or a plain figure where it is large enough to be one.
    fn bare(&mut self, start: usize, number: Number) -> Option<usize> {
        let end = number.end;
        let before = if start == 0 { 0 } else { self.class(start - 1) };
        let mut unit = Unit { name: String::new(), dimension: b'n', factor: 1.0, end };
        let follows_at = start > 0 && self.is_any(start - 1, "las alle");
        if self.class(end) == CLOCK
            || follows_at && number.value <= 24.0
            || number.may_be_clock
            || self.is_before_day_half(end)
        {
            return Some(end + 1);
        }
        let is_whole = number.value < 120.0 && number.has_digits && number.scale == 0;
        let is_apposed =
            before == b',' && matches!(self.class(end), b',' | b'.' | 0) || before == b'(' && self.class(end) == b')';
        // "Ruth Mallory, 71," and "Sam Hill Jr., 41,", "aged 71", "at the age of 71".
        let name = start.saturating_sub(if start > 2 && self.class(start - 2) == b'.' { 3 } else { 2 });
        let follows_name = start > 1 && self.word(name).starts_with(is_capital) && self.is_word(name);
        let label = start.saturating_sub(if before == LINK { 2 } else { 1 });
        let is_age = is_apposed && follows_name || start > 0 && self.is_any(label, "age aged");
        if is_whole && is_age && number.value >= 2.0 {
            unit.name.push_str("year");
            unit.dimension = b't';
            return Some(self.push(start, number, unit, false));
        }
        let is_large = if number.has_digits { number.value >= 10.0 } else { number.value >= 13.0 };
        let is_fraction = number.value != libm::floor(number.value);
        let is_of_name =
            before == LINK && start > 2 && self.word(start - 2).starts_with(is_capital) && self.is_word(start - 2);
        // "737 Max", "30-page".
        let is_in_name = self.is_name(end) || self.class(end) == b'-' && self.glued(end);
        let is_listed = before == FIGURE || self.class(end) == FIGURE || is_in_name;
        let tells = self.kind.is_story() || self.kind == BlockKind::Caption;
        let stands_alone = self.tokens.len() <= end - start + 1;
        if (is_large || is_fraction) && tells && !stands_alone && !is_of_name && !is_listed && !self.is_label(start) {
            return Some(self.push(start, number, unit, number.is_about));
        }
        Some(end)
    }

    /// Whether what is counted from `start` on is known already: "the two", "les deux".
    fn is_both(&self, start: usize) -> bool {
        let known = [
            "the", "these", "those", "both", "their", "our", "les", "los", "las", "die", "beiden", "le", "i", "os",
            "as",
        ];
        self.class(start) == NUMBER && start > 0 && known.contains(&fold(self.word(start - 1)).as_str())
    }

    /// Whether the number at `start` belongs to the word before it: "No. 15", "room 101", "Boeing 737".
    fn is_label(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1) else { return false };
        let is_numbered = |at: usize| matches!(self.class(at), LABEL | NOT);
        match self.class(before) {
            LABEL => true,
            b'.' => before > 0 && self.glued(before) && is_numbered(before - 1),
            _ => self.is_name(before),
        }
    }

    /// "a decade", "for a year", "the past week": one unit of time.
    fn one_unit(&mut self, start: usize) -> Option<usize> {
        let unit_at = start + 1;
        if self.class(unit_at) != UNIT || !self.payload(unit_at).starts_with('t') || self.glued(unit_at) {
            return None;
        }
        let is_long = self.payload(unit_at).as_bytes().get(1).is_some_and(u8::is_ascii_digit);
        let before = if start == 0 { 0 } else { self.class(start - 1) };
        let is_duration = match self.class(start) {
            ARTICLE => {
                let is_rate = matches!(before, UNIT | CURRENCY | PERCENT | PEOPLE)
                    || start > 0 && self.is_any(start - 1, "once twice times");
                matches!(before, DURING | QUALIFIER)
                    || before == LINK && self.word(start - 1) == "than"
                    || is_long && !is_rate
            }
            PAST => true,
            _ => is_long,
        };
        if !is_duration {
            return None;
        }
        let number = Number::of(1.0, unit_at);
        let unit = self.unit(&number)?;
        Some(self.push(start, number, unit, false))
    }

    /// "a third of", "two-thirds", "half the": a share, in percent.
    fn fraction(&mut self, start: usize) -> Option<usize> {
        let (mut count, mut at) = (1.0, start);
        if self.class(start) == ARTICLE {
            at += 1;
        }
        if self.class(at) != FRACTION || start > 0 && self.class(start - 1) == ORDINAL {
            return None;
        }
        let denominator = whole(self.payload(at));
        let mut first = start;
        if at == start && start > 0 {
            // "two-thirds", "three quarters": the number has been passed over.
            let before = start - 1 - usize::from(start > 1 && self.class(start - 1) == b'-');
            let is_spoken = matches!(self.class(before), NUMBER) && self.class(start + 1) != FRACTION;
            if is_spoken {
                count = whole(self.payload(before));
                first = before;
            }
        }
        let after = at + 1;
        let is_part = self.class(after) == LINK && !self.is_any(after, "to as than a al")
            || self.is_any(after, "the its their all our der aller");
        let has_count = first < start || at > start || denominator == 2.0;
        // "en medio de": in the middle.
        let is_middle = self.is_any(at, "medio media meio meia mezzo mezza");
        if is_middle || !has_count || count >= denominator || !(is_part || count > 1.0) {
            return None;
        }
        let unit = Unit { name: "percent".to_owned(), dimension: b'%', factor: 1.0, end: after };
        let value = libm::floor(count / denominator * 1000.0 + 0.5) / 10.0;
        Some(self.push(first, Number::of(value, after), unit, false))
    }

    /// "10 to 15 people", "10–15%", "between 10 and 15": both ends, each inexact. Pairs joined by a hyphen that count
    /// nothing are scores or numbers of telephones, and passed over.
    fn range(&mut self, start: usize, number: &Number, currency: Option<&Unit>) -> Option<usize> {
        let joint = number.end;
        let is_hyphen = self.class(joint) == b'-' && self.glued(joint) == self.glued(joint + 1);
        let is_between = start > 0 && self.is_any(start - 1, "between entre zwischen tra");
        let is_joint = is_hyphen || self.is_any(joint, "to bis a") || is_between && self.class(joint) == AND;
        if !is_joint {
            return None;
        }
        let has_symbol = currency.is_some() && self.class(joint + 1) == CURRENCY;
        let at = joint + 1 + usize::from(has_symbol);
        if !matches!(self.class(at), FIGURE | NUMBER) {
            return None;
        }
        let second = self.number(at)?;
        // "twenty to five"
        if !number.has_digits && !second.has_digits && second.value < number.value && number.scale == 0 {
            return Some(second.end);
        }
        let unit = match currency {
            Some(_) if number.scale > 0 && second.scale == 0 => None,
            Some(unit) => Some(Unit { name: unit.name.clone(), end: second.end, ..*unit }),
            None => self.unit(&second),
        };
        let unit = unit.filter(|_| second.value > number.value && self.class(second.end) != b'-');
        let Some(unit) = unit.filter(|unit| !is_hyphen || unit.dimension != b'n' || second.value > 10.0) else {
            return if is_hyphen && number.has_digits && self.glued(joint) { self.end_of_figures(joint) } else { None };
        };
        // "2 to 3 million": the scale is that of both.
        let mut first = *number;
        if first.scale == 0 && second.scale > 2 {
            first.value *= (0..second.scale).fold(1.0, |value, _| value * 10.0);
        }
        let end = unit.end;
        let same = Unit { name: unit.name.clone(), end: first.end, ..unit };
        self.push(start, first, same, true);
        self.push(joint + 1, second, unit, true);
        Some(end)
    }

    /// Where the name or the address ends whose part the figure at `at` is: "COVID-19", "/2023/05", "#45".
    fn end_of_name(&self, start: usize, at: usize) -> Option<usize> {
        if self.class(at) != FIGURE || !self.glued(start) || start == 0 {
            return None;
        }
        let is_part = match self.class(start - 1) {
            // A minus stands free before the figure, a hyphen between words.
            b'-' => self.glued(start - 1) && start > 1 && !matches!(self.class(start - 2), b'(' | b'"'),
            b'/' | b':' | b'.' | b'#' | b'+' | b'=' | b'&' | b'?' => {
                self.class(start - 1) != b'+' || matches!(self.class(at + 1), FIGURE | b'(')
            }
            _ => self.is_word(start - 1) && self.class(at.wrapping_sub(1)) != CURRENCY && start == at,
        };
        let mut end = at + 1;
        while self.class(start - 1) == b'+' && self.class(end) == FIGURE {
            end += 1;
        }
        is_part.then(|| self.end_of_figures(end).unwrap_or(end))
    }

    /// Where figures end that are joined to the one before `at` as those of times, telephones, scores and versions are,
    /// or letters that make it a name: "5th", "3D".
    fn end_of_figures(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while matches!(self.class(end), b':' | b'/' | b'-' | b'.' | b'+')
            && self.glued(end)
            && self.glued(end + 1)
            && self.class(end + 1) == FIGURE
        {
            end += 2;
        }
        let is_followed_by_letters = self.glued(end) && matches!(self.class(end), PLAIN | CLOCK | NUMBER | ARTICLE);
        if is_followed_by_letters && self.word(end).starts_with(char::is_alphanumeric) {
            return Some(end + 1);
        }
        (end > at).then_some(end)
    }

    /// Whether a number of hours is a time of day: "à 10 heures", "16.40 horas", "4 Uhr".
    fn says_time_of_day(&self, start: usize, number: &Number, unit: &Unit) -> bool {
        let is_after_at = start > 0 && self.is_any(start - 1, "a at las as alle vers");
        unit.name == "hour" && (is_after_at || number.may_be_clock)
            || unit.dimension == b'n' && number.may_be_clock
            || self.is_before_day_half(number.end)
    }

    /// Whether "a.m." or "p.m." stands at `at`.
    fn is_before_day_half(&self, at: usize) -> bool {
        self.is_any(at, "a p") && self.class(at + 1) == b'.' && self.word(at + 2).len() == 1
    }

    /// Keeps a quantity. Its hedges before and behind belong to it. Returns the token after it.
    fn push(&mut self, start: usize, number: Number, unit: Unit, is_approximate: bool) -> usize {
        let (mut first, mut qualifier) = self.hedge(start, &unit);
        let mut end = unit.end;
        let mut value = number.value * unit.factor;
        if start > 0
            && self.class(start - 1) == b'-'
            && !self.glued(start - 1)
            && self.glued(start)
            && number.has_digits
            || start > 0 && self.is_any(start - 1, "minus")
        {
            value = -value;
            first = start - 1;
        }
        qualifier = number.hedge.or(qualifier);
        // "40%+"
        if self.class(end) == b'+' && self.glued(end) {
            qualifier = Some(Qualifier::MoreThan);
            end += 1;
        }
        let span = self.span(first, end);
        // A figure read again, as part of a fraction.
        if self.quantities.last().is_some_and(|before| before.span.end > span.start) {
            self.quantities.pop();
        }
        let conversion_of = self.converted(first, &unit);
        self.quantities.push(Quantity {
            span,
            value,
            unit: unit.name,
            approximate: is_approximate || qualifier == Some(Qualifier::About),
            qualifier,
            conversion_of,
            dimension: unit.dimension,
        });
        self.last = Some((end, unit.dimension));
        end
    }

    /// The position of the figure that the one at `start` converts: the one before a bracket or an "or", of the same
    /// dimension and in another unit.
    fn converted(&self, start: usize, unit: &Unit) -> Option<usize> {
        let (end, dimension) = self.last?;
        let position = self.quantities.len().checked_sub(1)?;
        let before = &self.quantities[position];
        let between = || (end..start).map(|at| self.class(at));
        let is_marked = between().any(|class| matches!(class, b'(' | b'/' | b'[' | OR | b'='))
            && between().all(|class| matches!(class, b'(' | b'/' | b'[' | OR | b'=' | b',' | LINK | QUALIFIER | b'~'));
        let is_measure = !matches!(dimension, b'n' | b'%' | b't');
        let converts = is_marked && is_measure && dimension == unit.dimension && before.unit != unit.name;
        converts.then(|| before.conversion_of.unwrap_or(position))
    }

    /// The hedge before the token at `start`, and where it begins.
    fn hedge(&self, start: usize, unit: &Unit) -> (usize, Option<Qualifier>) {
        let read = |payload: &str| match payload {
            "~" => Some(Qualifier::About),
            ">" => Some(Qualifier::MoreThan),
            "<" => Some(Qualifier::LessThan),
            "^" => Some(Qualifier::UpTo),
            _ => None,
        };
        let Some(before) = start.checked_sub(1) else { return (start, None) };
        let is_linked = self.class(before) == LINK;
        let at = if is_linked && before > 0 { before - 1 } else { before };
        let mut qualifier = match self.class(at) {
            QUALIFIER | LINKED_QUALIFIER if self.glued(at + 1) => None,
            QUALIFIER => read(self.payload(at)),
            LINKED_QUALIFIER if is_linked => read(self.payload(at)),
            // "au moins 40", "al menos 40".
            LINKED_QUALIFIER if self.payload(at) == "<" && at > 0 && self.is_any(at - 1, "au al pelo") => {
                return (at - 1, Some(Qualifier::MoreThan));
            }
            _ if self.class(before) == b'~' => return (before, Some(Qualifier::About)),
            _ => None,
        };
        // "over two days" is no hedge, nor is "in about": what is meant there is a time.
        if unit.dimension == b't' && self.is_any(at, "over above under sotto") {
            qualifier = None;
        }
        if qualifier.is_none() {
            return (start, None);
        }
        let mut first = at;
        if let Some(negated) = at.checked_sub(1) {
            let word = self.word(negated);
            if self.class(negated) == NOT {
                first = negated;
                qualifier = if qualifier == Some(Qualifier::MoreThan) {
                    Some(Qualifier::UpTo)
                } else {
                    Some(Qualifier::MoreThan)
                };
            } else if matches!(word, "as" | "at" | "At" | "As" | "au" | "mit") {
                first = negated;
            }
        }
        (first, qualifier)
    }
}
