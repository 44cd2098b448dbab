//! When two dates say the same.

use super::DateMention;
use crate::mentions::quantities::Agreement;

/// Compares two dates as told of one thing: days, months, years and intervals with each other, times of day with times of
/// day. One that contains the other is compatible with it, and so are times up to ten minutes apart of which one is a
/// full or a half hour. A date that is not known, and a time beside a day, compare with nothing.
///
/// ```
/// use tellings::mentions::dates::{dates, same_date};
/// use tellings::mentions::quantities::Agreement;
/// use tellings::text::{Language, blocks, sentences};
/// let english = Language::from_tag("en");
/// let date = |text| dates(text, &sentences(text, &blocks(text, english), english), english, None).remove(0);
/// let day = date("It was inspected on 12 May 2023.");
/// assert_eq!(same_date(&day, &date("It was inspected in May 2023.")), Agreement::Compatible);
/// assert_eq!(same_date(&day, &date("It was inspected on 12 March 2023.")), Agreement::Different);
/// assert_eq!(same_date(&day, &date("It was inspected on 12 March.")), Agreement::Different);
/// assert_eq!(same_date(&day, &date("It was inspected at 4:40 p.m.")), Agreement::Incomparable);
/// ```
pub fn same_date(a: &DateMention, b: &DateMention) -> Agreement {
    let (Some(a), Some(b)) = (a.known(), b.known()) else { return Agreement::Incomparable };
    if a == b {
        return Agreement::Same;
    }
    if a.starts_with("--") || b.starts_with("--") {
        return same_day_of_year(a, b);
    }
    let is_close = match (minutes(a), minutes(b)) {
        (Some(a), Some(b)) => (a - b).abs() <= 10 && (a % 30 == 0 || b % 30 == 0),
        (None, None) => contains(a, b) || contains(b, a),
        _ => return Agreement::Incomparable,
    };
    if is_close { Agreement::Compatible } else { Agreement::Different }
}

/// Compares two dates at least one of which is a day of an unknown year.
fn same_day_of_year(a: &str, b: &str) -> Agreement {
    match (day_of_year(a), day_of_year(b)) {
        (Some(a), Some(b)) if a == b => Agreement::Same,
        (Some(_), Some(_)) => Agreement::Different,
        _ => Agreement::Incomparable,
    }
}

/// "-05-12" of "2023-05-12" and of "--05-12"; none where no single day is told.
pub(crate) fn day_of_year(known: &str) -> Option<&str> {
    let day = known.strip_prefix("--").map_or_else(|| known.get(4..), |_| known.get(1..))?;
    (day.len() == "-MM-DD".len() && day.starts_with('-')).then_some(day)
}

/// The minutes from midnight of a time of day.
fn minutes(iso: &str) -> Option<i32> {
    let digits = iso.strip_prefix('T')?.as_bytes();
    let [tens, ones, _, ten_minutes, minutes] = digits else { return None };
    let digit = |byte: &u8| i32::from(*byte) - i32::from(b'0');
    Some((digit(tens) * 10 + digit(ones)) * 60 + digit(ten_minutes) * 10 + digit(minutes))
}

/// Whether the whole of `part` lies within `whole`. The order of dates is that of their digits.
fn contains(whole: &str, part: &str) -> bool {
    let (first, last) = whole.split_once('/').unwrap_or((whole, whole));
    let (from, to) = part.split_once('/').unwrap_or((part, part));
    from >= first && (to <= last || to.starts_with(last)) && to.len() >= last.len()
}
