/**
 * Steps on the built page, for whatever drives the browser: they take no more of its page than `evaluate`, which runs a
 * function in the page with one argument of plain data.
 */

import assert from 'node:assert/strict';

import { dropOnPage, pasteOnPage } from '../events.mjs';

/**
 * @typedef {object} Evaluating
 * @property {(run: any, argument?: any) => Promise<any>} evaluate
 */

/** Milliseconds to wait for what should come. */
const PATIENCE = 20_000;

/**
 * Waits until something is true in the page.
 *
 * @param {Evaluating} page
 * @param {string} what
 * @param {(argument: any) => unknown} isTrue runs in the page
 * @param {unknown} [argument]
 */
export async function until(page, what, isTrue, argument) {
  for (const patience = AbortSignal.timeout(PATIENCE); !(await page.evaluate(isTrue, argument)); ) {
    assert.ok(!patience.aborted, `waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Waits until so many articles are there and analysed by the page itself; the example's without a number.
 *
 * @param {Evaluating} page
 * @param {number} [articles]
 */
export async function analysed(page, articles = 6) {
  await until(
    page,
    `${articles} articles are analysed`,
    (articles) => {
      const count = (/** @type {string} */ id) => document.querySelectorAll(`[data-testid="${id}"]`).length;
      const cells = count('matrix-cell') === (articles > 1 ? articles * (articles - 1) : 0);
      const isOwn = document.querySelector('.is-prepared') === null;
      return isOwn && count('article-card') === articles && count('summary-sentence') > 0 && cells;
    },
    articles,
  );
}

/** @param {Evaluating} page */
export function startOver(page) {
  return page.evaluate(() => document.getElementById('start-over')?.click());
}

/**
 * @param {Evaluating} page
 * @param {string} text
 */
export function paste(page, text) {
  return page.evaluate(pasteOnPage, { data: { 'text/plain': text } });
}

/**
 * @param {Evaluating} page
 * @param {{ name: string, content: string }} file
 */
export function drop(page, file) {
  return page.evaluate(dropOnPage, [file]);
}

/**
 * The text of the first article, as its editor shows it.
 *
 * @param {Evaluating} page
 * @returns {Promise<string>}
 */
export async function firstText(page) {
  await page.evaluate(() => {
    const edit = document.querySelector('[data-testid="edit-article"]');
    if (edit instanceof HTMLElement) edit.click();
  });
  return page.evaluate(() => {
    const field = document.querySelector('[data-testid="editor-text"]');
    const dialog = document.getElementById('editor');
    const text = field instanceof HTMLTextAreaElement ? field.value : '';
    if (dialog instanceof HTMLDialogElement) dialog.close();
    return text;
  });
}

/**
 * Waits until the page works without a network.
 *
 * @param {Evaluating} page
 */
export function availableOffline(page) {
  const isActive = () => navigator.serviceWorker.controller?.state === 'activated';
  return until(page, 'the service worker has taken over', isActive);
}

/**
 * Whatever is stored for the page's origin, by where.
 *
 * @param {Evaluating} page
 * @returns {Promise<Record<string, string[]>>}
 */
export function stored(page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    values: Object.keys(localStorage),
    cookies: document.cookie === '' ? [] : [document.cookie],
  }));
}
