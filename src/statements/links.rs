//! Which sentences of different articles are alike, found without comparing each with each.

use super::likeness::{Likeness, SentenceOf};
use crate::article::Article;
use crate::similarity::cluster::Edge;

/// A sentence of a story: the article's rank and the sentence's index in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SentenceNode {
    pub(crate) article: usize,
    pub(crate) index: usize,
}

/// The sentences that tell the story in the articles of the given ranks, by article and index.
fn story_nodes(articles: &[&Article], ranks: &[usize]) -> Vec<SentenceNode> {
    ranks
        .iter()
        .flat_map(|&article| articles[article].story_sentences().map(move |index| SentenceNode { article, index }))
        .collect()
}

/// Likenesses below this are no edges of the graph.
const WEAKEST_LINK: f64 = 0.05;

/// The sentences of one story with all that is needed to find those alike.
pub(crate) struct LinkFinder {
    nodes: Vec<SentenceNode>,
    likeness: Likeness,
}

impl LinkFinder {
    /// Prepares the sentences of the articles of the given ranks; linear in their length but for sorting.
    pub(crate) fn new(articles: &[&Article], ranks: &[usize]) -> LinkFinder {
        let nodes = story_nodes(articles, ranks);
        let sentences: Vec<SentenceOf> = nodes.iter().map(|node| (articles[node.article], node.index)).collect();
        let likeness = Likeness::new(&sentences, ranks.len());
        LinkFinder { nodes, likeness }
    }

    pub(crate) fn nodes(&self) -> &[SentenceNode] {
        &self.nodes
    }

    /// How alike two sentences are, in [0, 1].
    pub(crate) fn likeness(&self, a: usize, b: usize) -> f64 {
        self.likeness.of(a, b)
    }

    /// The links from a sentence to later ones of other articles.
    pub(crate) fn links_from(&mut self, sentence: usize) -> Vec<Edge> {
        let later = self.likeness.with_later(sentence);
        let article_of = |node: usize| self.nodes[node].article;
        later
            .into_iter()
            .filter(|&(other, score)| score >= WEAKEST_LINK && article_of(other) != article_of(sentence))
            .map(|(b, score)| Edge { a: sentence, b, score })
            .collect()
    }
}
