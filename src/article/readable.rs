//! A passage as a person wants to read it, and its length.

use crate::Span;
use crate::text::characters::Pieces;
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
        let plain = length_of_plain(rest);
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

/// Bytes that are not readable as they stand: spaces, marks, and what the invisible characters and other spaces begin
/// with.
static NOT_PLAIN: [bool; 256] = {
    let mut not_plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        not_plain[byte] =
            matches!(byte as u8, 0..=b' ' | b'!' | b'*' | b'[' | b'\\' | b']' | b'_' | 0x7F | 0xC2 | 0xE0..);
        byte += 1;
    }
    not_plain
};

/// The length of what `rest` begins with that is readable as it stands; most of a passage is.
fn length_of_plain(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut end = 0;
    while end < bytes.len() {
        // A single space between plain bytes is plain.
        let next = end + usize::from(bytes[end] == b' ' && end > 0 && bytes[end - 1] != b' ');
        match bytes.get(next) {
            Some(&byte) if !NOT_PLAIN[usize::from(byte)] => end = next + 1,
            _ => break,
        }
    }
    end
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
    if language.writes_without_spaces() { words(text, Span::new(0, text.len())).len() } else { Pieces(text).count() }
}
