//! The words of an article as its sentences are compared by them.

use super::terms::{ContentWord, Term};
use crate::text::words::for_each_word;
use crate::text::{Sentence, stems};
use std::ops::Range;

/// The folded words of an article's sentences, and the terms of those without content.
#[derive(Clone, Debug)]
pub(crate) struct FoldedWords {
    /// All words, each between single spaces.
    text: String,
    /// For each sentence where the space behind its last word ends.
    ends: Vec<usize>,
    /// The terms of the words that are no content words.
    function_terms: Vec<Term>,
    /// For each sentence where its part of them ends.
    function_ends: Vec<usize>,
}

impl FoldedWords {
    /// Folds the words of sentences whose content words are known, one sentence after the other; linear.
    pub(super) fn of(text: &str, sentences: &[Sentence], content: &[ContentWord]) -> FoldedWords {
        let mut words = FoldedWords {
            text: String::with_capacity(text.len()),
            ends: Vec::with_capacity(sentences.len()),
            function_terms: Vec::new(),
            function_ends: Vec::with_capacity(sentences.len()),
        };
        words.text.push(' ');
        let mut next = 0;
        let mut folded = String::new();
        for sentence in sentences {
            for_each_word(text, sentence.span, &mut |word, _| {
                stems::fold_into(word.span.of(text), &mut folded);
                words.text.push_str(&folded);
                words.text.push(' ');
                while next < content.len() && content[next].span.start < word.span.start {
                    next += 1;
                }
                if content.get(next).is_none_or(|content| content.span.start != word.span.start) {
                    words.function_terms.push(Term::of(stems::stem(&folded)));
                }
            });
            words.ends.push(words.text.len());
            words.function_ends.push(words.function_terms.len());
        }
        words
    }

    /// The folded words of some sentences, each between single spaces.
    pub(crate) fn text_of(&self, sentences: &Range<usize>) -> &str {
        let start = sentences.start.checked_sub(1).map_or(0, |before| self.ends[before] - 1);
        let end = sentences.end.checked_sub(1).map_or(1, |last| self.ends[last]);
        &self.text[start..end]
    }

    /// The terms of the words of some sentences that are no content words.
    pub(crate) fn function_terms(&self, sentences: &Range<usize>) -> &[Term] {
        let end_before = |sentence: usize| sentence.checked_sub(1).map_or(0, |before| self.function_ends[before]);
        &self.function_terms[end_before(sentences.start)..end_before(sentences.end)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;

    #[test]
    fn sentences_have_their_own_words_and_terms() {
        let article = Article::read("The FERRY was late. Nobody waited, for it was cold. Orbán’s boat burnt.");
        let words = article.folded_words();
        for (sentences, text, function_words) in [
            (0..1, " the ferry was late ", &["the", "was"] as &[&str]),
            (1..2, " nobody waited for it was cold ", &["nobod", "for", "it", "was"]),
            (2..3, " orban boat burnt ", &[]),
            (0..2, " the ferry was late nobody waited for it was cold ", &["the", "was", "nobod", "for", "it", "was"]),
            (1..3, " nobody waited for it was cold orban boat burnt ", &["nobod", "for", "it", "was"]),
            (0..0, " ", &[]),
            (2..2, " ", &[]),
        ] {
            assert_eq!(words.text_of(&sentences), text);
            let expected: Vec<Term> = function_words.iter().map(|word| Term::of(word)).collect();
            assert_eq!(words.function_terms(&sentences), expected, "{text}");
        }
    }
}
