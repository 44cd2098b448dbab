//! Figures, days and quotations, each once, and who gives them.

use super::differences::{Figure, Quoted, Telling, by_tellers, figures_of, quotes_in, words_of};
use super::entities::Entities;
use super::grouping::StatementGroup;
use crate::article::{Article, Term};
use crate::mentions::Agreement;
use crate::sorting::{sort, sort_by};
use crate::span::Mention;

/// What a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactKind {
    /// A figure.
    Quantity,
    /// A day, month, year or time.
    Date,
    /// A quotation.
    Quote,
}

impl FactKind {
    /// The name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            FactKind::Quantity => "quantity",
            FactKind::Date => "date",
            FactKind::Quote => "quote",
        }
    }
}

/// One figure, day or quotation, however each telling writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub kind: FactKind,
    /// "<value> <unit>", an ISO 8601 date, or the words of the quotation as its best telling has them.
    pub value: String,
    /// Where it stands, by article and place.
    pub mentions: Vec<Mention>,
}

/// The facts of one story, given its statements; mentions carry ranks of articles. Those of most articles first, then
/// by where they stand first.
///
/// Inside a statement figures of one value are one fact; so they are in different statements where the value is told for
/// one thing alone: money, a large number, a whole date. Takes `O(n log n)` for n figures and quotations.
pub(crate) fn facts(articles: &[&Article], entities: &Entities, statements: &[StatementGroup]) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut quotes: Vec<Quoted> = Vec::new();
    // For each quotation an earlier one of the same words, or itself.
    let mut first_of: Vec<usize> = Vec::new();
    for statement in statements {
        let first = facts.len();
        let first_quote = quotes.len();
        for &node in &statement.sentences {
            let telling = Telling::of(articles, node);
            for figure in figures_of(&telling, true) {
                take(&mut facts, first, FactKind::Quantity, figure, telling.rank);
            }
            for figure in figures_of(&telling, false) {
                take(&mut facts, first, FactKind::Date, figure, telling.rank);
            }
            for quote in quotes_in(telling.article, telling.span) {
                let quoted = Quoted::of(articles, entities, telling.rank, quote);
                // Translated again, a quotation may share no word with the other: that one person says it in the same
                // statement has to do.
                let known = &quotes[first_quote..];
                let earlier = match known.last() {
                    // It reaches over two sentences.
                    Some(last) if last.mention.article == telling.rank => {
                        (last.mention == quoted.mention).then(|| known.len() - 1)
                    }
                    _ => known.iter().position(|known| known.is_of_one(&quoted)),
                };
                first_of.push(earlier.map_or(quotes.len(), |earlier| first_quote + earlier));
                quotes.push(quoted);
            }
        }
    }
    let mut facts = joined(facts);
    add_quotes(articles, &quotes, first_of, &mut facts);
    for fact in &mut facts {
        sort(&mut fact.mentions);
        fact.mentions.dedup();
    }
    sort_by(&mut facts, |a, b| by_tellers(&a.mentions, &b.mentions));
    facts
}

/// A fact in the making, with its figure as it was first told.
struct Gathered<'a> {
    figure: Figure<'a>,
    fact: Fact,
}

/// A figure is compared with so many others of its statement.
const COMPARED_FIGURES: usize = 256;

/// Adds a figure to the facts of its statement, which begin at `first`.
fn take<'a>(facts: &mut Vec<Gathered<'a>>, first: usize, kind: FactKind, figure: Figure<'a>, article: usize) {
    let mention = Mention { article, span: figure.span() };
    let first = first.max(facts.len().saturating_sub(COMPARED_FIGURES));
    for known in &mut facts[first..] {
        if known.fact.kind == kind && known.figure.agreement(&figure) == Agreement::Same {
            known.fact.mentions.push(mention);
            // A bare number is told for want of room.
            if !known.fact.value.contains(' ') && kind == FactKind::Quantity {
                known.fact.value = figure.written();
            }
            return;
        }
    }
    let fact = Fact { kind, value: figure.written(), mentions: vec![mention] };
    facts.push(Gathered { figure, fact });
}

/// Joins the facts of different statements whose value is distinctive.
fn joined(mut facts: Vec<Gathered>) -> Vec<Fact> {
    sort_by(&mut facts, |a, b| (a.fact.kind, &a.fact.value).cmp(&(b.fact.kind, &b.fact.value)));
    let mut joined: Vec<Fact> = Vec::with_capacity(facts.len());
    for Gathered { figure, fact } in facts {
        match joined.last_mut() {
            Some(last) if (last.kind, &last.value) == (fact.kind, &fact.value) && figure.is_distinctive() => {
                last.mentions.extend(fact.mentions);
            }
            _ => joined.push(fact),
        }
    }
    joined
}

/// A quotation is compared with so many others that share two neighbouring terms with it.
const COMPARED_QUOTES: usize = 32;

/// Adds the quotations, each once: those joined already, and of the others those of the same words. Only those that share
/// two neighbouring terms are compared.
fn add_quotes(articles: &[&Article], quotes: &[Quoted], mut first_of: Vec<usize>, facts: &mut Vec<Fact>) {
    let mut pairs: Vec<((Term, Term), usize)> = Vec::new();
    for (at, quote) in quotes.iter().enumerate() {
        for two in quote.terms.windows(2) {
            pairs.push(((two[0], two[1]), at));
        }
    }
    sort(&mut pairs);
    for sharing in pairs.chunk_by(|a, b| a.0 == b.0) {
        for (at, &(_, quote)) in sharing.iter().enumerate() {
            for &(_, earlier) in &sharing[at.saturating_sub(COMPARED_QUOTES)..at] {
                let (x, y) = (root(&first_of, quote), root(&first_of, earlier));
                let is_one = quotes[quote].mention == quotes[earlier].mention;
                if x != y && (is_one || quotes[quote].is_same(&quotes[earlier])) {
                    first_of[x.max(y)] = x.min(y);
                }
            }
        }
    }
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); quotes.len()];
    for quote in 0..quotes.len() {
        groups[root(&first_of, quote)].push(quote);
    }
    for group in &groups {
        let mut best: Option<(f64, usize)> = None;
        let mut mentions = Vec::with_capacity(group.len());
        for &quote in group {
            let Mention { article, span } = quotes[quote].mention;
            // The cleanest, then the longest.
            let worth = articles[article].cleanness() * (100 + span.len().min(400)) as f64;
            if best.is_none_or(|(most, _)| worth > most) {
                best = Some((worth, quote));
            }
            mentions.push(quotes[quote].mention);
        }
        if let Some((_, best)) = best {
            let Mention { article, span } = quotes[best].mention;
            facts.push(Fact { kind: FactKind::Quote, value: words_of(span.of(articles[article].text())), mentions });
        }
    }
}

/// The first quotation of those of the same words.
fn root(first_of: &[usize], mut quote: usize) -> usize {
    while first_of[quote] != quote {
        quote = first_of[quote];
    }
    quote
}
