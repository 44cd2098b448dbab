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
  assert.match(stdout, /^Stories\n {2}\S.+\n {4}agency\.txt, newspaper\.txt\n {4}one text: agency\.txt, newspaper\.txt\n/u);
  assert.match(stdout, /^How close\n {2}\d\.\d\d {2}\w+ +agency\.txt – newspaper\.txt$/mu);
  assert.match(stdout, /^What several say\n {2}\S.+\n {4}agency\.txt, newspaper\.txt, one text/mu);
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
  assert.match(stdout, /^Where they differ\n {2}figure: \S/mu);
  assert.match(stdout, /^ {4}3000000 EUR {2}“three million euros” {2}\(three\.txt\)$/mu);
  assert.match(stdout, /^ {4}4000000 EUR {2}“four million euros” {2}\(four\.txt\)$/mu);
});

test('files of one name in two folders keep their folders', () => {
  const files = [newFolder(), newFolder()].map((folder) => join(folder, 'article.txt'));
  files.forEach((file) => writeFileSync(file, 'A ferry hit a pier in Port Amber on Monday. Nobody was hurt.'));
  const { stdout } = tellings(['compare', ...files]);
  assert.ok(stdout.includes(`${files[0]} – ${files[1]}`), stdout);
});

test('what a long section leaves out is said', () => {
  const folder = newFolder();
  const files = Array.from({ length: 7 }, (_, number) => join(folder, `${number}.txt`));
  files.forEach((file) => writeFileSync(file, 'A ferry hit a pier in Port Amber on Monday. Nobody was hurt.'));
  assert.match(tellings(['compare', ...files]).stdout, /^ {2}and 9 more: --json has them all$/mu);
});

test('an article without text is a story without a name', () => {
  const file = join(newFolder(), 'empty.txt');
  writeFileSync(file, '');
  assert.match(tellings(['compare', agency, file]).stdout, /^ {2}\(no text\)\n {4}empty\.txt\n/mu);
});

test('no article commands the terminal', () => {
  const file = join(newFolder(), 'article.txt');
  writeFileSync(file, 'A ferry hit a pier \u001B[2Jin Port Amber on\u009B31m Monday.\tNobody was hurt.\u0007\r\n');
  for (const words of [['summarize', file], ['compare', file, file]]) {
    const { stdout } = tellings(words);
    assert.ok(stdout.includes('A ferry hit a pier [2Jin Port Amber on31m Monday.'), stdout);
    assert.doesNotMatch(stdout, /[^\P{Cc}\t\n]/u);
  }
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
