//! When two figures say the same.

use super::{Qualifier, Quantity};
use crate::text::stems::{fold, stem};

/// How the values of two figures stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// One value, in whatever notation.
    Same,
    /// Two values that may both be true: one is rounded, or hedged so that it covers the other.
    Compatible,
    /// Two values that cannot both be true of one thing.
    Different,
    /// Figures of different kinds: money and a share, dollars and euros, or things that need not be the same.
    Incomparable,
}

/// Compares two figures as told of one thing: whether "31 people" and "94 people" are is for the caller to know. Nothing
/// is converted between currencies. The unit of what is counted is its head noun: "representative" for "1,300 business
/// representatives".
///
/// ```
/// use tellings::mentions::quantities::{Agreement, quantities, same_value};
/// use tellings::text::{Language, blocks, sentences};
/// let english = Language::from_tag("en");
/// let read = |text| quantities(text, &sentences(text, &blocks(text, english), english), english).remove(0);
/// assert_eq!(same_value(&read("It cost $2 billion."), &read("It cost 2,000 million dollars.")), Agreement::Same);
/// assert_eq!(same_value(&read("It cost $1.98bn."), &read("It cost about $2bn.")), Agreement::Compatible);
/// assert_eq!(same_value(&read("Of these, 94 people."), &read("Of these, 102 people.")), Agreement::Different);
/// assert_eq!(same_value(&read("It is 70 billion dollars."), &read("It is 70%.")), Agreement::Incomparable);
/// ```
pub fn same_value(a: &Quantity, b: &Quantity) -> Agreement {
    let is_same = close(a.value, b.value, 1e-9);
    let is_counted = |quantity: &Quantity| quantity.dimension == b'n';
    if a.dimension != b.dimension {
        return Agreement::Incomparable;
    }
    if a.unit != b.unit && stem(&fold(&a.unit)) != stem(&fold(&b.unit)) {
        // What is counted has many names: "94 passengers", "94 people", "the 94". Small counts are often equal by chance.
        let is_outcome = |quantity: &Quantity| matches!(quantity.unit.as_str(), "dead" | "injured" | "missing");
        let is_one_count = is_counted(a) && a.value >= 10.0 && !(is_outcome(a) && is_outcome(b));
        // "$", "peso": of one of several countries.
        let is_unclear = |quantity: &Quantity| !quantity.unit.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_one_sum = a.dimension == b'$' && (is_unclear(a) || is_unclear(b)) && a.value >= 10.0;
        if is_same && (is_one_count || is_one_sum) {
            return Agreement::Same;
        }
        return match (in_base_unit(a), in_base_unit(b)) {
            (Some((kind, a)), Some((other, b))) if kind == other && close(a, b, 0.03) => Agreement::Compatible,
            _ => Agreement::Incomparable,
        };
    }
    if is_same {
        return Agreement::Same;
    }
    let is_compatible = covers(a, b.value) || covers(b, a.value) || are_one_rounded(a.value, b.value);
    if is_compatible {
        return Agreement::Compatible;
    }
    // Figures that name nothing may count anything.
    if is_counted(a) && a.unit.is_empty() { Agreement::Incomparable } else { Agreement::Different }
}

/// Whether two values are within a part of the larger.
fn close(a: f64, b: f64, part: f64) -> bool {
    (a - b).abs() <= part * f64::max(a.abs(), b.abs())
}

/// Whether the hedge of a figure leaves room for a value.
fn covers(hedged: &Quantity, value: f64) -> bool {
    match hedged.qualifier {
        Some(Qualifier::MoreThan) => value >= hedged.value,
        Some(Qualifier::LessThan | Qualifier::UpTo) => value <= hedged.value,
        Some(Qualifier::About) => close(value, hedged.value, 0.1),
        None => hedged.approximate && close(value, hedged.value, 0.35),
    }
}

/// Whether one value is the other rounded: to whole units, or to hundreds and above with two digits kept. 1.98 billion
/// and 2 billion are, 310,482 and 310,000, 39.6 and 40; 94 and 102 are not, nor 190 and 200 billion.
fn are_one_rounded(a: f64, b: f64) -> bool {
    let (exact, rounded) = if trailing_zeros(a) < trailing_zeros(b) { (a, b) } else { (b, a) };
    let difference = (exact - rounded).abs();
    let is_fraction = |value: f64| value != value.floor();
    if is_fraction(exact) && !is_fraction(rounded) && rounded.abs() >= 10.0 {
        return difference <= 0.5;
    }
    let mut step = 1.0;
    for _ in 0..trailing_zeros(rounded) {
        if step * 100.0 <= rounded.abs() {
            step *= 10.0;
        }
    }
    step >= 100.0 && difference <= step / 2.0
}

/// The zeros at the end of a whole value; none of a fraction.
fn trailing_zeros(value: f64) -> u32 {
    let mut zeros = 0;
    let mut rest = value / 10.0;
    while zeros < 18 && rest.abs() >= 1.0 && rest == rest.floor() {
        zeros += 1;
        rest /= 10.0;
    }
    zeros
}

/// A time in hours, a length in metres or a speed in kilometres per hour.
fn in_base_unit(quantity: &Quantity) -> Option<(u8, f64)> {
    let factor = match quantity.unit.as_str() {
        "minute" => 1.0 / 60.0,
        "hour" | "metre" | "kilometre per hour" => 1.0,
        "day" => 24.0,
        "week" => 168.0,
        "month" => 730.5,
        "year" => 8766.0,
        "kilometre" => 1000.0,
        "mile" => 1609.344,
        "foot" => 0.3048,
        "mile per hour" => 1.609_344,
        _ => return None,
    };
    Some((quantity.dimension, quantity.value * factor))
}
