//! What stands beside a run of capitalised words and tells what it names.

use super::super::lexicon::Classes;
use super::super::tokens::{SentenceTokens, Shape, Token};
use super::Finder;
use crate::Span;
use crate::text::word_list::is_one_of;

/// Signs of what a name belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Evidence {
    /// A title before it or an age behind.
    pub(crate) person: u32,
    /// A verb of saying beside it: a person or an organisation.
    pub(crate) speaks: u32,
    /// A preposition of place before it.
    pub(crate) place: u32,
    /// An article or "of" before it: hardly a person.
    pub(crate) thing: u32,
    /// An article behind its comma, or "by" before it: rather a person.
    pub(crate) apposition: u32,
}

impl Evidence {
    pub(crate) fn add(&mut self, other: Evidence) {
        self.person += other.person;
        self.speaks += other.speaks;
        self.place += other.place;
        self.thing += other.thing;
        self.apposition += other.apposition;
    }
}

impl Finder<'_> {
    /// What stands beside a run.
    pub(crate) fn evidence(&self, first: usize, last: usize, sentence: &SentenceTokens) -> Evidence {
        let mut evidence = Evidence::default();
        if first > sentence.first && self.token(first).joined {
            let before = self.token(first - 1);
            if before.shape == Shape::Small || before.starts {
                evidence.person += u32::from(before.shape == Shape::Small && before.classes.any(Classes::TITLE));
                evidence.speaks += u32::from(before.classes.any(Classes::SAYING));
                let is_source = before.classes.any(Classes::SOURCE)
                    || first > sentence.first + 1 && self.is(first - 2, Classes::SOURCE);
                evidence.speaks += u32::from(is_source);
                // Somebody is written "to" as well as something.
                let is_weak = last > first && is_one_of(self.word(first - 1), "to from a desde hacia");
                evidence.place += u32::from(before.classes.any(Classes::LOCATIVE) && !is_source && !is_weak);
                let is_byline = is_one_of(self.word(first - 1), "by By BY por Por par Par di Von");
                evidence.apposition += u32::from(is_byline && last > first);
                evidence.thing += u32::from(before.classes.any(Classes::DETERMINER) || self.word(first - 1) == "of");
            }
        } else if first > sentence.first && self.is_behind_comma(first) {
            // "The director of the company, Tomas Rehak, ..."
            let clause = &self.tokens.tokens[sentence.first.max(first.saturating_sub(6))..first];
            let is_title = |token: &Token| token.shape == Shape::Small && token.classes.any(Classes::TITLE);
            evidence.person += u32::from(clause.iter().any(is_title));
        }
        if last + 1 < sentence.end {
            let after = self.token(last + 1);
            let is_verb = after.shape == Shape::Small && after.classes.any(Classes::SAYING);
            evidence.speaks += u32::from(is_verb && after.joined);
            if self.is_behind_comma(last + 1) && last > first {
                evidence.person += u32::from(is_one_of(self.word(last + 1), "who whose quien"));
                // "Tomas Rehak, the director of ..."
                evidence.apposition +=
                    u32::from(after.classes.any(Classes::DETERMINER) || is_one_of(self.word(last + 1), "a an"));
            }
            evidence.person += u32::from(after.shape == Shape::Number && self.is_age(last, last + 1));
        }
        evidence
    }

    /// Whether a comma and a space stand before the word.
    fn is_behind_comma(&self, position: usize) -> bool {
        Span::new(self.token(position - 1).span.end, self.token(position).span.start).of(self.text) == ", "
    }

    /// Whether a number between commas or in brackets behind a name is an age.
    fn is_age(&self, last: usize, number: usize) -> bool {
        let between = Span::new(self.token(last).span.end, self.token(number).span.start).of(self.text);
        let behind = &self.text[self.token(number).span.end..];
        let is_closed = behind.starts_with([',', ')', '.', ';']);
        self.token(number).span.len() == 2 && is_closed && matches!(between, ", " | " (")
    }
}
