//! Which articles have which terms: how close one is to all others at once.

use super::TermVector;
use crate::numbers::Numbers;

/// What the cosines of an index may be wrong by.
pub(crate) const COSINE_ERROR: f32 = 1e-4;

/// For each term the articles that have it, each with what the term weighs in it.
#[derive(Default)]
pub(crate) struct TermIndex {
    terms: Numbers,
    /// By the number of the term; each list ascends by article.
    bearers: Vec<Vec<Bearer>>,
    articles: usize,
}

#[derive(Clone, Copy)]
struct Bearer {
    article: u32,
    weight: f32,
}

impl TermIndex {
    /// Adds an article and returns its place: how many were added before. Linear in its terms.
    pub(crate) fn add(&mut self, vector: &TermVector) -> usize {
        let article = self.articles;
        for &(term, weight) in vector.weights() {
            let term = self.terms.of(term.0) as usize;
            if term == self.bearers.len() {
                self.bearers.push(Vec::new());
            }
            self.bearers[term].push(Bearer { article: article as u32, weight: weight as f32 });
        }
        self.articles += 1;
        article
    }

    /// How many articles were added.
    pub(crate) fn len(&self) -> usize {
        self.articles
    }

    /// For each article by its place its cosine to a vector, to the precision of `f32`. Linear in the bearers of the
    /// vector's terms: of ten thousand articles a tenth of the time that as many cosines take one by one.
    pub(crate) fn cosines(&self, vector: &TermVector) -> Vec<f32> {
        let mut cosines = vec![0.0; self.articles];
        for &(term, weight) in vector.weights() {
            for bearer in self.bearers_of(term.0) {
                cosines[bearer.article as usize] += weight as f32 * bearer.weight;
            }
        }
        cosines
    }

    fn bearers_of(&self, fingerprint: u64) -> &[Bearer] {
        self.terms.known(fingerprint).map_or(&[], |term| &self.bearers[term as usize])
    }
}
