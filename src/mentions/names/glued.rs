//! Words that lost the space behind them: "Alexander Novakin charge", "Ryan HassFellow".

use super::lexicon::{Classes, classes_of};
use super::tokens::Tokens;
use crate::mentions::Suspect;
use crate::text::Language;
use crate::text::case::{is_capital, is_small};
use crate::text::stop_words::is_stop_word;

/// Shorter beginnings are no names that could be told from chance.
const MINIMUM_BYTES: usize = 4;

/// Cuts capitalised words in two that are known to be glued, and those that end in a word no name ends in. Linear.
pub(super) fn cut(text: &str, suspects: &[Suspect], tokens: &mut Tokens) {
    let mut place = 0;
    for token in tokens.tokens.iter_mut().filter(|token| token.is_capitalised()) {
        while suspects.get(place).is_some_and(|suspect| suspect.span.end <= token.span.start) {
            place += 1;
        }
        let end = suspects.get(place).map_or(0, |suspect| suspect.parts[0].end);
        if token.span.start < end && end < token.span.end {
            token.cut(text, end - token.span.start);
        } else if let Some(length) = unattested_length(token.span.of(text)) {
            token.cut(text, length);
        }
    }
}

/// The length of a name before a verb of saying or "who" that no name ends in, whether the name stands elsewhere or not.
fn unattested_length(word: &str) -> Option<usize> {
    let name = word.strip_suffix("who").filter(|name| name.len() >= MINIMUM_BYTES && name.ends_with(is_small));
    // The shortest verb is the one: "warned" rather than what ends in it.
    let verb = (5..=9).filter_map(|length| {
        let start = word.len().checked_sub(length).filter(|&start| start >= MINIMUM_BYTES)?;
        word.split_at_checked(start)
    });
    let mut before_verb = verb.filter(|(_, rest)| rest.ends_with("ed") && classes_of(rest).any(Classes::SAYING));
    name.or_else(|| before_verb.next().map(|(name, _)| name)).map(str::len)
}

/// Whether `rest`, which follows `before` without a space, is a word of its own rather than an ending.
pub(super) fn is_glued_word(before: &str, rest: &str) -> bool {
    const ENDINGS: &[&str] =
        &["on", "an", "as", "is", "us", "so", "me", "he", "all", "own", "her", "am", "et", "i", "a"];
    if rest.starts_with(is_capital) {
        return before.ends_with(is_small) && rest.chars().nth(1).is_some();
    }
    let is_verb = rest.len() > 4 && (rest.ends_with("ed") || rest.ends_with("ing") || rest.ends_with("en"));
    let is_joining =
        || is_stop_word(rest, Language::from_tag("en")) || classes_of(rest).any(Classes::SAYING.or(Classes::SOURCE));
    rest.len() >= 2 && rest.chars().all(is_small) && !ENDINGS.contains(&rest) && (is_verb || is_joining())
}
