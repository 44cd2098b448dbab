#![doc = include_str!("lib.md")]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod article;
mod collection;
pub mod comparison;
mod error;
mod keyphrases;
pub mod limits;
pub mod mentions;
mod numbers;
pub mod similarity;
mod sorting;
mod span;
pub mod statements;
pub mod summary;
pub mod text;
#[cfg(feature = "wire")]
pub mod wire;

#[cfg(feature = "js")]
mod wasm;

pub use article::{Article, Details};
pub use collection::{ArticleNumber, Collection, Neighbour};
pub use comparison::{CompareOptions, Comparison, compare};
pub use error::{Error, ErrorKind};
pub use keyphrases::{DEFAULT_KEYPHRASES, Keyphrase, keyphrases};
pub use similarity::{Relation, Similarity, similarity};
pub use span::{Mention, Span};
pub use statements::{SentenceReference, Statement};
pub use summary::{Length, Order, Summary, SummaryOptions, summarize};

/// The version of this crate and of the npm package built from it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
