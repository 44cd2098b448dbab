// The declaration file against what is really answered: answers become typed literals, which the compiler checks for
// missing and for undeclared fields.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { example } from './example.mjs';
import { freshApp, importTellings, install, newFolder, packageFolder } from './installed.mjs';

const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

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
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'esnext', '--module', 'esnext'];
    execFileSync(process.execPath, [compiler, ...options, '--moduleResolution', 'bundler', '--allowImportingTsExtensions', join(folder, 'answers.ts')], {
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

/** What an app in TypeScript may write, and what it must not. */
const APP = `
import { init, initSync, summarize, compare, Collection, TellingsError, limits, type Comparison, type ArticleInput } from 'tellings';
import * as inline from 'tellings/inline';
import { start, type TellingsWorker, type WorkerCollection } from 'tellings/worker';
import module from 'tellings/tellings_bg.wasm';

const articles: ArticleInput[] = ['One.', { text: 'Two.', published: '2026-10-18' }];
await init();
await init(module);
initSync(module);
await inline.init(new URL('https://example.org/tellings_bg.wasm'));
const comparison: Comparison = compare(articles, { matrix: false });
comparison.similarity?.[0];
const units: number = limits.articleUnits;
using collection = new Collection(articles);
const tellings: TellingsWorker = await start();
const kept: WorkerCollection = await tellings.collection(new Set(articles), { signal: AbortSignal.timeout(units) });
await kept.compare({ minScore: 0.5, onProgress: ({ done, total }) => console.log(done / total) });
try {
  summarize(articles, { words: 100 });
} catch (error) {
  if (error instanceof TellingsError && error.code === 'input-too-large') console.log(error.message);
}
// @ts-expect-error: misspelt
summarize(articles, { sentence: 3 });
// @ts-expect-error: it may be absent
comparison.statements[0];
// @ts-expect-error: no such code
new TellingsError('other', '');
// @ts-expect-error: a promise
tellings.read('One.').language;
// @ts-expect-error: read-only
collection.size = 3;
`;

for (const module of ['preserve', 'node16', 'nodenext'])
  test(`an app in TypeScript, with modules as in ${module}`, () => {
    const app = newFolder();
    install(app);
    writeFileSync(join(app, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(app, 'app.ts'), APP);
    const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'esnext', '--module', module, '--types', ''];
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, 'app.ts'], { cwd: app, encoding: 'utf8' });
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });

test('the worker exports what is declared', async () => {
  assert.deepEqual(Object.keys(await freshApp().load('tellings/worker')).sort(), ['TellingsError', 'start']);
});
