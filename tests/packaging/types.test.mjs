// The declaration file against what is really answered: answers become typed literals, which the compiler checks for
// missing and for undeclared fields.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { example } from './example.mjs';
import { importTellings, packageFolder } from './installed.mjs';

const tellings = await importTellings();
await tellings.init();

const literal = (value) =>
  JSON.stringify(value, (_, item) => (item instanceof Float64Array ? `Float64Array ${item.join(' ')}` : item)).replace(
    /"Float64Array ([^"]*)"/u,
    (_, numbers) => `new Float64Array([${numbers.split(' ').join(', ')}])`,
  );

/** The compiler's complaints about answers taken to be of declared types. */
function complaints(answers) {
  const folder = mkdtempSync(join(tmpdir(), 'tellings-types-'));
  try {
    const types = JSON.stringify(join(packageFolder, 'tellings.d.ts'));
    const lines = answers.map(([type, value], index) => `export const answer${index}: tellings.${type} = ${literal(value)};`);
    writeFileSync(join(folder, 'answers.ts'), [`import type * as tellings from ${types};`, ...lines].join('\n'));
    const compiler = fileURLToPath(new URL('../node_modules/.bin/tsc', import.meta.url));
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'esnext', '--module', 'esnext'];
    execFileSync(compiler, [...options, '--moduleResolution', 'bundler', '--allowImportingTsExtensions', join(folder, 'answers.ts')], {
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return String(error.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('every answer is as declared', () => {
  const [first, second] = example;
  const collection = new tellings.Collection(example);
  const answers = [
    ['Reading', tellings.read(first)],
    ['Reading', tellings.read({ text: '', published: '2026-10-18' })],
    ['Summary', tellings.summarize(first)],
    ['Summary', tellings.summarize(example)],
    ['Similarity', tellings.similarity(first, second)],
    ['Comparison', tellings.compare(example)],
    ['Comparison', tellings.compare(example, { matrix: false, statements: false })],
    ['Keyphrase[]', tellings.keyphrases(example)],
    ['Neighbour[]', collection.nearest(0)],
  ];
  assert.equal(complaints(answers), '');
});

test('an undeclared or missing field is noticed', () => {
  const { score, ...rest } = tellings.similarity(example[0], example[1]);
  assert.match(complaints([['Similarity', rest]]), /score/u);
  assert.match(complaints([['Similarity', { ...rest, score, extra: 1 }]]), /extra/u);
});

test('the package exports what is declared', () => {
  const names = ['Collection', 'TellingsError', 'compare', 'init', 'initSync', 'keyphrases', 'languages', 'limits', 'read'];
  assert.deepEqual(Object.keys(tellings).sort(), [...names, 'similarity', 'summarize', 'version'].sort());
});
