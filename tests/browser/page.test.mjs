/** The page as a visitor uses it, in a real browser. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inBrowser } from './harness.mjs';

const OWN_ARTICLE =
  'Library keeps its lights on\n\n' +
  'The town library of Marrow Hill will stay open until midnight from Monday, the council decided. ' +
  'Students had asked for longer hours since the reading room at the college closed in March. ' +
  'The council set aside 40,000 euros for two night librarians.';

const session = inBrowser();

test('it opens with the example already analysed', async () => {
  const articles = await openExample();
  assert.ok(articles > 1);
  await count('summary-sentence', (sentences) => sentences > 0);
  await count('matrix-cell', (cells) => cells >= (articles * (articles - 1)) / 2);
  await count('statement-row', (rows) => rows > 0);
});

test('an article pasted into the box is added and the results follow', async () => {
  const articles = await openExample();
  const cells = await count('matrix-cell', (cells) => cells > 0);
  await addOwnArticle();
  await count('article-card', (cards) => cards === articles + 1);
  await count('matrix-cell', (now) => now > cells);
  assert.match((await element('article-card').last().textContent()) ?? '', /Library keeps its lights on/);
});

test('an article removed can be had back', async () => {
  const articles = await openExample();
  const cells = await count('matrix-cell', (cells) => cells > 0);
  await element('remove-article').first().click();
  await count('article-card', (cards) => cards === articles - 1);
  await count('matrix-cell', (now) => now < cells);
  await element('undo').first().click();
  await count('article-card', (cards) => cards === articles);
  await count('matrix-cell', (now) => now === cells);
});

for (const width of [360, 768, 1280]) {
  test(`at ${width} pixels nothing sticks out sideways`, async () => {
    await session.visit.page.setViewportSize({ width, height: 800 });
    await openExample();
    await count('statement-row', (rows) => rows > 0);
    const overflow = await session.visit.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0);
  });
}

/** Opens the page and answers how many articles the example has, once its summary stands. */
async function openExample() {
  await session.visit.page.goto(session.harness.address);
  await count('summary-sentence', (sentences) => sentences > 0);
  return element('article-card').count();
}

async function addOwnArticle() {
  await element('paste-box').fill(OWN_ARTICLE);
  await element('add-article').click();
}

/** @param {string} id a `data-testid` */
function element(id) {
  return session.visit.page.getByTestId(id);
}

/**
 * Waits until as many elements are there as expected; answers how many.
 *
 * @param {string} id a `data-testid`
 * @param {(count: number) => boolean} expected
 */
async function count(id, expected) {
  const patience = AbortSignal.timeout(20_000);
  for (;;) {
    const number = await element(id).count();
    if (expected(number)) return number;
    assert.ok(!patience.aborted, [`${number} elements ${id}, not as expected: ${expected}`, ...session.visit.problems].join('\n'));
    await session.visit.page.waitForTimeout(50);
  }
}
