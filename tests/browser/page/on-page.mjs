/** What the tests of the page do again and again. */

import assert from 'node:assert/strict';

import { dropOnPage, pasteOnPage } from '../events.mjs';
import { inBrowser } from '../harness.mjs';

export { ARABIC_ARTICLE, OWN_ARTICLE, SECOND_ARTICLE } from '../texts.mjs';

/** One server and one browser for all tests of the page that run together. */
export const session = inBrowser({ sharesCache: true });

/** The page, by what its visitors see. */
class OnPage {
  get page() {
    return session.visit.page;
  }

  /** Opens the page and answers how many articles it has, once its summary stands. */
  async open(hash = '') {
    await this.page.goto(session.harness.address + hash);
    await this.count('summary-sentence', (sentences) => sentences > 0);
    return this.element('article-card').count();
  }

  /** Opens the page and takes the example away, analysed or not. */
  async openEmpty() {
    await this.page.goto(session.harness.address);
    await this.count('article-card', (cards) => cards > 0);
    await this.page.locator('#start-over').click();
    await this.count('article-card', (cards) => cards === 0);
  }

  /**
   * Opens the page with these articles alone, analysed.
   *
   * @param {...string} texts
   */
  async openWith(...texts) {
    await this.openEmpty();
    for (const text of texts) await this.add(text);
    await this.analysed(texts.length);
  }

  /** @param {number} articles so many */
  async analysed(articles) {
    await this.count('article-card', (cards) => cards === articles);
    if (articles > 1) await this.count('matrix-cell', (cells) => cells === articles * (articles - 1));
    else await this.count('summary-sentence', (sentences) => sentences > 0);
  }

  /** @param {string} text */
  async add(text) {
    await this.element('paste-box').fill(text);
    await this.element('add-article').click();
  }

  /** Pastes on the page, as an event. @param {Record<string, string>} data by type */
  async paste(data) {
    await this.page.evaluate(pasteOnPage, { data });
  }

  /** Drops files on the page, as an event. @param {{ name: string, content: string }[]} files */
  async drop(files) {
    await this.page.evaluate(dropOnPage, files);
  }

  /** The session as it was kept, once `expected` of it. @param {(session: any) => boolean} expected */
  async kept(expected) {
    await this.until(async () => expected((await this.page.evaluate(readKept))[0]), 'kept as expected');
  }

  /** @param {string} id a `data-testid` */
  element(id) {
    return this.page.getByTestId(id);
  }

  /**
   * Waits until as many elements are there as expected; answers how many.
   *
   * @param {string} id a `data-testid`
   * @param {(count: number) => boolean} expected
   */
  async count(id, expected) {
    let number = 0;
    await this.until(
      async () => expected((number = await this.element(id).count())),
      () => `${number} elements ${id}, not as expected: ${expected}`,
    );
    return number;
  }

  /**
   * Waits until something is true.
   *
   * @param {() => Promise<boolean>} isTrue
   * @param {string | (() => string)} what
   */
  async until(isTrue, what) {
    const patience = AbortSignal.timeout(20_000);
    while (!(await isTrue())) {
      const said = typeof what === 'string' ? what : what();
      assert.ok(!patience.aborted, [said, ...session.visit.problems].join('\n'));
      await this.page.waitForTimeout(50);
    }
  }
}

export const on = new OnPage();

/** Runs in the page: the sessions that all tabs keep on this device. @returns {Promise<any[]>} */
export async function readKept() {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('tellings')) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tellings');
    // It has just been deleted: opening must not make it again.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('sessions').objectStore('sessions').getAll();
      opening.result.close();
      asking.onerror = () => reject(asking.error);
      asking.onsuccess = () => resolve(asking.result);
    };
  });
}
