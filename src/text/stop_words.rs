//! Function words: articles, pronouns, prepositions, conjunctions, auxiliaries. They say nothing about the subject of a
//! text, tell its language, and begin sentences rather than names.

use std::sync::OnceLock;

use super::Language;
use super::fingerprint::fingerprint;
use super::fingerprint_table::FingerprintTable;
use super::profiles::markers;
use super::stems::fold;
use super::tables::stop_words::STOP_WORDS;

/// Whether `folded` (see [`super::stems::fold`]) is a function word of `language`; `false` for every word of a language
/// without full support.
pub fn is_stop_word(folded: &str, language: Language) -> bool {
    is_stop_fingerprint(fingerprint(folded.as_bytes()), language)
}

/// [`is_stop_word`] for the fingerprint of a folded word.
pub(crate) fn is_stop_fingerprint(fingerprint: u64, language: Language) -> bool {
    let words = function_words();
    words.languages_with(fingerprint) & words.fully_supported & language.bit() != 0
}

/// The function words of one language, folded and in the order of their letters.
pub(super) struct Encoded {
    /// The language.
    pub(super) code: &'static str,
    /// The letter that the byte behind the capitals, `[`, stands for.
    pub(super) base: u32,
    /// One word behind the other: a capital says how many letters the word shares with the one before (A none), then
    /// its other letters follow, one byte each, counted from `base`. Hyphens and apostrophes are themselves.
    pub(super) words: &'static [u8],
}

/// Whether there is a list for a language.
pub(super) fn has_list(code: &str) -> bool {
    STOP_WORDS.iter().any(|list| list.code == code)
}

/// The function words of all languages.
pub(super) struct FunctionWords {
    /// For each word the languages that have it, one bit each.
    languages: FingerprintTable<u64>,
    /// The languages that have a list rather than a few markers.
    fully_supported: u64,
}

const SLOTS: usize = 1 << 14;

/// The function words of all languages: the lists, and the markers of languages without one. Put together at first use,
/// in less than a millisecond.
pub(super) fn function_words() -> &'static FunctionWords {
    static WORDS: OnceLock<FunctionWords> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = FunctionWords { languages: FingerprintTable::new(SLOTS, 0), fully_supported: 0 };
        for list in &STOP_WORDS {
            let language = Language::from_tag(list.code).bit();
            words.fully_supported |= language;
            words.insert_list(list, language);
        }
        for (word, language) in markers() {
            words.insert(&fold(word), language.bit());
        }
        words
    })
}

impl FunctionWords {
    /// The bits of the languages that have the word with a fingerprint.
    #[inline(always)]
    pub(super) fn languages_with(&self, fingerprint: u64) -> u64 {
        self.languages.get(fingerprint)
    }

    fn insert(&mut self, word: &str, language: u64) {
        *self.languages.entry(fingerprint(word.as_bytes())) |= language;
    }

    fn insert_list(&mut self, list: &Encoded, language: u64) {
        let mut word = String::new();
        for (place, &byte) in list.words.iter().enumerate() {
            if byte.is_ascii_uppercase() {
                let shared = word.char_indices().nth(usize::from(byte - b'A')).map_or(word.len(), |(end, _)| end);
                word.truncate(shared);
                continue;
            }
            let letter = u32::from(byte).checked_sub(u32::from(b'['));
            word.extend(letter.map_or(Some(char::from(byte)), |letter| char::from_u32(list.base + letter)));
            if list.words.get(place + 1).is_none_or(u8::is_ascii_uppercase) {
                self.insert(&word, language);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_at_most_half_full() {
        let used = function_words().languages.words();
        assert!((1..=SLOTS / 2).contains(&used), "{used}");
    }

    #[test]
    fn lists_are_decoded() {
        for (code, words) in [
            ("en", "a about the yourself aren't"),
            ("de", "aber wurde zwischen"),
            ("fr", "aujourd'hui meme"),
            ("cs", "rekl ze"),
            ("el", "και σχεδον"),
            ("ru", "еще который я"),
            ("uk", "його всіх"),
            ("ar", "التي على هذه"),
            ("fa", "این که می"),
            ("he", "אשר הם"),
            ("hi", "और में"),
        ] {
            for word in words.split(' ') {
                assert!(is_stop_word(&fold(word), Language::from_tag(code)), "{code} {word}");
            }
        }
    }
}
