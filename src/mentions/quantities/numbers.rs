//! Numbers in figures, words and both: "190,000 million", "twenty-one thousand", "half a dozen".

use super::Qualifier;
use super::lexicon::{
    ABOUT_SO_MANY, AND, ARTICLE, CURRENCY, DOZEN, FIGURE, FRACTION, FREE_SCALE, LETTER_SCALE, LINK, NATIONALITY,
    NUMBER, OR, PEOPLE, SCALE, UNIT,
};
use super::reader::Reader;
use crate::text::case::is_small;
use crate::text::stems::fold;

/// A number that some tokens say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    pub(crate) value: f64,
    /// One past the last token.
    pub(crate) end: usize,
    /// Whether it begins with digits.
    pub(crate) has_digits: bool,
    /// The power of ten of its scale word; 0 without one.
    pub(crate) scale: i32,
    /// Whether it says itself that it is inexact: "une trentaine".
    pub(crate) is_about: bool,
    /// What it says behind itself: "40 or more".
    pub(crate) hedge: Option<Qualifier>,
    /// Whether it may be a time of day: "16.40" where decimals have a comma.
    pub(crate) may_be_clock: bool,
}

impl Number {
    /// A value that no digits say, up to the token before `end`.
    pub(crate) fn of(value: f64, end: usize) -> Number {
        Number { value, end, has_digits: false, scale: 0, is_about: false, hedge: None, may_be_clock: false }
    }
}

impl Reader<'_> {
    /// The number that begins with the token at `start`.
    pub(crate) fn number(&self, start: usize) -> Option<Number> {
        let first = self.class(start);
        let mut number = Number::of(0.0, start);
        // What is complete, what is being put together, and what the digits are to be divided by.
        let (mut total, mut current, mut divisor) = (0.0, 0.0, 1.0);
        match first {
            FIGURE => {
                let figure = self.figure(self.word(start))?;
                current = figure.digits;
                divisor = figure.divisor;
                number.has_digits = true;
                number.may_be_clock = figure.may_be_clock;
                number.end += 1;
            }
            FRACTION => {
                // "half a million", "medio millón".
                let after_link = start + 1 + usize::from(self.class(start + 1) == LINK);
                let scale = after_link + usize::from(self.class(after_link) == ARTICLE);
                if !matches!(self.class(scale), SCALE | DOZEN) {
                    return None;
                }
                current = 1.0;
                divisor = f64::from(self.value(start));
                number.end = scale;
            }
            ARTICLE if self.class(start + 1) == FRACTION && matches!(self.class(start + 2), SCALE | DOZEN) => {
                current = 1.0;
                divisor = f64::from(self.value(start + 1));
                number.end += 2;
            }
            ARTICLE if matches!(self.class(start + 1), SCALE | DOZEN | ABOUT_SO_MANY) => {
                current = 1.0;
                number.end += 1;
            }
            NUMBER | FREE_SCALE | ABOUT_SO_MANY => {}
            _ => return None,
        }
        let is_counted = number.end > start;
        loop {
            let hyphen = number.end > start && self.class(number.end) == b'-' && self.glued(number.end);
            let joined = number.end + usize::from(hyphen && self.glued(number.end + 1));
            let and = usize::from(self.class(joined) == AND && number.end > start && total + current >= 20.0);
            let at = joined + and + usize::from(and == 1 && self.class(joined + 1) == b'-');
            let class = self.class(at);
            match class {
                NUMBER | ARTICLE
                    if !number.has_digits && self.class(start) != FRACTION && (class == NUMBER || and == 1) =>
                {
                    let Some(sum) = added(current, self.number_word(at)) else { break };
                    current = sum;
                    divisor = 1.0;
                }
                _ if and == 1 => break,
                FREE_SCALE | SCALE if class == FREE_SCALE || number.end > start => {
                    let power = self.value(at);
                    let scale = power_of_ten(power);
                    if power == 2 {
                        // A hundred belongs to what is being put together: "two hundred thousand".
                        current = f64::max(current, 1.0) * scale;
                    } else if total > 0.0 && power > number.scale {
                        total = (total + current) * scale;
                        current = 0.0;
                    } else {
                        let counted = if current == 0.0 && total == 0.0 { 1.0 } else { current };
                        total += counted * scale;
                        current = 0.0;
                    }
                    number.scale = power;
                }
                LETTER_SCALE if number.has_digits && number.scale == 0 && self.is_letter_scale(start, at) => {
                    let power = self.value(at);
                    current *= power_of_ten(power);
                    number.scale = power;
                }
                // "mil 500"
                FIGURE if number.end > start && number.scale == 3 && current == 0.0 && self.is_rest_of_thousand(at) => {
                    current = f64::from(self.digits(at));
                }
                DOZEN | ABOUT_SO_MANY
                    if number.scale == 0 && (is_counted || class == ABOUT_SO_MANY || current > 0.0) =>
                {
                    current = f64::max(current, 1.0) * f64::from(self.value(at));
                    number.is_about |= class == ABOUT_SO_MANY;
                    number.scale = 1;
                }
                _ => break,
            }
            number.end = at + 1;
            // "Mio.", "bn."
            let is_short = matches!(class, SCALE | FREE_SCALE) && self.word(at).len() <= 4;
            if is_short && self.class(at + 1) == b'.' && self.glued(at + 1) && self.is_followed_by_unit(at + 2) {
                number.end += 1;
            }
        }
        if number.end == start {
            return None;
        }
        number.value = (total + current) / divisor;
        // "two and a half", "deux millions et demi".
        let half = number.end + 1 + usize::from(self.class(number.end + 1) == ARTICLE);
        if self.class(number.end) == AND && self.class(half) == FRACTION && self.value(half) == 2 {
            number.value += 0.5 * if number.scale > 2 { power_of_ten(number.scale) } else { 1.0 };
            number.end = half + 1;
            if self.class(number.end) == SCALE {
                number.scale = self.value(number.end);
                number.value *= power_of_ten(number.scale);
                number.end += 1;
            }
        }
        self.add_hedge(&mut number);
        Some(number)
    }

    /// Whether the figure at `at` says how many more than thousands, as Spanish does it.
    fn is_rest_of_thousand(&self, at: usize) -> bool {
        let is_short = self.word(at).len() == 3 && self.word(at).bytes().all(|byte| byte.is_ascii_digit());
        is_short && self.language.code() == "es" && !self.glued(at)
    }

    /// Takes in what hedges a number behind it: "40+", "40 or more".
    fn add_hedge(&self, number: &mut Number) {
        if self.class(number.end) == b'+' && self.glued(number.end) {
            number.hedge = Some(Qualifier::MoreThan);
            number.end += 1;
        } else if self.class(number.end) == OR {
            let at = number.end + 1;
            number.hedge = if self.is_any(at, "so") {
                Some(Qualifier::About)
            } else if self.is_any(at, "fewer less") {
                Some(Qualifier::LessThan)
            } else if self.is_any(at, "more plus mehr") {
                Some(Qualifier::MoreThan)
            } else {
                return;
            };
            number.end += 2;
        }
    }

    /// The value of a number word; of an article, 1.
    fn number_word(&self, at: usize) -> f64 {
        match self.class(at) {
            ARTICLE => 1.0,
            _ if self.payload(at).is_empty() => self.lexicon.compound(&fold(self.word(at))).unwrap_or(0.0),
            _ => f64::from(self.value(at)),
        }
    }

    /// Whether the letter at `at` is a scale: "k" behind digits, "m" and "b" beside a currency.
    fn is_letter_scale(&self, start: usize, at: usize) -> bool {
        let is_beside_currency = self.class_before(start) == CURRENCY || self.class(at + 1) == CURRENCY;
        let counts_people = self.class(at + 1) == PEOPLE && self.value(at) == 6;
        self.glued(at) && (self.word(at) == "k" || counts_people) || is_beside_currency
    }

    fn is_followed_by_unit(&self, at: usize) -> bool {
        matches!(self.class(at), CURRENCY | UNIT | LINK | NATIONALITY) || self.word(at).starts_with(is_small)
    }

    /// The value of digits and separators, or nothing where they are no number. A lone separator before three digits is
    /// read as the language does; other shapes speak for themselves.
    pub(crate) fn figure(&self, text: &str) -> Option<Figure> {
        const MOST_DIGITS: usize = 15;
        let (mut digits, mut count, mut group, mut separators) = (0.0, 0, 0, 0);
        let (mut first_group, mut separator, mut last_separator) = (0, ' ', ' ');
        let mut groups_of_three = true;
        for c in text.chars() {
            if let Some(digit) = c.to_digit(10) {
                digits = digits * 10.0 + f64::from(digit);
                count += 1;
                group += 1;
                continue;
            }
            if separators == 0 {
                first_group = group;
                separator = c;
            } else {
                // Groups of two are Indian: "1,00,000".
                groups_of_three &= last_separator == separator && (group == 3 || group == 2 && c == ',');
            }
            separators += 1;
            last_separator = c;
            group = 0;
        }
        let is_padded = text.starts_with('0') && first_group != 1 && count > 1;
        if count > MOST_DIGITS || is_padded {
            return None;
        }
        let may_group = first_group <= 3 && groups_of_three && !text.starts_with('0');
        let is_decimal = match separators {
            0 => false,
            1 if group == 3 && may_group => self.is_decimal_before_three(separator, text),
            1 => true,
            _ if separator == last_separator => {
                if !may_group || group != 3 {
                    return None;
                }
                false
            }
            _ if may_group => true,
            _ => return None,
        };
        let divisor = if is_decimal { power_of_ten(group) } else { 1.0 };
        let may_be_clock =
            separators == 1 && separator == '.' && group == 2 && first_group <= 2 && !self.has_decimal_point;
        Some(Figure { digits, divisor, may_be_clock })
    }

    /// Whether a lone separator before three last digits is a decimal one.
    fn is_decimal_before_three(&self, separator: char, text: &str) -> bool {
        let is_decimal_sign = separator == if self.has_decimal_point { '.' } else { ',' };
        // Round figures are grouped whatever the sign, and Spanish is written with either sign in either way.
        is_decimal_sign && !text.ends_with("000") && self.language.code() != "es"
    }
}

/// The value of digits with separators.
pub(crate) struct Figure {
    /// The digits as a whole number.
    pub(crate) digits: f64,
    /// What they are to be divided by: a power of ten.
    divisor: f64,
    may_be_clock: bool,
}

/// The number that "`current` `word`" says, if one does: "twenty" and "one", "soixante" and "quinze", "quatre" and
/// "vingt".
fn added(current: f64, word: f64) -> Option<f64> {
    let hundreds = current as u64 % 100;
    let fits = match hundreds {
        0 => current == 0.0 || word < 100.0,
        4 if word == 20.0 => return Some(current + 76.0),
        60 | 80 => word < 20.0,
        20.. => hundreds.is_multiple_of(10) && word < 10.0,
        _ => false,
    };
    fits.then_some(current + word)
}

/// Ten to the power of a small number, exactly.
#[inline(never)]
pub(crate) fn power_of_ten(power: i32) -> f64 {
    (0..power).fold(1.0, |value, _| value * 10.0)
}
