/**
 * How long the built package takes, in Node and in Chromium: medians and the fastest and slowest of all rounds.
 *
 * `cargo xtask bench` runs it. Alone: `CHROMIUM=/path/to/chromium node benches/package.mjs`.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Harness } from '../tests/browser/harness.mjs';
import { measure } from './measure.mjs';

/** @import { Round, Texts } from './measure.mjs' */

const exampleFolder = new URL('../www/example/', import.meta.url);

/** @type {{ file: string }[]} */
const list = JSON.parse(readFileSync(new URL('articles.json', exampleFolder), 'utf8'));
const articles = list.map(({ file }) => readFileSync(new URL(file, exampleFolder), 'utf8'));
const english = articles.slice(0, 4).join('\n\n');

/** @type {Texts} */
const texts = {
  articles,
  changed: `${articles[0]}\n\nThe harbour master declined to comment.`,
  long: repeated(english, 1_000_000),
  longer: repeated(english, 5_000_000),
  line: repeated(english.replace(/\s+/g, ' '), 5_000_000),
};

/** @type {Record<string, Round[]>} */
const places = {};
places.Node = await measure({ module: fileURLToPath(new URL('../npm/node.js', import.meta.url)), texts });
if (process.env.CHROMIUM) {
  const harness = await Harness.start();
  try {
    const { page } = await harness.page();
    await page.goto(`${harness.address}tellings/constants.js`);
    // As text, since the module it imports exists only there.
    const program = `(${measure})(${JSON.stringify({ module: '/tellings/index.js', texts })})`;
    places.Chromium = /** @type {Round[]} */ (await page.evaluate(program));
  } finally {
    await harness.stop();
  }
}
for (const [place, rounds] of Object.entries(places)) {
  console.log(`\nthe package in ${place}`);
  for (const { name, milliseconds, units } of rounds) console.log(row(name, milliseconds, units));
}

/**
 * @param {string} name
 * @param {number[]} milliseconds
 * @param {number | undefined} units
 */
function row(name, milliseconds, units) {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  const rate = units ? `  ${(units / median / 1000).toFixed(1)} MB/s` : '';
  return `  ${name.padEnd(44)}${written(median)} ms  (${written(sorted[0]).trim()} – ${written(sorted.at(-1) ?? median).trim()})${rate}`;
}

/** @param {number} milliseconds */
function written(milliseconds) {
  return milliseconds.toFixed(milliseconds < 10 ? 2 : 1).padStart(8);
}

/**
 * Paragraph after paragraph of `text`, from its beginning again and again, up to a length in UTF-16 units.
 *
 * @param {string} text
 * @param {number} length
 */
function repeated(text, length) {
  return `${text}\n\n`.repeat(Math.ceil(length / text.length)).slice(0, length);
}
