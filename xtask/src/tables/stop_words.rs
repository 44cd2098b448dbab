//! The stop words: our own lists, and the words that independent lists agree on.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use tellings::text::stems::fold;

use super::packages::Packages;
use super::{Table, curated, wrapped};

const DESCRIPTION: &str = "\
Function words, folded.

Sources: our own lists (`xtask/src/tables/curated/stop_words/`), and what the npm packages `stopwords-iso` (MIT),
`stopword` (MIT) and `@orama/stopwords` (Apache-2.0, Snowball's lists) agree on where that is a short list.";

/// How many lists must agree.
const LISTS: usize = 3;

/// The most words they may agree on: longer lists go beyond function words.
const MOST_AGREED: usize = 180;

/// The languages whose lists are kept whole.
const WHOLE: [&str; 8] = ["da", "de", "en", "es", "fr", "it", "nl", "pt"];

/// The most words of a list of any other language: function words follow Zipf's law, the most frequent of them make up
/// nearly all of a text's.
const MOST_WORDS: usize = 110;

/// The languages with a list of our own, sorted.
pub fn codes() -> Result<Vec<String>> {
    curated::names("stop_words")
}

/// The table of all languages.
pub fn table(codes: &[String], packages: &Packages) -> Result<Table> {
    let mut lists = String::new();
    for code in codes {
        let words = words(code, packages).with_context(|| format!("the stop words of {code}"))?;
        lists.push_str(&list(code, &words).with_context(|| format!("the stop words of {code}"))?);
    }
    let code = format!(
        "use crate::text::stop_words::Encoded;\n\n\
         /// The lists by language.\n\
         pub(in crate::text) static STOP_WORDS: [Encoded; {}] = [{lists}];\n",
        codes.len()
    );
    Ok(Table { path: "src/text/tables/stop_words.rs", description: DESCRIPTION, code })
}

/// The words of a language, folded.
fn words(code: &str, packages: &Packages) -> Result<BTreeSet<String>> {
    let name = format!("stop_words/{code}.txt");
    let folded = |words: Vec<String>| words.iter().map(|word| fold(word)).collect::<BTreeSet<String>>();
    let mut words = folded(curated::section(&name, "words")?);
    let lists = &packages.stop_words[code];
    let agreed = agreed(lists);
    if agreed.len() <= MOST_AGREED {
        let rejected = folded(curated::section(&name, "rejected")?);
        words.extend(folded(agreed).difference(&rejected).cloned());
    }
    words.remove("");
    if WHOLE.contains(&code) {
        return Ok(words);
    }
    let frequent = folded(curated::section(&name, "frequent")?);
    let lists: Vec<BTreeSet<String>> = lists.iter().cloned().map(folded).collect();
    Ok(most_frequent(words, &frequent, &lists))
}

/// The words that are likely to be the most frequent: those known to be, then short ones and those in many lists. A list
/// that lacks a word weighs as much as two letters.
fn most_frequent(words: BTreeSet<String>, frequent: &BTreeSet<String>, lists: &[BTreeSet<String>]) -> BTreeSet<String> {
    let mut ranked: Vec<String> = words.into_iter().collect();
    ranked.sort_by_key(|word| {
        let missing = lists.iter().filter(|list| !list.contains(word)).count();
        (!frequent.contains(word), word.chars().count() + 2 * missing)
    });
    ranked.into_iter().take(MOST_WORDS).collect()
}

/// The words all lists have; none where there are too few lists.
fn agreed(lists: &[Vec<String>]) -> Vec<String> {
    let Some((first, others)) = lists.split_first().filter(|_| lists.len() >= LISTS) else { return Vec::new() };
    first.iter().filter(|word| others.iter().all(|list| list.contains(word))).cloned().collect()
}

/// The byte of the first letter: `[`, the one behind the capitals. Latin letters are their own bytes.
const FIRST_LETTER: u8 = b'Z' + 1;

/// The list of one language: see `Encoded` in the crate.
fn list(code: &str, words: &BTreeSet<String>) -> Result<String> {
    let foreign = words.iter().flat_map(|word| word.chars()).filter(|c| !c.is_ascii());
    let base = foreign.min().unwrap_or(char::from(FIRST_LETTER));
    let mut pieces = Vec::new();
    let mut previous: Vec<char> = Vec::new();
    for word in words {
        let letters: Vec<char> = word.chars().collect();
        let shared = letters.iter().zip(&previous).take_while(|(a, b)| a == b).count();
        let mark = u8::try_from(shared).ok().map(|shared| b'A' + shared).filter(u8::is_ascii_uppercase);
        let mut piece = char::from(mark.with_context(|| format!("{word} is too long"))?).to_string();
        for &letter in &letters[shared..] {
            let byte = byte_of(letter, base).with_context(|| format!("{word} has a letter too far from {base}"))?;
            piece.push_str(&byte.escape_ascii().to_string());
        }
        pieces.push(piece);
        previous = letters;
    }
    Ok(format!("Encoded {{ code: \"{code}\", base: {:#x}, words: b\"{}\" }},", u32::from(base), wrapped(pieces)))
}

/// The byte of a letter or of what joins letters.
fn byte_of(letter: char, base: char) -> Option<u8> {
    if matches!(letter, '\'' | '-' | '.') {
        return u8::try_from(letter).ok();
    }
    let place = u8::try_from(u32::from(letter).checked_sub(u32::from(base))?).ok()?;
    place.checked_add(FIRST_LETTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_with_what_they_share_with_the_word_before() {
        let encoded = |words: [&str; 3]| list("xx", &BTreeSet::from(words.map(str::to_owned))).ok();
        assert!(encoded(["an", "and", "any"]).is_some_and(|list| list.contains("AanCdCy")));
        assert!(encoded(["ба", "баб", "ва"]).is_some_and(|list| list.contains("A\\\\[C\\\\A][")));
        assert_eq!(encoded(["a", "b", "я"]), None);
    }

    #[test]
    fn known_words_short_words_and_words_in_many_lists_come_first() {
        let letters = |count: usize| "a".repeat(count);
        let words: BTreeSet<String> = (1..=MOST_WORDS + 3).map(letters).collect();
        let [agreed, known] = [2, 3].map(|more| letters(MOST_WORDS + more));
        let list = BTreeSet::from([agreed.clone()]);
        let kept = most_frequent(words, &BTreeSet::from([known.clone()]), &[list.clone(), list]);
        assert_eq!(kept.len(), MOST_WORDS);
        assert!(kept.contains(&known) && kept.contains(&agreed));
        assert!(kept.contains("a") && !kept.contains(&letters(MOST_WORDS)));
    }

    #[test]
    fn lists_agree_on_what_all_have() {
        let list = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<String>>();
        let lists = [list("a and harbour"), list("and a"), list("and ferry a")];
        assert_eq!(agreed(&lists), ["a", "and"]);
        assert!(agreed(&lists[..2]).is_empty());
    }
}
