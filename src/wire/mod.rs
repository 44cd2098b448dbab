//! The shapes that cross to JavaScript: camelCase, UTF-16 offsets, absent fields left out.
//!
//! Everything here is plain Rust with serde and can be tested natively. Ranges only: the package fills each `text` by
//! slicing the caller's own string, so nothing is copied back and lone surrogates stay as they were.

mod comparison;
mod inputs;
mod mentions;
mod options;
mod positions;
mod reading;
mod shape;
mod similarity;
mod summary;
mod value;

pub use comparison::comparison;
pub use inputs::{ARTICLE_FIELDS, BLOCK_FIELDS, article};
pub use options::{COMPARE_OPTIONS, KEYPHRASE_OPTIONS, NEAREST_OPTIONS, Options, SUMMARY_OPTIONS};
pub use positions::{PositionsIn, Range, Utf16Positions};
pub use reading::reading;
pub use shape::{Object, Shape};
pub use similarity::{keyphrases, neighbours, similarity};
pub use summary::summary;
pub use value::{Fields, Value, listed, number};
