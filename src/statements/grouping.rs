//! From links to statements.

use super::links::{LinkFinder, SentenceNode};
use super::representative::representative;
use crate::article::Article;
use crate::similarity::cluster::{Edge, average_link};

/// The average likeness from which two groups of sentences say the same thing.
const SAME_STATEMENT: f64 = 0.18;

/// A statement before it is numbered for the caller: sentences by the rank of their article.
#[derive(Clone, Debug)]
pub(crate) struct StatementGroup {
    /// By article and index.
    pub(crate) sentences: Vec<SentenceNode>,
    pub(crate) representative: SentenceNode,
}

impl StatementGroup {
    /// The ranks of its articles, ascending.
    pub(crate) fn articles(&self) -> Vec<usize> {
        let mut articles: Vec<usize> = self.sentences.iter().map(|sentence| sentence.article).collect();
        articles.dedup();
        articles
    }

    /// Where its articles tell it on average: 0 for their first sentence, towards 1 for their last.
    pub(crate) fn mean_place(&self, articles: &[&Article]) -> f64 {
        let place = |node: &SentenceNode| node.index as f64 / articles[node.article].sentences().len() as f64;
        self.sentences.iter().map(place).sum::<f64>() / self.sentences.len() as f64
    }
}

impl LinkFinder {
    /// Groups the sentences by average link: only pairs of different articles count, so that one sentence may
    /// correspond to two of another article. Every sentence is in exactly one group.
    pub(crate) fn group(&self, articles: &[&Article], links: &[Edge]) -> Vec<StatementGroup> {
        average_link(self.nodes().len(), links, SAME_STATEMENT, |x, y| self.pairs_across(x, y))
            .into_iter()
            .map(|members| StatementGroup {
                representative: representative(articles, self, &members),
                sentences: members.iter().map(|&member| self.nodes()[member]).collect(),
            })
            .collect()
    }

    /// How many pairs of sentences of two groups are of different articles; both are sorted by article.
    fn pairs_across(&self, x: &[usize], y: &[usize]) -> usize {
        let article = |sentence: &usize| self.nodes()[*sentence].article;
        let mut within = 0;
        let mut rest = y;
        for run in x.chunk_by(|a, b| article(a) == article(b)) {
            let from = rest.partition_point(|sentence| article(sentence) < article(&run[0]));
            let to = rest.partition_point(|sentence| article(sentence) <= article(&run[0]));
            within += run.len() * (to - from);
            rest = &rest[to..];
        }
        x.len() * y.len() - within
    }
}
