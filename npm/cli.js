#!/usr/bin/env node
// @ts-check
// `npx tellings`: summaries and comparisons of files or standard input.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { report } from './cli/report.js';
import { Collection, TellingsError, init, summarize, version } from './node.js';

const HELP = `tellings <command> [options] [file...]

  summarize   what the story of one or several articles is
  compare     which articles are copies, what several of them say, and where they differ

Articles are text files; - or no file at all is standard input.

  --sentences N, --words N, --characters N, --ratio R   length of the summary, one of them
  --focus WORDS                                         what the summary should be about
  --json                                                the whole answer, as JSON
  --help, --version

Exit codes: 0 done, 1 the articles could not be read or compared, 2 wrong usage.
`;

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

const OPTIONS = /** @type {const} */ ({
  sentences: { type: 'string' },
  words: { type: 'string' },
  characters: { type: 'string' },
  ratio: { type: 'string' },
  focus: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
});

/** @typedef {{ id: string, text: string }} Article */

/** What the user got wrong. */
class UsageError extends Error {}

/** Each command: from articles and options to what is printed. */
const commands = { summarize: summarized, compare: compared };

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (thrown) {
  const isUsage = thrown instanceof UsageError || (thrown instanceof TellingsError && thrown.code === 'invalid-argument');
  process.stderr.write(`tellings: ${thrown instanceof Error ? thrown.message : thrown}\n`);
  if (isUsage) process.stderr.write('`tellings --help` lists what there is.\n');
  process.exitCode = isUsage ? WRONG_USAGE : FAILED;
}

/** @param {string[]} words of the command line */
async function run(words) {
  const { values, positionals } = parsed(words);
  if (values.version) return print(version);
  if (values.help) return print(HELP.trimEnd());
  const [command, ...files] = positionals;
  if (command !== 'summarize' && command !== 'compare')
    throw new UsageError(command === undefined ? 'no command: summarize or compare' : `no command ${command}: summarize or compare`);
  if (files.length === 0 && process.stdin.isTTY) throw new UsageError('no article: name files, or pass one as standard input');
  const articles = await Promise.all((files.length > 0 ? files : ['-']).map(article));
  await init();
  return print(commands[command](articles, values));
}

/** @param {string[]} words */
function parsed(words) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** @typedef {ReturnType<typeof parsed>['values']} Values */

/**
 * @param {string} file
 * @returns {Promise<Article>}
 */
async function article(file) {
  return file === '-' ? { id: 'standard input', text: await text(process.stdin) } : { id: file, text: await readFile(file, 'utf8') };
}

/** @param {string} text */
function print(text) {
  process.stdout.write(`${text}\n`);
  return DONE;
}

/**
 * @param {Article[]} articles
 * @param {Values} values
 */
function summarized(articles, values) {
  /** @type {import('./tellings.d.ts').SummaryOptions} */
  const options = {};
  for (const name of /** @type {const} */ (['sentences', 'words', 'characters', 'ratio'])) {
    const value = values[name];
    if (value !== undefined) options[name] = value.trim() === '' ? NaN : Number(value);
  }
  if (values.focus !== undefined) options.focus = values.focus;
  const summary = summarize(articles.length === 1 ? articles[0] : articles, options);
  return values.json ? json(summary) : harmless(summary.text);
}

/**
 * @param {Article[]} articles
 * @param {Values} values
 */
function compared(articles, values) {
  for (const name of /** @type {const} */ (['sentences', 'words', 'characters', 'ratio', 'focus']))
    if (values[name] !== undefined) throw new UsageError(`compare has no option --${name}`);
  if (articles.length < 2) throw new UsageError('compare takes two articles or more');
  const collection = new Collection(articles);
  return values.json ? json(collection.compare()) : harmless(report(articles, collection));
}

/**
 * Without the characters in articles of others that would command the terminal.
 *
 * @param {string} text
 */
function harmless(text) {
  return text.replace(/[^\P{Cc}\t\n]/gu, '');
}

/** @param {unknown} answer */
function json(answer) {
  return JSON.stringify(answer, (_, value) => (value instanceof Float64Array ? [...value] : value), 2);
}
