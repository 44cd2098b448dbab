//! Lists: with marks in one line ("1) bread 2) milk", "• bread • milk"), or one item a line.

use super::case::is_small;
use super::characters::{ends_sentence, is_bullet};

/// Longer lines than this, in bytes, are no items of a list without marks.
const LONGEST_LINE: usize = 40;

/// Where each item after the first begins. Empty unless the text begins with the mark of a first item, or is a list of
/// lines.
pub(super) fn list_items(text: &str) -> Vec<usize> {
    match text.chars().next() {
        Some(bullet) if is_bullet(bullet) => starts_of(text, |_| bullet.to_string()),
        Some(_) => match Mark::at_start(text) {
            Some(mark) => starts_of(text, |index| mark.later(index)),
            None => lines(text),
        },
        None => Vec::new(),
    }
}

/// Where each line after the first begins, if the lines make a list: at least three, all short, none of them ended like a
/// sentence or broken off, and either all or none begun with a small letter.
fn lines(text: &str) -> Vec<usize> {
    let begins_small = text.starts_with(is_small);
    let mut starts = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let item = line.trim();
        let is_item = !item.is_empty()
            && item.len() <= LONGEST_LINE
            && item.starts_with(is_small) == begins_small
            && !ends_sentence(item)
            && !item.ends_with([',', ';', ':', '-', '–', '—', '、']);
        if !is_item {
            return Vec::new();
        }
        starts.push(start);
        start += line.len();
    }
    if starts.len() < 3 { Vec::new() } else { starts.split_off(1) }
}

/// Finds the marks of the second, third … item, each a word of its own, until one is missing.
fn starts_of(text: &str, mark: impl Fn(u32) -> String) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut from = text.chars().next().map_or(0, char::len_utf8);
    for index in 1.. {
        let mark = mark(index);
        let Some(start) = text.get(from..).and_then(|rest| {
            rest.match_indices(mark.as_str()).map(|(offset, _)| from + offset).find(|&start| {
                text[..start].ends_with(char::is_whitespace)
                    && (mark.starts_with(is_bullet) || text[start + mark.len()..].starts_with(char::is_whitespace))
            })
        }) else {
            break;
        };
        starts.push(start);
        from = start + mark.len();
    }
    starts
}

/// The mark of a numbered item: a number or letter and what follows it.
struct Mark<'t> {
    ordinal: Ordinal,
    suffix: &'t str,
}

enum Ordinal {
    Number(u32),
    Letter(u8),
}

impl Mark<'_> {
    fn at_start(text: &str) -> Option<Mark<'_>> {
        let word = text.split_whitespace().next().filter(|word| word.len() <= 5 && text.starts_with(word))?;
        let label = word.trim_end_matches(['.', ')']);
        let suffix = &word[label.len()..];
        let ordinal = match label.as_bytes() {
            &[letter @ b'a'..=b'y'] => Ordinal::Letter(letter),
            _ => Ordinal::Number(label.parse().ok().filter(|&number| number < 100)?),
        };
        matches!(suffix, "." | ")" | ".)").then_some(Mark { ordinal, suffix })
    }

    /// The mark `index` items later.
    fn later(&self, index: u32) -> String {
        match self.ordinal {
            Ordinal::Number(number) => format!("{}{}", number + index, self.suffix),
            Ordinal::Letter(letter) => {
                let later = u8::try_from(index).ok().and_then(|index| letter.checked_add(index)).unwrap_or(letter);
                format!("{}{}", char::from(later), self.suffix)
            }
        }
    }
}
