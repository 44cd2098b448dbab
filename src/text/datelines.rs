//! The place, agency and date before a lead: "BEIJING (AFP) –", "Madrid, 24 may (EFE).-".

use super::case::{is_capital, is_small};
use super::characters::{first_bytes, is_dash};
use super::cues::is_agency;
use super::dates::{is_date_line, is_month, leading_date};
use super::stems::fold_characters;

/// A dateline before a lead is not longer than this, in bytes.
const MAXIMUM_BYTES: usize = 100;
/// What follows a dateline is at least this long, in bytes, or it is no lead.
const MINIMUM_LEAD_BYTES: usize = 20;
/// What may stand between the marks that end a dateline and the lead.
const SEPARATORS: &[char] = &['-', '–', '—', '|', '.', ':', ' ', '\u{A0}'];

/// Where the dateline at the beginning of a paragraph ends, if there is one; never the end of the paragraph.
pub(super) fn dateline_length(paragraph: &str) -> Option<usize> {
    agency_dateline(paragraph).or_else(|| date_before_text(paragraph))
}

/// "PARIS (AP) — ", "BERLIN, May 24 (dpa) - ", "MOSCOW - ".
fn agency_dateline(paragraph: &str) -> Option<usize> {
    let head = first_bytes(paragraph, MAXIMUM_BYTES);
    for (position, &byte) in head.as_bytes().iter().enumerate() {
        let follows_bracket = position > 0 && head.as_bytes()[position - 1] == b')';
        let ends_agency = follows_bracket && matches!(byte, b' ' | b'.' | b':');
        // What dashes begin with.
        if !ends_agency && !matches!(byte, b'-' | b'|' | 0xE2) {
            continue;
        }
        let previous = head[..position].chars().next_back().unwrap_or(' ');
        let is_separator = matches!(previous, ' ' | '\u{A0}' | '.' | ')' | '*')
            && head[position..].starts_with(|c| is_dash(c) || c == '|')
            || ends_agency;
        if !is_separator || !is_place_and_agency(&head[..position], ends_agency) {
            continue;
        }
        let rest = &paragraph[position..];
        let lead = rest.trim_start_matches(SEPARATORS);
        let is_apart = rest[..rest.len() - lead.len()].ends_with([' ', '\u{A0}']) || ends_agency;
        if is_apart && lead.len() >= MINIMUM_LEAD_BYTES && !lead.starts_with(is_small) {
            return Some(paragraph.len() - lead.len());
        }
    }
    None
}

/// Whether the words are those of a dateline: a place and an agency or date, or a place in capitals. Without a dash behind
/// it (`ends_agency`), only a known agency in brackets will do.
fn is_place_and_agency(head: &str, ends_agency: bool) -> bool {
    let head = head.trim_end_matches(SEPARATORS).trim_matches(['*', '_']);
    let mut has_agency = false;
    let mut has_month = false;
    for word in head.split([' ', '\u{A0}', '/', ',']).filter(|word| !word.is_empty()) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let folded = fold_characters(bare);
        has_agency |=
            is_agency(&folded) || word.starts_with('(') && word.ends_with(')') && bare.chars().all(is_capital);
        has_month |= is_month(&folded);
        let is_number = bare.bytes().all(|byte| byte.is_ascii_digit());
        let is_particle = matches!(bare, "de" | "la" | "le" | "of" | "am" | "and" | "y" | "et" | "und" | "del" | "du");
        if !(bare.starts_with(is_capital) || is_number || is_particle || is_agency(&folded) || is_month(&folded)) {
            return false;
        }
    }
    let place = head.split([' ', ',']).next().unwrap_or_default();
    let is_in_capitals = place.chars().count() >= 3 && place.chars().all(|c| is_capital(c) || c == '-');
    let begins_as_place = head.starts_with(|c: char| is_capital(c) || c == '(');
    let has_known_agency =
        head.rsplit('(').next().is_some_and(|last| is_agency(&fold_characters(last.trim_end_matches(')'))));
    if ends_agency {
        return begins_as_place && has_known_agency;
    }
    begins_as_place && (has_agency || has_month || is_in_capitals && head.split_whitespace().count() <= 3)
}

/// A day, month and year before text that does not go on from it.
fn date_before_text(paragraph: &str) -> Option<usize> {
    let date = leading_date(first_bytes(paragraph, MAXIMUM_BYTES))?;
    let rest = &paragraph[date.end..];
    let text = rest.trim_start_matches(|c: char| SEPARATORS.contains(&c) || c == ',' || c == '\n');
    let goes_on = rest.starts_with([',', '\'', '’']) || text.starts_with(is_small);
    let length = paragraph.len() - text.len();
    (!text.is_empty() && !goes_on && (date.is_labelled || text.len() >= MINIMUM_LEAD_BYTES) && !is_date_line(paragraph))
        .then_some(length)
}
