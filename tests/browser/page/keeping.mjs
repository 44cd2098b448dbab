/** What the page keeps on this device, and what it forgets. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OWN_ARTICLE, SECOND_ARTICLE, on, readKept, session } from './on-page.mjs';

/** @import { Page } from 'playwright-core' */

/** The title of the first article that the page opens with. */
const EXAMPLE = /Cable car passengers safe/;

const OWN = /Library keeps its lights on/;
const SECOND = /Night readers get their library/;

test('a reload finds the articles and the settings again', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.page.locator('#length').fill('1');
  await on.kept((kept) => kept?.articles.length === 1 && kept.settings.sentences === 1);
  await on.page.reload();
  await on.analysed(1);
  assert.match((await on.element('article-card').textContent()) ?? '', /Library keeps its lights on/);
  assert.equal(await on.element('summary-sentence').count(), 1);
});

test('the example alone is not kept', async () => {
  await on.open();
  await on.page.waitForTimeout(600);
  await on.kept((kept) => kept === undefined);
});

test('a correction, a title and a source survive a reload', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.element('summary-sentence').first().locator('a').click();
  await on.element('correct').last().click();
  await on.page.keyboard.press('Escape');
  await on.element('edit-article').click({ force: true });
  await on.element('field-title').fill('Lights on');
  await on.element('field-source').fill('Marrow Hill Echo');
  await on.page.keyboard.press('Escape');
  await on.kept((kept) => kept?.articles[0]?.source === 'Marrow Hill Echo' && kept.articles[0].blocks?.length === 1);
  await on.page.reload();
  await on.count('article-card', (cards) => cards === 1);
  await on.until(async () => /Lights on/.test((await on.element('article-card').textContent()) ?? ''), 'the title');
  assert.match((await on.element('article-card').textContent()) ?? '', /Marrow Hill Echo/);
});

test('turned off, it forgets, and a reload shows the example', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.kept((kept) => kept?.articles.length === 1);
  await on.element('keep').click();
  await on.kept((kept) => kept === undefined);
  assert.equal(await on.element('article-card').count(), 1);
  await on.page.reload();
  await on.count('article-card', (cards) => cards > 1);
  assert.equal(await on.element('keep').isChecked(), false);
});

test('forgetting can be taken back, with what other tabs had', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.kept((kept) => kept?.articles.length === 1);
  const other = await on.page.context().newPage();
  await other.goto(session.harness.address);
  await other.locator('#start-over').click();
  await other.getByTestId('paste-box').fill(SECOND_ARTICLE);
  await other.getByTestId('add-article').click();
  await on.until(async () => (await other.evaluate(readKept)).length === 2, 'both are kept');
  await on.page.goto('about:blank');
  await other.getByTestId('keep').click();
  await on.until(async () => (await other.evaluate(readKept)).length === 0, 'both are forgotten');
  await other.getByTestId('undo').click();
  await on.until(async () => (await other.evaluate(readKept)).length === 2, 'both are kept again');
  const third = await on.page.context().newPage();
  await third.goto(session.harness.address);
  await on.until(async () => OWN.test((await titleIn(third)) ?? ''), 'the closed one is back');
  await third.close();
  await other.close();
});

test('forgetting can be taken back', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.kept((kept) => kept?.articles.length === 1);
  await on.element('keep').click();
  await on.kept((kept) => kept === undefined);
  await on.element('undo').click();
  assert.equal(await on.element('keep').isChecked(), true);
  await on.kept((kept) => kept?.articles.length === 1);
});

test('what is taken away right before a reload stays away', async () => {
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  await on.kept((kept) => kept?.articles.length === 2);
  await reloadAtOnceAfter('#start-over');
  await on.page.locator('#layout[data-articles=none]').waitFor();
  assert.equal(await on.element('article-card').count(), 0);
  await on.kept((kept) => kept?.articles.length === 0);
  const holds = async () => (await inLocalStorage()).join();
  await on.until(async () => (await holds()) === 'tellings.sessions', 'the local storage holds no article more');
});

test('what is forgotten right before a reload is forgotten', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.kept((kept) => kept?.articles.length === 1);
  await reloadAtOnceAfter('#keep');
  await on.count('article-card', (cards) => cards > 1);
  await on.kept((kept) => kept === undefined);
  assert.deepEqual(await inLocalStorage(), ['tellings.keep']);
});

test('each tab keeps its own, and a new one takes up what no other has open', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.kept((kept) => kept?.articles.length === 1);
  const other = await on.page.context().newPage();
  const shows = async (/** @type {Page} */ page, /** @type {RegExp} */ title) =>
    on.until(async () => title.test((await titleIn(page)) ?? ''), `${title} in its tab`);
  await other.goto(session.harness.address);
  await shows(other, EXAMPLE);
  await other.locator('#start-over').click();
  await other.getByTestId('paste-box').fill(SECOND_ARTICLE);
  await other.getByTestId('add-article').click();
  await shows(other, SECOND);
  await other.reload();
  await on.page.reload();
  await shows(other, SECOND);
  await shows(on.page, OWN);
  await other.close();
  const third = await on.page.context().newPage();
  await third.goto(session.harness.address);
  await shows(third, SECOND);
  await third.close();
});

test('a tab that was copied begins with the same, and goes its own way', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.kept((kept) => kept?.articles.length === 1);
  const opening = on.page.context().waitForEvent('page');
  await on.page.evaluate(() => void open(location.href));
  const copy = await opening;
  await copy.getByTestId('article-card').waitFor();
  await copy.locator('#start-over').click();
  await copy.waitForTimeout(600);
  await copy.close();
  await on.page.reload();
  await on.analysed(1);
});

test('every removal can be taken back, all of them as well', async () => {
  const articles = await on.open();
  await on.page.locator('#start-over').click();
  await on.count('article-card', (cards) => cards === 0);
  await on.element('undo').click();
  await on.count('article-card', (cards) => cards === articles);
  await on.count('matrix-cell', (cells) => cells === articles * (articles - 1));
  await on.element('remove-article').nth(1).click({ force: true });
  await on.element('remove-article').nth(0).click({ force: true });
  await on.count('article-card', (cards) => cards === articles - 2);
  await on.page.keyboard.press('Control+z');
  await on.page.keyboard.press('Control+z');
  await on.count('article-card', (cards) => cards === articles);
});

test('what was brought in is taken away by undo, and comes back by redo', async () => {
  await on.openWith(OWN_ARTICLE);
  assert.equal(await on.element('undo').isVisible(), false, 'nothing offers to bring the example back');
  await on.add(SECOND_ARTICLE);
  await on.analysed(2);
  await on.page.locator('#layout').focus();
  await on.page.keyboard.press('Control+z');
  await on.analysed(1);
  assert.match((await titleIn(on.page)) ?? '', OWN);
  await on.page.keyboard.press('Control+Shift+z');
  await on.analysed(2);
  await on.page.keyboard.press('Control+z');
  await on.page.keyboard.press('Control+z');
  await on.count('article-card', (cards) => cards === 0);
  await on.page.keyboard.press('Control+y');
  await on.page.keyboard.press('Control+y');
  await on.analysed(2);
  // Something else done since leaves nothing to do again.
  await on.page.keyboard.press('Control+z');
  await on.element('remove-article').click({ force: true });
  await on.page.keyboard.press('Control+y');
  await on.count('article-card', (cards) => cards === 0);
});

test('a button that is pressed while results arrive does what it says', async () => {
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  const edit = on.element('edit-article').first();
  const box = await edit.boundingBox();
  assert.ok(box);
  await on.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await on.page.mouse.down();
  // Another copy: it comes into the box of the others once that is known.
  await on.paste({ 'text/plain': OWN_ARTICLE });
  await on.page.waitForTimeout(500);
  assert.equal(await on.page.locator('.family > .card').count(), 2);
  await on.page.mouse.up();
  await on.page.locator('#editor[open]').waitFor();
  await on.until(async () => (await on.page.locator('.family > .card').count()) === 3, 'it is in the box');
});

/** Leaves no time to write anything. @param {string} selector of what is clicked */
async function reloadAtOnceAfter(selector) {
  const loaded = on.page.waitForEvent('load');
  await on.page.evaluate((selector) => {
    const button = document.querySelector(selector);
    if (button instanceof HTMLElement) button.click();
    location.reload();
  }, selector);
  await loaded;
}

/** @param {Page} page */
const titleIn = (page) => page.getByTestId('article-card').first().textContent();

function inLocalStorage() {
  return on.page.evaluate(() => Object.keys(localStorage));
}
