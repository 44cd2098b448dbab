/** How texts get into the page: pasting, dropping, many at once, and what cannot be read. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OWN_ARTICLE, SECOND_ARTICLE, on, session } from './on-page.mjs';

test('markup is pasted block by block, runs nothing and loads nothing', async () => {
  await on.openEmpty();
  const [title, ...paragraphs] = OWN_ARTICLE.split(/\n\n|(?<=\.) /);
  const markup =
    `<h1>${title}</h1><img src="https://elsewhere.example/x.png" onerror="document.title='ran'">` +
    `<script>document.title = 'ran'</script>${paragraphs.map((text) => `<div><p>${text}</p></div>`).join('')}`;
  await on.paste({ 'text/html': markup, 'text/plain': OWN_ARTICLE.replaceAll('\n', ' ') });
  await on.count('article-card', (cards) => cards === 1);
  await on.element('edit-article').click({ force: true });
  assert.equal(await on.element('editor-text').inputValue(), [title, ...paragraphs].join('\n\n'));
  assert.notEqual(await on.page.title(), 'ran');
  // The policy stops the handler even in the inert document, and says so.
  for (const problem of session.visit.problems.splice(0)) assert.match(problem, /inline event handler.*blocked/);
});

test('pasted text with markup in it is shown as text', async () => {
  await on.openWith(`${OWN_ARTICLE} <img src=x onerror="document.title='ran'"> is what the sign said.`);
  await on.element('article-card').locator('.card-title').click();
  assert.match((await on.page.locator('#reader').textContent()) ?? '', /<img src=x onerror=/);
  assert.notEqual(await on.page.title(), 'ran');
});

test('a paste that holds two articles offers to split, and splitting can be taken back', async () => {
  await on.openEmpty();
  await on.paste({ 'text/plain': `${OWN_ARTICLE}\n\n---\n\n${SECOND_ARTICLE}` });
  await on.count('article-card', (cards) => cards === 1);
  await on.element('notice-action').click();
  await on.analysed(2);
  await on.element('undo').click();
  await on.count('article-card', (cards) => cards === 1);
  // Empty lines separate where a title follows.
  await on.paste({ 'text/plain': `${OWN_ARTICLE}\n\n\n\n${SECOND_ARTICLE}` });
  await on.element('notice-action').click();
  await on.count('article-card', (cards) => cards === 3);
});

test('the offer to split is about the text as it is, and goes with it', async () => {
  await on.openEmpty();
  await on.paste({ 'text/plain': `${OWN_ARTICLE}\n\n---\n\n${SECOND_ARTICLE}` });
  await on.element('edit-article').click({ force: true });
  await on.element('field-source').fill('Marrow Hill Echo');
  await on.page.keyboard.press('Escape');
  await on.element('notice-action').click();
  await on.analysed(2);
  const facts = await on.element('article-card').locator('.card-facts').allTextContents();
  assert.ok(facts.every((text) => text.startsWith('Marrow Hill Echo')), facts.join());
  await on.paste({ 'text/plain': `${OWN_ARTICLE}\n\n***\n\n${SECOND_ARTICLE}` });
  await on.element('notice-action').waitFor();
  await on.element('edit-article').last().click({ force: true });
  await on.element('editor-text').fill(SECOND_ARTICLE);
  await on.element('notice-action').waitFor({ state: 'detached' });
});

test('several articles in one paste of markup are offered to be split', async () => {
  const paragraphs = (/** @type {string} */ text) =>
    text
      .split('\n\n')
      .map((part) => `<p>${part}</p>`)
      .join('');
  for (const separator of ['<hr>', '<p><br></p><p>&nbsp;</p>']) {
    await on.openEmpty();
    const markup = `${paragraphs(OWN_ARTICLE)}${separator}${paragraphs(SECOND_ARTICLE)}`;
    await on.paste({ 'text/html': markup, 'text/plain': '' });
    await on.element('notice-action').click();
    await on.analysed(2);
  }
});

test('a text without words says so, and is no story of its own', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.paste({ 'text/plain': '*** --- ***' });
  await on.page.locator('.card-failure').waitFor();
  const status = on.element('status');
  await on.until(async () => (await status.textContent()) === '2 articles, 1 could not be read', 'it is counted apart');
});

test('dropped files are added, and of those that cannot be read it says why', async () => {
  await on.openEmpty();
  await on.drop([
    { name: 'library.txt', content: OWN_ARTICLE },
    { name: 'readers.html', content: `<title>x</title><p>${SECOND_ARTICLE.replace('\n\n', '</p><p>')}</p>` },
    { name: 'photo.png', content: 'PNG' },
    { name: 'empty.txt', content: ' \n' },
    { name: 'other.json', content: '{"format":"something"}' },
  ]);
  await on.analysed(2);
  const notices = await on.page.locator('.notice').allTextContents();
  assert.equal(notices.length, 3);
  assert.match(notices[0], /photo\.png.*not a text file/);
  assert.match(notices[1], /empty\.txt.*empty/);
  assert.match(notices[2], /other\.json.*not a session/);
});

test('what it says of a file is in view where the box is, once, and leaves room for the box', async () => {
  const { page } = on;
  await page.setViewportSize({ width: 360, height: 740 });
  await on.open();
  const inView = (/** @type {import('playwright-core').Locator} */ locator) =>
    locator.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  await on.element('paste-box').scrollIntoViewIfNeeded();
  assert.ok((await page.evaluate(() => scrollY)) > 400);
  await on.drop([{ name: 'photo.png', content: 'PNG' }]);
  const notice = page.locator('.notice p');
  await notice.filter({ hasText: 'photo.png' }).waitFor();
  assert.equal(await inView(notice), true);
  for (const name of ['photo.png', 'second.png', 'third.png', 'photo.png', 'fourth.png']) {
    await on.drop([{ name, content: 'PNG' }]);
  }
  await notice.filter({ hasText: 'fourth.png' }).waitFor();
  assert.equal(await notice.count(), 4);
  assert.equal(await inView(notice.last()), true);
  await on.element('paste-box').focus();
  assert.equal(await inView(on.element('paste-box')), true);
});

test('five hundred dropped files show how far they are, and can be cancelled with their texts kept', async () => {
  await on.openEmpty();
  await on.drop(
    Array.from({ length: 500 }, (_, i) => ({
      name: `${i}.txt`,
      content: `${OWN_ARTICLE}\n\n${SECOND_ARTICLE}\n\n`.replaceAll('Marrow Hill', `Marrow Hill ${i}`).repeat(3),
    })),
  );
  await on.element('progress').waitFor({ state: 'visible' });
  await on.count('article-card', (cards) => cards === 500);
  await on.element('progress').waitFor({ state: 'visible' });
  await on.element('cancel').click();
  await on.element('try-again').waitFor();
  assert.equal(await on.element('article-card').count(), 500);
  assert.equal(await on.element('progress').isVisible(), false);
  await on.element('try-again').click();
  await on.count('matrix-cell', (cells) => cells > 0);
  // So many are not compared statement by statement, but any two of them are.
  await on.element('matrix-cell').first().click();
  await on.element('side-by-side').click();
  await on.count('linked-passage', (passages) => passages > 0);
});

test('the reading of dropped files can be cancelled, and then none is added', async () => {
  await on.openWith(OWN_ARTICLE);
  // Slow files: otherwise all are read before anyone could press a button.
  await on.page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = async function () {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return read.call(this);
    };
  });
  await on.drop(Array.from({ length: 100 }, (_, i) => ({ name: `${i}.txt`, content: `${i}. ${SECOND_ARTICLE}` })));
  await on.element('progress').waitFor({ state: 'visible' });
  assert.match((await on.element('progress').textContent()) ?? '', /Reading \d+ of 100/);
  await on.element('cancel').click();
  await on.until(
    async () => /None of the 100 files was added/.test((await on.page.locator('.notice').allTextContents()).join()),
    'it says that none was added',
  );
  assert.equal(await on.element('article-card').count(), 1);
  assert.equal(await on.element('progress').isVisible(), false);
});

test('an address in an article stays text', async () => {
  await on.openWith(`${OWN_ARTICLE} More is at https://elsewhere.example/library or www.elsewhere.example today.`);
  await on.page.locator('.card-title').click();
  await on.page.locator('#reader .block').first().waitFor();
  assert.match((await on.page.locator('#reader').textContent()) ?? '', /https:\/\/elsewhere\.example\/library/);
  assert.equal(await on.page.locator('a[href*=elsewhere]').count(), 0);
});

test('an article too long to read says so, keeps its text, and the others go on', async () => {
  await on.openWith(OWN_ARTICLE);
  await on.paste({ 'text/plain': 'A long word. '.repeat(700_000) });
  const failure = on.page.locator('.card-failure');
  await failure.waitFor();
  assert.match((await failure.textContent()) ?? '', /B could not be read\..*Its text is kept/);
  assert.ok((await on.element('summary-sentence').count()) > 0);
  await on.kept((kept) => kept?.articles[1]?.text.length === 9_100_000);
  await on.element('edit-article').last().click({ force: true });
  await on.page.locator('.editor-note').waitFor();
});
