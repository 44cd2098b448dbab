//! The content words of articles in a row, with what their spelling says, and the phrases they make.

use super::noun_like::classes_of;
use crate::Span;
use crate::article::{Article, ContentWord, Term};
use crate::mentions::names::lexicon::Classes;
use crate::sorting::sort;
use crate::text::case::{is_capital, is_small};
use crate::text::fingerprint::joined;

/// A content word.
pub(super) struct RunWord {
    pub(super) term: Term,
    /// Without an English possessive ending.
    pub(super) span: Span,
    /// The rank of its article.
    pub(super) article: usize,
    /// Which of the story's sentences it is in.
    pub(super) sentence: usize,
    pub(super) shape: Shape,
    /// Whether its case says nothing: at the beginning of a sentence, or among nothing but capitals.
    pub(super) is_case_due: bool,
    /// Whether the next word may belong to the same phrase.
    is_joined: bool,
}

/// How a word is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Begins with a capital.
    Capital,
    /// Begins with a small letter.
    Small,
    /// Begins with no letter.
    Number,
    /// Is of a script without capitals.
    Uncased,
}

impl Shape {
    fn of(word: &str) -> Shape {
        match word.chars().next() {
            Some(c) if is_capital(c) => Shape::Capital,
            Some(c) if is_small(c) => Shape::Small,
            Some(c) if c.is_alphabetic() => Shape::Uncased,
            _ => Shape::Number,
        }
    }
}

/// The content words of some articles.
pub(super) struct Words<'a> {
    pub(super) articles: &'a [&'a Article],
    words: Vec<RunWord>,
}

/// The most words in a phrase, or pairs of characters, each but the first of which adds one.
const LONGEST_PHRASE: usize = 12;
/// The most words in a phrase of a script with capitals.
const LONGEST_CASED: usize = 4;
/// How many bytes an opening quotation mark has at most.
const LONGEST_QUOTE: usize = 4;

impl<'a> Words<'a> {
    /// The leading content words of the articles of the given ranks, so many of each.
    pub(super) fn of(articles: &'a [&'a Article], ranks: &[usize], searched: usize) -> Words<'a> {
        let mut words = Words { articles, words: Vec::new() };
        for &rank in ranks {
            let mut left = searched;
            for (sentence, index) in articles[rank].story_sentences().enumerate() {
                let content = articles[rank].content(index);
                let content = &content[..content.len().min(left)];
                left -= content.len();
                words.push_sentence(content, rank, sentence, articles[rank].sentences()[index].span.start);
            }
        }
        words
    }

    fn push_sentence(&mut self, content: &[ContentWord], article: usize, sentence: usize, start: usize) {
        let text = self.articles[article].text();
        let first = self.words.len();
        let mut has_small = false;
        let mut previous_end = start;
        for word in content {
            let shape = Shape::of(word.span.of(text));
            has_small |= shape == Shape::Small;
            let is_first = self.words.len() == first;
            if let Some(previous) = self.words[first..].last_mut() {
                let are_capitals = previous.shape == Shape::Capital && shape == Shape::Capital;
                previous.is_joined = match text.get(previous_end..word.span.start) {
                    Some(gap) => joins_words(gap) || are_capitals && joins_names(gap),
                    // Pairs of characters share one.
                    None => true,
                };
            }
            self.words.push(RunWord {
                term: word.term,
                span: without_possessive(word.span, text),
                article,
                sentence,
                shape,
                is_case_due: is_first && word.span.start < start + LONGEST_QUOTE,
                is_joined: false,
            });
            previous_end = word.span.end;
        }
        if !has_small {
            for word in &mut self.words[first..] {
                word.is_case_due = true;
            }
        }
    }

    /// The phrases that may be there more than once or are names, by their fingerprints, each with where it stands.
    pub(super) fn phrases(&self) -> Vec<(u64, usize)> {
        let prints_of = |length: usize| -> Vec<u64> { self.words.windows(length).map(print).collect() };
        let is_repeated = may_be_repeated(&prints_of(1));
        let is_pair_repeated = may_be_repeated(&prints_of(2));
        let mut phrases = Vec::with_capacity(self.words.len());
        for (from, first) in self.words.iter().enumerate() {
            if is_repeated[from] {
                phrases.push((print(&self.words[from..=from]), from * LONGEST_PHRASE));
            }
            let longest = if first.shape == Shape::Uncased { LONGEST_PHRASE } else { LONGEST_CASED };
            let mut print = joined(0, first.term.0);
            for more in 1..longest {
                let [before, word, ..] = &self.words[from + more - 1..] else { break };
                let may_be_name = before.shape == Shape::Capital && word.shape == Shape::Capital;
                if !before.is_joined || !is_pair_repeated[from + more - 1] && !may_be_name {
                    break;
                }
                print = joined(print, word.term.0);
                phrases.push((print, from * LONGEST_PHRASE + more));
            }
        }
        sort(&mut phrases);
        phrases
    }

    /// The words of the phrase that stands at a place.
    pub(super) fn at(&self, place: usize) -> &[RunWord] {
        let (first, more) = (place / LONGEST_PHRASE, place % LONGEST_PHRASE);
        &self.words[first..=first + more]
    }

    /// Whether the phrase at a place is a name of several words that no capital goes on. What begins a sentence with a
    /// common word is not ("Two Russian crews").
    pub(super) fn is_whole_name(&self, place: usize) -> bool {
        let is_capital = |word: &RunWord| word.shape == Shape::Capital;
        let words = self.at(place);
        let last = &words[words.len() - 1];
        let first = place / LONGEST_PHRASE;
        let is_common =
            |word: &RunWord| classes_of(word.span.of(self.articles[word.article].text())).any(Classes::COMMON);
        words.len() > 1
            && words.iter().all(is_capital)
            && !(words[0].is_case_due && is_common(&words[0]))
            && !last.is_case_due
            && !(first > 0 && self.words[first - 1].is_joined && is_capital(&self.words[first - 1]))
            && !(last.is_joined && is_capital(&self.words[first + words.len()]))
    }
}

/// Which of some fingerprints may be there again, by few of their bits: what seems so and is not costs a little time.
fn may_be_repeated(prints: &[u64]) -> Vec<bool> {
    let mut seen = vec![0u8; (2 * prints.len()).next_power_of_two()];
    let last = seen.len() - 1;
    let mut repeated = Vec::with_capacity(prints.len());
    for print in prints {
        let seen = &mut seen[(print >> 32) as usize & last];
        *seen = seen.saturating_add(1);
    }
    for print in prints {
        repeated.push(seen[(print >> 32) as usize & last] > 1);
    }
    repeated
}

/// A fingerprint of a phrase's terms in their order.
pub(super) fn print(words: &[RunWord]) -> u64 {
    words.iter().fold(0, |print, word| joined(print, word.term.0))
}

fn without_possessive(span: Span, text: &str) -> Span {
    let word = span.of(text);
    match word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")) {
        Some(bare) if !bare.is_empty() => Span::new(span.start, span.start + bare.len()),
        _ => span,
    }
}

fn joins_words(gap: &str) -> bool {
    matches!(gap, " " | "-" | "‑" | "\u{a0}" | "\n")
}

/// What joins two words with capitals to one name: "Bank of England", "Ministerio de la Defensa".
const INSIDE_NAMES: &str = " of | of the | de | del | de la | de los | di | della | du | des | da | do ";

fn joins_names(gap: &str) -> bool {
    gap.len() > 2 && INSIDE_NAMES.contains(gap)
}
