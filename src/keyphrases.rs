//! The names and phrases that say what articles are about.

use crate::article::{Article, ContentWord, Ordered, Term};
use crate::sorting::{sort, sort_by, sort_by_key};
use crate::span::{Mention, Span};
use crate::text::case::is_capital;
use std::cmp::Reverse;

/// A phrase, how much it says and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyphrase {
    /// As it is written most often.
    pub text: String,
    /// In (0, 1], the first phrase's being 1.
    pub score: f64,
    /// Where it stands, by article and place.
    pub mentions: Vec<Mention>,
}

/// How many key phrases are given when nothing else is asked for.
pub const DEFAULT_KEYPHRASES: usize = 10;

/// The most telling phrases of the articles together, best first, at most `limit`.
///
/// Candidates are runs of one to four content words with nothing but a space or a hyphen between them. A phrase scores by how often
/// it occurs, how many articles use it, how early it comes, its length, and whether it is written as a name; a phrase
/// that mostly occurs within a longer one, or mostly shares words with one already chosen, is left out. `O(n log n)` in
/// the content words, of which the leading 50,000 are looked at, or 500 of each article where that is more.
///
/// ```
/// let article = tellings::Article::read("The Lenn Bridge was closed. Engineers found cracks in the Lenn Bridge on Monday.");
/// let phrases = tellings::keyphrases(&[article], 1);
/// assert_eq!(phrases[0].text, "Lenn Bridge");
/// assert_eq!(phrases[0].mentions.len(), 2);
/// ```
pub fn keyphrases(articles: &[Article], limit: usize) -> Vec<Keyphrase> {
    let ordered = Ordered::new(articles.iter().enumerate());
    let ranks: Vec<usize> = (0..ordered.len()).collect();
    numbered(keyphrases_of(&ordered.articles, &ranks, limit), &ordered.positions)
}

/// Phrases by rank made phrases by the caller's numbers.
pub(crate) fn numbered(mut phrases: Vec<Keyphrase>, positions: &[usize]) -> Vec<Keyphrase> {
    for mention in phrases.iter_mut().flat_map(|phrase| &mut phrase.mentions) {
        mention.article = positions[mention.article];
    }
    for phrase in &mut phrases {
        sort_by_key(&mut phrase.mentions, |&mention| mention);
    }
    phrases
}

/// The key phrases of the articles of the given ranks; mentions carry ranks.
pub(crate) fn keyphrases_of(articles: &[&Article], ranks: &[usize], limit: usize) -> Vec<Keyphrase> {
    let candidates = candidates(articles, ranks);
    let parts = parts_of_longer_phrases(&candidates);
    let within = |terms: Terms| match parts.binary_search_by_key(&terms, |&(part, _)| part) {
        Ok(place) => parts[place].1,
        Err(_) => 0,
    };
    let mut scored: Vec<(f64, &Candidate)> = Vec::new();
    for candidate in &candidates {
        if 2 * within(candidate.terms) < candidate.mentions.len() {
            let score = candidate.score(articles, ranks.len());
            if score > 0.0 {
                scored.push((score, candidate));
            }
        }
    }
    sort_by(&mut scored, |a, b| b.0.total_cmp(&a.0).then(a.1.terms.cmp(&b.1.terms)));
    let best = scored.first().map_or(1.0, |&(score, _)| score);
    let mut chosen: Vec<Keyphrase> = Vec::new();
    for &(score, candidate) in &scored {
        if chosen.len() == limit {
            break;
        }
        if !chosen.iter().any(|phrase| overlaps_much(&candidate.mentions, &phrase.mentions)) {
            let text = candidate.usual_spelling(articles);
            chosen.push(Keyphrase { text, score: score / best, mentions: candidate.mentions.clone() });
        }
    }
    chosen
}

/// In how many leading content words phrases are looked for: of each article, or of all together where that is more.
const SEARCHED_WORDS: usize = 500;
/// See [`SEARCHED_WORDS`].
const SEARCHED_TOGETHER: usize = 50_000;

/// The most content words in a phrase.
const LONGEST_PHRASE: usize = 4;

/// The terms of a phrase, with [`NO_TERM`] in the places that are left.
type Terms = [Term; LONGEST_PHRASE];

/// Before all others, so that a phrase comes before those it begins.
const NO_TERM: Term = Term(0);

/// All phrases of the articles, by their terms, with their mentions in order.
fn candidates(articles: &[&Article], ranks: &[usize]) -> Vec<Candidate> {
    let mut found: Vec<(Terms, Mention, usize)> = Vec::new();
    for &rank in ranks {
        let article = articles[rank];
        let mut left = SEARCHED_WORDS.max(SEARCHED_TOGETHER / ranks.len());
        for (place, index) in article.story_sentences().enumerate() {
            let words = article.content(index);
            for_each_phrase(article.text(), &words[..words.len().min(left)], &mut |words, span| {
                let mut terms = [NO_TERM; LONGEST_PHRASE];
                for (term, word) in terms.iter_mut().zip(words) {
                    *term = word.term;
                }
                found.push((terms, Mention { article: rank, span }, place));
            });
            left = left.saturating_sub(words.len());
        }
    }
    sort(&mut found);
    let mut candidates: Vec<Candidate> = Vec::new();
    for (terms, mention, place) in found {
        match candidates.last_mut() {
            Some(last) if last.terms == terms => {
                last.first_place = last.first_place.min(place);
                last.mentions.push(mention);
            }
            _ => candidates.push(Candidate { terms, first_place: place, mentions: vec![mention] }),
        }
    }
    candidates
}

/// Phrases that occur in longer ones, by their terms, each with how often the most frequent of those occurs.
fn parts_of_longer_phrases(candidates: &[Candidate]) -> Vec<(Terms, usize)> {
    let mut parts: Vec<(Terms, usize)> = Vec::new();
    for candidate in candidates.iter().filter(|candidate| candidate.mentions.len() > 1) {
        let words = candidate.words();
        for length in 1..words {
            for part in candidate.terms[..words].windows(length) {
                let mut terms = [NO_TERM; LONGEST_PHRASE];
                terms[..length].copy_from_slice(part);
                parts.push((terms, candidate.mentions.len()));
            }
        }
    }
    sort_by_key(&mut parts, |&(terms, occurrences)| (terms, Reverse(occurrences)));
    parts.dedup_by_key(|&mut (terms, _)| terms);
    parts
}

/// Calls `take` with the words and the span of every phrase of a sentence.
fn for_each_phrase(text: &str, content: &[ContentWord], take: &mut dyn FnMut(&[ContentWord], Span)) {
    for from in 0..content.len() {
        for to in from..content.len().min(from + LONGEST_PHRASE) {
            let joined = || text.get(content[to - 1].span.end..content[to].span.start).is_some_and(joins_words);
            if to > from && !joined() {
                break;
            }
            take(&content[from..=to], Span::new(content[from].span.start, content[to].span.end));
        }
    }
}

fn joins_words(gap: &str) -> bool {
    !gap.is_empty() && gap.len() <= 3 && gap.chars().all(|c| c.is_whitespace() || c == '-' || c == '‑')
}

struct Candidate {
    terms: Terms,
    first_place: usize,
    mentions: Vec<Mention>,
}

impl Candidate {
    /// How many words it has.
    fn words(&self) -> usize {
        self.terms.iter().take_while(|&&term| term != NO_TERM).count()
    }

    /// 0 for what is no phrase: a number, or what occurs once though nothing shows it to be a name.
    fn score(&self, articles: &[&Article], of: usize) -> f64 {
        let texts = || self.mentions.iter().map(|mention| mention.span.of(articles[mention.article].text()));
        let names = texts().filter(|text| is_written_as_name(text)).count();
        let occurrences = self.mentions.len();
        let used_by = self.mentions.chunk_by(|a, b| a.article == b.article).count();
        let words = self.words();
        let is_name = 2 * names > occurrences;
        let says_nothing = texts().all(|text| text.chars().filter(|c| c.is_alphabetic()).count() < 3);
        if says_nothing || (occurrences == 1 && !(is_name && words > 1)) {
            return 0.0;
        }
        let frequency = 1.0 + libm::log(occurrences as f64);
        let spread = 0.5 + used_by as f64 / of as f64;
        let early = 1.0 + 1.0 / (1.0 + self.first_place as f64);
        let length = [0.6, 1.0, 1.1, 1.0][words - 1];
        frequency * spread * early * length * if is_name { 1.5 } else { 1.0 }
    }

    /// The spelling used most often; among equals the first in alphabetical order.
    fn usual_spelling(&self, articles: &[&Article]) -> String {
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
        let usual = spellings.chunk_by(|a, b| a == b).rev().max_by_key(|same| same.len());
        usual.map_or_else(String::new, |same| same[0].clone())
    }
}

fn is_written_as_name(text: &str) -> bool {
    text.split_whitespace().all(|word| word.chars().next().is_some_and(is_capital))
}

/// Whether most mentions of a phrase share words with mentions of a chosen one; both are sorted.
fn overlaps_much(mentions: &[Mention], chosen: &[Mention]) -> bool {
    let overlaps = |mention: &&Mention| {
        let place = |other: &Mention| (other.article, other.span.end) <= (mention.article, mention.span.start);
        let next = chosen.get(chosen.partition_point(place));
        next.is_some_and(|other| other.article == mention.article && other.span.overlaps(mention.span))
    };
    2 * mentions.iter().filter(overlaps).count() > mentions.len()
}
