//! Classes of characters that bound sentences and blocks, and cuts on character boundaries.

use crate::Span;

/// Whether the character can end a sentence: the common ones with the Unicode property Sentence_Terminal, and "…".
pub(super) fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‼' | '‽' | '⁇' | '⁈' | '⁉' | '\u{37E}') || is_self_sufficient(c)
}

/// Whether it is a terminator that ends a sentence though no space follows: of scripts without spaces or capitals.
pub(super) fn is_self_sufficient(c: char) -> bool {
    matches!(c, '。' | '｡' | '．' | '！' | '？' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '፧' | '፨' | '။' | '។' | '៕')
}

/// Set in [`FIRST_BYTES`] for the bytes that marks at the end of a sentence begin with, those of one script included, and
/// for line breaks.
pub(super) const TERMINATOR: u8 = 1;
/// Set in [`FIRST_BYTES`] for the bytes that the marks of enclosures begin with.
pub(super) const ENCLOSURE: u8 = 2;
/// Set in [`FIRST_BYTES`] for the bytes that white space begins with.
pub(super) const SPACE: u8 = 4;
/// Set in [`FIRST_BYTES`] for the letters of ASCII.
pub(super) const LETTER: u8 = 8;
/// Set in [`FIRST_BYTES`] for the capitals of ASCII.
pub(super) const CAPITAL: u8 = 16;
/// Set in [`FIRST_BYTES`] for the digits of ASCII.
pub(super) const DIGIT: u8 = 32;

/// For every byte what may begin with it, so that text without marks is passed over without being decoded.
pub(super) static FIRST_BYTES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut index = 0;
    // The lead bytes stand for Greek, Armenian, Arabic and Urdu, Indic, Ethiopic and Burmese, general punctuation,
    // Chinese and Japanese, full-width.
    let terminators = b"\n.!?:;\xCD\xD6\xD8\xDB\xE0\xE1\xE2\xE3\xEF";
    while index < terminators.len() {
        classes[terminators[index] as usize] |= TERMINATOR;
        index += 1;
    }
    index = 0;
    let enclosures = b"()[]\xE3\xEF";
    while index < enclosures.len() {
        classes[enclosures[index] as usize] |= ENCLOSURE;
        index += 1;
    }
    index = 0;
    let spaces = b"\t\n\x0B\x0C\r \xC2\xE1\xE2\xE3";
    while index < spaces.len() {
        classes[spaces[index] as usize] |= SPACE;
        index += 1;
    }
    let mut byte = 0;
    while byte < 128_u8 {
        classes[byte as usize] |= match byte {
            b'a'..=b'z' => LETTER,
            b'A'..=b'Z' => LETTER | CAPITAL,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// Whether a byte is a letter or digit of ASCII.
#[inline(always)]
pub(super) fn is_plain(byte: u8) -> bool {
    FIRST_BYTES[usize::from(byte)] & (LETTER | DIGIT) != 0
}

/// The first place from `position` on where a mark of the class may begin, with the character there.
pub(super) fn next_candidate(text: &str, position: usize, class: u8) -> Option<(usize, char)> {
    let bytes = &text.as_bytes()[position..];
    let offset = bytes.iter().position(|&byte| FIRST_BYTES[usize::from(byte)] & class != 0)?;
    text[position + offset..].chars().next().map(|c| (position + offset, c))
}

/// Whether it closes a quotation. “ does in German, » in French, « in German and Danish books.
pub(super) fn is_closing_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '‘' | '»' | '«' | '›' | '‹' | '」' | '』' | '＂')
}

/// Whether it closes a bracket.
pub(super) fn is_closing_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）' | '］' | '】' | '》' | '〉')
}

/// The mark that closes what `c` opens, for brackets and for the quotation marks that hold whole sentences (corner
/// brackets).
pub(super) fn closer_of(c: char) -> Option<char> {
    Some(match c {
        '(' => ')',
        '[' => ']',
        '（' => '）',
        '［' => '］',
        '【' => '】',
        '《' => '》',
        '「' => '」',
        '『' => '』',
        _ => return None,
    })
}

/// Whether it may stand before the first word of a sentence.
pub(super) fn is_opening(c: char) -> bool {
    is_closing_quote(c)
        || is_dash(c)
        || is_bullet(c)
        || closer_of(c).is_some()
        || matches!(c, '„' | '‚' | '‟' | '`' | '¿' | '¡' | '*' | '_' | '#' | '>' | '$' | '€' | '£' | '¥' | '\\' | '+')
}

/// Whether it is a dash or hyphen.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '—' | '―' | '−')
}

/// Whether it marks an item of a list.
pub(crate) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '‣' | '⁃' | '▪' | '◦' | '●' | '■' | '·' | '►')
}

/// Whether it is invisible and without effect on sentences: bidirectional controls, joiners, the byte order mark.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// At most the first `limit` bytes of `text`, ending on a character boundary.
pub(super) fn first_bytes(text: &str, limit: usize) -> &str {
    let end = (0..=limit.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    &text[..end]
}

/// At most the last `limit` bytes of `text`, beginning on a character boundary.
pub(super) fn last_bytes(text: &str, limit: usize) -> &str {
    let from = text.len().saturating_sub(limit);
    let start = (from..=text.len()).find(|&start| text.is_char_boundary(start)).unwrap_or(text.len());
    &text[start..]
}

/// The parts of a text between white space, as [`str::split_whitespace`] gives them, without decoding every character.
pub(crate) struct Pieces<'t>(pub(crate) &'t str);

impl<'t> Iterator for Pieces<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let bytes = self.0.as_bytes();
        let mut start = 0;
        while let space @ 1.. = length_of_white_space(&bytes[start..]) {
            start += space;
        }
        let mut end = start;
        while let Some(&byte) = bytes.get(end) {
            let may_be_space = FIRST_BYTES[usize::from(byte)] & SPACE != 0;
            if may_be_space && (byte.is_ascii() || length_of_white_space(&bytes[end..]) > 0) {
                break;
            }
            end += 1;
        }
        let piece = &self.0[start..end];
        self.0 = &self.0[end..];
        (!piece.is_empty()).then_some(piece)
    }
}

/// The length of the character of white space that a text begins with; 0 where it begins with another.
fn length_of_white_space(text: &[u8]) -> usize {
    match text {
        [b'\t'..=b'\r' | b' ', ..] => 1,
        // U+0085 and U+00A0.
        [0xC2, 0x85 | 0xA0, ..] => 2,
        // U+1680; U+2000 to U+200A, U+2028, U+2029 and U+202F; U+205F; U+3000.
        [0xE1, 0x9A, 0x80, ..]
        | [0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..]
        | [0xE2, 0x81, 0x9F, ..]
        | [0xE3, 0x80, 0x80, ..] => 3,
        _ => 0,
    }
}

/// The span without white space at its ends, if anything is left.
pub(super) fn trimmed(text: &str, span: Span) -> Option<Span> {
    let inside = span.of(text);
    let start = span.start + (inside.len() - inside.trim_start().len());
    let end = start + inside.trim().len();
    (start < end).then_some(Span::new(start, end))
}

/// Whether the text ends as a sentence does: with a terminator, perhaps closed by quotes and brackets.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(|c| {
        is_closing_quote(c) || is_closing_bracket(c) || is_ignorable(c) || matches!(c, '*' | '_' | ' ')
    })
    .ends_with(is_terminator)
}

#[cfg(test)]
mod tests {
    use super::Pieces;

    #[test]
    fn pieces_are_parted_by_all_white_space() {
        for c in (0..=0x3100).filter_map(char::from_u32) {
            let text = format!(" a{c}b {c}{c}ç");
            assert!(Pieces(&text).eq(text.split_whitespace()), "U+{:04X}", u32::from(c));
        }
    }
}
