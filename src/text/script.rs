//! Writing systems, as far as they tell languages apart.

use super::characters::{FIRST_BYTES, LETTER, SPACE};

/// A writing system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Burmese,
    Georgian,
    Hangul,
    Ethiopic,
    Khmer,
    Kana,
    Han,
}

/// The Unicode blocks of each script's letters.
const SCRIPT_RANGES: &[(u32, u32, Script)] = &[
    (0x80, 0x24F, Script::Latin),
    (0x370, 0x3FF, Script::Greek),
    (0x400, 0x52F, Script::Cyrillic),
    (0x531, 0x58F, Script::Armenian),
    (0x590, 0x5FF, Script::Hebrew),
    (0x600, 0x6FF, Script::Arabic),
    (0x900, 0x97F, Script::Devanagari),
    (0x980, 0x9FF, Script::Bengali),
    (0xA00, 0xA7F, Script::Gurmukhi),
    (0xA80, 0xAFF, Script::Gujarati),
    (0xB80, 0xBFF, Script::Tamil),
    (0xC00, 0xC7F, Script::Telugu),
    (0xC80, 0xCFF, Script::Kannada),
    (0xD00, 0xD7F, Script::Malayalam),
    (0xD80, 0xDFF, Script::Sinhala),
    (0xE00, 0xE7F, Script::Thai),
    (0xE80, 0xEFF, Script::Lao),
    (0x1000, 0x109F, Script::Burmese),
    (0x10A0, 0x10FF, Script::Georgian),
    (0x1100, 0x11FF, Script::Hangul),
    (0x1200, 0x139F, Script::Ethiopic),
    (0x1780, 0x17FF, Script::Khmer),
    (0x1E00, 0x1EFF, Script::Latin),
    (0x1F00, 0x1FFF, Script::Greek),
    (0x3041, 0x30FF, Script::Kana),
    (0x3400, 0x9FFF, Script::Han),
    (0xAC00, 0xD7AF, Script::Hangul),
    (0xF900, 0xFAFF, Script::Han),
    (0xFF66, 0xFF9F, Script::Kana),
    (0x20000, 0x3FFFF, Script::Han),
];

impl Script {
    /// The script of a letter beyond ASCII.
    fn of(c: char) -> Option<Script> {
        let code = u32::from(c);
        let after = SCRIPT_RANGES.partition_point(|&(first, _, _)| first <= code);
        let &(_, last, script) = SCRIPT_RANGES.get(after.checked_sub(1)?)?;
        (code <= last && c.is_alphabetic()).then_some(script)
    }

    /// The script most letters of `text` belong to; in scripts without spaces one says as much as three. Kana decides against Han where a tenth of both is kana: Japanese is
    /// written with both, Chinese without kana. With it, how many pieces between white space the text has.
    pub(super) fn of_most_letters(text: &str) -> Option<(Script, usize)> {
        const SCRIPTS: usize = Script::Han as usize + 1;
        let mut counts = [0_usize; SCRIPTS];
        let mut scripts = [None; SCRIPTS];
        scripts[Script::Latin as usize] = Some(Script::Latin);
        let (mut pieces, mut letters) = (0, 0);
        let mut is_space = true;
        let mut position = 0;
        while let Some(byte) = text.as_bytes().get(position) {
            let was_space = is_space;
            if byte.is_ascii() {
                let class = FIRST_BYTES[usize::from(*byte)];
                letters += usize::from(class & LETTER != 0);
                is_space = class & SPACE != 0;
                position += 1;
            } else {
                let Some(c) = text[position..].chars().next() else { break };
                if let Some(script) = Script::of(c) {
                    counts[script as usize] += if script.is_unspaced() { 3 } else { 1 };
                    scripts[script as usize] = Some(script);
                }
                is_space = c.is_whitespace();
                position += c.len_utf8();
            }
            pieces += usize::from(was_space && !is_space);
        }
        counts[Script::Latin as usize] += letters;
        let (kana, han) = (counts[Script::Kana as usize], counts[Script::Han as usize]);
        if kana * 10 >= kana + han && kana > 0 {
            counts[Script::Kana as usize] += han;
            counts[Script::Han as usize] = 0;
        }
        let most = counts.iter().copied().max().filter(|&most| most > 0)?;
        let script = scripts[counts.iter().position(|&count| count == most)?]?;
        Some((script, pieces))
    }

    /// Whether a small letter of the script is one that some of its languages use and others do not.
    pub(super) fn tells_languages(self, letter: char) -> bool {
        match self {
            Script::Latin => matches!(letter, '\u{DF}'..='\u{24F}'),
            Script::Cyrillic => {
                matches!(letter, 'й' | 'щ' | 'ъ' | 'ы' | 'ь' | 'э' | 'ю' | 'я') || matches!(letter, 'ѐ'..='ӿ')
            }
            Script::Arabic => {
                matches!(letter, 'ة' | 'ى' | 'أ' | 'إ' | 'آ' | 'ؤ' | 'ئ' | 'ي' | 'ك') || matches!(letter, 'ٱ'..='ۓ')
            }
            _ => false,
        }
    }

    /// Whether it is written without spaces between words.
    pub(super) fn is_unspaced(self) -> bool {
        matches!(self, Script::Thai | Script::Lao | Script::Burmese | Script::Khmer | Script::Kana | Script::Han)
    }
}
