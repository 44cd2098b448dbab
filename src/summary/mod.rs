//! Choosing the sentences that tell the story.

pub mod baselines;
mod budget;
mod candidates;
mod concepts;
mod coverage;
mod options;
mod selection;
mod set;
mod story;
mod trust;

pub use options::{Length, Order, SummaryOptions};
pub(crate) use set::summarize_analysed;

use crate::article::terms::terms_of;
use crate::article::{Article, Ordered};
use crate::comparison::{Depth, analyse};
use crate::limits::check_articles;
use crate::similarity::TermVector;
use crate::sorting::sort_by;
use crate::statements::SentenceNode;
use crate::text::Language;
use crate::{Error, Span};
use budget::{Budget, joined_by};
use selection::{StoryCandidates, choose};

/// A summary: sentences of the articles, each with the place it was taken from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// The language most of it is written in.
    pub language: Language,
    /// The sentences as one text for reading: white space folded, Markdown marks removed.
    pub text: String,
    /// The sentences in the order asked for.
    pub sentences: Vec<SummarySentence>,
    /// Where the set holds more than one story: which sentences tell which. Empty otherwise.
    pub stories: Vec<SummaryStory>,
}

/// A sentence of a summary.
#[derive(Clone, Debug, PartialEq)]
pub struct SummarySentence {
    /// The article it was taken from.
    pub article: usize,
    /// Its index among that article's sentences.
    pub index: usize,
    /// Where it stands in that article's text.
    pub span: Span,
    /// How much it says of its story, in [0, 1], the best sentence having 1.
    pub score: f64,
    /// The articles that say the same, ascending.
    pub articles: Vec<usize>,
    /// How often it was written separately: the number of families of copies among `articles`.
    pub tellings: usize,
}

/// One of several stories in a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryStory {
    /// Its articles, ascending.
    pub articles: Vec<usize>,
    /// Positions of its sentences in [`Summary::sentences`].
    pub sentences: Vec<usize>,
}

/// Summarises one article or several.
///
/// One article: closeness to the centroid times a prior that falls with position. Several: the sentences that together
/// hold the most of what the articles say, where what was written separately counts more than copies; no two of one
/// statement, and none of those that deviate from what most tell.
///
/// # Errors
/// `InvalidArgument` where an option is out of range, `InputTooLarge` where the articles exceed [`crate::limits`].
///
/// ```
/// use tellings::{Article, Length, SummaryOptions, summarize};
/// let article = Article::read("Storm closes port\n\nA storm closed the port of Lenn on Monday. Ships waited outside. It will open on Friday.");
/// let options = SummaryOptions { length: Some(Length::Sentences(1)), ..SummaryOptions::default() };
/// assert_eq!(summarize(&[article], &options)?.text, "A storm closed the port of Lenn on Monday.");
/// # Ok::<(), tellings::Error>(())
/// ```
pub fn summarize(articles: &[Article], options: &SummaryOptions) -> Result<Summary, Error> {
    match articles {
        [] => {
            options.length_for(0)?;
            Ok(Summary::default())
        }
        [article] => summarize_one(0, article, options),
        _ => {
            let ordered = Ordered::new(articles.iter().enumerate());
            summarize_analysed(&ordered, &analyse(&ordered, Depth::Statements)?, options)
        }
    }
}

/// Summarises one article known by a number.
pub(crate) fn summarize_one(number: usize, article: &Article, options: &SummaryOptions) -> Result<Summary, Error> {
    check_articles(&[article])?;
    let length = options.length_for(1)?;
    let mut stories = [StoryCandidates { articles: 1, candidates: candidates::of_article(article) }];
    heed_focus(&mut stories, options, article.language());
    let mut budget = Budget::new(length, || candidates::story_length(article), article.language());
    let choices = choose(&stories, &mut budget);
    let candidates = &stories[0].candidates;
    let best = candidates.iter().fold(f64::MIN_POSITIVE, |best, candidate| candidate.score.max(best));
    let mut chosen = Vec::new();
    for choice in choices {
        let candidate = &candidates[choice.candidate];
        chosen.push(Chosen {
            story: 0,
            sentence: candidate.sentence,
            text: candidate.text.clone(),
            score: candidate.score / best,
            articles: vec![0],
            tellings: 1,
            place: candidate.place,
        });
    }
    Ok(compose(&Ordered::new([(number, article)]), chosen, options.order, article.language()))
}

/// Of what a sentence without any word of the focus keeps its worth.
const OFF_FOCUS: f64 = 0.1;

/// Lessens the score of sentences that are not about the focus.
fn heed_focus(stories: &mut [StoryCandidates], options: &SummaryOptions, language: Language) {
    let Some(focus) = &options.focus else { return };
    let focus = TermVector::of(terms_of(focus, language));
    let mut cosines: Vec<f64> = Vec::new();
    for story in stories.iter() {
        for candidate in &story.candidates {
            cosines.push(candidate.vector.cosine(&focus));
        }
    }
    if cosines.iter().all(|&cosine| cosine == 0.0) {
        return;
    }
    let mut next = 0;
    for story in stories {
        for candidate in &mut story.candidates {
            let cosine = cosines[next];
            next += 1;
            candidate.score *= if cosine == 0.0 { OFF_FOCUS * OFF_FOCUS } else { OFF_FOCUS + cosine };
        }
    }
}

/// A sentence that was chosen.
struct Chosen {
    /// Which story it is of.
    story: usize,
    sentence: SentenceNode,
    /// As it will be read.
    text: String,
    score: f64,
    /// The ranks of the articles that tell it.
    articles: Vec<usize>,
    tellings: usize,
    /// Where the articles tell it, from 0 to 1.
    place: f64,
}

/// Puts the chosen sentences into one text.
fn compose(ordered: &Ordered, mut chosen: Vec<Chosen>, order: Order, language: Language) -> Summary {
    sort_by(&mut chosen, |a, b| {
        let by_order = match order {
            Order::Reading => a.story.cmp(&b.story).then(a.place.total_cmp(&b.place)),
            Order::Importance => b.score.total_cmp(&a.score),
        };
        by_order.then_with(|| a.sentence.cmp(&b.sentence))
    });
    let (mut text, mut sentences) = (String::new(), Vec::new());
    for chosen in &chosen {
        if !sentences.is_empty() {
            text.push_str(joined_by(language));
        }
        text.push_str(&chosen.text);
        let SentenceNode { article, index } = chosen.sentence;
        sentences.push(SummarySentence {
            article: ordered.positions[article],
            index,
            span: ordered.articles[article].sentences()[index].span,
            score: chosen.score,
            articles: ordered.numbers_of(&chosen.articles),
            tellings: chosen.tellings,
        });
    }
    Summary { language, text, sentences, stories: Vec::new() }
}
