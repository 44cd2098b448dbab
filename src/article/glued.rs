//! Words that pasting or translating a text has glued together.

use crate::text::case::{is_capital, is_small};

/// Whether words or marks are glued together: a closing mark or comma before a letter, as in `G20”according`, or a
/// capital after several small letters, as in `HassFellow`. Shorter beginnings are those of names: `McDonald`.
pub(crate) fn is_glued(text: &str) -> bool {
    let mut small_letters = 0;
    let mut closed = false;
    for c in text.chars() {
        if (closed && c.is_alphabetic()) || (small_letters > 3 && is_capital(c)) {
            return true;
        }
        closed = matches!(c, '”' | '»' | ',' | ';' | ')');
        small_letters = if is_small(c) { small_letters + 1 } else { 0 };
    }
    false
}

/// How cleanly sentences were pasted or translated: 1 where none has words glued together, falling to ½ where one in
/// eight has.
pub(super) fn cleanness<'a>(sentences: impl Iterator<Item = &'a str>) -> f64 {
    let (mut glued, mut all) = (0.0_f64, 0.0);
    for sentence in sentences {
        all += 1.0;
        glued += if is_glued(sentence) { 1.0 } else { 0.0 };
    }
    if glued == 0.0 { 1.0 } else { (1.0 - 4.0 * glued / all).max(0.5) }
}
