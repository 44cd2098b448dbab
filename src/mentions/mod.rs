//! What the words of an article refer to beyond themselves.

pub mod credits;
pub mod dates;
pub mod names;
pub mod quantities;
pub mod quotes;
pub mod suspects;

pub use credits::{Credit, credits};
pub use dates::{DateMention, dates};
pub use names::{ArticleName, ArticleNames, Entity, NameKind, NameMention, Variant, merge, names};
pub use quantities::{Agreement, Qualifier, Quantity, quantities, same_value};
pub use quotes::{Quote, QuoteKind, quotes};
pub use suspects::Suspect;
