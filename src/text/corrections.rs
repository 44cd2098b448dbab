//! Blocks a person has set right.

use super::Block;
use super::characters::trimmed;
use crate::Span;
use crate::sorting::sort_by_key;

/// The `detected` blocks with `corrections` put over them: a correction stands as it is given, and a detected block
/// keeps only what no correction covers. The result is in order, disjoint, and each block is trimmed of white space.
///
/// Where corrections overlap, the one that begins first wins and the later one keeps the rest. A correction that does
/// not lie on character boundaries inside the text is left out. Takes time in proportion to both lists, plus sorting.
pub fn corrected(text: &str, detected: Vec<Block>, corrections: &[Block]) -> Vec<Block> {
    let corrections = disjoint(text, corrections);
    if corrections.is_empty() {
        return detected;
    }
    let mut result = Vec::with_capacity(detected.len() + corrections.len());
    let mut first = 0;
    for block in detected {
        while first < corrections.len() && corrections[first].span.end <= block.span.start {
            first += 1;
        }
        let mut start = block.span.start;
        for correction in corrections[first..].iter().take_while(|correction| correction.span.start < block.span.end) {
            result.extend(part(text, block, start, correction.span.start.max(start)));
            start = correction.span.end;
        }
        result.extend(part(text, block, start.min(block.span.end), block.span.end));
    }
    result.extend(corrections);
    sort_by_key(&mut result, |block| block.span);
    result
}

/// The valid corrections, in order, cut so that none overlaps the one before.
fn disjoint(text: &str, corrections: &[Block]) -> Vec<Block> {
    let mut valid: Vec<Block> =
        corrections.iter().copied().filter(|block| text.get(block.span.start..block.span.end).is_some()).collect();
    sort_by_key(&mut valid, |block| block.span);
    let mut end = 0;
    valid.retain_mut(|block| {
        block.span.start = block.span.start.max(end);
        if block.span.start >= block.span.end {
            return false;
        }
        end = block.span.end;
        true
    });
    valid.into_iter().filter_map(|block| part(text, block, block.span.start, block.span.end)).collect()
}

/// The block cut to `start..end` and trimmed, if anything is left.
fn part(text: &str, block: Block, start: usize, end: usize) -> Option<Block> {
    trimmed(text, Span::new(start, end)).map(|span| Block { span, ..block })
}
