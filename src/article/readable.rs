//! A passage as a person wants to read it, and its length.

use crate::Span;
use crate::text::{Language, words};

/// The passage with white space folded and without Markdown marks, escapes and invisible characters.
///
/// ```
/// assert_eq!(tellings::article::readable("It cost **\\$3\nmillion**, [the **police**](#a) said."), "It cost $3 million, the police said.");
/// ```
pub fn readable(passage: &str) -> String {
    let mut out = String::with_capacity(passage.len());
    let mut rest = passage.trim_start_matches(|c: char| c == '#' || c == '>' || c.is_whitespace());
    let mut space_due = false;
    // Where the label of a Markdown link ends, counted from the end of the passage.
    let mut label_end = None;
    while let Some(c) = rest.chars().next() {
        if label_end == Some(rest.len()) {
            rest = &rest[link_target(rest).unwrap_or(c.len_utf8())..];
            label_end = None;
            continue;
        }
        if c == '[' && label_end.is_none() {
            label_end = link_label(rest).map(|length| rest.len() - 1 - length);
            if label_end.is_some() {
                rest = &rest[1..];
                continue;
            }
        }
        // Most of a passage is letters, taken at once.
        let plain = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b',' | b'.')).count();
        let (piece, length) = if plain > 0 { (&rest[..plain], plain) } else { next_piece(rest, c) };
        rest = &rest[length..];
        if piece.chars().all(char::is_whitespace) {
            space_due |= !piece.is_empty() && !out.is_empty();
            continue;
        }
        if space_due {
            out.push(' ');
            space_due = false;
        }
        out.push_str(piece);
    }
    out
}

/// What stands for the beginning of `rest`, and how many bytes of it that consumes.
fn next_piece(rest: &str, c: char) -> (&str, usize) {
    let width = c.len_utf8();
    match c {
        '\\' => match rest[width..].chars().next() {
            Some(escaped) if escaped.is_ascii_punctuation() => (&rest[width..width + escaped.len_utf8()], 1 + width),
            _ => (&rest[..width], width),
        },
        '!' if rest[width..].starts_with('[') && link_label(&rest[width..]).is_some() => ("", width),
        '*' | '_' if rest[width..].starts_with(c) => ("", 2 * width),
        '*' => ("", width),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\0' => ("", width),
        _ => (&rest[..width], width),
    }
}

/// Longer links are taken for brackets of the text, so that a row of them is read in linear time.
const LONGEST_LINK: usize = 500;

/// The length of the label of a Markdown link that `rest` begins with: `[label](target)`.
fn link_label(rest: &str) -> Option<usize> {
    let window = &rest[..rest.floor_char_boundary(LONGEST_LINK)];
    let label_end = window.find(']')?;
    link_target(&window[label_end..]).map(|_| label_end - 1)
}

/// The length of what follows a label: `](target)`.
fn link_target(rest: &str) -> Option<usize> {
    let target = rest.strip_prefix("](")?;
    target[..target.floor_char_boundary(LONGEST_LINK)].find(')').map(|length| 2 + length + 1)
}

/// Words of a readable text: separated by white space, or pairs of characters in a script without spaces.
pub(crate) fn word_count(text: &str, language: Language) -> usize {
    if language.writes_without_spaces() {
        words(text, Span::new(0, text.len())).len()
    } else {
        text.split_whitespace().count()
    }
}
