//! Abbreviations, by what their full stop says about the end of a sentence.
//!
//! One set of tables serves all languages: an abbreviation of one is hardly ever the last word of a sentence in another,
//! and news of one language is full of the names and titles of others.

use super::stems::fold;
use super::tables::abbreviations::{FINAL, INNER, NUMBERED, TITLES};

/// What the full stop of an abbreviation says about the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Abbreviation {
    /// Never ends a sentence that goes on: "Dr.", "Mme.", "e.g.".
    Title,
    /// Does not end a sentence before a number: "No.", "p.", "Fig.". Otherwise it says nothing: "No." is an answer too.
    Numbered,
    /// Ends a sentence only where the next word is one that begins sentences: "U.S.", "Inc.", "Sept.", initials.
    Inner,
    /// Ends the sentence where a capital follows: "etc.", "p.m.".
    Final,
}

/// The kind of an abbreviation given without its last full stop, in any case: "Dr", "U.S", "J". Single capital letters
/// and letters with full stops between them are abbreviations whether they are in the tables or not.
///
/// ```
/// use tellings::text::abbreviations::{Abbreviation, abbreviation};
/// assert_eq!(abbreviation("Dr"), Some(Abbreviation::Title));
/// assert_eq!(abbreviation("U.N"), Some(Abbreviation::Inner));
/// assert_eq!(abbreviation("harbour"), None);
/// ```
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    let folded = fold(word);
    if TITLES.contains(&folded) {
        Some(Abbreviation::Title)
    } else if FINAL.contains(&folded) {
        Some(Abbreviation::Final)
    } else if is_initial(word) || has_dotted_letters(word) || INNER.contains(&folded) {
        Some(Abbreviation::Inner)
    } else if NUMBERED.contains(&folded) {
        Some(Abbreviation::Numbered)
    } else {
        None
    }
}

/// Whether it is one letter.
fn is_initial(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()
}

/// Whether it ends in a letter behind a full stop that is itself behind a short word: "U.S", "u.a", "куб.м".
fn has_dotted_letters(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(before, last)| is_initial(last) && before.ends_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_folded() {
        for list in [&TITLES, &NUMBERED, &INNER, &FINAL] {
            for word in list.iter() {
                assert_eq!(fold(word), word);
            }
        }
    }
}
