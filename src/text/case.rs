//! Capitals and small letters without the standard library's tables, which would be a twentieth of the module.

/// The lower-case letter of a Latin, Greek, Cyrillic, Armenian or full-width capital; other scripts have no case, and
/// rarer letters stay as they are.
///
/// Source: the simple case mappings of the Unicode Character Database; a test compares them with the standard library.
pub(crate) fn lower_case(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = u32::from(c);
    let lower = match code {
        0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F | 0xFF21..=0xFF3A => code + 32,
        // Capitals on even places, each before its small letter.
        0x100..=0x12F
        | 0x132..=0x137
        | 0x14A..=0x177
        | 0x1DE..=0x1EF
        | 0x1F8..=0x21F
        | 0x222..=0x233
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x52F
        | 0x1E00..=0x1E95
        | 0x1EA0..=0x1EFF => code | 1,
        // Capitals on odd places.
        0x139..=0x148 | 0x179..=0x17E | 0x1CD..=0x1DC | 0x4C1..=0x4CE => code + (code & 1),
        0x130 => u32::from('i'),
        0x178 => 0xFF,
        0x1A0 | 0x1A4 | 0x1AF => code + 1,
        0x386 => 0x3AC,
        0x388..=0x38A => code + 37,
        0x38C => 0x3CC,
        0x38E | 0x38F => code + 63,
        0x400..=0x40F => code + 80,
        0x531..=0x556 => code + 48,
        _ => return c,
    };
    char::from_u32(lower).unwrap_or(c)
}

/// Whether it is a capital.
pub(crate) fn is_capital(c: char) -> bool {
    lower_case(c) != c
}

/// Whether it is a small letter of a script that has capitals.
pub(crate) fn is_small(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_lowercase();
    }
    let has_case = matches!(u32::from(c), 0x00..=0x58F | 0x1E00..=0x1FFF | 0xFF21..=0xFF5A);
    has_case && c.is_alphabetic() && !is_capital(c)
}

#[cfg(test)]
mod tests {
    use super::{is_capital, is_small, lower_case};

    #[test]
    fn agrees_with_the_standard_library() {
        let covered = [0x41..0x180, 0x1CD..0x1F0, 0x1F8..0x220, 0x222..0x234, 0x386..0x3AC, 0x400..0x482, 0x48A..0x4C0];
        let more = [0x4C1..0x557, 0x1E00..0x1E96, 0x1EA0..0x1F00, 0xFF21..0xFF3B];
        // "Ơ" and "Ư" of Vietnamese.
        let with_horns = [0x1A0..0x1A2, 0x1AF..0x1B1];
        for c in covered.into_iter().chain(more).chain(with_horns).flatten().filter_map(char::from_u32) {
            let mut standard = c.to_lowercase();
            // Some capitals of digraphs and one dotted I have no single small letter.
            if standard.len() == 1 {
                assert_eq!(Some(lower_case(c)), standard.next(), "{c} U+{:04X}", u32::from(c));
            }
        }
    }

    #[test]
    fn tells_capitals_from_small_letters() {
        for c in ['A', 'É', 'Ł', 'Σ', 'Ж', 'Ա'] {
            assert!(is_capital(c) && !is_small(c), "{c}");
        }
        for c in ['a', 'é', 'ł', 'ß', 'σ', 'ж', 'ա'] {
            assert!(is_small(c) && !is_capital(c), "{c}");
        }
        for c in ['1', '.', '中', 'ا', 'ก', ' '] {
            assert!(!is_small(c) && !is_capital(c), "{c}");
        }
    }
}
