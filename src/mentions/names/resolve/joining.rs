//! Which of an article's names are one: acronyms, parts of a name, spellings.

use super::super::NameKind;
use super::super::index::{Index, initials_of, letters_of};
use super::super::lexicon::Classes;
use super::super::spelling::{Role, Sounds, is_near, is_slip};
use super::super::tokens::Shape;
use super::{Resolver, are_same};

/// So many names that share a word are candidates for the whole of a part.
const MAXIMUM_WHOLES: usize = 24;
/// A name is compared with so many before it that share a word.
const MAXIMUM_SPELLINGS: usize = 8;

impl Resolver<'_> {
    /// "SCO" is the "Shanghai Cooperation Organization", where one name alone has these initials.
    pub(super) fn join_acronyms(&mut self) {
        let mut initials: Vec<(u64, usize)> = Vec::new();
        for place in 0..self.sequences.len() {
            if self.is_root(place) && self.words_of(place).len() > 1 && !self.is_person(place) {
                initials.push((initials_of(self.text_of(place)), place));
            }
        }
        let initials = Index::of(initials);
        for place in 0..self.sequences.len() {
            let words = self.words_of(place);
            if self.is_root(place)
                && words.len() == 1
                && words[0].shape == Shape::Capitals
                && let [(_, whole)] = initials.get(letters_of(self.text_of(place)))
            {
                self.join(place, *whole);
            }
        }
    }

    /// "Mishustin" is "Mikhail Mishustin" where only he is called so; "Hall of the People" the "Great Hall of the People".
    pub(super) fn join_parts(&mut self) {
        let mut parts: Vec<(u64, usize)> = Vec::new();
        let mut roots: Vec<usize> = Vec::new();
        for place in 0..self.sequences.len() {
            let words = self.words_of(place);
            if !self.is_root(place) {
                continue;
            }
            roots.push(place);
            if words.len() > 1 {
                parts.push((words[0].hash, place));
                parts.push((words[words.len() - 1].hash, place));
            }
        }
        let parts = Index::of(parts);
        for root in roots {
            let words = self.words_of(root);
            let wholes = parts.get(words[words.len() - 1].hash);
            let wholes = &wholes[..wholes.len().min(MAXIMUM_WHOLES)];
            let as_last = self.best_whole(root, wholes, true);
            if let Some(full) = as_last.or_else(|| self.best_whole(root, wholes, false)) {
                self.join(root, full);
                self.sequences[root].is_first_word = as_last.is_none();
            }
        }
    }

    /// The one name that `part` is the end of (or, `at_end` false, the first word of); where several could be, the one
    /// that is named far more often than the others.
    fn best_whole(&self, part: usize, wholes: &[(u64, usize)], at_end: bool) -> Option<usize> {
        let mut best = None;
        let (mut most, mut next) = (0, 0);
        for &(_, whole) in wholes {
            if !self.is_whole(whole, part, at_end) {
                continue;
            }
            let mentions = self.sequences[whole].mentions;
            let is_same = best.is_some_and(|best| self.root(best) == self.root(whole));
            if mentions > most {
                if !is_same {
                    next = most;
                }
                (best, most) = (Some(whole), mentions);
            } else if !is_same {
                next = next.max(mentions);
            }
        }
        best.filter(|_| most > 2 * next)
    }

    /// Whether `part` can stand for `whole`.
    fn is_whole(&self, whole: usize, part: usize, at_end: bool) -> bool {
        let (words, whole_words) = (self.words_of(part), self.words_of(whole));
        if whole_words.len() <= words.len() || self.sequences[whole].full == part {
            return false;
        }
        if words.len() > 1 {
            let ends = are_same(&whole_words[whole_words.len() - words.len()..], words);
            let shortens = whole_words[0].hash == words[0].hash && words.len() == 2 && self.is_person(whole);
            return at_end && (ends || shortens);
        }
        let place = if at_end { whole_words.len() - 1 } else { 0 };
        whole_words[place].hash == words[0].hash
            && self.may_be_called(whole, part)
            && (at_end || self.is_person(whole) || words[0].span.len() <= 4)
    }

    pub(super) fn is_person(&self, sequence: usize) -> bool {
        self.sequences[sequence].kind == NameKind::Person
    }

    /// Whether somebody of the full name may be called by the single word, as far as kinds tell.
    fn may_be_called(&self, full: usize, part: usize) -> bool {
        let is_listed_place = self.words_of(part)[0].classes.any(Classes::PLACE);
        let (full, part) = (&self.sequences[full], &self.sequences[part]);
        match full.kind {
            NameKind::Person => !is_listed_place || part.evidence.person > 0,
            NameKind::Other => {
                !is_listed_place && (part.evidence.place == 0 || part.evidence.person + part.evidence.speaks > 0)
            }
            NameKind::Organisation | NameKind::Place => false,
        }
    }

    /// "Mijal Mishustin" is "Mikhail Mishustin": the surname is the same, the given name spelled otherwise. "Li Chiang" is
    /// "Li Qiang": the other way round, with less freedom.
    pub(super) fn join_spellings(&mut self) {
        for by_surname in [true, false] {
            let mut persons: Vec<(u64, usize)> = Vec::new();
            for place in 0..self.sequences.len() {
                let words = self.words_of(place);
                if words.len() > 1
                    && self.is_root(place)
                    && matches!(self.sequences[place].kind, NameKind::Person | NameKind::Other)
                {
                    persons.push((words[if by_surname { words.len() - 1 } else { 0 }].hash, place));
                }
            }
            let persons = Index::of(persons);
            let persons = persons.entries();
            let mut sounds: Vec<Sounds> = Vec::with_capacity(persons.len());
            for (place, &(hash, person)) in persons.iter().enumerate() {
                let words = self.words_of(person);
                let other_word = &words[if by_surname { 0 } else { words.len() - 1 }];
                sounds.push(Sounds::of(other_word.span.of(self.text)));
                let same = (place.saturating_sub(MAXIMUM_SPELLINGS)..place).find(|&other| {
                    let (a, b) = (&sounds[place], &sounds[other]);
                    persons[other].0 == hash && if by_surname { is_near(a, b, Role::Given) } else { is_slip(a, b) }
                });
                if let Some(other) = same {
                    self.join(person, persons[other].1);
                }
            }
        }
    }

    pub(super) fn is_root(&self, sequence: usize) -> bool {
        self.sequences[sequence].full == sequence
    }

    #[inline(never)]
    pub(super) fn root(&self, sequence: usize) -> usize {
        let mut root = sequence;
        while self.sequences[root].full != root {
            root = self.sequences[root].full;
        }
        root
    }

    #[inline(never)]
    fn join(&mut self, part: usize, full: usize) {
        let (part, full) = (self.root(part), self.root(full));
        if part == full {
            return;
        }
        self.sequences[part].full = full;
        if self.is_person(part) && self.sequences[full].kind == NameKind::Other {
            self.sequences[full].kind = NameKind::Person;
        }
        let words = self.words_of(part);
        let is_surname = words.len() == 1 && !words[0].classes.any(Classes::PLACE);
        self.sequences[full].is_called_by_surname |= is_surname;
        let evidence = self.sequences[part].evidence;
        self.sequences[full].evidence.speaks += evidence.speaks;
        self.sequences[full].evidence.place += evidence.place;
    }
}
