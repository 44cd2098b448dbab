//! What makes a number a quantity: a currency, a unit, something counted; hedges; conversions. And what does not.

use super::lexicon::{
    ABOUT_SO_MANY, AND, ARTICLE, CLOCK, CURRENCY, DURING, FIGURE, FRACTION, FREE_SCALE, LABEL, LINK, LINKED_QUALIFIER,
    NOT, NUMBER, OR, ORDINAL, PAST, PEOPLE, PERCENT, PLAIN, QUALIFIER, RELATION, UNIT,
};
use super::numbers::{Number, power_of_ten};
use super::reader::Reader;
use super::units::Unit;
use super::{Qualifier, Quantity};
use crate::text::BlockKind;

impl<'t> Reader<'t> {
    /// Reads the quantity that begins with the token at `start`, if one does; the token after it, or after what looks
    /// like one and is none.
    pub(crate) fn quantity(&mut self, start: usize) -> Option<usize> {
        match self.class(start) {
            FIGURE | NUMBER | FREE_SCALE | ABOUT_SO_MANY => self.counted(start, start, None),
            CURRENCY => {
                let number = start + 1 + usize::from(self.class(start + 1) == b'.');
                let unit = self.money(start, "", number);
                if self.class(number) == FIGURE { self.counted(start, number, Some(unit)) } else { None }
            }
            FRACTION => self.fraction(start).or_else(|| self.counted(start, start, None)),
            ARTICLE => {
                self.fraction(start).or_else(|| self.counted(start, start, None)).or_else(|| self.one_unit(start))
            }
            PAST | RELATION => self.one_unit(start),
            UNIT if self.payload(start) == "xmagnitude" && self.class(start + 1) == FIGURE => {
                let number = self.number(start + 1)?;
                Some(self.push(start, number, Unit::of("magnitude", b'x', number.end)))
            }
            _ => None,
        }
    }

    /// Reads a number, at `at`, with its unit; `unit` is the currency that stands before it.
    fn counted(&mut self, start: usize, at: usize, unit: Option<Unit<'t>>) -> Option<usize> {
        if let Some(end) = self.end_of_name(start, at) {
            return Some(end);
        }
        let Some(number) = self.number(at) else { return (self.class(at) == FIGURE).then_some(at + 1) };
        if let Some(end) = self.range(start, &number, unit) {
            return Some(end);
        }
        if let Some(end) = self.end_of_figures(number.end) {
            return Some(end);
        }
        if let Some(end) = self.one_in(start, &number) {
            return Some(end);
        }
        let unit = match unit {
            Some(unit) => Unit { end: number.end, ..unit },
            None => match self.unit(&number) {
                Some(unit) => unit,
                None => return self.bare(start, number),
            },
        };
        let is_thing = unit.dimension == b'n';
        let is_passed_over = is_thing && (number.may_be_clock || self.is_label(start))
            // "one reason", "one day": no figures.
            || is_thing && number.value == 1.0 && !number.has_digits
            // "the two countries": no news.
            || is_thing && number.value == 2.0 && self.is_both(start);
        if is_passed_over { Some(unit.end) } else { Some(self.push(start, number, unit)) }
    }

    /// A number without a unit: an age, a magnitude or a plain figure where it is large enough to be one.
    fn bare(&mut self, start: usize, number: Number) -> Option<usize> {
        let end = number.end;
        let before = self.class_before(start);
        let mut unit = Unit::of("", b'n', end);
        if self.class(end) == CLOCK
            || self.is_any_before(start, "las alle") && number.value <= 24.0
            || number.may_be_clock
        {
            return Some(end + 1);
        }
        let is_whole = number.value < 120.0 && number.has_digits && number.scale == 0;
        let is_apposed =
            before == b',' && matches!(self.class(end), b',' | b'.' | 0) || before == b'(' && self.class(end) == b')';
        // "Ruth Mallory, 71," and "Sam Hill Jr., 41,", "aged 71", "at the age of 71".
        let name = start.saturating_sub(if self.class(start.wrapping_sub(2)) == b'.' { 3 } else { 2 });
        let follows_name = start > 1 && self.is_capital(name) && self.is_word(name);
        let is_age = is_apposed && follows_name
            || self.is_any_before(if before == LINK { start - 1 } else { start }, "age aged");
        if is_whole && is_age && number.value >= 2.0 {
            unit = Unit::of("year", b't', end);
            return Some(self.push(start, number, unit));
        }
        let is_large = number.value >= if number.has_digits { 10.0 } else { 13.0 };
        let is_fraction = number.value != number.value.floor();
        let is_of_name = before == LINK && start > 2 && self.is_capital(start - 2) && self.is_word(start - 2);
        // "737 Max", "60 Minutes", "30-page".
        let is_in_name = self.is_name(end) || self.class(end) == UNIT || self.class(end) == b'-' && self.glued(end);
        let is_listed = matches!(before, FIGURE | UNIT) || self.class(end) == FIGURE || is_in_name;
        let tells = self.kind.is_story() || self.kind == BlockKind::Caption;
        let stands_alone = self.tokens.len() <= end - start + 1;
        if (is_large || is_fraction) && tells && !stands_alone && !is_of_name && !is_listed && !self.is_label(start) {
            return Some(self.push(start, number, unit));
        }
        Some(end)
    }

    /// "one in five", "3 in 10", "uno de cada cinco", "un sur cinq": a share, in percent.
    fn one_in(&mut self, start: usize, number: &Number) -> Option<usize> {
        let mut at = number.end;
        let is_joint = self.is_any(at, "in sur out") || self.is_any(at + 1, "cada");
        if !is_joint {
            return None;
        }
        at += 1 + usize::from(self.is_any(at + 1, "every cada of"));
        let whole =
            self.number(at).filter(|whole| whole.value > number.value && whole.value <= 100.0 && whole.scale == 0)?;
        if self.class(whole.end) == UNIT || self.class(whole.end) == PERCENT || number.value < 1.0 {
            return None;
        }
        let share = Number::of(in_percent(number.value, whole.value), whole.end);
        Some(self.push(start, share, Unit::of("percent", b'%', whole.end)))
    }

    /// Whether what is counted from `start` on is known already: "the two", "les deux".
    fn is_both(&self, start: usize) -> bool {
        let known = "the these those both their our les los las die beiden le i os as";
        self.class(start) == NUMBER && self.is_any_before(start, known)
    }

    /// Whether the number at `start` belongs to the word before it: "No. 15", "room 101", "Boeing 737".
    pub(crate) fn is_label(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1) else { return false };
        match self.class(before) {
            LABEL => true,
            b'.' => before > 0 && self.glued(before) && matches!(self.class(before - 1), LABEL | NOT),
            _ => self.is_name(before),
        }
    }

    /// "a decade", "for a year", "the past week": one unit of time.
    fn one_unit(&mut self, start: usize) -> Option<usize> {
        let unit_at = start + 1;
        if self.time_unit(unit_at) == 0 || self.glued(unit_at) {
            return None;
        }
        let is_long = self.value(unit_at) > 0;
        let before = self.class_before(start);
        let is_duration = match self.class(start) {
            ARTICLE => {
                let is_rate = matches!(before, UNIT | CURRENCY | PERCENT | PEOPLE)
                    || self.is_any_before(start, "once twice times");
                matches!(before, DURING | QUALIFIER) || self.is_any_before(start, "than") || is_long && !is_rate
            }
            PAST => true,
            _ => is_long,
        };
        if !is_duration {
            return None;
        }
        let number = Number::of(1.0, unit_at);
        let unit = self.unit(&number)?;
        Some(self.push(start, number, unit))
    }

    /// "a third of", "two-thirds", "half the": a share, in percent.
    fn fraction(&mut self, start: usize) -> Option<usize> {
        let (mut count, mut at) = (1.0, start);
        if self.class(start) == ARTICLE {
            at += 1;
        }
        if self.class(at) != FRACTION || self.class_before(start) == ORDINAL {
            return None;
        }
        let denominator = f64::from(self.value(at));
        let mut first = start;
        if at == start && start > 0 {
            // "two-thirds", "three quarters": the number has been passed over.
            let before = start - 1 - usize::from(start > 1 && self.class(start - 1) == b'-');
            let is_spoken = matches!(self.class(before), NUMBER) && self.class(start + 1) != FRACTION;
            if is_spoken {
                count = f64::from(self.value(before));
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
        // "Three quarters of a percent", "a third of a mile".
        let measure = after + 2;
        if self.is_any(after + 1, "a an one") && matches!(self.class(measure), PERCENT | UNIT) {
            let part = Number::of(count / denominator, measure);
            let unit = self.unit(&part)?;
            return Some(self.push(first, part, unit));
        }
        let share = Number::of(in_percent(count, denominator), after);
        Some(self.push(first, share, Unit::of("percent", b'%', after)))
    }

    /// "10 to 15 people", "10–15%", "between 10 and 15": both ends, each inexact. Pairs joined by a hyphen that count
    /// nothing are scores or numbers of telephones, and passed over.
    fn range(&mut self, start: usize, number: &Number, currency: Option<Unit<'t>>) -> Option<usize> {
        let joint = number.end;
        let is_hyphen = self.class(joint) == b'-' && self.glued(joint) == self.glued(joint + 1);
        let is_joint = is_hyphen
            || self.is_any(joint, "to bis a")
            || self.class(joint) == AND && self.is_any_before(start, "between entre zwischen tra");
        if !is_joint {
            return None;
        }
        let has_symbol = currency.is_some() && self.class(joint + 1) == CURRENCY;
        let at = joint + 1 + usize::from(has_symbol);
        if !matches!(self.class(at), FIGURE | NUMBER) {
            return None;
        }
        let second = self.number(at)?;
        // "9 bis 17 Uhr"
        if self.class(second.end) == CLOCK {
            return Some(joint + 1);
        }
        let unit = match currency {
            Some(_) if number.scale > 0 && second.scale == 0 => None,
            Some(unit) => Some(Unit { end: second.end, ..unit }),
            None => self.unit(&second),
        };
        let is_pair = |unit: &Unit| {
            second.value > number.value
                && self.class(second.end) != b'-'
                && (!is_hyphen || unit.dimension != b'n' || second.value > 10.0)
        };
        let Some(unit) = unit.filter(is_pair) else {
            return if is_hyphen && number.has_digits && self.glued(joint) { self.end_of_figures(joint) } else { None };
        };
        // "2 to 3 million": the scale is that of both.
        let mut first = Number { is_about: true, ..*number };
        if first.scale == 0 && second.scale > 2 {
            first.value *= power_of_ten(second.scale);
        }
        self.push(start, first, Unit { end: first.end, ..unit });
        Some(self.push(joint + 1, Number { is_about: true, ..second }, unit))
    }

    /// Where the name or the address ends whose part the figure at `at` is: "COVID-19", "/2023/05", "#45".
    fn end_of_name(&self, start: usize, at: usize) -> Option<usize> {
        if self.class(at) != FIGURE || !self.glued(start) || start == 0 {
            return None;
        }
        let before = self.class(start - 1);
        let is_part = match before {
            // A minus stands free before the figure, a hyphen between words.
            b'-' => self.glued(start - 1) && start > 1 && !matches!(self.class(start - 2), b'(' | b'"'),
            b'/' | b':' | b'.' | b'#' | b'+' | b'=' | b'&' | b'?' => {
                before != b'+' || matches!(self.class(at + 1), FIGURE | b'(')
            }
            _ => self.is_word(start - 1) && self.class_before(at) != CURRENCY && start == at,
        };
        let mut end = at + 1;
        while before == b'+' && self.class(end) == FIGURE {
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

    /// Keeps a quantity. Its hedges before and behind belong to it. Returns the token after it.
    #[inline(never)]
    fn push(&mut self, start: usize, number: Number, unit: Unit) -> usize {
        let (mut first, mut qualifier) = self.hedge(start, &unit);
        let mut end = unit.end;
        let mut value = number.value * f64::from(unit.factor);
        let is_minus =
            self.class_before(start) == b'-' && !self.glued(start - 1) && self.glued(start) && number.has_digits;
        if is_minus || self.is_any_before(start, "minus") {
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
        let name = unit.full_name();
        let conversion_of = self.converted(first, &name, unit.dimension);
        self.quantities.push(Quantity {
            span,
            value,
            unit: name,
            approximate: number.is_about || qualifier == Some(Qualifier::About),
            qualifier,
            conversion_of,
            dimension: unit.dimension,
        });
        self.last = Some((end, unit.dimension));
        end
    }

    /// The position of the figure that the one at `start` converts: the one before a bracket or an "or", of the same
    /// dimension and in another unit.
    fn converted(&self, start: usize, unit: &str, letter: u8) -> Option<usize> {
        let (end, dimension) = self.last?;
        let position = self.quantities.len().checked_sub(1)?;
        let before = &self.quantities[position];
        let mut is_marked = false;
        for at in end..start {
            match self.class(at) {
                b'(' | b'/' | b'[' | OR | b'=' => is_marked = true,
                b',' | LINK | QUALIFIER | b'~' => {}
                _ => return None,
            }
        }
        let is_measure = !matches!(dimension, b'n' | b'%' | b't');
        let converts = is_marked && is_measure && dimension == letter && before.unit != unit;
        if converts { Some(before.conversion_of.unwrap_or(position)) } else { None }
    }

    /// The hedge before the token at `start`, and where it begins.
    fn hedge(&self, start: usize, unit: &Unit) -> (usize, Option<Qualifier>) {
        let Some(before) = start.checked_sub(1) else { return (start, None) };
        let is_linked = self.class(before) == LINK;
        let at = if is_linked { before.saturating_sub(1) } else { before };
        let mut qualifier = match self.letter(at) {
            b'~' => Some(Qualifier::About),
            b'>' => Some(Qualifier::MoreThan),
            b'<' => Some(Qualifier::LessThan),
            _ => Some(Qualifier::UpTo),
        };
        match self.class(at) {
            QUALIFIER if !self.glued(at + 1) => {}
            LINKED_QUALIFIER if is_linked && !self.glued(at + 1) => {}
            // "au moins 40", "al menos 40".
            LINKED_QUALIFIER if qualifier == Some(Qualifier::LessThan) && self.is_any_before(at, "au al pelo") => {
                return (at - 1, Some(Qualifier::MoreThan));
            }
            _ if self.class(before) == b'~' => return (before, Some(Qualifier::About)),
            _ => return (start, None),
        }
        // "over two days" is no hedge, nor is "in about": what is meant there is a time.
        if unit.dimension == b't' && self.is_any(at, "over above under sotto") {
            return (start, None);
        }
        let mut first = at;
        if self.class_before(at) == NOT {
            first = at - 1;
            let is_more = qualifier == Some(Qualifier::MoreThan);
            qualifier = Some(if is_more { Qualifier::UpTo } else { Qualifier::MoreThan });
        } else if self.is_any_before(at, "as at au mit") {
            first = at - 1;
        }
        (first, qualifier)
    }
}

/// A part of a whole in percent, to one decimal place.
fn in_percent(part: f64, whole: f64) -> f64 {
    (part / whole * 1000.0 + 0.5).floor() / 10.0
}
