// The package in Node answers what the crate answers, bit for bit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digests, native } from '../digest/answers.mjs';
import { install, newFolder } from './installed.mjs';

test('the digest is the native one', async () => {
  const { cases, digests: expected } = native();
  const app = newFolder();
  install(app);
  writeFileSync(join(app, 'entry.mjs'), "export * from 'tellings';\n");
  assert.deepEqual(await digests({ entry: pathToFileURL(join(app, 'entry.mjs')).href, cases }), expected);
});
