/**
 * How soon the built site shows its first result, the example's, which comes with the page; and how soon an answer of its
 * own has taken that one's place, from when on it answers anything. In Chromium, with nothing loaded before: medians and
 * the fastest and slowest of all visits. Chromium slows down the page's own thread, not its worker.
 *
 * `cargo xtask bench` runs it. Alone, after `cargo xtask site`: `CHROMIUM=/path/to/chromium node benches/site.mjs`.
 */

import { fileURLToPath, pathToFileURL } from 'node:url';

import { launch } from '../tests/browser/browser.mjs';
import { SiteServer } from '../tests/browser/site/server.mjs';

/** @typedef {Awaited<ReturnType<typeof launch>>} Browser */

const VISITS = 5;

/** Of the first column. */
const WIDTH = 46;

/** A phone's connection, as Lighthouse has it: 1.6 Mbit/s down, 150 ms there and back. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** @type {{ name: string, slowdown: number, isSlowNetwork?: boolean, path?: string }[]} */
const situations = [
  { name: 'the site', slowdown: 1 },
  { name: 'the site, processor 4 times slower', slowdown: 4 },
  { name: 'the site, 4 times slower, slow network', slowdown: 4, isSlowNetwork: true },
  { name: 'tellings.html from the disk', slowdown: 1, path: 'tellings.html' },
  { name: 'tellings.html, processor 4 times slower', slowdown: 4, path: 'tellings.html' },
];

const dist = new URL('../dist/', import.meta.url);
const server = await SiteServer.start(fileURLToPath(dist));
const browser = await launch();
console.log(`\n${''.padEnd(WIDTH)}the first result          its own answer`);
for (const { name, path, ...conditions } of situations) {
  const address = path ? pathToFileURL(fileURLToPath(new URL(path, dist))).href : server.address;
  const visits = [];
  for (let visit = 0; visit < VISITS; visit++) visits.push(await answers(browser, address, conditions));
  const columns = [visits.map(({ first }) => first), visits.map(({ own }) => own)].map(spread);
  console.log(`  ${name.padEnd(WIDTH - 2)}${columns.join('')}`);
}
await browser.close();
await server.stop();

/** @param {number[]} values */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[sorted.length >> 1]} ms (${sorted[0]} – ${sorted.at(-1)})`.padEnd(26);
}

/**
 * Milliseconds from the start of a visit until a sentence of the summary stands, and until the page has its own answer.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {{ slowdown: number, isSlowNetwork?: boolean }} conditions
 * @returns {Promise<{ first: number, own: number }>}
 */
async function answers(browser, address, { slowdown, isSlowNetwork }) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    if (isSlowNetwork) await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    await page.addInitScript(() => {
      const stages = { first: '[data-testid="summary-sentence"]', own: '.has-answer:not(.is-prepared)' };
      const watch = new MutationObserver(() => {
        for (const [stage, selector] of Object.entries(stages)) {
          if (performance.getEntriesByName(stage).length === 0 && document.querySelector(selector)) performance.mark(stage);
        }
      });
      watch.observe(document, { childList: true, subtree: true, attributeFilter: ['class'] });
    });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('own').length > 0);
    return await page.evaluate(() => {
      const at = (/** @type {string} */ stage) => performance.getEntriesByName(stage)[0].startTime;
      return { first: at('first'), own: at('own') };
    });
  } finally {
    await context.close();
  }
}
