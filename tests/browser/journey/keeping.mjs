/** What the page keeps, and that it forgets. */

import assert from 'node:assert/strict';

import { OWN_ARTICLE, SECOND_ARTICLE } from '../texts.mjs';
import { id } from './visitor.mjs';

/** @import { Step } from './journey.mjs' */
/** @import { Visitor } from './visitor.mjs' */

/** @type {Step[]} */
export const keeping = [
  {
    name: 'a reload keeps the articles',
    needs: 'keeping',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      await visitor.until(() => hasDatabase(visitor), 'nothing is kept');
      await visitor.reload();
      await visitor.sees(id('article-card'), 2);
      await visitor.reads(id('article-card'), /Library keeps its lights on/);
      await visitor.sees(id('matrix-cell'), 2);
    },
  },
  {
    name: 'turned off, it forgets, and a reload brings the example',
    needs: 'keeping',
    async run(visitor) {
      await visitor.click('#keep');
      await visitor.until(async () => !(await hasDatabase(visitor)), 'it is still kept');
      await visitor.sees(id('article-card'), 2);
      await visitor.reload();
      await visitor.sees(id('article-card'), 6);
      assert.equal(await isOn(visitor), false);
      await visitor.click('#keep');
      await visitor.until(() => isOn(visitor), 'it is not turned on again');
    },
  },
];

/** @param {Visitor} visitor */
function hasDatabase(visitor) {
  return visitor.driver.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'tellings'));
}

/** @param {Visitor} visitor */
function isOn(visitor) {
  return visitor.driver.evaluate(() => document.querySelector('#keep:checked') !== null);
}
