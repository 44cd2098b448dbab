//! Articles that come, change and go.

use crate::article::Ordered;
use crate::comparison::{
    Analysis, AnalysisJob, CompareOptions, Comparison, Depth, Known, KnownPairs, Progress, analyse_with, comparison,
};
use crate::keyphrases::{Keyphrase, keyphrases_of_all};
use crate::similarity::{Near, Profile, Profiles, Relation, Similarity, similarity};
use crate::sorting::{sort, sort_by, sort_by_key};
use crate::statements::Entities;
use crate::summary::{Summary, SummaryOptions, summarize_analysed, summarize_one};
use crate::{Article, Error, limits};
use std::sync::{Arc, OnceLock};

/// The number under which a collection keeps an article; never given twice.
pub type ArticleNumber = usize;

/// An article near another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neighbour {
    /// Its number.
    pub article: ArticleNumber,
    /// The score of the two.
    pub score: f64,
    /// What the two are to each other.
    pub relation: Relation,
}

/// A set of articles that is asked again and again while single articles are added, changed and removed.
///
/// Each article is read once. Answers carry the numbers [`Collection::add`] returned, and are those the same articles
/// would have got in a plain list, whatever was added and removed before.
///
/// ```
/// use tellings::{Article, Collection, CompareOptions};
/// let mut collection = Collection::new();
/// let first = collection.add(Article::read("A ferry hit a pier in Port Amber."))?;
/// let second = collection.add(Article::read("The museum has bought a painting."))?;
/// collection.remove(first)?;
/// assert_eq!(collection.compare(&CompareOptions::default())?.articles, [second]);
/// assert!(collection.article(first).is_err());
/// # Ok::<(), tellings::Error>(())
/// ```
#[derive(Default)]
pub struct Collection {
    /// By number, ascending.
    articles: Vec<(ArticleNumber, Box<Article>)>,
    next: ArticleNumber,
    /// What the last answer about the whole set was made from; gone as soon as an article changes.
    analysed: Option<Analysis>,
    /// The same once an article has changed, for what is still true of it.
    outdated: Option<Analysis>,
    /// The analysis that is being made in steps; gone as soon as an article changes.
    job: Option<JobOfAll>,
    /// The profiles of articles that were compared.
    profiles: Profiles,
    /// The pairs that a job given up had to begin with, those that are still true.
    known_pairs: KnownPairs,
    /// The UTF-16 units of all articles.
    units: usize,
    /// The names of all articles, by number, merged; gone as soon as an article changes.
    entities: OnceLock<Entities>,
}

/// An analysis of all articles in the making.
struct JobOfAll {
    work: AnalysisJob,
    /// Where its articles stand in the collection, by rank.
    places: Vec<usize>,
}

impl Collection {
    /// An empty collection.
    pub fn new() -> Collection {
        Collection::default()
    }

    /// Takes an article in and returns its number.
    ///
    /// # Errors
    /// `InputTooLarge` where it exceeds [`crate::limits`].
    pub fn add(&mut self, article: Article) -> Result<ArticleNumber, Error> {
        limits::check_count(self.articles.len() + 1)?;
        Collection::check_units(self.units, &article)?;
        let number = self.next;
        self.next += 1;
        self.units += article.utf16_length();
        self.forget(number);
        self.articles.push((number, Box::new(article)));
        Ok(number)
    }

    /// Replaces the article of a number.
    ///
    /// # Errors
    /// `InvalidArgument` where there is none of that number, `InputTooLarge` where it exceeds [`crate::limits`].
    pub fn update(&mut self, number: ArticleNumber, article: Article) -> Result<(), Error> {
        let place = self.place(number)?;
        let others = self.units - self.articles[place].1.utf16_length();
        Collection::check_units(others, &article)?;
        self.units = others + article.utf16_length();
        self.forget(number);
        *self.articles[place].1 = article;
        Ok(())
    }

    /// Lets the article of a number go.
    ///
    /// # Errors
    /// `InvalidArgument` where there is none of that number.
    pub fn remove(&mut self, number: ArticleNumber) -> Result<(), Error> {
        let place = self.place(number)?;
        self.forget(number);
        let (_, article) = self.articles.remove(place);
        self.units -= article.utf16_length();
        Ok(())
    }

    /// How many articles it holds.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// The article of a number.
    ///
    /// # Errors
    /// `InvalidArgument` where there is none of that number.
    pub fn article(&self, number: ArticleNumber) -> Result<&Article, Error> {
        Ok(&self.articles[self.place(number)?].1)
    }

    /// For each of the names an article mentions, what most articles call the same.
    ///
    /// # Errors
    /// `InvalidArgument` where there is no article of that number.
    pub fn names(&self, number: ArticleNumber) -> Result<Vec<String>, Error> {
        let place = self.place(number)?;
        if let Some(Analysis { numbers, findings: Some(findings), .. }) = &self.analysed {
            let rank = numbers.iter().take_while(|&&ranked| ranked != number).count();
            return Ok(findings.entities.names_of(rank));
        }
        let entities = self.entities.get_or_init(|| {
            let articles: Vec<&Article> = self.articles.iter().map(|(_, article)| &**article).collect();
            Entities::of(&articles)
        });
        Ok(entities.names_of(place))
    }

    /// Summarises some of the articles, or all where `numbers` is none.
    ///
    /// # Errors
    /// Those of [`crate::summarize`]; `InvalidArgument` where a number is unknown.
    pub fn summarize(&mut self, numbers: Option<&[ArticleNumber]>, options: &SummaryOptions) -> Result<Summary, Error> {
        let chosen = self.chosen(numbers)?;
        match chosen.as_slice() {
            [] => crate::summarize(&[], options),
            [(number, article)] => summarize_one(*number, article, options),
            _ if chosen.len() == self.len() => {
                let analysis = self.take_analysis(Depth::Statements);
                let summary = summarize_analysed(&self.ordered(&analysis), &analysis, options);
                self.analysed = Some(analysis);
                summary
            }
            _ => {
                let ordered = Ordered::new(chosen);
                let known = Known { profiles: self.profiles.shared(), ..Known::default() };
                summarize_analysed(&ordered, &analyse_with(&ordered, Depth::Statements, known)?, options)
            }
        }
    }

    /// The key phrases of some of the articles, or of all.
    ///
    /// # Errors
    /// `InvalidArgument` where a number is unknown.
    pub fn keyphrases(&self, numbers: Option<&[ArticleNumber]>, limit: usize) -> Result<Vec<Keyphrase>, Error> {
        Ok(keyphrases_of_all(&Ordered::new(self.chosen(numbers)?), limit))
    }

    /// Compares all articles.
    ///
    /// # Errors
    /// Those of [`crate::compare`].
    pub fn compare(&mut self, options: &CompareOptions) -> Result<Comparison, Error> {
        let wanted = options.wanted(self.len())?;
        let analysis = self.take_analysis(wanted.depth());
        let comparison = comparison(&self.ordered(&analysis), &analysis, wanted);
        self.analysed = Some(analysis);
        Ok(comparison)
    }

    /// Does some of the work that [`Collection::compare`] begins with, a unit being about one article's part of one
    /// pass, and says how far it is: a caller can report progress, or give it up, before asking for the comparison.
    ///
    /// # Errors
    /// Those of [`crate::compare`].
    ///
    /// ```
    /// use tellings::{Article, Collection, CompareOptions};
    /// let mut collection = Collection::new();
    /// collection.add(Article::read("A ferry hit a pier in Port Amber."))?;
    /// collection.add(Article::read("The museum has bought a painting."))?;
    /// let options = CompareOptions::default();
    /// while { let progress = collection.prepare_compare(&options, 1)?; progress.done < progress.total } {}
    /// assert_eq!(collection.compare(&options)?.pairs.len(), 1);
    /// # Ok::<(), tellings::Error>(())
    /// ```
    pub fn prepare_compare(&mut self, options: &CompareOptions, work_units: usize) -> Result<Progress, Error> {
        let depth = options.wanted(self.len())?.depth();
        Ok(self.prepare(depth, work_units))
    }

    /// The same for [`Collection::summarize`] of all articles.
    pub fn prepare_summarize(&mut self, work_units: usize) -> Progress {
        self.prepare(Depth::Statements, work_units)
    }

    /// Compares two of the articles, with the evidence.
    ///
    /// # Errors
    /// `InvalidArgument` where a number is unknown.
    pub fn similarity(&self, a: ArticleNumber, b: ArticleNumber) -> Result<Similarity, Error> {
        Ok(similarity(self.article(a)?, self.article(b)?))
    }

    /// The articles nearest to one of them, never itself: best first, at most `limit`, none below `min_score`.
    ///
    /// # Errors
    /// `InvalidArgument` where the number is unknown.
    pub fn nearest_to(&mut self, number: ArticleNumber, limit: usize, min_score: f64) -> Result<Vec<Neighbour>, Error> {
        self.place(number)?;
        self.profile_all();
        let profile = self.profiles.of(number).cloned();
        Ok(profile.map_or_else(Vec::new, |profile| self.nearest_except(&profile, Some(number), limit, min_score)))
    }

    /// The articles nearest to one that need not be among them. One of the same text and details counts as itself and
    /// is left out only where it is asked for by number.
    pub fn nearest(&mut self, article: &Article, limit: usize, min_score: f64) -> Vec<Neighbour> {
        self.profile_all();
        self.nearest_except(&Profile::of(article), None, limit, min_score)
    }

    fn nearest_except(
        &mut self,
        profile: &Profile,
        except: Option<ArticleNumber>,
        limit: usize,
        min_score: f64,
    ) -> Vec<Neighbour> {
        let mut near: Vec<(Near, &str)> = Vec::new();
        for found in self.profiles.near(profile, except, limit, min_score) {
            let place = self.articles.partition_point(|&(number, _)| number < found.number);
            near.push((found, self.articles[place].1.text()));
        }
        sort_by(&mut near, |(a, text_a), (b, text_b)| {
            b.score.total_cmp(&a.score).then_with(|| text_a.cmp(text_b)).then(a.number.cmp(&b.number))
        });
        near.truncate(limit);
        let mut neighbours = Vec::with_capacity(near.len());
        for (Near { score, number, profile: other }, _) in near {
            neighbours.push(Neighbour { article: number, score, relation: profile.compare(other).relation });
        }
        neighbours
    }

    /// Makes sure that every article has a profile.
    fn profile_all(&mut self) {
        for (number, article) in &self.articles {
            if self.profiles.of(*number).is_none() {
                self.profiles.keep(*number, Arc::new(Profile::of(article)));
            }
        }
    }

    /// Refuses an article of so many UTF-16 units that would exceed a limit beside so many of others.
    fn check_units(others: usize, article: &Article) -> Result<(), Error> {
        limits::check_units(&[article.utf16_length()])?;
        limits::check_total(others + article.utf16_length())
    }

    /// Before an article comes, changes or goes: lets go what depends on it.
    fn forget(&mut self, number: ArticleNumber) {
        if self.analysed.is_some() {
            self.outdated = self.analysed.take();
        }
        if let Some(job) = self.job.take() {
            self.known_pairs = job.work.into_known_pairs();
        }
        self.known_pairs.forget(number);
        self.profiles.forget(number);
        self.entities = OnceLock::new();
    }

    fn place(&self, number: ArticleNumber) -> Result<usize, Error> {
        self.articles.binary_search_by_key(&number, |&(number, _)| number).map_err(|_| {
            Error::invalid(format!("article {number} is not in the collection: pass a number that `add` returned"))
        })
    }

    /// The articles in the order of an analysis of all.
    fn ordered(&self, analysis: &Analysis) -> Ordered<'_> {
        let mut articles: Vec<&Article> = Vec::with_capacity(self.len());
        for &number in &analysis.numbers {
            articles.extend(self.article(number));
        }
        Ordered { articles, positions: analysis.numbers.clone() }
    }

    /// The analysis of all articles: the one at hand, where nothing has changed and it goes as far as asked.
    fn take_analysis(&mut self, depth: Depth) -> Analysis {
        self.prepare(depth, usize::MAX);
        let mut analysis = self.analysed.take().unwrap_or_else(|| unreachable!("work without end makes an analysis"));
        if analysis.depth() < depth {
            analysis.find(&self.ordered(&analysis).articles);
        }
        analysis
    }

    /// Works on an analysis that goes as far as asked; where statements are at hand already, what they hold is left to
    /// [`Analysis::find`].
    fn prepare(&mut self, depth: Depth, work_units: usize) -> Progress {
        let total = self.len();
        let finished = Progress { done: total, total };
        if let Some(analysis) = self.analysed.take() {
            if analysis.depth() >= depth.min(Depth::Statements) {
                self.analysed = Some(analysis);
                return finished;
            }
            self.outdated = Some(analysis);
        }
        let mut job = match self.job.take() {
            Some(job) if job.work.depth() == depth => job,
            other => {
                if let Some(job) = other {
                    self.known_pairs = job.work.into_known_pairs();
                }
                self.new_job(depth)
            }
        };
        let mut articles: Vec<&Article> = Vec::with_capacity(total);
        for &place in &job.places {
            articles.push(&self.articles[place].1);
        }
        for _ in 0..work_units {
            if !job.work.step(&articles) {
                let analysis = job.work.finish();
                self.keep_profiles(&analysis);
                self.analysed = Some(analysis);
                return finished;
            }
        }
        let done = job.work.articles_done().min(total.saturating_sub(1));
        self.job = Some(job);
        Progress { done, total }
    }

    fn new_job(&mut self, depth: Depth) -> JobOfAll {
        let mut pairs = std::mem::take(&mut self.known_pairs);
        if let Some(analysis) = self.outdated.take() {
            pairs = analysis.into_known_pairs(&self.profiles);
        }
        let all = self.articles.iter().map(|(number, article)| (*number, &**article)).collect::<Vec<_>>();
        let numbers = Ordered::new(all).positions;
        let mut places = Vec::with_capacity(numbers.len());
        for &number in &numbers {
            places.extend(self.place(number));
        }
        let known = Known { profiles: self.profiles.shared(), pairs };
        JobOfAll { work: AnalysisJob::new(depth, numbers, known), places }
    }

    /// Keeps the profiles that an analysis of all articles has made.
    fn keep_profiles(&mut self, analysis: &Analysis) {
        let mut profiles: Vec<(ArticleNumber, &Arc<Profile>)> =
            analysis.numbers.iter().copied().zip(&analysis.profiles).collect();
        sort_by_key(&mut profiles, |&(number, _)| number);
        for (number, profile) in profiles {
            self.profiles.keep(number, profile.clone());
        }
    }

    fn chosen(&self, numbers: Option<&[ArticleNumber]>) -> Result<Vec<(ArticleNumber, &Article)>, Error> {
        match numbers {
            None => Ok(self.articles.iter().map(|(number, article)| (*number, &**article)).collect()),
            Some(numbers) => {
                let mut numbers = numbers.to_vec();
                sort(&mut numbers);
                numbers.dedup();
                let mut chosen = Vec::new();
                for &number in &numbers {
                    chosen.push((number, self.article(number)?));
                }
                Ok(chosen)
            }
        }
    }
}
