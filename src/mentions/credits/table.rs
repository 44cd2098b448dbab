//! The table of the words and phrases this module knows, asked for by their first words.

use std::sync::OnceLock;

use super::citing::{BARRIERS, BEFORE, BEHIND, BETWEEN, BOTH};
use super::outlets::{LAST_WORDS, NAMES, NAMES_WITH_ARTICLE, NOUNS_BEFORE, SHARED_NAMES};
use crate::sorting::sort_by_key;
use crate::text::stems::folded_fingerprint;

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A name, to be believed wherever something is cited.
    Name,
    /// A name that people, places or other firms have, too: believed only behind "according to" and the like.
    SharedName,
    /// A name that is a common word but for the article before it: "the Guardian".
    NameWithArticle,
    /// A common noun that makes an outlet's name of what follows: "newspaper", "agencia".
    NounBefore,
    /// The last word of many outlets' names: "Post".
    LastWord,
    /// What follows is cited. The words are in reverse order.
    CitesNext,
    /// What precedes is cited.
    CitesPrevious,
    /// Nothing: it does not part a name from what cites it.
    Between,
    /// Another clause begins.
    Barrier,
}

/// The phrases of each role, between strokes; "a>b" is called b and written a.
const LISTS: [(&str, Role); 11] = [
    (NAMES, Role::Name),
    (SHARED_NAMES, Role::SharedName),
    (NAMES_WITH_ARTICLE, Role::NameWithArticle),
    (NOUNS_BEFORE, Role::NounBefore),
    (LAST_WORDS, Role::LastWord),
    (BEFORE, Role::CitesNext),
    (BOTH, Role::CitesNext),
    (BOTH, Role::CitesPrevious),
    (BEHIND, Role::CitesPrevious),
    (BETWEEN, Role::Between),
    (BARRIERS, Role::Barrier),
];

/// A phrase of the table.
pub(super) struct Entry {
    first_word: u32,
    /// What it says.
    pub(super) role: Role,
    /// How it is written.
    pub(super) written: &'static str,
    /// What it is called.
    pub(super) name: &'static str,
}

/// All phrases, by the number of the first word.
struct Table {
    entries: Vec<Entry>,
    /// Which numbers there are, cut to twelve bits: a quick way out.
    filter: [u64; 64],
}

impl Table {
    fn new() -> Table {
        let mut table = Table { entries: Vec::new(), filter: [0; 64] };
        for (list, role) in LISTS {
            for entry in list.split('|') {
                let (written, name) = entry.split_once('>').unwrap_or((entry, entry));
                let first_word = number_of_first(written);
                table.filter[first_word as usize % 64] |= 1 << (first_word / 64 % 64);
                table.entries.push(Entry { first_word, role, written, name });
            }
        }
        sort_by_key(&mut table.entries, |entry| entry.first_word);
        table
    }
}

/// The phrases whose first word is `word`, whatever its case and accents.
pub(super) fn entries_of(word: &str) -> &'static [Entry] {
    static TABLE: OnceLock<Table> = OnceLock::new();
    let table = TABLE.get_or_init(Table::new);
    let number = number(word);
    if table.filter[number as usize % 64] >> (number / 64 % 64) & 1 == 0 {
        return &[];
    }
    let rest = &table.entries[table.entries.partition_point(|entry| entry.first_word < number)..];
    &rest[..rest.iter().take_while(|entry| entry.first_word == number).count()]
}

/// Whether one of the phrases whose first word is `word` has a role.
pub(super) fn has_role(word: &str, role: Role) -> bool {
    entries_of(word).iter().any(|entry| entry.role == role)
}

/// The words of a phrase.
pub(super) fn words(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The number of the first word of a phrase.
pub(super) fn number_of_first(phrase: &str) -> u32 {
    number(words(phrase).next().unwrap_or_default())
}

/// A number for a word, the same for all its forms in capitals and small letters.
pub(super) fn number(word: &str) -> u32 {
    folded_fingerprint(word) as u32
}
