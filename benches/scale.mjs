/**
 * How the package and the crate do with many articles: for the results file.
 *
 * `cargo xtask bench --scale` runs it: `node benches/scale.mjs FOLDER NATIVE`, where FOLDER is free to be written to and
 * NATIVE is the program of `scale.rs`, with `CHROMIUM` naming a browser.
 */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from '../tests/browser/browser.mjs';
import { corpus } from './corpus.mjs';
import { measureAborts, measureInWorker } from './in-worker.mjs';
import { keep } from './results.mjs';
import { serve } from './server.mjs';
import { watchWorker } from './worker-memory.mjs';

/** @typedef {{ articles: number, native: any, Node: any, Chromium: any }} Size */

const SIZES = [100, 300, 1_000, 3_000, 10_000];
/** All pairs of more would take too long. */
const RECALL_SIZES = [1_000, 3_000];
const ABORT_SIZES = [1_000, 10_000];

const [folder, native] = process.argv.slice(2);
const texts = corpus(Math.max(...SIZES));
const file = join(folder, 'corpus.json');
writeFileSync(file, JSON.stringify(texts));

/** @param {string} program @param {string[]} words */
const measured = (program, ...words) => JSON.parse(execFileSync(program, words, { encoding: 'utf8' }));

const nodeScript = fileURLToPath(new URL('scale-node.mjs', import.meta.url));
const server = await serve(folder);
/** @type {Size[]} */
const sizes = [];
let version = '';
for (const articles of SIZES) {
  const aborts = ABORT_SIZES.includes(articles);
  const words = [file, String(articles)];
  sizes.push({
    articles,
    native: measured(native, ...words, ...(RECALL_SIZES.includes(articles) ? ['recall'] : [])),
    Node: measured(process.execPath, nodeScript, ...words, ...(aborts ? ['aborts'] : [])),
    Chromium: await inChromium(texts.slice(0, articles), aborts),
  });
  console.log(`${articles} articles measured`);
}
server.stop();
keep('scale', version, { sizes });

/**
 * In a browser of its own.
 *
 * @param {string[]} texts
 * @param {boolean} aborts
 */
async function inChromium(texts, aborts) {
  const browser = await launch();
  try {
    version = browser.version();
    const page = await browser.newPage();
    await page.goto(server.address);
    const memory = await watchWorker(page);
    // As text, since the module they import exists only there.
    const input = { module: '/tellings/worker.js', texts };
    const measured = /** @type {import('./in-worker.mjs').InWorker} */ (await page.evaluate(`(${measureInWorker})(${JSON.stringify(input)})`));
    const { wasm, heap } = await memory();
    if (!aborts) return { ...measured, wasm, heap };
    const whole = { ...input, milliseconds: measured.read + measured.compare };
    return { ...measured, wasm, heap, abort: await page.evaluate(`(${measureAborts})(${JSON.stringify(whole)})`) };
  } finally {
    await browser.close();
  }
}
