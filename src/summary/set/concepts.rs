//! What the sentences of a story hold: content words and pairs of them, weighed by who tells them.

use super::fourth_root;
use crate::article::{ContentWord, Term};
use crate::numbers::Numbers;
use crate::similarity::TermVector;
use crate::sorting::sort;
use crate::text::fingerprint::joined;
use std::ops::Range;

/// What a single word weighs beside a pair of neighbours told as often. A pair is what a summary should bring: a word
/// alone stands in many sentences.
const WORD: f64 = 0.5;
/// What remains of the weight of what only one article tells.
const TOLD_ONCE: f64 = 0.3;

/// The concepts of a story and the sentences that hold them.
///
/// Sentences are known by the order in which they were added. A concept is a content word or two that follow each other
/// (D. Gillick and B. Favre, "A scalable global model for summarization", 2009). It weighs as much as the families that
/// tell it, each by the first place where it does, times one plus the logarithm of how many copies do.
pub(super) struct Concepts {
    /// The concepts of all sentences, one sentence after the other: first its words, then its pairs, each once.
    items: Vec<u32>,
    sentences: Vec<Held>,
    weights: Vec<f64>,
    /// For each concept how much the articles are about it; 0 for pairs.
    centroid: Vec<f64>,
    focus_terms: usize,
}

/// Where the concepts of a sentence stand.
struct Held {
    words: Range<usize>,
    pairs: Range<usize>,
}

impl Concepts {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.weights.len()
    }

    /// What a concept weighs.
    pub(super) fn weight(&self, concept: u32) -> f64 {
        self.weights[concept as usize]
    }

    /// The concepts of a sentence, each once.
    pub(super) fn of(&self, sentence: usize) -> &[u32] {
        let held = &self.sentences[sentence];
        &self.items[held.words.start..held.pairs.end]
    }

    /// The words of a sentence, each once.
    pub(super) fn words_of(&self, sentence: usize) -> &[u32] {
        &self.items[self.sentences[sentence].words.clone()]
    }

    /// What the concepts of a sentence weigh together.
    pub(super) fn weight_of(&self, sentence: usize) -> f64 {
        self.of(sentence).iter().fold(0.0, |sum, &concept| sum + self.weight(concept))
    }

    /// The cosine of a sentence's words and those of the story, times a number that is the same for all of the story.
    pub(super) fn closeness_to_story(&self, sentence: usize) -> f64 {
        let words = self.words_of(sentence);
        let sum = words.iter().fold(0.0, |sum, &word| sum + self.centroid[word as usize]);
        sum / (words.len().max(1) as f64).sqrt()
    }

    /// The cosine of a sentence's words and those of the focus.
    pub(super) fn closeness_to_focus(&self, sentence: usize) -> f64 {
        let words = self.words_of(sentence);
        let shared = words.iter().filter(|&&word| (word as usize) < self.focus_terms).count();
        if shared == 0 { 0.0 } else { shared as f64 / ((words.len() * self.focus_terms) as f64).sqrt() }
    }

    /// Multiplies the weight of each concept by the greatest of the numbers given for sentences that hold it.
    pub(super) fn weigh_by_sentences(&mut self, numbered: &[(usize, f64)]) {
        let mut greatest: Vec<f64> = vec![0.0; self.count()];
        for &(sentence, number) in numbered {
            for &concept in self.of(sentence) {
                greatest[concept as usize] = greatest[concept as usize].max(number);
            }
        }
        for (weight, greatest) in self.weights.iter_mut().zip(greatest) {
            *weight *= greatest;
        }
    }
}

/// Concepts while sentences are added.
#[derive(Default)]
pub(super) struct ConceptsBuilder {
    numbers: Numbers,
    items: Vec<u32>,
    sentences: Vec<Held>,
    tellers: Vec<Tellers>,
    centroid: Vec<f64>,
    focus_terms: usize,
}

/// Who was found to tell a concept.
#[derive(Clone, Default)]
struct Tellers {
    /// The weight of the families before the last one.
    earlier: f64,
    /// How many articles tell it.
    articles: u32,
    /// The last sentence, article and family, each plus one; 0 before the first.
    last: [u32; 3],
    /// How many of the last family tell it, and the weight of the best place where one does.
    copies: u32,
    best: f64,
}

impl Tellers {
    fn weight(&self) -> f64 {
        self.earlier + self.best * (1.0 + libm::log(f64::from(self.copies.max(1))))
    }
}

impl ConceptsBuilder {
    /// Adds the terms of the focus; before anything else.
    pub(super) fn add_focus(&mut self, focus: &[Term]) {
        for term in focus {
            let number = self.numbers.of(term.0) as usize;
            self.focus_terms = self.focus_terms.max(number + 1);
        }
    }

    /// Adds a sentence of so many before it in its article; those of an article and the articles of a family come one
    /// after the other. Returns its number.
    pub(super) fn add_sentence(
        &mut self,
        content: &[ContentWord],
        family: usize,
        article: usize,
        place: usize,
    ) -> usize {
        // The later an article tells something, the less it weighs.
        let by_place = 1.0 / fourth_root(1.0 + place as f64);
        let start = self.items.len();
        for word in content {
            self.add(word.term.0, family, article, by_place);
        }
        let middle = self.items.len();
        sort(&mut self.items[start..middle]);
        for pair in content.windows(2) {
            // Which one comes first matters, and a pair must not be taken for a word.
            self.add(joined(joined(0, pair[0].term.0), pair[1].term.0), family, article, by_place);
        }
        self.sentences.push(Held { words: start..middle, pairs: middle..self.items.len() });
        self.sentences.len() - 1
    }

    fn add(&mut self, fingerprint: u64, family: usize, article: usize, by_place: f64) {
        let number = self.numbers.of(fingerprint);
        if number as usize >= self.tellers.len() {
            self.tellers.resize(number as usize + 1, Tellers::default());
        }
        let tellers = &mut self.tellers[number as usize];
        let now = [self.sentences.len() as u32 + 1, article as u32 + 1, family as u32 + 1];
        if tellers.last[0] == now[0] {
            return;
        }
        self.items.push(number);
        if tellers.last[2] != now[2] {
            if tellers.last[2] != 0 {
                tellers.earlier = tellers.weight();
            }
            (tellers.copies, tellers.best) = (0, 0.0);
        }
        if tellers.last[1] != now[1] {
            tellers.articles += 1;
            tellers.copies += 1;
            tellers.best = tellers.best.max(by_place);
        }
        tellers.last = now;
    }

    /// Adds what an article is about, of which there are so many copies in the story; after its sentences.
    pub(super) fn add_article(&mut self, vector: &TermVector, copies: usize) {
        let copies = copies as f64;
        let part = (1.0 + libm::log(copies)) / copies;
        for &(term, weight) in vector.weights() {
            let number = self.numbers.of(term.0) as usize;
            if number >= self.centroid.len() {
                self.centroid.resize(2 * number + 64, 0.0);
            }
            self.centroid[number] += weight * part;
        }
    }

    pub(super) fn finish(mut self) -> Concepts {
        let mut weights = Vec::with_capacity(self.tellers.len());
        for tellers in &self.tellers {
            weights.push(tellers.weight() * if tellers.articles > 1 { 1.0 } else { TOLD_ONCE });
        }
        for held in &self.sentences {
            for &word in &self.items[held.words.clone()] {
                let tellers = &mut self.tellers[word as usize];
                if tellers.articles > 0 {
                    tellers.articles = 0;
                    weights[word as usize] *= WORD;
                }
            }
        }
        self.centroid.resize(weights.len().max(self.centroid.len()), 0.0);
        Concepts {
            items: self.items,
            sentences: self.sentences,
            weights,
            centroid: self.centroid,
            focus_terms: self.focus_terms,
        }
    }
}
