//! Sentences.
//!
//! The rules start from [UAX #29](https://www.unicode.org/reports/tr29/#Sentence_Boundaries) (which characters end
//! sentences, what may close them, that lower case goes on) and repair what it leaves to "tailoring": abbreviations,
//! initials, ordinals, lists, quotations with their attribution, line breaks that mean nothing, missing spaces.

use super::characters::trimmed;
use super::enclosures::Enclosures;
use super::list_items::list_items;
use super::sentence_ends::SentenceEnds;
use super::{Block, BlockKind, Language};
use crate::Span;

/// A sentence of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands; begins and ends with something other than white space.
    pub span: Span,
    /// The kind of the block it is in.
    pub kind: BlockKind,
}

/// The sentences of every block but junk and links, in order and disjoint. Captions, credits and datelines are one
/// sentence each. The `blocks` are those of this `text`, in order and disjoint. Linear in their length.
///
/// ```
/// use tellings::text::{Language, blocks, sentences};
/// let text = "Dr. Vega left the U.S. Senate. “Why now?” she was asked.";
/// let english = Language::from_tag("en");
/// let sentences = sentences(text, &blocks(text, english), english);
/// let sentences: Vec<&str> = sentences.into_iter().map(|sentence| sentence.span.of(text)).collect();
/// assert_eq!(sentences, ["Dr. Vega left the U.S. Senate.", "“Why now?” she was asked."]);
/// ```
pub fn sentences(text: &str, blocks: &[Block], language: Language) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in blocks {
        let mut push = |span: Span| {
            sentences.extend(trimmed(text, span).map(|span| Sentence { span, kind: block.kind }));
        };
        match block.kind {
            BlockKind::Junk | BlockKind::Link => {}
            BlockKind::Caption | BlockKind::Credit | BlockKind::Dateline => push(block.span),
            BlockKind::Headline | BlockKind::Subheading | BlockKind::Body => {
                let mut start = block.span.start;
                for item in list_items(block.span.of(text)) {
                    let end = block.span.start + item;
                    split(text, Span::new(start, end), language, &mut push);
                    start = end;
                }
                split(text, Span::new(start, block.span.end), language, &mut push);
            }
        }
    }
    sentences
}

/// Hands `push` the sentences of one paragraph or list item.
fn split(text: &str, paragraph: Span, language: Language, push: &mut impl FnMut(Span)) {
    let content = paragraph.of(text);
    let enclosures = Enclosures::of(content);
    let mut start = paragraph.start;
    for end in SentenceEnds::new(content, &enclosures, language) {
        push(Span::new(start, paragraph.start + end));
        start = paragraph.start + end;
    }
    push(Span::new(start, paragraph.end));
}
