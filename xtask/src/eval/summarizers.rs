//! The crate's summaries beside those of the classical methods, over the same sentences and of the same length.

use anyhow::Result;
use tellings::article::{Term, readable};
use tellings::similarity::TermVector;
use tellings::summary::SummaryStory;
use tellings::summary::baselines::{centroid, lead, lex_rank, random, sum_basic, text_rank};
use tellings::text::BlockKind;
use tellings::{Article, Length, SummaryOptions, summarize};

/// The crate itself, then those it is measured against.
pub const METHODS: [&str; 7] = ["here", "lead", "LexRank", "TextRank", "centroid", "SumBasic", "random"];

/// Summaries of the same articles.
pub struct Summaries {
    /// In the order of [`METHODS`].
    pub outputs: [Output; METHODS.len()],
    /// The stories that the crate told apart; empty where it saw one.
    pub stories: Vec<SummaryStory>,
}

/// A summary, as the sentences it is made of.
#[derive(Clone, Debug)]
pub struct Output(pub Vec<Sentence>);

/// A sentence of an article.
#[derive(Clone, Debug)]
pub struct Sentence {
    pub text: String,
    /// Which of the articles it stands in.
    pub article: usize,
    /// Its index among that article's sentences.
    pub index: usize,
}

impl Output {
    /// The sentences as one text.
    pub fn text(&self) -> String {
        self.0.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

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

/// A sentence more alike than this to one already taken is passed over by the rankings, as LexRank's authors do with
/// several documents.
const TOO_MUCH_ALIKE: f64 = 0.7;
/// The same in every run.
const SEED: u64 = 5;

/// Summarises articles by every method.
pub fn summaries(articles: &[Article], size: Size) -> Result<Summaries> {
    let options = SummaryOptions { length: Some(size.into()), ..SummaryOptions::default() };
    let summary = summarize(articles, &options)?;
    let here =
        Output(summary.sentences.iter().map(|of| sentence(&articles[of.article], of.article, of.index)).collect());
    let choice = Choice::among(articles, size);
    let outputs = [
        here,
        choice.by_scores(&lead(&choice.places)),
        choice.by_scores(&lex_rank(&choice.terms)),
        choice.by_scores(&text_rank(&choice.terms)),
        choice.by_scores(&centroid(&choice.terms)),
        choice.by_sum_basic(),
        choice.by_scores(&random(&choice.terms, SEED)),
    ];
    Ok(Summaries { outputs, stories: summary.stories })
}

/// The beginning of one article, which is known by a number.
pub fn first_sentences(article: &Article, number: usize, size: Size) -> Output {
    let mut room = Room::of(size);
    let sentences = told_sentences(article).into_iter().map(|index| sentence(article, number, index));
    Output(sentences.take_while(|sentence| room.take(&sentence.text)).collect())
}

fn sentence(article: &Article, number: usize, index: usize) -> Sentence {
    Sentence { text: readable(article.sentences()[index].span.of(article.text())), article: number, index }
}

/// The body's sentences or, without a body, all that tell the story.
fn told_sentences(article: &Article) -> Vec<usize> {
    let is_body = |&index: &usize| article.sentences()[index].kind == BlockKind::Body;
    let body: Vec<usize> = article.story_sentences().filter(is_body).collect();
    if body.is_empty() { article.story_sentences().collect() } else { body }
}

/// The sentences that the classical methods choose among, in the order of the articles.
struct Choice {
    size: Size,
    sentences: Vec<Sentence>,
    terms: Vec<Vec<Term>>,
    /// For each its place among the sentences of its article.
    places: Vec<usize>,
}

impl Choice {
    fn among(articles: &[Article], size: Size) -> Choice {
        let mut choice = Choice { size, sentences: Vec::new(), terms: Vec::new(), places: Vec::new() };
        for (number, article) in articles.iter().enumerate() {
            for (place, index) in told_sentences(article).into_iter().enumerate() {
                choice.sentences.push(sentence(article, number, index));
                choice.terms.push(article.content(index).iter().map(|word| word.term).collect());
                choice.places.push(place);
            }
        }
        choice
    }

    /// The sentences of the highest scores that fit.
    fn by_scores(&self, scores: &[f64]) -> Output {
        let mut order: Vec<usize> = (0..self.sentences.len()).collect();
        order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]).then(a.cmp(&b)));
        let mut room = Room::of(self.size);
        let mut taken: Vec<(usize, TermVector)> = Vec::new();
        for sentence in order {
            let vector = TermVector::of_terms(self.terms[sentence].iter().copied());
            let is_new = taken.iter().all(|(_, other)| vector.cosine(other) <= TOO_MUCH_ALIKE);
            if is_new && room.take(&self.sentences[sentence].text) {
                taken.push((sentence, vector));
            }
        }
        self.output(taken.into_iter().map(|(sentence, _)| sentence).collect())
    }

    fn by_sum_basic(&self) -> Output {
        let mut room = Room::of(self.size);
        let mut taken = Vec::new();
        sum_basic(&self.terms, |sentence| {
            let fits = room.take(&self.sentences[sentence].text);
            if fits {
                taken.push(sentence);
            }
            fits
        });
        self.output(taken)
    }

    /// Sentences in the order of the articles.
    fn output(&self, mut taken: Vec<usize>) -> Output {
        taken.sort_unstable();
        Output(taken.into_iter().map(|sentence| self.sentences[sentence].clone()).collect())
    }
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
