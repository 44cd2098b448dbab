//! How close articles are: vectors, pair scores and relations, families of copies and stories.

pub mod cluster;
mod groups;
mod pair;
mod passages;
mod profiles;
mod relation;
mod runs;
mod term_index;
mod vectors;

pub(crate) use groups::{RankedPair, families, group_of, stories};
pub(crate) use pair::Profile;
pub use pair::{PairScore, SharedTerm, Similarity, similarity};
pub(crate) use profiles::{Near, Profiles};
pub use relation::{Confidence, Relation};
pub use runs::{Run, runs};
pub(crate) use term_index::{COSINE_ERROR, TermIndex};
pub use vectors::TermVector;
