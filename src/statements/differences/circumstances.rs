//! What stands beside a figure and says that it is not the figure it looks like.

use super::senses::{BOUND, LINK, MARKER, has_opposite, meanings};
use super::telling::Telling;
use super::value::{Figure, figures_of};
use crate::article::Term;
use crate::mentions::{Agreement, Quantity};
use crate::span::Span;
use crate::statements::entities::Entities;
use crate::text::case::is_capital;
use crate::text::stems::fold;

/// How many words beside a figure are looked at.
const BESIDE: usize = 2;

/// Whether nothing beside two figures says that they are of different things.
pub(super) fn allow(entities: &Entities, a: (&Telling, &Figure), b: (&Telling, &Figure)) -> bool {
    markers(a) == markers(b)
        && links_allow(link(a), link(b))
        && bound(a) == bound(b)
        && ages_allow(entities, a, b)
        && times_allow(a, b)
        && !are_of_others(a, b)
        && !are_opposed(a, b)
        && !is_part(a, b)
        && !is_part(b, a)
}

/// One bit for each sense of the markers of which a word stands beside the figure, or in it.
fn markers((telling, figure): (&Telling, &Figure)) -> u32 {
    let span = figure.span();
    let mut found = 0;
    let mut look = |word: &str| {
        for (group, sense) in meanings(&fold(word.trim_matches(|c: char| !c.is_alphanumeric()))) {
            if group == MARKER {
                found |= 1 << sense;
            }
        }
    };
    let before = &telling.text()[telling.span.start..span.start];
    let after = &telling.text()[span.end..telling.span.end.max(span.end)];
    before.split_whitespace().rev().take(BESIDE).for_each(&mut look);
    // "12 other people".
    span.of(telling.text()).split_whitespace().chain(after.split_whitespace().take(BESIDE)).for_each(look);
    found
}

/// Which end of a change stands before a figure, if any.
fn link((telling, figure): (&Telling, &Figure)) -> Option<u8> {
    let before = &telling.text()[telling.span.start..figure.span().start];
    let meanings = meanings(before.split_whitespace().next_back()?);
    meanings.iter().find(|(group, _)| *group == LINK).map(|&(_, sense)| sense)
}

fn links_allow(a: Option<u8>, b: Option<u8>) -> bool {
    a == b || a.is_none() && b != Some(0) || b.is_none() && a != Some(0)
}

/// Which end of a time a date is, if any: a shop closed on Monday may be closed until Wednesday.
fn bound((telling, figure): (&Telling, &Figure)) -> Option<u8> {
    let Figure::Date(date) = figure else { return None };
    let before = &telling.text()[telling.span.start..date.span.start];
    before.split_whitespace().rev().take(BESIDE).find_map(|word| {
        let word = fold(word).replace('’', "'");
        meanings(&word).iter().find(|(group, _)| *group == BOUND).map(|&(_, sense)| sense)
    })
}

/// Whether two figures are of one thing of two owners: "$60bn of American goods", "$34bn in Chinese goods".
fn are_of_others(a: (&Telling, &Figure), b: (&Telling, &Figure)) -> bool {
    let (Some((owner_a, owned_a)), Some((owner_b, owned_b))) = (owned(a), owned(b)) else { return false };
    owner_a != owner_b && owned_a == owned_b
}

/// A capitalised word behind a figure, with the one behind that.
fn owned((telling, figure): (&Telling, &Figure)) -> Option<(Term, Term)> {
    let end = figure.span().end;
    let next = telling.content.partition_point(|word| word.span.start < end);
    let (owner, owned) = (telling.content.get(next)?, telling.content.get(next + 1)?);
    let is_next = owner.span.start <= end + "  worth of".len() && owner.span.end + 1 == owned.span.start;
    let is_named = owner.span.of(telling.text()).starts_with(is_capital);
    (is_next && is_named).then_some((owner.term, owned.term))
}

/// How many content words before and behind a figure may be opposites.
const OPPOSED: usize = 4;

/// Whether opposites stand near two figures: "private colleges", "public colleges".
fn are_opposed(a: (&Telling, &Figure), b: (&Telling, &Figure)) -> bool {
    let (near_a, near_b) = (senses_near(a), senses_near(b));
    let is_told_by_both = |group: u8| near_a.iter().any(|sense| sense.0 == group && near_b.contains(sense));
    near_a.iter().any(|&(group, _)| near_b.iter().any(|other| other.0 == group) && !is_told_by_both(group))
}

/// The senses with opposites of the content words near a figure but those of dates: "last week" is no opposite of "the
/// first case".
fn senses_near((telling, figure): (&Telling, &Figure)) -> Vec<(u8, u8)> {
    let Span { start, end } = figure.span();
    let first = telling.content.partition_point(|word| word.span.end <= start);
    let last = telling.content.partition_point(|word| word.span.start < end);
    let dates = figures_of(telling, false);
    let mut senses = Vec::new();
    for word in &telling.content[first.saturating_sub(OPPOSED)..telling.content.len().min(last + OPPOSED)] {
        if dates.iter().all(|date| !date.span().overlaps(word.span)) {
            senses.extend(
                meanings(&fold(word.span.of(telling.text()))).into_iter().filter(|sense| has_opposite(sense.0)),
            );
        }
    }
    senses
}

/// Whether a figure is a part of the other: its sentence tells the rest of it too.
fn is_part(part: (&Telling, &Figure), whole: (&Telling, &Figure)) -> bool {
    let (Figure::Quantity(told), Figure::Quantity(whole)) = (part.1, whole.1) else { return false };
    let is_rest = |other: &Figure| {
        let Figure::Quantity(rest) = other else { return false };
        rest.unit == told.unit && rest.value > 0.0 && told.value + rest.value == whole.value
    };
    matches!(told.dimension, b'n' | b'$') && figures_of(part.0, true).iter().any(is_rest)
}

/// Ages are compared only of one person.
fn ages_allow(entities: &Entities, a: (&Telling, &Figure), b: (&Telling, &Figure)) -> bool {
    match (is_age(a), is_age(b)) {
        (false, false) => true,
        (true, true) => match (owner(entities, a), owner(entities, b)) {
            (Some(x), Some(y)) => x == y,
            _ => false,
        },
        _ => false,
    }
}

fn is_age((telling, figure): (&Telling, &Figure)) -> bool {
    let Figure::Quantity(Quantity { unit, span, .. }) = figure else { return false };
    let text = span.of(telling.text());
    let after = telling.text()[span.end..telling.span.end.max(span.end)].trim_start_matches([' ', '-']);
    unit == "year" && (text.bytes().all(|byte| byte.is_ascii_digit()) || after.starts_with("old"))
}

/// The entity named before a figure.
pub(super) fn owner(entities: &Entities, (telling, figure): (&Telling, &Figure)) -> Option<usize> {
    let (name, _) = telling.name_before(figure.span().start)?;
    Some(entities.of_name(telling.rank, name))
}

/// Figures of different times may both be right, and times of different figures: where both stand beside one, it has to
/// be the same, or one that may be.
fn times_allow(a: (&Telling, &Figure), b: (&Telling, &Figure)) -> bool {
    match (beside(a), beside(b)) {
        (Some(x), Some(y)) => x.agreement(&y) != Agreement::Different,
        _ => true,
    }
}

/// The date nearest to a figure in its sentence, the figure nearest to a date.
fn beside<'a>((telling, figure): (&Telling<'a>, &Figure)) -> Option<Figure<'a>> {
    let mut best = None;
    for other in figures_of(telling, matches!(figure, Figure::Date(_))) {
        let distance = other.span().start.abs_diff(figure.span().start);
        if best.is_none_or(|(nearest, _)| distance < nearest) {
            best = Some((distance, other));
        }
    }
    best.map(|(_, other)| other)
}
