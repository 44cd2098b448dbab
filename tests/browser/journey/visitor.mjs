/** Somebody who visits the page, in whichever engine: what they do with it and what they see. */

import assert from 'node:assert/strict';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { dropOnPage, pasteOnPage } from '../events.mjs';

/** @import { Driver } from '../engines/driver.d.ts' */

/** Milliseconds until something that should come is given up. */
const PATIENCE = 15_000;

/** @typedef {{ at?: number, text?: string }} Which of several elements: by number, from the end where negative; by text */

export class Visitor {
  /** @param {Driver} driver @param {{ address: string, stop: () => Promise<unknown> }} server */
  constructor(driver, { address, stop }) {
    this.driver = driver;
    this.address = address;
    this.stopServer = stop;
  }

  /** Opens the page and waits until what it opens with is analysed. */
  async open() {
    await this.driver.open(this.address);
    await this.#listen();
    await this.sees(id('summary-sentence'));
  }

  async reload() {
    await this.driver.reload();
    await this.#listen();
  }

  /**
   * Leaves whatever is open, clears the page and adds these articles alone.
   *
   * @param {...string} texts
   */
  async begin(...texts) {
    for (const dismiss of ['dialog[open] .close, dialog[open] button', '#notices [data-key^=notice]']) {
      while (await this.count(dismiss)) await this.driver.evaluate(clickFirst, dismiss);
    }
    while (await this.count(id('article-card'))) await this.click('#start-over');
    for (const text of texts) await this.paste({ 'text/plain': text });
    if (texts.length > 0) await this.sees(id('article-card'), texts.length);
    if (texts.length > 1) await this.sees(id('matrix-cell'), texts.length * (texts.length - 1));
    else if (texts.length > 0) await this.sees(id('summary-sentence'));
  }

  /**
   * How many elements the page shows.
   *
   * @param {string} selector
   * @param {Which} [which]
   */
  async count(selector, which) {
    return (await this.texts(selector, which)).length;
  }

  /**
   * What the elements that the page shows say.
   *
   * @param {string} selector
   * @param {Which} [which]
   * @returns {Promise<string[]>}
   */
  async texts(selector, { text } = {}) {
    const all = await this.driver.evaluate(textsOfShown, selector);
    return text === undefined ? all : all.filter((said) => said.includes(text));
  }

  /**
   * Waits until the page shows so many elements; at least one where no number is given.
   *
   * @param {string} selector
   * @param {number} [count]
   */
  async sees(selector, count) {
    let seen = 0;
    await this.until(
      async () => ((seen = await this.count(selector)), count === undefined ? seen > 0 : seen === count),
      () => `${seen} instead of ${count ?? 'some'} elements ${selector}`,
    );
  }

  /**
   * Waits until an element that the page shows says something.
   *
   * @param {string} selector
   * @param {RegExp} expected
   */
  async reads(selector, expected) {
    /** @type {string[]} */
    let said = [];
    await this.until(
      async () => (said = await this.texts(selector)).some((text) => expected.test(text)),
      () => `${selector} never says ${expected}, but: ${said.join(' | ') || 'nothing'}`,
    );
  }

  /**
   * Clicks in the middle of an element, once it can be reached there and stands still.
   *
   * @param {string} selector
   * @param {Which} [which]
   */
  async click(selector, which = {}) {
    /** @type {ReturnType<typeof reachable>[]} */
    const looks = [];
    const standsStill = async () => {
      looks.push(await this.driver.evaluate(reachable, { selector, ...which }));
      const [before, now] = looks.slice(-2);
      return typeof now === 'object' && typeof before === 'object' && now.x === before.x && now.y === before.y;
    };
    await this.until(standsStill, () => `${selector} ${JSON.stringify(which)} ${JSON.stringify(looks.at(-1))}`);
    const place = looks.at(-1);
    if (typeof place === 'object') await this.driver.clickAt(place.x, place.y);
  }

  /** @param {string} keys */
  async press(keys) {
    await this.driver.press(keys);
  }

  /**
   * Goes on with the Tab key, or back, until an element has the focus. The way never leads over the end of the page, from
   * where the keyboard would go on in the browser's own bars.
   *
   * @param {string} selector
   */
  async tabTo(selector) {
    const passed = [];
    for (let keys; (keys = await this.driver.evaluate(keysTowards, selector)) !== null;) {
      assert.ok(passed.length < 100, `Tab never comes to ${selector}: ${passed.join(', ')}`);
      await this.driver.press(keys);
      passed.push(await this.focused());
    }
  }

  /** What has the focus: its `data-key`, `data-testid` or id. */
  focused() {
    return this.driver.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('data-key') ?? element?.getAttribute('data-testid') ?? element?.id ?? '';
    });
  }

  /**
   * Pastes by an event.
   *
   * @param {Record<string, string>} data by type
   * @param {number} [times] how often the texts are repeated
   */
  async paste(data, times = 1) {
    await this.driver.evaluate(pasteOnPage, { data, times });
  }

  /**
   * Drops files by an event.
   *
   * @param {Record<string, string>} files contents by name
   */
  async drop(files) {
    const list = Object.entries(files).map(([name, content]) => ({ name, content }));
    await this.driver.evaluate(dropOnPage, list);
  }

  /**
   * Says of a passage of the open article that it is no part of the story, or takes that back.
   *
   * @param {number} at which
   */
  async correct(at) {
    await this.click('#reader [data-testid=correct-toggle]');
    await this.click(id('correct'), { at });
    await this.click('#reader [data-testid=correct-toggle]');
  }

  /**
   * Chooses an entry of the export menu.
   *
   * @param {string} entry
   */
  async choose(entry) {
    await this.click(id('take-out'));
    await this.click('#take-out-menu button:enabled', { text: entry });
    await this.sees('#take-out-menu', 0);
  }

  /**
   * What is in the file that an entry of the export menu downloads.
   *
   * @param {string} entry
   * @param {string} name
   */
  async downloaded(entry, name) {
    const path = join(this.driver.downloads, name);
    await mkdir(this.driver.downloads, { recursive: true });
    await rm(path, { force: true });
    await this.choose(entry);
    let content = '';
    // A file is there before all of it is.
    await this.until(async () => {
      const before = content;
      content = await readFile(path, 'utf8').catch(() => '');
      return content !== '' && content === before;
    }, `${name} never arrived`);
    return content;
  }

  /**
   * Waits until something is true.
   *
   * @param {() => Promise<boolean>} isTrue
   * @param {string | (() => string)} otherwise what is wrong
   */
  async until(isTrue, otherwise) {
    const end = Date.now() + PATIENCE;
    while (!(await isTrue())) {
      if (Date.now() > end) {
        const wrong = typeof otherwise === 'string' ? otherwise : otherwise();
        assert.fail([wrong, ...(await this.problems())].join('\n'));
      }
      await pause(40);
    }
  }

  /** What went wrong on the page since it was loaded, and in the console. */
  async problems() {
    // @ts-expect-error: kept there by `#listen`
    const heard = await this.driver.evaluate(() => /** @type {string[]} */ (window.heard ?? []));
    return [...heard, ...this.driver.problems()];
  }

  /** What was loaded from anywhere but where the page comes from. */
  async foreign() {
    const { address } = this;
    const loaded = await this.driver.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    return loaded.filter((name) => !name.startsWith(address) && !name.startsWith('blob:') && !name.startsWith('data:'));
  }

  /** Notes in the page what goes wrong there, since not every driver hears the console. */
  async #listen() {
    await this.driver.evaluate(() => {
      /** @type {string[]} */
      const heard = [];
      Object.assign(window, { heard });
      addEventListener('error', ({ message }) => heard.push(message));
      addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        heard.push(`${violatedDirective}: ${blockedURI}`),
      );
    });
  }
}

/**
 * The selector of what carries a test's mark.
 *
 * @param {string} testId
 */
export const id = (testId) => `[data-testid="${testId}"]`;

/** Runs in the page. @param {string} selector */
function clickFirst(selector) {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) element.click();
}

/** Runs in the page. @param {string} selector */
function textsOfShown(selector) {
  return [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
}

/**
 * Runs in the page: where to click to hit an element, or why it cannot be hit.
 *
 * @param {{ selector: string } & Which} which
 */
function reachable({ selector, at = 0, text }) {
  const all = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const element = all.filter(({ textContent }) => text === undefined || textContent?.includes(text)).at(at);
  if (!element) return 'is not shown';
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = element.getClientRects();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  if (!hit || !(element.contains(hit) || hit.closest('label')?.contains(element))) {
    return `is covered by ${hit?.outerHTML.slice(0, 120) ?? 'nothing'}`;
  }
  return { x, y };
}

/**
 * Runs in the page: by which keys the focus comes nearer to an element; null where it is there.
 *
 * @param {string} selector
 */
function keysTowards(selector) {
  const active = document.activeElement;
  if (!active || active.matches(selector)) return null;
  const target = document.querySelector(selector);
  const isBefore = target && active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore ? 'Shift+Tab' : 'Tab';
}
