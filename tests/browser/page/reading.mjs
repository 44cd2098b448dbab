/** Reading: one article, and two side by side. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ARABIC_ARTICLE, OWN_ARTICLE, SECOND_ARTICLE, on } from './on-page.mjs';

test('a sentence of the summary opens in its article, marked and in view', async () => {
  await on.open();
  const link = on.element('summary-sentence').nth(1).locator('a');
  const text = await link.textContent();
  await link.click();
  const mark = on.page.locator('#reader mark');
  await mark.first().waitFor();
  assert.equal((await mark.allTextContents()).join('').replace(/\s+/g, ' '), text);
  const box = await mark.first().boundingBox();
  assert.ok(box && box.y > 0 && box.y < 720);

  // It stays marked when what stands before it is counted otherwise.
  await on.element('correct').first().press('Enter');
  await on.page.locator('#reader .correct.is-corrected').waitFor();
  assert.equal((await mark.allTextContents()).join('').replace(/\s+/g, ' '), text);
});

test('an article shows its own summary in place, and its key phrases', async () => {
  await on.open();
  await on.element('article-card').first().locator('.card-title').click();
  await on.page.locator('#reader .block .in-summary').first().waitFor();
  assert.ok((await on.page.locator('#reader .reader-phrases li').count()) > 3);
  assert.ok((await on.page.locator('#reader .block.is-dimmed').count()) > 0);
});

test('two words glued together are underlined', async () => {
  await on.openWith(OWN_ARTICLE, `${SECOND_ARTICLE}\n\nThe mayor, Helena Brandvickwarned that it would cost more.`);
  await on.element('article-card').last().locator('.card-title').click();
  const suspects = await on.page.locator('#reader .block .suspect').allTextContents();
  assert.deepEqual(suspects, ['Brandvickwarned']);
});

test('a passage called no part of the story leaves the summary, until that is undone', async () => {
  await on.openWith(`${OWN_ARTICLE}\n\nA storm broke three windows of the town hall during the night of the vote.`);
  await on.page.locator('#length').fill('12');
  const hasStorm = async () =>
    (await on.element('summary-sentence').allTextContents()).some((text) => text.includes('storm'));
  await on.until(hasStorm, 'the storm is told');
  await on.element('article-card').locator('.card-title').click();
  const correct = on.element('block').last().getByTestId('correct');
  await correct.focus();
  await correct.press('Enter');
  await on.until(async () => !(await hasStorm()), 'the storm is gone');
  assert.equal(await on.page.locator('#reader .block.is-dimmed').count(), 1);
  await on.page.keyboard.press('Control+z');
  await on.until(hasStorm, 'the storm is told again');
});

test('from a cell of the matrix to the pair, and on to both side by side', async () => {
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  await on.element('matrix-cell').first().click();
  await on.element('side-by-side').click();
  const linked = on.element('linked-passage');
  assert.ok((await linked.count()) >= 4);
  assert.ok((await on.element('alone-passage').count()) >= 1);
  await linked.first().hover();
  const lit = await on.page.locator('#side p.is-lit').count();
  assert.ok(lit >= 2, `${lit} passages light up`);
  const ribbons = () => on.page.locator('#side .ribbon.is-lit').count();
  assert.ok((await ribbons()) > 0);
  await linked.first().focus();
  const before = await on.page.locator('#side .ribbon').first().elementHandle();
  await on.page.locator('#side .side-scroll').evaluate((node) => {
    if (node instanceof HTMLElement) node.style.paddingInlineEnd = '40px';
  });
  await on.until(async () => !(await before?.evaluate((node) => node.isConnected)), 'they are drawn anew');
  assert.ok((await ribbons()) > 0, 'they go on shining');
  const marked = (await on.page.locator('#side .differs').allTextContents()).join(' ');
  assert.match(marked, /40,000/);
  assert.match(marked, /60,000/);
  assert.match((await on.element('side-counts').textContent()) ?? '', /only in A/);
});

test('a figure told otherwise is marked on both sides, even where the passages are not joined', async () => {
  await on.open();
  await on.page.getByRole('button', { name: /^A and D: / }).click();
  await on.element('side-by-side').click();
  const differing = async (/** @type {string} */ side) =>
    (await on.page.locator(`.side-${side} .differs`).allTextContents()).join(' ');
  assert.match(await differing('a'), /94\s+people/);
  assert.match(await differing('b'), /102\s+people/);
});

test('a ribbon meets both of its passages over their whole height', async () => {
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  await on.element('matrix-cell').first().click();
  await on.element('side-by-side').click();
  const gaps = await on.page.evaluate(() => {
    const root = document.querySelector('.ribbons');
    if (!root) return [Infinity];
    return [...root.querySelectorAll('path')].map((path) => {
      const link = path.getAttribute('data-link');
      const passages = [...document.querySelectorAll(`#side p[data-link="${link}"]`)].map((p) =>
        p.getBoundingClientRect(),
      );
      const box = path.getBoundingClientRect();
      const top = Math.min(...passages.map((p) => p.top));
      const bottom = Math.max(...passages.map((p) => p.bottom));
      const left = Math.min(...passages.map((p) => p.right));
      const right = Math.max(...passages.map((p) => p.left));
      return Math.max(top - box.top, box.bottom - bottom, Math.abs(left - box.left), Math.abs(right - box.right));
    });
  });
  assert.ok(gaps.length > 0);
  for (const gap of gaps) assert.ok(gap < 1, `${gap} pixels`);
});

test('the keyboard goes from a passage to the one that says the same', async () => {
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  await on.element('matrix-cell').first().press('Enter');
  await on.element('side-by-side').press('Enter');
  await on.page.locator('.side-a [data-link="0"]').first().focus();
  await on.page.keyboard.press('Enter');
  assert.equal(await on.page.evaluate(() => document.activeElement?.closest('.side-b') !== null), true);
  assert.equal(await on.page.evaluate(() => document.activeElement?.getAttribute('data-link')), '0');
  await on.page.keyboard.press('ArrowDown');
  assert.equal(await on.page.evaluate(() => document.activeElement?.closest('.side-b') !== null), true);
  assert.notEqual(await on.page.evaluate(() => document.activeElement?.getAttribute('data-link')), '0');
  assert.equal(await on.page.locator('#side p[tabindex="0"]').count(), 2);
  await on.page.keyboard.press('Escape');
  assert.equal(await on.page.locator('#side').isVisible(), false);
});

test('a figure that differs opens where each article gives it; relation words explain themselves', async () => {
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  const figures = on.element('difference').filter({ hasText: 'figures differ' });
  assert.match((await figures.textContent()) ?? '', /40,000 euros.*60,000 euros/);
  await figures.locator('.chip').last().click();
  assert.match((await on.page.locator('#reader mark').first().textContent()) ?? '', /60,000 euros/);
  await on.page.keyboard.press('Escape');
  const rows = await on.element('statement-row').filter({ hasText: 'figures differ' }).count();
  assert.equal(rows, 1);
  await on.element('statement-row').filter({ hasText: 'figures differ' }).getByTestId('wordings').click();
  assert.deepEqual(await on.page.locator('.wordings .differs').allTextContents(), ['40,000 euros', '60,000 euros']);

  // Each relation word explains itself, with how often it errs.
  await on.page.locator('.glossary summary').click();
  const meanings = await on.page.locator('.glossary dd').allTextContents();
  assert.equal(meanings.length, 7);
  for (const meaning of meanings) assert.match(meaning, /\d|a quarter|does not mean/);
});

test('a text written from right to left is shown so, with its language', async () => {
  await on.openWith(ARABIC_ARTICLE);
  const sentence = on.element('summary-sentence').first();
  assert.equal(await sentence.locator('p').first().getAttribute('lang'), 'ar');
  assert.equal(await sentence.evaluate((node) => getComputedStyle(node).direction), 'rtl');
  await sentence.locator('a').click();
  assert.equal(await on.page.locator('#reader .reader-text').getAttribute('lang'), 'ar');
  assert.equal(
    await on
      .element('block')
      .first()
      .evaluate((node) => getComputedStyle(node).direction),
    'rtl',
  );
});
