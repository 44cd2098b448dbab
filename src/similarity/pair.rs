//! Two articles compared.

use super::TermVector;
use super::passages::Passages;
use super::relation::{Confidence, Relation, Shared, relation, relation_by_score, story_strength};
use super::runs::{Run, runs};
use super::term_index::COSINE_ERROR;
use super::vectors::story_words;
use crate::article::{Article, Term};
use crate::sorting::sort_by;
use crate::text::Language;

/// What is needed of an article to compare it with many others.
#[derive(Clone, Debug)]
pub(crate) struct Profile {
    vector: TermVector,
    passages: Passages,
    words: usize,
    language: Language,
}

/// How close two articles are. `a` and `b` are the first and the second one asked about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairScore {
    /// 1 − (1 − cosine of their terms)³, in [0, 1]: it follows people's judgement more closely than the cosine or its
    /// square root, within a language and across two.
    pub score: f64,
    /// The share of `a`'s words that stand in `b` in nearly the same passages, in [0, 1].
    pub shared_by_a: f64,
    /// The share of `b`'s words that stand in `a` in nearly the same passages, in [0, 1].
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
    /// `O(n log n)` in the article's words.
    pub(crate) fn of(article: &Article) -> Profile {
        Profile {
            vector: TermVector::of_article(article),
            passages: Passages::of(article),
            words: article.story_content().count(),
            language: article.language(),
        }
    }

    /// What the article is about.
    pub(crate) fn vector(&self) -> &TermVector {
        &self.vector
    }

    /// How many content words the story has.
    pub(crate) fn words(&self) -> usize {
        self.words
    }

    /// The score alone; linear in the distinct terms.
    pub(crate) fn score(&self, other: &Profile) -> f64 {
        score_of(self.vector.cosine(&other.vector))
    }

    /// Score, shares and relation; linear in the words.
    pub(crate) fn compare(&self, other: &Profile) -> PairScore {
        let says_something = self.words > 0 && other.words > 0;
        let (shared_by_a, shared_by_b) =
            if says_something { self.passages.shares(&other.passages) } else { (0.0, 0.0) };
        let score = self.score(other);
        let two_languages = self.in_another_language_than(other);
        let a = Shared { share: shared_by_a, words: self.passages.words() };
        let b = Shared { share: shared_by_b, words: other.passages.words() };
        let relation = relation(score, a, b, two_languages);
        let thin = self.words.min(other.words) < ENOUGH_WORDS || two_languages;
        PairScore {
            score,
            shared_by_a,
            shared_by_b,
            relation,
            confidence: if thin { Confidence::Thin } else { Confidence::Ok },
            story_strength: story_strength(score, relation, two_languages),
        }
    }

    /// The score where it is high enough for the two to be related.
    pub(crate) fn score_if_related(&self, other: &Profile) -> Option<f64> {
        let score = self.score(other);
        let relation = relation_by_score(score, self.in_another_language_than(other));
        (relation != Relation::Unrelated).then_some(score)
    }

    /// Whether two articles of about this cosine may turn out related.
    pub(crate) fn may_be_related(&self, other: &Profile, cosine: f32) -> bool {
        // Below the lower of the thresholds, languages do not matter.
        is_related(cosine, true) && is_related(cosine, self.in_another_language_than(other))
    }

    fn in_another_language_than(&self, other: &Profile) -> bool {
        self.language != other.language && self.language != Language::UNKNOWN && other.language != Language::UNKNOWN
    }
}

fn is_related(about: f32, two_languages: bool) -> bool {
    relation_by_score(score_of(f64::from(about + COSINE_ERROR)), two_languages) != Relation::Unrelated
}

fn score_of(cosine: f64) -> f64 {
    let distance = 1.0 - cosine;
    1.0 - distance * distance * distance
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

#[cfg(test)]
mod tests {
    use super::*;

    /// An article of so many words, ten of them different, `shared` of these being the first numbers.
    fn profile(shared: u64, other: u64, words: usize, language: &str) -> Profile {
        let terms = (0..shared).chain(other..other + 10 - shared);
        Profile {
            vector: TermVector::of_terms(terms.map(Term)),
            passages: Passages::of(&Article::read("")),
            words,
            language: if language.is_empty() { Language::UNKNOWN } else { Language::from_tag(language) },
        }
    }

    #[test]
    fn across_languages_less_is_enough_and_thin() {
        use {Confidence::*, Relation::*};
        let cases = [
            (1, 60, "en", "en", Unrelated, Ok),
            (1, 60, "en", "es", Related, Thin),
            (1, 60, "", "es", Unrelated, Ok),
            (1, 60, "en", "", Unrelated, Ok),
            (1, 60, "", "", Unrelated, Ok),
            (2, 60, "en", "en", Related, Ok),
            (2, 60, "es", "en", SameStory, Thin),
            (2, 40, "en", "en", Related, Ok),
            (2, 39, "en", "en", Related, Thin),
            (0, 60, "en", "en", Unrelated, Ok),
        ];
        for (shared, words, language_a, language_b, relation, confidence) in cases {
            let (a, b) = (profile(shared, 100, 60, language_a), profile(shared, 200, words, language_b));
            for pair in [a.compare(&b), b.compare(&a)] {
                assert_eq!(
                    (pair.relation, pair.confidence),
                    (relation, confidence),
                    "{shared} {language_a} {language_b}"
                );
                assert!((pair.score - (1.0 - (1.0 - shared as f64 / 10.0).powi(3))).abs() < 1e-9);
            }
            let score = (relation != Unrelated).then_some(a.score(&b));
            assert_eq!(a.score_if_related(&b), score);
        }
    }

    #[test]
    fn a_cosine_that_may_be_wrong_by_little_may_be_that_of_a_related_pair() {
        let [english, spanish] = ["en", "es"].map(|language| profile(5, 100, 60, language));
        // From scores of .38 and .27.
        for (other, least) in [(&english, 0.147_296), (&spanish, 0.099_599)] {
            assert!(english.may_be_related(other, least + 0.01));
            assert!(english.may_be_related(other, least - 0.5 * COSINE_ERROR));
            assert!(!english.may_be_related(other, least - 1.5 * COSINE_ERROR));
        }
    }
}
