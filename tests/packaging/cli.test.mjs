// `npx tellings`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { archive, exampleFolder, newFolder, packageFolder } from './installed.mjs';

const { bin } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
const agency = join(exampleFolder, 'agency.txt');
const newspaper = join(exampleFolder, 'newspaper.txt');

/** Runs the command; answers its exit code and what it printed. */
function tellings(rest, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(packageFolder, bin.tellings), ...rest], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a summary of a file, of several, and of standard input', () => {
  const one = tellings(['summarize', agency, '--sentences', '2']);
  assert.deepEqual([one.status, one.stderr], [0, '']);
  assert.ok(one.stdout.length > 80);
  assert.equal(tellings(['summarize', '--sentences', '2'], readFileSync(agency, 'utf8')).stdout, one.stdout);
  assert.equal(tellings(['summarize', '-', '--sentences=2'], readFileSync(agency, 'utf8')).stdout, one.stdout);
  assert.ok(tellings(['summarize', agency, newspaper, '--words', '40']).stdout.split(/\s+/u).length <= 41);
});

test('a comparison, to read and as JSON', () => {
  const { status, stdout } = tellings(['compare', agency, newspaper]);
  assert.equal(status, 0);
  assert.match(stdout, /^\d\.\d\d {2}\w+ +agency\.txt – newspaper\.txt$/mu);
  const comparison = JSON.parse(tellings(['compare', agency, newspaper, '--json']).stdout);
  assert.deepEqual(comparison.similarity.length, 4);
  assert.equal(comparison.articles[0].id, agency);
  assert.ok(JSON.parse(tellings(['summarize', agency, '--json']).stdout).sentences.length > 0);
});

test('where tellings differ is said', () => {
  const folder = newFolder();
  const files = ['three', 'four'].map((number) => {
    const file = join(folder, `${number}.txt`);
    writeFileSync(file, `Ferry hits pier\n\nA ferry hit a pier in Port Amber on Monday. Repairs of the pier will cost ${number} million euros.`);
    return file;
  });
  const { stdout } = tellings(['compare', ...files]);
  assert.match(stdout, /They differ:/u);
  assert.match(stdout, /3000000 EUR {2}\(three\.txt\)/u);
  assert.match(stdout, /4000000 EUR {2}\(four\.txt\)/u);
});

test('npm installs the command', () => {
  const app = newFolder();
  writeFileSync(join(app, 'package.json'), '{ "private": true }');
  const shell = process.platform === 'win32';
  const options = { cwd: app, encoding: 'utf8', shell };
  const installed = spawnSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', archive], options);
  assert.equal(installed.status, 0, installed.stderr);
  const { stdout, stderr } = spawnSync('npx', ['--no', 'tellings', '--version'], options);
  assert.match(stdout, /^\d+\.\d+\.\d+$/mu, stderr);
});

test('help and version', () => {
  assert.match(tellings(['--help']).stdout, /summarize[^]*compare[^]*--json[^]*Exit codes/u);
  assert.match(tellings(['--version']).stdout, /^\d+\.\d+\.\d+\n$/u);
});

for (const [what, rest, code, message] of [
  ['no command', [], 2, /no command/u],
  ['an unknown command', ['translate'], 2, /translate/u],
  ['an unknown option', ['summarize', '--sentence', '2'], 2, /--sentence/u],
  ['a number that is none', ['summarize', '--sentences', 'two'], 2, /sentences/u],
  ['no number', ['summarize', '--sentences', ''], 2, /sentences/u],
  ['two lengths', ['summarize', '--sentences', '2', '--words', '5'], 2, /one length|sentences/u],
  ['one article to compare', ['compare', agency], 2, /two articles/u],
  ['an option of another command', ['compare', agency, newspaper, '--words', '3'], 2, /--words/u],
  ['a missing file', ['summarize', 'missing.txt'], 1, /missing\.txt/u],
])
  test(`${what} is an error`, () => {
    const { status, stdout, stderr } = tellings(rest);
    assert.deepEqual([status, stdout], [code, '']);
    assert.match(stderr, message);
  });
