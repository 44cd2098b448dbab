//! The words, figures and marks of a sentence, with what they mean in figures and dates.

use super::lexicon::{
    ABOUT_SO_MANY, CURRENCY, CURRENCY_CODE, DOZEN, FIGURE, FRACTION, FREE_SCALE, Lexicon, MONTH, Meaning, NO_MEANING,
    NUMBER, PART_OF_DAY, PLAIN, RELATIVE_DAY, SCALE, UNIT, WEEKDAY,
};
use crate::Span;
use crate::text::dates::month;
use crate::text::fingerprint::{fingerprint, fingerprint_in_small_letters};
use crate::text::stems::fold;

/// A word, a figure or a mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) span: Span,
    pub(crate) meaning: Meaning,
    /// Whether white space stands before it, or nothing.
    pub(crate) spaced: bool,
}

/// Puts the tokens of a part of a text into `tokens`. Whether one of them may be part of a figure or date; otherwise
/// they are of no use. `groups_by_space`: whether "1 300" is one figure. Linear.
pub(crate) fn tokenise(
    text: &str,
    span: Span,
    lexicon: &Lexicon,
    groups_by_space: bool,
    tokens: &mut Vec<Token>,
) -> bool {
    tokens.clear();
    let mut is_of_use = false;
    let mut spaced = true;
    let mut position = span.start;
    while let Some(c) = text[position..span.end].chars().next() {
        let rest = &text[position..span.end];
        let length = c.len_utf8();
        let (end, meaning) = match c {
            '0'..='9' => (position + figure_length(rest, groups_by_space), Meaning::of(FIGURE)),
            'A'..='Z' | 'a'..='z' => word(rest, position, lexicon, tokens.last()),
            '\'' | '’' | '*' | '_' | '\\' => {
                position += length;
                continue;
            }
            _ if c.is_whitespace() => {
                spaced = true;
                position += length;
                continue;
            }
            ':' if rest.starts_with("://") => {
                position += rest.find(char::is_whitespace).unwrap_or(rest.len());
                continue;
            }
            '@' => {
                position += rest.find(char::is_whitespace).unwrap_or(rest.len());
                continue;
            }
            '–' | '—' | '‐' | '‑' | '−' => (position + length, Meaning::of(b'-')),
            '（' => (position + length, Meaning::of(b'(')),
            _ if c.is_ascii() => match lexicon.meaning(&rest[..1]) {
                NO_MEANING => (position + 1, Meaning::of(c as u8)),
                meaning => (position + 1, meaning),
            },
            // Scripts without spaces: their few words for figures have one character.
            _ if c >= '\u{2E80}' || !c.is_alphanumeric() => (position + length, lexicon.meaning(&rest[..length])),
            _ => word(rest, position, lexicon, tokens.last()),
        };
        is_of_use |= matches!(
            meaning.class,
            FIGURE
                | NUMBER
                | SCALE
                | FREE_SCALE
                | DOZEN
                | ABOUT_SO_MANY
                | FRACTION
                | UNIT
                | WEEKDAY
                | RELATIVE_DAY
                | PART_OF_DAY
                | MONTH
        );
        tokens.push(Token { span: Span::new(position, end), meaning, spaced });
        spaced = false;
        position = end;
    }
    is_of_use
}

/// Where the word that `rest`, at `position`, begins with ends, and what it means.
fn word(rest: &str, position: usize, lexicon: &Lexicon, before: Option<&Token>) -> (usize, Meaning) {
    let is_inside = |c: char| c.is_alphanumeric() && c < '\u{2E80}' || ('\u{300}'..'\u{370}').contains(&c);
    let ascii = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut length = ascii;
    if rest[ascii..].starts_with(|c: char| !c.is_ascii()) {
        length = rest.find(|c| !is_inside(c)).unwrap_or(rest.len());
    }
    // "US$", "segunda-feira".
    if length <= 3 && rest[length..].starts_with('$') {
        length += 1;
    } else if rest[length..].starts_with("-feira") {
        length += "-feira".len();
    }
    let end = position + length;
    let word = &rest[..length];
    // Longer than any word in the tables.
    if length > 24 {
        return (end, NO_MEANING);
    }
    let folded_storage;
    let (print, prefix) = if word.is_ascii() {
        (fingerprint_in_small_letters(word), word.get(..3).map(fingerprint_in_small_letters))
    } else {
        folded_storage = fold(word);
        (fingerprint(folded_storage.as_bytes()), folded_storage.get(..3).map(|prefix| fingerprint(prefix.as_bytes())))
    };
    let meaning = lexicon.meaning_of(print);
    match meaning.class {
        // A code is written in capitals, behind or before a figure.
        CURRENCY_CODE if word.bytes().all(|byte| byte.is_ascii_uppercase()) => (end, Meaning::of(CURRENCY)),
        CURRENCY_CODE => (end, NO_MEANING),
        PLAIN if meaning.payload.is_empty() => {
            let may_be_month = if lexicon.is_full {
                prefix.is_some_and(|prefix| lexicon.may_be_month(prefix))
            } else {
                before.is_some_and(|before| matches!(before.meaning.class, FIGURE | b'.'))
            };
            match if may_be_month { month(&fold(word)) } else { None } {
                Some(value) => (end, Meaning { value, ..Meaning::of(MONTH) }),
                _ if lexicon.has_compounds() && lexicon.compound(&fold(word)).is_some() => (end, Meaning::of(NUMBER)),
                _ => (end, meaning),
            }
        }
        _ => (end, meaning),
    }
}

/// How many bytes the figure takes that `rest` begins with: digits, and separators between digits. Spaces and
/// apostrophes are separators only before groups of three.
fn figure_length(rest: &str, groups_by_space: bool) -> usize {
    let digits = |from: usize| rest[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(0);
    let mut group = length;
    loop {
        let Some(separator) = rest[length..].chars().next() else { return length };
        let next = length + separator.len_utf8();
        let next_group = digits(next);
        let goes_on = match separator {
            ',' | '.' => next_group > 0,
            '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{2009}' => group <= 3 && next_group == 3,
            ' ' => groups_by_space && group <= 3 && next_group == 3,
            _ => false,
        };
        if !goes_on {
            return length;
        }
        length = next + next_group;
        group = next_group;
    }
}
