//! One story of a set: its sentences and what each would bring to a summary.

use super::concepts::{Concepts, ConceptsBuilder};
use super::fourth_root;
use super::trust::trusted;
use crate::article::{Ordered, Term, utf16_length};
use crate::comparison::Analysis;
use crate::sorting::sort;
use crate::statements::{SentenceNode, StatementGroup};
use crate::summary::sentences::{nearness, summary_sentences, text_of};
use crate::text::Language;

/// A sentence that may stand in the summary of a story.
pub(super) struct StorySentence {
    pub(super) node: SentenceNode,
    /// What it states, as a position in [`Story::statements`]: of sentences that state the same only one is chosen.
    pub(super) statement: usize,
    /// As it will be read.
    pub(super) text: String,
    /// In UTF-16 units.
    pub(super) length: usize,
    /// Which sentence of [`Story::concepts`] it is.
    pub(super) concepts: usize,
    /// How well it tells what it holds: what its concepts weigh counts so many times. Never negative.
    pub(super) value: f64,
    /// Whether it may stand in a summary while others are left.
    pub(super) is_fit: bool,
    /// Whether it says so little that it could only fill room.
    pub(super) is_filler: bool,
    /// What it says for its length, in [0, 1], the best sentence of the largest story having 1.
    pub(super) score: f64,
}

/// Who tells a statement.
pub(super) struct Tellers {
    /// The ranks of the articles.
    pub(super) articles: Vec<usize>,
    /// How often it was written separately.
    pub(super) tellings: usize,
    /// Where the articles tell it, from 0 to 1.
    pub(super) place: f64,
}

/// A story of a set, ready to be summarised.
pub(super) struct Story {
    /// Its claim to a part of the summary: how many articles tell it, or 0 where it is not about the focus.
    pub(super) claim: usize,
    pub(super) statements: Vec<Tellers>,
    pub(super) concepts: Concepts,
    pub(super) sentences: Vec<StorySentence>,
}

/// Less fit sentences, such as questions, scraps and those that lean on others, are no more than a last resort.
const FIT: f64 = 0.5;

/// What says less than this beside the best sentence of its story is filler.
const LEAST_SCORE: f64 = 0.03;

impl Story {
    /// Prepares the articles of one story, whose statements are given. Sentences of other languages than the summary's
    /// support what they state. Linear in the words but for sorting the sentences.
    pub(super) fn new(
        ordered: &Ordered,
        analysis: &Analysis,
        ranks: &[usize],
        statements: &[&StatementGroup],
        language: Language,
        focus: &[Term],
    ) -> Story {
        let told = told_sentences(ordered, analysis, statements);
        let tellers = tellers(analysis, statements, &told);
        let mut concepts = ConceptsBuilder::default();
        concepts.add_focus(focus);
        let trusted = trusted(&ordered.articles, statements);
        let mut sentences: Vec<StorySentence> = Vec::new();
        for &Told { family, node, statement, place, .. } in &told {
            let article = ordered.articles[node.article];
            let number = concepts.add_sentence(article.content(node.index), family, node.article, place);
            let is_readable = article.language() == language || article.language() == Language::UNKNOWN;
            if !is_readable || trusted.binary_search(&node).is_err() {
                continue;
            }
            let text = text_of(article, node.index);
            if text.is_empty() {
                continue;
            }
            let fitness = article.fitness(node.index);
            sentences.push(StorySentence {
                node,
                statement,
                length: utf16_length(&text),
                text,
                concepts: number,
                value: worth_of_tellings(tellers[statement].tellings) * fitness * article.cleanness()
                    / price_of_place(place),
                is_fit: fitness >= FIT,
                is_filler: false,
                score: 0.0,
            });
        }
        for &rank in ranks {
            let copies = analysis.families[analysis.family_of[rank]].len();
            concepts.add_article(analysis.profiles[rank].vector(), copies);
        }
        let mut story = Story { claim: ranks.len(), statements: tellers, concepts: concepts.finish(), sentences };
        story.weigh();
        story
    }

    /// How close the closest sentence is to the focus.
    pub(super) fn closeness_to_focus(&self) -> f64 {
        let closeness = |sentence: &StorySentence| self.concepts.closeness_to_focus(sentence.concepts);
        self.sentences.iter().map(closeness).fold(0.0, f64::max)
    }

    /// Turns the story to the focus: what stands in sentences that hold words of it counts more, and so do they. A story
    /// without any gets a part only where the others leave one.
    pub(super) fn turn_to_focus(&mut self) {
        if self.closeness_to_focus() == 0.0 {
            self.claim = 0;
            return;
        }
        let mut near: Vec<(usize, f64)> = Vec::with_capacity(self.sentences.len());
        for sentence in &mut self.sentences {
            let nearness = nearness(self.concepts.closeness_to_focus(sentence.concepts));
            sentence.value *= nearness;
            sentence.is_filler = false;
            near.push((sentence.concepts, nearness));
        }
        self.concepts.weigh_by_sentences(&near);
        self.scale();
    }

    /// Values each sentence by its closeness to the story too, and finds what is no more than filler.
    fn weigh(&mut self) {
        for sentence in &mut self.sentences {
            sentence.value *= self.concepts.closeness_to_story(sentence.concepts);
        }
        self.scale();
        for sentence in &mut self.sentences {
            sentence.is_filler = sentence.score < LEAST_SCORE;
        }
    }

    /// Scales the values so that the best sentence alone is worth 1, and scores the sentences.
    fn scale(&mut self) {
        let mut best_worth = f64::MIN_POSITIVE;
        let mut best_score = f64::MIN_POSITIVE;
        for sentence in &mut self.sentences {
            let worth = sentence.value * self.concepts.weight_of(sentence.concepts);
            sentence.score = worth / price_of_length(sentence.length);
            best_worth = best_worth.max(worth);
            best_score = best_score.max(sentence.score);
        }
        for sentence in &mut self.sentences {
            sentence.value /= best_worth;
            sentence.score /= best_score;
        }
    }
}

/// What the first words of an article say is more: the value of its sentence *p* falls with the eighth root of 1 + p.
fn price_of_place(place: usize) -> f64 {
    fourth_root((1.0 + place as f64).sqrt())
}

/// A statement's value grows with the fourth root of the number of its tellings, in whatever language they are.
fn worth_of_tellings(tellings: usize) -> f64 {
    fourth_root(tellings as f64)
}

/// Where room is counted in sentences they are measured by what they say for the fourth root of their length: a long one
/// is to say more, but need not be as dense as a short one.
pub(super) fn price_of_length(length: usize) -> f64 {
    fourth_root(length as f64)
}

/// A sentence that may stand in a summary or support it.
struct Told {
    family: usize,
    node: SentenceNode,
    /// What it states.
    statement: usize,
    /// How many such sentences its article has before it, and in all.
    place: usize,
    of: usize,
}

/// The sentences that may stand in a summary or support it, by family, article and index.
fn told_sentences(ordered: &Ordered, analysis: &Analysis, statements: &[&StatementGroup]) -> Vec<Told> {
    let mut all = Vec::new();
    for (number, statement) in statements.iter().enumerate() {
        for &node in &statement.sentences {
            all.push((analysis.family_of[node.article], node, number));
        }
    }
    sort(&mut all);
    let mut told = Vec::with_capacity(all.len());
    for of_article in all.chunk_by(|a, b| a.1.article == b.1.article) {
        let allowed = summary_sentences(ordered.articles[of_article[0].1.article]);
        for &(family, node, statement) in of_article {
            if let Ok(place) = allowed.binary_search(&node.index) {
                told.push(Told { family, node, statement, place, of: allowed.len() });
            }
        }
    }
    told
}

/// The middle of an article counts as half a telling of each statement: the one article that begins with what no other
/// tells must not come before the news.
const MIDDLE: f64 = 0.5;
/// See [`MIDDLE`].
const MIDDLE_COUNTS: f64 = 0.5;

fn tellers(analysis: &Analysis, statements: &[&StatementGroup], told: &[Told]) -> Vec<Tellers> {
    let mut tellers = Vec::with_capacity(statements.len());
    for statement in statements {
        let articles = statement.articles();
        tellers.push(Tellers { tellings: analysis.tellings(&articles), articles, place: MIDDLE });
    }
    // The article that was last found to tell each statement, and how many were, with what counts from the start.
    let mut found = vec![(usize::MAX, MIDDLE_COUNTS); statements.len()];
    for told in told {
        let (last, count) = &mut found[told.statement];
        if *last != told.node.article {
            let place = told.place as f64 / told.of as f64;
            let tellers = &mut tellers[told.statement];
            (*last, *count) = (told.node.article, *count + 1.0);
            tellers.place += (place - tellers.place) / *count;
        }
    }
    tellers
}
