/** `tellings/worker` in a real browser, under the strict policy of the demo server. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';

import { checkWorker } from '../packaging/worker-checks.mjs';
import { forgive } from './browser.mjs';
import { inBrowser } from './harness.mjs';

const exampleFolder = new URL('../../www/example/', import.meta.url);
/** @type {{ file: string }[]} */
const list = JSON.parse(readFileSync(new URL('articles.json', exampleFolder), 'utf8'));
const example = list.map(({ file }) => ({ text: readFileSync(new URL(file, exampleFolder), 'utf8') }));

const session = inBrowser();

beforeEach(async () => {
  // A file shown as text: a page that runs nothing, under the same headers as every other.
  await session.visit.page.goto(`${session.harness.address}tellings/constants.js`);
});

test('it keeps its promises in a worker', async () => {
  assert.deepEqual(await inPage(`return (${checkWorker})(worker, ${JSON.stringify(example)});`), []);
});

test('the page stays responsive while the worker works', async () => {
  const longest = await inPage(`
    const tellings = await worker.start();
    if (!tellings.inWorker) throw new Error('no worker');
    let longest = 0, last = performance.now();
    const timer = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now(); }, 5);
    const began = performance.now();
    await tellings.compare(Array.from({ length: 60 }, (_, i) => ${JSON.stringify(example[0].text)} + i), { statements: false });
    clearInterval(timer);
    tellings.dispose();
    return { ticked: longest > 0, whole: performance.now() - began, longest };`);
  assert.ok(longest.ticked && longest.longest < longest.whole, JSON.stringify(longest));
});

test('a worker that dies fails whatever is in flight and is asked later, and another one can be started', async () => {
  const pending = inPage(`
    const tellings = await worker.start();
    const codes = [];
    const note = (error) => codes.push(error.code + (error.message.includes('start another one') ? '' : error.message));
    document.title = 'started';
    await tellings.compare(Array.from({ length: 2000 }, (_, i) => ${JSON.stringify(example[0].text)} + i)).catch(note);
    await tellings.read('x').catch(note);
    const another = await worker.start();
    const { sentences } = await another.read('One. Two.');
    another.dispose();
    return { codes, sentences: sentences.length };`);
  await session.visit.page.waitForFunction(() => document.title === 'started');
  const [thread] = session.visit.page.workers();
  await thread.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed');
    });
  });
  assert.deepEqual(await pending, { codes: ['internal', 'internal'], sentences: 2 });
  // The browser reports it, whether or not it is dealt with.
  forgive(session.visit.problems, /killed/);
});

test('where a policy lets no worker start, this thread works', async () => {
  await session.visit.page.route('**/thread.js', (route) => route.abort());
  const answer = await inPage(`
    const tellings = await worker.start();
    const { text } = await tellings.summarize(${JSON.stringify(example[0].text)});
    return { inWorker: tellings.inWorker, text };`);
  assert.equal(answer.inWorker, false);
  assert.ok(answer.text.length > 100);
  forgive(session.visit.problems, /ERR_FAILED/);
});

/**
 * Runs the body of an async function in the page, where `worker` is the module under test.
 *
 * @param {string} body
 * @returns {Promise<any>}
 */
function inPage(body) {
  return session.visit.page.evaluate(`(async () => { const worker = await import('/tellings/worker.js'); ${body} })()`);
}
