/** First sight: the example, adding to it, taking away from it, at every width. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OWN_ARTICLE, on } from './on-page.mjs';

test('it opens with the example already analysed', async () => {
  const articles = await on.open();
  assert.ok(articles > 1);
  await on.count('summary-sentence', (sentences) => sentences > 0);
  await on.count('matrix-cell', (cells) => cells >= (articles * (articles - 1)) / 2);
  await on.count('statement-row', (rows) => rows > 0);
});

test('an article pasted into the box is added and the results follow', async () => {
  const articles = await on.open();
  const cells = await on.count('matrix-cell', (cells) => cells > 0);
  await on.add(OWN_ARTICLE);
  await on.count('article-card', (cards) => cards === articles + 1);
  await on.count('matrix-cell', (now) => now > cells);
  assert.match((await on.element('article-card').last().textContent()) ?? '', /Library keeps its lights on/);
});

test('an article removed can be had back', async () => {
  const articles = await on.open();
  const cells = await on.count('matrix-cell', (cells) => cells > 0);
  await on.element('remove-article').first().click();
  await on.count('article-card', (cards) => cards === articles - 1);
  await on.count('matrix-cell', (now) => now < cells);
  await on.element('undo').first().click();
  await on.count('article-card', (cards) => cards === articles);
  await on.count('matrix-cell', (now) => now === cells);
});

test('nothing sticks out sideways, from phones to wide screens', async () => {
  await on.open();
  await on.count('statement-row', (rows) => rows > 0);
  for (const width of [320, 360, 768, 1280, 1920]) {
    await on.page.setViewportSize({ width, height: 800 });
    const overflow = await on.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0, `at ${width} pixels`);
  }
});
