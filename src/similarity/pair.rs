//! Two articles compared.

use super::TermVector;
use super::relation::{Confidence, Relation, relation, story_strength};
use super::sequence::{Run, Sequence, runs};
use super::vectors::{story_terms, story_words};
use crate::article::{Article, Term};
use crate::sorting::sort_by;
use crate::text::Language;

/// What is needed of an article to compare it with many others.
#[derive(Clone, Debug)]
pub(crate) struct Profile {
    vector: TermVector,
    sequence: Sequence,
    language: Language,
}

/// How close two articles are. `a` and `b` are the first and the second one asked about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairScore {
    /// The square root of the cosine of their terms, in [0, 1]: it follows human judgement more closely than the cosine.
    pub score: f64,
    /// The share of `a`'s content words that stand in `b` in the same order, in [0, 1].
    pub shared_by_a: f64,
    /// The share of `b`'s content words that stand in `a` in the same order, in [0, 1].
    pub shared_by_b: f64,
    /// What they are to each other.
    pub relation: Relation,
    /// How much there is to go by.
    pub confidence: Confidence,
    /// The score as a multiple of what makes one story; at least 1 for two texts on one event.
    pub(crate) story_strength: f64,
}

/// Texts of fewer content words than this say too little to be sure of.
const ENOUGH_WORDS: usize = 40;

impl Profile {
    /// `O(n log n)` in the article's content words.
    pub(crate) fn of(article: &Article) -> Profile {
        let terms = story_terms(article);
        Profile { vector: TermVector::of(terms.clone()), sequence: Sequence::new(terms), language: article.language() }
    }

    /// How many content words the story has.
    pub(crate) fn words(&self) -> usize {
        self.sequence.len()
    }

    /// The score alone; linear in the distinct terms.
    pub(crate) fn score(&self, other: &Profile) -> f64 {
        self.vector.cosine(&other.vector).sqrt()
    }

    /// Score, shares and relation. The shares take `O(n m / 64)`.
    pub(crate) fn compare(&self, other: &Profile) -> PairScore {
        let common = self.sequence.common_length(&other.sequence) as f64;
        let share = |words: usize| if words == 0 { 0.0 } else { (common / words as f64).min(1.0) };
        let (shared_by_a, shared_by_b) = (share(self.words()), share(other.words()));
        let score = self.score(other);
        let two_languages = self.in_another_language_than(other);
        let thin = self.words().min(other.words()) < ENOUGH_WORDS || two_languages;
        PairScore {
            score,
            shared_by_a,
            shared_by_b,
            relation: relation(score, shared_by_a.max(shared_by_b), two_languages),
            confidence: if thin { Confidence::Thin } else { Confidence::Ok },
            story_strength: story_strength(score, two_languages),
        }
    }

    /// The score where it is high enough for the two to be related.
    pub(crate) fn score_if_related(&self, other: &Profile) -> Option<f64> {
        let score = self.score(other);
        let related = relation(score, 0.0, self.in_another_language_than(other)) != Relation::Unrelated;
        related.then_some(score)
    }

    fn in_another_language_than(&self, other: &Profile) -> bool {
        self.language != other.language && self.language != Language::UNKNOWN && other.language != Language::UNKNOWN
    }
}

/// How close two articles are, and by what evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Similarity {
    /// Score, shares and relation.
    pub pair: PairScore,
    /// The shared terms that weigh most, with their part of the cosine; heaviest
    /// first, at most 12.
    pub terms: Vec<SharedTerm>,
    /// Matched passages, longest first, at most 50.
    pub runs: Vec<Run>,
}

/// A term of both articles and what it adds to their cosine.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedTerm {
    /// The shorter of its first spellings in the two articles.
    pub term: String,
    /// In (0, 1]; the weights of all shared terms sum to the cosine.
    pub weight: f64,
}

const SHOWN_TERMS: usize = 12;
const SHOWN_RUNS: usize = 50;

/// Compares two articles, with the evidence.
///
/// ```
/// use tellings::{Article, Relation, similarity};
/// let a = Article::read("The old bridge over the Lenn was closed on Monday after engineers found cracks.");
/// assert_eq!(similarity(&a, &a).pair.relation, Relation::Copy);
/// ```
pub fn similarity(a: &Article, b: &Article) -> Similarity {
    let (profile_a, profile_b) = (Profile::of(a), Profile::of(b));
    Similarity {
        pair: profile_a.compare(&profile_b),
        terms: shared_terms(a, &profile_a, b, &profile_b),
        runs: runs(&story_words(a), &story_words(b), SHOWN_RUNS),
    }
}

fn shared_terms(a: &Article, profile_a: &Profile, b: &Article, profile_b: &Profile) -> Vec<SharedTerm> {
    let mut products: Vec<(Term, f64)> = profile_a.vector.products(&profile_b.vector).collect();
    sort_by(&mut products, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    products.truncate(SHOWN_TERMS);
    let mut shared = Vec::new();
    for (term, weight) in products {
        let (in_a, in_b) = (first_spelling(a, term), first_spelling(b, term));
        let shorter = if (in_b.len(), in_b) < (in_a.len(), in_a) { in_b } else { in_a };
        shared.push(SharedTerm { term: shorter.to_owned(), weight });
    }
    shared
}

/// How an article first writes a term it has.
fn first_spelling(article: &Article, term: Term) -> &str {
    let first = article.story_content().find(|word| word.term == term);
    first.map_or("", |word| word.span.of(article.text()))
}
