//! One look at a text: its capitalised words, and those in one of the forms that glued words have.

use super::Suspect;
use crate::Span;
use crate::text::case::{is_capital, is_small};
use crate::text::fingerprint::fingerprint;
use crate::text::words::length_of_word;
use crate::text::{BlockKind, Sentence};

/// A glued word has no fewer bytes.
const SHORTEST: usize = 6;
/// Longer ones are no words.
const LONGEST: usize = 60;
/// Words that a mark glues have no fewer bytes.
const SHORTEST_PART: usize = 2;

/// What one look at a text collects.
#[derive(Default)]
pub(super) struct Words {
    /// Fingerprints of the capitalised words.
    pub(super) capitalised: Vec<u64>,
    /// Fingerprints of those of them that no beginning of a sentence and no title has capitalised.
    pub(super) names: Vec<u64>,
    /// Words that may be glued.
    pub(super) odd: Vec<OddWord>,
    /// Words that are, with a mark between them.
    pub(super) divided_by_mark: Vec<Suspect>,
}

/// A word in one of the forms that glued words have.
pub(super) struct OddWord {
    /// Where it stands.
    pub(super) span: Span,
    /// Where in it a capital follows small letters, or small letters a digit.
    pub(super) capital_inside: Option<usize>,
    /// Whether the word before it is capitalised, too.
    pub(super) follows_name: bool,
}

impl OddWord {
    /// The suspect whose first part has `length` bytes.
    pub(super) fn cut(&self, length: usize) -> Suspect {
        let Span { start, end } = self.span;
        Suspect { span: self.span, parts: [Span::new(start, start + length), Span::new(start + length, end)] }
    }
}

/// What stands before a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Nothing, or a mark after which words are capitalised.
    Start,
    /// A word, perhaps with a comma.
    Word,
    /// A capitalised word.
    Name,
}

impl Words {
    pub(super) fn of(text: &str, sentences: &[Sentence]) -> Words {
        let mut words = Words::default();
        for sentence in sentences {
            let is_title = matches!(sentence.kind, BlockKind::Headline | BlockKind::Subheading);
            let mut before = Before::Start;
            let mut position = sentence.span.start;
            while position < sentence.span.end {
                let rest = &text.as_bytes()[position..sentence.span.end];
                let plain = length_of_plain(rest);
                if plain > 0 {
                    before = Before::Word;
                    position += plain;
                    continue;
                }
                let length = rest.iter().take_while(|byte| !byte.is_ascii_whitespace()).count();
                if length > 0 {
                    before = words.read(text, Span::new(position, position + length), is_title, before);
                }
                // The white space behind.
                position += length + 1;
            }
        }
        words
    }

    /// Reads a chunk between spaces and tells what it is for the next one.
    fn read(&mut self, text: &str, chunk: Span, is_title: bool, mut before: Before) -> Before {
        let content = chunk.of(text);
        // Addresses, handles and Markdown's links.
        if content.bytes().any(|byte| matches!(byte, b'/' | b'@' | b'#' | b'_' | b'\\' | b'&' | b'=')) {
            return Before::Word;
        }
        let mut last: Option<Span> = None;
        let mut position = chunk.start;
        while position < chunk.end {
            let rest = &text[position..chunk.end];
            let length = length_of_word(rest);
            if length == 0 {
                position += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            let word = Span::new(position, position + length);
            let mark = &text[last.map_or(chunk.start, |last| last.end)..word.start];
            match last {
                Some(last) if last.len().min(length) >= SHORTEST_PART && is_gluing(text, last, word) => {
                    let span = Span::new(last.start, word.end);
                    if self.divided_by_mark.last().is_none_or(|before| before.span.end <= span.start) {
                        self.divided_by_mark.push(Suspect { span, parts: [last, word] });
                    }
                }
                None if mark.is_empty() => {}
                _ if mark == "-" || mark == "'" || mark == "’" => before = Before::Word,
                _ => before = Before::Start,
            }
            let is_joined = mark.ends_with('.') || {
                let mut after = text[word.end..chunk.end].chars();
                after.next() == Some('.') && after.next().is_some_and(char::is_alphanumeric)
            };
            before = self.read_word(text, word, before, is_title, is_joined);
            last = Some(word);
            position = word.end;
        }
        let tail = &text[last.map_or(chunk.start, |last| last.end)..chunk.end];
        match tail {
            "" => before,
            "," | "’s" | "'s" => Before::Word,
            _ => Before::Start,
        }
    }

    fn read_word(&mut self, text: &str, span: Span, before: Before, is_title: bool, is_joined: bool) -> Before {
        let word = span.of(text);
        let shape = Shape::of(word);
        if shape.begins_with_capital {
            let fingerprint = fingerprint(word.as_bytes());
            self.capitalised.push(fingerprint);
            if before != Before::Start && !is_title {
                self.names.push(fingerprint);
            }
        }
        let is_odd = shape.capital_inside.is_some() || shape.begins_with_capital && shape.goes_on_small;
        if is_odd && !is_joined && (SHORTEST..=LONGEST).contains(&word.len()) {
            self.odd.push(OddWord {
                span,
                capital_inside: shape.capital_inside,
                follows_name: before == Before::Name && !is_title,
            });
        }
        match shape.begins_with_capital {
            true => Before::Name,
            false => Before::Word,
        }
    }
}

/// What the letters of a word look like.
struct Shape {
    begins_with_capital: bool,
    /// Whether all others are small letters.
    goes_on_small: bool,
    /// Where a part begins, if there are exactly two: small letters and a capital, or a digit and small letters.
    capital_inside: Option<usize>,
}

impl Shape {
    fn of(word: &str) -> Shape {
        // Most words, without a look at each letter.
        if let [first, rest @ ..] = word.as_bytes()
            && first.is_ascii_alphabetic()
            && rest.iter().all(u8::is_ascii_lowercase)
        {
            return Shape {
                begins_with_capital: first.is_ascii_uppercase(),
                goes_on_small: true,
                capital_inside: None,
            };
        }
        let mut shape = Shape { begins_with_capital: false, goes_on_small: true, capital_inside: None };
        let mut changes = 0;
        let mut before = ' ';
        for (position, c) in word.char_indices() {
            if position == 0 {
                shape.begins_with_capital = is_capital(c);
            } else {
                shape.goes_on_small &= is_small(c);
                let changes_case = is_small(before) && is_capital(c) || before.is_ascii_digit() && is_small(c);
                if changes_case {
                    changes += 1;
                    shape.capital_inside = Some(position);
                }
            }
            before = c;
        }
        if changes != 1 {
            shape.capital_inside = None;
        }
        shape
    }
}

/// Whether the marks between two words ask for a space behind them. A comma between figures does not: "1,000".
fn is_gluing(text: &str, before: Span, after: Span) -> bool {
    let marks = &text[before.end..after.start];
    let follows_letter = before.of(text).ends_with(char::is_alphabetic);
    after.of(text).starts_with(char::is_alphabetic)
        && (matches!(marks, "," | ";") && follows_letter
            || matches!(marks.trim_start_matches(['.', '!', '?', ',', '…']), "”" | "»"))
}

/// The length of the words in ASCII's small letters that a text begins with, each perhaps with a comma and with the
/// space behind: what most of a text is. Looks for what ends them all, since nobody can foretell where each one ends.
fn length_of_plain(text: &[u8]) -> usize {
    let mut end = 0;
    while let Some(&byte) = text.get(end) {
        let is_plain = byte.is_ascii_lowercase() || byte == b' ' && end > 0;
        let is_comma = || byte == b',' && end > 0 && text[end - 1] != b' ' && text.get(end + 1) == Some(&b' ');
        if !is_plain && !is_comma() {
            break;
        }
        end += 1;
    }
    while end > 0 && text[end - 1] != b' ' {
        end -= 1;
    }
    end
}

/// The parts between ASCII white space.
pub(super) fn chunks(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    let mut position = span.start;
    std::iter::from_fn(move || {
        while position < span.end && bytes[position].is_ascii_whitespace() {
            position += 1;
        }
        let start = position;
        while position < span.end && !bytes[position].is_ascii_whitespace() {
            position += 1;
        }
        (start < position).then_some(Span::new(start, position))
    })
}
