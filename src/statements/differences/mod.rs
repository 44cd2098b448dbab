//! Where the tellings of one statement differ: figures, dates, names, wording, who is quoted.

mod across;
mod circumstances;
mod figures;
mod quotation;
mod role;
mod senses;
mod spelling;
mod telling;
mod value;
mod wording;

use super::entities::Entities;
use super::grouping::StatementGroup;
use crate::article::Article;
use crate::sorting::sort_by;
use crate::span::Mention;
pub(crate) use across::across;
pub(super) use quotation::{Quoted, quotes_in, words_of};
use std::cmp::Ordering;
pub(super) use telling::Telling;
pub(super) use value::{Figure, figures_of};

/// In what tellings of one statement differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// Figures of one thing.
    Quantity,
    /// The day, or the time, of one thing.
    Date,
    /// How a name is spelled.
    Name,
    /// Words that change the sense.
    Wording,
    /// Who said it.
    Speaker,
}

impl DifferenceKind {
    /// The name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            DifferenceKind::Quantity => "quantity",
            DifferenceKind::Date => "date",
            DifferenceKind::Name => "name",
            DifferenceKind::Wording => "wording",
            DifferenceKind::Speaker => "speaker",
        }
    }
}

/// Something that the tellings of one statement tell differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In what they differ.
    pub kind: DifferenceKind,
    /// Whether they cannot all be right.
    pub conflict: bool,
    /// The words that name what differs, where there are any.
    pub about: Option<String>,
    /// What is told instead, at least two; the one most articles tell first.
    pub variants: Vec<Told>,
}

/// One thing told, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// "<value> <unit>", an ISO 8601 date, the name of an entity, or the words.
    pub value: String,
    /// Where it stands, by article and place.
    pub mentions: Vec<Mention>,
}

/// The differences inside one statement; mentions carry ranks of articles. Conflicts come first, then by kind and by
/// where they stand.
pub(crate) fn differences(articles: &[&Article], entities: &Entities, statement: &StatementGroup) -> Vec<Difference> {
    let mut found = Vec::new();
    if statement.articles().len() < 2 {
        return found;
    }
    let tellings: Vec<Telling> = statement.sentences.iter().map(|&node| Telling::of(articles, node)).collect();
    for kind in [DifferenceKind::Quantity, DifferenceKind::Date] {
        figures::differing(articles, entities, &tellings, kind, &mut found);
    }
    quotation::differing(articles, entities, &tellings, &mut found);
    spelling::differing(entities, &tellings, &mut found);
    wording::differing(&tellings, &mut found);
    for difference in &mut found {
        sort_by(&mut difference.variants, |a, b| by_tellers(&a.mentions, &b.mentions));
    }
    sort_by(&mut found, |a, b| {
        let order = (b.conflict, a.kind).cmp(&(a.conflict, b.kind));
        order.then_with(|| a.variants[0].mentions.cmp(&b.variants[0].mentions))
    });
    found
}

/// What more articles tell comes first, then what stands first. Both are given by article.
pub(super) fn by_tellers(a: &[Mention], b: &[Mention]) -> Ordering {
    articles_of(b).cmp(&articles_of(a)).then_with(|| a.cmp(b))
}

/// In how many articles some mentions stand, given by article.
fn articles_of(mentions: &[Mention]) -> usize {
    mentions.chunk_by(|a, b| a.article == b.article).count()
}
