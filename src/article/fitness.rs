//! How fit a sentence is to stand alone.

use super::{Article, leaning, readable};
use crate::mentions::within;
use crate::text::BlockKind;
use crate::text::case::{is_capital, is_small};
use crate::text::characters::Pieces;
use std::borrow::Cow;

/// A reason to prefer another sentence, and what remains of a sentence's worth where it holds.
struct Flaw {
    remains: f64,
    holds: fn(&Form) -> bool,
}

const FLAWS: [Flaw; 11] = [
    // Words glued together, or a stop within the sentence.
    Flaw { remains: 0.6, holds: |form| form.is_garbled },
    // Part of a quotation that begins or ends elsewhere.
    Flaw { remains: 0.4, holds: |form| form.quotation_marks % 2 == 1 },
    // Somebody's words more than the story's.
    Flaw { remains: 0.7, holds: |form| 5 * form.quoted > 2 * form.text.len() },
    // An address to write or go to.
    Flaw { remains: 0.3, holds: |form| form.may_hold_address && holds_an_address(form.text) },
    // Where somebody is in a picture.
    Flaw { remains: 0.6, holds: |form| form.has_bracket && remarks_on_a_picture(form.text) },
    // A sentence cut off, or a line that was none.
    Flaw {
        remains: 0.6, holds: |form| !form.ends_with_one_of(&['.', '!', '?', '…', '。', '！', '？', '؟', '።', '।'])
    },
    // A sentence that breaks off.
    Flaw { remains: 0.7, holds: |form| form.ends_with_one_of(&[',', ';', '，', '、', '；']) },
    // A question: the answer says more.
    Flaw { remains: 0.4, holds: |form| form.ends_with_one_of(&['?', '？', '؟']) },
    // What announces something else.
    Flaw { remains: 0.5, holds: |form| form.ends_with_one_of(&[':', '：']) },
    // A sentence whose beginning is elsewhere.
    Flaw { remains: 0.45, holds: |form| form.text.chars().find(|c| c.is_alphanumeric()).is_some_and(is_small) },
    // Names and headings without a verb.
    Flaw { remains: 0.3, holds: |form| has_capitals_alone(form.text) },
];

/// A word of so many letters is no abbreviation.
const WHOLE_WORD: usize = 5;
/// What remains of the worth of a sentence that is not of the body.
const NOT_BODY: f64 = 0.3;
/// A shorter sentence is a fragment, worth less with its length. Lengths are counted in letters, see [`Form::length`].
const WHOLE_LENGTH: f64 = 50.0;
/// A longer sentence is a burden, worth less with the square root of its length.
const EASY_LENGTH: f64 = 200.0;

/// How fit each sentence of an article is to stand alone, above 0 and at most 1. Linear in its length.
pub(super) fn of_all(article: &Article) -> Vec<f64> {
    let mut fitness = Vec::with_capacity(article.sentences().len());
    for (index, sentence) in article.sentences().iter().enumerate() {
        let raw = sentence.span.of(article.text());
        let is_plain = !raw.bytes().any(|byte| matches!(byte, b'\\' | b'*' | b'_' | b'['));
        let text = if is_plain { Cow::Borrowed(raw) } else { Cow::Owned(readable(raw)) };
        fitness.push(soundness(article, index, &text) * leaning(&text, article.language()).remains());
    }
    fitness
}

/// How fit a sentence is that has all it leans on; `text` is the sentence, readable.
pub(crate) fn soundness(article: &Article, index: usize, text: &str) -> f64 {
    let sentence = article.sentences()[index];
    let of_kind = if sentence.kind == BlockKind::Body { 1.0 } else { NOT_BODY };
    let form = Form::of(text, is_garbled(article, index));
    let mut worth = of_kind;
    for flaw in FLAWS {
        if (flaw.holds)(&form) {
            worth *= flaw.remains;
        }
    }
    let length = form.length as f64;
    if length > EASY_LENGTH { worth * (EASY_LENGTH / length).sqrt() } else { worth * (length / WHOLE_LENGTH).min(1.0) }
}

/// What a sentence looks like, character by character.
#[derive(Default)]
struct Form<'t> {
    text: &'t str,
    /// Without the quotation marks and brackets that close at its end.
    to_last_mark: &'t str,
    is_garbled: bool,
    /// How many characters it has, an ideograph or a syllable counting as three letters.
    length: usize,
    quotation_marks: usize,
    /// How many bytes stand in quotation marks.
    quoted: usize,
    may_hold_address: bool,
    has_bracket: bool,
}

impl Form<'_> {
    fn of(text: &str, is_garbled: bool) -> Form<'_> {
        let closing = ['"', '\'', '”', '“', '’', '‘', '»', '«', '›', '‹', ')', '）', ']', '」', '』', ' '];
        let mut form = Form { text, to_last_mark: text.trim_end_matches(closing), is_garbled, ..Form::default() };
        let mut quoted_from = 0;
        let mut at = 0;
        while let Some(&byte) = text.as_bytes().get(at) {
            // Most of a sentence.
            if byte.is_ascii() && !matches!(byte, b'"' | b'@' | b'/' | b'.' | b'(') {
                form.length += 1;
                at += 1;
                continue;
            }
            let c = if byte.is_ascii() { char::from(byte) } else { text[at..].chars().next().unwrap_or_default() };
            let end = at + c.len_utf8();
            form.length += if c >= '\u{2E80}' { 3 } else { 1 };
            match c {
                '"' | '“' | '”' | '„' | '«' | '»' => {
                    form.quotation_marks += 1;
                    if form.quotation_marks % 2 == 1 {
                        quoted_from = end;
                    } else {
                        form.quoted += at - quoted_from;
                    }
                }
                '@' | '/' => form.may_hold_address = true,
                '.' => form.may_hold_address |= text[..at].ends_with("www"),
                '(' => form.has_bracket = true,
                _ => {}
            }
            at = end;
        }
        if form.quotation_marks % 2 == 1 {
            form.quoted += text.len() - quoted_from;
        }
        form
    }

    fn ends_with_one_of(&self, marks: &[char]) -> bool {
        self.to_last_mark.ends_with(marks)
    }
}

/// Whether words seem to be glued together in a sentence, or a word ends with a stop where the sentence goes on.
pub(super) fn is_garbled(article: &Article, index: usize) -> bool {
    let span = article.sentences()[index].span;
    let text = span.of(article.text());
    for (at, pair) in text.as_bytes().windows(2).enumerate() {
        if pair != b". " {
            continue;
        }
        let letters = text[..at].chars().rev().take_while(|c| c.is_alphabetic()).count();
        if letters >= WHOLE_WORD && text[at + 2..].starts_with(is_small) {
            return true;
        }
    }
    !within(article.suspects(), span, |suspect| suspect.span).is_empty()
}

/// Whether no word is written small, where some begin with capitals.
fn has_capitals_alone(text: &str) -> bool {
    let mut capitals = 0;
    for word in Pieces(text) {
        match word.chars().find(|c| c.is_alphanumeric()) {
            Some(first) if is_small(first) => return false,
            Some(first) if is_capital(first) => capitals += 1,
            _ => {}
        }
    }
    // A script without capitals says nothing by having none written small.
    let is_uncased = |c: char| c.is_alphabetic() && !is_capital(c) && !is_small(c);
    capitals > 0 && !text.contains(is_uncased)
}

fn holds_an_address(text: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_mail =
        |(at, _): (usize, &str)| is_part(text[..at].chars().next_back()) && is_part(text[at + 1..].chars().next());
    text.contains("://") || text.contains("www.") || text.match_indices('@').any(is_mail)
}

/// What remarks in brackets begin with where a picture is described.
const PICTURE_REMARKS: [&str; 12] = [
    "pictured", "file p", "left)", "right)", "centre)", "center)", "above)", "below)", "Archiv", "im Bild", "links)",
    "rechts)",
];

fn remarks_on_a_picture(text: &str) -> bool {
    text.split('(').skip(1).any(|remark| PICTURE_REMARKS.iter().any(|begin| remark.trim_start().starts_with(begin)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::article::Details;

    /// An article of one block of a kind, which is one sentence.
    fn sentence_of(kind: BlockKind, text: &str) -> Article {
        let details = Details { blocks: vec![(kind, Span::new(0, text.len()))], ..Details::default() };
        let article = Article::read_with(text, details).unwrap();
        assert_eq!(article.sentences().len(), 1, "{text}");
        article
    }

    fn fitness_of(kind: BlockKind, text: &str) -> f64 {
        sentence_of(kind, text).fitness(0)
    }

    fn fitness(text: &str) -> f64 {
        fitness_of(BlockKind::Body, text)
    }

    #[test]
    fn whole_sentences_are_fit() {
        for text in [
            "The museum of Lenn bought an old boat that fishermen had found in the river.",
            "2,000 people came to see the old boat in the museum on Monday.",
            "The museum called the boat “old and rare” when it was bought on Monday.",
            "The museum called the boat \"old and rare\" when it was bought on Monday.",
            "The museum called the boat “old, rare and very beautiful” when it was bought on Monday.",
            "The **museum** of Lenn bought an [old boat](https://example.org/boat?) there on Monday.",
            "The museum (and the town) bought an old boat and/or a ship @ the harbour!",
            "The museum of Lenn bought an old boat on Monday (it was found in the river).",
            "Der Bürgermeister nannte das Boot „alt und selten“, als es gekauft wurde.",
            "NASA宣布新的登月计划将于明年三月正式启动，工作人员昨天吃了午饭。",
            "أعلنت الوزارة يوم الاثنين أن المدينة ستحصل على متحف جديد للسفن القديمة.",
        ] {
            assert_eq!(fitness(text), 1.0, "{text}");
        }
    }

    #[test]
    fn flaws_make_a_sentence_less_fit() {
        let sound = "The museum of Lenn bought an old boat on Monday that fishermen had found in the river.";
        assert_eq!(fitness(sound), 1.0);
        for text in [
            "The museum of Lenn bought old boats. on Monday that fishermen had found in the river.",
            "The museum of Lenn bought an old boat on Monday that “fishermen had found in the river.",
            "The museum of Lenn said that “an old boat on Monday had been found in the river by fishermen”.",
            "The museum of Lenn said that „ein altes Boot im Fluss von Fischern gefunden worden ist“.",
            "The museum of Lenn bought an old boat on Monday, write to boat@lenn.example to see it.",
            "The museum of Lenn bought an old boat on Monday, see www.lenn.example for what it is.",
            "The museum of Lenn bought an old boat on Monday, see https://lenn.example for what it is.",
            "The director of the museum of Lenn (left) and fishermen with the old boat on Monday.",
            "The museum of Lenn bought an old boat on Monday that fishermen had found in the",
            "The museum of Lenn bought an old boat on Monday that fishermen had found in the river,",
            "The museum of Lenn bought an old boat on Monday that fishermen had found in the river?",
            "The museum of Lenn bought an old boat on Monday that fishermen had found in the river:",
            "the museum of Lenn bought an old boat on Monday that fishermen had found in the river.",
            "The Museum Of Lenn Bought An Old Boat On Monday That Fishermen Had Found In The River.",
            "He bought an old boat for the museum of Lenn on Monday that fishermen had found.",
            "But the museum of Lenn bought an old boat on Monday that fishermen had found.",
        ] {
            let fitness = fitness(text);
            assert!(fitness > 0.0 && fitness < 1.0, "{fitness} {text}");
        }
        assert!(fitness_of(BlockKind::Subheading, sound) < 1.0);
        // The more of it stands behind a mark that is never closed.
        let unclosed = "The museum of Lenn bought an old boat “on Monday that fishermen had found in the river.";
        assert!(
            fitness(unclosed) < fitness(&unclosed.replace("“on Monday that fishermen", "on Monday that “fishermen"))
        );
    }

    #[test]
    fn fitness_falls_with_scraps_and_with_burdens() {
        let words = |words: usize| fitness(&format!("The{}.", " boat".repeat(words)));
        let fit: Vec<f64> = [1, 2, 5, 9, 10, 20, 39, 40, 80, 200].into_iter().map(words).collect();
        assert!(fit[..4].is_sorted_by(|short, long| short < long), "{fit:?}");
        assert_eq!(fit[4..7], [1.0; 3]);
        assert!(fit[6..].is_sorted_by(|short, long| short > long) && fit[9] > 0.4, "{fit:?}");
        // A character of Chinese says as much as three letters.
        let characters = |characters: usize| fitness(&format!("{}。", "船".repeat(characters)));
        assert!(characters(8) < 1.0 && characters(16) == 1.0 && characters(65) == 1.0 && characters(80) < 1.0);
    }

    #[test]
    fn words_with_a_stop_where_the_sentence_goes_on_are_garbled() {
        for (text, expected) in [
            ("The museum bought a boat. on Monday.", false),
            ("The museum bought boats. on Monday.", true),
            ("The museum bought boats. On Monday they came.", false),
            ("Das Museum kaufte bzw. erhielt Boote.", false),
            ("The museum bought 12345. boats on Monday.", false),
            ("The museum bought boats on Monday.", false),
        ] {
            assert_eq!(sentence_of(BlockKind::Caption, text).is_garbled(0), expected, "{text}");
        }
    }
}
