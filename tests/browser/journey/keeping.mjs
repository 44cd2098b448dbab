/** What the page keeps, that it forgets, and that it needs no network. */

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
      await visitor.until(async () => (await keptArticles(visitor)) === 2, 'they are not kept');
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
      await visitor.until(async () => !(await isKept(visitor)), 'it is still kept');
      await visitor.sees(id('article-card'), 2);
      await visitor.reload();
      await visitor.sees(id('article-card'), 6);
      // Cards grow with the results, and the switch below them moves.
      await visitor.sees(id('matrix-cell'), 30);
      assert.equal(await isOn(visitor), false);
      await visitor.click('#keep');
      await visitor.until(() => isOn(visitor), 'it is not turned on again');
    },
  },
];

/** The last step: the server is gone after it. @type {Step} */
export const offline = {
  name: 'after the first visit it works without a network, and still keeps what it has',
  needs: 'installing',
  async run(visitor) {
    await visitor.begin(OWN_ARTICLE);
    const isInstalled = () => navigator.serviceWorker?.controller?.state === 'activated';
    await visitor.until(() => visitor.driver.evaluate(isInstalled), 'the service worker has not taken over');
    await visitor.until(async () => (await keptArticles(visitor)) === 1, 'it is not kept');
    await visitor.stopServer();
    await visitor.reload();
    await visitor.reads(id('article-card'), /Library keeps its lights on.*English/);
    await visitor.paste({ 'text/plain': SECOND_ARTICLE });
    await visitor.sees(id('matrix-cell'), 2);
  },
};

/** Whether anything is kept on this device: a look that stands in the way of nothing. @param {Visitor} visitor */
function isKept(visitor) {
  return visitor.driver.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'tellings'));
}

/** How many articles are kept on this device; undefined where nothing is. @param {Visitor} visitor */
function keptArticles(visitor) {
  return visitor.driver.evaluate(async () => {
    // Opening what is not there would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'tellings')) return undefined;
    const opening = indexedDB.open('tellings');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    const asking = database.transaction('sessions').objectStore('sessions').getAll();
    await new Promise((resolve) => (asking.onsuccess = resolve));
    database.close();
    return /** @type {number | undefined} */ (asking.result[0]?.articles.length);
  });
}

/** @param {Visitor} visitor */
function isOn(visitor) {
  return visitor.driver.evaluate(() => document.querySelector('#keep:checked') !== null);
}
