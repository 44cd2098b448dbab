/** Reading what the page finds, and correcting it. */

import assert from 'node:assert/strict';

import { ARABIC_ARTICLE, OWN_ARTICLE, SECOND_ARTICLE } from '../texts.mjs';
import { id } from './visitor.mjs';

/** @import { Step } from './journey.mjs' */

/** @type {Step[]} */
export const reading = [
  {
    name: 'the length control makes the summary longer and shorter',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      await visitor.driver.evaluate(() => document.getElementById('length')?.focus());
      await visitor.press('Home');
      await visitor.sees(id('summary-sentence'), 0);
      for (const length of [1, 2]) {
        await visitor.press('ArrowRight');
        await visitor.sees(id('summary-sentence'), length);
        await visitor.reads('#length-shown', new RegExp(`^${length} sentence`));
      }
    },
  },
  {
    name: 'a sentence of the summary opens where it stands in its article',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      const [text] = await visitor.texts(`${id('summary-sentence')} a`);
      await visitor.click(`${id('summary-sentence')} a`);
      await visitor.sees('#reader mark');
      assert.equal((await visitor.texts('#reader mark')).join(''), text);
      assert.ok(await visitor.driver.evaluate(isInView, '#reader mark'));
      await visitor.sees('#reader .in-summary');
      await visitor.press('Escape');
      await visitor.sees('#reader', 0);
    },
  },
  {
    name: 'a cell of the matrix opens the pair, and the pair both side by side',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      await visitor.click(id('matrix-cell'));
      await visitor.click(id('side-by-side'));
      await visitor.sees('#side');
      assert.ok((await visitor.count(id('linked-passage'))) >= 4);
      assert.ok((await visitor.count(id('alone-passage'))) >= 1);
      const differing = (await visitor.texts('#side .differs')).join(' ');
      assert.match(differing, /40,000.*60,000/);
      await visitor.reads(id('side-counts'), /correspond.*only in A/);
      assert.ok((await visitor.driver.evaluate(() => document.querySelectorAll('.ribbons path').length)) >= 2);
      // What corresponds lights up together.
      await visitor.driver.evaluate(() => {
        /** @type {HTMLElement | null} */ (document.querySelector('.side-a [data-link="0"]'))?.focus();
      });
      await visitor.sees('.side-b p.is-lit');
      await visitor.press('Escape');
      await visitor.sees('#side', 0);
    },
  },
  {
    name: 'statements say who tells them, and differences open where they stand',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      await visitor.reads(id('difference'), /figures differ.*40,000 euros.*60,000 euros/);
      await visitor.reads(id('statement-row'), /figures differ/);
      await visitor.click(`${id('statement-row')}:has(strong) ${id('wordings')}`);
      await visitor.sees('.wordings .differs');
      await visitor.click(`${id('difference')} .chip`, { at: -1 });
      await visitor.reads('#reader mark', /60,000 euros/);
      await visitor.press('Escape');
      await visitor.click(`${id('statement-row')} .dot`);
      await visitor.sees('#reader mark');
      await visitor.press('Escape');
    },
  },
  {
    name: 'two events are two stories',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE, ARABIC_ARTICLE);
      await visitor.reads(id('status'), /^3 articles, 2 stories$/);
      await visitor.reads('.closeness-note', /^C tells another story\.$/);
    },
  },
  {
    name: 'a passage called no part of the story leaves the summary, until that is undone',
    async run(visitor) {
      await visitor.begin(`${OWN_ARTICLE}\n\nA storm broke three windows of the town hall during the night of the vote.`);
      await visitor.driver.evaluate(() => document.getElementById('length')?.focus());
      await visitor.press('End');
      await visitor.reads(id('summary-sentence'), /storm/);
      await visitor.click('.card-title');
      await visitor.correct(-1);
      const tellsStorm = async () => (await visitor.count(id('summary-sentence'), { text: 'storm' })) > 0;
      await visitor.until(async () => !(await tellsStorm()), 'the storm is still told');
      await visitor.sees('#reader .block.is-dimmed', 1);
      await visitor.press('Escape');
      await visitor.press('Control+z');
      await visitor.until(tellsStorm, 'the storm is not told again');
    },
  },
  {
    name: 'a text written from right to left is shown so',
    async run(visitor) {
      await visitor.begin(ARABIC_ARTICLE);
      await visitor.reads(id('article-card'), /Arabic/);
      const shown = await visitor.driver.evaluate((selector) => {
        const sentence = document.querySelector(selector);
        return sentence && [sentence.querySelector('p')?.lang, getComputedStyle(sentence).direction];
      }, id('summary-sentence'));
      assert.deepEqual(shown, ['ar', 'rtl']);
      await visitor.click('.card-title');
      await visitor.sees('#reader .block');
      const block = await visitor.driver.evaluate(
        (selector) => getComputedStyle(/** @type {Element} */ (document.querySelector(selector))).direction,
        id('block'),
      );
      assert.equal(block, 'rtl');
      await visitor.press('Escape');
    },
  },
];

/** Runs in the page. @param {string} selector */
function isInView(selector) {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
}
