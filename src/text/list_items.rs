//! Lists whose items stand in one line: "1) bread 2) milk", "• bread • milk".

use super::characters::is_bullet;

/// Where each item after the first begins. Empty unless the text begins with the mark of a first item.
pub(super) fn list_items(text: &str) -> Vec<usize> {
    match text.chars().next() {
        Some(bullet) if is_bullet(bullet) => starts_of(text, |_| bullet.to_string()),
        Some(_) => Mark::at_start(text).map_or_else(Vec::new, |mark| starts_of(text, |index| mark.later(index))),
        None => Vec::new(),
    }
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
