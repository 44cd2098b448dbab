//! A passage as a person wants to read it, and its length.

use crate::Span;
use crate::text::{Language, words};

/// The passage with white space folded and without Markdown marks, escapes and invisible characters.
///
/// ```
/// assert_eq!(tellings::article::readable("It cost **\\$3\nmillion**, [police](#a) said."), "It cost $3 million, police said.");
/// ```
pub fn readable(passage: &str) -> String {
    let mut out = String::with_capacity(passage.len());
    let mut rest = passage.trim_start_matches(|c: char| c == '#' || c == '>' || c.is_whitespace());
    let mut space_due = false;
    while let Some(c) = rest.chars().next() {
        let (piece, length) = next_piece(rest, c);
        rest = &rest[length..];
        if piece.is_empty() {
            continue;
        }
        if piece.chars().all(char::is_whitespace) {
            space_due = !out.is_empty();
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
        '*' | '_' if rest[width..].starts_with(c) => ("", 2 * width),
        '*' => ("", width),
        '[' => link_label(rest).unwrap_or((&rest[..width], width)),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\0' => ("", width),
        _ => (&rest[..width], width),
    }
}

/// The label of a Markdown link without marks of its own, and the link's length: `[label](target)`.
fn link_label(rest: &str) -> Option<(&str, usize)> {
    /// Longer ones are taken for brackets of the text, so that a row of them is read in linear time.
    const LONGEST_LINK: usize = 2_000;
    let window = &rest[..rest.floor_char_boundary(LONGEST_LINK)];
    let label_end = window.find(']')?;
    let target = window[label_end + 1..].strip_prefix('(')?;
    let target_end = target.find(')')?;
    Some((&rest[1..label_end], label_end + 2 + target_end + 1))
}

/// Words of a readable text: separated by white space, or pairs of characters in a script without spaces.
pub(crate) fn word_count(text: &str, language: Language) -> usize {
    if language.writes_without_spaces() {
        words(text, Span::new(0, text.len())).len()
    } else {
        text.split_whitespace().count()
    }
}
