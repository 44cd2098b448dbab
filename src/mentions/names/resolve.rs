//! Which mentions of an article belong to one name.

mod joining;

use super::candidates::{Candidate, Evidence};
use super::lexicon::Classes;
use super::tokens::{Shape, Token, Tokens};
use super::{ArticleName, ArticleNames, NameKind, NameMention};
use crate::Span;
use crate::sorting::{sort, sort_by, sort_by_key};

/// A sequence of words that is a name, wherever it stands.
struct Sequence {
    /// Its mentions among the candidates, in order.
    mentions: Vec<usize>,
    evidence: Evidence,
    kind: NameKind,
    /// The sequence of the same name that gives most of it; itself at first.
    full: usize,
    /// Whether it is the first word of the full name.
    is_first_word: bool,
    /// Whether a single word of it stands for it elsewhere.
    is_called_by_surname: bool,
}

/// The names of an article, made of its candidates.
pub(super) fn resolved(text: &str, tokens: &Tokens, candidates: Vec<Candidate>) -> ArticleNames {
    let mut resolver =
        Resolver { text, tokens: &tokens.tokens, candidates, sequences: Vec::new(), by_first: Vec::new() };
    resolver.collect();
    resolver.find_again(tokens);
    resolver.join_acronyms();
    resolver.join_parts();
    resolver.join_spellings();
    resolver.finish()
}

struct Resolver<'a> {
    text: &'a str,
    tokens: &'a [Token],
    candidates: Vec<Candidate>,
    sequences: Vec<Sequence>,
    /// The sequences by the number of their first word.
    by_first: Vec<(u64, usize)>,
}

impl Resolver<'_> {
    fn words(&self, candidate: usize) -> &[Token] {
        let Candidate { first, last, .. } = self.candidates[candidate];
        &self.tokens[first..=last]
    }

    fn words_of(&self, sequence: usize) -> &[Token] {
        self.words(self.sequences[sequence].mentions[0])
    }

    fn same_words(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.words(a), self.words(b));
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.hash == b.hash)
    }

    /// Makes sequences of the sure candidates and of unsure ones that say the same, and drops the others.
    fn collect(&mut self) {
        self.split_before_places();
        let mut order: Vec<usize> = (0..self.candidates.len()).collect();
        sort_by(&mut order, |&a, &b| {
            let (a, b) = (self.words(a), self.words(b));
            a.iter().map(|token| token.hash).cmp(b.iter().map(|token| token.hash))
        });
        let mut start = 0;
        while start < order.len() {
            let mut end = start + 1;
            while end < order.len() && self.same_words(order[start], order[end]) {
                end += 1;
            }
            let mentions = order[start..end].to_vec();
            start = end;
            // German pairs of capitalised words are names where they come again.
            let comes_again = mentions.len() > 1 && self.words(mentions[0]).len() > 1;
            if comes_again || mentions.iter().any(|&mention| self.candidates[mention].is_sure) {
                self.add(mentions);
            }
        }
        self.by_first = (0..self.sequences.len()).map(|sequence| (self.words_of(sequence)[0].hash, sequence)).collect();
        sort_by_key(&mut self.by_first, |&(hash, _)| hash);
    }

    /// Two names stand beside each other in "Xi told Mishustin China would ...": the second is a place, the first ends as
    /// another name does.
    fn split_before_places(&mut self) {
        let mut ends: Vec<u64> = Vec::new();
        for candidate in &self.candidates {
            if candidate.is_sure && !self.tokens[candidate.last].classes.any(Classes::PLACE) {
                ends.push(self.tokens[candidate.last].hash);
            }
        }
        sort(&mut ends);
        for place in 0..self.candidates.len() {
            let Candidate { first, last, evidence, is_sure } = self.candidates[place];
            let is_two = last > first
                && self.tokens[last].classes.any(Classes::PLACE)
                && self.tokens[last - 1].is_capitalised()
                && ends.binary_search(&self.tokens[last - 1].hash).is_ok();
            if is_two {
                self.candidates[place].last = last - 1;
                self.candidates.push(Candidate { first: last, last, evidence: Evidence::default(), is_sure });
                self.candidates[place].evidence = evidence;
            }
        }
    }

    fn add(&mut self, mentions: Vec<usize>) {
        let mut evidence = Evidence::default();
        for &mention in &mentions {
            let found = self.candidates[mention].evidence;
            evidence.person += found.person;
            evidence.speaks += found.speaks;
            evidence.place += found.place;
            evidence.thing += found.thing;
            evidence.apposition += found.apposition;
        }
        let kind = kind_of(self.words(mentions[0]), evidence);
        let full = self.sequences.len();
        self.sequences.push(Sequence {
            mentions,
            evidence,
            kind,
            full,
            is_first_word: false,
            is_called_by_surname: false,
        });
    }

    /// Finds mentions where capitals say nothing, and names that are glued to the word behind them.
    fn find_again(&mut self, tokens: &Tokens) {
        let mut is_covered = vec![false; self.tokens.len()];
        for sequence in &self.sequences {
            for &mention in &sequence.mentions {
                let Candidate { first, last, .. } = self.candidates[mention];
                is_covered[first..=last].fill(true);
            }
        }
        let singles = self.single_words();
        for sentence in &tokens.sentences {
            let mut position = sentence.first;
            while position < sentence.end {
                let token = self.tokens[position];
                if is_covered[position] || !token.is_capitalised() {
                    position += 1;
                    continue;
                }
                let found = self.longest_at(position, sentence.end);
                position = match found {
                    Some((sequence, length)) => {
                        self.mention(sequence, position, position + length - 1);
                        position + length
                    }
                    None => {
                        let single = singles.binary_search_by_key(&token.hash, |&(hash, ..)| hash);
                        let is_ambiguous = token.starts || sentence.is_title_case;
                        let next = self.tokens.get(position + 1).filter(|_| position + 1 < sentence.end);
                        let follows =
                            position > sentence.first && is_capital_beside(&self.tokens[position - 1], &token);
                        let precedes =
                            |next: &Token| is_capital_beside(&token, next) && !next.classes.any(Classes::CALENDAR);
                        let stands_alone = !follows && !next.is_some_and(precedes);
                        let may_stand = is_ambiguous && !tokens.occurs_small(token.hash);
                        let may_stand = may_stand && (stands_alone || sentence.is_title_case && !token.starts);
                        if let (true, Ok(place)) = (may_stand, single) {
                            let (_, is_first_word, full) = singles[place];
                            self.mention_word(full, position, is_first_word);
                        }
                        position + 1
                    }
                };
            }
        }
    }

    /// The last and first words of persons' full names that are no sequences of their own, with the full names and whether
    /// it is the first word; sorted, last words before first ones.
    fn single_words(&self) -> Vec<(u64, bool, usize)> {
        let mut singles: Vec<(u64, bool, usize)> = Vec::new();
        for (place, sequence) in self.sequences.iter().enumerate() {
            let words = self.words_of(place);
            if words.len() > 1 && matches!(sequence.kind, NameKind::Person | NameKind::Other) {
                for (is_first, word) in [(false, words[words.len() - 1]), (true, words[0])] {
                    let generic = Classes::PLACE.or(Classes::COMMON).or(Classes::GEOGRAPHIC).or(Classes::DEMONYM);
                    if self.of_first(word.hash).iter().all(|&(_, other)| self.words_of(other).len() > 1)
                        && !word.classes.any(generic)
                    {
                        singles.push((word.hash, is_first, place));
                    }
                }
            }
        }
        sort_by_key(&mut singles, |&single| single);
        singles.dedup_by_key(|&mut (hash, ..)| hash);
        singles
    }

    /// The sequences that begin with a word.
    fn of_first(&self, hash: u64) -> &[(u64, usize)] {
        let start = self.by_first.partition_point(|&(other, _)| other < hash);
        let length = self.by_first[start..].iter().take_while(|&&(other, _)| other == hash).count();
        &self.by_first[start..start + length]
    }

    /// The longest sequence that stands at a position, with its length in words.
    fn longest_at(&self, position: usize, end: usize) -> Option<(usize, usize)> {
        let mut longest = None;
        for &(_, sequence) in self.of_first(self.tokens[position].hash).iter().take(16) {
            let words = self.words_of(sequence);
            let length = words.len();
            let stands = position + length <= end
                && words.iter().zip(&self.tokens[position..]).all(|(word, token)| word.hash == token.hash)
                && self.tokens[position + 1..position + length].iter().all(|token| token.joined);
            if stands && longest.is_none_or(|(_, other)| other < length) {
                longest = Some((sequence, length));
            }
        }
        longest
    }

    fn mention(&mut self, sequence: usize, first: usize, last: usize) {
        self.candidates.push(Candidate { first, last, evidence: Evidence::default(), is_sure: true });
        let mention = self.candidates.len() - 1;
        self.sequences[sequence].mentions.push(mention);
    }

    /// Adds the single word at `position` as a new sequence that belongs to `full`.
    fn mention_word(&mut self, full: usize, position: usize, is_first_word: bool) {
        self.candidates.push(Candidate {
            first: position,
            last: position,
            evidence: Evidence::default(),
            is_sure: true,
        });
        self.add(vec![self.candidates.len() - 1]);
        if let Some(word) = self.sequences.last_mut() {
            word.full = full;
            word.is_first_word = is_first_word;
            word.kind = NameKind::Person;
        }
    }

    /// Gathers the mentions of every name, in the order of the text.
    fn finish(self) -> ArticleNames {
        let mut mentions: Vec<(Span, usize, usize)> = Vec::new();
        for (place, sequence) in self.sequences.iter().enumerate() {
            let root = self.root(place);
            for &mention in &sequence.mentions {
                let Candidate { first, last, .. } = self.candidates[mention];
                mentions.push((Span::new(self.tokens[first].span.start, self.tokens[last].span.end), root, place));
            }
        }
        sort_by_key(&mut mentions, |&(span, ..)| span.start);
        let fullest = self.fullest();
        let mut found = ArticleNames::default();
        let mut numbers = vec![usize::MAX; self.sequences.len()];
        let mut end = 0;
        for (span, root, _) in mentions {
            if span.start < end {
                continue;
            }
            end = span.end;
            if numbers[root] == usize::MAX {
                numbers[root] = found.names.len();
                let fullest = self.words_of(fullest[root]);
                let whole = Span::new(fullest[0].span.start, fullest[fullest.len() - 1].span.end);
                found.names.push(ArticleName {
                    text: one_line(whole.of(self.text)),
                    kind: self.kind_in_the_end(root),
                    forms: Vec::new(),
                    is_called_by_first_word: false,
                });
            }
            let name = &mut found.names[numbers[root]];
            let form = one_line(span.of(self.text));
            let place = name.forms.iter().position(|other| *other == form).unwrap_or_else(|| {
                name.forms.push(form);
                name.forms.len() - 1
            });
            found.mentions.push(NameMention { span, name: numbers[root], form: place });
        }
        for (place, sequence) in self.sequences.iter().enumerate() {
            if let Some(name) = found.names.get_mut(numbers[self.root(place)]) {
                name.is_called_by_first_word |= sequence.is_first_word;
            }
        }
        found
    }

    /// For each root the sequence to call the name by: of persons the commonest full name, of others the longest.
    fn fullest(&self) -> Vec<usize> {
        let mut fullest: Vec<usize> = (0..self.sequences.len()).collect();
        for sequence in 0..self.sequences.len() {
            let root = self.root(sequence);
            let rank = |sequence: usize| {
                let words = self.words_of(sequence);
                let is_loud = words.iter().all(|word| word.shape == Shape::Capitals);
                let length = if self.is_person(root) { words.len().min(2) } else { words.len() };
                (length, !is_loud, self.sequences[sequence].mentions.len())
            };
            if rank(sequence) > rank(fullest[root]) {
                fullest[root] = sequence;
            }
        }
        fullest
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

/// Whether two words with capitals stand side by side.
fn is_capital_beside(word: &Token, next: &Token) -> bool {
    word.is_capitalised() && next.is_capitalised() && next.joined && !word.possessive
}

/// Whether the word can be one of a person's name, or a particle in it.
fn may_be_of_person(word: &Token) -> bool {
    let others = Classes::DEMONYM.or(Classes::COMMON).or(Classes::PLACE).or(Classes::BEFORE_TITLE);
    match word.shape {
        Shape::Capital => !word.classes.any(others),
        Shape::Small => word.classes.any(Classes::PARTICLE),
        _ => false,
    }
}

/// What the words of a name and what stands beside it say of its kind.
fn kind_of(words: &[Token], evidence: Evidence) -> NameKind {
    let (first, last) = (words[0], words[words.len() - 1]);
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
    let is_building = |word: Token| word.classes.any(organisation) && word.classes.any(geographic);
    if evidence.person == 0 && (is_building(first) || is_building(last) || words.len() > 3 && is_building(words[1])) {
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

/// The words of a form with one space between them.
pub(super) fn one_line(form: &str) -> String {
    let mut line = String::with_capacity(form.len());
    for word in form.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The initials of the capitalised words of a name, and its numbers: "SCO", "G20".
pub(super) fn initials_of<'t>(words: impl Iterator<Item = &'t str>) -> String {
    let mut initials = String::new();
    for word in words {
        for part in word.split(['-', '‐', '‑']) {
            match part.chars().next() {
                Some(c) if c.is_ascii_digit() => initials.push_str(part),
                Some(c) if crate::text::case::is_capital(c) => initials.push(c),
                _ => {}
            }
        }
    }
    initials
}
