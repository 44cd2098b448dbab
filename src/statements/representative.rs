//! Which sentence of a statement says it best.

use super::links::{LinkFinder, SentenceNode};
use crate::article::Article;

/// How many members of a large statement a sentence is compared with.
const COMPARED_MEMBERS: usize = 24;
/// What a sentence that is like no other is worth beside one that is like all, when both are equally fit.
const LIKE_NO_OTHER: f64 = 0.3;

/// The member most like the others, among those fit to stand alone.
pub(super) fn representative(articles: &[&Article], sentences: &mut LinkFinder, members: &[usize]) -> SentenceNode {
    let mut best = (members[0], 0.0);
    for &member in members.iter().filter(|_| members.len() > 1) {
        let quality = quality(articles, sentences, members, member);
        let earlier_text = || text(articles, sentences, member) < text(articles, sentences, best.0);
        if quality > best.1 || (quality == best.1 && earlier_text()) {
            best = (member, quality);
        }
    }
    sentences.nodes()[best.0]
}

fn quality(articles: &[&Article], sentences: &mut LinkFinder, members: &[usize], member: usize) -> f64 {
    let mut others = Vec::new();
    for &other in members.iter().take(COMPARED_MEMBERS + 1) {
        if other != member && others.len() < COMPARED_MEMBERS {
            others.push(other);
        }
    }
    let likeness = sentences.mean_likeness(member, &others);
    let SentenceNode { article, index } = sentences.nodes()[member];
    (LIKE_NO_OTHER + likeness) * articles[article].fitness(index) * articles[article].cleanness()
}

fn text<'a>(articles: &[&'a Article], sentences: &LinkFinder, member: usize) -> &'a str {
    let node = sentences.nodes()[member];
    let article = articles[node.article];
    article.sentences()[node.index].span.of(article.text())
}
