//! How a set of articles relates: pairs, families, stories and statements.

mod analysis;
mod findings;
mod job;
mod known;
mod numbering;

pub use analysis::Progress;
pub(crate) use analysis::{Analysis, AnalysisJob, Depth};
pub use job::CompareJob;
pub(crate) use job::{analyse, analyse_with};
pub(crate) use known::{Known, KnownPairs};
pub(crate) use numbering::comparison;

use crate::article::Ordered;
use crate::limits::MATRIX_ARTICLES;
use crate::mentions::NameKind;
use crate::similarity::PairScore;
use crate::statements::{Fact, Told};
use crate::{Article, Error, Statement};
use analysis::FEW_ARTICLES;

/// What a comparison holds. The default makes matrix and statements for up to 200 articles.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CompareOptions {
    /// Whether to give the matrix of all scores.
    pub matrix: Option<bool>,
    /// Whether to find statements.
    pub statements: Option<bool>,
    /// Pairs of a lower score are left out of `pairs`; in [0, 1].
    pub min_score: f64,
}

/// What a comparison will hold, once the number of articles is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) matrix: bool,
    pub(crate) statements: bool,
    pub(crate) min_score: f64,
}

impl Wanted {
    /// How far the analysis has to go.
    pub(crate) fn depth(self) -> Depth {
        if self.statements { Depth::Findings } else { Depth::Pairs }
    }
}

impl CompareOptions {
    /// What is wanted of so many articles.
    pub(crate) fn wanted(&self, articles: usize) -> Result<Wanted, Error> {
        if !(0.0..=1.0).contains(&self.min_score) {
            return Err(Error::invalid("minScore is out of range: pass a number from 0 to 1"));
        }
        if self.matrix == Some(true) && articles > MATRIX_ARTICLES {
            return Err(Error::too_large(format!(
                "a matrix of {articles} articles; the limit is {MATRIX_ARTICLES}: leave `matrix` out and use `pairs`"
            )));
        }
        let few = articles <= FEW_ARTICLES;
        Ok(Wanted {
            matrix: self.matrix.unwrap_or(few),
            statements: self.statements.unwrap_or(few),
            min_score: self.min_score,
        })
    }
}

/// How articles relate. Articles are known by their positions in the list, in a [`crate::Collection`] by their numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The articles, ascending.
    pub articles: Vec<usize>,
    /// The scores of all pairs, row by row in the order of `articles`, 1 on the diagonal.
    pub matrix: Option<Vec<f64>>,
    /// The pairs, by `a` and `b`. Of more than 200 articles the unrelated ones are left out, and each article keeps its
    /// 50 strongest.
    pub pairs: Vec<Pair>,
    /// Copies and rewrites of one text, the most complete first; every article is in exactly one family.
    pub families: Vec<Vec<usize>>,
    /// Articles on one event, the largest story first; every article is in exactly one story.
    pub stories: Vec<Story>,
    /// Who says what: those told by most articles first.
    pub statements: Option<Vec<Statement>>,
    /// Who and what is named, those of most articles first; with the statements.
    pub names: Option<Vec<Name>>,
    /// Figures, days and quotations, those of most articles first; with the statements.
    pub facts: Option<Vec<Fact>>,
}

/// Somebody or something that articles name, however each spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The full form that most articles give.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
    /// How it is written and where, the commonest form first.
    pub variants: Vec<Told>,
}

/// Two articles and how close they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The article of the smaller number.
    pub a: usize,
    /// The article of the larger number.
    pub b: usize,
    /// How close they are.
    pub score: PairScore,
}

/// Articles on one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The articles, ascending.
    pub articles: Vec<usize>,
    /// The title of the article closest to the others or, without one, its first sentence; readable.
    pub label: String,
    /// Its key phrases, best first, at most 5.
    pub keyphrases: Vec<String>,
}

/// Compares articles.
///
/// Takes `O(n²)` pair scores. For work that should report progress or be given up, use [`CompareJob`].
///
/// # Errors
/// `InputTooLarge` where the articles exceed [`crate::limits`], or where a matrix of more than 2,000 is asked for;
/// `InvalidArgument` where `min_score` is not in [0, 1].
///
/// ```
/// use tellings::{Article, CompareOptions, Relation, compare};
/// let a = Article::read("A ferry hit a pier in Port Amber on Monday, police said. Twelve people were injured.");
/// let b = Article::read("A ferry hit a pier in Port Amber on Monday, police said. Twelve people were injured in it.");
/// let comparison = compare(&[a, b], &CompareOptions::default())?;
/// assert_eq!(comparison.pairs[0].score.relation, Relation::Copy);
/// assert_eq!(comparison.families, [[1, 0]]);
/// # Ok::<(), tellings::Error>(())
/// ```
pub fn compare(articles: &[Article], options: &CompareOptions) -> Result<Comparison, Error> {
    let wanted = options.wanted(articles.len())?;
    let ordered = Ordered::new(articles.iter().enumerate());
    Ok(comparison(&ordered, &analyse(&ordered, wanted.depth())?, wanted))
}
