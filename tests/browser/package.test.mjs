/** The package in a real browser, in a page without scripts under the strict policy of the demo server. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { inBrowser } from './harness.mjs';

/** Characters outside the basic plane and of three bytes come first, so that no other unit counts like UTF-16. */
const HARBOUR =
  'Ferry runs aground 🚢 off Port Ellery\r\n\r\n' +
  'A ferry with 212 passengers ran aground 🪨 near Port Ellery on Monday morning, the coast guard said. ' +
  'Nobody was hurt, and two tugboats pulled the vessel free by noon. ' +
  'The operator, 海風 Lines, said its captain had tried to avoid a fishing boat. ' +
  'An inquiry into the course the captain chose will begin next week.';

const MUSEUM =
  'Museum reopens after flood\n\n' +
  'The county museum opened its doors again on Saturday, two years after a flood ruined its cellar. ' +
  'Curators dried forty thousand glass plates one by one. Admission is free until spring.';

const session = inBrowser();

beforeEach(async () => {
  // A file shown as text: a page that runs nothing, under the same headers as every other.
  await session.visit.page.goto(`${session.harness.address}tellings/constants.js`);
});

test('the wasm comes compressed and under its own type', async () => {
  const answer = session.visit.page.waitForResponse((response) => response.url().endsWith('.wasm'));
  await inPage("const { init } = await import('/tellings/index.js'); await init();");
  const headers = await (await answer).allHeaders();
  assert.equal(headers['content-type'], 'application/wasm');
  assert.equal(headers['content-encoding'], 'gzip');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.match(headers['content-security-policy'], /default-src 'none'/);
});

test('a summary quotes the text it was given, unit for unit', async () => {
  const summary = await inPage(
    "const { init, summarize } = await import('/tellings/index.js'); await init(); return summarize(text, { sentences: 2 });",
    { text: HARBOUR },
  );
  assert.equal(summary.sentences.length, 2);
  for (const { text, start, end } of summary.sentences) assert.equal(HARBOUR.slice(start, end), text);
});

test('a reading gives every sentence its place', async () => {
  const reading = await inPage(
    "const { init, read } = await import('/tellings/index.js'); await init(); return read(text);",
    { text: HARBOUR },
  );
  assert.equal(reading.language, 'en');
  assert.equal(reading.sentences.length, 5);
  for (const { text, start, end } of reading.sentences) assert.equal(HARBOUR.slice(start, end), text);
});

test('a comparison tells a copy from another event', async () => {
  const articles = [HARBOUR, HARBOUR.replaceAll('\r\n', '\n'), MUSEUM];
  const comparison = await inPage(
    "const { init, compare } = await import('/tellings/index.js'); await init(); return compare(articles);",
    { articles },
  );
  const relations = comparison.pairs.map(
    (/** @type {{ a: number, b: number, relation: string }} */ { a, b, relation }) => [a, b, relation],
  );
  assert.deepEqual(relations, [
    [0, 1, 'copy'],
    [0, 2, 'unrelated'],
    [1, 2, 'unrelated'],
  ]);
});

test('nothing but the package itself is loaded', async () => {
  /** @type {string[]} */
  const loaded = [];
  session.visit.page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await inPage("const { init } = await import('/tellings/index.js'); await init();");
  assert.ok(loaded.length > 0);
  for (const path of loaded) assert.match(path, /^\/tellings\//);
});

/**
 * Runs the body of an async function in the page. It is text, since the modules it imports exist only there.
 *
 * @param {string} body
 * @param {Record<string, unknown>} [values] what the body knows by these names
 * @returns {Promise<any>}
 */
function inPage(body, values = {}) {
  return session.visit.page.evaluate(`(async ({ ${Object.keys(values).join(', ')} }) => { ${body} })(${JSON.stringify(values)})`);
}
