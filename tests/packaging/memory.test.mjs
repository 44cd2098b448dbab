// What is freed comes back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { example } from './example.mjs';
import { importTellings, packageFolder } from './installed.mjs';

test('a thousand collections made, compared and freed leave the memory as it was', async () => {
  const bytes = readFileSync(join(packageFolder, 'wasm', 'tellings_bg.wasm'));
  const glue = await import(pathToFileURL(join(packageFolder, 'wasm', 'tellings.js')).href);
  const { memory } = glue.initSync({ module: bytes });
  const { initSync, Collection } = await importTellings();
  initSync(bytes);

  const round = () => {
    const collection = new Collection(example.slice(0, 3));
    collection.compare();
    collection.free();
  };
  for (let i = 0; i < 20; i += 1) round();
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 1000; i += 1) round();
  assert.equal(memory.buffer.byteLength, before);
});
