//! The break tests of Unicode for words and sentences.

use anyhow::Result;
use serde::Deserialize;
use tellings::Span;
use tellings::text::{Block, BlockKind, Language, WordKind, sentences, words};

use super::Outcome;
use super::data::Data;
use super::measures::mean;
use super::table::{Row, Scale};

#[derive(Deserialize)]
struct Case {
    id: u32,
    text: String,
    segments: Vec<String>,
}

/// Compares words and sentences with the segments of the tests.
pub fn run(data: &Data) -> Result<Outcome> {
    let of_words: Vec<Case> = data.lines("sentences/uax29-word.jsonl")?;
    let of_sentences: Vec<Case> = data.lines("sentences/uax29-sentence.jsonl")?;
    let (claimed, others): (Vec<Case>, Vec<Case>) = of_words.into_iter().partition(is_claimed);
    let mut failures = String::new();
    let mut row = |metric: &str, cases: &[Case], found: fn(&str) -> Vec<&str>, expected: fn(&Case) -> Vec<&str>| {
        let mut scores = Vec::new();
        for case in cases {
            let (found, expected) = (found(&case.text), expected(case));
            scores.push(f64::from(u8::from(found == expected)));
            if found != expected {
                failures.push_str(&format!("{metric} {}\n  is     {found:?}\n  should {expected:?}\n", case.id));
            }
        }
        Row::new(format!("{metric} ({})", cases.len()), Scale::Percent, mean(scores))
    };
    let rows = vec![
        row("words exact, scripts with spaces", &claimed, split_words, expected_words),
        row("words exact, scripts without (pairs are given)", &others, split_words, expected_words),
        row("sentences exact (tailored)", &of_sentences, split_sentences, expected_sentences),
    ];
    Ok(Outcome { rows, notes: String::new(), cases: failures })
}

/// Whether the words are claimed to be those of UAX #29: no character is of a script without spaces. Kana marks and
/// signs, which the standard counts as letters of such a script, are told by their blocks. The tests are of Unicode 14:
/// what they say of ✁ behind a letter no longer holds.
fn is_claimed(case: &Case) -> bool {
    let is_kana = |c: char| matches!(c, '\u{3031}'..='\u{3035}' | '\u{309B}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}');
    let has_pairs = split(&case.text).iter().any(|&(_, kind)| kind == WordKind::Characters);
    !has_pairs && !case.text.contains(is_kana) && !case.text.contains("a\u{200D}✁")
}

fn split(text: &str) -> Vec<(&str, WordKind)> {
    words(text, Span::new(0, text.len())).into_iter().map(|word| (word.span.of(text), word.kind)).collect()
}

fn split_words(text: &str) -> Vec<&str> {
    split(text).into_iter().map(|(word, _)| word).collect()
}

/// The segments that are words: from their first letter or digit on, without underscores behind.
fn expected_words(case: &Case) -> Vec<&str> {
    let is_mark = |c: char| !c.is_alphanumeric();
    let trimmed = case.segments.iter().map(|segment| segment.trim_end_matches('_').trim_start_matches(is_mark));
    trimmed.filter(|word| !word.is_empty()).collect()
}

/// The sentences of the text as one paragraph.
fn split_sentences(text: &str) -> Vec<&str> {
    let paragraph = Block { kind: BlockKind::Body, span: Span::new(0, text.len()) };
    sentences(text, &[paragraph], Language::UNKNOWN).into_iter().map(|sentence| sentence.span.of(text)).collect()
}

/// The segments without white space at their ends.
fn expected_sentences(case: &Case) -> Vec<&str> {
    case.segments.iter().map(|segment| segment.trim()).filter(|segment| !segment.is_empty()).collect()
}
