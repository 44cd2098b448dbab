// The package in frameworks, in the simulated pages of test runners, and in other runtimes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SUMMARY, appOf, run, served, shown } from '../app.mjs';

const tools = new URL('.', import.meta.url);
const program = (path) => fileURLToPath(new URL(`node_modules/${path}`, tools));

test('React in StrictMode, whose effects run twice', async () => {
  const address = await served(appOf('react', 'react', tools), program('vite/bin/vite.js'), ['--port', '0', '--host', '127.0.0.1']);
  const { text, requests, problems } = await shown(address, ['summary']);
  assert.match(text.summary, SUMMARY);
  assert.deepEqual(problems, []);
  assert.equal(requests.filter((url) => url.includes('.wasm')).length, 1, 'the module is loaded once');
});

test('Svelte', async () => {
  const address = await served(appOf('svelte', 'svelte', tools), program('vite/bin/vite.js'), ['--port', '0', '--host', '127.0.0.1']);
  const { text, problems } = await shown(address, ['summary']);
  assert.match(text.summary, SUMMARY);
  assert.deepEqual(problems, []);
});

/** The server's summary, the page's and the worker's. */
async function assertNextAnswers(address) {
  const { text, inWorker } = await shown(address, ['server', 'summary', 'differences']);
  assert.match(text.server, SUMMARY);
  assert.match(text.summary, SUMMARY);
  assert.match(text.differences, /0 EUR/u);
  assert.equal(inWorker, 'true');
}

test('Next.js, on the server and in the browser', async () => {
  const folder = appOf('next', 'next', tools);
  await run(folder, process.execPath, [program('next/dist/bin/next'), 'build']);
  const address = await served(folder, program('next/dist/bin/next'), ['start', '--port', '0', '--hostname', '127.0.0.1']);
  const [, arrived] = /id="server">([^<]*)/u.exec(await (await fetch(address)).text());
  assert.match(arrived, SUMMARY);
  await assertNextAnswers(address);
});

test('Next.js in development', async () => {
  const folder = appOf('next', 'next-dev', tools);
  const address = await served(folder, program('next/dist/bin/next'), ['dev', '--port', '0', '--hostname', '127.0.0.1']);
  await assertNextAnswers(address);
});

test('Vitest with jsdom', async () => {
  await run(appOf('testing', 'vitest', tools), process.execPath, [program('vitest/vitest.mjs'), 'run', '--environment', 'jsdom']);
});

test('Jest with jsdom', async () => {
  const rest = [program('jest/bin/jest.js'), '--watchman=false'];
  await run(appOf('testing', 'jest', tools), process.execPath, rest, { NODE_OPTIONS: '--experimental-vm-modules' });
});

const runtimes = {
  Deno: [program('.bin/deno'), 'run', '--no-prompt', '--quiet'],
  Bun: [program('.bin/bun')],
};

for (const [name, [command, ...rest]] of Object.entries(runtimes)) {
  test(`${name}`, async () => {
    const printed = await run(appOf('node', name, tools), command, [...rest, 'summarize.js'], { DENO_NO_UPDATE_CHECK: '1' });
    assert.match(printed, SUMMARY);
    assert.equal(printed.trim().split('\n').length, 1, printed);
  });

  test(`${name}: a worker or, without one, this thread`, async () => {
    const printed = await run(appOf('node', `${name}-worker`, tools), command, [...rest, 'worker.js'], { DENO_NO_UPDATE_CHECK: '1' });
    assert.match(printed, /rewrite|copy|same-story/u);
  });
}
