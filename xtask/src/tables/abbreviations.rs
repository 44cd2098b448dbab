//! The abbreviations: our own, by what their full stop says, and those of CLDR that are no words.

use std::collections::BTreeSet;

use anyhow::Result;
use tellings::text::Language;
use tellings::text::stems::fold;
use tellings::text::stop_words::is_stop_word;

use super::packages::Packages;
use super::{Table, curated, wrapped};

const DESCRIPTION: &str = "\
Abbreviations without their last full stop, folded.

Sources: our own list (`xtask/src/tables/curated/abbreviations.txt`), and the suppressions of CLDR (npm
`cldr-segments-full`, Unicode License v3) that cannot be taken for words.";

/// The sections of our own list, with the name and the description of each table.
const KINDS: [(&str, &str, &str); 4] = [
    ("title", "TITLES", "Before a name, or joining what follows to what precedes."),
    ("numbered", "NUMBERED", "Before a number; otherwise an ordinary word or abbreviation."),
    ("inner", "INNER", "May end a sentence, but more often does not."),
    ("final", "FINAL", "Mostly ends the sentence, where a capital follows."),
];

/// The table of all languages and kinds.
pub fn table(packages: &Packages) -> Result<Table> {
    let mut kinds: Vec<BTreeSet<String>> = Vec::new();
    for (section, ..) in KINDS {
        kinds.push(folded(&curated::section("abbreviations.txt", section)?));
    }
    let suppressed: Vec<String> = packages.suppressions.values().flatten().cloned().collect();
    let words = folded(&curated::section("abbreviations.txt", "words")?);
    let is_known = |word: &String| kinds.iter().any(|kind| kind.contains(word));
    let taken: Vec<String> = folded(&suppressed)
        .into_iter()
        .filter(|word| !is_known(word) && !words.contains(word) && is_safe(word))
        .collect();
    kinds[2].extend(taken);
    let mut code = "use crate::text::word_list::WordList;\n".to_owned();
    for ((_, name, description), words) in KINDS.iter().zip(&kinds) {
        let last = words.len().saturating_sub(1);
        let pieces =
            words.iter().enumerate().map(|(place, word)| format!("{word}{}", if place < last { " " } else { "" }));
        code.push_str(&format!(
            "\n/// {description}\npub(in crate::text) static {name}: WordList = WordList::new(\"{}\");\n",
            wrapped(pieces)
        ));
    }
    Ok(Table { path: "src/text/tables/abbreviations.rs", description: DESCRIPTION, code })
}

/// Abbreviations folded, without their last full stop; those of several words are none.
fn folded(abbreviations: &[String]) -> BTreeSet<String> {
    let single = abbreviations.iter().filter(|abbreviation| !abbreviation.contains([' ', '/']));
    single.map(|abbreviation| fold(abbreviation.strip_suffix('.').unwrap_or(abbreviation))).collect()
}

/// Whether it can hardly be a word at the end of a sentence: it has full stops inside, no vowel or at least five letters,
/// and is no function word of any language. Single letters, and letters behind full stops, need no table.
fn is_safe(word: &str) -> bool {
    let has_vowel = word.contains(['a', 'e', 'i', 'o', 'u', 'y', 'а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я']);
    let last = word.rsplit('.').next().unwrap_or_default();
    let is_regular = last.chars().count() < 2;
    let is_function_word = |code: &&str| is_stop_word(word, Language::from_tag(code));
    !is_regular
        && (word.contains('.') || !has_vowel || word.chars().count() >= 5)
        && !Language::supported().iter().any(is_function_word)
}
