//! From UTF-8 bytes to UTF-16 units and back.

use crate::{Article, Span};

/// A range in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// Where a text's UTF-16 positions differ from its UTF-8 ones: only the places of characters beyond ASCII are stored.
#[derive(Clone, Debug, Default)]
pub struct Utf16Positions {
    /// After each such character: its end in bytes, and its end in UTF-16 units.
    after_wide: Vec<(usize, usize)>,
}

impl Utf16Positions {
    /// Measures a text; linear in its length.
    pub fn of(text: &str) -> Utf16Positions {
        let mut after_wide = Vec::new();
        let (mut position, mut units) = (0, 0);
        while position < text.len() {
            // A character's first byte tells its length.
            let (bytes, utf16) = match text.as_bytes()[position] {
                0..=0x7F => (1, 1),
                0x80..=0xDF => (2, 1),
                0xE0..=0xEF => (3, 1),
                0xF0.. => (4, 2),
            };
            position += bytes;
            units += utf16;
            if bytes > 1 {
                after_wide.push((position, units));
            }
        }
        Utf16Positions { after_wide }
    }

    /// The UTF-16 position of a byte position on a character boundary; `O(log n)`.
    pub fn utf16(&self, byte: usize) -> usize {
        match self.after_wide.partition_point(|&(end, _)| end <= byte).checked_sub(1) {
            None => byte,
            Some(last) => self.after_wide[last].1 + (byte - self.after_wide[last].0),
        }
    }

    /// The range of a span in UTF-16 units.
    pub fn range(&self, span: Span) -> Range {
        Range { start: self.utf16(span.start), end: self.utf16(span.end) }
    }

    /// The byte position of a UTF-16 position in `text`, none beyond its end or between two surrogates; `O(log n)`.
    pub fn byte(&self, text: &str, unit: usize) -> Option<usize> {
        let byte = match self.after_wide.partition_point(|&(_, end)| end <= unit).checked_sub(1) {
            None => unit,
            Some(last) => self.after_wide[last].0 + (unit - self.after_wide[last].1),
        };
        (text.is_char_boundary(byte) && self.utf16(byte) == unit).then_some(byte)
    }
}

/// UTF-16 positions in several articles, each measured when it is first asked for.
pub struct PositionsIn<'a, 'f> {
    article: &'f dyn Fn(usize) -> &'a Article,
    /// By article, ascending.
    measured: Vec<(usize, Utf16Positions)>,
}

impl<'a, 'f> PositionsIn<'a, 'f> {
    /// Positions in the articles `article` knows by number.
    pub fn new(article: &'f dyn Fn(usize) -> &'a Article) -> Self {
        PositionsIn { article, measured: Vec::new() }
    }

    /// The range of a span of an article in UTF-16 units; `O(log n)` but for the first of an article.
    pub fn range(&mut self, article: usize, span: Span) -> Range {
        let place = match self.measured.binary_search_by_key(&article, |&(article, _)| article) {
            Ok(place) => place,
            Err(place) => {
                let positions = Utf16Positions::of((self.article)(article).text());
                self.measured.insert(place, (article, positions));
                place
            }
        };
        self.measured[place].1.range(span)
    }
}
