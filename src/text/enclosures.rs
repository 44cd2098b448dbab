//! Brackets and corner quotes that belong together: sentences are not split inside short ones.

use super::characters::{ENCLOSURE, closer_of, next_candidate};
use crate::Span;

/// Longer enclosures than this many bytes are split like other text.
const MAXIMUM_BYTES: usize = 400;
/// Openings deeper inside others than this are not followed up.
const MAXIMUM_DEPTH: usize = 16;

/// The outermost enclosures of a text that are short enough to stay whole, in order.
pub(super) struct Enclosures(Vec<Span>);

impl Enclosures {
    /// Finds them in one pass.
    pub(super) fn of(text: &str) -> Enclosures {
        let mut found: Vec<Span> = Vec::new();
        let mut open: Vec<(usize, char)> = Vec::new();
        let mut from = 0;
        while let Some((position, c)) = next_candidate(text, from, ENCLOSURE) {
            from = position + c.len_utf8();
            if let Some(closer) = closer_of(c) {
                if open.len() == MAXIMUM_DEPTH {
                    open.clear();
                }
                open.push((position, closer));
            } else if let Some(depth) = open.iter().rposition(|&(_, closer)| closer == c) {
                let span = Span::new(open[depth].0, position);
                open.truncate(depth);
                if span.len() <= MAXIMUM_BYTES {
                    while found.pop_if(|inner| inner.start > span.start).is_some() {}
                    found.push(span);
                }
            }
        }
        Enclosures(found)
    }

    /// Whether `span` lies between the marks of one enclosure.
    pub(super) fn hold(&self, span: Span) -> bool {
        let before = self.0.partition_point(|enclosure| enclosure.start < span.start);
        before.checked_sub(1).is_some_and(|last| span.end <= self.0[last].end)
    }
}
