//! The names and phrases that say what articles are about.

use crate::article::{Article, ContentWord, Ordered};
use crate::sorting::{sort, sort_by, sort_by_key};
use crate::span::{Mention, Span};
use crate::text::case::is_capital;
use crate::text::fingerprint::joined;
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
    keyphrases_of_all(&Ordered::new(articles.iter().enumerate()), limit)
}

/// In how many leading content words phrases are looked for: of each article, or of all together where that is more.
const SEARCHED_WORDS: usize = 500;
/// See [`SEARCHED_WORDS`].
const SEARCHED_TOGETHER: usize = 50_000;

/// The key phrases of some articles, as the caller numbers them.
pub(crate) fn keyphrases_of_all(ordered: &Ordered, limit: usize) -> Vec<Keyphrase> {
    let ranks: Vec<usize> = (0..ordered.len()).collect();
    let searched = SEARCHED_WORDS.max(SEARCHED_TOGETHER / ordered.len().max(1));
    let mut phrases = keyphrases_of(&ordered.articles, &ranks, limit, searched);
    for phrase in &mut phrases {
        ordered.number(&mut phrase.mentions);
    }
    phrases
}

/// The key phrases of the articles of the given ranks, ascending, looked for in so many leading content words of each;
/// mentions carry ranks.
pub(crate) fn keyphrases_of(articles: &[&Article], ranks: &[usize], limit: usize, searched: usize) -> Vec<Keyphrase> {
    let occurrences = occurrences(articles, ranks, searched);
    let mut prints: Vec<(u64, usize)> = Vec::with_capacity(occurrences.len());
    for (place, occurrence) in occurrences.iter().enumerate() {
        prints.push((print(occurrence.words), place));
    }
    sort(&mut prints);
    let parts = parts_of_longer_phrases(&occurrences, &prints);
    let mut scored: Vec<(f64, u64, Candidate)> = Vec::new();
    for of_phrase in prints.chunk_by(|a, b| a.0 == b.0) {
        let (print, first) = of_phrase[0];
        // What is said once is a phrase where it is a name of several words.
        if of_phrase.len() == 1 && (occurrences[first].words.len() == 1 || !occurrences[first].is_name(articles)) {
            continue;
        }
        let within = parts.binary_search_by_key(&print, |&(part, _)| part).map_or(0, |place| parts[place].1);
        if 2 * within < of_phrase.len() {
            let candidate = Candidate::of(&occurrences, of_phrase);
            let score = candidate.score(articles, ranks.len());
            if score > 0.0 {
                scored.push((score, print, candidate));
            }
        }
    }
    sort_by(&mut scored, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let best = scored.first().map_or(1.0, |&(score, ..)| score);
    let mut chosen: Vec<Keyphrase> = Vec::new();
    for (score, _, candidate) in &scored {
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

/// A phrase where it stands.
struct Occurrence<'a> {
    words: &'a [ContentWord],
    /// Which of the story's sentences it is in.
    sentence: usize,
    mention: Mention,
}

impl Occurrence<'_> {
    fn is_name(&self, articles: &[&Article]) -> bool {
        is_written_as_name(self.mention.span.of(articles[self.mention.article].text()))
    }
}

/// All phrases of the articles, in the order of the text.
fn occurrences<'a>(articles: &[&'a Article], ranks: &[usize], searched: usize) -> Vec<Occurrence<'a>> {
    let mut found = Vec::new();
    for &rank in ranks {
        let article = articles[rank];
        let mut left = searched;
        for (sentence, index) in article.story_sentences().enumerate() {
            let content = article.content(index);
            for_each_phrase(article.text(), &content[..content.len().min(left)], &mut |words, span| {
                found.push(Occurrence { words, sentence, mention: Mention { article: rank, span } });
            });
            left = left.saturating_sub(content.len());
        }
    }
    found
}

/// A fingerprint of a phrase's terms in their order.
fn print(words: &[ContentWord]) -> u64 {
    let mut print = 0;
    for word in words {
        print = joined(print, word.term.0);
    }
    print
}

/// Phrases that occur in longer ones, by their fingerprints, each with how often the most frequent of those occurs.
fn parts_of_longer_phrases(occurrences: &[Occurrence], prints: &[(u64, usize)]) -> Vec<(u64, usize)> {
    let mut parts: Vec<(u64, usize)> = Vec::new();
    for of_phrase in prints.chunk_by(|a, b| a.0 == b.0) {
        let words = occurrences[of_phrase[0].1].words;
        if of_phrase.len() > 1 {
            for length in 1..words.len() {
                for part in words.windows(length) {
                    parts.push((print(part), of_phrase.len()));
                }
            }
        }
    }
    sort_by_key(&mut parts, |&(print, count)| (print, Reverse(count)));
    parts.dedup_by_key(|&mut (print, _)| print);
    parts
}

/// The most content words in a phrase.
const LONGEST_PHRASE: usize = 4;

/// Calls `take` with the words and the span of every phrase of a sentence.
fn for_each_phrase<'a>(text: &str, content: &'a [ContentWord], take: &mut dyn FnMut(&'a [ContentWord], Span)) {
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

/// A phrase with all its mentions.
struct Candidate {
    words: usize,
    first_sentence: usize,
    mentions: Vec<Mention>,
}

impl Candidate {
    /// The phrase whose occurrences, in order, are given by fingerprint and place.
    fn of(occurrences: &[Occurrence], of_phrase: &[(u64, usize)]) -> Candidate {
        let first = &occurrences[of_phrase[0].1];
        let (words, first_sentence) = (first.words.len(), first.sentence);
        let mut candidate = Candidate { words, first_sentence, mentions: Vec::with_capacity(of_phrase.len()) };
        for &(_, place) in of_phrase {
            let Occurrence { sentence, mention, .. } = occurrences[place];
            candidate.first_sentence = candidate.first_sentence.min(sentence);
            candidate.mentions.push(mention);
        }
        candidate
    }

    /// 0 for what is no phrase, as a number.
    fn score(&self, articles: &[&Article], of: usize) -> f64 {
        let texts = || self.mentions.iter().map(|mention| mention.span.of(articles[mention.article].text()));
        let names = texts().filter(|text| is_written_as_name(text)).count();
        let occurrences = self.mentions.len();
        let used_by = self.mentions.chunk_by(|a, b| a.article == b.article).count();
        let is_name = 2 * names > occurrences;
        let says_nothing = texts().all(|text| text.chars().filter(|c| c.is_alphabetic()).count() < 3);
        if says_nothing {
            return 0.0;
        }
        let frequency = 1.0 + libm::log(occurrences as f64);
        let spread = 0.5 + used_by as f64 / of as f64;
        let early = 1.0 + 1.0 / (1.0 + self.first_sentence as f64);
        let length = [0.6, 1.0, 1.1, 1.0][self.words - 1];
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
