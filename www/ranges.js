// @ts-check
/** Marking ranges of a text: ranges may overlap, and each piece of text wears the marks of all it lies in. */

import { element } from './dom.js';
import { words } from './words.js';

/** @import { Reading } from './types.d.ts' */

/**
 * @typedef {object} Marked A range of a text and how it is shown.
 * @property {number} start
 * @property {number} end
 * @property {string} mark a class; 'mark' makes a `mark` element
 * @property {string} [title] said by the pointer that rests on it
 */

/**
 * The text from `start` to `end`, with what is marked in it.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {readonly Marked[]} marks
 * @returns {(Node | string)[]}
 */
export function withMarks(text, start, end, marks) {
  const inside = marks.filter((range) => range.start < end && range.end > start);
  const borders = new Set([start, end]);
  for (const range of inside) borders.add(Math.max(start, range.start)).add(Math.min(end, range.end));
  const points = [...borders].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, position) => {
    const to = points[position + 1];
    const over = inside.filter((range) => range.start <= from && range.end >= to);
    const piece = text.slice(from, to);
    if (over.length === 0) return piece;
    const names = new Set(over.map(({ mark }) => mark));
    const title = over.find((range) => range.title)?.title;
    const tag = names.delete('mark') ? 'mark' : 'span';
    return element(tag, { class: names.size > 0 ? [...names].join(' ') : undefined, title }, piece);
  });
}

/**
 * Words that seem to be glued together.
 *
 * @param {Reading} reading
 * @returns {Marked[]}
 */
export function suspectsOf({ suspects }) {
  return suspects.map(({ start, end, parts }) => ({ start, end, mark: 'suspect', title: words.reader.suspect(parts) }));
}
