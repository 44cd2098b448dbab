// @ts-check
/**
 * The analysis, off the main thread. It keeps one Collection in step with the page's articles, so that only an article
 * that changed is read again, and answers requests in the order they come.
 */

import { init, Collection } from './tellings/index.js';

/** @import { Article, Comparison, WorkerReply, WorkerRequest } from './types.d.ts' */

const KEYPHRASES = 12;

/** @type {Collection | undefined} */
let collection;

/** Collection numbers by article key. @type {Map<number, number>} */
const numbers = new Map();

/** Why an article is not in the collection, by key. @type {Map<number, string>} */
const failures = new Map();

/** Of the collection as it is; computed again when an article changes. @type {Comparison | undefined} */
let comparison;

// The program loads while the page still gathers its texts. The first request tries again and reports a failure.
init().catch(() => {});

addEventListener('message', async (/** @type {MessageEvent<WorkerRequest>} */ { data }) => {
  try {
    await init();
    reply(data.kind === 'analyse' ? analyse(data) : comparePair(data));
  } catch (error) {
    if (data.kind === 'analyse') startOver();
    reply({ kind: 'failed', id: data.id, message: messageOf(error) });
  }
});

/** @param {WorkerReply} message */
function reply(message) {
  postMessage(message);
}

/**
 * @param {Extract<WorkerRequest, { kind: 'analyse' }>} request
 * @returns {WorkerReply}
 */
function analyse({ id, put, drop, sentences }) {
  const articles = (collection ??= new Collection());
  if (put.length > 0 || drop.length > 0) comparison = undefined;
  for (const key of drop) forget(articles, key);
  for (const article of put) keep(articles, article);

  const changed = comparison === undefined;
  comparison ??= articles.compare({ matrix: false });
  return {
    kind: 'analysed',
    id,
    numbers: [...numbers],
    failures: [...failures],
    readings: put.flatMap(({ key }) => {
      const n = numbers.get(key);
      return n === undefined ? [] : [[key, articles.read(n)]];
    }),
    ...(changed && { comparison }),
    summary: articles.summarize({ sentences }),
    keyphrases: articles.size === 1 ? articles.keyphrases({ limit: KEYPHRASES }) : [],
  };
}

/**
 * Adds an article or replaces it. One that cannot be read is left out, with the reason; the others go on without it.
 *
 * @param {Collection} articles
 * @param {Article} article
 */
function keep(articles, { key, text, id, source, published }) {
  const input = { text, ...(id && { id }), ...(source && { source }), ...(published && { published }) };
  const n = numbers.get(key);
  try {
    if (n === undefined) numbers.set(key, articles.add(input));
    else articles.update(n, input);
    failures.delete(key);
  } catch (error) {
    forget(articles, key);
    failures.set(key, messageOf(error));
  }
}

/**
 * @param {Collection} articles
 * @param {number} key
 */
function forget(articles, key) {
  const n = numbers.get(key);
  numbers.delete(key);
  failures.delete(key);
  if (n !== undefined) articles.remove(n);
}

/** After a failure nobody knows which changes were taken: the page sends every article again. */
function startOver() {
  collection?.free();
  collection = undefined;
  comparison = undefined;
  numbers.clear();
  failures.clear();
}

/**
 * @param {Extract<WorkerRequest, { kind: 'pair' }>} request
 * @returns {WorkerReply}
 */
function comparePair({ id, a, b }) {
  const [first, second] = [numbers.get(a), numbers.get(b)];
  if (!collection || first === undefined || second === undefined) throw new Error('one of the two articles is gone');
  return { kind: 'pair', id, similarity: collection.similarity(first, second) };
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
