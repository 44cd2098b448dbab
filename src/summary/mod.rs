//! Choosing the sentences that tell the story.

mod article;
pub mod baselines;
mod budget;
mod options;
mod sentences;
mod set;

pub(crate) use article::summarize_one;
pub use options::{Length, Order, SummaryOptions};
pub(crate) use set::summarize_analysed;

use crate::article::{Article, Ordered};
use crate::comparison::{Depth, analyse};
use crate::text::Language;
use crate::{Error, Span};

/// A sentence is compared with so many of the last ones chosen, which keeps long summaries quick.
const COMPARED_CHOICES: usize = 64;

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
    /// How much it says of its story, in [0, 1]; the best sentence of the articles has 1, whether it was chosen or not.
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
/// alone or beside what they lean on. Several: the sentences that together hold the most of what the articles say, where
/// what was written separately counts more than copies; no two of one statement, and none that gives a name or figure of
/// its own for what like tellings agree on.
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
