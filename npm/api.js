// @ts-check
// What both entries export. `tellings.d.ts` has the documentation.
import { Collection } from './collection.js';
import { limits } from './constants.js';
import { TellingsError } from './errors.js';

export { Collection } from './collection.js';
export { languages, limits, version } from './constants.js';
export { TellingsError } from './errors.js';
export { startSync as initSync } from './loader.js';

/** @typedef {import('./tellings.d.ts').ArticleInput} ArticleInput */

/** @param {ArticleInput} article */
export function read(article) {
  return asked([article], (collection) => collection.read(0));
}

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @param {import('./tellings.d.ts').SummaryOptions} [options]
 */
export function summarize(articles, options) {
  return asked(oneOrMany(articles), (collection) => collection.summarize(options));
}

/**
 * @param {ArticleInput} a
 * @param {ArticleInput} b
 */
export function similarity(a, b) {
  return asked([a, b], (collection) => collection.similarity(0, 1));
}

/**
 * @param {ArticleInput[]} articles
 * @param {import('./tellings.d.ts').CompareOptions} [options]
 */
export function compare(articles, options) {
  if (!Array.isArray(articles))
    throw new TellingsError('invalid-argument', 'the articles are no array: pass an array of strings or objects with a `text`');
  return asked(articles, (collection) => collection.compare(options));
}

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @param {import('./tellings.d.ts').KeyphraseOptions} [options]
 */
export function keyphrases(articles, options) {
  return asked(oneOrMany(articles), (collection) => collection.keyphrases(options));
}

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @returns {ArticleInput[]}
 */
const oneOrMany = (articles) => (Array.isArray(articles) ? articles : [articles]);

/**
 * Asks a collection of just these articles: its numbers are their positions.
 * @template T
 * @param {ArticleInput[]} articles
 * @param {(collection: Collection) => T} question
 * @returns {T}
 */
function asked(articles, question) {
  checkSize(articles);
  const collection = new Collection(articles);
  try {
    return question(collection);
  } finally {
    collection.free();
  }
}

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
