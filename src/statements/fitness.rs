//! How fit a sentence is to stand alone.

use crate::article::{Article, readable};
use crate::mentions::within;
use crate::text::BlockKind;
use crate::text::case::is_small;

/// A reason to prefer another sentence, and what remains of a sentence's worth where it holds.
struct Flaw {
    remains: f64,
    holds: fn(&str) -> bool,
}

const FLAWS: [Flaw; 5] = [
    // A sentence cut off, or a line that was none.
    Flaw { remains: 0.6, holds: |text| !ends_as_a_sentence(text) },
    // A sentence whose beginning is elsewhere.
    Flaw { remains: 0.7, holds: |text| text.chars().find(|c| c.is_alphanumeric()).is_some_and(is_small) },
    // Part of a quotation that begins or ends elsewhere.
    Flaw { remains: 0.7, holds: has_half_a_quotation },
    // A fragment.
    Flaw { remains: 0.5, holds: |text| text.chars().count() < 40 },
    // A burden.
    Flaw { remains: 0.8, holds: |text| text.chars().count() > 320 },
];

/// What remains of the worth of a sentence with words glued together.
const GLUED: f64 = 0.6;
/// What remains of the worth of a sentence that is not of the body.
const NOT_BODY: f64 = 0.3;

/// How fit a sentence is to stand alone, above 0 and at most 1.
pub(crate) fn fitness(article: &Article, index: usize) -> f64 {
    let sentence = article.sentences()[index];
    let raw = sentence.span.of(article.text());
    let cleaned;
    let text = if raw.bytes().any(|byte| matches!(byte, b'\\' | b'*' | b'_' | b'[')) {
        cleaned = readable(raw);
        cleaned.as_str()
    } else {
        raw
    };
    let of_kind = if sentence.kind == BlockKind::Body { 1.0 } else { NOT_BODY };
    let is_glued = !within(article.suspects(), sentence.span, |suspect| suspect.span).is_empty();
    let of_form = if is_glued { of_kind * GLUED } else { of_kind };
    FLAWS.iter().filter(|flaw| (flaw.holds)(text)).fold(of_form, |worth, flaw| worth * flaw.remains)
}

fn ends_as_a_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '」', '』']);
    end.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '።', '।'])
}

/// Whether the sentence holds an odd number of quotation marks, of whatever form.
fn has_half_a_quotation(text: &str) -> bool {
    text.chars().filter(|c| matches!(c, '"' | '“' | '”' | '„' | '«' | '»')).count() % 2 == 1
}
