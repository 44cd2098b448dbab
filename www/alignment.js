// @ts-check
/** Which passages of two articles correspond, and which of the others can be set level with each other. */

/** @import { AnsweredArticle, BlockKind, Difference, Reading, Statement } from './types.d.ts' */

/** The kinds of blocks that statements are over. @type {ReadonlySet<BlockKind>} */
const TOLD = new Set(/** @type {const} */ (['headline', 'subheading', 'body']));

/**
 * @typedef {object} Link Passages of two articles that say the same.
 * @property {number[]} a indexes of sentences
 * @property {number[]} b
 * @property {{ a: number, b: number }[]} facing single sentences that face each other, the closest first
 * @property {Difference[]} differences what the two tell differently
 */

/**
 * @param {readonly Statement[]} statements
 * @param {AnsweredArticle} a
 * @param {AnsweredArticle} b
 * @returns {Link[]} in the order of a
 */
export function linksBetween(statements, a, b) {
  const told = statements.filter(({ articles }) => articles.includes(a.n) && articles.includes(b.n));
  const indexesIn = (/** @type {Statement} */ { sentences }, /** @type {number} */ n) =>
    sentences.filter(({ article }) => article === n).map(({ index }) => index);
  const sentencesOf = (/** @type {AnsweredArticle} */ { reading }, /** @type {number[]} */ indexes) =>
    reading.sentences.filter(({ index }) => indexes.includes(index));
  return told
    .map((statement) => ({ statement, a: indexesIn(statement, a.n), b: indexesIn(statement, b.n) }))
    .map(({ statement, ...indexes }) => ({
      ...indexes,
      facing: facing(sentencesOf(a, indexes.a), sentencesOf(b, indexes.b)),
      differences: statement.differences.filter((difference) => isBetween(difference, a.n, b.n)),
    }))
    .sort((x, y) => x.facing[0].a - y.facing[0].a);
}

/**
 * Which single sentences face each other: those that share most of their words first, until every one has a partner.
 *
 * @param {Reading['sentences']} a
 * @param {Reading['sentences']} b
 * @returns {{ a: number, b: number }[]} indexes, those that share most first
 */
function facing(a, b) {
  const pairs = a.flatMap((x) => b.map((y) => ({ a: x.index, b: y.index, shared: sharedWords(x.text, y.text) })));
  pairs.sort((x, y) => y.shared - x.shared || x.a - y.a || x.b - y.b);
  const [doneA, doneB] = [new Set(), new Set()];
  return pairs.filter((pair) => {
    if (doneA.has(pair.a) && doneB.has(pair.b)) return false;
    doneA.add(pair.a);
    doneB.add(pair.b);
    return true;
  });
}

/**
 * The share of their words that two sentences have in common, from 0 to 1.
 *
 * @param {string} a
 * @param {string} b
 */
function sharedWords(a, b) {
  const [x, y] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const both = [...x].filter((word) => y.has(word)).length;
  return x.size + y.size === 0 ? 0 : (2 * both) / (x.size + y.size);
}

/**
 * Whether these two tell it differently, and not only one of them and a third.
 *
 * @param {Difference} difference
 * @param {number} a
 * @param {number} b
 */
export function isBetween({ variants }, a, b) {
  const toldBy = (/** @type {number} */ n) =>
    variants.filter(({ mentions }) => mentions.some(({ article }) => article === n));
  const ofA = toldBy(a);
  return ofA.length > 0 && toldBy(b).some((variant) => !ofA.includes(variant));
}

/**
 * The sentences of an article by block, those that statements are over.
 *
 * @param {Reading} reading
 * @returns {{ kind: BlockKind, isTold: boolean, sentences: Reading['sentences'] }[]}
 */
export function paragraphs({ blocks, sentences }) {
  return blocks
    .map(({ kind, start, end }) => ({
      kind,
      isTold: TOLD.has(kind),
      sentences: sentences.filter((sentence) => sentence.start >= start && sentence.start < end),
    }))
    .filter((paragraph) => paragraph.sentences.length > 0);
}

/**
 * Of links in the order of a, the most that are also in the order of b: those can stand level.
 *
 * @param {readonly Link[]} links
 * @returns {Link[]}
 */
export function inBothOrders(links) {
  /** For each link the longest run that ends with it. @type {{ length: number, before: number }[]} */
  const runs = [];
  let best = -1;
  links.forEach((link, i) => {
    let run = { length: 1, before: -1 };
    for (let j = 0; j < i; j++) {
      if (links[j].facing[0].b < link.facing[0].b && runs[j].length >= run.length)
        run = { length: runs[j].length + 1, before: j };
    }
    runs.push(run);
    if (best < 0 || run.length > runs[best].length) best = i;
  });
  const chosen = [];
  for (let i = best; i >= 0; i = runs[i].before) chosen.unshift(links[i]);
  return chosen;
}
