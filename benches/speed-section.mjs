/** The part of the results file on speed. */

/** @import { Spread } from './statistics.mjs' */

/** @typedef {{ title: string, spreads: Record<string, Spread> }} Race */
/** @typedef {{ race: Race[], rooms: Record<string, Spread> }} Place */

const US = 'tellings';

/** @param {{ native: Record<string, Spread>, Node: Place, Chromium: Place }} speed */
export function speedSection({ native, Node, Chromium }) {
  const lines = ['## Speed', '', PREFACE, ''];
  for (const [name, { race }] of Object.entries({ Chromium, Node })) {
    for (const { title, spreads } of race) {
      lines.push(`### ${title}, in ${name}`, '', '| | median | fastest | quartiles | slowest | times tellings | by the fastest |', '|---|---|---|---|---|---|---|');
      const ours = spreads[US];
      for (const [contestant, spread] of Object.entries(spreads)) {
        const ratios = ours ? `${times(spread.median / ours.median)} | ${times(spread.fastest / ours.fastest)}` : ' | ';
        lines.push(`| ${contestant} | ${row(spread)} | ${ratios} |`);
      }
      lines.push('');
    }
  }
  lines.push('### WebAssembly beside native code', '', '| | native | Node | Chromium | Node ÷ native | Chromium ÷ native | by the fastest |', '|---|---|---|---|---|---|---|');
  for (const [name, spread] of Object.entries(native)) {
    const [node, chromium] = [Node.rooms[name], Chromium.rooms[name]];
    const medians = [spread, node, chromium].map(({ median }) => ms(median)).join(' | ');
    const ratios = [node.median / spread.median, chromium.median / spread.median, chromium.fastest / spread.fastest].map(times).join(' | ');
    lines.push(`| ${name} | ${medians} | ${ratios} |`);
  }
  return `${lines.join('\n')}\n`;
}

const PREFACE = `Milliseconds. All contestants read the same texts in the same run, in turns, each used as its documentation says, warm, its model
loaded before; three sentences are asked for. A sample of the race is the mean of five different articles, or sets, of like length; where the
work is short, of several times in a row. Ratios are of medians and, as what a busy machine disturbs least, of the fastest samples. What runs in Node only is there to be seen, not raced.`;

/** @param {Spread} spread */
const row = ({ median, fastest, lower, upper, slowest }) => `${ms(median)} | ${ms(fastest)} | ${ms(lower)} – ${ms(upper)} | ${ms(slowest)}`;

/** @param {number} milliseconds */
const ms = (milliseconds) => milliseconds.toFixed(milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0);

/** @param {number} ratio */
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;
