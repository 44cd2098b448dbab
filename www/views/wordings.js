// @ts-check
/** One statement as each article words it. */

import { element } from '../dom.js';
import { articleOf, languageTag, placeOf, sentenceAt } from '../lookup.js';
import { withMarks } from '../ranges.js';
import { chip } from './chips.js';

/** @import { Answer, Statement } from '../types.d.ts' */

/**
 * A row of the table: how each article says it, with what differs marked.
 *
 * @param {Answer} answer
 * @param {Statement} statement
 * @param {number[]} columns
 */
export function wordings(answer, { sentences, differences, representative }, columns) {
  const differing = differences.flatMap(({ variants }) => variants.flatMap(({ mentions }) => mentions));
  const said = columns.flatMap((n) => {
    const own = sentences.filter(({ article }) => article === n);
    // One may tell what differs in a sentence that says too little else of the same.
    const elsewhere = differing.find(({ article }) => article === n);
    return own.length === 0 && elsewhere ? [placeOf(answer, elsewhere)] : own;
  });
  const items = said.flatMap((place) => {
    const { slot, text, reading } = articleOf(answer, place.article);
    const sentence = sentenceAt(answer, place);
    if (!sentence) return [];
    const marks = differing
      .filter(({ article }) => article === place.article)
      .map(({ start, end }) => ({ start, end, mark: 'differs' }));
    return [
      element(
        'li',
        {},
        chip(slot),
        element(
          'span',
          { dir: 'auto', lang: languageTag(reading) },
          ...withMarks(text, sentence.start, sentence.end, marks),
        ),
      ),
    ];
  });
  return element(
    'tr',
    { class: 'wordings', 'data-key': `wording:${representative.article}:${representative.index}` },
    element('td', { colspan: columns.length + 1 }, element('ul', {}, ...items)),
  );
}
