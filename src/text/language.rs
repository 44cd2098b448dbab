//! The language of a text: by its script and, where several languages share one, by the function words it uses.

use super::case::lower_case;
use super::characters::{Pieces, first_bytes};
use super::profiles::{PROFILES, Profile};
use super::script::Script;
use super::stems::{folded_fingerprint, plain_beginning};
use super::stop_words::{function_words, has_list};
use crate::sorting::sort_by_key;

/// How much of a text detection looks at, in bytes: enough to be sure, little enough to be quick.
const SAMPLE_BYTES: usize = 20_000;

/// About how many words of it are looked up.
const SAMPLE_WORDS: usize = 400;

/// How many letters of one of them are looked at.
const MOST_LETTERS: usize = 40;

/// What a function word weighs for a language, and what languages share among them that have it.
const WORD_WEIGHTS: (i32, i32) = (630, 2520);

/// What a letter weighs against a language that does not write it.
const LETTER_WEIGHT: i32 = 1000;

/// In a text in Latin letters at least one word in so many is a function word of its language: names and invented words
/// are written in these letters everywhere.
const MOST_WORDS_FOR_ONE: usize = 8;

/// A lead over all other languages that tells the language all the same.
const CLEAR_LEAD: i32 = 4 * LETTER_WEIGHT;

/// In program code and markup at least one word in so many holds a sign that prose has no use for.
const MOST_WORDS_FOR_A_SIGN: usize = 5;

/// Codes that are used beside those of the profiles: of Norwegian, and former ones.
const OTHER_CODES: [(&str, &str); 4] = [("nb", "no"), ("nn", "no"), ("iw", "he"), ("in", "id")];

/// A language, as far as this crate tells languages apart. The default is unknown.
///
/// ```
/// use tellings::text::Language;
/// assert_eq!(Language::detect("The ferry has left the harbour.").code(), "en");
/// assert_eq!(Language::from_tag("pt-BR").code(), "pt");
/// assert_eq!(Language::from_tag("tlh").code(), "und");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Language(Option<u8>);

/// How well a language is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Support {
    /// Own function words and abbreviations.
    Full,
    /// Words between spaces, with nothing known of them.
    Words,
    /// Pairs of characters, for languages written without spaces.
    Characters,
}

impl Support {
    /// The name in lower case: "full", "words" or "characters".
    pub fn name(self) -> &'static str {
        match self {
            Support::Full => "full",
            Support::Words => "words",
            Support::Characters => "characters",
        }
    }
}

impl Language {
    /// No known language.
    pub const UNKNOWN: Language = Language(None);

    /// The language of `text`, judged by about its first 20,000 bytes: the script most letters belong to, and among the
    /// languages of that script the one whose function words weigh most, less the letters it does not write. Unknown
    /// where nothing tells, in lists of names, and in program code.
    pub fn detect(text: &str) -> Language {
        let sample = first_bytes(text, SAMPLE_BYTES);
        let Some((script, pieces)) = Script::of_most_letters(sample) else { return Language::UNKNOWN };
        let mut candidates = (0..PROFILES.len()).filter(|&index| PROFILES[index].script == script);
        match (candidates.next(), candidates.next()) {
            (None, _) => Language::UNKNOWN,
            (Some(only), None) => Language::at(only),
            _ => most_function_words(sample, pieces, script),
        }
    }

    /// The language of a BCP 47 tag, by its first part, in any case: "en-GB" is English. Unknown where this crate knows
    /// nothing of the language.
    pub fn from_tag(tag: &str) -> Language {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let other_name = OTHER_CODES.iter().find(|(code, _)| code.eq_ignore_ascii_case(primary));
        let primary = other_name.map_or(primary, |&(_, code)| code);
        let known = PROFILES.iter().position(|profile| profile.code.eq_ignore_ascii_case(primary));
        known.map_or(Language::UNKNOWN, Language::at)
    }

    /// The ISO 639 code; "und" where unknown.
    pub fn code(self) -> &'static str {
        self.profile().map_or("und", |profile| profile.code)
    }

    /// How well it is served. An unknown language has its words.
    pub fn support(self) -> Support {
        match self.profile() {
            Some(profile) if profile.script.is_unspaced() => Support::Characters,
            Some(profile) if has_list(profile.code) => Support::Full,
            _ => Support::Words,
        }
    }

    /// The codes of the languages with full support, sorted.
    pub fn supported() -> Vec<&'static str> {
        let mut codes: Vec<&str> = (0..PROFILES.len())
            .map(Language::at)
            .filter(|language| language.support() == Support::Full)
            .map(Language::code)
            .collect();
        sort_by_key(&mut codes, |&code| code);
        codes
    }

    /// Whether it puts no spaces between words.
    pub fn writes_without_spaces(self) -> bool {
        self.support() == Support::Characters
    }

    /// One bit for each language, none where unknown.
    pub(super) fn bit(self) -> u64 {
        self.0.map_or(0, |index| 1 << index)
    }

    /// The language of `PROFILES[index]`.
    fn at(index: usize) -> Language {
        Language(u8::try_from(index).ok())
    }

    fn profile(self) -> Option<&'static Profile> {
        self.0.and_then(|index| PROFILES.get(usize::from(index)))
    }
}

/// The language of the script whose function words weigh most in `sample`, less the letters that it does not write;
/// between equals the earlier one. Unknown where nothing tells. `pieces` is how many the sample has between white space.
fn most_function_words(sample: &str, pieces: usize, script: Script) -> Language {
    let function_words = function_words();
    let candidates: Vec<usize> = (0..PROFILES.len()).filter(|&index| PROFILES[index].script == script).collect();
    let of_script = candidates.iter().fold(0, |bits, &index| bits | Language::at(index).bit());
    let stride = pieces / SAMPLE_WORDS + 1;
    let (mut words, mut signs) = (0, 0);
    let mut found = vec![0; PROFILES.len()];
    let mut scores = vec![0; PROFILES.len()];
    for piece in Pieces(sample).step_by(stride) {
        let (word, fingerprint) = match plain_word(piece) {
            Some(plain) => plain,
            None => {
                let Piece { word, has_letter, holds_sign } = Piece::read(piece);
                signs += usize::from(holds_sign);
                if !has_letter {
                    continue;
                }
                (word, folded_fingerprint(word))
            }
        };
        // A letter in brackets counts items.
        if word.len() == 1 && piece.len() > 1 {
            continue;
        }
        words += 1;
        let holders = function_words.languages_with(fingerprint) & of_script;
        let mut left = holders;
        while left != 0 {
            let index = left.trailing_zeros() as usize;
            left &= left - 1;
            found[index] += 1;
            scores[index] += WORD_WEIGHTS.0 + WORD_WEIGHTS.1 / holders.count_ones() as i32;
        }
        // No letter of ASCII tells languages.
        if word.is_ascii() {
            continue;
        }
        for letter in word.chars().take(MOST_LETTERS).map(lower_case).filter(|&letter| script.tells_languages(letter)) {
            for &index in candidates.iter().filter(|&&index| !PROFILES[index].letters.contains(letter)) {
                scores[index] -= LETTER_WEIGHT;
            }
        }
    }
    let best = candidates.iter().copied().reduce(|best, index| if scores[index] > scores[best] { index } else { best });
    let Some(best) = best else { return Language::UNKNOWN };
    let others = candidates.iter().filter(|&&index| index != best).map(|&index| scores[index]);
    let is_telling = match script {
        Script::Latin => {
            found[best] > 0
                && (found[best] * MOST_WORDS_FOR_ONE >= words || others.fold(0, i32::max) + CLEAR_LEAD < scores[best])
        }
        _ => others.fold(i32::MAX, i32::min) < scores[best],
    };
    if is_telling && signs * MOST_WORDS_FOR_A_SIGN <= words { Language::at(best) } else { Language::UNKNOWN }
}

/// The word of a piece of ASCII's letters, perhaps with digits among them and a comma or stop behind, and the word's
/// fingerprint: most pieces are such, and need no closer look.
fn plain_word(piece: &str) -> Option<(&str, u64)> {
    let (length, fingerprint, _) = plain_beginning(piece.as_bytes());
    let is_plain = matches!(piece.as_bytes()[length..], [] | [b',' | b'.'])
        && piece.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    is_plain.then(|| (&piece[..length], fingerprint))
}

/// What a text has between white space.
struct Piece<'t> {
    /// From its first letter or digit to its last.
    word: &'t str,
    has_letter: bool,
    /// Whether it holds signs of program code or markup.
    holds_sign: bool,
}

impl Piece<'_> {
    /// Reads it at one look at its bytes.
    fn read(piece: &str) -> Piece<'_> {
        let (mut start, mut end) = (piece.len(), 0);
        let (mut is_plain, mut has_letter, mut holds_sign) = (true, false, false);
        let mut has_bracket = false;
        let mut before = b' ';
        for (place, &byte) in piece.as_bytes().iter().enumerate() {
            if byte.is_ascii_alphanumeric() || !byte.is_ascii() {
                start = start.min(place);
                end = place + 1;
                is_plain &= byte.is_ascii();
                has_letter |= byte.is_ascii_alphabetic();
            } else if byte == b'(' {
                holds_sign |= !has_bracket && before.is_ascii_alphanumeric();
                has_bracket = true;
            } else {
                holds_sign |= matches!(byte, b'{' | b'}' | b'<' | b'>' | b'=' | b';' | b'\\' | b'_');
            }
            before = byte;
        }
        let mut word = &piece[start.min(end)..end];
        if !is_plain {
            word = word.trim_matches(|c: char| !c.is_alphanumeric());
            has_letter = word.contains(char::is_alphabetic);
        }
        Piece { word, has_letter, holds_sign }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_piece_is_read_as_character_by_character(piece in "[-a9(){;_.'é中½“ ]{0,8}") {
            let read = Piece::read(&piece);
            let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
            let is_call = piece
                .split_once('(')
                .is_some_and(|(before, _)| before.ends_with(|c: char| c.is_ascii_alphanumeric()));
            prop_assert_eq!(read.word, word);
            if let Some((plain, fingerprint)) = plain_word(&piece) {
                prop_assert_eq!((plain, fingerprint), (word, folded_fingerprint(word)));
                prop_assert!(read.has_letter && !read.holds_sign);
            }
            prop_assert_eq!(read.has_letter, word.contains(char::is_alphabetic));
            prop_assert_eq!(read.holds_sign, is_call || piece.contains(['{', ';', '_']));
        }

        #[test]
        fn pieces_are_counted_with_the_letters(text in "[a9 \t\n\u{A0}\u{2009}é中.]{0,12}") {
            let pieces = text.split_whitespace().count();
            match Script::of_most_letters(&text) {
                Some((_, counted)) => prop_assert_eq!(counted, pieces),
                None => prop_assert!(!text.contains(char::is_alphabetic)),
            }
        }
    }
}
