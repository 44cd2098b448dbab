// @ts-check
/** Where the articles differ about what they all tell. Nothing is shown while nothing differs. */

import { element, fill } from '../dom.js';
import { articleOf } from '../lookup.js';
import { differences as named } from '../words.js';
import { chip } from './chips.js';

/** @import { Answer, Difference, State } from '../types.d.ts' */

/**
 * @param {HTMLElement} section hidden while there is nothing to show
 * @param {HTMLElement} root
 * @returns {(state: State) => void}
 */
export function differencesView(section, root) {
  return ({ answer }) => {
    const found = answer?.comparison.statements?.flatMap(({ differences }) => differences) ?? [];
    section.hidden = found.length === 0;
    fill(root, ...(answer ? found.map((difference) => card(answer, difference)) : []));
  };
}

/**
 * @param {Answer} answer
 * @param {Difference} difference
 */
function card(answer, { kind, conflict, about, variants }) {
  return element(
    'div',
    { class: 'difference' },
    element(
      'p',
      { class: 'about' },
      element('span', { dir: 'auto' }, about ?? named[kind].variant),
      conflict && element('strong', {}, named[kind].conflict),
    ),
    element(
      'ul',
      { class: 'variants' },
      ...variants.map(({ value, mentions }) => {
        const slots = [...new Set(mentions.map(({ article }) => articleOf(answer, article).slot))];
        return element(
          'li',
          {},
          element('span', { dir: 'auto' }, value),
          element('span', { class: 'chips' }, ...slots.map(chip)),
        );
      }),
    ),
  );
}
