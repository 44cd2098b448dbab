//! Counts that two articles give differently in sentences that say other things besides.

use super::circumstances::allow;
use super::telling::Telling;
use super::value::{Figure, figures_of};
use super::{Difference, DifferenceKind, Told, articles_of};
use crate::article::{Article, Term, readable};
use crate::mentions::Agreement;
use crate::sorting::{sort, sort_by_key};
use crate::span::{Mention, Span};
use crate::statements::entities::Entities;
use crate::statements::grouping::StatementGroup;
use crate::text::stems::{fold, stem};

/// A count, by what is counted and the word behind: "94 people stranded".
struct Count<'a> {
    /// The noun and the word behind it.
    key: (Term, Term),
    statement: usize,
    telling: Telling<'a>,
    figure: Figure<'a>,
    /// From the noun to the word behind it.
    about: Span,
}

/// Finds, in the statements of one story, the counts of one thing in one word that differ between articles, although
/// their sentences are of different statements. Each comes with the position of the statement that most articles tell.
///
/// Only what every article counts once is compared. Takes `O(n log n)` for n figures.
pub(crate) fn across(
    articles: &[&Article],
    entities: &Entities,
    statements: &[StatementGroup],
) -> Vec<(usize, Difference)> {
    let mut counts = Vec::new();
    for (position, statement) in statements.iter().enumerate() {
        for &node in &statement.sentences {
            let telling = Telling::of(articles, node);
            for figure in figures_of(&telling, true) {
                counts.extend(count(position, telling, figure));
            }
        }
    }
    sort_by_key(&mut counts, |count| (count.key, count.telling.rank));
    let mut found = Vec::new();
    for of_one in counts.chunk_by(|a, b| a.key == b.key) {
        found.extend(difference(articles, entities, statements, of_one));
    }
    found
}

fn count<'a>(statement: usize, telling: Telling<'a>, figure: Figure<'a>) -> Option<Count<'a>> {
    let Figure::Quantity(quantity) = figure else { return None };
    let end = telling.content.partition_point(|word| word.span.start < quantity.span.end);
    let (noun, next) = (telling.content.get(end.checked_sub(1)?)?, telling.content.get(end)?);
    let is_phrase = quantity.dimension == b'n'
        && !quantity.unit.is_empty()
        && noun.span.end == quantity.span.end
        && noun.span.end + 1 == next.span.start;
    is_phrase.then(|| Count {
        key: (Term::of(stem(&fold(&quantity.unit))), next.term),
        statement,
        telling,
        figure,
        about: Span::new(noun.span.start, next.span.end),
    })
}

/// The difference between counts of one thing, by article: of two values, each article telling one of them.
fn difference(
    articles: &[&Article],
    entities: &Entities,
    statements: &[StatementGroup],
    counts: &[Count],
) -> Option<(usize, Difference)> {
    let first = counts.first()?;
    let other = counts.iter().find(|count| count.figure.agreement(&first.figure) != Agreement::Same)?;
    let side =
        |count: &Count| [first, other].iter().position(|side| side.figure.agreement(&count.figure) == Agreement::Same);
    for two in counts.windows(2) {
        if two[0].telling.rank == two[1].telling.rank && side(&two[0]) != side(&two[1]) {
            return None;
        }
    }
    let is_met = |a: &Count| counts.iter().any(|b| a.statement == b.statement && side(a) != side(b));
    let is_conflict = first.figure.agreement(&other.figure) == Agreement::Different;
    let beside = |count: &Count| side(count).is_none() || is_met(count);
    if !is_conflict
        || counts.iter().any(beside)
        || !allow(entities, (&first.telling, &first.figure), (&other.telling, &other.figure))
    {
        return None;
    }
    let most_told = |a: &&Count| statements[a.statement].articles().len();
    let home = counts.iter().rev().max_by_key(most_told)?.statement;
    let mut variants = Vec::with_capacity(2);
    for of_side in [first, other] {
        let mut mentions = Vec::new();
        for count in counts {
            if count.figure.agreement(&of_side.figure) == Agreement::Same {
                mentions.push(count.telling.mention(count.figure.span()));
            }
        }
        add_same(articles, &statements[home], &of_side.figure, &mut mentions);
        variants.push(Told { value: of_side.figure.written(), mentions });
    }
    if articles_of(&variants[1].mentions) > articles_of(&variants[0].mentions) {
        variants.swap(0, 1);
    }
    let about = Some(readable(first.about.of(first.telling.text())));
    Some((home, Difference { kind: DifferenceKind::Quantity, conflict: true, about, variants }))
}

/// Adds where a statement tells the same value in other words.
fn add_same(articles: &[&Article], statement: &StatementGroup, value: &Figure, mentions: &mut Vec<Mention>) {
    for &node in &statement.sentences {
        let telling = Telling::of(articles, node);
        for figure in figures_of(&telling, true) {
            if figure.agreement(value) == Agreement::Same {
                mentions.push(telling.mention(figure.span()));
            }
        }
    }
    sort(mentions);
    mentions.dedup();
}
