//! Comparing in steps.

use super::analysis::{Analysis, AnalysisJob, Depth, Progress};
use super::known::Known;
use super::numbering::comparison;
use super::{CompareOptions, Comparison, Wanted};
use crate::Error;
use crate::article::{Article, Ordered, sort_by_content};
use crate::limits::check_articles;
use std::ops::Deref;

/// Analyses articles in one go.
///
/// # Errors
/// `InputTooLarge` where they exceed the limits.
pub(crate) fn analyse(ordered: &Ordered, depth: Depth) -> Result<Analysis, Error> {
    analyse_with(ordered, depth, Known::default())
}

/// Analyses articles some of which are known.
///
/// # Errors
/// `InputTooLarge` where they exceed the limits.
pub(crate) fn analyse_with(ordered: &Ordered, depth: Depth, known: Known) -> Result<Analysis, Error> {
    check_articles(&ordered.articles)?;
    let mut job = AnalysisJob::new(depth, ordered.positions.clone(), known);
    while job.step(&ordered.articles) {}
    Ok(job.finish())
}

/// A comparison that advances in steps, so that a caller can report progress or give it up in between.
///
/// ```
/// use tellings::{Article, CompareOptions, comparison::CompareJob};
/// let articles = ["One story.", "Another story."].map(Article::read);
/// let mut job = CompareJob::new(articles.iter().enumerate(), &CompareOptions::default())?;
/// while { let progress = job.step(1); progress.done < progress.total } {}
/// assert_eq!(job.finish().pairs.len(), 1);
/// # Ok::<(), tellings::Error>(())
/// ```
pub struct CompareJob<A> {
    /// By content, with the caller's numbers.
    articles: Vec<(usize, A)>,
    wanted: Wanted,
    work: AnalysisJob,
    ended: bool,
}

impl<A: Deref<Target = Article>> CompareJob<A> {
    /// A job over numbered articles.
    ///
    /// # Errors
    /// Those of [`crate::compare`].
    pub fn new(articles: impl IntoIterator<Item = (usize, A)>, options: &CompareOptions) -> Result<Self, Error> {
        let mut articles: Vec<(usize, A)> = articles.into_iter().collect();
        let wanted = options.wanted(articles.len())?;
        let unnumbered: Vec<&Article> = articles.iter().map(|(_, article)| &**article).collect();
        check_articles(&unnumbered)?;
        sort_by_content(&mut articles);
        let numbers = articles.iter().map(|&(number, _)| number).collect();
        Ok(CompareJob {
            articles,
            wanted,
            work: AnalysisJob::new(wanted.depth(), numbers, Known::default()),
            ended: false,
        })
    }

    /// Does some of the work, a unit being about one article's part of one pass, and says how far it is.
    pub fn step(&mut self, work_units: usize) -> Progress {
        let articles: Vec<&Article> = self.articles.iter().map(|(_, article)| &**article).collect();
        for _ in 0..work_units {
            if self.ended {
                break;
            }
            self.ended = !self.work.step(&articles);
        }
        let total = articles.len();
        let done = if self.ended { total } else { self.work.articles_done().min(total.saturating_sub(1)) };
        Progress { done, total }
    }

    /// The result. What is left of the work is done first.
    pub fn finish(mut self) -> Comparison {
        self.step(usize::MAX);
        let (positions, articles) = self.articles.iter().map(|(number, article)| (*number, &**article)).unzip();
        let ordered = Ordered { articles, positions };
        let analysis = self.work.finish();
        comparison(&ordered, &analysis, self.wanted)
    }
}
