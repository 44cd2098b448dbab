//! What a name is of.

use super::super::NameKind;
use super::super::candidates::Evidence;
use super::super::lexicon::Classes;
use super::super::tokens::{Shape, Token};

/// Whether the word can be one of a person's name, or a particle in it.
pub(super) fn may_be_of_person(word: &Token) -> bool {
    let others = Classes::DEMONYM.or(Classes::COMMON).or(Classes::PLACE).or(Classes::BEFORE_TITLE);
    match word.shape {
        Shape::Capital => !word.classes.any(others),
        Shape::Small => word.classes.any(Classes::PARTICLE),
        _ => false,
    }
}

/// What the words of a name and what stands beside it say of its kind.
pub(super) fn kind_of(words: &[Token], evidence: Evidence) -> NameKind {
    let (first, last) = (&words[0], &words[words.len() - 1]);
    let geographic = Classes::GEOGRAPHIC;
    let organisation = Classes::ORGANISATION;
    if words.len() == 1 {
        return if evidence.person > 0 {
            NameKind::Person
        } else if first.classes.any(Classes::PLACE) {
            NameKind::Place
        } else if first.shape == Shape::Capitals {
            NameKind::Organisation
        } else if evidence.place > 1 && evidence.place > 2 * evidence.speaks {
            NameKind::Place
        } else {
            NameKind::Other
        };
    }
    let is_whole_place = words.iter().all(|word| word.classes.any(Classes::PLACE.or(geographic)));
    let is_building = |word: &Token| word.classes.any(organisation) && word.classes.any(geographic);
    if evidence.person == 0 && (is_building(first) || is_building(last) || words.len() > 3 && is_building(&words[1])) {
        NameKind::Place
    } else if last.classes.any(organisation) && !is_whole_place && evidence.person == 0 {
        NameKind::Organisation
    } else if evidence.person > 0 {
        NameKind::Person
    } else if words.iter().any(|word| word.classes.any(organisation)) {
        NameKind::Organisation
    } else if first.classes.any(geographic)
        || last.classes.any(geographic)
        || is_whole_place
        || evidence.place > evidence.speaks
    {
        NameKind::Place
    } else if evidence.speaks + evidence.apposition > evidence.thing
        && words.len() <= 5
        && !first.classes.any(Classes::DEMONYM.or(Classes::PLACE))
    {
        NameKind::Person
    } else {
        NameKind::Other
    }
}
