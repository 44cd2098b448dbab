/** Typing: results follow, and what an answer leaves as it was stays in place, with whatever is unfolded or focused. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { on } from './on-page.mjs';

test('an answer puts in place only what became different', async () => {
  await on.open();
  await on.count('matrix-cell', (cells) => cells > 0);
  await on.page.evaluate(`for (const part of document.querySelectorAll('#layout [data-testid]')) part.isSame = true`);
  await on.element('edit-article').first().click({ force: true });
  await on.element('editor-text').press('ControlOrMeta+End');
  await on.page.keyboard.type(' Nothing else was said.');
  await on.page.getByText('395 words').first().waitFor();
  await on.page.keyboard.press('Escape');

  const stayed = (/** @type {string} */ id) =>
    on.page.evaluate(`[...document.querySelectorAll('[data-testid=${id}]')].filter((part) => part.isSame).length`);
  for (const id of ['article-card', 'summary-sentence', 'matrix-cell', 'difference']) {
    assert.equal(await stayed(id), await on.element(id).count(), id);
  }
});

test('a row that is unfolded stays so while the text under it grows', async () => {
  await on.open();
  await on.element('wordings').first().click();
  const rows = await on.page.locator('.wordings li').count();
  await on.element('edit-article').last().click({ force: true });
  await on.element('editor-text').press('ControlOrMeta+End');
  await on.page.keyboard.type(' Nothing else was said.');
  await on.page.getByText('358 words').first().waitFor();
  await on.page.keyboard.press('Escape');
  assert.ok(rows > 1);
  assert.equal(await on.page.locator('.wordings li').count(), rows);
});
