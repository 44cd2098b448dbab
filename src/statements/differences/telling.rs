//! A sentence of a statement, and what stands in it.

use crate::article::{Article, ContentWord, Term};
use crate::mentions::within;
use crate::span::{Mention, Span};
use crate::statements::SentenceNode;

/// A sentence of a statement.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'a> {
    pub(crate) article: &'a Article,
    /// The rank of the article.
    pub(crate) rank: usize,
    pub(crate) span: Span,
    pub(crate) content: &'a [ContentWord],
}

impl<'a> Telling<'a> {
    pub(crate) fn of(articles: &[&'a Article], node: SentenceNode) -> Telling<'a> {
        let article = articles[node.article];
        let span = article.sentences()[node.index].span;
        Telling { article, rank: node.article, span, content: article.content(node.index) }
    }

    /// The sentence of an article in which a place lies; none where it is in no sentence.
    pub(crate) fn around(article: &'a Article, rank: usize, place: usize) -> Option<Telling<'a>> {
        let index = article.sentences().partition_point(|sentence| sentence.span.end <= place);
        let span = article.sentences().get(index)?.span;
        (span.start <= place).then(|| Telling { article, rank, span, content: article.content(index) })
    }

    pub(crate) fn text(&self) -> &'a str {
        self.article.text()
    }

    pub(crate) fn mention(&self, span: Span) -> Mention {
        Mention { article: self.rank, span }
    }

    /// Whether a word is part of a name.
    pub(super) fn is_name(&self, word: Span) -> bool {
        let mentions = &self.article.mentions().names.mentions;
        let next = mentions.partition_point(|mention| mention.span.end <= word.start);
        mentions.get(next).is_some_and(|mention| mention.span.overlaps(word))
    }

    /// Which of the article's names is mentioned last before a place in the sentence, and where.
    pub(crate) fn name_before(&self, place: usize) -> Option<(usize, Span)> {
        let mentions = &self.article.mentions().names.mentions;
        let of_sentence = within(mentions, self.span, |mention| mention.span);
        let before = of_sentence.partition_point(|mention| mention.span.end <= place);
        let last = of_sentence[..before].last()?;
        Some((last.name, last.span))
    }
}

/// The terms of the content words in a part of an article, sorted, each once.
pub(super) fn terms_within(article: &Article, span: Span) -> Vec<Term> {
    let sentences = article.sentences();
    let mut terms = Vec::new();
    let mut index = sentences.partition_point(|sentence| sentence.span.end <= span.start);
    while index < sentences.len() && sentences[index].span.start < span.end {
        let content = article.content(index);
        for word in &content[content.partition_point(|word| word.span.start < span.start)..] {
            if word.span.end > span.end {
                break;
            }
            terms.push(word.term);
        }
        index += 1;
    }
    crate::sorting::sort(&mut terms);
    terms.dedup();
    terms
}

/// How many terms two sorted lists share.
pub(super) fn shared(a: &[Term], b: &[Term]) -> usize {
    let mut count = 0;
    for term in a {
        count += usize::from(b.binary_search(term).is_ok());
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The old ferry sank.\n\nHelicopters found twelve sailors.";

    #[test]
    fn a_place_is_in_one_sentence_or_none() {
        let article = Article::read(TEXT);
        let around = |place: usize| Telling::around(&article, 0, place).map(|telling| telling.span.of(TEXT));
        for (at, sentence) in TEXT.split("\n\n").enumerate() {
            let start = if at == 0 { 0 } else { TEXT.len() - sentence.len() };
            assert_eq!(around(start), Some(sentence));
            assert_eq!(around(start + sentence.len() - 1), Some(sentence));
        }
        assert_eq!(around("The old ferry sank.".len()), None);
        assert_eq!(around(TEXT.len()), None);
    }

    #[test]
    fn the_terms_of_a_part_are_those_of_its_words_alone() {
        let article = Article::read(TEXT);
        let terms = |from: &str, to: &str| {
            let (start, last) =
                (TEXT.find(from).expect("it is in the text"), TEXT.find(to).expect("it is in the text"));
            terms_within(&article, Span::new(start, last + to.len()))
        };
        let [ferry, sank, found] = ["ferry", "sank", "found"].map(|word| terms(word, word)[0]);
        let sorted = |mut terms: Vec<Term>| {
            crate::sorting::sort(&mut terms);
            terms
        };
        assert_eq!(terms("ferry", "ferry"), [ferry]);
        assert_eq!(terms("ferry", "sank."), sorted(vec![ferry, sank]));
        // What the part cuts is left out.
        assert_eq!(terms("erry", "found tw"), sorted(vec![sank, terms("Helicopters", "Helicopters")[0], found]));
    }
}
