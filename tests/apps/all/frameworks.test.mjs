// The package in frameworks, in the simulated pages of test runners, and in other runtimes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { appOf, run, served, shown } from '../app.mjs';

const tools = new URL('.', import.meta.url);
const program = (path) => fileURLToPath(new URL(`node_modules/${path}`, tools));

test('React in StrictMode, whose effects run twice', async () => {
  const address = await served(appOf('react', 'react', tools), program('vite/bin/vite.js'), ['--port', '0', '--host', '127.0.0.1']);
  const { text, requests, problems } = await shown(address, ['summary']);
  assert.match(text.summary, /Orchard bridge/u);
  assert.deepEqual(problems, []);
  assert.equal(requests.filter((url) => url.includes('.wasm')).length, 1, 'the module is loaded once');
});

test('Next.js, on the server and in the browser', async () => {
  const folder = appOf('next', 'next', tools);
  await run(folder, process.execPath, [program('next/dist/bin/next'), 'build']);
  const address = await served(folder, program('next/dist/bin/next'), ['start', '--port', '0', '--hostname', '127.0.0.1']);
  assert.match(await (await fetch(address)).text(), /id="server">The Orchard bridge/u);
  const { text, problems } = await shown(address, ['server', 'summary']);
  assert.match(text.summary, /Orchard bridge/u);
  assert.deepEqual(problems, []);
});

test('Next.js in development', async () => {
  const folder = appOf('next', 'next-dev', tools);
  const address = await served(folder, program('next/dist/bin/next'), ['dev', '--port', '0', '--hostname', '127.0.0.1']);
  const { text } = await shown(address, ['server', 'summary']);
  assert.match(text.server, /Orchard bridge/u);
  assert.match(text.summary, /Orchard bridge/u);
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
    assert.match(printed, /four weeks from Monday/u);
  });

  test(`${name}: a worker or, without one, this thread`, async () => {
    const printed = await run(appOf('node', `${name}-worker`, tools), command, [...rest, 'worker.js'], { DENO_NO_UPDATE_CHECK: '1' });
    assert.match(printed, /rewrite|copy|same-story/u);
  });
}
