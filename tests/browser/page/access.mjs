/** The page for everybody: axe in every view, the keyboard, privacy of the fields, and the policy. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { ARABIC_ARTICLE, OWN_ARTICLE, SECOND_ARTICLE, on } from './on-page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  // What is not about colours is the same in both.
  const violations = () => violationsOf(colorScheme === 'light' ? undefined : ['color-contrast']);

  test(`axe finds nothing in any view, ${colorScheme}`, async () => {
    await on.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await on.open();
    assert.equal(await on.page.evaluate(() => document.getAnimations().length), 0, 'nothing moves');
    await on.page.evaluate(axe);
    assert.deepEqual(await violations(), [], 'the page');
    await on.element('matrix-cell').nth(2).click();
    await on.element('side-by-side').waitFor();
    assert.deepEqual(await violations(), [], 'the pair');
    await on.element('side-by-side').click();
    assert.deepEqual(await violations(), [], 'side by side');
    await on.page.keyboard.press('Escape');
    await on.element('summary-sentence').first().locator('a').click();
    await on.page.locator('#reader .in-summary').first().waitFor();
    assert.deepEqual(await violations(), [], 'the reader');
    await on.element('reader-edit').click();
    assert.deepEqual(await violations(), [], 'the editor');
    await on.page.keyboard.press('Escape');
    await on.element('take-out').click();
    assert.deepEqual(await violations(), [], 'the menu');
    await on.page.keyboard.press('Escape');
    await on.page.locator('#start-over').click();
    assert.deepEqual(await violations(), [], 'nothing yet');
  });
}

test('axe finds nothing in what comes and goes, also on a phone', async () => {
  await on.page.emulateMedia({ reducedMotion: 'reduce' });
  await on.openEmpty();
  await on.page.evaluate(axe);
  await on.paste({ 'text/plain': `${OWN_ARTICLE}\n\n---\n\n${SECOND_ARTICLE}` });
  await on.element('notice-action').waitFor();
  await on.drop([{ name: 'photo.png', content: 'PNG' }]);
  await on.count('summary-sentence', (sentences) => sentences > 0);
  assert.deepEqual(await violationsOf(), [], 'one article, an offer and a notice');
  await on.element('notice-action').click();
  await on.analysed(2);
  await on.paste({ 'text/plain': 'A long word. '.repeat(700_000) });
  await on.page.locator('.card-failure').waitFor();
  await on.add(ARABIC_ARTICLE);
  await on.count('matrix-cell', (cells) => cells > 2);
  await on.page.locator('.glossary summary').click();
  await on.element('wordings').first().click();
  await on.element('remove-article').last().click({ force: true });
  await on.element('undo').waitFor();
  await on.element('undo').click();
  assert.deepEqual(await violationsOf(), [], 'several stories, a failure, what unfolds');
  await on.page.setViewportSize({ width: 360, height: 740 });
  assert.deepEqual(await violationsOf(), [], 'on a phone');
  await on.page.locator('.card-title').last().click();
  await on.page.locator('#reader .block').first().waitFor();
  assert.deepEqual(await violationsOf(), [], 'a text from right to left, on a phone');
});

test('more articles than a matrix shows are a list of pairs, in which axe finds nothing', async () => {
  await on.openEmpty();
  await on.page.evaluate(axe);
  await on.drop(
    Array.from({ length: 26 }, (_, i) => ({ name: `${i}.txt`, content: OWN_ARTICLE.replaceAll('Marrow', `Marrow ${i}`) })),
  );
  await on.count('article-card', (cards) => cards === 26);
  await on.page.locator('.pair-list').waitFor();
  assert.deepEqual(await violationsOf(), []);
});

test('what is wider than its place fades out where there is more of it', async () => {
  await on.open();
  const scrolled = (/** @type {number} */ to) =>
    on.page.locator('.statements-scroll').evaluate(async (box, to) => {
      if (box.firstElementChild instanceof HTMLElement) box.firstElementChild.style.minWidth = '200%';
      box.scrollLeft = to;
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      return getComputedStyle(box).getPropertyValue('--fade');
    }, to);
  assert.equal(await scrolled(0), '40px');
  assert.equal(await scrolled(10_000), '0px');
  const matrix = on.page.locator('.matrix-scroll');
  assert.equal(await matrix.evaluate((box) => getComputedStyle(box).getPropertyValue('--fade')), '0px');
});

test('where less motion is asked for, nothing moves', async () => {
  await on.page.emulateMedia({ reducedMotion: 'reduce' });
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  const moving = () => on.page.evaluate(() => document.getAnimations().length);
  await on.element('remove-article').first().click({ force: true });
  assert.equal(await moving(), 0, 'the undo bar');
  await on.element('undo').click();
  await on.analysed(2);
  await on.element('matrix-cell').first().click();
  await on.element('side-by-side').click();
  await on.element('linked-passage').first().hover();
  assert.equal(await moving(), 0, 'side by side');
  await on.page.keyboard.press('Escape');
  await on.element('take-out').click();
  assert.equal(await moving(), 0, 'the menu');
  await on.page.keyboard.press('Escape');
  await on.page.locator('.card-title').first().click();
  assert.equal(await moving(), 0, 'the reader');
});

test('colours follow the system, unless the switch says otherwise', async () => {
  const isDark = () =>
    on.page.evaluate(() => {
      const [red = 255] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
      return red < 128;
    });
  await on.page.emulateMedia({ colorScheme: 'dark' });
  await on.open();
  assert.equal(await isDark(), true);
  await on.page.emulateMedia({ colorScheme: 'light' });
  assert.equal(await isDark(), false);
  await on.page.locator('#theme input[value=dark]').check();
  assert.equal(await isDark(), true);
  await on.page.reload();
  assert.equal(await isDark(), true);
  await on.page.locator('#theme input[value=system]').check();
  assert.equal(await isDark(), false);
});

test('in high contrast, what is chosen and how much is filled still show, and stories stand apart by space', async () => {
  await on.page.emulateMedia({ forcedColors: 'active' });
  await on.open();
  await on.element('matrix-cell').nth(2).click();
  await on.element('side-by-side').waitFor();
  const styleOf = (/** @type {string} */ selector, /** @type {string} */ property) =>
    on.page.locator(selector).first().evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
  assert.equal(await styleOf('.starts-column', 'border-left-color'), await styleOf('html', 'background-color'));
  const chosen = await styleOf('#theme label:has(:checked)', 'background-color');
  assert.notEqual(chosen, await styleOf('#theme label:not(:has(:checked))', 'background-color'));
  assert.equal(await styleOf('.matrix-cell[aria-pressed=true]', 'background-color'), chosen);
  assert.equal(await styleOf('#keep', 'background-color'), chosen);
  assert.ok((await styleOf('.share-bar', 'background-image')).includes(chosen));
  assert.equal(await styleOf('.share-bar', 'forced-color-adjust'), 'none');
});

test('no field sends away what is typed in it', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.element('edit-article').click({ force: true });
  const open = await on.page.evaluate(() =>
    [...document.querySelectorAll('textarea, input[type=text], input[type=date]')]
      .filter((field) => {
        const said = (/** @type {string} */ name) => field.getAttribute(name);
        return (
          said('spellcheck') !== 'false' ||
          said('autocomplete') !== 'off' ||
          said('writingsuggestions') !== 'false' ||
          said('translate') !== 'no'
        );
      })
      .map((field) => field.outerHTML),
  );
  assert.deepEqual(open, []);
});

test('the policy stands in the page itself', async () => {
  await on.open();
  const policy = await on.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy ?? '', /^default-src 'none';/);
  for (const part of ["connect-src 'self'", "form-action 'none'", "base-uri 'none'"])
    assert.ok(policy?.includes(part), part);
  assert.doesNotMatch(policy ?? '', /'unsafe-(inline|eval)'/);
  assert.equal(await on.page.locator('meta[name=referrer]').getAttribute('content'), 'no-referrer');
});

test('the keyboard reaches every control, and comes back from every dialog', async () => {
  await on.open();
  const cell = on.element('matrix-cell').first();
  await cell.focus();
  await on.page.keyboard.press('Enter');
  await on.element('side-by-side').focus();
  await on.page.keyboard.press('Enter');
  await on.page.locator('#side').waitFor({ state: 'visible' });
  await on.page.keyboard.press('Escape');
  assert.equal(await focused(), 'side-by-side');
  const link = on.element('summary-sentence').first().locator('a');
  await link.focus();
  const key = await focused();
  await on.page.keyboard.press('Enter');
  await on.page.locator('#reader').waitFor({ state: 'visible' });
  await on.page.keyboard.press('Escape');
  assert.equal(await focused(), key);
});

test('what was removed is said in a place that is always there, and undo is a few steps before it', async () => {
  await on.open();
  // Its place is read out only if it was there before.
  assert.equal(await on.page.locator('#undo-bar [role=status]').evaluate((status) => status.checkVisibility()), true);
  assert.equal(await on.element('undo').isVisible(), false);
  await on.element('remove-article').first().focus();
  await on.page.keyboard.press('Enter');
  await on.element('undo').waitFor();
  assert.match((await on.page.locator('#undo-bar [role=status]').textContent()) ?? '', /^Removed A/);
  const keys = (await on.element('undo').getAttribute('aria-keyshortcuts')) ?? '';
  assert.match((await on.element('undo').getAttribute('title')) ?? '', /Ctrl\+Z|⌘Z/);
  const isUndo = () => on.element('undo').evaluate((undo) => undo === document.activeElement);
  let steps = 0;
  while (!(await isUndo()) && steps++ < 8) await on.page.keyboard.press('Shift+Tab');
  assert.ok(steps < 8, 'undo is far');
  await on.page.keyboard.press(keys.replace('Z', 'z'));
  await on.element('undo').waitFor({ state: 'hidden' });
  assert.equal(await on.page.locator('#undo-bar [role=status]').textContent(), '');
});

test('a pressed cell leads to the pair, new results leave the keyboard where it is, Escape leads back', async () => {
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  const cell = on.element('matrix-cell').first();
  await cell.focus();
  const key = await focused();
  await on.page.keyboard.press('Enter');
  const heading = on.page.locator('#pair-heading:focus');
  await heading.waitFor();
  assert.equal(await heading.textContent(), 'A and B');
  await on.page.keyboard.press('Tab');
  assert.equal(await focused(), 'pair-close');
  // A third article changes what is compared, and the pair stays open.
  await on.paste({ 'text/plain': ARABIC_ARTICLE });
  await on.analysed(3);
  assert.equal(await focused(), 'pair-close');
  await on.page.keyboard.press('Escape');
  await on.page.locator('#pair-heading').waitFor({ state: 'detached' });
  assert.equal(await focused(), key);
});

// A phone held sideways, and windows enlarged to 400 %.
for (const [width, height] of [[740, 340], [320, 256], [341, 165]]) {
  test(`on ${width} by ${height} pixels, every control can be scrolled to and none is covered`, async () => {
    await on.page.setViewportSize({ width, height });
    await on.page.emulateMedia({ reducedMotion: 'reduce' });
    await on.open();
    await on.count('matrix-cell', (cells) => cells > 2);
    assert.deepEqual(await outOfReach('body'), [], 'the page');
    await on.element('matrix-cell').nth(2).click();
    await on.element('side-by-side').waitFor();
    assert.deepEqual(await outOfReach('#pair'), [], 'the pair');
    await on.element('side-by-side').click();
    assert.deepEqual(await outOfReach('#side'), [], 'side by side');
    await on.page.keyboard.press('Escape');
    await on.element('summary-sentence').first().locator('a').click();
    await on.page.locator('#reader .in-summary').first().waitFor();
    assert.deepEqual(await outOfReach('#reader'), [], 'the reader');
    await on.element('reader-edit').click();
    assert.deepEqual(await outOfReach('#editor'), [], 'the editor');
    await on.page.keyboard.press('Escape');
    for (const dialog of ['#side', '#reader', '#editor']) assert.equal(await on.page.locator(dialog).isVisible(), false);
    await on.element('take-out').click();
    await on.page.locator('#take-out-menu button:enabled:focus').waitFor();
    assert.deepEqual(await outOfReach('#take-out-menu'), [], 'the menu');
  });
}

/**
 * The controls in a part of the page that cannot be scrolled to, are cut off at a side, or lie under something else.
 *
 * @param {string} part
 */
function outOfReach(part) {
  return on.page.locator(part).evaluate((part) => {
    const { clientWidth, clientHeight, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) return [`the page is ${scrollWidth} pixels wide`];
    return [...part.querySelectorAll('button, a, input, textarea, summary')]
      .filter((control) => control.checkVisibility() && !control.closest('.visually-hidden, .skip'))
      .filter((control) => {
        control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const [{ left, right, top, bottom }] = control.getClientRects();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isHit = hit && (control.contains(hit) || hit.closest('label')?.contains(control));
        return !isHit || left < -1 || right > clientWidth + 1 || top < -1 || bottom > clientHeight + 1;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
}

/** The `data-key` of what has the keyboard focus. */
function focused() {
  return on.page.evaluate(() => document.activeElement?.getAttribute('data-key'));
}

/**
 * What axe finds, one line each.
 *
 * @param {string[]} [rules] all without it
 */
function violationsOf(rules) {
  return on.page.evaluate(async (rules) => {
    // @ts-expect-error: put there by the test
    const { violations } = await window.axe.run(rules ? { runOnly: rules } : {});
    return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`);
  }, rules);
}
