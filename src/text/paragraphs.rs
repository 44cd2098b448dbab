//! Paragraphs of pasted text: lines put together where the break between them means nothing.
//!
//! Text arrives with a blank line between paragraphs, with one line for each, or hard-wrapped at any width. A group of
//! lines without a blank one between is hard-wrapped where most of its lines could not have taken the next line's first
//! word within the group's width, and some line goes on in lower case.

use super::Language;
use super::case::{is_capital, is_small};
use super::characters::{ends_sentence, is_bullet, is_ignorable};
use super::stems::fold;
use super::stop_words::is_stop_word;
use super::words::is_written_without_spaces;
use crate::Span;

/// The widths text is wrapped at, in characters.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 30..=160;
/// No script before Thai is written without spaces.
const FIRST_WIDE: char = '\u{E00}';
/// A paragraph of this many bytes that stops in the middle was broken; a shorter one may be a title.
const BROKEN_PARAGRAPH_BYTES: usize = 60;

/// The paragraphs of `text`, in order, trimmed of white space. Linear in its length.
pub(super) fn paragraphs(text: &str, language: Language) -> Vec<Span> {
    let mut lines = lines(text);
    if is_double_spaced(&lines) {
        lines.retain(|line| !line.is_blank);
    }
    let groups: Vec<&[Line]> = lines.split(|line| line.is_blank).filter(|group| !group.is_empty()).collect();
    let text_width = groups.iter().filter_map(|group| wrap_width(group)).max();
    let mut paragraphs: Vec<Span> = Vec::new();
    for group in groups {
        let first = paragraphs.len();
        join_lines(group, wrap_width(group).or(text_width), language, &mut paragraphs);
        if let Some(before) = first.checked_sub(1)
            && goes_on(paragraphs[before].of(text), paragraphs[first].of(text))
        {
            paragraphs[before].end = paragraphs[first].end;
            paragraphs.remove(first);
        }
    }
    paragraphs
}

/// A line without the white space around it.
#[derive(Clone, Copy)]
struct Line<'t> {
    span: Span,
    text: &'t str,
    /// In characters; those of scripts without spaces count twice, most of them are as wide as two.
    width: usize,
    /// Whether nothing visible stands in it.
    is_blank: bool,
}

impl Line<'_> {
    /// The width of the first word.
    fn first_word_width(&self) -> usize {
        if self.text.starts_with(is_written_without_spaces) {
            return 2;
        }
        self.text.split_whitespace().next().map_or(0, |word| word.chars().count())
    }

    fn begins_in_lower_case(&self) -> bool {
        self.text.starts_with(is_small)
    }

    /// Whether it begins something new: an item of a list, a heading, a quoted line.
    fn begins_item(&self) -> bool {
        let first_word = self.text.split_whitespace().next().unwrap_or_default();
        let label = first_word.trim_end_matches(['.', ')']);
        self.text.starts_with(|c| is_bullet(c) || c == '#')
            || matches!(first_word, "-" | "*" | "+" | "–" | "—")
            || is_table_row(self.text)
            || label.len() < first_word.len() && label.len() <= 3 && label.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// The lines of `text`, ended by any of the line and paragraph separators of Unicode.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let piece = &text[start..end_of_line(text.as_bytes(), start)];
        let is_second_half_of_break = piece == "\n" && text[..start].ends_with('\r');
        if !is_second_half_of_break {
            let from = start + (piece.len() - without_quote_marks(piece).len());
            let trimmed = text[from..start + piece.len()].trim_end();
            lines.push(Line {
                span: Span::new(from, from + trimmed.len()),
                text: trimmed,
                width: width(trimmed),
                is_blank: trimmed.chars().all(is_ignorable),
            });
        }
        start += piece.len();
    }
    lines
}

/// Where the line that begins at `start` ends, its break included. Looks at bytes, since it sees all of a text.
fn end_of_line(text: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < text.len() {
        end += 1;
        // No break begins with another byte.
        if !matches!(text[end - 1], b'\n'..=b'\r' | 0xC2 | 0xE2) {
            continue;
        }
        match text[end - 1..] {
            [b'\n' | b'\r' | 0x0B | 0x0C, ..] => break,
            // U+0085.
            [0xC2, 0x85, ..] => return end + 1,
            // U+2028 and U+2029.
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => return end + 2,
            _ => {}
        }
    }
    end
}

/// How wide a line is, see [`Line::width`].
fn width(line: &str) -> usize {
    if line.is_ascii() {
        return line.len();
    }
    let mut width = 0;
    for c in line.chars() {
        width += if c >= FIRST_WIDE && is_written_without_spaces(c) { 2 } else { 1 };
    }
    width
}

/// The line without white space and the marks of a quotation in Markdown or mail before it.
fn without_quote_marks(line: &str) -> &str {
    let mut rest = line.trim_start();
    while let Some(quoted) = rest.strip_prefix('>') {
        rest = quoted.trim_start();
    }
    rest
}

/// Whether it is a row of a Markdown table.
pub(super) fn is_table_row(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

/// Whether the lines are hard-wrapped with a blank one between any two.
fn is_double_spaced(lines: &[Line]) -> bool {
    if lines.windows(2).any(|pair| !pair[0].is_blank && !pair[1].is_blank) {
        return false;
    }
    let filled: Vec<Line> = lines.iter().copied().filter(|line| !line.is_blank).collect();
    wrap_width(&filled).is_some()
}

/// The width a group of lines is wrapped at, if it is.
fn wrap_width(group: &[Line]) -> Option<usize> {
    let width = group.iter().map(|line| line.width).max().filter(|width| WRAP_WIDTHS.contains(width))?;
    let breaks = || group.windows(2).filter(|pair| !pair[1].begins_item());
    let full = breaks().filter(|pair| is_full(&pair[0], &pair[1], width)).count();
    let has_continuation = breaks().any(|pair| !ends_sentence(pair[0].text) && !pair[1].text.starts_with(is_capital));
    (full >= 2 && full * 10 >= breaks().count() * 6 && has_continuation).then_some(width)
}

/// Whether `line` had no room for the first word of `next`.
fn is_full(line: &Line, next: &Line, width: usize) -> bool {
    line.width + 1 + next.first_word_width() > width
}

/// Appends the paragraphs of a group of lines.
fn join_lines(group: &[Line], wrap_width: Option<usize>, language: Language, paragraphs: &mut Vec<Span>) {
    let ends_as_sentence = ends_of_lower_case_runs(group);
    let mut begins_in_lower_case = false;
    for (index, line) in group.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &group[before]);
        let joins = before.is_some_and(|before| {
            let is_full = wrap_width.is_some_and(|width| is_full(before, line, width) && before.width <= width);
            let is_open = !ends_sentence(before.text) && !before.text.ends_with(':');
            let goes_on = line.begins_in_lower_case() && !begins_in_lower_case && ends_as_sentence[index]
                || ends_in_function_word(before.text, language) && ends_sentence(line.text);
            !line.begins_item() && (is_full || is_open && goes_on)
        });
        match paragraphs.last_mut() {
            Some(paragraph) if joins => paragraph.end = line.span.end,
            _ => {
                begins_in_lower_case = line.begins_in_lower_case();
                paragraphs.push(line.span);
            }
        }
    }
}

/// For each line, whether the run of lines in lower case that it belongs to ends as a sentence does.
fn ends_of_lower_case_runs(group: &[Line]) -> Vec<bool> {
    let mut ends = vec![false; group.len()];
    for index in (0..group.len()).rev() {
        let runs_on = group.get(index + 1).is_some_and(Line::begins_in_lower_case);
        ends[index] = ends_sentence(group[index].text) || runs_on && ends[index + 1];
    }
    ends
}

/// Whether the line stops behind an article, a preposition or, in Japanese, a particle.
fn ends_in_function_word(line: &str, language: Language) -> bool {
    if language.code() == "ja" {
        return line.ends_with(['の', 'は', 'が', 'を', '、']);
    }
    let last = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    last.len() < line.len() && last.starts_with(is_small) && is_stop_word(&fold(last), language)
}

/// Whether a paragraph breaks off and the next one, behind a blank line, takes it up in lower case.
fn goes_on(paragraph: &str, next: &str) -> bool {
    let bare = paragraph.trim_end_matches(['"', '”', '’', '\'', '»', ' ']);
    let breaks_off = bare.ends_with([',', '،', '、'])
        || paragraph.len() >= BROKEN_PARAGRAPH_BYTES
            && paragraph.ends_with(char::is_alphanumeric)
            && ends_sentence(next);
    breaks_off && next.starts_with(is_small)
}
