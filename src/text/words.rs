//! Words, as [UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundaries) bounds them; pairs of characters where the
//! script has no spaces.
//!
//! Of scripts with spaces, the words are the segments of UAX #29 (root locale) that hold a letter or digit, with these
//! tailorings:
//!
//! * a word begins with its first letter or digit, and no underscore ends it: `_new_` is "new";
//! * a narrow no-break space (U+202F) parts words like any other space;
//! * digits grouped in threes by a space are one number: "190 000", "1 234,56";
//! * a vulgar fraction belongs to the number it touches: "3½".
//!
//! So apostrophes, points and commas inside words and numbers stay ("l'accord", "don’t", "п'ять", "צה״ל", "col·legi",
//! "1.234,56", "1'000", "example.org"), and hyphens part words ("Saint", "Denis"; "COVID", "19"). Parts serve comparison
//! better than wholes, since one paper writes "cease-fire" and another "cease fire": `cargo xtask eval --only semeval22`
//! gave a mean correlation of .672 with parts and of .666 with wholes, and links between sentences came out equal.

use unicode_segmentation::UnicodeSegmentation;

use super::characters::is_plain;
use super::stems::plain_beginning;
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
    // Few texts have words, with the space behind, shorter than six bytes on average.
    let mut words = Vec::with_capacity(span.len() / 6);
    for_each_word(text, span, &mut |word, _| words.push(word));
    words
}

/// Hands `take` the same words one by one, those of ASCII's letters and digits, as most are, with their
/// [fingerprints](super::stems::fingerprints).
pub(crate) fn for_each_word(text: &str, span: Span, take: &mut dyn FnMut(Word, Option<(u64, u64)>)) {
    let text = &text[..span.end];
    let mut position = span.start;
    while let Some((class, length)) = class_at(text, position) {
        if class == Class::Letter && length == 1 {
            let (length, whole, stem) = plain_beginning(&text.as_bytes()[position..]);
            let end = position + length;
            if ends_word(&text.as_bytes()[end..]) {
                take(Word { span: Span::new(position, end), kind: WordKind::Word }, Some((whole, stem)));
                position = end;
                continue;
            }
        }
        let take = &mut |word| take(word, None);
        position = match class {
            Class::Letter | Class::Digit | Class::Joiner => take_word(text, position, take),
            Class::Unspaced => take_pairs(text, position, take),
            Class::Rare => take_rare(text, position, take),
            _ => position + length,
        };
    }
}

/// Whether a word of ASCII's letters and digits surely ends where `rest` begins: before what bounds words, or a mark
/// that may stand inside them and is followed by what bounds them.
fn ends_word(rest: &[u8]) -> bool {
    let class = |place: usize| match rest.get(place) {
        Some(byte) => ASCII.get(usize::from(*byte)).copied().unwrap_or(Class::Rare),
        None => Class::Other,
    };
    match class(0) {
        Class::Other => true,
        Class::Between | Class::BetweenLetters | Class::BetweenDigits => class(1) == Class::Other,
        _ => false,
    }
}

/// The length of the letters and digits that `text` begins with.
pub(crate) fn length_of_word(text: &str) -> usize {
    let ascii = text.bytes().take_while(|&byte| is_plain(byte)).count();
    match text.as_bytes().get(ascii) {
        Some(byte) if !byte.is_ascii() => text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len()),
        _ => ascii,
    }
}

/// Whether the character is a letter of a script that puts no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
pub(super) fn is_written_without_spaces(c: char) -> bool {
    c >= '\u{E01}'
        && matches!(c,
        '\u{E01}'..='\u{E3A}' | '\u{E40}'..='\u{E4E}' | '\u{E81}'..='\u{ECD}' | '\u{1000}'..='\u{103F}'
        | '\u{1050}'..='\u{1085}' | '\u{1780}'..='\u{17D3}' | '々' | '〇' | '\u{3041}'..='\u{309F}'
        | '\u{30A1}'..='\u{30FA}' | 'ー' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFF}')
}

/// What a character is for the bounds of words. The names of UAX #29 stand behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Bounds words on both sides. Other, and white space.
    Other,
    /// ALetter.
    Letter,
    /// Numeric.
    Digit,
    /// Joins letters and digits to words. ExtendNumLet.
    Joiner,
    /// Belongs to a word between letters. MidLetter.
    BetweenLetters,
    /// Belongs to a number between digits. MidNum.
    BetweenDigits,
    /// Both. MidNumLet and Single_Quote.
    Between,
    /// A character of a script without spaces.
    Unspaced,
    /// Anything else: left to the library.
    Rare,
}

/// The classes of ASCII.
static ASCII: [Class; 128] = {
    let mut classes = [Class::Other; 128];
    let mut byte = 0;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'_' => Class::Joiner,
            b':' => Class::BetweenLetters,
            b',' | b';' => Class::BetweenDigits,
            b'.' | b'\'' => Class::Between,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

/// The class and the length of the character at `position`, unless the text ends there.
#[inline(always)]
fn class_at(text: &str, position: usize) -> Option<(Class, usize)> {
    let &byte = text.as_bytes().get(position)?;
    if let Some(&class) = ASCII.get(usize::from(byte)) {
        return Some((class, 1));
    }
    let c = text[position..].chars().next()?;
    Some((class_of(c), c.len_utf8()))
}

/// The class of a character that is not ASCII.
#[inline(never)]
fn class_of(c: char) -> Class {
    match c {
        '×' | '÷' => Class::Other,
        '\u{C0}'..='\u{2AF}'
        | '\u{386}'
        | '\u{388}'..='\u{38A}'
        | '\u{38E}'..='\u{3A1}'
        | '\u{3A3}'..='\u{3F5}'
        | '\u{400}'..='\u{481}'
        | '\u{48A}'..='\u{52F}'
        | '\u{620}'..='\u{64A}'
        | '\u{1E00}'..='\u{1EFF}'
        | '\u{AC00}'..='\u{D7A3}' => Class::Letter,
        '‘' | '’' => Class::Between,
        '\u{A0}'..='\u{A9}'
        | '«'
        | '°'
        | '»'
        | '¿'
        | '\u{2000}'..='\u{200B}'
        | '\u{2010}'..='\u{2017}'
        | '‚'..='•'
        | '…'
        | '\u{202F}'
        | '‰'..='›'
        | '€'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{301F}' => Class::Other,
        _ if is_written_without_spaces(c) => Class::Unspaced,
        // So that what is left to the library is never nothing.
        _ if c.is_whitespace() => Class::Other,
        _ => Class::Rare,
    }
}

/// Hands over the word that begins at `start` with a letter, digit or underscore; answers where to look on.
fn take_word(text: &str, start: usize, take: &mut dyn FnMut(Word)) -> usize {
    let mut end = start;
    let mut last = Class::Other;
    let (mut has_letters, mut has_joiners) = (false, false);
    while let Some((class, length)) = class_at(text, end) {
        let wanted = match class {
            Class::Letter if length == 1 => {
                end += text.as_bytes()[end..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                has_letters = true;
                last = class;
                continue;
            }
            Class::Letter | Class::Digit | Class::Joiner => {
                has_letters |= class == Class::Letter;
                has_joiners |= class == Class::Joiner;
                last = class;
                end += length;
                continue;
            }
            Class::Rare => return take_rare(text, start, take),
            Class::BetweenLetters => Class::Letter,
            Class::BetweenDigits => Class::Digit,
            Class::Between if last != Class::Joiner => last,
            _ => break,
        };
        match class_at(text, end + length) {
            Some((Class::Rare, _)) => return take_rare(text, start, take),
            Some((next, _)) if next == wanted && last == wanted => end += length,
            _ => break,
        }
    }
    if has_joiners {
        word_of(text, Span::new(start, end)).into_iter().for_each(take);
    } else if has_letters {
        take(Word { span: Span::new(start, end), kind: WordKind::Word });
    } else {
        end = end_of_groups(text.as_bytes(), start, end);
        take(Word { span: Span::new(start, end), kind: WordKind::Number });
    }
    end
}

/// The word in a segment: from its first letter or digit on and without underscores behind.
fn word_of(text: &str, segment: Span) -> Option<Word> {
    let inside = segment.of(text).trim_end_matches('_');
    let start = segment.start + inside.find(char::is_alphanumeric)?;
    let kind = if inside.contains(char::is_alphabetic) { WordKind::Word } else { WordKind::Number };
    Some(Word { span: Span::new(start, segment.start + inside.len()), kind })
}

/// Where a number ends that goes on in groups of three digits behind spaces: "190 000", "1 234,56".
fn end_of_groups(bytes: &[u8], start: usize, mut end: usize) -> usize {
    let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    if end - start > 3 || bytes[start] == b'0' || !bytes[start..end].iter().all(u8::is_ascii_digit) {
        return end;
    }
    loop {
        let space = match bytes[end..] {
            [b' ', ..] => 1,
            [0xC2, 0xA0, ..] => 2,
            // The thin space and the narrow no-break space.
            [0xE2, 0x80, 0x89 | 0xAF, ..] => 3,
            _ => return end,
        };
        let after = end + space + 3;
        let is_group = (end + space..after).all(is_digit)
            && !bytes.get(after).is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'\''));
        if !is_group {
            return end;
        }
        end = after;
        if matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(end + 1) {
            end += 1 + bytes[end + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            return end;
        }
    }
}

/// Hands over the words from `start` up to white space or a script without spaces, as the library bounds them; answers
/// where to look on.
fn take_rare(text: &str, start: usize, take: &mut dyn FnMut(Word)) -> usize {
    let rest = &text[start..];
    let length = rest.find(|c: char| c.is_whitespace() || is_written_without_spaces(c)).unwrap_or(rest.len());
    let mut before: Option<Word> = None;
    for (offset, segment) in rest[..length].unicode_word_indices() {
        let segment = Span::new(start + offset, start + offset + segment.len());
        match &mut before {
            Some(number) if number.kind == WordKind::Number && completes(text, number.span, segment) => {
                number.span.end = segment.end;
            }
            _ => {
                before.into_iter().for_each(&mut *take);
                before = word_of(text, segment);
            }
        }
    }
    before.into_iter().for_each(take);
    start + length
}

/// Whether a segment is a vulgar fraction that touches the digits before it.
fn completes(text: &str, number: Span, segment: Span) -> bool {
    number.end == segment.start
        && number.of(text).ends_with(|c: char| c.is_ascii_digit())
        && segment.of(text).starts_with(|c| matches!(c, '¼'..='¾' | '⅐'..='⅞'))
}

/// Hands over the overlapping pairs of the characters from `start` on that are written without spaces, or the one there
/// is; answers where to look on.
fn take_pairs(text: &str, start: usize, take: &mut dyn FnMut(Word)) -> usize {
    let mut before = None;
    let mut end = start;
    let mut push = |start, end| take(Word { span: Span::new(start, end), kind: WordKind::Characters });
    for c in text[start..].chars().take_while(|&c| is_written_without_spaces(c)) {
        let next = end + c.len_utf8();
        if let Some(before) = before {
            push(before, next);
        }
        before = Some(end);
        end = next;
    }
    if before == Some(start) {
        push(start, end);
    }
    end
}
