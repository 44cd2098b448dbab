//! Which sentence of a statement says it best.

use super::fitness::fitness;
use super::links::{LinkFinder, SentenceNode};
use crate::article::Article;

/// How many members of a large statement a sentence is compared with.
const COMPARED_MEMBERS: usize = 24;
/// What a sentence that is like no other is worth beside one that is like all, when both are equally fit.
const LIKE_NO_OTHER: f64 = 0.3;

/// The member most like the others, among those fit to stand alone.
pub(super) fn representative(articles: &[&Article], sentences: &LinkFinder, members: &[usize]) -> SentenceNode {
    let quality = |member: usize| {
        let node = sentences.nodes()[member];
        let others = members.iter().filter(|&&other| other != member).take(COMPARED_MEMBERS);
        let likeness: f64 = others.map(|&other| sentences.likeness(member, other)).sum();
        let mean = likeness / (members.len().min(COMPARED_MEMBERS + 1) - 1).max(1) as f64;
        let article = articles[node.article];
        (LIKE_NO_OTHER + mean) * fitness(article, node.index) * article.cleanness()
    };
    let mut best = (members[0], quality(members[0]));
    for &member in &members[1..] {
        let quality = quality(member);
        let earlier_text = || text(articles, sentences, member) < text(articles, sentences, best.0);
        if quality > best.1 || (quality == best.1 && earlier_text()) {
            best = (member, quality);
        }
    }
    sentences.nodes()[best.0]
}

fn text<'a>(articles: &[&'a Article], sentences: &LinkFinder, member: usize) -> &'a str {
    let node = sentences.nodes()[member];
    let article = articles[node.article];
    article.sentences()[node.index].span.of(article.text())
}
