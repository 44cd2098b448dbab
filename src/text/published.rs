//! The day an article was published, where its text says so.

use super::dates::stated_days;
use super::{Block, BlockKind, Language};
use crate::Span;

/// A line that tells the day stands before so many passages of the story, title apart, or it may belong to another one.
const PASSAGES_BEFORE: usize = 3;

/// The day of publication as `YYYY-MM-DD` (ISO 8601) and where it stands: the first full date in a line of its own (a
/// dateline or credit) at the head of the article; one marked as that of a change only where there is no other. Never a
/// date from the story, and none where day and month may be either way round ("5/6/2023" in English).
///
/// ```
/// use tellings::text::{Language, blocks, published};
/// let text = "Ferry runs aground\n\nPublished: 2 May 2022, 10:15 GMT\n\nA ferry ran aground on 1 May 2022, the police said.";
/// let language = Language::from_tag("en");
/// let (day, span) = published(text, &blocks(text, language), language).unwrap();
/// assert_eq!((day.as_str(), span.of(text)), ("2022-05-02", "2 May 2022"));
/// ```
pub fn published(text: &str, blocks: &[Block], language: Language) -> Option<(String, Span)> {
    let mut passages = 0;
    let mut changed = None;
    for block in blocks {
        if matches!(block.kind, BlockKind::Dateline | BlockKind::Credit) {
            for found in stated_days(block.span.of(text), language) {
                let Span { start, end } = found.span;
                let span = Span::new(block.span.start + start, block.span.start + end);
                let day = (found.day.iso(), span);
                if !found.is_change {
                    return Some(day);
                }
                changed = changed.or(Some(day));
            }
        }
        passages += usize::from(matches!(block.kind, BlockKind::Body | BlockKind::Subheading));
        if passages == PASSAGES_BEFORE {
            break;
        }
    }
    changed
}
