//! Groups of sentences of different articles that say the same thing.

mod differences;
mod entities;
mod facts;
mod grouping;
mod index;
mod likeness;
mod links;
mod representative;

pub use differences::{Difference, DifferenceKind, Told};
pub(crate) use differences::{across, differences};
pub(crate) use entities::Entities;
pub(crate) use facts::facts;
pub use facts::{Fact, FactKind};
pub(crate) use grouping::StatementGroup;
pub use likeness::sentence_likeness;
pub(crate) use links::{LinkFinder, SentenceNode};

/// A sentence by the article it stands in and its index among that article's sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceReference {
    /// Position of the article in the list, in a [`crate::Collection`] its number.
    pub article: usize,
    /// Index among the article's sentences, from 0.
    pub index: usize,
}

/// Sentences of one or several articles that say the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The sentences, by article and index.
    pub sentences: Vec<SentenceReference>,
    /// The articles they stand in, ascending.
    pub articles: Vec<usize>,
    /// In how many families of copies it stands: how often it was written separately.
    pub tellings: usize,
    /// The agencies and outlets that its sentences cite, each once, by name.
    pub credits: Vec<String>,
    /// The sentence that says it best: a clean, complete one of medium length.
    pub representative: SentenceReference,
    /// In what its tellings differ: conflicts first.
    pub differences: Vec<Difference>,
}
