// The commonest ways to use the package; `all/` has the others.
import assert from 'node:assert/strict';
import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { SUMMARY, appOf, assertAnswers, run, serve, served, shown } from './app.mjs';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const vite = join(modules, 'vite/bin/vite.js');

test('Node imports it', async () => {
  const printed = await run(appOf('node'), process.execPath, ['summarize.js']);
  assert.match(printed, SUMMARY);
  assert.equal(printed.trim().split('\n').length, 1, printed);
});

test('Node requires it', async () => {
  // Older releases of Node 20 warn that `require` of a module is new.
  assert.match(await run(appOf('node'), process.execPath, ['--no-warnings', 'required.cjs']), /^(?:copy|rewrite)$/mu);
});

test('a plain page under a strict policy', async () => {
  const address = await serve(appOf('plain'), { policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" });
  const { text, printed, requests } = await shown(address, ['summary']);
  assert.match(text.summary, SUMMARY);
  assert.deepEqual(printed, []);
  assert.ok(requests.every((url) => url.startsWith(address)));
});

test('a policy without wasm is named in the error', async () => {
  const address = await serve(appOf('plain', 'refused'), { policy: "default-src 'self'" });
  await assert.rejects(shown(address, ['summary']), /'wasm-unsafe-eval'/u);
});

test('a server that knows no type for wasm', async () => {
  const address = await serve(appOf('plain', 'untyped'), { types: { '.wasm': 'application/octet-stream' } });
  const { text, requests, problems } = await shown(address, ['summary']);
  assert.match(text.summary, SUMMARY);
  assert.deepEqual(problems, []);
  assert.ok(!requests.some((url) => url.endsWith('inline.js')), 'the file is good enough');
});

test('a server that answers its page for the module', async () => {
  const folder = appOf('plain', 'page-for-module');
  const wasm = join(folder, 'node_modules/tellings/wasm/tellings_bg.wasm');
  cpSync(join(folder, 'index.html'), wasm);
  const address = await serve(folder, { types: { '.wasm': 'text/html' } });
  const { text, requests } = await shown(address, ['summary']);
  assert.match(text.summary, SUMMARY);
  assert.ok(requests.some((url) => url.endsWith('wasm/inline.js')));
});

test('esbuild', async () => {
  const folder = appOf('bundled', 'esbuild');
  const entryPoints = [join(folder, 'main.js')];
  await esbuild.build({ entryPoints, bundle: true, splitting: true, format: 'esm', outdir: folder, allowOverwrite: true, logLevel: 'silent' });
  renameSync(join(folder, 'node_modules'), join(folder, 'not-served'));
  await assertAnswers(await serve(folder), { inWorker: false, inlineCopy: true });
});

test('Vite builds it, for any server and under policies with and without workers', async () => {
  const folder = appOf('bundled', 'vite');
  await run(folder, process.execPath, [vite, 'build', '--logLevel', 'warn']);
  const dist = join(folder, 'dist');
  await assertAnswers(await serve(dist), { inWorker: true, inlineCopy: false });
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
  await assertAnswers(await serve(dist, { policy }), { inWorker: true, inlineCopy: false });
  await assertAnswers(await serve(dist, { policy: `${policy}; worker-src 'none'` }), { inWorker: false, inlineCopy: false });
});

test('Vite serves it for development', async () => {
  const address = await served(appOf('bundled', 'vite-dev'), vite, ['--port', '0', '--host', '127.0.0.1']);
  await assertAnswers(address, { inWorker: true, inlineCopy: false });
});

test('one classic script in a page opened from the disk', async () => {
  const folder = appOf('script');
  await esbuild.build({ entryPoints: [join(folder, 'main.js')], bundle: true, minify: true, format: 'iife', outdir: join(folder, 'dist') });
  const { text, problems } = await shown(pathToFileURL(join(folder, 'index.html')).href, ['summary']);
  assert.match(text.summary, SUMMARY);
  assert.deepEqual(problems, []);
});
