//! Phrases that may be key phrases, and how much they say.

use super::noun_like::{classes_of, follows_noun_words, is_noun_like, span_of};
use super::words::{RunWord, Shape, Words};
use crate::article::Article;
use crate::mentions::names::lexicon::Classes;
use crate::sorting::sort_by;
use crate::span::Mention;

/// A phrase with all its mentions.
pub(super) struct Candidate<'a> {
    /// Where its spelling says most: if it can be, not at the beginning of a sentence nor among nothing but capitals.
    pub(super) words: &'a [RunWord],
    pub(super) mentions: Vec<Mention>,
    first_sentence: usize,
    is_name: bool,
}

/// By the number of words: single ones say less.
const LENGTHS: [f64; 4] = [0.6, 1.0, 1.1, 1.0];
const NAME: f64 = 1.5;
/// How much more a phrase of the first sentence says, less one.
const EARLY: f64 = 2.0;
/// What a mention of a name by its last word counts.
const LAST_WORD: f64 = 0.25;
/// For an adjective of a country where the country is never named.
const DEMONYM: f64 = 0.7;
/// For an office without its holder, and for words of every story.
const COMMONPLACE: f64 = 0.6;
/// For a word that never stands where nouns stand.
const NO_NOUN: f64 = 0.5;

impl<'a> Candidate<'a> {
    /// The candidate of a phrase, given by its fingerprint and the places where it stands, in order; none where it is no
    /// complete noun-like phrase.
    pub(super) fn of(words: &'a Words, places: &[(u64, usize)]) -> Option<Candidate<'a>> {
        let (mut names, mut first_sentence) = (0, usize::MAX);
        let mut typical = words.at(places[0].1);
        for &(_, place) in places {
            let phrase = words.at(place);
            first_sentence = first_sentence.min(phrase[0].sentence);
            names += usize::from(phrase.iter().all(|word| word.shape == Shape::Capital));
            if typical.iter().any(|word| word.is_case_due) && !phrase.iter().any(|word| word.is_case_due) {
                typical = phrase;
            }
        }
        if !is_noun_like(typical, words.articles[typical[0].article]) {
            return None;
        }
        let mut mentions = Vec::with_capacity(places.len());
        for &(_, place) in places {
            let phrase = words.at(place);
            mentions.push(Mention { article: phrase[0].article, span: span_of(phrase) });
        }
        Some(Candidate { words: typical, mentions, first_sentence, is_name: 2 * names > places.len() })
    }

    /// How much it says, above 0: the more often it is mentioned, the more of the articles use it, the earlier it comes,
    /// and more where it is a name. `last_words` is how often its last word is mentioned.
    pub(super) fn score(&self, articles: &[&Article], of: usize, last_words: usize) -> f64 {
        let text = |word: &RunWord| word.span.of(articles[word.article].text());
        let all = |classes: Classes| self.words.iter().all(|word| classes_of(text(word)).any(classes));
        let mut occurrences = self.mentions.len() as f64;
        // Every German noun is written as a name.
        let is_german = articles[self.words[0].article].language().code() == "de";
        if self.is_name && self.words.len() > 1 && (!is_german || self.mentions.len() > 1) {
            occurrences += LAST_WORD * last_words.saturating_sub(self.mentions.len()) as f64;
        }
        let used_by = self.mentions.chunk_by(|a, b| a.article == b.article).count();
        let mut score = (1.0 + libm::log(occurrences)) * (0.5 + used_by as f64 / of as f64);
        score *= 1.0 + EARLY / (1.0 + self.first_sentence as f64);
        score *= LENGTHS[(self.words.len() - 1).min(LENGTHS.len() - 1)];
        if self.is_name {
            score *= NAME;
        }
        if all(Classes::COMMON) || all(Classes::TITLE.or(Classes::BEFORE_TITLE).or(Classes::DEMONYM)) {
            score *= COMMONPLACE;
        }
        if self.words.len() == 1 {
            let is_demonym =
                |mention: &Mention| classes_of(mention.span.of(articles[mention.article].text())).any(Classes::DEMONYM);
            if self.words[0].shape == Shape::Small && !follows_noun_words(&self.mentions, articles) {
                score *= NO_NOUN;
            } else if self.mentions.iter().all(is_demonym) {
                score *= DEMONYM;
            }
        }
        score
    }

    /// The spelling used most often, a country's before its adjective; among equals the first in alphabetical order.
    pub(super) fn usual_spelling(&self, articles: &[&Article]) -> String {
        let mut spellings: Vec<String> = Vec::new();
        for mention in &self.mentions {
            let mut spelling = String::new();
            for word in mention.span.of(articles[mention.article].text()).split_whitespace() {
                if !spelling.is_empty() {
                    spelling.push(' ');
                }
                spelling.push_str(word);
            }
            spellings.push(spelling);
        }
        sort_by(&mut spellings, Ord::cmp);
        let is_noun = |spelling: &str| !classes_of(spelling).any(Classes::DEMONYM);
        let usual = spellings.chunk_by(|a, b| a == b).rev().max_by_key(|same| (is_noun(&same[0]), same.len()));
        usual.map_or_else(String::new, |same| same[0].clone())
    }
}
