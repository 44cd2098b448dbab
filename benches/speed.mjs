/**
 * How fast the package is, beside others and beside native code, in Node and in Chromium: for the results file.
 *
 * `cargo xtask bench` runs it: `node benches/speed.mjs FOLDER`, where FOLDER has `native.json` and is free to be written
 * to, with `CHROMIUM` naming a browser.
 */

import { execFileSync } from 'node:child_process';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from '../tests/browser/browser.mjs';
import { keep } from './results.mjs';
import { serve } from './server.mjs';
import { texts } from './texts.mjs';

const folder = process.argv[2];
const script = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

writeFileSync(join(folder, 'texts.json'), JSON.stringify(texts));
// What other packages print stays out of the way.
const log = openSync(join(folder, 'node.log'), 'w');
execFileSync(process.execPath, [script('peers/node.mjs'), join(folder, 'texts.json'), join(folder, 'node.json')], { stdio: ['ignore', log, log] });
execFileSync(process.execPath, [script('peers/bundle.mjs'), join(folder, 'race.js')]);

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const server = await serve(folder);
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(server.address);
  const chromium = await page.evaluate(async (texts) => {
    const bundle = '/race.js';
    await import(bundle);
    return /** @type {any} */ (globalThis).runRace('/tellings/index.js', texts);
  }, texts);
  keep('speed', browser.version(), { native: read('native.json'), Node: read('node.json'), Chromium: chromium });
} finally {
  await browser.close();
  server.stop();
}
