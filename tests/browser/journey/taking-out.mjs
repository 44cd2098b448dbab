/** What the page gives out, and takes in again. */

import assert from 'node:assert/strict';

import { OWN_ARTICLE, SECOND_ARTICLE } from '../texts.mjs';
import { id } from './visitor.mjs';

/** @import { Step } from './journey.mjs' */

/** @type {Step[]} */
export const takingOut = [
  {
    name: 'the report is copied as Markdown, and can be pasted',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      await visitor.choose('Copy as Markdown');
      await visitor.reads('#take-out', /^Copied$/);
      await visitor.click(id('paste-box'));
      await visitor.driver.type('#');
      await visitor.press('Control+v');
      const box = () =>
        visitor.driver.evaluate(() => {
          const box = document.getElementById('paste-box');
          return box instanceof HTMLTextAreaElement ? box.value : '';
        });
      await visitor.until(async () => (await box()).length > 1, 'nothing is pasted');
      assert.match(await box(), /^### The story\n/);
      assert.match(await box(), /- \*\*A\*\* Library keeps its lights on/);
      await visitor.driver.evaluate(() => {
        const box = document.getElementById('paste-box');
        if (box instanceof HTMLTextAreaElement) box.value = '';
      });
    },
  },
  {
    name: 'the data is downloaded as JSON and CSV',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      const report = JSON.parse(await visitor.downloaded('Download everything (JSON)', 'tellings.json'));
      assert.equal(report.format, 'tellings-report');
      assert.equal(report.articles.length, 2);
      const statements = await visitor.downloaded('Download statements (CSV)', 'statements.csv');
      assert.match(statements, /^\uFEFFStatement,Told by/);
      const differences = await visitor.downloaded('Download differences (CSV)', 'differences.csv');
      assert.match(differences, /40000 EUR,"40,000 euros",A,/);
    },
  },
  {
    name: 'a saved session is opened again with its texts and corrections',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      await visitor.click('.card-title', { at: 0 });
      await visitor.correct(-1);
      await visitor.sees('#reader .correct.is-corrected');
      await visitor.press('Escape');
      const name = 'tellings-session.json';
      const saved = await visitor.downloaded('Save session with the texts', name);
      assert.equal(JSON.parse(saved).articles[0].text, OWN_ARTICLE);
      await visitor.begin('Nothing but this.');
      await visitor.drop({ [name]: saved });
      await visitor.sees(id('article-card'), 2);
      await visitor.sees(id('matrix-cell'), 2);
      await visitor.click('.card-title', { at: 0 });
      await visitor.sees('#reader .correct.is-corrected', 1);
      await visitor.press('Escape');
    },
  },
  {
    name: 'it is printed',
    needs: 'print',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      assert.match(atob(await visitor.driver.print()), /^%PDF-/);
    },
  },
];
