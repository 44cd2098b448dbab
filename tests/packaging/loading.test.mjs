// How the module is loaded.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importTellings, packageFolder } from './installed.mjs';

test('a failed load is forgotten and may be tried again', async () => {
  const tellings = await importTellings();
  assert.throws(() => tellings.read('One.'), { code: 'not-initialized' });
  await assert.rejects(tellings.init(new Uint8Array([1, 2, 3])), { name: 'TellingsError', code: 'internal' });
  await tellings.init(readFileSync(join(packageFolder, 'wasm', 'tellings_bg.wasm')));
  assert.ok(tellings.read('One. Two.').sentences.length > 0);
});
