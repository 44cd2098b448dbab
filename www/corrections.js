// @ts-check
/** Passages a person has said to be of the story or not, as ranges of the article's text. */

/** @import { Block, BlockKind } from './types.d.ts' */

/**
 * The corrections with one more; what was said before of the same passage no longer counts.
 *
 * @param {readonly Block[] | undefined} blocks
 * @param {Block} correction
 * @returns {Block[]}
 */
export function corrected(blocks = [], correction) {
  const others = blocks.filter(({ start, end }) => end <= correction.start || start >= correction.end);
  return [...others, correction].sort((a, b) => a.start - b.start);
}

/**
 * The corrections without those of a passage, whose kind is then found in the text again.
 *
 * @param {readonly Block[] | undefined} blocks
 * @param {{ start: number, end: number }} range
 * @returns {Block[] | undefined}
 */
export function uncorrected(blocks = [], range) {
  const others = blocks.filter(({ start, end }) => end <= range.start || start >= range.end);
  return others.length > 0 ? others : undefined;
}

/**
 * @param {readonly Block[] | undefined} blocks
 * @param {{ start: number, end: number }} range
 * @returns {BlockKind | undefined} what a person has said the passage to be
 */
export function correctionOf(blocks = [], { start, end }) {
  return blocks.find((block) => block.start < end && block.end > start)?.kind;
}

/**
 * The corrections where they stand after an edit. Those that the edit touches are gone with what they were about.
 *
 * @param {Block[] | undefined} blocks
 * @param {string} before
 * @param {string} after
 * @returns {Block[] | undefined}
 */
export function moveBlocks(blocks, before, after) {
  if (!blocks) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [changedTo, shift] = [before.length - tail, after.length - before.length];
  const moved = blocks.flatMap((block) => {
    if (block.end <= head) return [block];
    return block.start >= changedTo ? [{ ...block, start: block.start + shift, end: block.end + shift }] : [];
  });
  return moved.length > 0 ? moved : undefined;
}
