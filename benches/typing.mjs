/**
 * How long typing in one of five articles keeps the page's main thread busy: for every key the longest task until the
 * next, as Chromium's own trace tells it. Tasks are given as they passed and as the processor worked on them: on a
 * machine with other work the first is the longer.
 *
 * `cargo xtask bench` runs it on the example. Alone, and on other articles:
 * `CHROMIUM=/path/to/chromium node benches/typing.mjs [FILE…]`.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { Harness } from '../tests/browser/harness.mjs';

/** @typedef {Awaited<ReturnType<Harness['page']>>['page']} Page */
/** @typedef {Awaited<ReturnType<typeof browserSession>>} Session */

/** Milliseconds between two keys: a fast typist's, and a pause long enough for every key to be answered. */
const RHYTHMS = { 'a key every 60 ms': 60, 'a key every 400 ms': 400 };

/** How many keys are typed in each rhythm. */
const KEYS = 100;

/**
 * @typedef {object} Task One turn of the main thread, in microseconds.
 * @property {number} start
 * @property {number} passed
 * @property {number} worked
 */

/**
 * Types into the second article of those on the page and prints what it cost.
 *
 * @param {Page} page
 * @param {string} called
 */
export async function measureTyping(page, called) {
  const session = await browserSession(page);
  await page.getByTestId('edit-article').nth(1).click({ force: true });
  for (const [rhythm, pause] of Object.entries(RHYTHMS)) {
    await page.waitForTimeout(1500);
    const tasks = await traced(session, () => typeKeys(page, pause));
    const longest = longestByKey(tasks, pause * 1000);
    const written = (/** @type {keyof Task} */ part) => figures(longest.map((task) => task[part] / 1000));
    console.log(`  ${`${called}, ${rhythm}`.padEnd(44)}passed ${written('passed')}   worked ${written('worked')}`);
  }
}

/**
 * @param {Page} page
 * @param {number} pause
 */
async function typeKeys(page, pause) {
  const keys = 'the harbour master said nothing more about it. ';
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.type(keys[i % keys.length]);
    await page.waitForTimeout(pause);
  }
}

/** @param {Page} page */
async function browserSession(page) {
  const browser = page.context().browser();
  assert.ok(browser);
  return browser.newBrowserCDPSession();
}

/**
 * The tasks of the page's main thread during some work.
 *
 * @param {Session} session
 * @param {() => Promise<void>} work
 * @returns {Promise<Task[]>}
 */
async function traced(session, work) {
  /** @type {any[]} */
  const events = [];
  const collect = (/** @type {{ value: any[] }} */ { value }) => events.push(...value);
  session.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] };
  await session.send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);

  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = (/** @type {any} */ { pid, tid }) =>
    threads.some((thread) => thread.pid === pid && thread.tid === tid);
  return events
    .filter((event) => event.ph === 'X' && /RunTask$/.test(event.name) && isMain(event))
    .map(({ ts, dur, tdur }) => ({ start: ts, passed: dur, worked: tdur ?? 0 }));
}

/**
 * @param {Task[]} tasks
 * @param {number} span microseconds between two keys
 */
function longestByKey(tasks, span) {
  const [first] = tasks.map(({ start }) => start).sort((a, b) => a - b);
  /** @type {Map<number, Task>} */
  const longest = new Map();
  for (const task of tasks) {
    const key = Math.floor((task.start - first) / span);
    const other = longest.get(key);
    if (!other || task.passed > other.passed) longest.set(key, task);
  }
  return [...longest.values()];
}

/** @param {number[]} milliseconds */
function figures(milliseconds) {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  const written = (/** @type {number} */ value) => value.toFixed(1).padStart(5);
  return `median ${written(at(0.5))}, 95 % below ${written(at(0.95))}, worst ${written(at(1))} ms`;
}

/**
 * Puts articles in the place of the example.
 *
 * @param {Page} page
 * @param {string[]} files
 */
export async function pasteAll(page, files) {
  await page.locator('#start-over').click();
  for (const file of files) {
    await page.getByTestId('paste-box').fill(readFileSync(file, 'utf8'));
    await page.getByTestId('add-article').click();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = process.argv.slice(2);
  const harness = await Harness.start();
  try {
    const { page } = await harness.page();
    await page.goto(harness.address);
    await page.getByTestId('summary-sentence').first().waitFor();
    console.log('\ntyping in one of five articles: the longest task after each key');
    if (files.length > 0) await pasteAll(page, files);
    await measureTyping(page, files.length > 0 ? 'these files' : 'the example');
  } finally {
    await harness.stop();
  }
}
