//! Which labelled passages a comparison says are the same, against the labels.

use std::collections::BTreeSet;

use tellings::{Article, Comparison, SentenceReference, Span};

use super::measures::Counts;

/// A labelled passage: the article it is in and its index among that article's passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    pub article: usize,
    pub index: usize,
}

/// Two passages of different articles, that of the earlier article first.
pub type Link = (Passage, Passage);

/// Labelled passages of several articles.
#[derive(Default)]
pub struct Labels {
    /// For each article where its passages stand; empty for an article without labels.
    pub passages: Vec<Vec<Span>>,
    /// The links that should be found.
    pub links: BTreeSet<Link>,
    /// The links that may be found or not.
    pub optional: BTreeSet<Link>,
}

impl Labels {
    /// Every link between labelled passages that the statements of a comparison make.
    pub fn found(&self, articles: &[Article], comparison: &Comparison) -> BTreeSet<Link> {
        let mut found = BTreeSet::new();
        for statement in comparison.statements.iter().flatten() {
            let passages: Vec<Passage> =
                statement.sentences.iter().flat_map(|&sentence| self.passages_of(articles, sentence)).collect();
            for &a in &passages {
                found.extend(passages.iter().filter(|b| a.article < b.article).map(|&b| (a, b)));
            }
        }
        found
    }

    /// The passages that share more than half of the shorter of the two with a sentence.
    fn passages_of(&self, articles: &[Article], sentence: SentenceReference) -> Vec<Passage> {
        let SentenceReference { article, index } = sentence;
        let span = articles[article].sentences()[index].span;
        let shared = |passage: Span| {
            let overlap = passage.end.min(span.end).saturating_sub(passage.start.max(span.start));
            2 * overlap > passage.len().min(span.len())
        };
        let passages = self.passages[article].iter().enumerate();
        passages.filter(|&(_, &passage)| shared(passage)).map(|(index, _)| Passage { article, index }).collect()
    }

    /// Counts the links between articles that `wanted` accepts.
    pub fn counts(&self, found: &BTreeSet<Link>, wanted: impl Fn(usize, usize) -> bool) -> Counts {
        let is_wanted = |link: &&Link| wanted(link.0.article, link.1.article);
        Counts {
            right: found.intersection(&self.links).filter(is_wanted).count(),
            wrong: self.wrong(found).filter(is_wanted).count(),
            missed: self.links.difference(found).filter(is_wanted).count(),
        }
    }

    /// The links found that should not be.
    pub fn wrong<'a>(&'a self, found: &'a BTreeSet<Link>) -> impl Iterator<Item = &'a Link> {
        found.iter().filter(|link| !self.links.contains(link) && !self.optional.contains(link))
    }

    /// The wrong and the missed links with their texts, for the eye.
    pub fn cases(&self, articles: &[Article], found: &BTreeSet<Link>) -> String {
        let text = |passage: Passage| {
            let Passage { article, index } = passage;
            format!(
                "  {article}: {}\n",
                super::folding::fold(self.passages[article][index].of(articles[article].text()))
            )
        };
        let listed = |verdict: &str, link: &Link| format!("{verdict}\n{}{}", text(link.0), text(link.1));
        let wrong = self.wrong(found).map(|link| listed("wrong", link));
        let missed = self.links.difference(found).map(|link| listed("missed", link));
        wrong.chain(missed).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tellings::{CompareOptions, compare};

    #[test]
    fn statements_become_links_between_labelled_passages() {
        let text = "A ferry hit a pier in Port Amber on Monday. Twelve people were injured in the crash.";
        let articles = [Article::read(text), Article::read(text)];
        let spans: Vec<Span> = articles[0].sentences().iter().map(|sentence| sentence.span).collect();
        let link = |a, b| (Passage { article: 0, index: a }, Passage { article: 1, index: b });
        let labels = Labels {
            passages: vec![spans.clone(), spans],
            links: BTreeSet::from([link(0, 0), link(0, 1)]),
            optional: BTreeSet::new(),
        };
        let comparison = compare(&articles, &CompareOptions::default()).expect("two short articles can be compared");
        let found = labels.found(&articles, &comparison);
        assert_eq!(found, BTreeSet::from([link(0, 0), link(1, 1)]));
        assert_eq!(labels.counts(&found, |_, _| true), Counts { right: 1, wrong: 1, missed: 1 });
        assert_eq!(labels.counts(&found, |_, b| b == 2), Counts::default());
    }
}
