//! The public face of comparing in steps.

use super::analysis::{Analysis, AnalysisJob, Progress};
use super::numbering::comparison;
use super::{CompareOptions, Comparison, Wanted};
use crate::Error;
use crate::article::{Article, Ordered};
use crate::limits::check_articles;
use std::ops::Deref;

/// An analysis in work over articles in content order.
pub(crate) struct AnalysisJobOver<A> {
    ordered: Ordered<A>,
    work: AnalysisJob,
    ended: bool,
}

impl<A: Deref<Target = Article>> AnalysisJobOver<A> {
    /// # Errors
    /// `InputTooLarge` where the articles exceed the limits.
    pub(crate) fn new(articles: impl IntoIterator<Item = (usize, A)>, statements: bool) -> Result<Self, Error> {
        let ordered = Ordered::new(articles);
        check_articles(&ordered.articles)?;
        Ok(AnalysisJobOver { ordered, work: AnalysisJob::new(statements), ended: false })
    }

    fn step(&mut self, work_units: usize) -> Progress {
        for _ in 0..work_units {
            if self.ended {
                break;
            }
            self.ended = !self.work.step(&self.ordered);
        }
        let total = self.ordered.len();
        if self.ended { Progress { done: total, total } } else { self.work.progress(total) }
    }

    pub(crate) fn run(mut self) -> (Ordered<A>, Analysis) {
        self.step(usize::MAX);
        (self.ordered, self.work.finish())
    }
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
    analysis: AnalysisJobOver<A>,
    wanted: Wanted,
}

impl<A: Deref<Target = Article>> CompareJob<A> {
    /// A job over numbered articles.
    ///
    /// # Errors
    /// Those of [`crate::compare`].
    pub fn new(articles: impl IntoIterator<Item = (usize, A)>, options: &CompareOptions) -> Result<Self, Error> {
        let numbered: Vec<(usize, A)> = articles.into_iter().collect();
        let wanted = options.wanted(numbered.len())?;
        Ok(CompareJob { analysis: AnalysisJobOver::new(numbered, wanted.statements)?, wanted })
    }

    /// Does some of the work, a unit being about one article's part of one pass, and says how far it is.
    pub fn step(&mut self, work_units: usize) -> Progress {
        self.analysis.step(work_units)
    }

    /// Does all that is left.
    pub fn run(&mut self) {
        self.step(usize::MAX);
    }

    /// The result. What is left of the work is done first.
    pub fn finish(self) -> Comparison {
        let (ordered, analysis) = self.analysis.run();
        comparison(&ordered, &analysis, self.wanted)
    }
}
