// @ts-check
// What both entries export. `tellings.d.ts` has the documentation.
import { call } from './loader.js';
import { fillComparison, fillKeyphrases, fillReading, fillSummary, textOf } from './texts.js';

export { Collection } from './collection.js';
export { languages, limits, version } from './constants.js';
export { TellingsError } from './errors.js';
export { startSync as initSync } from './loader.js';

/** @typedef {import('./tellings.d.ts').ArticleInput} ArticleInput */

/** @param {ArticleInput} article */
export function read(article) {
  return fillReading(
    call((core) => core.read(article)),
    textOf(article),
  );
}

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @param {import('./tellings.d.ts').SummaryOptions} [options]
 */
export function summarize(articles, options) {
  return fillSummary(
    call((core) => core.summarize(articles, options)),
    textsOf(articles),
  );
}

/**
 * @param {ArticleInput} a
 * @param {ArticleInput} b
 * @returns {import('./tellings.d.ts').Similarity}
 */
export function similarity(a, b) {
  return call((core) => core.similarity(a, b));
}

/**
 * @param {ArticleInput[]} articles
 * @param {import('./tellings.d.ts').CompareOptions} [options]
 */
export function compare(articles, options) {
  return fillComparison(
    call((core) => core.compare(articles, options)),
    textsOf(articles),
  );
}

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @param {import('./tellings.d.ts').KeyphraseOptions} [options]
 */
export function keyphrases(articles, options) {
  return fillKeyphrases(
    call((core) => core.keyphrases(articles, options)),
    textsOf(articles),
  );
}

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @returns {import('./texts.js').TextOf}
 */
function textsOf(articles) {
  return (position) => textOf(Array.isArray(articles) ? articles[position] : articles);
}
