/** What the page gives out: text, files, a session to go on with, a link with settings. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { OWN_ARTICLE, SECOND_ARTICLE, on, session } from './on-page.mjs';

test('the report is copied as text and as Markdown, with its sources', async () => {
  await on.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  await choose('Copy as text');
  const text = await on.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^THE STORY\n\n- .* \[A/);
  assert.match(text, /figures differ: .*40,000 euros.*60,000 euros/);
  assert.match(text, /ARTICLES\n\n- A Library keeps its lights on \(English\)/);
  await choose('Copy as Markdown');
  const markdown = await on.page.evaluate(() => navigator.clipboard.readText());
  assert.match(markdown, /^## The story\n/);
  assert.match(markdown, /- \*\*A\*\* Library keeps its lights on/);
});

test('a link carries the settings and never a text', async () => {
  await on.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await on.openWith(OWN_ARTICLE);
  await on.page.locator('#length').fill('2');
  await on.page.locator('#theme input[value=dark]').check();
  await choose('Copy link with settings, no texts');
  const link = await on.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${session.harness.address}#sentences=2&theme=dark`);
  const visit = await session.harness.page();
  await visit.page.goto(link);
  await visit.page.getByTestId('summary-sentence').first().waitFor();
  assert.equal(await visit.page.locator('#length').inputValue(), '2');
  const theme = () => visit.page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), 'dark');
  // From then on it is as any other choice: the next one counts.
  await visit.page.reload();
  await visit.page.getByTestId('summary-sentence').first().waitFor();
  assert.equal(await theme(), 'dark');
  assert.equal(await visit.page.locator('#length').inputValue(), '2');
  await visit.page.locator('#theme input[value=light]').check();
  await visit.page.reload();
  assert.equal(await theme(), 'light');
  await visit.close();
});

test('the data is downloaded as JSON and CSV', async () => {
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  const report = JSON.parse(await downloaded('Download everything (JSON)'));
  assert.equal(report.format, 'tellings-report');
  assert.equal(report.formatVersion, 1);
  assert.match(report.madeWith, /^tellings \d+\.\d+\.\d+/);
  assert.equal(report.articles.length, 2);
  assert.ok(report.statements.length > 2 && report.statements[0].sentences[0].text);

  const statements = (await downloaded('Download statements (CSV)')).split('\r\n');
  assert.equal(statements[0], '\uFEFFStatement,Told by,Written separately,Cites,A,B');
  assert.equal(statements.length, report.statements.length + 2);
  const differences = await downloaded('Download differences (CSV)');
  assert.match(differences, /quantity,yes,.*40000 EUR,"40,000 euros",A,/);
});

test('a saved session is opened again with texts, corrections and settings, and that can be taken back', async () => {
  await on.openWith(OWN_ARTICLE, SECOND_ARTICLE);
  await on.page.locator('#length').fill('2');
  await on.element('article-card').first().locator('.card-title').click();
  await on.element('correct').last().click();
  await on.page.keyboard.press('Escape');
  const saved = await downloaded('Save session with the texts');
  assert.equal(JSON.parse(saved).articles[0].text, OWN_ARTICLE);

  await on.page.locator('#start-over').click();
  await on.add('Nothing but this.');
  await on.page.locator('#file-picker').setInputFiles({
    name: 'tellings-session.json',
    mimeType: 'application/json',
    buffer: Buffer.from(saved),
  });
  await on.analysed(2);
  assert.equal(await on.page.locator('#length').inputValue(), '2');
  await on.element('article-card').first().locator('.card-title').click();
  assert.equal(await on.page.locator('#reader .correct.is-corrected').count(), 1);
  await on.page.keyboard.press('Escape');
  await on.element('undo').click();
  await on.count('article-card', (cards) => cards === 1);
});

test('on paper there are no controls, and the story is there in dark ink', async () => {
  await on.page.emulateMedia({ colorScheme: 'dark' });
  await on.open();
  await on.element('remove-article').first().click({ force: true });
  await on.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const control of ['#take-out', '#add-form', '#theme', '#keep', '#undo-bar', '.card-tools']) {
    assert.equal(await on.page.locator(control).first().isVisible(), false, control);
  }
  for (const shown of ['summary-sentence', 'statement-row', 'difference', 'article-card']) {
    assert.equal(await on.element(shown).first().isVisible(), true, shown);
  }
  const ink = () => on.element('summary-sentence').first().evaluate((node) => getComputedStyle(node).color);
  const assertDark = (/** @type {string} */ colour) => assert.ok(Number(colour.match(/\d+/)?.[0]) < 100, colour);
  assertDark(await ink());
  assert.ok((await on.page.pdf()).length > 10_000);
  for (const theme of ['dark', 'light']) {
    await on.page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await on.page.locator(`#theme input[value=${theme}]`).check();
    await on.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assertDark(await ink());
  }
});

test('the menu, opened before the first results, offers them once they are there', async () => {
  await on.openEmpty();
  const disabled = '#take-out-menu button:disabled';
  const before = await on.page.evaluate(
    ({ text, disabled }) => {
      const [box, add, open] = ['paste-box', 'add-article', 'take-out'].map((id) =>
        document.querySelector(`[data-testid=${id}]`),
      );
      if (box instanceof HTMLTextAreaElement) box.value = text;
      for (const button of [add, open]) if (button instanceof HTMLElement) button.click();
      return document.querySelectorAll(disabled).length;
    },
    { text: OWN_ARTICLE, disabled },
  );
  assert.equal(before, 6);
  // What compares articles is not to be had of one.
  await on.until(async () => (await on.page.locator(disabled).count()) === 2, 'the entries are offered');
  assert.equal(await on.page.locator('#take-out-menu').isVisible(), true);
});

/** @param {string} entry of the menu */
async function choose(entry) {
  await on.element('take-out').click();
  await on.page.locator('#take-out-menu').getByRole('button', { name: entry, exact: true }).click();
  await on.page.locator('#take-out-menu').waitFor({ state: 'hidden' });
}

/** @param {string} entry */
async function downloaded(entry) {
  const download = on.page.waitForEvent('download');
  await choose(entry);
  return readFile(await (await download).path(), 'utf8');
}
