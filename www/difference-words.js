// @ts-check
/** Which words of two passages differ: what remains of each beside their longest common sequence of words. */

/** Passages of more words are not compared word by word: the time grows with the product of their lengths. */
const MOST_WORDS = 400;

/** From this share of the shorter passage in common, the words that differ say more than those in common. */
const ONE_WORDING = 0.5;

/**
 * @typedef {object} Word
 * @property {string} folded
 * @property {number} start
 * @property {number} end
 */

/**
 * The ranges of the words of each passage that the other has not. Nothing is marked where they share too little to be
 * one wording: there everything differs.
 *
 * @param {{ text: string, start: number }[]} a sentences, with their place in their article
 * @param {{ text: string, start: number }[]} b
 * @returns {{ a: { start: number, end: number }[], b: { start: number, end: number }[] }}
 */
export function wordsThatDiffer(a, b) {
  const [first, second] = [a.flatMap(wordsOf), b.flatMap(wordsOf)];
  const shorter = Math.min(first.length, second.length);
  if (Math.max(first.length, second.length) > MOST_WORDS || shorter === 0) return { a: [], b: [] };
  const { inA, inB, length } = commonSequence(first, second);
  if (length < shorter * ONE_WORDING) return { a: [], b: [] };
  return { a: stretches(first, inA), b: stretches(second, inB) };
}

/**
 * Words in a row make one range.
 *
 * @param {Word[]} words
 * @param {Set<number>} common
 */
function stretches(words, common) {
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  words.forEach(({ start, end }, i) => {
    if (common.has(i)) return;
    if (i > 0 && !common.has(i - 1)) found[found.length - 1].end = end;
    else found.push({ start, end });
  });
  return found;
}

/**
 * @param {{ text: string, start: number }} sentence
 * @returns {Word[]}
 */
function wordsOf({ text, start }) {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({
      folded: segment.normalize('NFKC').toLowerCase(),
      start: start + index,
      end: start + index + segment.length,
    }));
}

/**
 * @param {Word[]} a
 * @param {Word[]} b
 */
function commonSequence(a, b) {
  const width = b.length + 1;
  // lengths[i, j]: of the longest common sequence of the words of a from i and of b from j.
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[i].folded === b[j].folded ? lengths[at + width + 1] + 1 : Math.max(lengths[at + width], lengths[at + 1]);
    }
  }
  const [inA, inB] = [new Set(), new Set()];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i].folded === b[j].folded) {
      inA.add(i++);
      inB.add(j++);
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  return { inA, inB, length: lengths[0] };
}
