//! Comparing as a job that advances in steps: pairs, families, stories and statements, by rank.

use super::findings::Findings;
use super::known::{Known, KnownPairs};
use crate::article::Article;
use crate::similarity::cluster::Edge;
use crate::similarity::{COSINE_ERROR, Profile, Profiles, RankedPair, TermIndex, families, group_of, stories};
use crate::sorting::{sort, sort_by, sort_by_key};
use crate::statements::{LinkFinder, StatementGroup};
use std::sync::Arc;

/// Up to how many articles every pair is kept, and matrix and statements are made unless asked otherwise.
pub(crate) const FEW_ARTICLES: usize = 200;
/// How many pairs each article keeps where there are more articles than that; others may keep theirs with it.
pub(crate) const STRONGEST_PAIRS: usize = 50;

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Articles done.
    pub done: usize,
    /// All articles; the job has ended when `done` equals it.
    pub total: usize,
}

/// What is known of articles once they are compared, by rank.
pub(crate) struct Analysis {
    /// The caller's numbers of the articles, by rank.
    pub(crate) numbers: Vec<usize>,
    pub(crate) profiles: Vec<Arc<Profile>>,
    /// Sorted; each with the smaller rank first.
    pub(crate) pairs: Vec<RankedPair>,
    pub(crate) stories: Vec<Vec<usize>>,
    /// For each article, which family it belongs to.
    pub(crate) family_of: Vec<usize>,
    pub(crate) families: Vec<Vec<usize>>,
    /// None where statements were not asked for.
    pub(crate) statements: Option<Vec<StatementGroup>>,
    /// None where they were not asked for, or there are no statements.
    pub(crate) findings: Option<Findings>,
}

/// How far an analysis goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Depth {
    /// Pairs, families and stories.
    Pairs,
    /// Statements too.
    Statements,
    /// And what is found in them.
    Findings,
}

impl Analysis {
    /// What stays known of its pairs: those of articles that have the same profiles still.
    pub(crate) fn into_known_pairs(self, profiles: &Profiles) -> KnownPairs {
        let is_as_it_was = |rank: usize| {
            profiles.of(self.numbers[rank]).is_some_and(|profile| Arc::ptr_eq(profile, &self.profiles[rank]))
        };
        let mut pairs = Vec::new();
        for &(a, b, score) in &self.pairs {
            if is_as_it_was(a) && is_as_it_was(b) {
                pairs.push(((self.numbers[a], self.numbers[b]), score));
            }
        }
        KnownPairs::new(pairs)
    }

    /// How far it went.
    pub(crate) fn depth(&self) -> Depth {
        match (&self.statements, &self.findings) {
            (None, _) => Depth::Pairs,
            (Some(_), None) => Depth::Statements,
            (Some(_), Some(_)) => Depth::Findings,
        }
    }

    /// Finds what its statements hold, where it has any and that is not done.
    pub(crate) fn find(&mut self, articles: &[&Article]) {
        if let (Some(statements), None) = (&self.statements, &self.findings) {
            let mut findings = Findings::new(articles, &self.stories);
            while findings.step(articles, statements) {}
            self.findings = Some(findings);
        }
    }

    /// The share of an article's words that stand in passages of another; 0 where the pair is not kept.
    pub(crate) fn share_of(&self, article: usize, other: usize) -> f64 {
        let pair = (article.min(other), article.max(other));
        match self.pairs.binary_search_by_key(&pair, |&(a, b, _)| (a, b)) {
            Ok(place) if article < other => self.pairs[place].2.shared_by_a,
            Ok(place) => self.pairs[place].2.shared_by_b,
            Err(_) => 0.0,
        }
    }

    /// How often the given articles were written separately: the number of their families.
    pub(crate) fn tellings(&self, articles: &[usize]) -> usize {
        let mut families: Vec<usize> = articles.iter().map(|&article| self.family_of[article]).collect();
        sort(&mut families);
        families.dedup();
        families.len()
    }
}

/// The work of an [`Analysis`], one article at a time.
pub(crate) struct AnalysisJob {
    depth: Depth,
    /// The caller's numbers of the articles, by rank.
    numbers: Vec<usize>,
    known: Known,
    profiles: Vec<Arc<Profile>>,
    /// Of many articles, to find those that may be related.
    index: TermIndex,
    pairs: Vec<RankedPair>,
    /// For each article compared where its pairs end.
    rows: Vec<usize>,
    grouped: Option<Grouped>,
}

/// What follows once all pairs are known.
struct Grouped {
    stories: Vec<Vec<usize>>,
    families: Vec<Vec<usize>>,
    next_story: usize,
    current: Option<StoryInWork>,
    statements: Vec<StatementGroup>,
    findings: Option<Findings>,
    articles_done: usize,
}

/// A story whose sentences are being linked.
struct StoryInWork {
    finder: LinkFinder,
    links: Vec<Edge>,
    next_text: usize,
}

impl AnalysisJob {
    /// The analysis of articles whose numbers are given by rank, some of which may be known.
    pub(crate) fn new(depth: Depth, numbers: Vec<usize>, known: Known) -> AnalysisJob {
        AnalysisJob {
            depth,
            numbers,
            known,
            profiles: Vec::new(),
            index: TermIndex::default(),
            pairs: Vec::new(),
            rows: Vec::new(),
            grouped: None,
        }
    }

    /// What was known of pairs before.
    pub(crate) fn into_known_pairs(self) -> KnownPairs {
        self.known.pairs
    }

    /// How far it will go.
    pub(crate) fn depth(&self) -> Depth {
        self.depth
    }

    /// Does the work of one article, whichever is next. Returns whether there was any left.
    pub(crate) fn step(&mut self, articles: &[&Article]) -> bool {
        if self.profiles.len() < articles.len() {
            let rank = self.profiles.len();
            let article = articles[rank];
            let known = self.known.profiles.of(self.numbers[rank]);
            let profile = known.cloned().unwrap_or_else(|| Arc::new(Profile::of(article)));
            if articles.len() > FEW_ARTICLES {
                self.index.add(profile.vector());
            }
            self.profiles.push(profile);
            if self.depth == Depth::Findings {
                article.figures();
                article.mentions();
            }
        } else if self.rows.len() < articles.len() {
            self.compare_row(self.rows.len());
            self.rows.push(self.pairs.len());
        } else if let Some(grouped) = &mut self.grouped {
            let is_linked = self.depth == Depth::Pairs || !grouped.step(articles);
            return !is_linked || self.depth == Depth::Findings && grouped.find(articles);
        } else {
            self.grouped = Some(self.group());
        }
        true
    }

    /// How many articles' worth of work is done: each is profiled, compared and, for statements, linked.
    pub(crate) fn articles_done(&self) -> usize {
        let linked = self.grouped.as_ref().map_or(0, |grouped| grouped.articles_done);
        let passes = if self.depth >= Depth::Statements { 3 } else { 2 };
        (self.profiles.len() + self.rows.len() + linked) / passes
    }

    /// The result, once `step` has returned false.
    pub(crate) fn finish(mut self) -> Analysis {
        let grouped = match self.grouped.take() {
            Some(grouped) => grouped,
            None => self.group(),
        };
        let family_of = group_of(self.profiles.len(), &grouped.families);
        Analysis {
            numbers: self.numbers,
            profiles: self.profiles,
            pairs: self.pairs,
            stories: grouped.stories,
            families: grouped.families,
            family_of,
            statements: (self.depth >= Depth::Statements).then_some(grouped.statements),
            findings: grouped.findings,
        }
    }

    /// Compares the article of rank `row`: where there are few with those before it, else with all, keeping the
    /// strongest.
    fn compare_row(&mut self, row: usize) {
        let are_few = self.profiles.len() <= FEW_ARTICLES;
        let others: Vec<usize> = if are_few { (0..row).collect() } else { self.strongest(row) };
        for other in others {
            if !are_few && self.is_compared(other, row) {
                continue;
            }
            let (a, b) = (row.min(other), row.max(other));
            let known = self.known.pairs.pair(self.numbers[a], self.numbers[b]);
            let score = known.unwrap_or_else(|| self.profiles[a].compare(&self.profiles[b]));
            self.pairs.push((a, b, score));
        }
    }

    /// Whether an article of many has had another, later one among its strongest.
    fn is_compared(&self, article: usize, other: usize) -> bool {
        let Some(&end) = self.rows.get(article) else { return false };
        let start = if article == 0 { 0 } else { self.rows[article - 1] };
        self.pairs[start..end].iter().any(|&(a, b, _)| (a, b) == (article, other))
    }

    /// The ranks of the articles most related to one, at most [`STRONGEST_PAIRS`].
    fn strongest(&self, row: usize) -> Vec<usize> {
        let article = &self.profiles[row];
        let cosines = self.index.cosines(article.vector());
        let mut likely: Vec<usize> = Vec::new();
        let mut descending: Vec<u32> = Vec::new();
        for (other, &cosine) in cosines.iter().enumerate() {
            if other != row && article.may_be_related(&self.profiles[other], cosine) {
                likely.push(other);
                // Positive numbers are in the order of their bits.
                descending.push(!cosine.to_bits());
            }
        }
        sort(&mut descending);
        // Either cosine of two may be wrong.
        let least = descending.get(STRONGEST_PAIRS - 1).map_or(0.0, |last| f32::from_bits(!last) - 2.0 * COSINE_ERROR);
        let mut related: Vec<(f64, usize)> = Vec::new();
        for other in likely {
            if cosines[other] >= least
                && let Some(score) = article.score_if_related(&self.profiles[other])
            {
                related.push((score, other));
            }
        }
        sort_by(&mut related, |x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        related.truncate(STRONGEST_PAIRS);
        related.iter().map(|&(_, other)| other).collect()
    }

    fn group(&mut self) -> Grouped {
        let articles = self.profiles.len();
        sort_by_key(&mut self.pairs, |&(a, b, _)| (a, b));
        let kept_pairs = if articles <= FEW_ARTICLES { articles } else { STRONGEST_PAIRS };
        let mut stories = stories(articles, &self.pairs, kept_pairs);
        sort_by_key(&mut stories, |members| (std::cmp::Reverse(members.len()), members[0]));
        let families = families(articles, &self.pairs, &stories, kept_pairs);
        Grouped {
            stories,
            families,
            next_story: 0,
            current: None,
            statements: Vec::new(),
            findings: None,
            articles_done: 0,
        }
    }
}

impl Grouped {
    /// Links the sentences of one article, or begins or ends a story. Returns whether there was anything to do.
    fn step(&mut self, articles: &[&Article]) -> bool {
        if let Some(story) = &mut self.current {
            if story.link_one_article() {
                self.articles_done += 1;
            } else {
                let groups = story.finder.group(articles, &story.links);
                self.statements.extend(groups);
                self.current = None;
            }
        } else if let Some(story) = self.stories.get(self.next_story) {
            self.next_story += 1;
            let finder = LinkFinder::new(articles, story);
            self.current = Some(StoryInWork { finder, links: Vec::new(), next_text: 0 });
        } else {
            self.articles_done = articles.len();
            return false;
        }
        true
    }

    /// Looks through some statements, once all are known. Returns whether there was anything to do.
    fn find(&mut self, articles: &[&Article]) -> bool {
        let Some(findings) = &mut self.findings else {
            self.findings = Some(Findings::new(articles, &self.stories));
            return true;
        };
        findings.step(articles, &self.statements)
    }
}

impl StoryInWork {
    /// Links the sentences first told by one article. Returns whether there was any left.
    fn link_one_article(&mut self) -> bool {
        let Some(article) = self.finder.first_teller(self.next_text) else { return false };
        while self.finder.first_teller(self.next_text) == Some(article) {
            self.links.extend(self.finder.links_from(self.next_text));
            self.next_text += 1;
        }
        true
    }
}
