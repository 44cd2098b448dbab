//! Choosing by how probable words are.

use crate::article::Term;
use crate::sorting::sort;

/// SumBasic (A. Nenkova and L. Vanderwende, "The impact of frequency on summarization", 2005): of the sentences that
/// hold the most probable word, the one whose words are most probable on average; what it says is less probable after.
///
/// Offers the sentences one by one to `take`, which says whether there was room. Each is offered once, one without
/// words never. `O(n w)` for `n` sentences of `w` words together.
pub fn sum_basic(sentences: &[Vec<Term>], mut take: impl FnMut(usize) -> bool) {
    let mut words = Probabilities::of(sentences);
    let mut left: Vec<usize> = (0..sentences.len()).filter(|&sentence| !sentences[sentence].is_empty()).collect();
    loop {
        let peaks: Vec<f64> = left.iter().map(|&sentence| words.highest(&sentences[sentence])).collect();
        let peak = peaks.iter().copied().fold(0.0, f64::max);
        let with_peak = (0..left.len()).filter(|&place| peaks[place] == peak);
        let mean = |place: &usize| words.mean(&sentences[left[*place]]);
        let Some(best) = with_peak.rev().max_by(|a, b| mean(a).total_cmp(&mean(b))) else { break };
        let sentence = left.remove(best);
        if take(sentence) {
            words.lessen(&sentences[sentence]);
        }
    }
}

/// How probable each word is, by word.
struct Probabilities(Vec<(Term, f64)>);

impl Probabilities {
    fn of(sentences: &[Vec<Term>]) -> Probabilities {
        let mut all: Vec<Term> = sentences.concat();
        sort(&mut all);
        let share = |same: &[Term]| (same[0], same.len() as f64 / all.len() as f64);
        Probabilities(all.chunk_by(Term::eq).map(share).collect())
    }

    fn place(&self, term: Term) -> usize {
        self.0.partition_point(|&(other, _)| other < term)
    }

    fn highest(&self, terms: &[Term]) -> f64 {
        terms.iter().map(|&term| self.0[self.place(term)].1).fold(0.0, f64::max)
    }

    fn mean(&self, terms: &[Term]) -> f64 {
        terms.iter().map(|&term| self.0[self.place(term)].1).sum::<f64>() / terms.len() as f64
    }

    /// Squares the probability of each word once for every time it is there.
    fn lessen(&mut self, terms: &[Term]) {
        for &term in terms {
            let place = self.place(term);
            self.0[place].1 *= self.0[place].1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(sentences: &[&[u64]], room: impl Fn(usize) -> bool) -> Vec<usize> {
        let sentences: Vec<Vec<Term>> =
            sentences.iter().map(|terms| terms.iter().map(|&term| Term(term)).collect()).collect();
        let mut taken = Vec::new();
        sum_basic(&sentences, |sentence| {
            if room(sentence) {
                taken.push(sentence);
            }
            room(sentence)
        });
        taken
    }

    const SENTENCES: [&[u64]; 4] = [&[1, 2], &[1, 2], &[3, 3, 4], &[]];

    #[test]
    fn what_is_said_is_not_said_again_at_once() {
        assert_eq!(taken(&SENTENCES, |_| true), [0, 2, 1]);
    }

    #[test]
    fn a_sentence_without_room_leaves_its_words_probable() {
        assert_eq!(taken(&SENTENCES, |sentence| sentence != 0), [1, 2]);
    }
}
