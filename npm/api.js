// @ts-check
// What all entries export. `tellings.d.ts` has the documentation.
import * as jobs from './jobs.js';

export { Collection } from './collection.js';
export { languages, limits, version } from './constants.js';
export { TellingsError } from './errors.js';
export { startSync as initSync } from './loader.js';

/** @typedef {import('./tellings.d.ts').ArticleInput} ArticleInput */

/** @param {ArticleInput} article */
export const read = (article) => finished(jobs.read(article));

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @param {import('./tellings.d.ts').SummaryOptions} [options]
 */
export const summarize = (articles, options) => finished(jobs.summarize(articles, options));

/**
 * @param {ArticleInput} a
 * @param {ArticleInput} b
 */
export const similarity = (a, b) => finished(jobs.similarity(a, b));

/**
 * @param {ArticleInput[]} articles
 * @param {import('./tellings.d.ts').CompareOptions} [options]
 */
export const compare = (articles, options) => finished(jobs.compare(articles, options));

/**
 * @param {ArticleInput | ArticleInput[]} articles
 * @param {import('./tellings.d.ts').KeyphraseOptions} [options]
 */
export const keyphrases = (articles, options) => finished(jobs.keyphrases(articles, options));

/** More units of work than any job has. */
const ALL = 0xffff_ffff;

/**
 * Runs a job to its end.
 * @template T
 * @param {jobs.Job<T>} job
 * @returns {T}
 */
function finished(job) {
  let step = job.next(ALL);
  while (!step.done) step = job.next(ALL);
  return step.value;
}
