/** The part of the results file on thousands of articles. */

import { growthExponent } from './statistics.mjs';

/** @typedef {import('./scale.mjs').Size} Size */

/** @param {{ sizes: Size[] }} scale */
export function scaleSection({ sizes }) {
  const lines = ['## Thousands of articles', '', PREFACE, ''];
  lines.push('### Read and compared', '', '| articles | related pairs | native | Node | Chromium |', '|---|---|---|---|---|');
  for (const { articles, native, Node, Chromium } of sizes) {
    const share = (200 * native.related) / (articles * (articles - 1));
    lines.push(`| ${articles} | ${native.related}, ${share.toFixed(2)} % | ${both(native)} | ${both(Node)} | ${both(Chromium)} |`);
  }
  const large = sizes.filter(({ articles }) => articles >= 1_000);
  lines.push(`| growth exponent | | ${exponent(sizes, 'native')} | ${exponent(sizes, 'Node')} | ${exponent(sizes, 'Chromium')} |`);
  lines.push(`| from 1000 on | | ${exponent(large, 'native')} | ${exponent(large, 'Node')} | ${exponent(large, 'Chromium')} |`, '');
  lines.push('### Memory', '', '| articles | native process | Node process | Chromium: WebAssembly + heap of the worker |', '|---|---|---|---|');
  for (const { articles, native, Node, Chromium } of sizes)
    lines.push(`| ${articles} | ${mb(native.peak)} | ${mb(Node.peak)} | ${mb(Chromium.wasm)} + ${mb(Chromium.heap)} = ${mb(Chromium.wasm + Chromium.heap)} |`);
  lines.push('', '### One article among many', '', '| articles | | nearest | the first time | add | update | remove | abort |', '|---|---|---|---|---|---|---|---|');
  for (const { articles, native, Node, Chromium } of sizes)
    for (const [place, measured] of Object.entries({ native, Node, Chromium }))
      lines.push(`| ${articles} | ${place} | ${ms(measured.nearest)} | ${ms(measured.firstNearest)} | ${ms(measured.add)} | ${ms(measured.update)} | ${ms(measured.remove)} | ${measured.abort === undefined ? '' : ms(measured.abort)} |`);
  lines.push('', '### Related pairs found, of all found by comparing each article with each', '', '| articles | recall |', '|---|---|');
  for (const { articles, native } of sizes) if (native.recall !== undefined) lines.push(`| ${articles} | ${native.recall.toFixed(4)} |`);
  return `${lines.join('\n')}\n`;
}

const PREFACE = `Made-up articles of about 300 words in stories of one to twenty tellings, in a vocabulary that grows with the set
(\`benches/corpus.mjs\`). Seconds to read and to compare them: without statements and matrix, in one worker, telling how far it is. The
exponent is the slope of the logarithms of their sums; few articles are slow in a worker that has just begun. Milliseconds to find the ten nearest to one article, the first time with making
the index; to add, update and remove one after comparing, in a worker with the way there and back and reading it, natively
without; and from an abort to its answer, the longest of several. Megabytes at most: of the whole process natively and in Node; in
Chromium of the worker, its heap looked at four times a second.`;

/** @param {{ read: number, compare: number }} measured */
const both = ({ read, compare }) => `${s(read)} + ${s(compare)} = ${s(read + compare)}`;

/**
 * @param {Size[]} sizes
 * @param {'native' | 'Node' | 'Chromium'} place
 */
const exponent = (sizes, place) =>
  growthExponent(sizes.map((size) => ({ articles: size.articles, milliseconds: size[place].read + size[place].compare }))).toFixed(2);

/** @param {number} milliseconds */
const s = (milliseconds) => (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1);
/** @param {number} milliseconds */
const ms = (milliseconds) => milliseconds.toFixed(milliseconds < 0.1 ? 4 : milliseconds < 10 ? 2 : 0);
/** @param {number | null} megabytes */
const mb = (megabytes) => (megabytes === null ? '' : megabytes.toFixed(0));
