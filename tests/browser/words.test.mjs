/** How often the program errs, as the page says it, is what the thresholds' own comments say of their measuring. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { relations, terms } from '../../www/words.js';

const project = new URL('../../', import.meta.url);
const source = readFileSync(new URL('src/similarity/relation.rs', project), 'utf8');

/**
 * What a comment in the source says, by the names of its groups.
 *
 * @param {RegExp} sentence
 */
function measured(sentence) {
  const prose = source.replace(/\s*\n\s*\/\/\/\s*/g, ' ');
  const found = sentence.exec(prose)?.groups;
  assert.ok(found, `src/similarity/relation.rs no longer says ${sentence}: change www/words.js and this test with it`);
  return found;
}

/** @param {string} text */
const plain = (text) => text.replaceAll('\u00a0', ' ');

test('a copy', () => {
  const { part } = measured(/with (?<part>a \w+) of the answers on the wrong side/);
  assert.ok(plain(relations.copy.measured).includes(`${part} were judged as more or less rewritten`));
});

test('a rewrite', () => {
  const { wrong, separate, missed, others } = measured(
    /takes (?<wrong>\w+) of (?<separate>\d+) answers written independently for a copy or rewrite and misses (?<missed>\d+) of (?<others>\d+) others/,
  );
  const text = `${wrong} of ${separate} answers written independently was taken for a copy or rewrite; ${missed} of ${others} others were missed`;
  assert.ok(plain(relations.rewrite.measured).includes(text), text);
});

test('one story, related and unrelated', () => {
  const { pairs, wrong, missed, wronglyRelated, missedRelated } = measured(
    /Of (?<pairs>\d+) pairs of news articles .*? (?<wrong>\d+) % are wrongly called one story and (?<missed>\d+) % are missed; of those they call related .*?, \d+ %, (?<wronglyRelated>\d+) % and (?<missedRelated>\d+) %\./,
  );
  /** @type {[keyof typeof relations, string[]][]} */
  const said = [
    ['same-story', [`${pairs} pairs`, `${wrong} % were wrongly called one story, ${missed} % missed`]],
    ['related', [`${pairs} pairs`, `${wronglyRelated} % were wrongly called related, ${missedRelated} % missed`]],
    ['unrelated', [`${pairs} pairs`, `${missedRelated} % were called unrelated and were not`]],
  ];
  for (const [relation, texts] of said) {
    for (const text of texts) assert.ok(plain(relations[relation].measured).includes(text), `${relation}: ${text}`);
  }
});

test('disagreements of the example', () => {
  const labels = JSON.parse(readFileSync(new URL('www/example/labels.json', project), 'utf8'));
  const differing = terms.find(({ name }) => name.endsWith('differ'));
  assert.ok(differing?.measured.includes(`Of ${labels.disagreements.length} such disagreements in the example`));
});
