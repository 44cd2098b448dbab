//! What a letter folds to: lower case without marks, one form for letters that are the same to a reader.

use super::case::lower_case;
use super::tables::letters::{PAGES, SEVERAL};

/// A run of neighbouring code points.
pub(super) struct Page {
    /// The first of them.
    pub(super) first: u32,
    /// What is added to the codes of folded letters.
    pub(super) base: u32,
    /// For each code point its code: 0 where it stays, 1 where it is dropped, 2 and more for a place in `SEVERAL`, and
    /// from 32 the folded letter less `base`.
    pub(super) letters: &'static [u8],
}

/// Appends what `c` folds to.
pub(super) fn push_folded(c: char, folded: &mut String) {
    match (c, folded.chars().next_back()) {
        ('’' | '‘' | 'ʼ' | '＇', _) => return folded.push('\''),
        // Letters of their own, written with a mark behind them.
        ('\u{306}', Some('и')) => return replace_last(folded, 'й'),
        ('\u{306}', Some('у')) => return replace_last(folded, 'ў'),
        ('\u{308}', Some('і')) => return replace_last(folded, 'ї'),
        // Joiners, direction marks and soft hyphens inside a word.
        ('\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}', _) => return,
        _ => {}
    }
    let code = u32::from(c);
    let page = PAGES.iter().rfind(|page| page.first <= code);
    match page.and_then(|page| Some((page.base, *page.letters.get((code - page.first) as usize)?))) {
        None | Some((_, 0)) => folded.push(lower_case(c)),
        Some((_, 1)) => {}
        Some((_, several @ 2..32)) => folded.push_str(SEVERAL.get(usize::from(several) - 2).unwrap_or(&"")),
        Some((base, letter)) => folded.extend(char::from_u32(base + u32::from(letter))),
    }
}

fn replace_last(folded: &mut String, letter: char) {
    folded.pop();
    folded.push(letter);
}

#[cfg(test)]
mod tests {
    use super::push_folded;

    fn folded(text: &str) -> String {
        let mut folded = String::new();
        text.chars().for_each(|c| push_folded(c, &mut folded));
        folded
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for c in (0x80..0x2000).chain(0xFB00..0x10000).filter_map(char::from_u32) {
            let once = folded(&c.to_string());
            assert_eq!(folded(&once), once, "{c} U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn capitals_fold_as_their_small_letters() {
        let scripts =
            [0x80..0x180, 0x1CD..0x1F0, 0x386..0x3F0, 0x400..0x530, 0x531..0x557, 0x1E00..0x2000, 0xFF21..0xFF3B];
        for c in scripts.into_iter().flatten().filter_map(char::from_u32) {
            let mut small = c.to_lowercase();
            if let (Some(small), None) = (small.next(), small.next()) {
                assert_eq!(folded(&c.to_string()), folded(&small.to_string()), "{c} U+{:04X}", u32::from(c));
            }
        }
    }
}
