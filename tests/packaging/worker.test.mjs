// `tellings/worker` where there are no workers: in Node it works in this thread.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { example } from './example.mjs';
import { freshApp, packageFolder } from './installed.mjs';
import { trapping } from './trapping.mjs';
import { checkWorker } from './worker-checks.mjs';

test('it keeps its promises in this thread', async () => {
  const worker = await freshApp().load('tellings/worker');
  assert.deepEqual(await checkWorker(worker, example), []);
  const tellings = await worker.start();
  assert.equal(tellings.inWorker, false);
  tellings.dispose();
});

test('it starts from a source, and a failed start may be tried again', async () => {
  const { start } = await freshApp().load('tellings/worker');
  await assert.rejects(start({ source: new Uint8Array([1]) }), { name: 'TellingsError', code: 'internal' });
  const tellings = await start({ source: readFileSync(join(packageFolder, 'wasm', 'tellings_bg.wasm')) });
  assert.ok((await tellings.read('One. Two.')).sentences.length > 0);
  tellings.dispose();
});

test('this thread has its turn while it works', async () => {
  const { start } = await freshApp().load('tellings/worker');
  const tellings = await start();
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await tellings.compare(Array.from({ length: 80 }, (_, i) => `${example[0].text} ${i}`));
  clearInterval(timer);
  assert.ok(turns > 2, `${turns} turns`);
  tellings.dispose();
});

test('a trap is an error, and what comes next works', async () => {
  const { packageFolder, load } = freshApp();
  const { start } = await load('tellings/worker');
  const tellings = await start();
  const collection = await tellings.collection(example);
  const before = JSON.stringify(await collection.compare());
  for (const method of ['prepare', 'add'])
    await trapping(packageFolder, method, () => assert.rejects(tellings.compare(example), { name: 'TellingsError', code: 'internal' }));
  assert.equal(JSON.stringify(await collection.compare()), before);
  assert.ok((await tellings.summarize(example)).sentences.length > 0);
  tellings.dispose();
});
