// How the module is loaded, in Node; `tests/browser/loading.test.mjs` has what takes a browser.
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { freshApp, packageFolder } from './installed.mjs';

const wasm = readFileSync(join(packageFolder, 'wasm', 'tellings_bg.wasm'));
const works = ({ read }) => assert.ok(read('One. Two.').sentences.length > 0);

test('a call before init says what to do', async () => {
  const { read } = await freshApp().load();
  assert.throws(() => read('One.'), { name: 'TellingsError', code: 'not-initialized', message: /await init\(\)/u });
});

test('a failed load is forgotten and may be tried again', async () => {
  const tellings = await freshApp().load();
  await assert.rejects(tellings.init(new Uint8Array([1, 2, 3])), { name: 'TellingsError', code: 'internal' });
  assert.throws(() => tellings.read('One.'), { code: 'not-initialized' });
  await tellings.init(wasm);
  works(tellings);
});

test('two loads at the same time are one', async () => {
  const { init } = await freshApp().load();
  assert.equal(init(), init());
  await init();
});

for (const [what, source] of Object.entries({
  bytes: () => wasm,
  'an ArrayBuffer': () => wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
  'a compiled module': () => new WebAssembly.Module(wasm),
  'a response': () => new Response(wasm, { headers: { 'content-type': 'application/wasm' } }),
  'a response of another type': () => new Response(wasm, { headers: { 'content-type': 'application/octet-stream' } }),
}))
  test(`it starts from ${what}`, async () => {
    const tellings = await freshApp().load();
    await tellings.init(source());
    works(tellings);
  });

for (const source of [null, 42, {}, new Event('click'), Promise.resolve()])
  test(`${Object.prototype.toString.call(source)} is no source`, async () => {
    const tellings = await freshApp().load();
    await assert.rejects(tellings.init(source), { name: 'TellingsError', code: 'invalid-argument', message: /pass an address/u });
    await tellings.init();
    works(tellings);
  });

test('it starts at once from bytes', async () => {
  const tellings = await freshApp().load();
  tellings.initSync(wasm);
  works(tellings);
});

test('a page in the place of the module is told apart from a refusal', async () => {
  const { init } = await freshApp().load();
  const page = new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
  await assert.rejects(init(page), { code: 'internal', message: /is no WebAssembly but text\/html/u });
  await assert.rejects(init(new Response('', { status: 404 })), { code: 'internal', message: /answered 404/u });
});

test('where compiling is refused the error says what a policy needs', async () => {
  const { init } = await freshApp().load();
  await assert.rejects(init(new Response('gibberish', { headers: { 'content-type': 'application/wasm' } })), {
    code: 'internal',
    message: /'wasm-unsafe-eval'/u,
  });
});

for (const entry of ['index.js', 'node.js'])
  test(`${entry} falls back on the copy in a script where the file is missing`, async () => {
    const { packageFolder } = freshApp();
    rmSync(join(packageFolder, 'wasm', 'tellings_bg.wasm'));
    const tellings = await import(pathToFileURL(join(packageFolder, entry)).href);
    await tellings.init();
    works(tellings);
  });

test('without file and copy the error tells about the file', async () => {
  const { packageFolder, load } = freshApp();
  rmSync(join(packageFolder, 'wasm', 'tellings_bg.wasm'));
  rmSync(join(packageFolder, 'wasm', 'inline.js'));
  await assert.rejects((await load()).init(), { code: 'internal', message: /tellings_bg\.wasm/u });
});

test('the inline entry needs no file', async () => {
  const { packageFolder, load } = freshApp();
  rmSync(join(packageFolder, 'wasm', 'tellings_bg.wasm'));
  const tellings = await load('tellings/inline');
  await tellings.init();
  works(tellings);
});

test('the copy in the script is the module', async () => {
  const { base64 } = await import(pathToFileURL(join(packageFolder, 'wasm', 'inline.js')).href);
  assert.ok(Buffer.from(base64, 'base64').equals(wasm));
});
