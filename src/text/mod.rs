//! One string, nothing known of other texts: its language, blocks, sentences and words.

pub mod abbreviations;
pub mod blocks;
pub(crate) mod calendar;
pub(crate) mod case;
pub(crate) mod characters;
pub mod corrections;
pub(crate) mod fingerprint;
pub(crate) mod fingerprint_table;
pub(crate) mod first_words;
pub mod language;
pub mod published;
mod search;
pub mod sentences;
pub mod stems;
pub mod stop_words;
pub mod words;

mod cue_phrases;
mod cues;
mod datelines;
pub(crate) mod dates;
mod enclosures;
mod letters;
mod list_items;
pub(crate) mod packed_words;
mod page;
mod paragraphs;
mod profiles;
mod script;
mod sentence_ends;
mod tables;
pub(crate) mod word_list;

pub use blocks::{Block, BlockKind, blocks};
pub use corrections::corrected;
pub use language::{Language, Support};
pub use published::published;
pub use sentences::{Sentence, sentences};
pub use words::{Word, WordKind, words};
