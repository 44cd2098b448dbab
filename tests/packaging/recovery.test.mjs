// After a trap: an error, a fresh instance, and collections that are as they were.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from './example.mjs';
import { importTellings, packageFolder } from './installed.mjs';
import { trapping } from './trapping.mjs';

const tellings = await importTellings();
await tellings.init();

const internal = (error) => {
  assert.ok(error instanceof tellings.TellingsError);
  assert.equal(error.code, 'internal');
  assert.ok(error.cause instanceof WebAssembly.RuntimeError, String(error.cause));
  return true;
};

test('a trap is an error and a fresh instance takes over', async () => {
  await trapping(packageFolder, 'read', () => assert.throws(() => tellings.read('One. Two.'), internal));
  assert.ok(tellings.read('One. Two.').sentences.length > 0);
});

test('a collection is made anew from what was put into it', async () => {
  const collection = new tellings.Collection(['gone soon', ...example]);
  collection.remove(0);
  collection.update(2, example[0]);
  collection.update(2, example[1]);
  const other = new tellings.Collection([example[0]]);
  const before = JSON.stringify(collection.compare());
  await trapping(packageFolder, 'compare', () => assert.throws(() => collection.compare(), internal));
  assert.equal(JSON.stringify(collection.compare()), before);
  assert.equal(collection.add('new'), example.length + 1);
  assert.ok(other.read(0).sentences.length > 0);
  collection.free();
  other.free();
});

test('what is put into a collection is kept as it was then', async () => {
  const record = { ...example[0] };
  const collection = new tellings.Collection([record]);
  record.text = 'something else';
  const before = JSON.stringify(collection.read(0));
  await trapping(packageFolder, 'read', () => assert.throws(() => collection.read(0), internal));
  assert.equal(JSON.stringify(collection.read(0)), before);
  collection.free();
});

test('an article that makes it trap is not in the collection', async () => {
  const collection = new tellings.Collection([example[0]]);
  await trapping(packageFolder, 'add', () => assert.throws(() => collection.add('one that traps'), internal));
  assert.equal(collection.size, 1);
  assert.equal(collection.add(example[1]), 1);
  collection.free();
});

test('what was freed stays so', async () => {
  const collection = new tellings.Collection(example);
  await trapping(packageFolder, 'keyphrases', () => assert.throws(() => collection.keyphrases(), internal));
  collection.free();
  assert.throws(() => collection.read(0), { code: 'invalid-argument' });
});
