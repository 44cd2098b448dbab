// The package in Firefox answers what the crate answers, bit for bit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { digests, native } from '../../digest/answers.mjs';
import { appOf, serve } from '../app.mjs';

test('the digest is the native one', async () => {
  const { cases, digests: expected } = native();
  const address = await serve(appOf('plain', 'firefox-digest', new URL('.', import.meta.url)));
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const entry = `${address}node_modules/tellings/index.js`;
    assert.deepEqual(await page.evaluate(digests, { entry, cases }), expected);
  } finally {
    await browser.close();
  }
});
