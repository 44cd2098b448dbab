/** The package in Firefox and WebKit answers what the crate answers, bit for bit. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { digests, native } from '../../digest/answers.mjs';
import { firefox } from '../engines/firefox.mjs';
import { webkit } from '../engines/webkit.mjs';
import { serveDemo } from '../harness.mjs';

/** @type {Awaited<ReturnType<typeof serveDemo>>} */
let server;
before(async () => {
  server = await serveDemo();
});
after(() => server.stop());

for (const start of [firefox, webkit]) {
  test(`the digest in ${start.name} is the native one`, async (context) => {
    const { cases, digests: expected } = native();
    const driver = await start();
    try {
      context.diagnostic(driver.engine);
      await driver.open(`${server.address}tellings/constants.js`);
      const entry = `${server.address}tellings/index.js`;
      assert.deepEqual(await driver.evaluate(digests, { entry, cases }), expected);
    } finally {
      await driver.close();
    }
  });
}
