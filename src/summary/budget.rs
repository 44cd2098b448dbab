//! Room for sentences.

use super::Length;
use crate::article::readable::word_count;
use crate::article::utf16_length;
use crate::text::Language;

/// What is left of a length, measured on the text as it will be joined.
pub(super) struct Budget {
    unit: Unit,
    left: usize,
    joined_by: &'static str,
    language: Language,
}

enum Unit {
    Sentences,
    Words,
    Characters,
}

impl Budget {
    /// The budget of a length. `story_length` is what a ratio refers to, in UTF-16 units; nothing else asks for it.
    pub(super) fn new(length: Length, story_length: &dyn Fn() -> usize, language: Language) -> Budget {
        let joined_by = joined_by(language);
        // What joins sentences is counted with each, so there is one more of it.
        let characters = |characters: usize| (Unit::Characters, characters.saturating_add(joined_by.len()));
        let (unit, left) = match length {
            Length::Sentences(sentences) => (Unit::Sentences, sentences),
            Length::Words(words) => (Unit::Words, words),
            Length::Characters(limit) => characters(limit),
            Length::Ratio(ratio) => characters((ratio * story_length() as f64).floor() as usize),
        };
        Budget { unit, left, joined_by, language }
    }

    /// Whether sentences are counted, not their words or characters.
    pub(super) fn counts_sentences(&self) -> bool {
        matches!(self.unit, Unit::Sentences)
    }

    /// What is left.
    pub(super) fn room(&self) -> usize {
        self.left
    }

    /// Whether nothing more can fit.
    pub(super) fn is_spent(&self) -> bool {
        self.left == 0
    }

    /// What a sentence takes of it.
    pub(super) fn cost(&self, sentence: &str) -> usize {
        match self.unit {
            Unit::Sentences => 1,
            Unit::Words => {
                // Joined by nothing, two sentences without a mark between them make a word more.
                let may_join = self.joined_by.is_empty() && sentence.ends_with(char::is_alphanumeric);
                (word_count(sentence, self.language) + usize::from(may_join)).max(1)
            }
            Unit::Characters => self.joined_by.len() + utf16_length(sentence),
        }
    }

    /// Whether there is room for sentences of this cost.
    pub(super) fn has_room(&self, cost: usize) -> bool {
        cost <= self.left
    }

    /// Takes room for sentences of this cost, which must be there.
    pub(super) fn take(&mut self, cost: usize) {
        self.left -= cost;
    }
}

/// Adds a sentence to the text of a summary.
pub(super) fn append(text: &mut String, sentence: &str, language: Language) {
    if !text.is_empty() {
        text.push_str(joined_by(language));
    }
    text.push_str(sentence);
}

/// What stands between two sentences of a summary.
fn joined_by(language: Language) -> &'static str {
    if language.writes_without_spaces() { "" } else { " " }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget(length: Length, language: &str) -> Budget {
        Budget::new(length, &|| 401, Language::from_tag(language))
    }

    #[test]
    fn room_is_measured_on_the_joined_text() {
        let cases = [
            (Length::Sentences(3), "en", 3),
            (Length::Words(30), "en", 30),
            // The space that no sentence follows is free.
            (Length::Characters(140), "en", 141),
            (Length::Characters(140), "ja", 140),
            (Length::Characters(usize::MAX), "en", usize::MAX),
            (Length::Ratio(0.25), "en", 101),
            (Length::Ratio(0.25), "ja", 100),
        ];
        for (length, language, room) in cases {
            let budget = budget(length, language);
            assert_eq!(budget.room(), room, "{length:?}");
            assert_eq!(budget.counts_sentences(), matches!(length, Length::Sentences(_)));
        }
    }

    #[test]
    fn a_sentence_costs_what_it_adds() {
        let cases = [
            (Length::Sentences(3), "en", "The bridge is closed.", 1),
            (Length::Words(30), "en", "The bridge is closed.", 4),
            (Length::Words(30), "en", "…", 1),
            (Length::Characters(140), "en", "The bridge is closed.", 22),
            (Length::Characters(140), "ja", "橋は閉鎖。", 5),
        ];
        for (length, language, sentence, cost) in cases {
            assert_eq!(budget(length, language).cost(sentence), cost, "{length:?} of {sentence}");
        }
        // Without a mark at its end its last word may become two with the next sentence.
        let budget = budget(Length::Words(30), "ja");
        assert_eq!(budget.cost("橋は閉鎖"), budget.cost("橋は閉鎖。") + 1);
    }

    #[test]
    fn what_is_taken_is_gone() {
        let mut budget = budget(Length::Words(10), "en");
        assert!(budget.has_room(10) && !budget.has_room(11) && !budget.is_spent());
        budget.take(9);
        assert!(budget.has_room(1) && !budget.has_room(2) && !budget.is_spent());
        budget.take(1);
        assert!(budget.is_spent() && budget.has_room(0) && !budget.has_room(1));
    }

    #[test]
    fn sentences_are_joined_as_their_language_does() {
        for (language, joined) in [("en", "One. Two."), ("ja", "One.Two.")] {
            let mut text = String::new();
            for sentence in ["One.", "Two."] {
                append(&mut text, sentence, Language::from_tag(language));
            }
            assert_eq!(text, joined);
        }
    }
}
