/** First sight, and how texts get in. */

import assert from 'node:assert/strict';

import { OWN_ARTICLE, SECOND_ARTICLE } from '../texts.mjs';
import { id } from './visitor.mjs';

/** @import { Step } from './journey.mjs' */

const [TITLE, ...SENTENCES] = OWN_ARTICLE.split(/\n\n|(?<=\.) /);

/** @type {Step[]} */
export const gettingIn = [
  {
    name: 'it opens with a worked example',
    async run(visitor) {
      await visitor.open();
      await visitor.sees(id('article-card'), 6);
      await visitor.sees(id('summary-sentence'), 5);
      await visitor.sees(id('matrix-cell'));
      await visitor.sees(id('statement-row'));
      await visitor.sees(id('difference'));
      await visitor.reads(id('status'), /^6 articles/);
    },
  },
  {
    name: 'the example makes room for a pasted article',
    async run(visitor) {
      await visitor.click('#start-over');
      await visitor.sees(id('article-card'), 0);
      await visitor.sees('.welcome');
      await visitor.paste({ 'text/plain': OWN_ARTICLE });
      await visitor.reads(id('article-card'), /Library keeps its lights on.*English/);
      await visitor.sees(id('summary-sentence'));
    },
  },
  {
    name: 'what is typed into the box is added',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE);
      await visitor.click(id('paste-box'));
      await visitor.driver.type('A bakery across the street will keep its ovens warm for the readers.');
      await visitor.press('Control+Enter');
      await visitor.sees(id('article-card'), 2);
      await visitor.sees(id('matrix-cell'), 2);
    },
  },
  {
    name: 'several articles in one paste can be split, and that taken back',
    async run(visitor) {
      await visitor.begin();
      await visitor.paste({ 'text/plain': `${OWN_ARTICLE}\n\n---\n\n${SECOND_ARTICLE}` });
      await visitor.sees(id('article-card'), 1);
      await visitor.click(id('notice-action'), { text: 'Split into 2' });
      await visitor.sees(id('article-card'), 2);
      await visitor.sees(id('matrix-cell'), 2);
      await visitor.click(id('undo'));
      await visitor.sees(id('article-card'), 1);
    },
  },
  {
    name: 'dropped files are added, and of one that cannot be read it says why',
    async run(visitor) {
      await visitor.begin();
      await visitor.drop({
        'library.txt': OWN_ARTICLE,
        'readers.html': `<title>x</title><p>${SECOND_ARTICLE.replace('\n\n', '</p><p>')}</p>`,
        'photo.png': 'PNG',
      });
      await visitor.sees(id('article-card'), 2);
      await visitor.reads(id('article-card'), /Night readers get their library/);
      await visitor.sees(id('matrix-cell'), 2);
      await visitor.reads('.notice', /photo\.png.*not a text file/);
    },
  },
  {
    name: 'pasted markup keeps its paragraphs and runs nothing',
    async run(visitor) {
      await visitor.begin();
      const paragraphs = SENTENCES.map((text) => `<div><p>${text}</p></div>`).join('');
      const markup =
        `<h1>${TITLE}</h1><img src="${visitor.address}no-such.png">` +
        `<script>document.title = 'ran'</script>${paragraphs}<iframe src="javascript:top.document.title = 'ran'"></iframe>`;
      await visitor.paste({ 'text/html': markup, 'text/plain': OWN_ARTICLE.replaceAll('\n', ' ') });
      // With the results the cards are made anew: until then a click may fall between.
      await visitor.sees(id('summary-sentence'));
      await visitor.click(id('edit-article'));
      await visitor.sees(id('editor-text'));
      const text = await visitor.driver.evaluate(
        (box) => /** @type {HTMLTextAreaElement} */ (document.querySelector(box)).value,
        id('editor-text'),
      );
      assert.equal(text, [TITLE, ...SENTENCES].join('\n\n'));
      await visitor.press('Escape');
      await assertNothingRan(visitor);
    },
  },
  {
    name: 'markup in a text is shown as text and never run',
    async run(visitor) {
      await visitor.begin(`${OWN_ARTICLE} <img src=x onerror="document.title='ran'"> is what the sign said.`);
      await visitor.click('.card-title');
      await visitor.reads('#reader .block', /<img src=x onerror=/);
      await visitor.press('Escape');
      await assertNothingRan(visitor);
    },
  },
  {
    name: 'a text that cannot be read says so, is kept, and the others go on',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE);
      await visitor.paste({ 'text/plain': 'A long word. ' }, 700_000);
      await visitor.reads('.card-failure', /^B could not be read\..*Its text is kept/);
      await visitor.sees(id('summary-sentence'));
      await visitor.sees(id('article-card'), 2);
    },
  },
  {
    name: 'an article is edited in place, the results follow, and that can be taken back',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      await visitor.click(id('edit-article'), { at: 0 });
      await visitor.sees(id('editor-text'));
      await visitor.driver.type('Now: ');
      await visitor.reads('#editor .card-facts', /^Now: Library keeps its lights on/);
      await visitor.press('Escape');
      await visitor.reads(id('article-card'), /Now: Library/);
      await visitor.click(id('undo'));
      await visitor.reads('.card-title', /^Library keeps its lights on$/);
    },
  },
  {
    name: 'an article removed can be had back',
    async run(visitor) {
      await visitor.begin(OWN_ARTICLE, SECOND_ARTICLE);
      await visitor.click(id('remove-article'), { at: 0 });
      await visitor.sees(id('article-card'), 1);
      await visitor.sees(id('matrix-cell'), 0);
      await visitor.click(id('undo'));
      await visitor.sees(id('article-card'), 2);
      await visitor.sees(id('matrix-cell'), 2);
    },
  },
];

/** @param {import('./visitor.mjs').Visitor} visitor */
async function assertNothingRan(visitor) {
  assert.notEqual(await visitor.driver.evaluate(() => document.title), 'ran');
}
