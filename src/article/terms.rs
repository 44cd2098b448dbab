//! The terms of an article: its content words, reduced to what makes two spellings the same.

use crate::Span;
use crate::text::{Language, Sentence, WordKind, stems, stop_words, words};

/// A stem's 64-bit fingerprint, equal for equal stems in every article, on every platform and in every run.
///
/// Fingerprints stand where an interned number would: their order depends on the term alone, so sums taken in that
/// order do not depend on which article was added first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term(pub(crate) u64);

impl Term {
    /// The term of a stem.
    pub fn of(stem: &str) -> Term {
        Term(fingerprint(stem.as_bytes()))
    }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
pub(crate) fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// A word that carries meaning, where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContentWord {
    /// What it counts as.
    pub term: Term,
    /// Where it stands in the article's text.
    pub span: Span,
}

/// The content words of all sentences in order, and for each sentence the end of its part of them.
pub(super) fn content_words(text: &str, sentences: &[Sentence], language: Language) -> (Vec<ContentWord>, Vec<usize>) {
    let mut content = Vec::new();
    let mut ends = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        content.extend(words(text, sentence.span).into_iter().filter_map(|word| {
            let folded = stems::fold(word.span.of(text));
            let carries_meaning = word.kind != WordKind::Word || !stop_words::is_stop_word(&folded, language);
            let term = if word.kind == WordKind::Word { Term::of(stems::stem(&folded)) } else { Term::of(&folded) };
            carries_meaning.then_some(ContentWord { term, span: word.span })
        }));
        ends.push(content.len());
    }
    (content, ends)
}

/// The terms of a free text such as a query, in order, without stop words.
pub(crate) fn terms_of(text: &str, language: Language) -> Vec<Term> {
    let whole = Sentence { span: Span::new(0, text.len()), kind: crate::text::BlockKind::Body };
    content_words(text, &[whole], language).0.into_iter().map(|word| word.term).collect()
}
