//! Which of the sentences that state the same may speak for it.

use crate::article::{Article, Term};
use crate::sorting::sort;
use crate::statements::{SentenceNode, StatementGroup};
use crate::text::Language;
use crate::text::case::is_capital;

/// So many other articles must agree before a sentence that deviates is held against its article.
const AGREEING: usize = 2;
/// A sentence is compared with so many of those that state the same, which keeps large statements quick.
const COMPARED_MEMBERS: usize = 64;
/// Of two tellings of the same the fuller one shares at least this much of its words with the other.
const LIKE: f64 = 0.5;

/// The sentences that may speak for their statements, sorted.
///
/// Where words are glued together in a sentence, another that states the same goes before it; and one that gives a name or
/// figure of its own for what most of the others give (who said it, how much it was) is not believed. Linear in the words.
pub(super) fn trusted(articles: &[&Article], statements: &[&StatementGroup]) -> Vec<SentenceNode> {
    let mut trusted: Vec<SentenceNode> = Vec::new();
    for statement in statements {
        let members = &statement.sentences;
        if members.len() == 1 {
            trusted.push(members[0]);
            continue;
        }
        // Of few articles none can be outvoted.
        let may_deviate = statement.articles().len() > AGREEING;
        let voters: &[SentenceNode] = if may_deviate { members } else { &[] };
        let words: Vec<Words> = voters.iter().map(|&node| Words::of(articles, node)).collect();
        // The least faulty of each language: one cannot stand in for another.
        let mut least: Vec<(Language, usize)> = Vec::new();
        let mut faults = Vec::with_capacity(members.len());
        for (member, &node) in members.iter().enumerate() {
            let article = articles[node.article];
            let oddities = if may_deviate { oddities(members, &words, member) } else { 0 };
            let of_member = 2 * oddities + usize::from(article.is_garbled(node.index));
            faults.push(of_member);
            match least.iter_mut().find(|(language, _)| *language == article.language()) {
                Some((_, least)) => *least = of_member.min(*least),
                None => least.push((article.language(), of_member)),
            }
        }
        for (&node, faults) in members.iter().zip(faults) {
            if least.contains(&(articles[node.article].language(), faults)) {
                trusted.push(node);
            }
        }
    }
    sort(&mut trusted);
    trusted
}

/// The terms of a sentence, sorted, each once.
struct Words {
    all: Vec<Term>,
    /// Those written with a capital or in figures.
    names: Vec<Term>,
}

impl Words {
    fn of(articles: &[&Article], node: SentenceNode) -> Words {
        let article = articles[node.article];
        let (mut all, mut names) = (Vec::new(), Vec::new());
        for word in article.content(node.index) {
            all.push(word.term);
            let first = word.span.of(article.text()).chars().next();
            if first.is_some_and(|first| is_capital(first) || first.is_numeric()) {
                names.push(word.term);
            }
        }
        sort(&mut all);
        sort(&mut names);
        all.dedup();
        names.dedup();
        Words { all, names }
    }

    fn has(&self, term: Term) -> bool {
        self.all.binary_search(&term).is_ok()
    }

    /// Whether two sentences are so alike that they must tell the same of the same.
    fn are_like(&self, other: &Words) -> bool {
        let shared = self.all.iter().filter(|&&term| other.has(term)).count();
        shared as f64 >= LIKE * self.all.len().max(other.all.len()) as f64
    }
}

/// How many names and figures that most like tellings give are missing in a sentence that has one of its own instead.
fn oddities(members: &[SentenceNode], words: &[Words], member: usize) -> usize {
    let mut others: Vec<&Words> = Vec::new();
    let mut last = members[member].article;
    for (other, node) in members.iter().enumerate().take(COMPARED_MEMBERS) {
        if node.article != members[member].article && node.article != last && words[member].are_like(&words[other]) {
            others.push(&words[other]);
            last = node.article;
        }
    }
    let is_own = |name: &&Term| !others.iter().any(|other| other.has(**name));
    if others.len() < AGREEING || !words[member].names.iter().any(|name| is_own(&name)) {
        return 0;
    }
    let mut told: Vec<Term> = Vec::new();
    for other in &others {
        told.extend_from_slice(&other.names);
    }
    sort(&mut told);
    let mut missing = 0;
    for tellers in told.chunk_by(Term::eq) {
        let most_tell = tellers.len() >= AGREEING && 3 * tellers.len() >= 2 * others.len();
        if most_tell && !words[member].has(tellers[0]) {
            missing += 1;
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of some sentences, each of an article, may speak for the statement they make.
    fn trusted_of(sentences: &[&str]) -> Vec<usize> {
        let articles: Vec<Article> = sentences.iter().copied().map(Article::read).collect();
        let articles: Vec<&Article> = articles.iter().collect();
        let nodes: Vec<SentenceNode> = (0..articles.len()).map(|article| SentenceNode { article, index: 0 }).collect();
        let statement = StatementGroup { representative: nodes[0], sentences: nodes };
        trusted(&articles, &[&statement]).iter().map(|node| node.article).collect()
    }

    #[test]
    fn a_name_of_its_own_is_believed_unless_most_others_give_another() {
        let own = "The ferry Linnea brought food and medicine to the cut off village.";
        let other = "The ferry Corvina brought food and medicine to the cut off village.";
        let none = "The ferry brought food and medicine to the cut off village.";
        assert_eq!(trusted_of(&[own, other]), [0, 1]);
        assert_eq!(trusted_of(&[own, other, other]), [1, 2]);
        assert_eq!(trusted_of(&[own, other, none, other]), [1, 2, 3]);
        assert_eq!(trusted_of(&[own, other, none, other, none]), [0, 1, 2, 3, 4]);
        assert_eq!(trusted_of(&[own, other, none, other, other]), [1, 2, 3, 4]);
    }

    #[test]
    fn a_figure_of_its_own_is_held_against_it_only_beside_like_tellings() {
        let said = |tonnes: &str| format!("The ferry brought {tonnes} tonnes of food to the cut off village.");
        assert_eq!(trusted_of(&[&said("40"), &said("50"), &said("50")]), [1, 2]);
        assert_eq!(trusted_of(&[&said("40"), &said("50"), &said("60")]), [0, 1, 2]);
        // What says something else besides is no such telling.
        let more = "After the landslide 40 men carried food over the pass, and a ferry came to the village at night.";
        assert_eq!(trusted_of(&[more, &said("50"), &said("50")]), [0, 1, 2]);
    }

    #[test]
    fn a_garbled_sentence_speaks_where_no_other_of_its_language_does() {
        let clean = "The ferry Corvina brought food and medicine to the cut off village.";
        let garbled = "The ferry Corvina brought. food and medicine to the cut off village.";
        let spanish = "El transbordador Corvina llevó comida. y medicinas al pueblo que quedó aislado por la lluvia.";
        assert_eq!(trusted_of(&[garbled]), [0]);
        assert_eq!(trusted_of(&[garbled, garbled]), [0, 1]);
        assert_eq!(trusted_of(&[garbled, clean]), [1]);
        assert_eq!(trusted_of(&[garbled, clean, spanish]), [1, 2]);
        // A wrong name is worse.
        let wrong = clean.replace("Corvina", "Linnea");
        assert_eq!(trusted_of(&[&wrong, garbled, garbled]), [1, 2]);
    }
}
