//! Room for sentences.

use super::Length;
use crate::article::readable::word_count;
use crate::text::Language;

/// What is left of a length, measured on the text as it will be joined.
pub(super) struct Budget {
    unit: Unit,
    left: usize,
    joined_by: &'static str,
    empty: bool,
    language: Language,
}

enum Unit {
    Sentences,
    Words,
    Characters,
}

impl Budget {
    /// The budget of a length; `story_length` is what a ratio refers to, in UTF-16 units.
    pub(super) fn new(length: Length, story_length: usize, language: Language) -> Budget {
        let (unit, left) = match length {
            Length::Sentences(sentences) => (Unit::Sentences, sentences),
            Length::Words(words) => (Unit::Words, words),
            Length::Characters(characters) => (Unit::Characters, characters),
            Length::Ratio(ratio) => (Unit::Characters, libm::floor(ratio * story_length as f64) as usize),
        };
        Budget { unit, left, joined_by: joined_by(language), empty: true, language }
    }

    /// Whether nothing more can fit.
    pub(super) fn is_spent(&self) -> bool {
        self.left == 0
    }

    /// Takes room for a sentence, or says that there is not enough.
    pub(super) fn take(&mut self, sentence: &str) -> bool {
        let cost = match self.unit {
            Unit::Sentences => 1,
            Unit::Words => word_count(sentence, self.language),
            Unit::Characters if self.empty => utf16_length(sentence),
            Unit::Characters => self.joined_by.len() + utf16_length(sentence),
        };
        let fits = cost <= self.left;
        if fits {
            self.left -= cost;
            self.empty = false;
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
