// What the package answers about our own story, in Node.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonical, checkComparison, checkReading, checkSummary, differing } from './checks.mjs';
import { example, labels } from './example.mjs';
import { importTellings } from './installed.mjs';

const tellings = await importTellings();
await tellings.init();

const position = Object.fromEntries(example.map(({ id }, index) => [id, index]));
const positions = (groups) => groups.map((group) => group.map((id) => position[id]).sort()).sort();
const folded = (text) => text.replace(/\s+/gu, ' ').trim();

test('offsets are exact in every reading', () => {
  for (const article of example) assert.deepEqual(checkReading(article, tellings.read(article)), []);
});

test('offsets are exact in summaries and comparisons', () => {
  assert.deepEqual(checkSummary(example, tellings.summarize(example), tellings), []);
  assert.deepEqual(checkComparison(example, tellings.compare(example), tellings), []);
});

test('lone surrogates come back as they were', () => {
  const text = 'Before \ud83d after, said the mayor of Lenn. The second sentence is here.';
  assert.equal(tellings.read(text).sentences[0].text, 'Before \ud83d after, said the mayor of Lenn.');
});

test('families and stories are those of the labels', () => {
  const comparison = tellings.compare(example);
  const sorted = (groups) => groups.map((group) => [...group].sort()).sort();
  assert.deepEqual(sorted(comparison.families), positions(labels.families));
  assert.deepEqual(sorted(comparison.stories.map(({ articles }) => articles)), positions(labels.stories));
});

test('no caption, credit, link or junk is in a summary', () => {
  const summaries = [...example.map((article) => tellings.summarize(article)), tellings.summarize(example, { sentences: 12 })];
  for (const { text } of summaries)
    for (const { text: junk } of labels.notStory) assert.ok(!folded(text).includes(folded(junk)), `${junk} in ${text}`);
});

test('no two sentences of a summary say the same', () => {
  const chosen = tellings.summarize(example, { sentences: 12 }).sentences.map(({ text }) => folded(text));
  for (const { about, sentences } of labels.statements) {
    const said = chosen.filter((text) => sentences.some((sentence) => folded(sentence.text) === text));
    assert.ok(said.length <= 1, `${about}: ${said.join(' | ')}`);
  }
});

test('a set of two stories is summarised as two', () => {
  const summary = tellings.summarize(example, { sentences: 6 });
  assert.deepEqual(summary.stories.map(({ articles }) => [...articles].sort()).sort(), positions(labels.stories));
  assert.ok(summary.stories.every(({ sentences }) => sentences.length > 0));
  assert.deepEqual(
    summary.stories.flatMap(({ sentences }) => sentences).sort((a, b) => a - b),
    summary.sentences.map((_, index) => index),
  );
});

test('the order of the list does not matter', () => {
  const order = [4, 2, 5, 0, 3, 1];
  const turned = order.map((index) => example[index]);
  assert.deepEqual(differing(canonical(tellings.compare(example)), canonical(tellings.compare(turned), order)), []);
  assert.equal(tellings.summarize(example, { order: 'importance' }).text, tellings.summarize(turned, { order: 'importance' }).text);
});

test('the same input has the same answer', () => {
  assert.deepEqual(tellings.compare(example), tellings.compare(example));
  assert.deepEqual(tellings.summarize(example), tellings.summarize(example));
});

test('a collection answers as a list does', () => {
  const collection = new tellings.Collection(['gone soon', ...example]);
  collection.remove(0);
  const numbers = example.map((_, index) => index + 1);
  const kept = collection.compare();
  assert.deepEqual(
    kept.articles.map(({ article }) => article),
    numbers,
  );
  assert.deepEqual(kept.similarity, tellings.compare(example).similarity);
  assert.equal(collection.summarize().text, tellings.summarize(example).text);
  assert.deepEqual(uncalled(collection.read(numbers[2])), uncalled(tellings.read(example[2])));
  const { sentences } = collection.summarize({ articles: [numbers[1]], sentences: 2 });
  assert.ok(sentences.length === 2 && sentences.every(({ article, text }) => article === numbers[1] && example[1].text.includes(text)));
  assert.ok(collection.nearest(numbers[0]).every(({ article }) => article !== numbers[0]));
  assert.equal(collection.nearest(numbers[0])[0].article, numbers[position.newspaper]);
  collection.free();
});

/** A reading without what others call those it names. */
const uncalled = ({ names, quotes, ...rest }) => ({
  ...rest,
  names: names.map(({ text, start }) => ({ text, start })),
  quotes: quotes.map(({ text, start, speaker }) => ({ text, start, isCredited: speaker !== undefined })),
});

test('a collection calls everybody the same in all its articles', () => {
  const collection = new tellings.Collection(example);
  const names = new Set(collection.compare().names.map(({ name }) => name));
  for (const number of example.keys())
    for (const { name } of collection.read(number).names) assert.ok(names.has(name), name);
  const [agency, retranslation] = [position.agency, position.retranslation].map((number) => collection.read(number));
  const mayor = ({ names }) => names.find(({ text }) => text.startsWith('Helen'));
  assert.equal(mayor(agency).text, 'Helene Brandvik');
  assert.equal(mayor(retranslation).text, 'Helena Brandvick');
  assert.equal(mayor(retranslation).name, 'Helene Brandvik');
  collection.free();
});

test('the planted disagreements are told, with their places, and nothing else is a conflict', () => {
  const { statements } = tellings.compare(example);
  const conflicts = statements.flatMap(({ differences }) => differences).filter(({ conflict }) => conflict);
  const told = conflicts.map(({ kind, variants }) => `${kind}: ${variants.map(({ value }) => value).join(' / ')}`).sort();
  assert.deepEqual(told, [
    'date: 2026-05-12 / 2026-03-12',
    'quantity: 1800000 EUR / 2600000 EUR',
    'quantity: 94 person / 102 person',
    'speaker: Joren Aldous / Helene Brandvik',
  ]);
  for (const { variants } of conflicts)
    for (const { article, text, start, end } of variants.flatMap(({ mentions }) => mentions))
      assert.equal(example[article].text.slice(start, end), text);
});

test('a correction wins over what is detected', () => {
  const [article] = example;
  const { start, end } = tellings.read(article).sentences.find(({ kind }) => kind === 'body');
  const corrected = tellings.read({ ...article, blocks: [{ kind: 'junk', start, end }] });
  assert.ok(corrected.blocks.some((block) => block.kind === 'junk' && block.start === start && block.end === end));
  assert.ok(corrected.sentences.every((sentence) => sentence.end <= start || sentence.start >= end));
});

test('once the module runs, other sources are ignored', async () => {
  await tellings.init('http://nowhere.invalid/');
  tellings.initSync(new Uint8Array());
  assert.ok(tellings.read('One. Two.').sentences.length > 0);
});

test('errors name the offending thing and the remedy', () => {
  const message = (run) => {
    try {
      run();
    } catch (error) {
      assert.ok(error instanceof tellings.TellingsError);
      return `${error.code}: ${error.message}`;
    }
    return 'nothing thrown';
  };
  const collection = new tellings.Collection();
  const messages = {
    'a number for an article': message(() => tellings.read(42)),
    'a string for a list': message(() => new tellings.Collection('abc')),
    'a title that is no string': message(() => tellings.read({ text: 'x', title: 1 })),
    'a block of no kind': message(() => tellings.read({ text: 'x', blocks: [{ kind: 'story', start: 0, end: 1 }] })),
    'a block beyond the end': message(() => tellings.read({ text: 'x', blocks: [{ kind: 'body', start: 0, end: 2 }] })),
    'a block inside a surrogate pair': message(() => tellings.read({ text: '😀', blocks: [{ kind: 'body', start: 1, end: 2 }] })),
    'articles that are no array': message(() => tellings.compare('x')),
    'options that are no object': message(() => tellings.summarize('x', 3)),
    'null for an option': message(() => tellings.summarize('x', { sentences: null })),
    'an order that is none': message(() => tellings.summarize('x', { order: 'up' })),
    'a ratio of 2': message(() => tellings.summarize('x', { ratio: 2 })),
    'a minScore of -1': message(() => tellings.compare([], { minScore: -1 })),
    'a collection’s unknown number': message(() => collection.read(7)),
    'a number that is no number': message(() => collection.remove('first')),
    'an article too large': message(() => tellings.read('x'.repeat(tellings.limits.articleUnits + 1))),
    'articles too large together': message(() => tellings.compare(Array(9).fill('x'.repeat(tellings.limits.articleUnits)))),
    'too many articles': message(() => tellings.compare(Array(tellings.limits.articles + 1).fill('x'))),
    'too large a matrix': message(() => tellings.compare(Array(2001).fill(''), { matrix: true })),
  };
  assert.deepEqual(messages, {
    'a number for an article': 'invalid-argument: the article is the number 42: pass a string or an object with a `text`',
    'a string for a list': 'invalid-argument: the articles are no list: pass an array of strings or objects with a `text`',
    'a title that is no string': "invalid-argument: the article's title is the number 1: pass a string",
    'a block of no kind':
      'invalid-argument: blocks[0].kind is unknown: pass one of headline, dateline, subheading, body, caption, credit, link, junk',
    'a block beyond the end': 'invalid-argument: blocks[0].end is 2, no position in the text: pass a UTF-16 offset between characters',
    'a block inside a surrogate pair':
      'invalid-argument: blocks[0].start is 1, no position in the text: pass a UTF-16 offset between characters',
    'articles that are no array': 'invalid-argument: the articles are no array: pass an array of strings or objects with a `text`',
    'options that are no object':
      'invalid-argument: the options of summarize are no object: pass { articles, sentences, words, characters, ratio, focus, order }',
    'null for an option': 'invalid-argument: sentences is null: pass a whole number from 0',
    'an order that is none': 'invalid-argument: order is "up": pass "reading" or "importance"',
    'a ratio of 2': 'invalid-argument: ratio is the number 2: pass a number above 0 and at most 1',
    'a minScore of -1': 'invalid-argument: minScore is the number -1: pass a number from 0 to 1',
    'a collection’s unknown number': 'invalid-argument: article 7 is not in the collection: pass a number that `add` returned',
    'a number that is no number': 'invalid-argument: the article number is a string: pass a whole number from 0',
    'an article too large': 'input-too-large: an article has 8388609 UTF-16 units; the limit is 8388608: split it or leave parts out',
    'articles too large together':
      'input-too-large: the articles have 75497472 UTF-16 units together; the limit is 67108864: pass fewer at a time',
    'too many articles': 'input-too-large: 20001 articles; the limit is 20000: pass fewer at a time',
    'too large a matrix': 'input-too-large: a matrix of 2001 articles; the limit is 2000: leave `matrix` out and use `pairs`',
  });
});

test('a reading tells whom an article cites, when it was published and which words are glued together', () => {
  const readings = example.map((article) => tellings.read(article));
  const names = (id) => [...new Set(readings[position[id]].credits.map(({ name }) => name))];
  for (const id of ['agency', 'newspaper', 'retranslation', 'spanish']) assert.deepEqual(names(id), ['Ostral'], id);
  assert.deepEqual(names('independent'), ['Levanda Post']);

  const suspects = Object.fromEntries(readings[position.retranslation].suspects.map(({ text, parts }) => [text, parts]));
  assert.deepEqual(suspects.Brandvickwarned, ['Brandvick', 'warned']);
  for (const id of ['agency', 'newspaper', 'independent']) assert.deepEqual(readings[position[id]].suspects, [], id);

  const undated = example.map(({ text }) => tellings.read(text).published);
  assert.equal(undated[position.spanish], '2026-10-18');
  assert.equal(undated[position.agency], undefined);
});
