//! Which of an article's names are one: acronyms, parts of a name, spellings.

use super::super::lexicon::Classes;
use super::super::tokens::{Shape, Token};
use super::super::{NameKind, spelling};
use super::{Resolver, initials_of};
use crate::sorting::{sort_by, sort_by_key};

impl Resolver<'_> {
    /// The sequences that stand for themselves, in order.
    pub(super) fn roots(&self) -> Vec<usize> {
        (0..self.sequences.len()).filter(|&sequence| self.sequences[sequence].full == sequence).collect()
    }

    /// "SCO" is the "Shanghai Cooperation Organization", where one name alone has these initials.
    pub(super) fn join_acronyms(&mut self) {
        let roots = self.roots();
        let mut initials: Vec<(String, usize)> = Vec::new();
        for &root in &roots {
            let words = self.words_of(root);
            if words.len() > 1 && self.sequences[root].kind != NameKind::Person {
                initials.push((initials_of(words.iter().map(|token| token.span.of(self.text))), root));
            }
        }
        sort_by(&mut initials, |a, b| a.0.cmp(&b.0));
        for &root in &roots {
            let words = self.words_of(root);
            if words.len() == 1 && words[0].shape == Shape::Capitals {
                let acronym: String = words[0].span.of(self.text).chars().filter(|c| c.is_alphanumeric()).collect();
                let start = initials.partition_point(|(other, _)| *other < acronym);
                let found = initials[start..].iter().take_while(|(other, _)| *other == acronym).count();
                if found == 1 {
                    self.join(root, initials[start].1);
                }
            }
        }
    }

    /// "Mishustin" is "Mikhail Mishustin" where only he is called so; "Hall of the People" the "Great Hall of the People".
    pub(super) fn join_parts(&mut self) {
        let roots = self.roots();
        let mut parts: Vec<(u64, usize)> = Vec::new();
        for &root in &roots {
            let words = self.words_of(root);
            if words.len() > 1 {
                parts.push((words[0].hash, root));
                parts.push((words[words.len() - 1].hash, root));
            }
        }
        sort_by_key(&mut parts, |&(hash, _)| hash);
        for &root in &roots {
            let words = self.words_of(root);
            let last = words[words.len() - 1].hash;
            let start = parts.partition_point(|&(hash, _)| hash < last);
            let with_word = parts[start..].iter().take_while(|&&(hash, _)| hash == last);
            let candidates: Vec<usize> = with_word.map(|&(_, full)| full).take(24).collect();
            let as_last = self.best_whole(root, &candidates, true);
            if let Some(full) = as_last.or_else(|| self.best_whole(root, &candidates, false)) {
                let is_first_word = as_last.is_none();
                self.join(root, full);
                self.sequences[root].is_first_word = is_first_word;
            }
        }
    }

    /// The one name that `part` is the end of (or, `at_end` false, the first word of); where several could be, the one
    /// that is named far more often than the others.
    fn best_whole(&self, part: usize, candidates: &[usize], at_end: bool) -> Option<usize> {
        let words = self.words_of(part);
        let is_whole = |full: usize| {
            let whole = self.words_of(full);
            if whole.len() <= words.len() || self.sequences[full].full == part {
                return false;
            }
            let same = |(a, b): (&Token, &Token)| a.hash == b.hash;
            if words.len() > 1 {
                let ends = whole[whole.len() - words.len()..].iter().zip(words).all(same);
                let shortens = same((&whole[0], &words[0])) && words.len() == 2 && self.is_person(full);
                return at_end && (ends || shortens);
            }
            let place = if at_end { whole.len() - 1 } else { 0 };
            let is_called_so = whole[place].hash == words[0].hash;
            is_called_so
                && self.may_be_called(full, part)
                && (at_end || self.is_person(full) || words[0].span.len() <= 4)
        };
        let mut wholes: Vec<(usize, usize)> = candidates
            .iter()
            .filter(|&&full| is_whole(full))
            .map(|&full| (self.sequences[full].mentions.len(), full))
            .collect();
        sort_by_key(&mut wholes, |&(mentions, full)| (usize::MAX - mentions, full));
        wholes.dedup_by_key(|&mut (_, full)| self.root(full));
        match wholes[..] {
            [(_, only)] => Some(only),
            [(most, first), (next, _), ..] if most > 2 * next => Some(first),
            _ => None,
        }
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

    /// "Mijal Mishustin" is "Mikhail Mishustin": the surname is the same, the given name spelled otherwise.
    pub(super) fn join_spellings(&mut self) {
        let mut persons: Vec<(u64, usize)> = Vec::new();
        for root in self.roots() {
            let words = self.words_of(root);
            if words.len() > 1 && matches!(self.sequences[root].kind, NameKind::Person | NameKind::Other) {
                persons.push((words[words.len() - 1].hash, root));
            }
        }
        sort_by_key(&mut persons, |&(hash, _)| hash);
        for place in 1..persons.len() {
            let (hash, person) = persons[place];
            let before = persons[place.saturating_sub(8)..place].iter().filter(|&&(other, _)| other == hash);
            let given = self.words_of(person)[0].span.of(self.text);
            let same = before
                .map(|&(_, other)| other)
                .find(|&other| spelling::is_same_given_name(given, self.words_of(other)[0].span.of(self.text)));
            if let Some(other) = same {
                self.join(person, other);
            }
        }
        // "Li Chiang" is "Li Qiang": the other way round, with less freedom.
        for entry in &mut persons {
            entry.0 = self.words_of(entry.1)[0].hash;
        }
        sort_by_key(&mut persons, |&(hash, _)| hash);
        for place in 1..persons.len() {
            let (hash, person) = persons[place];
            let before = persons[place.saturating_sub(8)..place].iter().filter(|&&(other, _)| other == hash);
            let last = |person: usize| {
                spelling::Sounds::of(self.words_of(person).last().map_or("", |word| word.span.of(self.text)))
            };
            let surname = last(person);
            let same = before.map(|&(_, other)| other).find(|&other| spelling::is_slip(&surname, &last(other)));
            if let Some(other) = same {
                self.join(person, other);
            }
        }
    }

    pub(super) fn root(&self, sequence: usize) -> usize {
        let mut root = sequence;
        while self.sequences[root].full != root {
            root = self.sequences[root].full;
        }
        root
    }

    pub(super) fn join(&mut self, part: usize, full: usize) {
        let (part, full) = (self.root(part), self.root(full));
        if part == full {
            return;
        }
        self.sequences[part].full = full;
        if self.is_person(part) && self.sequences[full].kind == NameKind::Other {
            self.sequences[full].kind = NameKind::Person;
        }
        self.sequences[full].is_called_by_surname |=
            self.words_of(part).len() == 1 && !self.words_of(part)[0].classes.any(Classes::PLACE);
        let (spoken, located) = (self.sequences[part].evidence.speaks, self.sequences[part].evidence.place);
        self.sequences[full].evidence.speaks += spoken;
        self.sequences[full].evidence.place += located;
    }
}
