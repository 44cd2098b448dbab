// The package in another engine than Chromium's.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { SUMMARY, appOf, run, serve } from '../app.mjs';

const tools = new URL('.', import.meta.url);
const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** @type {import('puppeteer-core').Browser} */
let browser;
before(async () => {
  const executablePath = process.env.FIREFOX;
  assert.ok(executablePath, 'set FIREFOX to the path of a Firefox, or run `cargo xtask test --all`');
  browser = await puppeteer.launch({ browser: 'firefox', executablePath });
});
after(() => browser.close());

/** Opens an app and waits for what it shows, or for an error that nobody caught. */
async function shown(address, id) {
  const page = await browser.newPage();
  try {
    const broken = new Promise((_, reject) => page.on('pageerror', reject));
    await page.goto(address);
    const filled = page.waitForFunction((id) => document.getElementById(id)?.textContent, {}, id);
    filled.catch(() => {});
    await Promise.race([filled, broken]);
    return await page.$eval(`#${id}`, ({ textContent, dataset }) => ({ text: textContent, inWorker: dataset.inWorker }));
  } finally {
    await page.close();
  }
}

test('a plain page under a strict policy', async () => {
  const { text } = await shown(await serve(appOf('plain', 'firefox', tools), { policy: STRICT }), 'summary');
  assert.match(text, SUMMARY);
});

test('a server that knows no type for wasm', async () => {
  const types = { '.wasm': 'application/octet-stream' };
  const { text } = await shown(await serve(appOf('plain', 'firefox-untyped', tools), { types }), 'summary');
  assert.match(text, SUMMARY);
});

test('a policy without wasm is named in the error', async () => {
  const address = await serve(appOf('plain', 'firefox-refused', tools), { policy: "default-src 'self'" });
  await assert.rejects(shown(address, 'summary'), /wasm-unsafe-eval/u);
});

test('a bundled app, with its worker', async () => {
  const folder = appOf('bundled', 'firefox-vite', tools);
  await run(folder, process.execPath, [fileURLToPath(new URL('node_modules/vite/bin/vite.js', tools)), 'build', '--logLevel', 'warn']);
  const { text, inWorker } = await shown(await serve(join(folder, 'dist'), { policy: STRICT }), 'differences');
  assert.match(text, /420000 EUR/u);
  assert.equal(inWorker, 'true');
});
