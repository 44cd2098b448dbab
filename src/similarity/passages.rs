//! How much of one text stands in another.

use crate::Span;
use crate::article::Article;
use crate::mentions::{Suspect, within};
use crate::sorting::sort_by_fingerprint;
use crate::text::fingerprint::joined;
use crate::text::stems::folded_fingerprint;
use crate::text::words::for_each_word;

/// The words of a text in threes, prepared to be matched with many other texts.
///
/// A word counts as shared where two more of the four words it stands among stand with it in the other text, in the same
/// order and as close together: passages count that are word for word the same but for a word put in, left out or
/// changed now and then, wherever they stand. All words count, function words too, as they are the first to change when
/// a text is written or translated anew.
///
/// Of texts with the same topic written independently, about a tenth to a fifth is shared by chance and by quoting.
#[derive(Clone, Debug)]
pub(crate) struct Passages {
    words: usize,
    /// Every three words: 32 bits of fingerprint, 30 of where they begin, 2 of which of [`STEPS`]; ascending.
    threes: Vec<u64>,
}

/// Which words of four make three.
const STEPS: [[usize; 3]; 3] = [[0, 1, 2], [0, 1, 3], [0, 2, 3]];

/// Texts of fewer words are matched as a whole.
const SHORTEST: usize = 3;

impl Passages {
    /// The passages of an article's story. Linear in its words as a rule.
    pub(crate) fn of(article: &Article) -> Passages {
        let mut prints = word_fingerprints(article);
        let words = prints.len();
        if words > 0 {
            prints.resize(words.max(SHORTEST), 0);
        }
        let mut threes = Vec::with_capacity(STEPS.len() * prints.len());
        for place in 0..prints.len().saturating_sub(SHORTEST - 1) {
            let mut push = |three: u64, kind| threes.push(three >> 32 << 32 | (place as u64) << 2 | kind);
            // In the order of `STEPS`, which begin alike.
            let one = joined(0, prints[place]);
            let two = joined(one, prints[place + 1]);
            push(joined(two, prints[place + 2]), 0);
            if let Some(&fourth) = prints.get(place + 3) {
                push(joined(two, fourth), 1);
                push(joined(joined(one, prints[place + 2]), fourth), 2);
            }
        }
        sort_by_fingerprint(&mut threes, |three| three, |a, b| a < b);
        Passages { words, threes }
    }

    /// How many words the story has.
    pub(crate) fn words(&self) -> usize {
        self.words
    }

    /// The share of this text's words that stand in the other, and the share of the other's that stand in this one, both
    /// in [0, 1]. Linear in the two lengths.
    pub(crate) fn shares(&self, other: &Passages) -> (f64, f64) {
        let (mut in_other, mut in_self) = (self.none_shared(), other.none_shared());
        let (mut at, mut at_other) = (0, 0);
        while at < self.threes.len() && at_other < other.threes.len() {
            let (print, other_print) = (self.threes[at] >> 32, other.threes[at_other] >> 32);
            if print == other_print {
                at = self.mark(at, &mut in_other);
                at_other = other.mark(at_other, &mut in_self);
            } else {
                // Without a branch, since nobody can foretell which is the lower one.
                at += usize::from(print < other_print);
                at_other += usize::from(other_print < print);
            }
        }
        (self.share(&in_other), other.share(&in_self))
    }

    fn none_shared(&self) -> Vec<bool> {
        vec![false; self.words.max(SHORTEST)]
    }

    /// Marks the words of all threes with the fingerprint of that at `from`; returns where the next begin.
    fn mark(&self, from: usize, shared: &mut [bool]) -> usize {
        let mut at = from;
        while at < self.threes.len() && self.threes[at] >> 32 == self.threes[from] >> 32 {
            let three = self.threes[at];
            let place = (three as u32 >> 2) as usize;
            for step in STEPS[(three & 3) as usize] {
                shared[place + step] = true;
            }
            at += 1;
        }
        at
    }

    fn share(&self, shared: &[bool]) -> f64 {
        let count = shared[..self.words].iter().filter(|&&is_shared| is_shared).count();
        if self.words == 0 { 0.0 } else { count as f64 / self.words as f64 }
    }
}

/// The fingerprints of all words of an article's story, folded, in order; words glued together count as their parts.
fn word_fingerprints(article: &Article) -> Vec<u64> {
    let mut prints = Vec::new();
    for index in article.story_sentences() {
        let sentence = article.sentences()[index].span;
        let glued = within(article.suspects(), sentence, |suspect| suspect.span);
        for_each_word(article.text(), sentence, &mut |word, fingerprints| {
            let print = |span: Span| folded_fingerprint(span.of(article.text()));
            let cut =
                |suspect: &&Suspect| word.span.start < suspect.parts[1].start && suspect.parts[1].start < word.span.end;
            match glued.iter().find(cut) {
                Some(suspect) => {
                    prints.push(print(Span::new(word.span.start, suspect.parts[0].end)));
                    prints.push(print(Span::new(suspect.parts[1].start, word.span.end)));
                }
                None => prints.push(fingerprints.map_or_else(|| print(word.span), |(whole, _)| whole)),
            }
        });
    }
    prints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_shared_where_three_of_four_stand_together() {
        let cases = [
            ("", "", 0.0, 0.0),
            ("", "red", 0.0, 0.0),
            ("red", "red", 1.0, 1.0),
            ("red", "blue", 0.0, 0.0),
            ("red blue", "red blue", 1.0, 1.0),
            ("red blue", "red green", 0.0, 0.0),
            ("red blue green", "red blue green", 1.0, 1.0),
            ("red blue green", "green blue red", 0.0, 0.0),
            // One word put in, after the first or the second.
            ("red blue green", "red grey blue green", 1.0, 0.75),
            ("red blue green", "red blue grey green", 1.0, 0.75),
            ("red blue grey green", "red blue black green", 0.75, 0.75),
            ("red grey blue green", "red black blue green", 0.75, 0.75),
            ("red blue grey white green", "red blue black pink green", 0.0, 0.0),
            ("red blue green pink white", "black red blue green yellow brown", 0.6, 0.5),
            ("red blue green red blue green", "red blue green", 1.0, 1.0),
            ("red blue green", "red blue green pink red blue green", 1.0, 6.0 / 7.0),
            ("red blue green brown pink white", "pink white black red blue green", 0.5, 0.5),
        ];
        for (a, b, share_a, share_b) in cases {
            let [in_a, in_b] = [a, b].map(|text| Passages::of(&Article::read(text)));
            assert_eq!(in_a.words(), a.split_whitespace().count(), "{a}");
            assert_eq!(in_a.shares(&in_b), (share_a, share_b), "{a} | {b}");
            assert_eq!(in_b.shares(&in_a), (share_b, share_a), "{b} | {a}");
        }
    }

    #[test]
    fn words_glued_together_are_those_they_are_made_of() {
        let text = "The minister met Ana Novak. It was Ana Novak in charge of energy.";
        let parted = Article::read(text);
        // With a mark between them they are two words in any case.
        for glued in ["Novakin", "Novak,in"] {
            let glued = Article::read(text.replace("Novak in", glued));
            assert_eq!(glued.suspects().len(), 1);
            assert_eq!(word_fingerprints(&glued), word_fingerprints(&parted));
        }
    }
}
