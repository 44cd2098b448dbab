//! Choosing the sentences that tell the story.

mod article;
pub mod baselines;
mod budget;
mod candidates;
mod options;
mod selection;

pub(crate) use article::summarize_one;
pub use options::{Length, Order, SummaryOptions};

use crate::article::terms::terms_of;
use crate::article::{Article, Ordered};
use crate::comparison::{Analysis, Depth, analyse};
use crate::similarity::{TermVector, group_of};
use crate::sorting::{sort_by, sort_by_key};
use crate::statements::StatementGroup;
use crate::text::Language;
use crate::{Error, Span};
use budget::{Budget, joined_by};
use candidates::Candidate;
use selection::{Choice, StoryCandidates, choose};
use std::cmp::Reverse;

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
/// One article: closeness to the article times a prior that falls with what is told before, for sentences fit to stand
/// alone or beside what they lean on. Several: closeness to the centroid of the story's statements, with the weight of
/// their places, where each family of copies counts once.
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

/// Summarises a set that is already compared, statements and all.
pub(crate) fn summarize_analysed(
    ordered: &Ordered,
    analysis: &Analysis,
    options: &SummaryOptions,
) -> Result<Summary, Error> {
    let length = options.length_for(ordered.len())?;
    let language = language_of_most(ordered, analysis);
    let by_story = statements_by_story(ordered.len(), analysis);
    let mut stories: Vec<StoryCandidates> = Vec::new();
    for (story, statements) in analysis.stories.iter().zip(&by_story) {
        let candidates = candidates::of_story(ordered, analysis, story, statements, language);
        stories.push(StoryCandidates { articles: story.len(), candidates });
    }
    heed_focus(&mut stories, options, language);
    let story_length = ordered.articles.iter().map(|article| candidates::story_length(article)).sum();
    let chosen = choose(&stories, &mut Budget::new(length, story_length, language));
    let mut summary = compose(ordered, &stories, chosen, options.order, language);
    if analysis.stories.len() > 1 {
        summary.stories = stories_told(ordered, analysis, &summary.sentences);
    }
    Ok(summary)
}

fn statements_by_story(articles: usize, analysis: &Analysis) -> Vec<Vec<&StatementGroup>> {
    let story_of = group_of(articles, &analysis.stories);
    let mut by_story = vec![Vec::new(); analysis.stories.len()];
    for statement in analysis.statements.iter().flatten() {
        by_story[story_of[statement.representative.article]].push(statement);
    }
    by_story
}

/// The language of most families; among equals that of most articles, then the first by code.
fn language_of_most(ordered: &Ordered, analysis: &Analysis) -> Language {
    let language_of = |rank: usize| ordered.articles[rank].language();
    let mut ranks: Vec<usize> = (0..ordered.len()).filter(|&rank| language_of(rank) != Language::UNKNOWN).collect();
    sort_by_key(&mut ranks, |&rank| language_of(rank).code());
    let of_one_language = ranks.chunk_by(|&a, &b| language_of(a) == language_of(b));
    let most = of_one_language.rev().max_by_key(|ranks| (analysis.tellings(ranks), ranks.len()));
    most.map_or(Language::UNKNOWN, |ranks| language_of(ranks[0]))
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

/// Puts the chosen sentences in order and into one text.
fn compose(
    ordered: &Ordered,
    stories: &[StoryCandidates],
    mut chosen: Vec<Choice>,
    order: Order,
    language: Language,
) -> Summary {
    let of = |choice: &Choice| -> &Candidate { &stories[choice.story].candidates[choice.candidate] };
    if order == Order::Reading {
        sort_by(&mut chosen, |a, b| {
            let place = |choice: &Choice| (of(choice).sentence.article, of(choice).sentence.index);
            a.story.cmp(&b.story).then(of(a).place.total_cmp(&of(b).place)).then_with(|| place(a).cmp(&place(b)))
        });
    }
    let scores = stories.iter().flat_map(|story| &story.candidates).map(|candidate| candidate.score);
    let best = scores.fold(f64::MIN_POSITIVE, f64::max);
    let (mut text, mut sentences) = (String::new(), Vec::new());
    for choice in &chosen {
        if !sentences.is_empty() {
            text.push_str(joined_by(language));
        }
        text.push_str(&of(choice).text);
        sentences.push(summary_sentence(ordered, of(choice), best));
    }
    Summary { language, text, sentences, stories: Vec::new() }
}

fn summary_sentence(ordered: &Ordered, candidate: &Candidate, best: f64) -> SummarySentence {
    let sentence = candidate.sentence;
    SummarySentence {
        article: ordered.positions[sentence.article],
        index: sentence.index,
        span: ordered.articles[sentence.article].sentences()[sentence.index].span,
        score: candidate.score / best,
        articles: ordered.numbers_of(&candidate.articles),
        tellings: candidate.tellings,
    }
}

fn stories_told(ordered: &Ordered, analysis: &Analysis, sentences: &[SummarySentence]) -> Vec<SummaryStory> {
    let mut stories: Vec<SummaryStory> = Vec::new();
    for story in &analysis.stories {
        let articles = ordered.numbers_of(story);
        let of_story = |place: &usize| articles.binary_search(&sentences[*place].article).is_ok();
        stories.push(SummaryStory { sentences: (0..sentences.len()).filter(of_story).collect(), articles });
    }
    sort_by_key(&mut stories, |story| Reverse(story.articles.len()));
    stories
}
