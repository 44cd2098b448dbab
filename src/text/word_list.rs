//! Small sets of words, written as one string.

use std::sync::OnceLock;

use super::fingerprint::fingerprint;

/// A set of words with one space between neighbours; at most 64 KiB.
pub(crate) struct WordList {
    words: &'static str,
    /// Open addressing: one more than the place of a word in `words`, or 0 where the slot is free. Made at first use.
    slots: OnceLock<Vec<u16>>,
}

impl WordList {
    /// The set of the words in `words`.
    pub(crate) const fn new(words: &'static str) -> WordList {
        WordList { words, slots: OnceLock::new() }
    }

    /// Whether the set holds `word`. Takes time in the length of the word alone.
    pub(crate) fn contains(&self, word: &str) -> bool {
        let slots = self.slots.get_or_init(|| slots_of(self.words));
        let mut slot = slot_of(word, slots);
        while let Some(place) = usize::from(slots[slot]).checked_sub(1) {
            let listed = &self.words.as_bytes()[place..];
            if listed.starts_with(word.as_bytes()) && matches!(listed.get(word.len()), None | Some(b' ')) {
                return !word.is_empty();
            }
            slot = (slot + 1) % slots.len();
        }
        false
    }

    /// The words, in the order they are written.
    #[cfg(test)]
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.split_ascii_whitespace()
    }
}

/// Whether a word is one of a short list, which has one space between neighbours. Takes time in the length of the list.
#[inline(never)]
pub(crate) fn is_one_of(word: &str, list: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

/// The slots of every word, in a table at most half full.
fn slots_of(words: &str) -> Vec<u16> {
    let count = words.split(' ').count();
    let mut slots = vec![0; (2 * count).next_power_of_two()];
    let mut place = 0;
    for word in words.split(' ') {
        let mut slot = slot_of(word, &slots);
        while slots[slot] != 0 {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = place + 1;
        place += word.len() as u16 + 1;
    }
    slots
}

/// The slot where the search for a word begins.
fn slot_of(word: &str, slots: &[u16]) -> usize {
    fingerprint(word.as_bytes()) as usize & (slots.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::WordList;

    #[test]
    fn finds_every_word_and_nothing_else() {
        static LIST: WordList = WordList::new("a an and as at b z.b sig.ra");
        for word in LIST.iter() {
            assert!(LIST.contains(word), "{word}");
        }
        for word in ["", "aa", "n", "an and", "c", "ass", " ", "sig", "ra", "a "] {
            assert!(!LIST.contains(word), "{word}");
        }
    }
}
