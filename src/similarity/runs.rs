//! Passages that two texts have in common.

use crate::Span;
use crate::article::{ContentWord, Term};
use crate::sorting::sort_by_key;
use std::cmp::Reverse;

/// The most content words of an article that runs are looked for in; what follows them is left out.
const MATCHED_WORDS: usize = 8_192;

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

#[cfg(test)]
mod tests {
    use super::super::vectors::story_words;
    use super::*;
    use crate::Article;

    /// The passages that two texts share, as each of them has it.
    fn shared(a: &str, b: &str, most: usize) -> Vec<(String, String)> {
        let (a, b) = (Article::read(a), Article::read(b));
        let runs = runs(&story_words(&a), &story_words(&b), most);
        runs.iter().map(|run| (run.a.of(a.text()).to_owned(), run.b.of(b.text()).to_owned())).collect()
    }

    #[test]
    fn passages_are_as_long_as_can_be_and_none_overlaps_another() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("harbour storm ferry", "harbour storm ferry", &["harbour storm ferry"]),
            ("harbour storm", "harbour storm", &[]),
            ("storm harbour ferry", "harbour storm ferry", &[]),
            ("harbour storm ferry bridge", "museum harbour storm ferry bridge", &["harbour storm ferry bridge"]),
            ("museum harbour storm ferry bridge", "harbour storm ferry bridge", &["harbour storm ferry bridge"]),
            ("harbour storm ferry", "harbour storm ferry museum harbour storm ferry", &["harbour storm ferry"]),
            ("harbour storm ferry museum harbour storm ferry", "harbour storm ferry", &["harbour storm ferry"]),
            // The longest is taken first, and three words are left of the other.
            (
                "vote museum harbour storm ferry bridge",
                "vote museum harbour storm ferry. Election museum harbour storm ferry bridge",
                &["vote museum harbour storm ferry"],
            ),
            (
                "museum harbour storm ferry bridge strike minister",
                "museum harbour storm ferry. Election storm ferry bridge strike minister",
                &["storm ferry bridge strike minister"],
            ),
            (
                "harbour storm ferry museum bridge strike minister",
                "bridge strike minister election harbour storm ferry museum",
                &["harbour storm ferry museum", "bridge strike minister"],
            ),
            // What is shared twice on both sides is told as two, in order.
            (
                "harbour storm ferry museum harbour storm ferry",
                "harbour storm ferry election harbour storm ferry",
                &["harbour storm ferry", "harbour storm ferry"],
            ),
        ];
        for &(a, b, expected) in cases {
            let expected: Vec<(String, String)> =
                expected.iter().map(|&words| (words.to_owned(), words.to_owned())).collect();
            assert_eq!(shared(a, b, 9), expected, "{a} | {b}");
        }
    }

    #[test]
    fn what_is_left_of_a_longer_passage_counts_from_three_words() {
        let longer = "museum harbour storm ferry bridge strike";
        let overlapping = |left: &str| format!("{left} museum harbour. Election {longer}");
        let found = |left: &str| shared(&format!("{left} {longer}"), &overlapping(left), 9).len();
        assert_eq!(found("vote minister"), 1);
        assert_eq!(found("vote minister river"), 2);
    }

    #[test]
    fn no_more_are_told_than_asked_for() {
        let (a, b) =
            ("harbour storm ferry museum. Bridge strike minister", "bridge strike minister harbour storm ferry museum");
        let all = shared(a, b, 9);
        assert_eq!(all.len(), 2);
        assert_eq!(shared(a, b, 1), all[..1]);
    }
}
