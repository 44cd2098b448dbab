//! How fit a sentence is to stand alone.

use super::leaning::leaning;
use crate::article::{Article, readable};
use crate::mentions::within;
use crate::text::BlockKind;
use crate::text::case::{is_capital, is_small};
use std::borrow::Cow;

/// A reason to prefer another sentence, and what remains of a sentence's worth where it holds.
struct Flaw {
    remains: f64,
    holds: fn(&str) -> bool,
}

const FLAWS: [Flaw; 9] = [
    // A sentence cut off, or a line that was none.
    Flaw {
        remains: 0.6,
        holds: |text| !ends_with_one_of(text, &['.', '!', '?', '…', '。', '！', '？', '؟', '።', '।']),
    },
    // A question: the answer says more.
    Flaw { remains: 0.4, holds: |text| ends_with_one_of(text, &['?', '？', '؟']) },
    // What announces something else.
    Flaw { remains: 0.5, holds: |text| ends_with_one_of(text, &[':', '：']) },
    // A sentence whose beginning is elsewhere.
    Flaw { remains: 0.6, holds: |text| text.chars().find(|c| c.is_alphanumeric()).is_some_and(is_small) },
    // Part of a quotation that begins or ends elsewhere.
    Flaw { remains: 0.4, holds: has_half_a_quotation },
    // Somebody's words more than the story's.
    Flaw { remains: 0.7, holds: is_mostly_quoted },
    // Names and headings without a verb.
    Flaw { remains: 0.3, holds: has_capitals_alone },
    // An address to write or go to.
    Flaw { remains: 0.3, holds: holds_an_address },
    // Where somebody is in a picture.
    Flaw { remains: 0.6, holds: remarks_on_a_picture },
];

/// What remains of the worth of a sentence with words glued together.
const GLUED: f64 = 0.6;
/// What remains of the worth of a sentence that is not of the body.
const NOT_BODY: f64 = 0.3;
/// A shorter sentence is a fragment, worth less with its length. Lengths are counted in letters, see [`length`].
const WHOLE_LENGTH: f64 = 50.0;
/// A longer sentence is a burden, worth less with the square root of its length.
const EASY_LENGTH: f64 = 180.0;

/// How fit a sentence is to stand alone, above 0 and at most 1. Linear in its length.
pub(crate) fn fitness(article: &Article, index: usize) -> f64 {
    let raw = article.sentences()[index].span.of(article.text());
    let is_plain = !raw.bytes().any(|byte| matches!(byte, b'\\' | b'*' | b'_' | b'['));
    let text = if is_plain { Cow::Borrowed(raw) } else { Cow::Owned(readable(raw)) };
    soundness(article, index, &text) * leaning(&text, article.language()).remains()
}

/// [`fitness`] of a sentence that has all it leans on; `text` is the sentence, readable.
pub(crate) fn soundness(article: &Article, index: usize, text: &str) -> f64 {
    let sentence = article.sentences()[index];
    let of_kind = if sentence.kind == BlockKind::Body { 1.0 } else { NOT_BODY };
    let is_glued = !within(article.suspects(), sentence.span, |suspect| suspect.span).is_empty();
    let mut worth = if is_glued { of_kind * GLUED } else { of_kind };
    for flaw in FLAWS {
        if (flaw.holds)(text) {
            worth *= flaw.remains;
        }
    }
    let length = length(text) as f64;
    if length > EASY_LENGTH { worth * (EASY_LENGTH / length).sqrt() } else { worth * (length / WHOLE_LENGTH).min(1.0) }
}

/// How many characters, an ideograph or a syllable counting as three letters.
fn length(text: &str) -> usize {
    text.chars().map(|c| if c >= '\u{2E80}' { 3 } else { 1 }).sum()
}

/// Whether the last mark is one of these, but for quotation marks and brackets that close.
fn ends_with_one_of(text: &str, marks: &[char]) -> bool {
    let end = text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '」', '』', ' ']);
    end.ends_with(marks)
}

/// What stands between quotation marks of whatever form and what does not, in turn.
fn parts_by_quotation(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', '“', '”', '„', '«', '»'])
}

/// Whether the sentence holds an odd number of quotation marks.
fn has_half_a_quotation(text: &str) -> bool {
    parts_by_quotation(text).count().is_multiple_of(2)
}

/// Whether two fifths of it or more are quoted.
fn is_mostly_quoted(text: &str) -> bool {
    parts_by_quotation(text).skip(1).step_by(2).map(str::len).sum::<usize>() * 5 > text.len() * 2
}

/// Whether no word is written small, where some begin with capitals.
fn has_capitals_alone(text: &str) -> bool {
    let mut capitals = 0;
    for word in text.split_whitespace() {
        match word.chars().find(|c| c.is_alphanumeric()) {
            Some(first) if is_small(first) => return false,
            Some(first) if is_capital(first) => capitals += 1,
            _ => {}
        }
    }
    capitals > 0
}

fn holds_an_address(text: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_mail =
        |(at, _): (usize, &str)| is_part(text[..at].chars().next_back()) && is_part(text[at + 1..].chars().next());
    text.contains("://") || text.contains("www.") || text.match_indices('@').any(is_mail)
}

/// What remarks in brackets begin with where a picture is described.
const PICTURE_REMARKS: [&str; 12] = [
    "pictured", "file p", "left)", "right)", "centre)", "center)", "above)", "below)", "Archiv", "im Bild", "links)",
    "rechts)",
];

fn remarks_on_a_picture(text: &str) -> bool {
    text.split('(').skip(1).any(|remark| PICTURE_REMARKS.iter().any(|begin| remark.trim_start().starts_with(begin)))
}
