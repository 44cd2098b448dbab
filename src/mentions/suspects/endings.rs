//! Names that go on in small letters which are a word of their own: "Chinagiven".

use super::Suspect;
use super::tally::Tally;
use super::words::{OddWord, chunks};
use crate::text::fingerprint::{fingerprint, prefixes};
use crate::text::stems::{fold, stem};
use crate::text::stop_words::is_stop_word;
use crate::text::{Language, Sentence};

/// Languages whose names take no endings and make no compounds.
const LEAVE_NAMES_ALONE: &[&str] = &["en", "es", "fr", "it", "pt"];
/// Shorter names are also beginnings of others.
const SHORTEST_NAME: usize = 4;
/// Shorter words that stand elsewhere in the text are also endings.
const SHORTEST_ATTESTED: usize = 5;
/// From this length on, function words end no name.
const SURE_FUNCTION_WORD: usize = 5;

/// Function words of two or three letters that end no name; others do: "Tibet-an", "Harris-on", "Roma-no".
const SHORT: &[&str] = &[
    "and", "at", "by", "che", "com", "con", "for", "had", "has", "his", "in", "of", "por", "que", "qui", "the", "to",
    "was", "who",
];
/// Longer ones that do.
const ALSO_ENDINGS: &[&str] = &["ella", "elle", "ello", "ante", "este", "over", "under", "other", "ever"];
/// Verbs and the like that stand behind names, where the name need not stand elsewhere.
const BEHIND_NAMES: &[&str] =
    &["according", "announced", "asked", "declared", "ordered", "promised", "told", "visiting", "warned", "who"];

/// A search for such words, which asks only at its end for words of the text.
pub(super) struct Endings {
    language: Language,
    found: Vec<Suspect>,
    pending: Vec<Pending>,
}

/// A suspect if the words of the text hold one and not the other.
struct Pending {
    suspect: Suspect,
    ending: u64,
    name_in_small_letters: u64,
}

impl Endings {
    pub(super) fn new(language: Language) -> Endings {
        Endings { language, found: Vec::new(), pending: Vec::new() }
    }

    /// Looks at a word that goes on with a capital at `length`: what follows is a function word, or stands elsewhere as
    /// the first part does as a name.
    pub(super) fn look_behind_capital(
        &mut self,
        odd: &OddWord,
        word: &str,
        length: usize,
        is_name: &dyn Fn(u64) -> bool,
    ) {
        let (first, second) = word.split_at(length);
        let folded = fold(second);
        let is_sure = BEHIND_NAMES.contains(&&*folded) || folded.len() >= 3 && is_stop_word(&folded, self.language);
        if first.len() >= SHORTEST_NAME - 1 && is_sure {
            self.found.push(odd.cut(length));
        } else if first.len() >= SHORTEST_NAME && is_name(fingerprint(first.as_bytes())) {
            self.ask_for(odd.cut(length), first, &folded);
        }
    }

    /// Looks for a name and a word in a word of small letters behind its first.
    pub(super) fn look_behind_name(&mut self, odd: &OddWord, word: &str, is_name: &dyn Fn(u64) -> bool) {
        if !LEAVE_NAMES_ALONE.contains(&self.language.code()) {
            return;
        }
        // One bit for each length of a beginning that is a name; the word has at most 60 bytes.
        let mut names = 0_u64;
        for (place, beginning) in prefixes(word.as_bytes()).enumerate().skip(SHORTEST_NAME - 1) {
            names |= u64::from(is_name(beginning)) << (place + 1);
        }
        if names == 0 && !odd.follows_name {
            return;
        }
        for length in (SHORTEST_NAME..word.len() - 1).rev().filter(|&length| word.is_char_boundary(length)) {
            let (name, ending) = word.split_at(length);
            let is_known = names >> length & 1 == 1;
            let is_sure =
                || BEHIND_NAMES.contains(&ending) || ending.len() >= SURE_FUNCTION_WORD && self.ends_no_name(ending);
            if !(is_known || odd.follows_name && is_sure()) || is_stop_word(&fold(name), self.language) {
                continue;
            }
            match is_known && !self.ends_no_name(ending) {
                true => self.ask_for(odd.cut(length), name, ending),
                false => self.found.push(odd.cut(length)),
            }
            return;
        }
    }

    /// Keeps a suspect until the words of the text are known.
    fn ask_for(&mut self, suspect: Suspect, name: &str, ending: &str) {
        if ending.len() >= SHORTEST_ATTESTED {
            self.pending.push(Pending {
                suspect,
                ending: fingerprint(stem(ending).as_bytes()),
                name_in_small_letters: fingerprint(stem(&fold(name)).as_bytes()),
            });
        }
    }

    fn ends_no_name(&self, ending: &str) -> bool {
        SHORT.contains(&ending)
            || ending.len() > 3 && !ALSO_ENDINGS.contains(&ending) && is_stop_word(&fold(ending), self.language)
    }

    /// The suspects, given the text and the words of others.
    pub(super) fn found(self, text: &str, sentences: &[Sentence], others: &Tally) -> Vec<Suspect> {
        let Endings { mut found, pending, .. } = self;
        if pending.is_empty() {
            return found;
        }
        let wanted: Vec<u64> = pending.iter().flat_map(|one| [one.ending, one.name_in_small_letters]).collect();
        let wanted = Tally::of(&wanted);
        let small = Tally::of(&small_words(text, sentences, &|word| wanted.holds(word)));
        let stands_alone = |word: u64| small.holds(word) || others.holds(word);
        found.extend(
            pending
                .iter()
                .filter(|one| stands_alone(one.ending) && !stands_alone(one.name_in_small_letters))
                .map(|one| one.suspect),
        );
        found
    }
}

/// Fingerprints of the stems of the words in small letters that `keep` accepts.
pub(super) fn small_words(text: &str, sentences: &[Sentence], keep: &dyn Fn(u64) -> bool) -> Vec<u64> {
    let mut words = Vec::new();
    for sentence in sentences {
        for chunk in chunks(text, sentence.span) {
            if chunk.len() < SHORTEST_ATTESTED {
                continue;
            }
            let mut word = chunk.of(text);
            if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                word = word.trim_matches(|c: char| !c.is_alphanumeric());
            }
            if word.len() >= SHORTEST_ATTESTED && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte >= 0x80) {
                let fingerprint = fingerprint(stem(word).as_bytes());
                if keep(fingerprint) {
                    words.push(fingerprint);
                }
            }
        }
    }
    words
}
