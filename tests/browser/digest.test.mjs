/** The package in Chromium answers what the crate answers, bit for bit. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { digests, native } from '../digest/answers.mjs';
import { inBrowser } from './harness.mjs';

const session = inBrowser();

test('the digest is the native one', async () => {
  const { cases, digests: expected } = native();
  await session.visit.page.goto(`${session.harness.address}tellings/constants.js`);
  assert.deepEqual(await session.visit.page.evaluate(digests, { entry: '/tellings/index.js', cases }), expected);
});
