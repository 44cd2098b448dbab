//! Mentions of known names where capitals say nothing: at the beginning of a sentence, in a headline.

use super::super::NameKind;
use super::super::index::Index;
use super::super::lexicon::Classes;
use super::super::tokens::{Token, Tokens};
use super::{MAXIMUM_TRIED, Mention, NONE, Resolver, are_same};

/// A word of a full name that can stand for it.
struct Single {
    hash: u64,
    is_first_word: bool,
    full: usize,
    /// Its own sequence, once it stands somewhere.
    sequence: usize,
}

impl Resolver<'_> {
    /// Finds mentions where capitals say nothing, and names that are glued to the word behind them.
    pub(super) fn find_again(&mut self, tokens: &Tokens) {
        let mut is_covered = vec![false; self.tokens.len()];
        for mention in &self.mentions {
            is_covered[mention.first..=mention.last].fill(true);
        }
        let mut singles = self.single_words();
        for sentence in &tokens.sentences {
            let mut position = sentence.first;
            while position < sentence.end {
                let token = &self.tokens[position];
                if !token.is_capitalised() || is_covered[position] {
                    position += 1;
                    continue;
                }
                if let Some(sequence) = self.longest_at(position, sentence.end) {
                    let length = self.words_of(sequence).len();
                    self.mention(sequence, position, position + length - 1);
                    position += length;
                    continue;
                }
                let is_ambiguous = token.starts || sentence.is_title_case;
                if is_ambiguous
                    && let Ok(single) = singles.binary_search_by_key(&token.hash, |single| single.hash)
                    && !tokens.occurs_small(token.hash)
                    && (sentence.is_title_case && !token.starts
                        || self.stands_alone(position, sentence.first, sentence.end))
                {
                    self.mention_single(&mut singles[single], position);
                }
                position += 1;
            }
        }
    }

    /// Whether no other capitalised word stands beside.
    fn stands_alone(&self, position: usize, first: usize, end: usize) -> bool {
        let token = &self.tokens[position];
        let follows = position > first && is_capital_beside(&self.tokens[position - 1], token);
        let precedes = position + 1 < end && {
            let next = &self.tokens[position + 1];
            is_capital_beside(token, next) && !next.classes.any(Classes::CALENDAR)
        };
        !follows && !precedes
    }

    /// The last and first words of persons' full names that are no sequences of their own; sorted.
    fn single_words(&self) -> Vec<Single> {
        let count = self.sequences.len();
        let mut words_of_names: Vec<(u64, usize)> = Vec::new();
        for place in 0..count {
            let words = self.words_of(place);
            if words.len() == 1
                || !self.is_root(place)
                || !matches!(self.sequences[place].kind, NameKind::Person | NameKind::Other)
            {
                continue;
            }
            // Last words go before first ones.
            for (number, word) in [(place, &words[words.len() - 1]), (count + place, &words[0])] {
                let generic = Classes::PLACE.or(Classes::COMMON).or(Classes::GEOGRAPHIC).or(Classes::DEMONYM);
                if !word.classes.any(generic) {
                    words_of_names.push((word.hash, number));
                }
            }
        }
        let mut singles: Vec<Single> = Vec::new();
        for &(hash, number) in Index::of(words_of_names).entries() {
            let is_new = singles.last().is_none_or(|single| single.hash != hash);
            if is_new && self.by_first.get(hash).iter().all(|&(_, other)| self.words_of(other).len() > 1) {
                singles.push(Single { hash, is_first_word: number >= count, full: number % count, sequence: NONE });
            }
        }
        singles
    }

    /// The longest sequence that stands at a position.
    fn longest_at(&self, position: usize, end: usize) -> Option<usize> {
        let mut longest = None;
        let mut length = 0;
        for &(_, sequence) in self.by_first.get(self.tokens[position].hash).iter().take(MAXIMUM_TRIED) {
            let words = self.words_of(sequence);
            let behind = position + words.len();
            if words.len() > length
                && self.is_root(sequence)
                && behind <= end
                && are_same(words, &self.tokens[position..behind])
                && self.tokens[position + 1..behind].iter().all(|token| token.joined)
            {
                longest = Some(sequence);
                length = words.len();
            }
        }
        longest
    }

    fn mention(&mut self, sequence: usize, first: usize, last: usize) {
        self.mentions.push(Mention { first, last, sequence });
        self.sequences[sequence].mentions += 1;
    }

    /// Adds a mention of a name by a single word of it.
    fn mention_single(&mut self, single: &mut Single, position: usize) {
        if single.sequence == NONE {
            single.sequence = self.add(position, position);
            let sequence = &mut self.sequences[single.sequence];
            sequence.full = single.full;
            sequence.is_first_word = single.is_first_word;
            sequence.kind = NameKind::Person;
        }
        self.mention(single.sequence, position, position);
    }
}

/// Whether two words with capitals stand side by side.
fn is_capital_beside(word: &Token, next: &Token) -> bool {
    word.is_capitalised() && next.is_capitalised() && next.joined && !word.possessive
}
