//! Room for sentences.

use super::Length;
use crate::article::readable::word_count;
use crate::text::Language;

/// What is left of a length, measured on the text as it will be joined.
pub(super) struct Budget {
    unit: Unit,
    room: usize,
    language: Language,
}

#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Sentences,
    Words,
    Characters,
}

impl Budget {
    /// The budget of a length; `story_length` says what a ratio refers to, in UTF-16 units.
    pub(super) fn new(length: Length, story_length: impl FnOnce() -> usize, language: Language) -> Budget {
        let (unit, room) = match length {
            Length::Sentences(sentences) => (Unit::Sentences, sentences),
            Length::Words(words) => (Unit::Words, words),
            Length::Characters(characters) => (Unit::Characters, characters),
            Length::Ratio(ratio) => (Unit::Characters, libm::floor(ratio * story_length() as f64) as usize),
        };
        // Every sentence is counted with what joins it to the one before, the first one too.
        let joint = if unit == Unit::Characters { joined_by(language).len() } else { 0 };
        Budget { unit, room: room.saturating_add(joint), language }
    }

    /// Whether sentences are counted, not their words or characters.
    pub(super) fn counts_sentences(&self) -> bool {
        self.unit == Unit::Sentences
    }

    /// Whether nothing more can fit.
    pub(super) fn is_spent(&self) -> bool {
        self.room == 0
    }

    /// What is left, in the unit of [`Budget::cost`].
    pub(super) fn room(&self) -> usize {
        self.room
    }

    /// The room that a sentence needs.
    pub(super) fn cost(&self, sentence: &str) -> usize {
        match self.unit {
            Unit::Sentences => 1,
            Unit::Words => word_count(sentence, self.language),
            Unit::Characters => utf16_length(sentence) + joined_by(self.language).len(),
        }
    }

    /// Takes room for a sentence, or says that there is not enough.
    pub(super) fn take(&mut self, sentence: &str) -> bool {
        let cost = self.cost(sentence);
        let fits = cost <= self.room;
        if fits {
            self.room -= cost;
        }
        fits
    }
}

/// What stands between two sentences of a summary.
pub(super) fn joined_by(language: Language) -> &'static str {
    if language.writes_without_spaces() { "" } else { " " }
}

/// Length in UTF-16 units.
pub(super) fn utf16_length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
