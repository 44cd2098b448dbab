//! The crate's summaries beside those of the classical methods, over the same sentences and of the same length.

use anyhow::Result;
use tellings::article::{Term, readable};
use tellings::similarity::TermVector;
use tellings::summary::baselines::{centroid, lead, lex_rank, text_rank};
use tellings::text::BlockKind;
use tellings::{Article, Length, SummaryOptions, summarize};

/// Summaries of the same articles, in the order of [`METHODS`].
pub type Summaries = [String; METHODS.len()];

/// The crate itself, then those it is measured against.
pub const METHODS: [&str; 5] = ["here", "lead", "LexRank", "TextRank", "centroid"];

/// How long a summary may become.
#[derive(Clone, Copy, Debug)]
pub enum Size {
    Sentences(usize),
    Words(usize),
}

impl From<Size> for Length {
    fn from(size: Size) -> Length {
        match size {
            Size::Sentences(sentences) => Length::Sentences(sentences),
            Size::Words(words) => Length::Words(words),
        }
    }
}

/// A sentence more alike than this to one already taken is passed over, as LexRank's authors do with several documents.
const TOO_MUCH_ALIKE: f64 = 0.7;

/// A sentence that may stand in a summary.
struct Sentence {
    text: String,
    terms: Vec<Term>,
    /// Its place among the sentences of its article.
    place: usize,
}

/// Summarises articles by every method.
pub fn summaries(articles: &[Article], size: Size) -> Result<Summaries> {
    let options = SummaryOptions { length: Some(size.into()), ..SummaryOptions::default() };
    let ours = summarize(articles, &options)?.text;
    let sentences: Vec<Sentence> = articles.iter().flat_map(sentences_of).collect();
    let places: Vec<usize> = sentences.iter().map(|sentence| sentence.place).collect();
    let terms: Vec<Vec<Term>> = sentences.iter().map(|sentence| sentence.terms.clone()).collect();
    let best = |scores: Vec<f64>| best(&sentences, &scores, size);
    Ok([ours, best(lead(&places)), best(lex_rank(&terms)), best(text_rank(&terms)), best(centroid(&terms))])
}

/// The beginning of one article.
pub fn first_sentences(article: &Article, size: Size) -> String {
    let mut room = Room::of(size);
    let taken: Vec<String> =
        sentences_of(article).map(|sentence| sentence.text).take_while(|text| room.take(text)).collect();
    taken.join(" ")
}

/// The body's sentences or, without a body, all that tell the story.
fn sentences_of(article: &Article) -> impl Iterator<Item = Sentence> + '_ {
    let is_body = |&index: &usize| article.sentences()[index].kind == BlockKind::Body;
    let body: Vec<usize> = article.story_sentences().filter(is_body).collect();
    let chosen = if body.is_empty() { article.story_sentences().collect() } else { body };
    chosen.into_iter().enumerate().map(|(place, index)| Sentence {
        text: readable(article.sentences()[index].span.of(article.text())),
        terms: article.content(index).iter().map(|word| word.term).collect(),
        place,
    })
}

/// The sentences of the highest scores that fit, in the order of the articles.
fn best(sentences: &[Sentence], scores: &[f64], size: Size) -> String {
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]).then(a.cmp(&b)));
    let vector = |sentence: usize| TermVector::of_terms(sentences[sentence].terms.iter().copied());
    let mut room = Room::of(size);
    let mut taken: Vec<(usize, TermVector)> = Vec::new();
    for sentence in order {
        let vector = vector(sentence);
        let is_new = taken.iter().all(|(_, other)| vector.cosine(other) <= TOO_MUCH_ALIKE);
        if is_new && room.take(&sentences[sentence].text) {
            taken.push((sentence, vector));
        }
    }
    taken.sort_by_key(|&(sentence, _)| sentence);
    let texts: Vec<&str> = taken.iter().map(|&(sentence, _)| sentences[sentence].text.as_str()).collect();
    texts.join(" ")
}

/// What is left of a size.
struct Room {
    sentences: usize,
    words: usize,
}

impl Room {
    fn of(size: Size) -> Room {
        match size {
            Size::Sentences(sentences) => Room { sentences, words: usize::MAX },
            Size::Words(words) => Room { sentences: usize::MAX, words },
        }
    }

    /// Takes room for a sentence, or says that there is not enough.
    fn take(&mut self, text: &str) -> bool {
        let words = text.split_whitespace().count();
        let fits = self.sentences > 0 && words <= self.words;
        if fits {
            self.sentences -= 1;
            self.words -= words;
        }
        fits
    }
}
