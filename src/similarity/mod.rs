//! How close articles are: vectors, pair scores and relations, families of copies and stories.

pub mod cluster;
mod groups;
mod pair;
mod passages;
mod relation;
mod runs;
mod term_index;
mod vectors;

pub(crate) use groups::{RankedPair, families, group_of, stories};
pub(crate) use pair::{Profile, may_be_related};
pub use pair::{PairScore, SharedTerm, Similarity, similarity};
pub(crate) use term_index::TermIndex;
pub use relation::{Confidence, Relation};
pub use runs::{Run, runs};
pub use vectors::TermVector;
