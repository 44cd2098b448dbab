//! Which mentions of an article belong to one name.

mod again;
mod joining;
mod kinds;

use super::candidates::{Candidate, Evidence};
use super::index::Index;
use super::lexicon::Classes;
use super::tokens::{Shape, Token, Tokens};
use super::{ArticleName, ArticleNames, NameKind, NameMention};
use crate::Span;
use crate::sorting::sort;
use kinds::{kind_of, may_be_of_person};

/// A sequence of words that is a name, wherever it stands.
struct Sequence {
    /// Where it stands first: its first and its last word.
    first: usize,
    last: usize,
    /// How often it stands.
    mentions: usize,
    evidence: Evidence,
    /// Whether a mention of it is a name by itself.
    is_sure: bool,
    kind: NameKind,
    /// The sequence of the same name that gives most of it; itself at first.
    full: usize,
    /// Whether it is the first word of the full name.
    is_first_word: bool,
    /// Whether a single word of it stands for it elsewhere.
    is_called_by_surname: bool,
}

/// A place where a sequence stands: its first and its last word.
struct Mention {
    first: usize,
    last: usize,
    sequence: usize,
}

/// The names of an article, made of its candidates.
pub(super) fn resolved(text: &str, tokens: &Tokens, candidates: Vec<Candidate>) -> ArticleNames {
    let mut resolver = Resolver {
        text,
        tokens: &tokens.tokens,
        sequences: Vec::new(),
        mentions: Vec::with_capacity(candidates.len()),
        by_first: Index::of(Vec::new()),
    };
    resolver.collect(candidates);
    resolver.find_again(tokens);
    resolver.join_acronyms();
    resolver.join_parts();
    resolver.join_spellings();
    resolver.finish()
}

struct Resolver<'a> {
    text: &'a str,
    tokens: &'a [Token],
    sequences: Vec<Sequence>,
    mentions: Vec<Mention>,
    /// The sequences by their first word.
    by_first: Index,
}

/// No place, no sequence.
const NONE: usize = usize::MAX;
/// Of sequences with the same first word so many are tried.
const MAXIMUM_TRIED: usize = 16;
/// Among so many forms of a name a form is looked for.
const MAXIMUM_FORMS: usize = 64;

impl Resolver<'_> {
    #[inline(never)]
    fn words_of(&self, sequence: usize) -> &[Token] {
        let Sequence { first, last, .. } = self.sequences[sequence];
        &self.tokens[first..=last]
    }

    /// How a sequence is written where it stands first.
    #[inline(never)]
    fn text_of(&self, sequence: usize) -> &str {
        let words = self.words_of(sequence);
        Span::new(words[0].span.start, words[words.len() - 1].span.end).of(self.text)
    }

    /// Makes sequences of the sure candidates and of unsure ones that say the same, and drops the others.
    fn collect(&mut self, mut candidates: Vec<Candidate>) {
        split_before_places(self.tokens, &mut candidates);
        // Open addressing by the words: one more than the number of a sequence, 0 where the slot is free.
        let mut slots = vec![0; (2 * candidates.len()).next_power_of_two()];
        for Candidate { first, last, evidence, is_sure } in candidates {
            let words = &self.tokens[first..=last];
            let mut slot = words.iter().fold(0, |hash: u64, word| hash.rotate_left(5) ^ word.hash) as usize;
            let sequence = loop {
                slot &= slots.len() - 1;
                let Some(sequence) = usize::checked_sub(slots[slot], 1) else {
                    slots[slot] = self.sequences.len() + 1;
                    break self.add(first, last);
                };
                if are_same(self.words_of(sequence), words) {
                    break sequence;
                }
                slot += 1;
            };
            self.mentions.push(Mention { first, last, sequence });
            let sequence = &mut self.sequences[sequence];
            sequence.is_sure |= is_sure;
            sequence.mentions += 1;
            sequence.evidence.add(evidence);
        }
        self.drop_unsure();
        let mut by_first = Vec::with_capacity(self.sequences.len());
        for place in 0..self.sequences.len() {
            let kind = kind_of(self.words_of(place), self.sequences[place].evidence);
            self.sequences[place].kind = kind;
            by_first.push((self.words_of(place)[0].hash, place));
        }
        self.by_first = Index::of(by_first);
        self.trim();
    }

    /// Where "Miguel Ponce" stands no less often than "Sputnik Miguel Ponce", that is his name with a word before it.
    fn trim(&mut self) {
        for place in 0..self.sequences.len() {
            if let Some(rest) = self.name_behind_word(place) {
                self.sequences[place].full = rest;
            }
        }
        for place in 0..self.mentions.len() {
            let Mention { last, sequence, .. } = self.mentions[place];
            let rest = self.root(sequence);
            if rest != sequence {
                self.sequences[sequence].mentions -= 1;
                self.sequences[rest].mentions += 1;
                let first = last + 1 - self.words_of(rest).len();
                self.mentions[place] = Mention { first, last, sequence: rest };
            }
        }
    }

    /// The sequence of all words but the first, if it is a name that stands no less often.
    fn name_behind_word(&self, place: usize) -> Option<usize> {
        let words = self.words_of(place);
        let heads = Classes::ORGANISATION.or(Classes::GEOGRAPHIC);
        // "C. Sandino" is no full name.
        let is_word = words.len() > 2 && words[1].is_capitalised() && words[1].span.len() > 2;
        if !is_word || words.iter().any(|word| word.classes.any(heads)) {
            return None;
        }
        let Sequence { mentions, evidence, .. } = self.sequences[place];
        for &(_, rest) in self.by_first.get(words[1].hash).iter().take(MAXIMUM_TRIED) {
            let other = &self.sequences[rest];
            // "Barrera Badillo" may be the surnames of a person.
            let is_whole = other.evidence.person > 0 || evidence.person == 0;
            if is_whole && other.mentions >= mentions && are_same(self.words_of(rest), &words[1..]) {
                return Some(rest);
            }
        }
        None
    }

    #[inline(never)]
    fn add(&mut self, first: usize, last: usize) -> usize {
        let full = self.sequences.len();
        self.sequences.push(Sequence {
            first,
            last,
            mentions: 0,
            evidence: Evidence::default(),
            is_sure: false,
            kind: NameKind::Other,
            full,
            is_first_word: false,
            is_called_by_surname: false,
        });
        full
    }

    /// Drops sequences that are no names by themselves, but for German pairs of capitalised words that come again.
    fn drop_unsure(&mut self) {
        let mut numbers = Vec::with_capacity(self.sequences.len());
        let mut kept = 0;
        for place in 0..self.sequences.len() {
            let Sequence { first, last, mentions, is_sure, .. } = self.sequences[place];
            if is_sure || mentions > 1 && last > first {
                self.sequences.swap(kept, place);
                self.sequences[kept].full = kept;
                numbers.push(kept);
                kept += 1;
            } else {
                numbers.push(NONE);
            }
        }
        self.sequences.truncate(kept);
        for mention in &mut self.mentions {
            mention.sequence = numbers[mention.sequence];
        }
        self.mentions.retain(|mention| mention.sequence != NONE);
    }

    /// Gathers the mentions of every name, in the order of the text.
    fn finish(self) -> ArticleNames {
        let mut order: Vec<(u64, usize)> = Vec::with_capacity(self.mentions.len());
        for (place, mention) in self.mentions.iter().enumerate() {
            order.push((mention.first as u64, place));
        }
        sort(&mut order);
        let fullest = self.fullest();
        let mut found = ArticleNames { names: Vec::new(), mentions: Vec::with_capacity(order.len()) };
        let mut numbers = vec![NONE; self.sequences.len()];
        let mut end = 0;
        for (_, place) in order {
            let Mention { first, last, sequence } = self.mentions[place];
            let span = Span::new(self.tokens[first].span.start, self.tokens[last].span.end);
            if span.start < end {
                continue;
            }
            end = span.end;
            let root = self.root(sequence);
            if numbers[root] == NONE {
                numbers[root] = found.names.len();
                found.names.push(ArticleName {
                    text: one_line(self.text_of(fullest[root])),
                    kind: self.kind_in_the_end(root),
                    forms: Vec::new(),
                    is_called_by_first_word: false,
                });
            }
            let name = &mut found.names[numbers[root]];
            name.is_called_by_first_word |= self.sequences[sequence].is_first_word;
            let form = place_of_form(&mut name.forms, span.of(self.text));
            found.mentions.push(NameMention { span, name: numbers[root], form });
        }
        found
    }

    /// For each root the sequence to call the name by: of persons the commonest full name, of others the longest.
    fn fullest(&self) -> Vec<usize> {
        let mut fullest: Vec<usize> = (0..self.sequences.len()).collect();
        for sequence in 0..self.sequences.len() {
            let root = self.root(sequence);
            if self.sequences[sequence].mentions > 0 && self.rank(sequence, root) > self.rank(fullest[root], root) {
                fullest[root] = sequence;
            }
        }
        fullest
    }

    /// How fit a sequence is to call the name of a root by.
    fn rank(&self, sequence: usize, root: usize) -> (usize, bool, usize) {
        let words = self.words_of(sequence);
        let is_loud = words.iter().all(|word| word.shape == Shape::Capitals);
        let length = if self.is_person(root) { words.len().min(2) } else { words.len() };
        (length, !is_loud, self.sequences[sequence].mentions)
    }

    fn kind_in_the_end(&self, root: usize) -> NameKind {
        let sequence = &self.sequences[root];
        let words = self.words_of(root);
        match sequence.kind {
            NameKind::Other if sequence.evidence.place > sequence.evidence.speaks => NameKind::Place,
            NameKind::Other
                if sequence.is_called_by_surname && words.len() <= 4 && words.iter().all(may_be_of_person) =>
            {
                NameKind::Person
            }
            kind => kind,
        }
    }
}

/// Two names stand beside each other in "Xi told Mishustin China would ...": the second is a place, the first ends as
/// another name does.
fn split_before_places(tokens: &[Token], candidates: &mut Vec<Candidate>) {
    let mut ends: Vec<(u64, usize)> = Vec::new();
    for (place, candidate) in candidates.iter().enumerate() {
        if candidate.is_sure && !tokens[candidate.last].classes.any(Classes::PLACE) {
            ends.push((tokens[candidate.last].hash, place));
        }
    }
    let ends = Index::of(ends);
    for place in 0..candidates.len() {
        let Candidate { first, last, is_sure, .. } = candidates[place];
        if last > first
            && tokens[last].classes.any(Classes::PLACE)
            && tokens[last - 1].is_capitalised()
            && !ends.get(tokens[last - 1].hash).is_empty()
        {
            candidates[place].last = last - 1;
            candidates.push(Candidate { first: last, last, evidence: Evidence::default(), is_sure });
        }
    }
}

fn are_same(a: &[Token], b: &[Token]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.hash == b.hash)
}

/// The place of a form, as it stands in the text, among those of a name; added where it is new.
fn place_of_form(forms: &mut Vec<String>, written: &str) -> usize {
    let known = forms.len().min(MAXIMUM_FORMS);
    if let Some(place) = forms[..known].iter().position(|form| form == written) {
        return place;
    }
    let form = one_line(written);
    if let Some(place) = forms[..known].iter().position(|other| *other == form) {
        return place;
    }
    forms.push(form);
    forms.len() - 1
}

/// The words of a form with one space between them.
fn one_line(form: &str) -> String {
    let mut line = String::with_capacity(form.len());
    for word in form.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
