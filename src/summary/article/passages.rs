//! The sentences of one article that its summary can be made of, with what speaks for each.

use crate::article::terms::terms_of;
use crate::article::{Article, Leaning, leaning, soundness};
use crate::similarity::TermVector;
use crate::summary::sentences::{nearness, summary_sentences, text_of};
use crate::text::Language;

/// A sentence that may be chosen.
pub(super) struct Passage {
    /// Its index among the article's sentences.
    pub(super) index: usize,
    /// As it will be read, without the mark of an item.
    pub(super) text: String,
    pub(super) vector: TermVector,
    /// How much it says of the story where it has all it leans on; never negative.
    pub(super) score: f64,
    pub(super) leaning: Leaning,
    /// Whether it may stand in a summary while others are left.
    pub(super) is_fit: bool,
}

/// Less sound sentences, such as questions and scraps, are no more than a last resort.
const FIT: f64 = 0.5;

/// The body's sentences, in order, or where there is no body the headlines.
///
/// The score is the product of three: the fourth root of how close the sentence is to the story, how early it comes, and
/// how [sound](soundness) it is. How early is not counted in sentences but in what they tell: a question, a scrap or an
/// anecdote far from the story tells little, and what follows is nearly as good as a lead.
pub(super) fn passages(article: &Article) -> Vec<Passage> {
    let mut passages = readable_passages(article);
    let closeness = closeness(article, &passages);
    let closest = closeness.iter().fold(f64::MIN_POSITIVE, |closest, &closeness| closeness.max(closest));
    let mut told = 0.0;
    for (passage, closeness) in passages.iter_mut().zip(closeness) {
        let soundness = soundness(article, passage.index, &passage.text);
        passage.is_fit = soundness >= FIT;
        passage.score = closeness.sqrt().sqrt() * soundness / (1.0 + told);
        told += soundness * (closeness / closest) * (closeness / closest);
    }
    // Before the first sentence there is nothing to go on from.
    if let Some(first) = passages.first_mut().filter(|first| first.leaning == Leaning::Predecessor) {
        first.leaning = Leaning::None;
    }
    passages
}

/// How close each passage is to the story: the mean of its cosine with the article, which heeds headline and lead, and
/// that with all other passages. An anecdote that leads is like itself, and not like the rest.
fn closeness(article: &Article, passages: &[Passage]) -> Vec<f64> {
    let story = TermVector::of_article(article);
    let centroid = TermVector::centroid(passages.iter().map(|passage| &passage.vector));
    let mut closeness = Vec::new();
    for passage in passages {
        closeness.push(passage.vector.cosine(&centroid));
    }
    // Since vectors have length one, the length of their sum is the sum of their cosines with its direction.
    let length = closeness.iter().sum::<f64>();
    for (closeness, passage) in closeness.iter_mut().zip(passages) {
        let without_itself = (length * length - 2.0 * *closeness * length + 1.0).max(f64::MIN_POSITIVE).sqrt();
        let with_others = ((*closeness * length - 1.0) / without_itself).clamp(0.0, 1.0);
        *closeness = (passage.vector.cosine(&story) + with_others) / 2.0;
    }
    closeness
}

fn readable_passages(article: &Article) -> Vec<Passage> {
    let mut passages = Vec::new();
    for index in summary_sentences(article) {
        let text = text_of(article, index);
        if !text.is_empty() {
            let terms = article.content(index).iter().map(|word| word.term).collect();
            let leaning = leaning(&text, article.language());
            passages.push(Passage { index, text, vector: TermVector::of(terms), score: 0.0, leaning, is_fit: false });
        }
    }
    passages
}

/// Lessens the score of sentences that are not about the focus; of none where all are not.
pub(super) fn heed_focus(passages: &mut [Passage], focus: &str, language: Language) {
    let focus = TermVector::of(terms_of(focus, language));
    let mut cosines: Vec<f64> = Vec::new();
    for passage in passages.iter() {
        cosines.push(passage.vector.cosine(&focus));
    }
    if cosines.iter().any(|&cosine| cosine > 0.0) {
        for (passage, cosine) in passages.iter_mut().zip(cosines) {
            passage.score *= nearness(cosine);
        }
    }
}
