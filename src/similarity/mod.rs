//! How close articles are: vectors, pair scores and relations, families of copies and stories.

pub mod cluster;
mod groups;
mod pair;
mod relation;
mod sequence;
mod vectors;

pub(crate) use groups::{RankedPair, families, group_of, stories};
pub(crate) use pair::Profile;
pub use pair::{PairScore, SharedTerm, Similarity, similarity};
pub use relation::{Confidence, Relation};
pub use sequence::{MATCHED_WORDS, Run, Sequence, runs};
pub use vectors::TermVector;
