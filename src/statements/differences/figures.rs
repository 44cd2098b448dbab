//! Figures and dates that tellings of one statement give differently.

use super::circumstances::{allow, owner};
use super::role::Role;
use super::telling::Telling;
use super::value::{Figure, figures_of};
use super::{Difference, DifferenceKind, Told};
use crate::article::Article;
use crate::mentions::Agreement;
use crate::sorting::{sort, sort_by};
use crate::statements::entities::Entities;

/// A figure where it stands.
struct Place<'a> {
    telling: Telling<'a>,
    figure: Figure<'a>,
    role: Role,
}

impl<'a> Place<'a> {
    fn beside(&self) -> (&Telling<'a>, &Figure<'a>) {
        (&self.telling, &self.figure)
    }
}

/// The places of one value.
struct Value {
    /// In the order of the sentences.
    places: Vec<usize>,
    /// The ranks of the articles that tell it, ascending.
    articles: Vec<usize>,
}

/// Two values told of one thing.
struct Rivals {
    values: (usize, usize),
    /// The places that show it best.
    places: (usize, usize),
    evidence: f32,
    conflict: bool,
}

/// What the roles of two figures share must be worth at least so many words next to them.
const SHARED_WORDS: f32 = 0.9;
/// And those of two dates, which stand in any sentence.
const SHARED_WORDS_OF_DATES: f32 = 1.3;
/// What remains of the evidence where somebody else is named before.
const OTHER_NAME: f32 = 0.6;
/// What remains of the evidence where what is counted has another name.
const OTHER_NOUN: f32 = 0.75;
/// Values of which one is so many times the other are seldom told of one thing.
const FAR_APART: [f64; 2] = [3.0, 10.0];
/// What remains of the evidence by each.
const OF_FAR: f32 = 0.6;
/// So many values are compared with each other.
const COMPARED_VALUES: usize = 64;
/// So many places of a value are compared with those of another.
const COMPARED_PLACES: usize = 8;

/// Finds the figures, or the dates, that differ.
pub(super) fn differing(
    articles: &[&Article],
    entities: &Entities,
    tellings: &[Telling],
    kind: DifferenceKind,
    found: &mut Vec<Difference>,
) {
    let places = places(tellings, kind);
    let values = values(&places);
    let mut rivals = Vec::new();
    for a in 0..values.len() {
        for b in a + 1..values.len() {
            if !share_one(&values[a].articles, &values[b].articles) {
                rivals.extend(compared(articles, entities, &places, &values, (a, b), kind));
            }
        }
    }
    sort_by(&mut rivals, |a: &Rivals, b: &Rivals| b.evidence.total_cmp(&a.evidence).then(a.values.cmp(&b.values)));
    let mut groups: Vec<(Vec<usize>, usize, bool)> = Vec::new();
    for (at, rival) in rivals.iter().enumerate() {
        let (a, b) = rival.values;
        let of = |value: usize| groups.iter().position(|(members, ..)| members.contains(&value));
        match (of(a), of(b)) {
            (None, None) => groups.push((vec![a, b], at, rival.conflict)),
            (Some(group), None) => join(&mut groups[group], b, rival, &values),
            (None, Some(group)) => join(&mut groups[group], a, rival, &values),
            _ => {}
        }
    }
    for (members, best, conflict) in groups {
        let mut variants = Vec::with_capacity(members.len());
        for &member in &members {
            variants.push(told(&places, &values[member]));
        }
        let (a, b) = rivals[best].places;
        let about = places[a].role.about(&places[a].telling, &places[b].role);
        found.push(Difference { kind, conflict, about, variants });
    }
}

/// Adds a third value to what differs, where its articles tell none of the others.
fn join(group: &mut (Vec<usize>, usize, bool), value: usize, rival: &Rivals, values: &[Value]) {
    let is_apart = |&member: &usize| !share_one(&values[member].articles, &values[value].articles);
    if group.0.iter().all(is_apart) {
        group.0.push(value);
        group.2 |= rival.conflict;
    }
}

/// The figures, or the dates, of all sentences.
fn places<'a>(tellings: &[Telling<'a>], kind: DifferenceKind) -> Vec<Place<'a>> {
    let mut places = Vec::new();
    for &telling in tellings {
        for figure in figures_of(&telling, kind == DifferenceKind::Quantity) {
            let role = Role::of(&telling, &figure);
            places.push(Place { telling, figure, role });
        }
    }
    places
}

/// Puts together what is the same in another notation: the first [`COMPARED_VALUES`] values.
fn values(places: &[Place]) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let is_same = |value: &Value| {
            let first = &places[value.places[0]];
            first.figure.agreement(&place.figure) == Agreement::Same
        };
        let known = values.iter().position(is_same);
        let value = known.unwrap_or(values.len());
        if known.is_none() {
            if values.len() == COMPARED_VALUES {
                continue;
            }
            values.push(Value { places: Vec::new(), articles: Vec::new() });
        }
        values[value].places.push(at);
        values[value].articles.push(place.telling.rank);
    }
    for value in &mut values {
        sort(&mut value.articles);
        value.articles.dedup();
    }
    values
}

/// Whether two ascending lists have a number in common.
fn share_one(a: &[usize], b: &[usize]) -> bool {
    a.iter().any(|number| b.binary_search(number).is_ok())
}

/// The two values as rivals, where they are told of one thing.
fn compared(
    articles: &[&Article],
    entities: &Entities,
    places: &[Place],
    values: &[Value],
    (a, b): (usize, usize),
    kind: DifferenceKind,
) -> Option<Rivals> {
    let least = if kind == DifferenceKind::Date { SHARED_WORDS_OF_DATES } else { SHARED_WORDS };
    let mut best: Option<Rivals> = None;
    let mut conflict = true;
    for &x in values[a].places.iter().take(COMPARED_PLACES) {
        for &y in values[b].places.iter().take(COMPARED_PLACES) {
            let agreement = places[x].figure.agreement(&places[y].figure);
            conflict &= agreement != Agreement::Compatible;
            // A month holds its days: that is no difference.
            let is_vague = kind == DifferenceKind::Date && agreement == Agreement::Compatible;
            if is_vague || !matches!(agreement, Agreement::Different | Agreement::Compatible) {
                continue;
            }
            let (words, share) = places[x].role.likeness(&places[y].role);
            let evidence = share * certainty(entities, &places[x], &places[y]);
            let is_better = best.as_ref().is_none_or(|best| evidence > best.evidence);
            if is_better
                && words >= least
                && evidence >= places[x].figure.shared_part()
                && allow(entities, places[x].beside(), places[y].beside())
            {
                best = Some(Rivals { values: (a, b), places: (x, y), evidence, conflict: false });
            }
        }
    }
    let mut best = best?;
    best.conflict = conflict;
    let is_told_elsewhere = tells_elsewhere(articles, places, best.places)
        || tells_elsewhere(articles, places, (best.places.1, best.places.0));
    (!is_told_elsewhere).then_some(best)
}

/// What is left of the evidence where different names stand before two figures, where what is counted has different
/// names, or where values are far apart.
fn certainty(entities: &Entities, a: &Place, b: &Place) -> f32 {
    let mut certainty = match (owner(entities, a.beside()), owner(entities, b.beside())) {
        (Some(x), Some(y)) if x != y => OTHER_NAME,
        _ => 1.0,
    };
    if let (Figure::Quantity(a), Figure::Quantity(b)) = (a.figure, b.figure) {
        if a.unit != b.unit {
            certainty *= OTHER_NOUN;
        }
        let ratio = a.value.max(b.value) / a.value.min(b.value);
        // "Million" for "billion" is a slip.
        for far in FAR_APART {
            if ratio > far && ratio != 1000.0 {
                certainty *= OF_FAR;
            }
        }
    }
    certainty
}

/// Whether one of the articles tells elsewhere what the other tells here: they agree then, and differ in no more than
/// what they say beside it. `places` are that of the one and that of the other.
fn tells_elsewhere(articles: &[&Article], places: &[Place], (here, there): (usize, usize)) -> bool {
    let (here, there) = (&places[here], &places[there]);
    let article = articles[there.telling.rank];
    let (_, told) = here.role.likeness(&there.role);
    let is_equal = |figure: Figure| {
        let sentence = Telling::around(article, there.telling.rank, figure.span().start);
        figure.agreement(&here.figure) == Agreement::Same
            && sentence.is_some_and(|sentence| Role::of(&sentence, &figure).likeness(&here.role).1 >= told)
    };
    let mentions = article.figures();
    match here.figure {
        Figure::Quantity(_) => mentions.quantities.iter().any(|quantity| is_equal(Figure::Quantity(quantity))),
        Figure::Date(_) => mentions.dates.iter().any(|date| is_equal(Figure::Date(date))),
    }
}

/// A value as it is told, with the unit that most of its places name.
fn told(places: &[Place], value: &Value) -> Told {
    let mut mentions = Vec::with_capacity(value.places.len());
    let mut best = (0, String::new());
    for &place in &value.places {
        let Place { telling, figure, .. } = &places[place];
        mentions.push(telling.mention(figure.span()));
        let written = figure.written();
        // A bare number is told for want of room.
        let is_whole = written.contains([' ', '-']);
        let same = |&&other: &&usize| places[other].figure.written() == written;
        let count = if is_whole { 1 + value.places.iter().filter(same).count() } else { 1 };
        if count > best.0 {
            best = (count, written);
        }
    }
    sort(&mut mentions);
    Told { value: best.1, mentions }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statements::SentenceNode;

    #[test]
    fn what_tells_two_figures_apart_lessens_the_evidence() {
        for (a, b, left) in [
            ("The storm sank 14 boats.", "The storm sank 19 boats.", 1.0),
            ("The storm sank 14 boats.", "The storm sank 19 ferries.", OTHER_NOUN),
            ("The storm sank 14 boats.", "The storm sank 56 boats.", OF_FAR),
            ("The storm sank 14 boats.", "The storm sank 168 boats.", OF_FAR * OF_FAR),
            ("The storm sank 14 boats.", "The storm sank 14,000 boats.", 1.0),
            ("Joren Aldous counted 14 boats.", "Helene Brandvik counted 19 boats.", OTHER_NAME),
            ("Joren Aldous counted 14 boats.", "Helene Brandvik counted 19 ferries.", OTHER_NAME * OTHER_NOUN),
        ] {
            let articles = [a, b].map(Article::read);
            let articles: Vec<&Article> = articles.iter().collect();
            let tellings = [0, 1].map(|article| Telling::of(&articles, SentenceNode { article, index: 0 }));
            let places = places(&tellings, DifferenceKind::Quantity);
            assert_eq!(places.len(), 2, "{a} / {b}");
            let entities = Entities::of(&articles);
            assert_eq!(certainty(&entities, &places[0], &places[1]), left, "{a} / {b}");
            assert_eq!(certainty(&entities, &places[1], &places[0]), left, "{b} / {a}");
        }
    }
}
