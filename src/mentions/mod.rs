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

use crate::Span;
use crate::text::{Language, Sentence};
use dates::Day;
use quantities::reader::Reader;

/// The figures and dates in the sentences of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Its figures, in order and disjoint.
    pub quantities: Vec<Quantity>,
    /// Its dates, in order and disjoint.
    pub dates: Vec<DateMention>,
}

impl Figures {
    /// Reads the sentences of `text`. `published` is the day of the article, ISO 8601, from which relative dates are
    /// counted. Linear.
    pub(crate) fn find(text: &str, sentences: &[Sentence], language: Language, published: Option<&str>) -> Figures {
        let Reader { quantities, dates, .. } =
            Reader::read(text, sentences, language, published.and_then(Day::from_iso));
        Figures { quantities, dates }
    }
}

/// Whom and what the sentences of one article name, quote and cite.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mentions {
    /// Who and what it names, and where.
    pub names: ArticleNames,
    /// Its quotations, in order and disjoint.
    pub quotes: Vec<Quote>,
    /// The agencies and outlets it cites or carries, in order and disjoint.
    pub credits: Vec<Credit>,
}

impl Mentions {
    /// Reads the sentences of `text`. Linear but for sorting the names.
    pub(crate) fn find(text: &str, sentences: &[Sentence], suspects: &[Suspect], language: Language) -> Mentions {
        let names = names(text, sentences, suspects, language);
        let quotes = quotes(text, sentences, language, &names);
        let credits = credits(text, sentences, language);
        Mentions { names, quotes, credits }
    }
}

/// Those of some mentions that lie within a sentence; `mentions` are in order, `span_of` says where each stands.
pub(crate) fn within<M>(mentions: &[M], sentence: Span, span_of: fn(&M) -> Span) -> &[M] {
    let first = mentions.partition_point(|mention| span_of(mention).start < sentence.start);
    let end = mentions.partition_point(|mention| span_of(mention).start < sentence.end);
    &mentions[first..end]
}
