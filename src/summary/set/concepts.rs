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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    fn content(terms: &[u64]) -> Vec<ContentWord> {
        terms.iter().map(|&term| ContentWord { term: Term(term), span: Span::new(0, 0) }).collect()
    }

    /// Terms, family, article and place.
    type Sentence<'a> = (&'a [u64], usize, usize, usize);

    fn concepts(focus: &[u64], sentences: &[Sentence], articles: &[(TermVector, usize)]) -> Concepts {
        let mut builder = ConceptsBuilder::default();
        builder.add_focus(&focus.iter().map(|&term| Term(term)).collect::<Vec<_>>());
        for (number, &(terms, family, article, place)) in sentences.iter().enumerate() {
            assert_eq!(builder.add_sentence(&content(terms), family, article, place), number);
        }
        for (vector, copies) in articles {
            builder.add_article(vector, *copies);
        }
        builder.finish()
    }

    fn assert_close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
    }

    /// The weight of the only word of the first sentence.
    fn weight(sentences: &[Sentence]) -> f64 {
        let concepts = concepts(&[], sentences, &[]);
        assert_eq!(concepts.of(0).len(), 1);
        concepts.weight(concepts.of(0)[0])
    }

    #[test]
    fn a_word_weighs_by_who_tells_it_and_how_early() {
        let copies = 1.0 + 2.0_f64.ln();
        // Family, article and place of those that tell it.
        type Tellers<'a> = &'a [(usize, usize, usize)];
        let cases: &[(Tellers, f64)] = &[
            (&[(0, 0, 0)], TOLD_ONCE),
            (&[(0, 0, 15)], TOLD_ONCE * 0.5),
            (&[(0, 0, 0), (1, 1, 0)], 2.0),
            (&[(0, 0, 0), (1, 1, 15)], 1.5),
            (&[(0, 0, 0), (0, 0, 1), (1, 1, 0)], 2.0),
            (&[(0, 0, 0), (0, 1, 0)], copies),
            (&[(0, 0, 15), (0, 1, 0)], copies),
            (&[(0, 0, 0), (0, 1, 0), (2, 2, 0)], copies + 1.0),
            (&[(0, 0, 15), (2, 1, 0), (2, 2, 0), (3, 3, 15)], 0.5 + copies + 0.5),
        ];
        for &(tellers, expected) in cases {
            let sentences: Vec<Sentence> =
                tellers.iter().map(|&(family, article, place)| (&[7][..], family, article, place)).collect();
            assert_close(weight(&sentences), WORD * expected);
        }
    }

    #[test]
    fn a_sentence_holds_its_words_and_its_pairs_once() {
        let concepts = concepts(&[], &[(&[1, 2, 1, 2], 0, 0, 0), (&[2, 1], 1, 1, 0), (&[], 1, 1, 1)], &[]);
        // 1, 2, "1 2" and "2 1".
        assert_eq!(concepts.count(), 4);
        assert_eq!(concepts.words_of(0), concepts.words_of(1));
        assert_eq!([0, 1, 2].map(|sentence| concepts.of(sentence).len()), [4, 3, 0]);
        assert!(concepts.words_of(2).is_empty());
        let [first, second] = [0, 1].map(|sentence| concepts.of(sentence).len() - concepts.words_of(sentence).len());
        assert_eq!((first, second), (2, 1));
        // Two words and "2 1" of two families, "1 2" of one.
        assert_close(concepts.weight_of(1), 2.0 * (WORD + WORD) + 2.0);
        assert_close(concepts.weight_of(0), 2.0 * (WORD + WORD) + 2.0 + TOLD_ONCE);
    }

    #[test]
    fn closeness_to_the_story_is_the_cosine_to_what_its_articles_add_up_to() {
        let vector = TermVector::of_terms([Term(1)]);
        let copies = (1.0 + 3.0_f64.ln()) / 3.0;
        let concepts = concepts(
            &[],
            &[(&[1], 0, 0, 0), (&[1, 2, 3, 4], 0, 0, 1), (&[2], 0, 0, 2)],
            &[(vector.clone(), 1), (vector, 3)],
        );
        assert_close(concepts.closeness_to_story(0), 1.0 + copies);
        assert_close(concepts.closeness_to_story(1), (1.0 + copies) / 2.0);
        assert_close(concepts.closeness_to_story(2), 0.0);
    }

    #[test]
    fn closeness_to_the_focus_is_the_cosine_of_words() {
        let concepts =
            concepts(&[1, 2, 1], &[(&[1, 3], 0, 0, 0), (&[2, 1], 0, 0, 1), (&[3], 0, 0, 2), (&[], 0, 0, 3)], &[]);
        assert_eq!([0, 1, 2, 3].map(|sentence| concepts.closeness_to_focus(sentence)), [0.5, 1.0, 0.0, 0.0]);
    }

    #[test]
    fn a_concept_counts_as_in_the_sentence_that_counts_most() {
        let sentences: &[Sentence] = &[(&[1], 0, 0, 0), (&[1, 2], 1, 1, 0), (&[3], 1, 1, 0)];
        let plain = concepts(&[], sentences, &[]);
        let mut weighed = concepts(&[], sentences, &[]);
        weighed.weigh_by_sentences(&[(0, 3.0), (1, 0.5)]);
        let [one, two] = [plain.words_of(1)[0], plain.words_of(1)[1]];
        assert_close(weighed.weight(one), 3.0 * plain.weight(one));
        assert_close(weighed.weight(two), 0.5 * plain.weight(two));
        assert_close(weighed.weight_of(2), 0.0);
    }
}
