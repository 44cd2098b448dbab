//! Which sentences of different articles are alike, found without comparing each with each.

use super::likeness::{Likeness, Passage, folded_words, text_fingerprint};
use crate::article::Article;
use crate::numbers::Numbers;
use crate::similarity::cluster::Edge;
use crate::sorting::sort;

/// A sentence of a story: the article's rank and the sentence's index in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SentenceNode {
    pub(crate) article: usize,
    pub(crate) index: usize,
}

/// The sentences that tell the story in the articles of the given ranks, by article and index.
fn story_nodes(articles: &[&Article], ranks: &[usize]) -> Vec<SentenceNode> {
    let mut nodes = Vec::new();
    for &article in ranks {
        for index in articles[article].story_sentences() {
            nodes.push(SentenceNode { article, index });
        }
    }
    nodes
}

/// Likenesses below this are no edges of the graph.
const WEAKEST_LINK: f64 = 0.10;

/// The sentences of one story with all that is needed to find those alike.
///
/// Sentences of the same words are one *text*: they say the same whatever else is said, and what only copies repeat must
/// not count as common.
pub(crate) struct LinkFinder {
    nodes: Vec<SentenceNode>,
    /// For each sentence, which text it is.
    text_of: Vec<usize>,
    /// For each text its sentences, ascending; texts come in the order of their first sentences.
    tellers: Vec<Vec<usize>>,
    likeness: Likeness,
}

impl LinkFinder {
    /// Prepares the sentences of the articles of the given ranks; linear in their length but for sorting.
    pub(crate) fn new(articles: &[&Article], ranks: &[usize]) -> LinkFinder {
        let nodes = story_nodes(articles, ranks);
        let mut numbers = Numbers::default();
        let mut text_of: Vec<usize> = Vec::with_capacity(nodes.len());
        let mut tellers: Vec<Vec<usize>> = Vec::new();
        let mut texts: Vec<Passage> = Vec::new();
        let mut folded_texts: Vec<&str> = Vec::new();
        for (place, node) in nodes.iter().enumerate() {
            let sentence = (articles[node.article], node.index..node.index + 1);
            let folded = folded_words(&sentence);
            let text = numbers.of(text_fingerprint(&sentence, folded)) as usize;
            if text == texts.len() {
                tellers.push(Vec::new());
                texts.push(sentence);
                folded_texts.push(folded);
            }
            tellers[text].push(place);
            text_of.push(text);
        }
        let likeness = Likeness::new(&texts, &folded_texts, ranks.len());
        LinkFinder { nodes, text_of, tellers, likeness }
    }

    pub(crate) fn nodes(&self) -> &[SentenceNode] {
        &self.nodes
    }

    /// How many texts there are.
    pub(crate) fn texts(&self) -> usize {
        self.tellers.len()
    }

    /// The sentences of some texts, ascending.
    pub(crate) fn sentences_of(&self, texts: &[usize]) -> Vec<usize> {
        let mut sentences: Vec<usize> = Vec::new();
        for &text in texts {
            sentences.extend_from_slice(&self.tellers[text]);
        }
        sort(&mut sentences);
        sentences
    }

    /// The rank of the article that has a text first, where there is such a text.
    pub(crate) fn first_teller(&self, text: usize) -> Option<usize> {
        Some(self.nodes[self.tellers.get(text)?[0]].article)
    }

    /// How alike a sentence is to others on average, in [0, 1], those of other languages being unlike; 0 where there are
    /// none.
    pub(crate) fn mean_likeness(&mut self, sentence: usize, others: &[usize]) -> f64 {
        let texts: Vec<usize> = others.iter().map(|&other| self.text_of[other]).collect();
        self.likeness.sum(self.text_of[sentence], &texts) / texts.len().max(1) as f64
    }

    /// The links from a text to later ones: the likeness times the pairs of sentences of different articles.
    pub(crate) fn links_from(&mut self, text: usize) -> Vec<Edge> {
        let later = self.likeness.with_later(text);
        let mut links = Vec::new();
        for &(other, likeness) in &later {
            let pairs = self.pairs_across(&self.tellers[text], &self.tellers[other]);
            if likeness >= WEAKEST_LINK && pairs > 0 {
                links.push(Edge { a: text, b: other, score: likeness * pairs as f64 });
            }
        }
        links
    }

    /// How many pairs of sentences of two groups of texts are of different articles.
    pub(super) fn pairs_of_texts(&self, x: &[usize], y: &[usize]) -> usize {
        // Of few texts it is quicker to go through the pairs than to put their sentences in order.
        const FEW_PAIRS: usize = 64;
        if x.len() * y.len() > FEW_PAIRS {
            return self.pairs_across(&self.sentences_of(x), &self.sentences_of(y));
        }
        let mut pairs = 0;
        for &a in x {
            for &b in y {
                pairs += self.pairs_across(&self.tellers[a], &self.tellers[b]);
            }
        }
        pairs
    }

    /// How many pairs of sentences of two groups are of different articles; both groups ascend.
    pub(crate) fn pairs_across(&self, x: &[usize], y: &[usize]) -> usize {
        let article = |sentence: &usize| self.nodes[*sentence].article;
        if let (&[x], &[y]) = (x, y) {
            return usize::from(article(&x) != article(&y));
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 4] = [
        "A storm closed the harbour of Lenn. Two ferries ran aground. The museum stayed open. A storm closed the harbour \
         of Lenn.",
        "A storm closed the harbour of Lenn. The mayor praised the rescuers. Two ferries ran aground on the pier.",
        "Schools stay closed. The mayor praised the rescuers. Nobody was hurt. The council meets on Friday. Roofs were \
         damaged. Trees fell.",
        "Nobody was hurt, the mayor said. Two ferries ran aground. Power failed. The storm closed the harbour in Lenn.",
    ];

    /// How many pairs of sentences are of different articles, by looking at each.
    fn counted(finder: &LinkFinder, x: &[usize], y: &[usize]) -> usize {
        let article = |sentence: usize| finder.nodes[sentence].article;
        x.iter().map(|&a| y.iter().filter(|&&b| article(a) != article(b)).count()).sum()
    }

    #[test]
    fn pairs_of_texts_are_those_of_their_sentences() {
        let articles = TEXTS.map(Article::read);
        let articles: Vec<&Article> = articles.iter().collect();
        let finder = LinkFinder::new(&articles, &[0, 1, 2, 3]);
        let texts = finder.texts();
        assert!(texts < finder.nodes().len() && texts > 12);
        for size in 1..texts {
            for first in 0..=texts - size {
                let x: Vec<usize> = (first..first + size).collect();
                let y: Vec<usize> = (0..texts).filter(|text| !x.contains(text)).collect();
                let expected = counted(&finder, &finder.sentences_of(&x), &finder.sentences_of(&y));
                assert_eq!(finder.pairs_of_texts(&x, &y), expected, "{x:?} and {y:?}");
                assert_eq!(finder.pairs_across(&finder.sentences_of(&x), &finder.sentences_of(&y)), expected);
            }
        }
    }

    #[test]
    fn sentences_of_the_same_words_are_one_text() {
        let articles = TEXTS.map(Article::read);
        let articles: Vec<&Article> = articles.iter().collect();
        let finder = LinkFinder::new(&articles, &[1, 0]);
        assert_eq!(finder.nodes()[0], SentenceNode { article: 1, index: 0 });
        assert_eq!(finder.texts(), 5);
        assert_eq!(finder.sentences_of(&[0]), [0, 3, 6]);
        assert_eq!(finder.sentences_of(&[4, 1]), [1, 5]);
        assert_eq!([0, 1, 3, 4, 5].map(|text| finder.first_teller(text)), [Some(1), Some(1), Some(0), Some(0), None]);
    }

    #[test]
    fn links_are_all_likenesses_across_articles_that_are_not_weak() {
        let articles = TEXTS.map(Article::read);
        let articles: Vec<&Article> = articles.iter().collect();
        let mut finder = LinkFinder::new(&articles, &[0, 1, 2, 3]);
        let mut links_found = 0;
        for text in 0..finder.texts() {
            let mut links = finder.links_from(text);
            links.sort_by_key(|link| link.b);
            let mut expected = Vec::new();
            for other in text + 1..finder.texts() {
                let (x, y) = (finder.tellers[text].clone(), finder.tellers[other].clone());
                let (likeness, pairs) = (finder.mean_likeness(x[0], &y[..1]), counted(&finder, &x, &y));
                if likeness >= WEAKEST_LINK && pairs > 0 {
                    expected.push((other, likeness * pairs as f64));
                }
            }
            assert_eq!(
                links.iter().map(|link| (link.a, link.b)).collect::<Vec<_>>(),
                expected.iter().map(|&(b, _)| (text, b)).collect::<Vec<_>>()
            );
            for (link, (_, score)) in links.iter().zip(expected) {
                assert!((link.score - score).abs() < 1e-5, "{link:?} for {score}");
            }
            links_found += links.len();
        }
        assert!(links_found > 3);
    }

    #[test]
    fn the_mean_likeness_is_that_to_each() {
        let articles = TEXTS.map(Article::read);
        let articles: Vec<&Article> = articles.iter().collect();
        let mut finder = LinkFinder::new(&articles, &[0, 1]);
        let (to_one, to_other) = (finder.mean_likeness(1, &[6]), finder.mean_likeness(1, &[5]));
        assert!(to_one > to_other);
        assert_eq!(finder.mean_likeness(1, &[6, 5]), (to_one + to_other) / 2.0);
        assert_eq!(finder.mean_likeness(1, &[]), 0.0);
    }
}
