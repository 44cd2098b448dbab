//! Names that no table has, by their form: capitalised words beside each other.

use super::NAME_WORDS;
use super::citing::{word_before, word_behind};
use super::table::words;
use crate::Span;
use crate::text::case::is_capital;
use crate::text::word_list::is_one_of;

/// Whether what follows a name makes another one of it.
pub(super) fn is_part_of_longer_name(behind: &str) -> bool {
    const WORDS: &str = "Institute Foundation Philanthropies Studios Center Centre Group Corp Inc Company Trust Awards";
    let next = behind.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    next.is_some_and(|next| !next.is_empty() && is_one_of(next, WORDS))
}

/// The capitalised words behind a noun, perhaps in quotation marks.
pub(super) fn name_behind(text: &str, end: usize, position: usize) -> Option<Span> {
    const OPENING: [char; 11] = [' ', '“', '"', '„', '«', '\u{A0}', '\'', '‘', '[', '*', '_'];
    let mut span: Option<Span> = None;
    let mut position = position;
    for _ in 0..NAME_WORDS {
        let Some(word) = word_behind(text, end, position) else { break };
        let gap = &text[position..word.start];
        let is_first = span.is_none();
        let is_quoted = is_first && gap.len() <= 5 && gap.trim_matches(OPENING).is_empty();
        let is_near = gap == " " || is_quoted || !is_first && gap == "-";
        let content = word.of(text);
        // Between the noun and the name ("agencia de noticias Ostral") or inside ("Voz de Alfaro").
        let joining = if is_first {
            "de di noticias notícias stampa presse prensa oficial estatal"
        } else {
            "de della di do da of"
        };
        if is_near && content.starts_with(is_capital) {
            span = Some(Span::new(span.map_or(word.start, |span| span.start), word.end));
        } else if !is_near || gap == "-" || !is_one_of(content, joining) {
            break;
        }
        position = word.end;
    }
    span.filter(|span| {
        let name = span.of(text);
        !(is_nationality(name) || words(name).count() == 1 && (name.len() < 2 || is_one_of(name, NOT_OUTLETS)))
    })
}

/// What agencies of other kinds are called.
const NOT_OUTLETS: &str = "Oficial Fitch Moody NASA ESA Frontex DBRS Reporters Editor";

/// The capitalised words that end at `position`, at most `limit` of them, without an article or a nationality.
pub(super) fn name_before(text: &str, start: usize, position: usize, limit: usize) -> Option<Span> {
    let mut span: Option<Span> = None;
    let mut position = position;
    for _ in 0..limit {
        let Some(word) = word_before(text, start, position) else { break };
        let content = word.of(text);
        if !matches!(&text[word.end..position], " " | "-") || !content.starts_with(is_capital) || content == "The" {
            break;
        }
        span = Some(Span::new(word.start, span.map_or(word.end, |span| span.end)));
        position = word.start;
    }
    let mut span = span?;
    while let Some(first) = word_behind(text, span.end, span.start)
        && is_nationality(first.of(text))
    {
        span.start = word_behind(text, span.end, first.end)?.start;
    }
    Some(span)
}

/// Whether one word tells where an outlet is from rather than its name.
fn is_nationality(name: &str) -> bool {
    const WITHOUT_ENDING: &str =
        "Greek German French Dutch Swiss Czech Thai Welsh US UK EU UAE State Official Local National";
    let mut endings = "ian ish ese ean can man li qi eni ani".split(' ');
    is_one_of(name, WITHOUT_ENDING) || !name.contains([' ', '-']) && endings.any(|ending| name.ends_with(ending))
}
