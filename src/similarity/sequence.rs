//! How much of one text follows another, word by word.

use crate::Span;
use crate::article::{ContentWord, Term};
use crate::sorting::sort_by_key;
use std::cmp::Reverse;

/// The most content words of an article that are matched in order; what follows them is left out.
///
/// Keeps the match of two articles at about a million word operations.
pub const MATCHED_WORDS: usize = 8_192;

/// A sequence of terms, prepared to be matched with many others.
#[derive(Clone, Debug)]
pub struct Sequence {
    terms: Vec<Term>,
    /// For each place of a term: the term, the index of the 64-bit word the place falls into, and its bit there; by term
    /// and place.
    places: Vec<(Term, usize, u64)>,
}

impl Sequence {
    /// Takes the leading [`MATCHED_WORDS`] of the terms; `O(n log n)`.
    pub fn new(mut terms: Vec<Term>) -> Sequence {
        terms.truncate(MATCHED_WORDS);
        let mut places: Vec<(Term, usize, u64)> = Vec::with_capacity(terms.len());
        for (place, &term) in terms.iter().enumerate() {
            places.push((term, place / 64, 1 << (place % 64)));
        }
        sort_by_key(&mut places, |&(term, ..)| term);
        places.dedup_by(|later, kept| {
            let same_word = (later.0, later.1) == (kept.0, kept.1);
            kept.2 |= if same_word { later.2 } else { 0 };
            same_word
        });
        Sequence { terms, places }
    }

    /// How many terms it holds.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The length of the longest subsequence common to both, by bit-parallel dynamic programming.
    ///
    /// Source: H. Hyyrö, "Bit-parallel LCS-length computation revisited" (2004). `O(n ⌈m / 64⌉)` word operations.
    pub fn common_length(&self, other: &Sequence) -> usize {
        // A zero bit marks a place where the match grows by one.
        let mut state = vec![u64::MAX; self.len().div_ceil(64)];
        for &term in &other.terms {
            let rest = &self.places[self.places.partition_point(|&(at, ..)| at < term)..];
            let places = &rest[..rest.partition_point(|&(at, ..)| at == term)];
            if !places.is_empty() {
                advance(&mut state, places);
            }
        }
        state.iter().map(|word| word.count_zeros() as usize).sum()
    }
}

/// One step: `state = (state + (state & places)) | (state & !places)`, with the carry through all words.
fn advance(state: &mut [u64], places: &[(Term, usize, u64)]) {
    let mut places = places.iter().peekable();
    let mut carry = false;
    for (index, word) in state.iter_mut().enumerate() {
        let bits = places.next_if(|&&(_, at, _)| at == index).map_or(0, |&(_, _, bits)| bits);
        if bits == 0 && !carry {
            continue;
        }
        let matched = *word & bits;
        let (sum, overflow) = word.overflowing_add(matched);
        let (sum, overflow_of_carry) = sum.overflowing_add(u64::from(carry));
        carry = overflow || overflow_of_carry;
        *word = sum | (*word & !bits);
    }
}

/// A passage of one text and the passage of another that holds the same content words in the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// In the first text.
    pub a: Span,
    /// In the second text.
    pub b: Span,
    /// How many content words it holds.
    pub words: usize,
}

/// The fewest content words that make a run.
const SHORTEST_RUN: usize = 3;
/// A beginning is followed to this many places of the other text at most.
const MOST_PLACES: usize = 16;

/// Matched passages, longest first, none overlapping another in either text, at most `most`.
///
/// Greedy string tiling (M. J. Wise, "String similarity via greedy string tiling and running Karp–Rabin matching",
/// 1993) over content words. Candidates are found by their first three words; each is followed to 16 places
/// of the other text at most, which keeps it linear in the length times the length of the runs.
pub fn runs(a: &[ContentWord], b: &[ContentWord], most: usize) -> Vec<Run> {
    let a = &a[..a.len().min(MATCHED_WORDS)];
    let b = &b[..b.len().min(MATCHED_WORDS)];
    let mut candidates = run_candidates(a, b);
    sort_by_key(&mut candidates, |&(i, j, length)| (Reverse(length), i, j));
    let (mut taken_a, mut taken_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut runs = Vec::new();
    for (i, j, length) in candidates {
        let free = (0..length).take_while(|k| !taken_a[i + k] && !taken_b[j + k]).count();
        if free < SHORTEST_RUN {
            continue;
        }
        taken_a[i..i + free].fill(true);
        taken_b[j..j + free].fill(true);
        let span =
            |words: &[ContentWord], from: usize| Span::new(words[from].span.start, words[from + free - 1].span.end);
        runs.push(Run { a: span(a, i), b: span(b, j), words: free });
    }
    sort_by_key(&mut runs, |run: &Run| (Reverse(run.words), run.a, run.b));
    runs.truncate(most);
    runs
}

/// Every longest match as (place in `a`, place in `b`, length): it can be extended at neither end.
fn run_candidates(a: &[ContentWord], b: &[ContentWord]) -> Vec<(usize, usize, usize)> {
    let beginning = |words: &[ContentWord]| [words[0].term, words[1].term, words[2].term];
    let mut places: Vec<([Term; 3], usize)> = Vec::with_capacity(b.len());
    for (place, words) in b.windows(SHORTEST_RUN).enumerate() {
        places.push((beginning(words), place));
    }
    sort_by_key(&mut places, |&place| place);
    let mut candidates = Vec::new();
    for (i, words) in a.windows(SHORTEST_RUN).enumerate() {
        let beginning = beginning(words);
        let from = places.partition_point(|&(other, _)| other < beginning);
        for &(_, j) in places[from..].iter().take(MOST_PLACES).take_while(|&&(other, _)| other == beginning) {
            let extends_backwards = i > 0 && j > 0 && a[i - 1].term == b[j - 1].term;
            if !extends_backwards {
                let length = a[i..].iter().zip(&b[j..]).take_while(|(x, y)| x.term == y.term).count();
                candidates.push((i, j, length));
            }
        }
    }
    candidates
}
