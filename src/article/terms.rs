//! The terms of an article: its content words, reduced to what makes two spellings the same.

use crate::Span;
use crate::mentions::{Suspect, within};
pub(crate) use crate::text::fingerprint::fingerprint;
use crate::text::words::for_each_word;
use crate::text::{Language, Sentence, Word, WordKind, stems, stop_words};

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

/// A word that carries meaning, where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContentWord {
    /// What it counts as.
    pub term: Term,
    /// Where it stands in the article's text.
    pub span: Span,
}

/// The content words of all sentences in order, and for each sentence the end of its part of them.
/// Words glued together count as their parts.
pub(super) fn content_words(
    text: &str,
    sentences: &[Sentence],
    suspects: &[Suspect],
    language: Language,
) -> (Vec<ContentWord>, Vec<usize>) {
    // Texts with spaces between words seldom have more than one content word in ten bytes.
    let mut content = Vec::with_capacity(text.len() / 10);
    let mut ends = Vec::with_capacity(sentences.len());
    let mut folded = String::new();
    for sentence in sentences {
        let suspects = within(suspects, sentence.span, |suspect| suspect.span);
        let mut push = |word: Word, fingerprints: Option<(u64, u64)>| {
            if let Some(term) = term(word, fingerprints, text, language, &mut folded) {
                content.push(ContentWord { term, span: word.span });
            }
        };
        for_each_word(text, sentence.span, &mut |word, fingerprints| {
            match suspects.iter().find(|suspect| suspect.span == word.span) {
                // A mark between the parts divides them already.
                Some(suspect) => suspect.parts.into_iter().for_each(|span| push(Word { span, ..word }, None)),
                None => push(word, fingerprints),
            }
        });
        ends.push(content.len());
    }
    (content, ends)
}

/// The term of a word that carries meaning; its fingerprints may be known, and `folded` is memory to work in.
fn term(
    word: Word,
    fingerprints: Option<(u64, u64)>,
    text: &str,
    language: Language,
    folded: &mut String,
) -> Option<Term> {
    if word.kind == WordKind::Word {
        let (whole, stem) = fingerprints.unwrap_or_else(|| stems::fingerprints(word.span.of(text), folded));
        return (!stop_words::is_stop_fingerprint(whole, language)).then_some(Term(stem));
    }
    stems::fold_into(word.span.of(text), folded);
    if word.kind == WordKind::Number {
        // "190 000", with whatever space, is one figure.
        folded.retain(|c| !c.is_whitespace());
    }
    Some(Term::of(folded))
}

/// The terms of a free text such as a query, in order, without stop words.
pub(crate) fn terms_of(text: &str, language: Language) -> Vec<Term> {
    let whole = Sentence { span: Span::new(0, text.len()), kind: crate::text::BlockKind::Body };
    content_words(text, &[whole], &[], language).0.into_iter().map(|word| word.term).collect()
}
