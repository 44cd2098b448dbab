//! Words that change the sense between sentences that otherwise say the same.
//!
//! The content words of two sentences are aligned (longest common subsequence of terms). Translated again, most words
//! change, so a difference counts only where small tables say that the sense changes with it: "legal" and "illegal", "will"
//! and "will not", "mild hypothermia" and "hypothermia".

use super::role::cost;
use super::senses::{Mood, is_shade, mood, rivalry};
use super::telling::Telling;
use super::{Difference, DifferenceKind, Told, articles_of};
use crate::article::{ContentWord, readable};
use crate::mentions::within;
use crate::sorting::{sort, sort_by};
use crate::span::Span;
use crate::text::stems::fold;

/// So many sentences of different words are compared with each other.
const COMPARED_SENTENCES: usize = 10;
/// So many words of a sentence are aligned.
const ALIGNED_WORDS: usize = 60;
/// Fewer words in common are no frame for what differs.
const FEWEST_ALIGNED: usize = 3;
/// So many differences of wording are told of one statement.
const MOST_TOLD: usize = 2;

/// A sentence with what stands before each of its content words, and behind the last.
struct Sentence<'a> {
    telling: Telling<'a>,
    moods: Vec<Mood>,
}

impl<'a> Sentence<'a> {
    fn of(telling: Telling<'a>) -> Sentence<'a> {
        let mut moods = Vec::with_capacity(telling.content.len() + 1);
        let mut from = telling.span.start;
        for word in telling.content {
            moods.push(mood(&telling.text()[from.min(word.span.start)..word.span.start]));
            from = word.span.end;
        }
        moods.push(mood(&telling.text()[from..telling.span.end.max(from)]));
        Sentence { telling, moods }
    }

    fn word(&self, place: usize) -> Span {
        self.telling.content[place].span
    }

    fn words(&self, from: usize, to: usize) -> Span {
        Span::new(self.word(from).start, self.word(to).end)
    }

    fn folded(&self, place: usize) -> String {
        fold(self.word(place).of(self.telling.text()))
    }
}

/// Two passages that stand in the same place of two sentences.
///
/// Places are those of content words, the first and the last.
struct Change {
    a: (usize, usize),
    b: (usize, usize),
    /// What of the first sentence names it.
    about: Option<usize>,
    conflict: bool,
}

/// Finds the changes of wording that change the sense.
pub(super) fn differing(tellings: &[Telling], found: &mut Vec<Difference>) {
    let mut differences: Vec<Difference> = Vec::new();
    let groups = grouped(tellings);
    for (at, a) in groups.iter().enumerate() {
        for b in &groups[at + 1..] {
            let (first_a, first_b) = (&a[0], &b[0]);
            let is_one_language = first_a.telling.article.language() == first_b.telling.article.language();
            if is_one_language && first_a.telling.rank != first_b.telling.rank {
                for change in changes(first_a, first_b) {
                    add(a, b, &change, &mut differences);
                }
            }
        }
    }
    sort_by(&mut differences, |x, y| {
        let tellers = |difference: &Difference| -> usize {
            difference.variants.iter().map(|variant| articles_of(&variant.mentions)).sum()
        };
        (y.conflict, tellers(y)).cmp(&(x.conflict, tellers(x)))
    });
    differences.truncate(MOST_TOLD);
    found.append(&mut differences);
}

/// The sentences, those of the same words together.
fn grouped<'a>(tellings: &[Telling<'a>]) -> Vec<Vec<Sentence<'a>>> {
    let mut groups: Vec<Vec<Sentence>> = Vec::new();
    for &telling in tellings {
        let sentence = Sentence::of(telling);
        match groups.iter().position(|group| says_the_same(&group[0], &sentence)) {
            Some(group) => groups[group].push(sentence),
            None if groups.len() < COMPARED_SENTENCES => groups.push(vec![sentence]),
            None => {}
        }
    }
    groups
}

/// Whether two sentences have the same content words, and the same between them that could turn the sense.
fn says_the_same(a: &Sentence, b: &Sentence) -> bool {
    let is_same = |(x, y): (&ContentWord, &ContentWord)| {
        x.term == y.term && x.span.of(a.telling.text()).eq_ignore_ascii_case(y.span.of(b.telling.text()))
    };
    let (words_a, words_b) = (a.telling.content, b.telling.content);
    words_a.len() == words_b.len() && words_a.iter().zip(words_b).all(is_same) && a.moods == b.moods
}

/// Adds a change between two groups of sentences.
fn add(a: &[Sentence], b: &[Sentence], change: &Change, differences: &mut Vec<Difference>) {
    let variants = vec![told(a, change.a), told(b, change.b)];
    let known = differences.iter_mut().find(|known| {
        let has = |value: &str| known.variants.iter().any(|variant| fold(&variant.value) == fold(value));
        has(&variants[0].value) && has(&variants[1].value)
    });
    match known {
        Some(known) => {
            for variant in variants {
                for same in known.variants.iter_mut().filter(|known| fold(&known.value) == fold(&variant.value)) {
                    same.mentions.extend(&variant.mentions);
                    sort(&mut same.mentions);
                    same.mentions.dedup();
                }
            }
        }
        None => {
            let about = change.about.map(|place| readable(a[0].word(place).of(a[0].telling.text())));
            differences.push(Difference { kind: DifferenceKind::Wording, conflict: change.conflict, about, variants });
        }
    }
}

/// Some words of sentences that are the same, from one place to another.
fn told(sentences: &[Sentence], (from, to): (usize, usize)) -> Told {
    let mut mentions = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        mentions.push(sentence.telling.mention(sentence.words(from, to)));
    }
    Told { value: readable(sentences[0].words(from, to).of(sentences[0].telling.text())), mentions }
}

/// The changes between two sentences.
fn changes(a: &Sentence, b: &Sentence) -> Vec<Change> {
    let mut changes = Vec::new();
    let aligned = aligned(&a.telling, &b.telling);
    if aligned.len() < FEWEST_ALIGNED {
        return changes;
    }
    let ends = (a.telling.content.len(), b.telling.content.len());
    // What turns a sentence counts only where the rest of it is the same.
    let is_framed = 5 * aligned.len() >= 3 * ends.0.min(ends.1);
    for (at, &(x, y)) in aligned.iter().enumerate() {
        let &(next_x, next_y) = aligned.get(at + 1).unwrap_or(&ends);
        let is_last = (next_x, next_y) == ends;
        // One stem may stand for two senses: "illegal", "illegitimate".
        let (word_a, word_b) = (a.word(x).of(a.telling.text()), b.word(y).of(b.telling.text()));
        if !word_a.eq_ignore_ascii_case(word_b)
            && let Some(conflict) = rivalry(&fold(word_a), &fold(word_b))
        {
            let about = (!is_last && next_x == x + 1).then_some(next_x);
            changes.push(Change { a: (x, x), b: (y, y), about, conflict });
        }
        match (next_x - x - 1, next_y - y - 1) {
            (0, 0) if is_framed && !is_last => {
                if let Some(conflict) = is_turned(a.moods[next_x], b.moods[next_y]) {
                    changes.push(Change { a: (x, next_x), b: (y, next_y), about: None, conflict });
                }
            }
            (1, 1) => {
                let is_denied = |of: &Sentence, at: usize| of.moods[at].is_denied || of.moods[at + 1].is_denied;
                if let Some(conflict) = rivalry(&a.folded(x + 1), &b.folded(y + 1))
                    && (is_framed || !conflict)
                    && is_denied(a, x + 1) == is_denied(b, y + 1)
                    && is_one_clause(&a.telling, x, next_x)
                    && is_one_clause(&b.telling, y, next_y)
                {
                    let about = (!is_last).then_some(next_x);
                    changes.push(Change { a: (x + 1, x + 1), b: (y + 1, y + 1), about, conflict });
                }
            }
            (1, 0) if !is_last && is_shade(&a.folded(x + 1)) && is_added(&a.telling, x + 1, &b.telling) => {
                changes.push(Change { a: (x + 1, next_x), b: (next_y, next_y), about: None, conflict: false });
            }
            (0, 1) if !is_last && is_shade(&b.folded(y + 1)) && is_added(&b.telling, y + 1, &a.telling) => {
                changes.push(Change { a: (next_x, next_x), b: (y + 1, next_y), about: None, conflict: false });
            }
            _ => {}
        }
    }
    changes
}

/// Whether a content word stands right before the next, which is no name and no date, and nowhere in the other sentence.
fn is_added(telling: &Telling, place: usize, other: &Telling) -> bool {
    let word = telling.content[place];
    let next = telling.content[place + 1].span;
    let dates = &telling.article.figures().dates;
    word.span.end + 1 == next.start
        && !telling.is_name(next)
        && within(dates, next, |date| date.span).is_empty()
        && other.content.iter().all(|known| known.term != word.term)
}

/// Whether no mark divides the words of a sentence from one place to another.
fn is_one_clause(telling: &Telling, from: usize, to: usize) -> bool {
    let from = telling.content[from].span.end;
    let to = telling.content.get(to).map_or(telling.span.end, |next| next.span.start);
    cost(&telling.text()[from..to.max(from)]) == 0
}

/// Whether what stands between the same words turns the sense (true) or makes it more or less sure (false).
fn is_turned(a: Mood, b: Mood) -> Option<bool> {
    if a.others != b.others {
        return None;
    }
    if a.is_denied != b.is_denied {
        return Some(true);
    }
    (a.modal != b.modal && a.modal > 0 && b.modal > 0).then_some(false)
}

/// The places of equal terms in both sentences, in order: a longest common subsequence.
fn aligned(a: &Telling, b: &Telling) -> Vec<(usize, usize)> {
    let (length_a, length_b) = (a.content.len().min(ALIGNED_WORDS), b.content.len().min(ALIGNED_WORDS));
    let width = length_b + 1;
    // For each two places the length of the longest common subsequence from there on.
    let mut longest = vec![0u8; (length_a + 1) * width];
    for x in (0..length_a).rev() {
        for y in (0..length_b).rev() {
            longest[x * width + y] = if a.content[x].term == b.content[y].term {
                longest[(x + 1) * width + y + 1] + 1
            } else {
                longest[(x + 1) * width + y].max(longest[x * width + y + 1])
            };
        }
    }
    let mut aligned = Vec::with_capacity(usize::from(longest[0]));
    let (mut x, mut y) = (0, 0);
    while x < length_a && y < length_b {
        if a.content[x].term == b.content[y].term {
            aligned.push((x, y));
            (x, y) = (x + 1, y + 1);
        } else if longest[(x + 1) * width + y] >= longest[x * width + y + 1] {
            x += 1;
        } else {
            y += 1;
        }
    }
    aligned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::statements::SentenceNode;

    #[test]
    fn as_many_words_as_can_be_are_aligned_in_order() {
        let sentences = [
            ("red blue green grey", "red blue green grey", &[(0, 0), (1, 1), (2, 2), (3, 3)][..]),
            ("red blue green grey", "grey red blue green", &[(0, 1), (1, 2), (2, 3)]),
            ("grey red blue green", "red blue green grey", &[(1, 0), (2, 1), (3, 2)]),
            ("red gold blue grey", "blue grey red gold blue", &[(0, 2), (1, 3), (2, 4)]),
            ("blue grey red gold blue", "red gold blue grey", &[(2, 0), (3, 1), (4, 2)]),
            ("red blue", "gold grey", &[]),
        ];
        for (a, b, expected) in sentences {
            let [article_a, article_b] = [a, b].map(Article::read);
            let node = SentenceNode { article: 0, index: 0 };
            let aligned = aligned(&Telling::of(&[&article_a], node), &Telling::of(&[&article_b], node));
            assert_eq!(aligned, expected, "{a} / {b}");
        }
    }
}
