//! Choosing sentences that together hold the most of what the stories of a set say.

use super::story::{Story, StorySentence, price_of_length};
use crate::summary::COMPARED_CHOICES;
use crate::summary::budget::Budget;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A chosen sentence: which story it is of and which of its sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) story: usize,
    pub(super) candidate: usize,
}

/// The sentences of a story by their worth when they were last looked at, as bits, which order positive numbers; of equal
/// ones the earlier first.
type Offers = BinaryHeap<(u64, Reverse<usize>)>;

/// What a sentence of some length, in UTF-16 units, must add to be as good as another: what each adds is divided by it to
/// tell which is next.
type Price = fn(usize) -> f64;

/// Sentences that share more than this of the words of the one with fewer say the same.
const SAME_WORDS: f64 = 0.6;
/// An exchange must make a summary worth so many times as much, which is more than rounding could.
const CLEARLY_MORE: f64 = 1.000_001;
/// A summary is improved where that takes no more comparisons of a chosen with another sentence.
const MOST_EXCHANGES: usize = 100_000;

/// Chooses sentences of stories until nothing more fits, the better of two choices by what a sentence adds: that as such,
/// and that for its length.
///
/// Each story has its first sentence before any has its second; after that seats are given as in parliament (D'Hondt),
/// by the number of articles. What a set of sentences holds grows ever slower (it is submodular), so that taking the best
/// one again and again comes close to the best set (H. Lin and J. Bilmes, "A class of submodular functions for document
/// summarization", 2011), and a sentence is looked at again only when it leads (M. Minoux, "Accelerated greedy
/// algorithms", 1978). Then each sentence is exchanged where another of its story makes the summary better.
pub(super) fn choose(stories: &[Story], budget: &Budget) -> Vec<Choice> {
    let prices: &[Price] =
        if budget.counts_sentences() { &[price_of_length] } else { &[|_| 1.0, |length| length as f64] };
    let mut best: Option<Selection> = None;
    for &price in prices {
        let mut selection = Selection::new(stories, budget, price);
        selection.fill();
        selection.exchange();
        selection.fill();
        if !selection.lacks_room || selection.chosen.is_empty() {
            selection.takes_anything = true;
            selection.fill();
        }
        if best.as_ref().is_none_or(|best| selection.worth() > best.worth()) {
            best = Some(selection);
        }
    }
    best.map(|selection| selection.chosen).unwrap_or_default()
}

/// Sentences chosen so far.
struct Selection<'a> {
    parts: Vec<Part<'a>>,
    chosen: Vec<Choice>,
    /// What the chosen sentences hold.
    held: f64,
    /// Their length in UTF-16 units.
    length: usize,
    /// What is left of the room, and how much there was.
    room: usize,
    whole_room: usize,
    counts_sentences: bool,
    price: Price,
    /// Whether sentences are taken that are not fit.
    takes_anything: bool,
    /// Whether a sentence had to be left out.
    lacks_room: bool,
}

/// What is chosen of one story.
struct Part<'a> {
    story: &'a Story,
    /// The room each sentence needs.
    costs: Vec<usize>,
    is_chosen: Vec<bool>,
    /// How many are chosen.
    seats: usize,
    /// For each sentence how many were chosen when its worth was last looked at.
    seen: Vec<usize>,
    /// Which statements are stated by a chosen sentence.
    stated: Vec<bool>,
    /// The value at which each concept is told.
    told: Vec<f64>,
}

impl Part<'_> {
    fn sentence(&self, candidate: usize) -> &StorySentence {
        &self.story.sentences[candidate]
    }

    /// What a sentence would add to what is held.
    fn gain(&self, candidate: usize) -> f64 {
        let sentence = self.sentence(candidate);
        let mut gain = 0.0;
        for &concept in self.story.concepts.of(sentence.concepts) {
            gain += self.story.concepts.weight(concept) * (sentence.value - self.told[concept as usize]).max(0.0);
        }
        gain
    }

    /// Notes a sentence as chosen.
    fn tell(&mut self, candidate: usize) {
        let sentence = &self.story.sentences[candidate];
        for &concept in self.story.concepts.of(sentence.concepts) {
            let told = &mut self.told[concept as usize];
            *told = told.max(sentence.value);
        }
        self.stated[sentence.statement] = true;
        self.is_chosen[candidate] = true;
        self.seats += 1;
    }

    /// Takes back what was noted of all sentences.
    fn forget(&mut self) {
        self.told.fill(0.0);
        self.stated.fill(false);
        self.is_chosen.fill(false);
        self.seats = 0;
    }

    /// Whether two sentences are of nearly the same words.
    fn are_alike(&self, a: usize, b: usize) -> bool {
        let concepts = &self.story.concepts;
        let [a, b] = [a, b].map(|candidate| concepts.words_of(self.sentence(candidate).concepts));
        let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
        shared as f64 > SAME_WORDS * a.len().min(b.len()) as f64
    }
}

impl<'a> Selection<'a> {
    fn new(stories: &'a [Story], budget: &Budget, price: Price) -> Selection<'a> {
        let mut parts = Vec::new();
        for story in stories {
            parts.push(Part {
                story,
                costs: story.sentences.iter().map(|sentence| budget.cost(&sentence.text)).collect(),
                is_chosen: vec![false; story.sentences.len()],
                seats: 0,
                seen: vec![0; story.sentences.len()],
                stated: vec![false; story.statements.len()],
                told: vec![0.0; story.concepts.count()],
            });
        }
        Selection {
            parts,
            chosen: Vec::new(),
            held: 0.0,
            length: 0,
            room: budget.room(),
            whole_room: budget.room(),
            counts_sentences: budget.counts_sentences(),
            price,
            takes_anything: false,
            lacks_room: false,
        }
    }

    /// What the choice is worth.
    fn worth(&self) -> f64 {
        self.held * (self.length as f64).sqrt()
    }

    /// Whether a sentence says what a chosen one says.
    fn is_said(&self, choice: Choice) -> bool {
        let part = &self.parts[choice.story];
        if part.stated[part.sentence(choice.candidate).statement] {
            return true;
        }
        let last = &self.chosen[self.chosen.len().saturating_sub(COMPARED_CHOICES)..];
        last.iter().any(|other| {
            if other.story == choice.story {
                return part.are_alike(choice.candidate, other.candidate);
            }
            // A brief text may be taken for a story of its own, though it says what others say.
            self.parts[other.story].sentence(other.candidate).text == part.sentence(choice.candidate).text
        })
    }

    fn add(&mut self, choice: Choice) {
        let part = &mut self.parts[choice.story];
        self.held += part.gain(choice.candidate);
        self.length += part.story.sentences[choice.candidate].length;
        self.room -= part.costs[choice.candidate];
        part.tell(choice.candidate);
        self.chosen.push(choice);
    }

    /// Whether a sentence may be taken that is not yet chosen.
    fn may_take(&self, choice: Choice) -> bool {
        let part = &self.parts[choice.story];
        let sentence = part.sentence(choice.candidate);
        let is_wanted = sentence.is_fit && (self.counts_sentences || !sentence.is_filler);
        !part.is_chosen[choice.candidate] && (self.takes_anything || is_wanted)
    }

    /// What a sentence adds for its length.
    fn density(&self, choice: Choice) -> f64 {
        let part = &self.parts[choice.story];
        part.gain(choice.candidate) / (self.price)(part.sentence(choice.candidate).length)
    }

    /// Adds sentences while any fits, those first that add most for their length.
    fn fill(&mut self) {
        let mut offers: Vec<Offers> = Vec::new();
        for story in 0..self.parts.len() {
            let mut of_story = BinaryHeap::new();
            for candidate in 0..self.parts[story].costs.len() {
                let choice = Choice { story, candidate };
                if self.may_take(choice) {
                    self.parts[story].seen[candidate] = self.parts[story].seats;
                    of_story.push((self.density(choice).to_bits(), Reverse(candidate)));
                }
            }
            offers.push(of_story);
        }
        while let Some(story) = self.next_story(&offers).filter(|_| self.room > 0) {
            if let Some(choice) = self.take_best(story, &mut offers[story]) {
                self.add(choice);
            }
        }
    }

    /// The story that is next to get a sentence, of those that have any to offer.
    fn next_story(&self, offers: &[Offers]) -> Option<usize> {
        let mut next: Option<(f64, usize)> = None;
        for (story, part) in self.parts.iter().enumerate() {
            let claim = match (part.seats, part.story.claim) {
                (0, 1..) => f64::INFINITY,
                (seats, articles) => articles as f64 / (seats + 1) as f64,
            };
            if !offers[story].is_empty() && next.is_none_or(|(best, _)| claim > best) {
                next = Some((claim, story));
            }
        }
        next.map(|(_, story)| story)
    }

    /// Removes the sentence of a story that adds most now, of those that fit and say what none chosen says.
    fn take_best(&mut self, story: usize, offers: &mut Offers) -> Option<Choice> {
        loop {
            let (worth, Reverse(candidate)) = offers.pop()?;
            let choice = Choice { story, candidate };
            if self.is_said(choice) {
                continue;
            }
            let part = &self.parts[story];
            if part.costs[candidate] > self.room {
                self.lacks_room = true;
                continue;
            }
            let seats = part.seats;
            if part.seen[candidate] == seats {
                // What has no words can add nothing, and yet be asked for; what has some is said already.
                let is_wordless = part.story.concepts.of(part.sentence(candidate).concepts).is_empty();
                if worth > 0 || is_wordless {
                    return Some(choice);
                }
                continue;
            }
            self.parts[story].seen[candidate] = seats;
            offers.push((self.density(choice).to_bits(), Reverse(candidate)));
        }
    }

    /// Exchanges each chosen sentence, one after the other, for the one of its story that makes the summary worth most.
    fn exchange(&mut self) {
        let sentences: usize = self.parts.iter().map(|part| part.story.sentences.len()).sum();
        if self.chosen.len() * sentences > MOST_EXCHANGES {
            return;
        }
        for place in 0..self.chosen.len() {
            let removed = self.chosen.remove(place);
            self.restart();
            let mut best = (self.worth_with(removed) * CLEARLY_MORE, removed);
            for candidate in 0..self.parts[removed.story].costs.len() {
                let choice = Choice { candidate, ..removed };
                if self.may_take(choice) && self.parts[choice.story].costs[candidate] <= self.room {
                    let worth = self.worth_with(choice);
                    if worth > best.0 && !self.is_said(choice) {
                        best = (worth, choice);
                    }
                }
            }
            self.add(best.1);
            self.chosen[place..].rotate_right(1);
        }
    }

    /// What the choice would be worth with one more sentence. Where room is counted in sentences, that is what this one
    /// adds for its length; else it is what all hold, and more where less room is left: that helps nobody.
    fn worth_with(&self, choice: Choice) -> f64 {
        if self.counts_sentences {
            return self.density(choice);
        }
        let part = &self.parts[choice.story];
        let length = self.length + part.sentence(choice.candidate).length;
        (self.held + part.gain(choice.candidate)) * (length as f64).sqrt()
    }

    /// Counts anew what the chosen sentences hold.
    fn restart(&mut self) {
        for part in &mut self.parts {
            part.forget();
        }
        (self.held, self.length, self.room) = (0.0, 0, self.whole_room);
        for choice in std::mem::take(&mut self.chosen) {
            self.add(choice);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::concepts::ConceptsBuilder;
    use super::super::story::Tellers;
    use super::*;
    use crate::Span;
    use crate::article::{ContentWord, Term};
    use crate::statements::SentenceNode;
    use crate::summary::Length;
    use crate::text::Language;

    /// A sentence by its words, each said by this article alone, what it states and how well.
    #[derive(Clone, Copy)]
    struct Said {
        text: &'static str,
        statement: usize,
        value: f64,
        is_fit: bool,
        is_filler: bool,
    }

    fn said(text: &'static str, statement: usize, value: f64) -> Said {
        Said { text, statement, value, is_fit: true, is_filler: false }
    }

    fn story(claim: usize, sentences: &[Said]) -> Story {
        let mut concepts = ConceptsBuilder::default();
        let mut of_story = Vec::new();
        for (place, sentence) in sentences.iter().enumerate() {
            let words = sentence.text.split(' ');
            let content: Vec<ContentWord> =
                words.map(|word| ContentWord { term: Term::of(word), span: Span::new(0, 0) }).collect();
            of_story.push(StorySentence {
                node: SentenceNode { article: 0, index: place },
                statement: sentence.statement,
                text: sentence.text.to_owned(),
                length: sentence.text.len(),
                concepts: concepts.add_sentence(&content, 0, 0, 0),
                value: sentence.value,
                is_fit: sentence.is_fit,
                is_filler: sentence.is_filler,
                score: 0.0,
            });
        }
        // No test has more.
        let statements = (0..9).map(|_| Tellers { articles: Vec::new(), tellings: 1, place: 0.0 }).collect();
        Story { claim, statements, concepts: concepts.finish(), sentences: of_story }
    }

    /// The chosen sentences by story and place, in order.
    fn chosen(stories: &[Story], length: Length) -> Vec<(usize, usize)> {
        let choices = choose(stories, &Budget::new(length, &|| 0, Language::UNKNOWN));
        let mut chosen: Vec<_> = choices.iter().map(|choice| (choice.story, choice.candidate)).collect();
        chosen.sort_unstable();
        chosen
    }

    /// The same of one story, by place alone.
    fn chosen_of(sentences: &[Said], length: Length) -> Vec<usize> {
        chosen(&[story(1, sentences)], length).into_iter().map(|(_, candidate)| candidate).collect()
    }

    #[test]
    fn the_best_sentences_that_say_something_else_are_taken() {
        let sentences = [
            said("red blue green pink", 0, 1.0),
            said("red blue green grey", 1, 0.9),
            said("brown white black gold", 2, 0.5),
            said("one two three four", 3, 0.6),
        ];
        assert_eq!(chosen_of(&sentences, Length::Sentences(1)), [0]);
        assert_eq!(chosen_of(&sentences, Length::Sentences(2)), [0, 3]);
        assert_eq!(chosen_of(&sentences, Length::Sentences(3)), [0, 2, 3]);
        // Three words of four are the same.
        assert_eq!(chosen_of(&sentences, Length::Sentences(4)), [0, 2, 3]);
        assert!(chosen_of(&sentences, Length::Sentences(0)).is_empty());
        assert!(chosen_of(&[], Length::Sentences(3)).is_empty());
    }

    #[test]
    fn sentences_that_share_three_words_of_five_are_not_alike() {
        let sentences = [said("red blue green pink grey", 0, 1.0), said("red blue green gold black", 1, 0.9)];
        assert_eq!(chosen_of(&sentences, Length::Sentences(2)), [0, 1]);
    }

    #[test]
    fn nothing_is_stated_twice() {
        let sentences = [said("red blue", 0, 1.0), said("green grey", 0, 0.9), said("gold black", 1, 0.1)];
        assert_eq!(chosen_of(&sentences, Length::Sentences(3)), [0, 2]);
        // Nor said in the same words by two stories.
        let stories =
            [story(2, &[said("red blue", 0, 1.0)]), story(1, &[said("red blue", 0, 1.0), said("grey", 1, 0.1)])];
        assert_eq!(chosen(&stories, Length::Sentences(3)), [(0, 0), (1, 1)]);
    }

    #[test]
    fn what_others_say_between_them_is_not_said_once_more() {
        let sentences = [
            said("red blue one two three", 0, 1.0),
            said("blue brown four five six", 1, 1.0),
            said("brown white seven eight nine", 2, 1.0),
            said("red blue brown white", 3, 0.1),
        ];
        for length in [Length::Sentences(4), Length::Words(30)] {
            assert_eq!(chosen_of(&sentences, length), [0, 1, 2]);
        }
    }

    #[test]
    fn what_is_unfit_is_the_last_resort_and_filler_fills_no_words() {
        let unfit = Said { is_fit: false, ..said("red blue green", 0, 1.0) };
        let filler = Said { is_filler: true, ..said("gold black", 1, 0.1) };
        let fit = said("pink grey", 2, 0.2);
        assert_eq!(chosen_of(&[unfit, fit], Length::Sentences(1)), [1]);
        assert_eq!(chosen_of(&[unfit, fit], Length::Sentences(2)), [0, 1]);
        assert_eq!(chosen_of(&[filler, fit], Length::Sentences(2)), [0, 1]);
        assert_eq!(chosen_of(&[unfit, fit], Length::Words(5)), [0, 1]);
        // Where a fit one was left for want of room, none that is not takes it.
        let long = said("one two three four five six", 3, 0.2);
        assert_eq!(chosen_of(&[unfit, fit, long], Length::Words(5)), [1]);
        assert_eq!(chosen_of(&[filler, fit, long], Length::Words(4)), [1]);
        assert_eq!(chosen_of(&[unfit, long], Length::Words(4)), [0]);
    }

    #[test]
    fn what_does_not_fit_makes_way_for_what_does() {
        let sentences =
            [said("red blue green pink", 0, 1.0), said("brown white black gold grey", 1, 0.9), said("one two", 2, 0.5)];
        assert_eq!(chosen_of(&sentences, Length::Words(9)), [0, 1]);
        assert_eq!(chosen_of(&sentences, Length::Words(8)), [1, 2]);
        assert_eq!(chosen_of(&sentences, Length::Words(6)), [0, 2]);
        assert_eq!(chosen_of(&sentences, Length::Words(2)), [2]);
        assert!(chosen_of(&sentences, Length::Words(1)).is_empty());
    }

    #[test]
    fn stories_have_seats_by_how_many_articles_tell_them() {
        let of = |claim: usize, words: [&'static str; 4]| {
            story(claim, &[0, 1, 2, 3].map(|place| said(words[place], place, 1.0)))
        };
        let seats = |claims: [usize; 2], most: usize| {
            let stories =
                [of(claims[0], ["red", "blue", "green", "pink"]), of(claims[1], ["one", "two", "three", "four"])];
            let chosen = chosen(&stories, Length::Sentences(most));
            [0, 1].map(|story| chosen.iter().filter(|(of, _)| *of == story).count())
        };
        assert_eq!(seats([4, 2], 1), [1, 0]);
        assert_eq!(seats([9, 1], 2), [1, 1]);
        assert_eq!(seats([4, 2], 4), [3, 1]);
        assert_eq!(seats([4, 3], 4), [2, 2]);
        assert_eq!(seats([3, 4], 3), [1, 2]);
        // One that is not about the focus waits until the others have said all.
        assert_eq!(seats([2, 0], 4), [4, 0]);
        assert_eq!(seats([0, 2], 5), [1, 4]);
    }

    #[test]
    fn a_sentence_is_exchanged_for_one_that_makes_more_of_the_room() {
        // The first says most, but what it says is in the other two.
        let sentences = [
            said("red blue green pink", 0, 1.0),
            said("red blue one two three four", 1, 0.95),
            said("green pink five six seven eight", 2, 0.95),
        ];
        assert_eq!(chosen_of(&sentences, Length::Words(12)), [1, 2]);
    }

    #[test]
    fn a_sentence_is_exchanged_where_sentences_are_counted() {
        // The first says most at first, but two others say it too.
        let sentences = [
            said("red blue green pink", 0, 1.0),
            said("red blue one two", 1, 0.95),
            said("green pink five six", 2, 0.95),
        ];
        assert_eq!(chosen_of(&sentences, Length::Sentences(1)), [0]);
        assert_eq!(chosen_of(&sentences, Length::Sentences(2)), [1, 2]);
    }
}
