//! How much of one text follows another, word by word.

use crate::Span;
use crate::article::{ContentWord, Term};
use std::collections::HashMap;

/// The most content words of an article that are matched in order; what follows them is left out.
///
/// Keeps the longest match of two articles below 10^8 word operations.
pub const MATCHED_WORDS: usize = 32_768;

/// The length of the longest common subsequence, by bit-parallel dynamic programming.
///
/// Source: H. Hyyrö, "Bit-parallel LCS-length computation revisited" (2004). `O(n ⌈m / 64⌉)` word operations over the
/// leading [`MATCHED_WORDS`] of each.
pub fn common_subsequence_length(a: &[Term], b: &[Term]) -> usize {
    let a = &a[..a.len().min(MATCHED_WORDS)];
    let b = &b[..b.len().min(MATCHED_WORDS)];
    if a.is_empty() {
        return 0;
    }
    let places = places_by_term(a);
    // A zero bit marks a place of `a` where the match grows by one.
    let mut state = vec![u64::MAX; a.len().div_ceil(64)];
    for term in b {
        let Some(places) = places.get(term) else { continue };
        advance(&mut state, places);
    }
    state.iter().map(|word| word.count_zeros() as usize).sum()
}

/// For each term the places it stands at, as bits of 64-bit words: (index of the word, its bits), by index.
fn places_by_term(terms: &[Term]) -> HashMap<Term, Vec<(usize, u64)>> {
    let mut places: HashMap<Term, Vec<(usize, u64)>> = HashMap::new();
    for (place, &term) in terms.iter().enumerate() {
        let (index, bit) = (place / 64, 1u64 << (place % 64));
        let words = places.entry(term).or_default();
        match words.last_mut() {
            Some((last, bits)) if *last == index => *bits |= bit,
            _ => words.push((index, bit)),
        }
    }
    places
}

/// One step: `state = (state + (state & places)) | (state & !places)`, with the carry through all words.
fn advance(state: &mut [u64], places: &[(usize, u64)]) {
    let mut places = places.iter().peekable();
    let mut carry = false;
    for (index, word) in state.iter_mut().enumerate() {
        let bits = places.next_if(|&&(at, _)| at == index).map_or(0, |&(_, bits)| bits);
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
/// A beginning that stands in more places of one text than this begins no run.
const MOST_PLACES: usize = 16;

/// Matched passages, longest first, none overlapping another in either text, at most `most`.
///
/// Greedy string tiling (M. J. Wise, "String similarity via greedy string tiling and running Karp–Rabin matching",
/// 1993) over content words. Candidates are found by their first three words; a beginning that stands in more than 16
/// places is skipped, which keeps it linear in the length times the length of the runs.
pub fn runs(a: &[ContentWord], b: &[ContentWord], most: usize) -> Vec<Run> {
    let a = &a[..a.len().min(MATCHED_WORDS)];
    let b = &b[..b.len().min(MATCHED_WORDS)];
    let mut candidates = run_candidates(a, b);
    candidates.sort_by_key(|&(i, j, length)| (std::cmp::Reverse(length), i, j));
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
    runs.sort_by_key(|run| (std::cmp::Reverse(run.words), run.a, run.b));
    runs.truncate(most);
    runs
}

/// Every longest match as (place in `a`, place in `b`, length): it can be extended at neither end.
fn run_candidates(a: &[ContentWord], b: &[ContentWord]) -> Vec<(usize, usize, usize)> {
    let beginning = |words: &[ContentWord]| [words[0].term, words[1].term, words[2].term];
    let mut places: HashMap<[Term; 3], Vec<usize>> = HashMap::new();
    for (place, words) in b.windows(SHORTEST_RUN).enumerate() {
        places.entry(beginning(words)).or_default().push(place);
    }
    let mut candidates = Vec::new();
    for (i, words) in a.windows(SHORTEST_RUN).enumerate() {
        let Some(places) = places.get(&beginning(words)) else { continue };
        for &j in places.iter().take(MOST_PLACES) {
            let extends_backwards = i > 0 && j > 0 && a[i - 1].term == b[j - 1].term;
            if !extends_backwards {
                let length = a[i..].iter().zip(&b[j..]).take_while(|(x, y)| x.term == y.term).count();
                candidates.push((i, j, length));
            }
        }
    }
    candidates
}
