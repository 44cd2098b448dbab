//! The names and phrases that say what articles are about.

mod candidates;
mod noun_like;
mod words;

use crate::article::{Article, Ordered};
use crate::sorting::{sort, sort_by};
use crate::span::Mention;
use candidates::Candidate;
use words::{Words, print};

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

/// The most telling phrases of the articles together, best first, at most `limit` and never more than 1,000.
///
/// Candidates are one to four content words in a row that are there more than once, or once as a name of several words;
/// names may have a preposition inside ("Bank of England"). In scripts without spaces they are strings that are there
/// more than once. What is no complete noun-like phrase, as far as spelling shows, is left out: days, numbers, many
/// verbs and adverbs. A phrase scores by how often it occurs, how many articles use it, how early it comes, its length,
/// and whether it is a name. One that mostly occurs within a longer one is left out, and so is one that says no more than
/// a better one ("Aldous" beside "Joren Aldous"). `O(n log n)` in the content words, of which the leading 50,000 are
/// looked at, or 500 of each article where that is more.
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

/// No more key phrases are given, however many are asked for.
const MOST_KEYPHRASES: usize = 1_000;
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
    let words = Words::of(articles, ranks, searched);
    let mut candidates: Vec<(u64, Candidate)> = Vec::new();
    for places in words.phrases().chunk_by(|a, b| a.0 == b.0) {
        let (print, first) = places[0];
        // What is said once is a phrase where it is a name of several words.
        if places.len() > 1 || words.is_whole_name(first) {
            candidates.extend(Candidate::of(&words, places).map(|candidate| (print, candidate)));
        }
    }
    let scored = scored(&candidates, articles, ranks.len());
    let best = scored.first().map_or(1.0, |&(score, ..)| score);
    let mut chosen: Vec<&Candidate> = Vec::new();
    let mut keyphrases = Vec::new();
    for &(score, _, candidate) in &scored {
        if chosen.len() == limit.min(MOST_KEYPHRASES) {
            break;
        }
        if !chosen.iter().any(|better| is_said_by(candidate, better)) {
            chosen.push(candidate);
            let (text, mentions) = (candidate.usual_spelling(articles), candidate.mentions.clone());
            keyphrases.push(Keyphrase { text, score: score / best, mentions });
        }
    }
    keyphrases
}

/// The candidates, given in the order of their fingerprints, that mostly stand for themselves: with their scores, best
/// first.
fn scored<'a, 'b>(
    candidates: &'b [(u64, Candidate<'a>)],
    articles: &[&Article],
    of: usize,
) -> Vec<(f64, u64, &'b Candidate<'a>)> {
    let parts = parts_of_longer_phrases(candidates);
    let mut scored: Vec<(f64, u64, &Candidate)> = Vec::new();
    for (print_of_phrase, candidate) in candidates {
        let place = parts.binary_search_by_key(print_of_phrase, |&(part, _)| part);
        let within = place.map_or(0, |place| !parts[place].1);
        if 2 * within < candidate.mentions.len() {
            let last_word = print(&candidate.words[candidate.words.len() - 1..]);
            let place = candidates.binary_search_by_key(&last_word, |&(print, _)| print);
            let last_words = place.map_or(0, |place| candidates[place].1.mentions.len());
            scored.push((candidate.score(articles, of, last_words), *print_of_phrase, candidate));
        }
    }
    sort_by(&mut scored, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    scored
}

/// Phrases that occur in longer ones, by their fingerprints, each with how often the most frequent of those occurs,
/// negated bit by bit.
fn parts_of_longer_phrases(candidates: &[(u64, Candidate)]) -> Vec<(u64, usize)> {
    let mut parts: Vec<(u64, usize)> = Vec::new();
    for (_, Candidate { words, mentions, .. }) in candidates {
        if mentions.len() > 1 {
            for length in 1..words.len() {
                for part in words.windows(length) {
                    parts.push((print(part), !mentions.len()));
                }
            }
        }
    }
    sort(&mut parts);
    parts.dedup_by_key(|&mut (print, _)| print);
    parts
}

/// A word that a chosen phrase begins with says more than that phrase where it is mentioned so many times as often:
/// "Russia" after "Russian Prime Minister".
const MORE_OFTEN: usize = 3;

/// Whether a phrase says no more than a better one: it mostly stands where that one does, or is made of its words and
/// ends with its last one, or is mentioned hardly more often.
fn is_said_by(phrase: &Candidate, better: &Candidate) -> bool {
    let is_in_better = |place: usize| better.words.iter().any(|word| word.term == phrase.words[place].term);
    let last_term = |of: &Candidate| of.words.last().map(|word| word.term);
    overlaps_much(&phrase.mentions, &better.mentions)
        || (0..phrase.words.len()).all(is_in_better)
            && (last_term(phrase) == last_term(better) || phrase.mentions.len() < MORE_OFTEN * better.mentions.len())
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
