// @ts-check
/** What a person had, as plain data: kept on the device, and saved to and opened from session files. */

/** @import { BlockKind, NewArticle, State } from './types.d.ts' */

const FORMAT = 'tellings-session';
const FORMAT_VERSION = 1;

/** @type {ReadonlySet<unknown>} */
const KINDS = new Set(['headline', 'dateline', 'body', 'subheading', 'caption', 'credit', 'link', 'junk']);

/**
 * @typedef {object} Session
 * @property {NewArticle[]} articles
 * @property {number | null} sentences length of the summary as chosen
 */

/**
 * @param {Pick<State, 'articles' | 'sentences'>} state
 */
export function sessionOf({ articles, sentences }) {
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    articles: articles.map(({ text, id, title, source, published, blocks, example }) =>
      withoutAbsent({ text, id, title, source, published, blocks, example }),
    ),
    settings: { sentences },
  };
}

/**
 * The session in data that may come from anywhere.
 *
 * @param {any} data
 * @returns {Session | undefined} undefined where it is none, or of a newer format
 */
export function sessionIn(data) {
  if (data?.format !== FORMAT || data.formatVersion > FORMAT_VERSION || !Array.isArray(data.articles)) return undefined;
  const { sentences } = data.settings ?? {};
  return {
    articles: data.articles.filter((/** @type {any} */ article) => typeof article?.text === 'string').map(articleIn),
    sentences: Number.isInteger(sentences) && sentences >= 0 && sentences <= 12 ? sentences : null,
  };
}

/**
 * @param {any} data
 * @returns {NewArticle}
 */
function articleIn({ text, id, title, source, published, blocks, example }) {
  const string = (/** @type {unknown} */ value) => (typeof value === 'string' && value !== '' ? value : undefined);
  return withoutAbsent({
    text,
    id: string(id),
    title: string(title),
    source: string(source),
    published: string(published),
    blocks: Array.isArray(blocks) ? blocksIn(blocks, text.length) : undefined,
    example: example === true ? true : undefined,
  });
}

/**
 * @param {any[]} blocks
 * @param {number} length
 * @returns {{ kind: BlockKind, start: number, end: number }[]}
 */
function blocksIn(blocks, length) {
  return blocks
    .filter(
      (block) =>
        KINDS.has(block?.kind) &&
        Number.isInteger(block.start) &&
        Number.isInteger(block.end) &&
        block.start >= 0 &&
        block.start < block.end &&
        block.end <= length,
    )
    .map(({ kind, start, end }) => ({ kind, start, end }));
}

/**
 * @template {object} T
 * @param {T} record
 * @returns {T}
 */
function withoutAbsent(record) {
  return /** @type {T} */ (Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
}
