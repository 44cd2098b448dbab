// @ts-check
// The questions about lists of articles, as work that advances in steps: run to the end by `api.js`, with pauses by
// the worker.
import { Collection, prepare } from './collection.js';
import { limits } from './constants.js';
import { TellingsError } from './errors.js';

/**
 * @typedef {import('./tellings.d.ts').ArticleInput} ArticleInput
 * @typedef {{ done: number, total: number }} Progress counts articles
 */

/**
 * Work that says how far it is, is told how much to do next, in units of about one article's part of one pass, and
 * ends with an answer. What it holds is freed however it ends.
 * @template T
 * @typedef {Generator<Progress, T, number>} Job
 */

/** @param {ArticleInput} article */
export function* read(article) {
  return yield* asking([article], undefined, (collection) => collection.read(0));
}

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @param {import('./tellings.d.ts').SummaryOptions} [options]
 */
export function* summarize(articles, options) {
  const list = oneOrMany(articles);
  return yield* asking(list, list.length > 1 ? null : undefined, (collection) => collection.summarize(options));
}

/**
 * @param {ArticleInput} a
 * @param {ArticleInput} b
 */
export function* similarity(a, b) {
  return yield* asking([a, b], undefined, (collection) => collection.similarity(0, 1));
}

/**
 * @param {ArticleInput[]} articles
 * @param {import('./tellings.d.ts').CompareOptions} [options]
 */
export function* compare(articles, options = {}) {
  if (!Array.isArray(articles))
    throw new TellingsError('invalid-argument', 'the articles are no array: pass an array of strings or objects with a `text`');
  return yield* asking(articles, options, (collection) => collection.compare(options));
}

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @param {import('./tellings.d.ts').KeyphraseOptions} [options]
 */
export function* keyphrases(articles, options) {
  return yield* asking(oneOrMany(articles), undefined, (collection) => collection.keyphrases(options));
}

/**
 * Adds articles to a collection.
 * @param {Collection} collection
 * @param {ArticleInput[]} articles
 * @returns {Job<void>}
 */
export function* adding(collection, articles) {
  const total = articles.length;
  let done = 0;
  while (done < total) {
    for (let units = yield { done, total }; units > 0 && done < total; units -= 1) collection.add(articles[done++]);
  }
}

/**
 * Does what a question about all articles of a collection begins with.
 * @param {Collection} collection
 * @param {import('./tellings.d.ts').CompareOptions | null} options of the comparison; null for a summary
 * @returns {Job<void>}
 */
export function* preparing(collection, options) {
  const total = collection.size;
  let done = 0;
  do {
    done = prepare(collection, options, yield { done, total });
  } while (done < total);
}

/**
 * Asks a collection of just these articles: its numbers are their positions.
 * @template T
 * @param {ArticleInput[]} articles
 * @param {import('./tellings.d.ts').CompareOptions | null | undefined} prepared as for `preparing`; undefined where the question needs none
 * @param {(collection: Collection) => T} question
 * @returns {Job<T>}
 */
function* asking(articles, prepared, question) {
  checkSize(articles);
  const collection = new Collection();
  try {
    if (prepared === undefined) yield* adding(collection, articles);
    else {
      yield* half(adding(collection, articles), 0);
      yield* half(preparing(collection, prepared), articles.length);
    }
    return question(collection);
  } finally {
    collection.free();
  }
}

/**
 * One of two parts of the work on the same articles.
 * @param {Job<void>} job
 * @param {number} before how many articles the other part has done
 * @returns {Job<void>}
 */
function* half(job, before) {
  for (let step = job.next(0); !step.done; ) {
    const { done, total } = step.value;
    step = job.next(yield { done: (before + done) >> 1, total });
  }
}

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @returns {ArticleInput[]}
 */
const oneOrMany = (articles) => (Array.isArray(articles) ? articles : [articles]);

/**
 * Refuses too large a list before any of it is read.
 * @param {ArticleInput[]} articles
 */
function checkSize(articles) {
  if (articles.length > limits.articles)
    throw new TellingsError('input-too-large', `${articles.length} articles; the limit is ${limits.articles}: pass fewer at a time`);
  const units = articles.reduce((sum, article) => sum + lengthOf(article), 0);
  if (units > limits.totalUnits)
    throw new TellingsError(
      'input-too-large',
      `the articles have ${units} UTF-16 units together; the limit is ${limits.totalUnits}: pass fewer at a time`,
    );
}

/**
 * The length of an article's text; 0 where it has none, which is refused later.
 * @param {unknown} article
 */
function lengthOf(article) {
  const text = typeof article === 'object' && article !== null && 'text' in article ? article.text : article;
  return typeof text === 'string' ? text.length : 0;
}
