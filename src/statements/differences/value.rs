//! Figures and dates as they are told: how they are written, and how two of them stand to each other.

use super::telling::Telling;
use crate::mentions::dates::{day_of_year, same_date};
use crate::mentions::{Agreement, DateMention, Qualifier, Quantity, same_value, within};
use crate::span::Span;

/// A figure or a date of a sentence.
#[derive(Clone, Copy)]
pub(crate) enum Figure<'a> {
    /// A figure.
    Quantity(&'a Quantity),
    /// A date that is known.
    Date(&'a DateMention),
}

impl Figure<'_> {
    pub(crate) fn span(&self) -> Span {
        match self {
            Figure::Quantity(quantity) => quantity.span,
            Figure::Date(date) => date.span,
        }
    }

    /// "<value> <unit>", or the date in ISO 8601.
    pub(crate) fn written(&self) -> String {
        match self {
            Figure::Quantity(quantity) => {
                let mut written = number(quantity.value);
                if !quantity.unit.is_empty() {
                    written.push(' ');
                    written.push_str(&quantity.unit);
                }
                written
            }
            Figure::Date(date) => date.known().unwrap_or_default().to_owned(),
        }
    }

    /// Whether the value is seldom told of two things: money, a large or exact number, a day.
    pub(crate) fn is_distinctive(&self) -> bool {
        match self {
            Figure::Quantity(quantity) => {
                let is_exact = quantity.value != quantity.value.floor();
                quantity.dimension == b'$' || quantity.value >= 1000.0 || is_exact && quantity.dimension == b'%'
            }
            Figure::Date(date) => {
                date.known().is_some_and(|known| known.len() >= "YYYY-MM-DD".len() || day_of_year(known).is_some())
            }
        }
    }

    /// How much of what is said around the poorer of two figures has to be the same, for them to be told of one thing:
    /// more where a story tells many such figures, as lengths of time, months and years.
    pub(super) fn shared_part(&self) -> f32 {
        match self {
            Figure::Quantity(quantity) if quantity.dimension == b't' => 0.45,
            Figure::Quantity(_) => 0.3,
            Figure::Date(date) => match date.known() {
                Some(known) if known.starts_with('T') => 0.5,
                _ if self.is_distinctive() => 0.34,
                _ => 0.6,
            },
        }
    }

    pub(crate) fn agreement(&self, other: &Figure) -> Agreement {
        match (self, other) {
            (Figure::Quantity(a), Figure::Quantity(b)) if count_people(a, b) => {
                let people = |count: &Quantity| Quantity { unit: "person".to_owned(), ..count.clone() };
                same_value(&people(a), &people(b))
            }
            (Figure::Quantity(a), Figure::Quantity(b)) => match same_value(a, b) {
                Agreement::Different if are_vague(a, b) => Agreement::Compatible,
                agreement => agreement,
            },
            (Figure::Date(a), Figure::Date(b)) => date_agreement(a, b),
            _ => Agreement::Incomparable,
        }
    }
}

/// Whether one figure is of people and the other of what may be the same people: "94 people", "102 passengers", "the 94".
fn count_people(a: &Quantity, b: &Quantity) -> bool {
    let (one, other) = if a.unit == "person" { (a, b) } else { (b, a) };
    let is_else = matches!(other.unit.as_str(), "person" | "dead" | "injured" | "missing");
    one.unit == "person" && !is_else && a.dimension == b.dimension
}

/// Whether two near values contradict each other less than they seem to, since one is no more than about right, or hedged.
fn are_vague(a: &Quantity, b: &Quantity) -> bool {
    let is_vague = |quantity: &Quantity| quantity.approximate || quantity.qualifier == Some(Qualifier::About);
    let part = match (is_vague(a) || is_vague(b), a.qualifier.or(b.qualifier)) {
        // "Nearly a decade".
        (true, _) if a.dimension == b't' => 0.35,
        (true, _) => 0.2,
        (false, Some(_)) => 0.03,
        (false, None) => return false,
    };
    (a.value - b.value).abs() <= part * a.value.abs().max(b.value.abs())
}

/// The figures of a sentence but conversions, or the dates that are known, in order.
pub(crate) fn figures_of<'a>(telling: &Telling<'a>, quantities: bool) -> Vec<Figure<'a>> {
    let mentions = telling.article.figures();
    let mut figures = Vec::new();
    if quantities {
        for quantity in within(&mentions.quantities, telling.span, |mention| mention.span) {
            if quantity.conversion_of.is_none() {
                figures.push(Figure::Quantity(quantity));
            }
        }
    } else {
        for date in within(&mentions.dates, telling.span, |mention| mention.span) {
            if date.known().is_some() {
                figures.push(Figure::Date(date));
            }
        }
    }
    figures
}

/// Compares two dates. Others than days, months or years both are compared only where one holds the other, since what
/// is told to the day is seldom what is told to the year.
fn date_agreement(a: &DateMention, b: &DateMention) -> Agreement {
    let (Some(known_a), Some(known_b)) = (a.known(), b.known()) else { return Agreement::Incomparable };
    let (day_a, day_b) = (day_of_year(known_a), day_of_year(known_b));
    // Of two days or months of one name the year is told, or guessed.
    let are_months =
        (day_a, day_b) == (None, None) && known_a.len() == "YYYY-MM".len() && known_a.get(4..) == known_b.get(4..);
    if are_months || day_a.is_some() && day_a == day_b {
        return Agreement::Same;
    }
    let is_as_exact = day_a.is_some() && day_b.is_some() || known_a.len() == known_b.len() && !known_a.contains('/');
    match same_date(a, b) {
        Agreement::Different if !is_as_exact => Agreement::Incomparable,
        agreement => agreement,
    }
}

/// A number in digits, with as many decimals as it needs, six at most; never in powers of ten.
fn number(value: f64) -> String {
    let mut decimals = 0;
    let mut scaled = value.abs();
    while decimals < 6 && (scaled - libm::round(scaled)).abs() > 1e-9 * scaled.max(1.0) {
        scaled *= 10.0;
        decimals += 1;
    }
    // What a whole number of 64 bits does not hold ends in zeros.
    let mut zeros = 0;
    while scaled >= 1e18 && zeros < 300 {
        scaled /= 10.0;
        zeros += 1;
    }
    let mut rest = libm::round(scaled) as u64;
    let mut reversed = vec![b'0'; zeros];
    while rest > 0 || reversed.len() <= decimals {
        if decimals > 0 && reversed.len() == decimals && !reversed.contains(&b'.') {
            reversed.push(b'.');
        }
        reversed.push(b'0' + (rest % 10) as u8);
        rest /= 10;
    }
    let mut written = String::with_capacity(reversed.len() + 1);
    if value < 0.0 {
        written.push('-');
    }
    for &digit in reversed.iter().rev() {
        written.push(char::from(digit));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{Figure, date_agreement, number};
    use crate::article::Article;
    use crate::mentions::{Agreement, DateMention};
    use crate::span::Span;

    #[test]
    fn numbers_are_written_in_digits() {
        for (value, written) in [
            (0.0, "0"),
            (7.0, "7"),
            (190e9, "190000000000"),
            (1.8, "1.8"),
            (0.05, "0.05"),
            (2.1 * 1e6, "2100000"),
            (1.1 + 2.2, "3.3"),
            (-12.5, "-12.5"),
            (1e21, "1000000000000000000000"),
            (1.0 / 3.0, "0.333333"),
        ] {
            assert_eq!(number(value), written);
        }
    }

    #[test]
    fn dates_agree_where_one_holds_the_other() {
        let date = |known: &str| {
            let known = Some(known.to_owned());
            let (iso, without_year) =
                if known.as_ref().unwrap().starts_with("--") { (None, known) } else { (known, None) };
            DateMention { span: Span::default(), iso, without_year }
        };
        for (a, b, agreement) in [
            ("2026-05-12", "2026-05-12", Agreement::Same),
            ("2026-11-09", "2025-11-09", Agreement::Same),
            ("2026-05-12", "2026-05", Agreement::Compatible),
            ("2026", "2026-05-12", Agreement::Compatible),
            ("2026-01/2026-04", "2026-05-01", Agreement::Incomparable),
            ("2026-05-12", "2026-03-12", Agreement::Different),
            ("2025", "2026", Agreement::Different),
            ("2025", "2026-05-12", Agreement::Incomparable),
            ("T08:18", "T05:18", Agreement::Different),
            ("--05-12", "2026-05-12", Agreement::Same),
            ("--05-12", "--03-12", Agreement::Different),
            ("--05-12", "2026-03-12", Agreement::Different),
            ("--05-12", "2026-05", Agreement::Incomparable),
            ("--05-12", "2026-12", Agreement::Incomparable),
            ("--05-12", "T05:18", Agreement::Incomparable),
        ] {
            assert_eq!(date_agreement(&date(a), &date(b)), agreement, "{a} {b}");
            assert_eq!(date_agreement(&date(b), &date(a)), agreement, "{b} {a}");
        }
    }

    #[test]
    fn more_has_to_be_the_same_around_what_stories_tell_many_of() {
        let date = |known: &str| {
            let mention = DateMention { span: Span::default(), iso: Some(known.to_owned()), without_year: None };
            Figure::Date(&mention).shared_part()
        };
        let figure = |text: &str| {
            let article = Article::read(text);
            Figure::Quantity(&article.figures().quantities[0]).shared_part()
        };
        let boats = figure("The storm sank 14 boats.");
        assert!(boats > 0.0);
        assert!(figure("The storm raged for 14 hours.") > boats);
        assert!(date("2026-05-12") > boats);
        assert!(date("T08:18") > date("2026-05-12"));
        assert!(date("2026-05") > date("T08:18"));
    }
}
