//! Quotation marks that belong together.

use crate::Span;
use crate::text::Sentence;

/// A quotation in single marks is not longer than this, in bytes: what looks like one is more often two apostrophes.
const MAXIMUM_SINGLE_BYTES: usize = 500;

/// Whether the character is a quotation mark of any style.
pub(crate) fn is_mark(c: char) -> bool {
    family(c).is_some() || matches!(c, '\'' | '‘' | '’' | '‚' | '‛' | '‹' | '›')
}

/// Marks that are paired with each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Curly,
    Angle,
    Corner,
}

fn family(c: char) -> Option<Family> {
    match c {
        '"' | '“' | '”' | '„' | '‟' | '＂' => Some(Family::Curly),
        '«' | '»' => Some(Family::Angle),
        '「' | '」' | '『' | '』' => Some(Family::Corner),
        _ => None,
    }
}

/// A mark with its surroundings.
struct Mark {
    place: usize,
    c: char,
    before: char,
    after: char,
}

impl Mark {
    fn looks_opening(&self) -> bool {
        !self.after.is_whitespace() && !is_stop(self.after) && !self.before.is_alphanumeric() && !is_stop(self.before)
    }

    fn looks_closing(&self) -> bool {
        !self.before.is_whitespace() && !self.after.is_alphanumeric()
    }

    fn end(&self) -> usize {
        self.place + self.c.len_utf8()
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | '!' | '?' | '…')
}

/// The quotations of one paragraph, given by its sentences, in order and disjoint. `next` is how the next paragraph begins.
pub(super) fn quotations(text: &str, sentences: &[Sentence], next: &str) -> Vec<Span> {
    let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return Vec::new() };
    let paragraph = Span::new(first.span.start, last.span.end);
    let (double, single) = marks(text, paragraph);
    let mut found = double_quotations(text, sentences, &double, next);
    if single.len() > 1 {
        add_single_quotations(text, &single, &mut found);
    }
    found
}

/// The double and the single marks of a span.
fn marks(text: &str, span: Span) -> (Vec<Mark>, Vec<Mark>) {
    let (mut double, mut single) = (Vec::new(), Vec::new());
    let bytes = text.as_bytes();
    for place in span.start..span.end {
        // The first bytes of all marks: straight ones, «», those of general punctuation, corners, full-width.
        if !matches!(bytes[place], b'"' | b'\'' | 0xC2 | 0xE2 | 0xE3 | 0xEF) {
            continue;
        }
        let Some(c) = text[place..].chars().next().filter(|&c| is_mark(c)) else { continue };
        let before = text[span.start..place].chars().next_back().unwrap_or(' ');
        let after = text[place + c.len_utf8()..span.end].chars().next().unwrap_or(' ');
        let list = if family(c).is_some() { &mut double } else { &mut single };
        list.push(Mark { place, c, before, after });
    }
    (double, single)
}

/// What a mark does, given the mark that is open.
#[derive(PartialEq, Eq)]
enum Effect {
    Opens,
    Closes,
    Nothing,
}

fn effect(mark: &Mark, open: Option<&Mark>) -> Effect {
    let open = open.map(|open| open.c);
    match (mark.c, open) {
        ('„' | '“' | '”' | '"' | '＂' | '‟', Some('«' | '»' | '「' | '『')) => Effect::Nothing,
        ('«' | '»', Some(c)) if family(c) != Some(Family::Angle) => Effect::Nothing,
        ('「' | '『', None) | ('„', _) => Effect::Opens,
        ('」', Some('「')) | ('』', Some('『')) => Effect::Closes,
        ('「' | '『' | '」' | '』', _) => Effect::Nothing,
        ('“', Some('„')) => Effect::Closes,
        ('“', Some(_)) if mark.looks_closing() => Effect::Closes,
        ('“', _) => Effect::Opens,
        ('”', None) if mark.looks_opening() => Effect::Opens,
        ('”', _) => Effect::Closes,
        ('«', Some('»')) | ('»', Some('«')) => Effect::Closes,
        ('«', None) => Effect::Opens,
        ('»', None) if mark.looks_opening() => Effect::Opens,
        ('»', None) => Effect::Closes,
        ('«' | '»', Some(_)) => Effect::Nothing,
        // Straight marks open and close by what stands beside them. A number before one makes it inches.
        (_, Some(_)) if mark.looks_opening() && !mark.looks_closing() => Effect::Opens,
        (_, Some(_)) => Effect::Closes,
        (_, None) if mark.looks_opening() || mark.before.is_alphabetic() && mark.after.is_alphanumeric() => {
            Effect::Opens
        }
        (_, None) if mark.before.is_numeric() => Effect::Nothing,
        (_, None) => Effect::Closes,
    }
}

fn double_quotations(text: &str, sentences: &[Sentence], marks: &[Mark], next: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<&Mark> = None;
    for mark in marks {
        match (effect(mark, open), open) {
            (Effect::Opens, _) => open = Some(mark),
            (Effect::Closes, Some(opening)) => {
                if text[opening.end()..mark.place].contains(char::is_alphanumeric) {
                    found.push(Span::new(opening.place, mark.end()));
                }
                open = None;
            }
            (Effect::Closes, None) => {
                let last_end = found.last().map_or(0, |last| last.end);
                let start = sentence_at(sentences, mark.place).start;
                if start >= last_end && is_stop(mark.before) && mark.place > start {
                    found.push(Span::new(start, mark.end()));
                }
            }
            (Effect::Nothing, _) => {}
        }
    }
    if let Some(opening) = open {
        let is_continued = next.starts_with(opening.c);
        let last = sentences.last().map_or(opening.place, |last| last.span.end);
        let end = if is_continued { last } else { sentence_at(sentences, opening.place).end };
        if end > opening.end() + 2 {
            found.push(Span::new(opening.place, end));
        }
    }
    found
}

/// The sentence at a place, or the last before it.
fn sentence_at(sentences: &[Sentence], place: usize) -> Span {
    let behind = sentences.partition_point(|sentence| sentence.span.start <= place);
    sentences[behind.saturating_sub(1)].span
}

/// Adds quotations in single marks that do not stand inside others; those inside them are dropped.
fn add_single_quotations(text: &str, marks: &[Mark], found: &mut Vec<Span>) {
    let mut single: Vec<Span> = Vec::new();
    let mut open: Option<&Mark> = None;
    for mark in marks {
        let closes = |opening: &Mark| match (opening.c, mark.c) {
            ('‘' | '‛', '’') | ('\'', '\'') | ('’', '’') => mark.looks_closing(),
            ('‚', '‘' | '’') | ('‹', '›') | ('›', '‹') => true,
            _ => false,
        };
        match open {
            Some(opening) if closes(opening) => {
                let inner = &text[opening.end()..mark.place];
                if inner.len() <= MAXIMUM_SINGLE_BYTES && inner.chars().filter(|c| c.is_alphanumeric()).nth(1).is_some()
                {
                    single.push(Span::new(opening.place, mark.end()));
                }
                open = None;
            }
            Some(opening) if mark.place - opening.place <= MAXIMUM_SINGLE_BYTES => {}
            _ if matches!(mark.c, '‘' | '\'' | '’' | '‚' | '‛' | '‹' | '›') && opens_single(mark, text) => {
                open = Some(mark)
            }
            _ => open = None,
        }
    }
    let mut kept: Vec<Span> = Vec::new();
    let mut others = found.iter().peekable();
    for span in single {
        while others.next_if(|other| other.end <= span.start).is_some() {}
        let mut inside = others.clone().take_while(|other| other.start < span.end);
        if inside.all(|other| span.start < other.start && other.end < span.end) {
            kept.push(span);
        }
    }
    if kept.is_empty() {
        return;
    }
    let mut place = 0;
    found.retain(|span| {
        while kept.get(place).is_some_and(|single| single.end <= span.start) {
            place += 1;
        }
        !kept.get(place).is_some_and(|single| single.overlaps(*span))
    });
    merge_into(found, kept);
}

/// Puts spans among others, all in order and disjoint.
fn merge_into(spans: &mut Vec<Span>, others: Vec<Span>) {
    let mut merged = Vec::with_capacity(spans.len() + others.len());
    let mut next = 0;
    for other in others {
        while next < spans.len() && spans[next].start < other.start {
            merged.push(spans[next]);
            next += 1;
        }
        merged.push(other);
    }
    merged.extend_from_slice(&spans[next..]);
    *spans = merged;
}

/// Whether a single mark opens a quotation rather than standing for left-out letters: "'em", "'90s".
fn opens_single(mark: &Mark, text: &str) -> bool {
    const LEFT_OUT: &[&str] = &["em ", "tis ", "twas ", "til ", "cause ", "n ", "s ", "t ", "round ", "bout "];
    let rest = &text[mark.end()..];
    let is_letter = mark.after.is_alphabetic() || matches!(mark.after, '“' | '"' | '…' | '[' | '¿' | '¡');
    mark.looks_opening() && is_letter && (mark.c == '‘' || !LEFT_OUT.iter().any(|left_out| rest.starts_with(left_out)))
}
