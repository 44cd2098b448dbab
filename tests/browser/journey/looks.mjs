/** The page for everybody: by the keyboard alone, on a phone, light and dark. */

import assert from 'node:assert/strict';

import { OWN_ARTICLE, SECOND_ARTICLE } from '../texts.mjs';
import { id } from './visitor.mjs';

/** @import { Step } from './journey.mjs' */
/** @import { Visitor } from './visitor.mjs' */

/** @type {Step[]} */
export const looks = [
  {
    name: 'everything is done by the keyboard alone',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE);
      await visitor.tabTo('#paste-box');
      await visitor.driver.type('The library in Marrow Hill will stay open until midnight. It set aside 60,000 euros for that.');
      await visitor.tabTo(id('add-article'));
      await visitor.press('Enter');
      await visitor.sees(id('matrix-cell'), 2);

      await visitor.tabTo(`${id('summary-sentence')} a`);
      const sentence = await visitor.focused();
      await visitor.press('Enter');
      await visitor.sees('#reader mark');
      await visitor.press('Escape');
      assert.equal(await visitor.focused(), sentence);

      await visitor.tabTo(id('matrix-cell'));
      await visitor.press('Enter');
      await visitor.tabTo(id('side-by-side'));
      await visitor.press('Enter');
      await visitor.sees('#side');
      await visitor.tabTo('#side .side-a p');
      await visitor.press('Enter');
      assert.ok(await visitor.driver.evaluate(() => document.activeElement?.closest('.side-b') !== null));
      await visitor.press('Escape');
      assert.equal(await visitor.focused(), 'side-by-side');

      await visitor.tabTo(id('take-out'));
      await visitor.press('Enter');
      await visitor.sees('#take-out-menu');
      await visitor.press('Escape');
      assert.equal(await visitor.focused(), 'take-out');

      await visitor.tabTo(id('remove-article'));
      await visitor.press('Enter');
      await visitor.sees(id('article-card'), 1);
      await visitor.tabTo(id('undo'));
      await visitor.press('Enter');
      await visitor.sees(id('article-card'), 2);
    },
  },
  {
    name: 'nothing sticks out on a phone, in any view',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      await visitor.driver.resize(360, 740);
      await visitor.until(() => visitor.driver.evaluate(() => innerWidth === 360), 'the viewport is not that narrow');
      await assertFits(visitor, 'the page');
      await visitor.click(`${id('summary-sentence')} a`);
      await visitor.sees('#reader mark');
      await assertFits(visitor, '#reader');
      await visitor.press('Escape');
      await visitor.click(id('edit-article'));
      await assertFits(visitor, '#editor');
      await visitor.press('Escape');
      await visitor.click(id('matrix-cell'));
      await assertFits(visitor, 'the pair');
      await visitor.click(id('side-by-side'));
      await visitor.sees('#side');
      await assertFits(visitor, '#side');
      await visitor.press('Escape');
      await visitor.click(id('take-out'));
      await visitor.sees('#take-out-menu');
      await assertFits(visitor, '#take-out-menu');
      await visitor.press('Escape');
      await visitor.driver.resize(1280, 800);
    },
  },
  {
    name: 'it is light or dark as the system asks, or as the switch says',
    async run(visitor) {
      const asked = await visitor.driver.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      assert.equal(await isDark(visitor), asked);
      for (const theme of ['light', 'dark']) {
        await visitor.click(`#theme input[value=${theme}]`);
        await visitor.until(async () => (await isDark(visitor)) === (theme === 'dark'), `it is not ${theme}`);
      }
    },
  },
  {
    name: 'the chosen colours stay after a reload',
    needs: 'keeping',
    async run(visitor) {
      await visitor.reload();
      await visitor.sees(id('article-card'));
      assert.equal(await isDark(visitor), true);
    },
  },
];

/** @param {Visitor} visitor */
function isDark({ driver }) {
  return driver.evaluate(() => {
    const [red = 255] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red < 128;
  });
}

/**
 * Neither the page nor the dialog that is open has to be scrolled sideways, and no control stands outside.
 *
 * @param {Visitor} visitor
 * @param {string} view
 */
async function assertFits({ driver }, view) {
  const outside = await driver.evaluate((view) => {
    const root = document.documentElement;
    const width = root.clientWidth;
    if (root.scrollWidth > width) return [`the page is ${root.scrollWidth} pixels wide`];
    const within = document.querySelector('dialog[open]') ?? (view.startsWith('#') ? document.querySelector(view) : document);
    return [...(within?.querySelectorAll('button, a, input, textarea, h1, h2, h3') ?? [])]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .skip, .matrix-scroll'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > width + 1;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 160));
  }, view);
  assert.deepEqual(outside, [], view);
}
