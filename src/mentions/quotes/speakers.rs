//! Who says what is quoted.
//!
//! The words beside a quotation, in its sentence, are read as names, pronouns, verbs of saying and others. A verb behind the
//! quotation has its subject beside it ("Xi said", "said Xi", "he added"), one before it has it before ("Xi said that"), a
//! pronoun means the person that the sentences before are about, and a quotation that stands alone goes on with the one
//! before.

use crate::Span;
use crate::mentions::names::lexicon::Classes;
use crate::mentions::names::tokens::{Token, Tokens};
use crate::mentions::names::{ArticleNames, NameKind};
use crate::text::stems::fold;
use crate::text::word_list::is_one_of;
use crate::text::{Language, Sentence};

use super::{Quote, QuoteKind, trimmed};

/// How far before and behind a quotation its speaker is looked for, in bytes; keeps the whole linear.
const BEFORE_BYTES: usize = 400;
const BEHIND_BYTES: usize = 260;
/// A pronoun means somebody named in one of so many sentences before, a lonely quotation goes on with one so near.
const SENTENCES_BACK: usize = 4;
/// A verb of saying stands not more words than this behind the quotation that it follows; the name of its subject may be
/// followed by a long apposition.
const WORDS_TO_VERB: usize = 30;

/// Articles with more quotations are not searched for those that are quoted twice.
const MAXIMUM_ECHOES: usize = 200;
/// Shorter quotations stand in others by chance.
const MINIMUM_ECHO_BYTES: usize = 6;
/// Longer ones are no echoes and have none.
const MAXIMUM_ECHO_BYTES: usize = 600;

/// Finds the speaker of each quotation.
pub(super) fn assign(
    text: &str,
    sentences: &[Sentence],
    language: Language,
    names: &ArticleNames,
    quotes: &mut [Quote],
) {
    let words = Words::of(text, sentences, language, names, quotes);
    let mut finder = Finder { text, sentences, names, words, sentence: 0 };
    for place in 0..quotes.len() {
        let (earlier, quote) = quotes.split_at_mut(place);
        quote[0].speaker = finder.speaker(earlier, &quote[0]);
    }
    if quotes.len() <= MAXIMUM_ECHOES {
        assign_echoes(text, quotes);
    }
}

/// Gives a short quotation without a speaker, as in a headline, that of another that says the same and more.
fn assign_echoes(text: &str, quotes: &mut [Quote]) {
    let mut inner: Vec<String> = Vec::with_capacity(quotes.len());
    for quote in quotes.iter() {
        let is_short = quote.span.len() <= MAXIMUM_ECHO_BYTES;
        let said = if is_short { quote.span.of(text) } else { "" };
        inner.push(fold(trimmed(said, &|c| !c.is_alphanumeric())));
    }
    for place in 0..quotes.len() {
        let said = inner[place].as_bytes();
        if quotes[place].speaker.is_some() || said.len() < MINIMUM_ECHO_BYTES {
            continue;
        }
        quotes[place].speaker = (0..quotes.len())
            .filter(|&other| quotes[other].speaker.is_some())
            .find(|&other| inner[other].as_bytes().windows(said.len()).any(|part| part == said))
            .and_then(|other| quotes[other].speaker);
    }
}

struct Finder<'a> {
    text: &'a str,
    sentences: &'a [Sentence],
    names: &'a ArticleNames,
    words: Words,
    /// The sentence in which the current quotation begins.
    sentence: usize,
}

/// The words outside all quotations, in the sentences that have one and those beside them; names are taken together.
#[derive(Default)]
struct Words {
    items: Vec<Item>,
    /// Where each begins.
    starts: Vec<usize>,
}

impl Words {
    fn of(text: &str, sentences: &[Sentence], language: Language, names: &ArticleNames, quotes: &[Quote]) -> Words {
        let mut near: Vec<Sentence> = Vec::new();
        let mut next = 0;
        for (place, sentence) in sentences.iter().enumerate() {
            let from = sentences[place.saturating_sub(1)].span.start;
            let to = sentences[(place + 1).min(sentences.len() - 1)].span.end;
            while quotes.get(next).is_some_and(|quote| quote.span.end <= from) {
                next += 1;
            }
            if quotes.get(next).is_some_and(|quote| quote.span.start < to) {
                near.push(*sentence);
            }
        }
        let mut words = Words::default();
        let (mut quote, mut mention, mut named_until) = (0, 0, 0);
        for token in &Tokens::of(text, &near, language).tokens {
            while quotes.get(quote).is_some_and(|quote| quote.span.end <= token.span.start) {
                quote += 1;
            }
            let is_quoted = quotes.get(quote).is_some_and(|quote| quote.span.overlaps(token.span));
            if is_quoted || token.span.start < named_until {
                continue;
            }
            while names.mentions.get(mention).is_some_and(|mention| mention.span.end <= token.span.start) {
                mention += 1;
            }
            let named = names.mentions.get(mention).filter(|mention| mention.span.overlaps(token.span));
            let found = match named {
                Some(found) => {
                    named_until = found.span.end;
                    let is_place = names.names[found.name].kind == NameKind::Place;
                    if is_place { Item::Place } else { Item::Name(found.name) }
                }
                None => {
                    let word = token.span.of(text);
                    if is_one_of(word, AUXILIARIES) {
                        continue;
                    }
                    item(token, word)
                }
            };
            words.items.push(found);
            words.starts.push(token.span.start);
        }
        words
    }

    /// Those that begin in a span.
    fn within(&self, span: Span) -> &[Item] {
        let first = self.starts.partition_point(|&start| start < span.start);
        let number = self.starts[first..].partition_point(|&start| start < span.end);
        &self.items[first..first + number]
    }
}

/// A word beside a quotation.
#[derive(Clone, Copy, Debug)]
enum Item {
    /// A person, an organisation, or something unknown.
    Name(usize),
    Place,
    Pronoun,
    Verb,
    /// A verb in "-ing": its subject is that of the whole sentence.
    Participle,
    /// "according to", "selon".
    Source,
    /// "told", which the one who hears it follows.
    Told,
    /// A preposition: the name behind it is no subject.
    Preposition,
    /// A title in small letters: "the premier".
    Title,
    /// "and", "but": the verb behind it has the subject of the one before.
    And,
    Other,
}

/// What the words beside a quotation say.
enum Found {
    Name(usize),
    Pronoun,
    /// "the premier"
    Title,
    /// Somebody without a name.
    Unnamed,
}

impl Finder<'_> {
    fn speaker(&mut self, earlier: &[Quote], quote: &Quote) -> Option<usize> {
        while self.sentence + 1 < self.sentences.len()
            && self.sentences[self.sentence + 1].span.start <= quote.span.start
        {
            self.sentence += 1;
        }
        let mut last = self.sentence;
        while last + 1 < self.sentences.len() && self.sentences[last + 1].span.start < quote.span.end {
            last += 1;
        }
        let before = self.words.within(self.before(quote.span));
        let behind = self.words.within(self.behind(quote.span, last));
        let found =
            behind_verb(behind).or_else(|| before_verb(before)).or_else(|| source(behind)).or_else(|| source(before));
        match found {
            Some(Found::Name(name)) => Some(name),
            Some(Found::Pronoun) => {
                first_name(before).filter(|&name| self.is_person(name)).or_else(|| self.person_before(earlier))
            }
            Some(Found::Title) => self.person_before(earlier),
            Some(Found::Unnamed) => None,
            None => self.without_verb(earlier, quote, before, behind),
        }
    }

    /// The part of the sentence before a quotation. Its ends need not be bounds of characters.
    fn before(&self, quote: Span) -> Span {
        let start = self.sentences[self.sentence].span.start.max(quote.start.saturating_sub(BEFORE_BYTES));
        Span::new(start.min(quote.start), quote.start)
    }

    /// The part of the sentence behind it; the next one where it stands close and is short: "…”Xi said."
    fn behind(&self, quote: Span, last: usize) -> Span {
        let mut end = self.sentences[last].span.end;
        if let Some(next) = self.sentences.get(last + 1).filter(|_| end <= quote.end) {
            let is_close = next.span.start <= quote.end + 1 && next.kind == self.sentences[last].kind;
            let is_glued = next.span.start == quote.end;
            if is_close && (is_glued || next.span.len() <= 60) {
                end = next.span.end;
            }
        }
        Span::new(quote.end, end.min(quote.end + BEHIND_BYTES).max(quote.end))
    }

    fn is_person(&self, name: usize) -> bool {
        matches!(self.names.names[name].kind, NameKind::Person | NameKind::Other)
    }

    /// The person that the sentences before are about: who spoke last, or is named first in the nearest that names one.
    fn person_before(&self, earlier: &[Quote]) -> Option<usize> {
        let from = self.sentence.saturating_sub(SENTENCES_BACK);
        let mentions = &self.names.mentions;
        let mut quoted = earlier.len();
        for sentence in self.sentences[from..self.sentence].iter().rev() {
            while quoted > 0 && earlier[quoted - 1].span.start >= sentence.span.end {
                quoted -= 1;
            }
            if let Some(speaker) = earlier[..quoted]
                .last()
                .filter(|quote| quote.span.end > sentence.span.start)
                .and_then(|quote| quote.speaker)
            {
                return Some(speaker);
            }
            let first = mentions.partition_point(|mention| mention.span.start < sentence.span.start);
            let inside = mentions[first..].iter().take_while(|mention| mention.span.end <= sentence.span.end);
            let person = inside.take(8).find(|mention| self.names.names[mention.name].kind == NameKind::Person);
            if let Some(person) = person {
                return Some(person.name);
            }
        }
        // In one sentence with the quotation before: "…," he said. "…"
        earlier.last().filter(|quote| quote.span.end > self.sentences[from].span.start).and_then(|quote| quote.speaker)
    }

    /// Who says a quotation beside which no verb of saying stands.
    fn without_verb(&self, earlier: &[Quote], quote: &Quote, before: &[Item], behind: &[Item]) -> Option<usize> {
        if before.is_empty() && behind.is_empty() {
            let previous = &self.sentences[self.sentence.checked_sub(1)?];
            if previous.span.of(self.text).ends_with(':') {
                let items = self.words.within(previous.span);
                return before_verb(items)
                    .and_then(|found| match found {
                        Found::Name(name) => Some(name),
                        _ => None,
                    })
                    .or_else(|| first_name(items));
            }
            // It goes on with the quotation before.
            let near = self.sentences[self.sentence.saturating_sub(2)].span.start;
            return earlier
                .last()
                .filter(|last| last.span.end > near && quote.kind == QuoteKind::Full)
                .and_then(|last| last.speaker);
        }
        // "Xi, on “core interests”:" and other parts of a sentence about one person.
        let last_in_sentence = earlier.last().filter(|last| last.span.end > self.sentences[self.sentence].span.start);
        last_in_sentence.and_then(|last| last.speaker)
    }
}

/// What may stand between a quotation and a verb of saying without being its subject, and the English article.
const AUXILIARIES: &str = "a ha hat avait había has had have aveva hatte";

/// Reads a word that belongs to no name.
fn item(token: &Token, word: &str) -> Item {
    let classes = token.classes;
    let is_small = !token.is_capitalised() || token.starts;
    // "él" is a pronoun, "el" an article.
    if classes.any(Classes::PRONOUN) && word != "el" && word != "El"
        || word.rsplit_once('-').is_some_and(|(_, pronoun)| is_one_of(pronoun, "il elle"))
    {
        Item::Pronoun
    } else if is_one_of(word, "told tells telling") {
        Item::Told
    } else if word.len() > 5 && word.ends_with("ing") && is_saying_in_ing(word) {
        Item::Participle
    } else if classes.any(Classes::SAYING) {
        Item::Verb
    } else if classes.any(Classes::SOURCE) {
        Item::Source
    } else if classes.any(Classes::LOCATIVE) || is_one_of(word, "with of by for de con avec mit von") {
        Item::Preposition
    } else if is_one_of(word, "and but y et e und aber pero mais ma") {
        Item::And
    } else if classes.any(Classes::TITLE) && is_small {
        Item::Title
    } else {
        Item::Other
    }
}

/// Whether a word in "-ing" is made of a verb of saying.
fn is_saying_in_ing(word: &str) -> bool {
    const STEMS: &str = "say call add not warn stress claim insist declar describ argu writ urg vow pledg promis accus \
                         prais hail announc explain suggest tweet admitt";
    word.strip_suffix("ing").is_some_and(|stem| is_one_of(stem, STEMS))
}

/// The first name among words, but for those behind a preposition.
fn first_name(items: &[Item]) -> Option<usize> {
    (0..items.len()).find_map(|place| match items[place] {
        Item::Name(name) if place == 0 || !matches!(items[place - 1], Item::Preposition) => Some(name),
        _ => None,
    })
}

/// Who says a quotation, by the words behind it: "Xi said", "said Xi", "he added".
fn behind_verb(items: &[Item]) -> Option<Found> {
    let verb =
        items.iter().take(WORDS_TO_VERB).position(|item| matches!(item, Item::Verb | Item::Told | Item::Participle))?;
    let subject = items[..verb].iter().position(|item| matches!(item, Item::Name(_) | Item::Pronoun));
    match subject.map(|place| (place, items[place])) {
        Some((place, Item::Name(name))) if place <= 4 && !follows_preposition(items, place) => {
            return Some(Found::Name(name));
        }
        Some((place, Item::Pronoun)) if place <= 2 => return Some(Found::Pronoun),
        _ => {}
    }
    if verb > 6 {
        return None;
    }
    if verb > 0 {
        if items[..verb].iter().any(|item| matches!(item, Item::And | Item::Preposition)) {
            return None;
        }
        let has_title = items[..verb].iter().any(|item| matches!(item, Item::Title));
        return Some(if has_title { Found::Title } else { Found::Unnamed });
    }
    let behind = &items[verb + 1..];
    if behind.is_empty() {
        // "…», dijo.": the subject is understood.
        return Some(Found::Pronoun);
    }
    let mut has_title = false;
    for (place, item) in behind.iter().take(9).enumerate() {
        match *item {
            // "told AFP": the name behind is who hears it.
            Item::Name(name) if !matches!(items[verb], Item::Told) && !follows_preposition(behind, place) => {
                return Some(Found::Name(name));
            }
            Item::Pronoun if place == 0 => return Some(Found::Pronoun),
            Item::Title => has_title = true,
            _ => {}
        }
    }
    Some(if has_title { Found::Title } else { Found::Unnamed })
}

fn follows_preposition(items: &[Item], place: usize) -> bool {
    place > 0 && matches!(items[place - 1], Item::Preposition | Item::Source)
}

/// Who says a quotation, by the words before it: the subject of the last verb of saying.
fn before_verb(items: &[Item]) -> Option<Found> {
    let verb = items.iter().rposition(|item| matches!(item, Item::Verb | Item::Told | Item::Participle))?;
    let subject =
        items[..verb].iter().rposition(|item| matches!(item, Item::Name(_) | Item::Pronoun | Item::And | Item::Title));
    let is_near = |place: usize| verb - place <= 5 && !follows_preposition(items, place);
    if !matches!(items[verb], Item::Participle) {
        match subject.map(|place| (place, items[place])) {
            Some((place, Item::Name(name))) if is_near(place) => return Some(Found::Name(name)),
            Some((place, Item::Pronoun)) if verb - place <= 4 => return Some(Found::Pronoun),
            _ => {}
        }
    }
    match first_name(&items[..verb]) {
        Some(name) => Some(Found::Name(name)),
        None if items[..verb].iter().any(|item| matches!(item, Item::Pronoun)) => Some(Found::Pronoun),
        None => {
            // "As the mayor, Helene Brandvik, …": inverted, as behind German and Spanish adverbs.
            let behind = items[verb + 1..].iter().take(3).enumerate();
            let inverted =
                behind.filter(|_| !matches!(items[verb], Item::Told)).find_map(|(place, item)| match *item {
                    Item::Name(name) if !follows_preposition(&items[verb + 1..], place) => Some(Found::Name(name)),
                    Item::Pronoun => Some(Found::Pronoun),
                    _ => None,
                });
            inverted.or(Some(Found::Unnamed))
        }
    }
}

/// "according to Xinhua".
fn source(items: &[Item]) -> Option<Found> {
    let source = items.iter().position(|item| matches!(item, Item::Source))?;
    items[source..].iter().take(6).find_map(|item| match *item {
        Item::Name(name) => Some(Found::Name(name)),
        _ => None,
    })
}
