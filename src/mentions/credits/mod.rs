//! The agencies and outlets that an article cites or carries.
//!
//! A name counts where it is one of the well-known ones or has the form of one ("the Ostral news agency", "Harbour
//! Post"), and where something is cited or the report is carried: behind "according to" and the like, in a dateline, a
//! byline or a credit, alone in brackets. Credits of pictures are none of the story, and neither is an agency the story
//! is about. A name of unknown form counts wherever it is cited once the article has shown what it is.

mod citing;
mod names;
mod outlets;
mod table;

use crate::Span;
use crate::sorting::sort_by_key;
use crate::text::case::is_capital;
use crate::text::stems::fold;
use crate::text::word_list::is_one_of;
use crate::text::{BlockKind, Language, Sentence};
use citing::{is_cited, word_before, word_behind};
use names::{is_part_of_longer_name, name_before, name_behind};
use outlets::{UNSPACED, UNSPACED_CUES};
use table::{Entry, Role, entries_of, has_role, number, number_of_first, words};

/// An agency or outlet that an article cites or carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Where its name stands, as it is written.
    pub span: Span,
    /// One name for all ways of writing it: "AFP", "Xinhua"; as written first where it is none of the well-known ones.
    pub name: String,
}

/// The credits in the sentences of a text, in order and disjoint. Linear in the length of the text.
///
/// ```
/// use tellings::mentions::credits;
/// use tellings::text::{Language, blocks, sentences};
/// let text = "It will reopen, according to the Ostral news agency. “We are ready,” its head told Agence France-Presse.";
/// let english = Language::from_tag("en");
/// let found = credits(text, &sentences(text, &blocks(text, english), english), english);
/// let names: Vec<&str> = found.iter().map(|credit| credit.name.as_str()).collect();
/// assert_eq!(names, ["Ostral", "AFP"]);
/// assert_eq!(found[1].span.of(text), "Agence France-Presse");
/// ```
pub fn credits(text: &str, sentences: &[Sentence], language: Language) -> Vec<Credit> {
    let mut found = Found { text, language, credits: Vec::new(), unlisted: Vec::new() };
    let told = || sentences.iter().filter(|sentence| sentence.kind != BlockKind::Caption);
    told().for_each(|&sentence| found.read(sentence));
    if !found.unlisted.is_empty() {
        told().for_each(|&sentence| found.read_again(sentence));
    }
    let mut credits = found.credits;
    sort_by_key(&mut credits, |credit| credit.span);
    credits.dedup_by(|later, earlier| later.span.overlaps(earlier.span));
    credits
}

/// A name that no table has, with the number of its first word.
struct Unlisted {
    first_word: u32,
    name: String,
}

struct Found<'t> {
    text: &'t str,
    language: Language,
    credits: Vec<Credit>,
    /// The names that no table has.
    unlisted: Vec<Unlisted>,
}

/// So many of the last credits may overlap a new one.
const NEIGHBOURS: usize = 4;
/// More names that no table has are not looked for.
const MOST_UNLISTED: usize = 64;
/// The most words of an unlisted name.
const NAME_WORDS: usize = 5;

impl Found<'_> {
    /// Looks for listed names and for words that make outlets of names.
    fn read(&mut self, sentence: Sentence) {
        let text = self.text;
        let mut position = sentence.span.start;
        while let Some(word) = next_word(text, position, sentence.span.end) {
            position = word.end;
            let content = word.of(text);
            if !content.is_ascii() {
                self.read_unspaced(sentence, word);
            }
            if matches!(sentence.kind, BlockKind::Dateline | BlockKind::Credit) {
                self.read_unlisted_source(sentence, word);
            }
            let mut listed: Option<(Span, &Entry)> = None;
            for entry in entries_of(content) {
                match entry.role {
                    Role::NounBefore if is_capitalised(content) == is_capitalised(entry.written) => {
                        self.read_beside_noun(sentence, word);
                    }
                    Role::LastWord => self.read_last_word(sentence, word),
                    Role::Name | Role::SharedName | Role::NameWithArticle => {
                        if let Some(span) = written(text, sentence.span.end, word, entry.written)
                            && listed.is_none_or(|(longest, _)| span.end > longest.end)
                        {
                            listed = Some((span, entry));
                        }
                    }
                    _ => {}
                }
            }
            if let Some((span, entry)) = listed
                && self.is_credit(sentence, span, entry.role)
            {
                self.push(span, entry.name.to_string());
                position = span.end;
            }
        }
    }

    /// Looks for the unlisted names that the first look has found, wherever they are cited.
    fn read_again(&mut self, sentence: Sentence) {
        let text = self.text;
        let mut position = sentence.span.start;
        while let Some(word) = next_word(text, position, sentence.span.end) {
            position = word.end;
            if !word.of(text).starts_with(is_capital) {
                continue;
            }
            let first_word = number(word.of(text));
            let span_of = |unlisted: &Unlisted| {
                let is_possible = unlisted.first_word == first_word;
                let span = is_possible.then(|| written(text, sentence.span.end, word, &unlisted.name))??;
                Some((span, unlisted.name.clone()))
            };
            if let Some((span, name)) = self.unlisted.iter().find_map(span_of)
                && self.is_credit(sentence, span, Role::Name)
            {
                self.push(span, name);
                position = span.end;
            }
        }
    }

    fn is_apart(&self, span: Span) -> bool {
        self.credits.iter().rev().take(NEIGHBOURS).all(|credit| !credit.span.overlaps(span))
    }

    fn push(&mut self, span: Span, name: String) {
        if self.is_apart(span) {
            self.credits.push(Credit { span, name });
        }
    }

    fn push_unlisted(&mut self, span: Span) {
        if !self.is_apart(span) || self.unlisted.len() >= MOST_UNLISTED {
            return;
        }
        let name = span.of(self.text);
        let known = self.unlisted.iter().find(|other| is_same_word(&other.name, name));
        let name = known.map_or(name, |known| &known.name).to_string();
        if known.is_none() {
            self.unlisted.push(Unlisted { first_word: number_of_first(&name), name: name.clone() });
        }
        self.push(span, name);
    }

    /// Whether a name is cited where it stands, or carried.
    fn is_credit(&self, sentence: Sentence, span: Span, role: Role) -> bool {
        let text = self.text;
        let before = word_before(text, sentence.span.start, span.start);
        let gap = &text[before.map_or(sentence.span.start, |word| word.end)..span.start];
        let behind = &text[span.end..sentence.span.end];
        let has_article = before.is_some_and(|word| word.of(text).eq_ignore_ascii_case("the"));
        let goes_on = behind.strip_prefix(' ').is_some_and(is_capitalised);
        if role == Role::NameWithArticle && (!has_article || goes_on) {
            return false;
        }
        let follows_name = gap == " " && before.is_some_and(|word| is_capitalised(word.of(text)));
        if role == Role::SharedName && follows_name || is_part_of_longer_name(behind) {
            return false;
        }
        match sentence.kind {
            BlockKind::Dateline | BlockKind::Credit if role == Role::Name => true,
            BlockKind::Headline if gap.contains(['|', '–', '—', '-']) && role == Role::Name => {
                behind.is_empty() || is_cited(text, sentence.span, span, self.language, false)
            }
            _ if role == Role::Name && is_signature(text, sentence.span, span) => true,
            _ => is_cited(text, sentence.span, span, self.language, role == Role::SharedName),
        }
    }

    /// "the newspaper Alfaro Diario", "agencia Ostral", "the Ostral news agency".
    fn read_beside_noun(&mut self, sentence: Sentence, noun: Span) {
        let text = self.text;
        let before = word_before(text, sentence.span.start, noun.start);
        let before_is_news = before.filter(|word| is_one_of(word.of(text), "news press News Press"));
        if noun.of(text).eq_ignore_ascii_case("agency") && before_is_news.is_none() {
            return;
        }
        let phrase = Span::new(before_is_news.map_or(noun.start, |word| word.start), noun.end);
        let span = name_behind(text, sentence.span.end, noun.end)
            .or_else(|| before_is_news.and_then(|_| name_before(text, sentence.span.start, phrase.start, NAME_WORDS)));
        let Some(span) = span else { return };
        if is_listed(text, sentence.span.end, span) {
            return;
        }
        let whole = Span::new(span.start.min(phrase.start), span.end.max(phrase.end));
        if sentence.kind == BlockKind::Credit || is_cited(text, sentence.span, whole, self.language, false) {
            self.push_unlisted(span);
        }
    }

    /// "PORT AVERIN (Ostral) –", "With information from Ostral".
    fn read_unlisted_source(&mut self, sentence: Sentence, word: Span) {
        let text = self.text;
        let Some(before) = word_before(text, sentence.span.start, word.start) else { return };
        let is_source = match sentence.kind {
            BlockKind::Dateline => {
                text[..word.start].ends_with('(')
                    && text[word.end..].starts_with(')')
                    && !word.of(text).contains(|c: char| c.is_ascii_digit())
            }
            _ => {
                is_one_of(before.of(text), "from von de da di der")
                    && word_before(text, sentence.span.start, before.start).is_some_and(|noun| {
                        let noun = fold(noun.of(text));
                        noun.starts_with("informa") || noun.starts_with("materia")
                    })
            }
        };
        if is_source
            && word.of(text).starts_with(is_capital)
            && !is_listed(text, sentence.span.end, word)
            && let Some(name) = name_behind(text, sentence.span.end, word.start)
        {
            self.push_unlisted(name);
        }
    }

    /// "Harbour Post".
    fn read_last_word(&mut self, sentence: Sentence, last: Span) {
        let text = self.text;
        if !last.of(text).starts_with(is_capital) {
            return;
        }
        let Some(first) = name_before(text, sentence.span.start, last.start, NAME_WORDS - 1) else { return };
        let span = Span::new(first.start, last.end);
        let is_listed = self.credits.last().is_some_and(|credit| credit.span.overlaps(span));
        let is_one_name = text[first.end..last.start] == *" " && first.len() > 1;
        let follows = &text[span.end..sentence.span.end];
        let is_cited = is_cited(text, sentence.span, span, self.language, false) && !is_part_of_longer_name(follows);
        if is_one_name && !is_listed && is_cited {
            let more = ["-", " Agency", " Service"].iter().find(|more| follows.starts_with(**more));
            let more = more
                .and_then(|_| word_behind(text, sentence.span.end, span.end))
                .filter(|word| is_capitalised(word.of(text)));
            self.push_unlisted(Span::new(span.start, more.map_or(span.end, |word| word.end)));
        }
    }

    /// Names in scripts without spaces stand anywhere in a run of letters.
    fn read_unspaced(&mut self, sentence: Sentence, run: Span) {
        /// How far off a cue may be, in bytes: twelve characters.
        const NEARNESS: usize = 36;
        let text = self.text;
        let mut read_to = run.start;
        for (offset, _) in run.of(text).char_indices() {
            let start = run.start + offset;
            let rest = &text[start..run.end];
            let mut entries = UNSPACED.split('|').filter_map(|entry| entry.split_once('>'));
            let Some((written, name)) = entries.find(|(written, _)| rest.starts_with(written)) else { continue };
            let span = Span::new(start, start + written.len());
            let from = text.ceil_char_boundary(start.saturating_sub(NEARNESS).max(sentence.span.start));
            let to = text.floor_char_boundary((span.end + NEARNESS).min(sentence.span.end));
            let (before, behind) = (&text[from..start], &text[span.end..to]);
            let is_carried = matches!(sentence.kind, BlockKind::Dateline | BlockKind::Credit) || before.ends_with('（');
            let mut cues = UNSPACED_CUES.split('|');
            if start >= read_to && (is_carried || cues.any(|cue| before.contains(cue) || behind.contains(cue))) {
                self.push(span, name.to_string());
                read_to = span.end;
            }
        }
    }
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(is_capital)
}

/// Where a name is written from `first` on: its words close to each other, capitalised as they are in it.
fn written(text: &str, end: usize, first: Span, name: &str) -> Option<Span> {
    let mut last = first;
    for (index, word) in words(name).enumerate() {
        if index > 0 {
            last = word_behind(text, end, last.end).filter(|next| next.start - last.end <= 3)?;
        }
        let found = last.of(text);
        let is_written_small = !is_capitalised(word) && (index > 0 || found == word);
        if !(is_written_small || is_capitalised(found)) || !is_same_word(found, word) {
            return None;
        }
    }
    Some(Span::new(first.start, last.end))
}

/// Whether two words differ in nothing but case and accents.
fn is_same_word(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() { a.eq_ignore_ascii_case(b) } else { fold(a) == fold(b) }
}

/// Whether a name of the tables begins where `name` begins.
fn is_listed(text: &str, end: usize, name: Span) -> bool {
    let Some(first) = word_behind(text, name.end, name.start) else { return false };
    let mut entries =
        entries_of(first.of(text)).iter().filter(|entry| matches!(entry.role, Role::Name | Role::SharedName));
    entries.any(|entry| written(text, end, first, entry.written).is_some())
}

/// Whether a name signs a report: it stands in brackets with nothing but other agencies, at the beginning or the end of
/// the sentence or before a dash, or makes up the sentence with them.
fn is_signature(text: &str, sentence: Span, name: Span) -> bool {
    /// A longer passage is no list of agencies.
    const LONGEST: usize = 60;
    let is_agency = |word: &str| has_role(word, Role::Name) || name.of(text).contains(word);
    let window = Span::new(
        text.ceil_char_boundary(name.start.saturating_sub(LONGEST).max(sentence.start)),
        text.floor_char_boundary((name.end + LONGEST).min(sentence.end)),
    );
    let opening = text[window.start..name.start].rfind(['(', ')']).map(|offset| window.start + offset);
    let Some(open) = opening.filter(|&open| text[open..].starts_with('(')) else {
        return window == sentence && !window.of(text).contains('/') && words(window.of(text)).all(is_agency);
    };
    let Some(close) = text[name.end..window.end].find(')').map(|offset| name.end + offset) else { return false };
    let names = &text[open..close];
    let behind = text[close + 1..sentence.end].trim_start_matches([' ', '\u{A0}', '.', ':']);
    let is_dateline = behind.starts_with(['-', '–', '—', '|']) || is_capitalised(&text[close + 1..sentence.end]);
    let before = text[sentence.start..open].trim_end();
    // "Agence France-Presse (AFP)" names one agency twice.
    let is_end = behind.is_empty() && !before.ends_with(char::is_alphanumeric);
    let is_beginning = before.is_empty();
    (is_dateline || (is_end || is_beginning) && !names.contains('/')) && words(names).all(is_agency)
}

/// The next word at or behind `position`.
fn next_word(text: &str, position: usize, end: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    let mut start = position;
    while start < end && bytes[start].is_ascii() && !bytes[start].is_ascii_alphanumeric() {
        start += 1;
    }
    let mut stop = start;
    while stop < end && bytes[stop].is_ascii_alphanumeric() {
        stop += 1;
    }
    match stop < end && !bytes[stop].is_ascii() {
        // Other scripts and marks: character by character.
        true => word_behind(text, end, start),
        false => (start < stop).then(|| Span::new(start, stop)),
    }
}
