/**
 * How soon the built site shows its first result, in Chromium, with nothing loaded before: medians and the fastest and
 * slowest of all visits. Chromium slows down the page's own thread, not its worker.
 *
 * `cargo xtask bench` runs it. Alone, after `cargo xtask site`: `CHROMIUM=/path/to/chromium node benches/site.mjs`.
 */

import { fileURLToPath, pathToFileURL } from 'node:url';

import { launch } from '../tests/browser/browser.mjs';
import { SiteServer } from '../tests/browser/site/server.mjs';

/** @typedef {Awaited<ReturnType<typeof launch>>} Browser */

const VISITS = 5;

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
console.log('\nthe first result');
for (const { name, path, ...conditions } of situations) {
  const address = path ? pathToFileURL(fileURLToPath(new URL(path, dist))).href : server.address;
  const visits = [];
  for (let visit = 0; visit < VISITS; visit++) visits.push(await firstResult(browser, address, conditions));
  visits.sort((a, b) => a - b);
  const [fastest, median, slowest] = [visits[0], visits[visits.length >> 1], visits.at(-1) ?? 0].map(Math.round);
  console.log(`  ${name.padEnd(44)}${String(median).padStart(5)} ms  (${fastest} – ${slowest})`);
}
await browser.close();
await server.stop();

/**
 * Milliseconds from the start of a visit until a sentence of the summary stands.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {{ slowdown: number, isSlowNetwork?: boolean }} conditions
 * @returns {Promise<number>}
 */
async function firstResult(browser, address, { slowdown, isSlowNetwork }) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    if (isSlowNetwork) await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('[data-testid="summary-sentence"]')) return;
        watch.disconnect();
        performance.mark('first result');
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('first result').length > 0);
    return await page.evaluate(() => performance.getEntriesByName('first result')[0].startTime);
  } finally {
    await context.close();
  }
}
