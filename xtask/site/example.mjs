/** The worked example in one module, its answer with it. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { start } from '../../npm/worker-node.js';
import { Analysis } from '../../www/analysis.js';
import { Store, summaryLength } from '../../www/state.js';
import { fromRoot } from './files.mjs';

/** @import { NewArticle, PreparedAnswer } from '../../www/types.d.ts' */

/**
 * What takes the place of `www/example.js`: one file instead of seven, and what the page would find out about it, so that
 * the first visit shows it before the module has come.
 */
export async function exampleModule() {
  const articles = exampleArticles();
  const example = JSON.stringify({ articles, prepared: await prepared(articles) });
  return `export const loadExample = async () => JSON.parse(${JSON.stringify(example)});`;
}

/** @returns {NewArticle[]} */
function exampleArticles() {
  const folder = fromRoot('www/example');
  /** @type {{ id: string, file: string, source: string, published: string }[]} */
  const entries = JSON.parse(readFileSync(join(folder, 'articles.json'), 'utf8'));
  return entries.map(({ id, file, source, published }) => ({
    text: readFileSync(join(folder, file), 'utf8'),
    id,
    source,
    published,
    example: true,
  }));
}

/**
 * The page's own analysis, by the package as it was built.
 *
 * @param {NewArticle[]} added
 * @returns {Promise<PreparedAnswer>}
 */
async function prepared(added) {
  const store = new Store();
  store.addArticles(added);
  const { articles } = store.state;
  const analysis = new Analysis(start);
  try {
    const wanted = { articles, sentences: summaryLength(store.state) };
    const answer = await analysis.analyse(wanted, new AbortController().signal, () => {});
    assert.deepEqual([...answer.articles.keys()], [...articles.keys()], 'numbered as they stand');
    const readings = [...answer.articles.values()].map(({ reading }) => reading);
    const kept = { readings, comparison: answer.comparison, summary: answer.summary };
    assert.deepEqual(JSON.parse(JSON.stringify(kept)), kept, 'all of an answer must stand in JSON');
    return kept;
  } finally {
    analysis.close();
  }
}
