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

    /// Where its articles tell it first, on average: 0 for their first sentence, towards 1 for their last.
    pub(crate) fn mean_place(&self, articles: &[&Article]) -> f64 {
        let (mut sum, mut tellers) = (0.0, 0);
        for of_article in self.sentences.chunk_by(|a, b| a.article == b.article) {
            let SentenceNode { article, index } = of_article[0];
            sum += index as f64 / articles[article].sentences().len() as f64;
            tellers += 1;
        }
        sum / f64::from(tellers)
    }
}

impl LinkFinder {
    /// Groups the sentences by average link: only pairs of different articles count, so that one sentence may
    /// correspond to two of another article. Every sentence is in exactly one group.
    pub(crate) fn group(&mut self, articles: &[&Article], links: &[Edge]) -> Vec<StatementGroup> {
        let pairs = |x: &[usize], y: &[usize]| self.pairs_of_texts(x, y);
        let grouped = average_link(self.texts(), links, SAME_STATEMENT, pairs);
        let mut groups = Vec::with_capacity(grouped.len());
        for texts in &grouped {
            let members = self.sentences_of(texts);
            groups.push(StatementGroup {
                representative: representative(articles, self, &members),
                sentences: members.iter().map(|&member| self.nodes()[member]).collect(),
            });
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_statement_is_where_each_article_tells_it_first() {
        let articles =
            ["Storm hits Lenn. Ferries sank. Nobody died. Roofs fell.", "Rain fell. Lenn sleeps."].map(Article::read);
        let articles: Vec<&Article> = articles.iter().collect();
        let place = |sentences: &[(usize, usize)]| {
            let sentences: Vec<SentenceNode> =
                sentences.iter().map(|&(article, index)| SentenceNode { article, index }).collect();
            let group = StatementGroup { representative: sentences[0], sentences };
            (group.articles(), group.mean_place(&articles))
        };
        assert_eq!(place(&[(0, 0)]), (vec![0], 0.0));
        assert_eq!(place(&[(0, 1), (0, 2)]), (vec![0], 0.25));
        assert_eq!(place(&[(0, 1), (0, 3), (1, 1)]), (vec![0, 1], 0.375));
        assert_eq!(place(&[(0, 3), (1, 0)]), (vec![0, 1], 0.375));
    }
}
