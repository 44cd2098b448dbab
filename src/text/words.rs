//! Words, as [UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundaries) bounds them; pairs of characters where the
//! script has no spaces.

use unicode_segmentation::UnicodeSegmentation;

use crate::Span;

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Letters, perhaps with digits: "harbour", "G20".
    Word,
    /// A figure kept whole: "7", "190,000", "2.5".
    Number,
    /// Two neighbouring characters of a script written without spaces, or one that stands alone. Pairs overlap: three
    /// characters make two pairs.
    Characters,
}

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: WordKind,
}

/// The words of the part `span` of `text` that hold a letter or digit, in order. Linear in the length of the part.
///
/// ```
/// use tellings::{Span, text::words};
/// let text = "Trade: $2.5 billion";
/// let words: Vec<&str> = words(text, Span::new(0, text.len())).into_iter().map(|word| word.span.of(text)).collect();
/// assert_eq!(words, ["Trade", "2.5", "billion"]);
/// ```
pub fn words(text: &str, span: Span) -> Vec<Word> {
    let mut words = Vec::new();
    let mut position = span.start;
    while position < span.end {
        let rest = Span::new(position, span.end).of(text);
        let unspaced = rest.starts_with(is_written_without_spaces);
        let length = rest.find(|c| is_written_without_spaces(c) != unspaced).unwrap_or(rest.len());
        let run = Span::new(position, position + length);
        if unspaced {
            push_pairs(text, run, &mut words);
        } else {
            words.extend(
                run.of(text).unicode_word_indices().filter_map(|(offset, word)| spaced(position + offset, word)),
            );
        }
        position = run.end;
    }
    words
}

/// Whether the character is a letter of a script that puts no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
pub(super) fn is_written_without_spaces(c: char) -> bool {
    matches!(c,
        '\u{E01}'..='\u{E3A}' | '\u{E40}'..='\u{E4E}' | '\u{E81}'..='\u{ECD}' | '\u{1000}'..='\u{103F}'
        | '\u{1050}'..='\u{1085}' | '\u{1780}'..='\u{17D3}' | '々' | '〇' | '\u{3041}'..='\u{309F}'
        | '\u{30A1}'..='\u{30FA}' | 'ー' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFF}')
}

/// A word of a script with spaces, without the underscores that UAX #29 lets belong to words.
fn spaced(start: usize, word: &str) -> Option<Word> {
    let inside = word.trim_matches('_');
    let start = start + (word.len() - word.trim_start_matches('_').len());
    let kind = if inside.chars().any(char::is_alphabetic) { WordKind::Word } else { WordKind::Number };
    inside.contains(char::is_alphanumeric).then_some(Word { span: Span::new(start, start + inside.len()), kind })
}

/// The overlapping pairs of a run of characters; the character itself where there is but one.
fn push_pairs(text: &str, run: Span, words: &mut Vec<Word>) {
    let ends = run.of(text).char_indices().map(|(offset, c)| run.start + offset + c.len_utf8());
    let mut before = None;
    let mut start = run.start;
    for end in ends {
        if let Some(first) = before {
            words.push(Word { span: Span::new(first, end), kind: WordKind::Characters });
        }
        before = Some(start);
        start = end;
    }
    if words.last().is_none_or(|word| word.span.end <= run.start) {
        words.push(Word { span: run, kind: WordKind::Characters });
    }
}
