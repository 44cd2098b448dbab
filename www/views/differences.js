// @ts-check
/** Where the articles differ about what they all tell. Nothing is shown while nothing differs. */

import { element, fill } from '../dom.js';
import { articleOf, languageTag, placeOf } from '../lookup.js';
import { differences as named } from '../words.js';
import { chipTo } from './chips.js';

/** @import { Actions, Answer, Difference, Mention, State } from '../types.d.ts' */

/**
 * @param {HTMLElement} section hidden while there is nothing to show
 * @param {HTMLElement} root
 * @param {Actions} actions
 * @returns {(state: State) => void}
 */
export function differencesView(section, root, actions) {
  return ({ answer }) => {
    const found = telling(answer?.comparison.statements?.flatMap(({ differences }) => differences) ?? []);
    section.hidden = found.length === 0;
    fill(root, ...(answer ? found.map((difference) => card(answer, actions, difference)) : []));
  };
}

/**
 * Conflicts first; a name that is spelled differently again and again is shown once.
 *
 * @param {Difference[]} differences
 */
function telling(differences) {
  /** @type {Set<string>} */
  const names = new Set();
  const isNew = (/** @type {Difference} */ { kind, variants: [{ value }] }) =>
    kind !== 'name' || (!names.has(value) && names.add(value));
  return differences.filter(isNew).sort((a, b) => Number(b.conflict) - Number(a.conflict));
}

/**
 * @param {Answer} answer
 * @param {Actions} actions
 * @param {Difference} difference
 */
function card(answer, actions, { kind, conflict, about, variants }) {
  return element(
    'div',
    { class: 'difference', 'data-testid': 'difference' },
    element(
      'p',
      { class: 'about' },
      element('span', { dir: 'auto' }, about ?? named[kind].variant),
      conflict && element('strong', {}, named[kind].conflict),
    ),
    element(
      'ul',
      { class: 'variants' },
      ...variants.map((variant) => {
        const firsts = variant.mentions.filter(
          ({ article }, i, all) => all.findIndex((other) => other.article === article) === i,
        );
        return element(
          'li',
          {},
          element(
            'span',
            { dir: 'auto', lang: languageOf(answer, firsts[0]), title: variant.value },
            asTold(kind, variant),
          ),
          element(
            'span',
            { class: 'chips' },
            ...firsts.map((mention) =>
              chipTo(answer, placeOf(answer, mention), actions, `mention:${mention.article}:${mention.start}`),
            ),
          ),
        );
      }),
    ),
  );
}

/**
 * @param {Answer} answer
 * @param {Mention | undefined} mention
 */
function languageOf(answer, mention) {
  return mention && languageTag(articleOf(answer, mention.article).reading);
}

/**
 * Figures and dates as the first article that gives them writes them, all else by its value.
 *
 * @param {Difference['kind']} kind
 * @param {Difference['variants'][number]} variant
 */
function asTold(kind, { value, mentions }) {
  const told = kind === 'quantity' || kind === 'date' ? mentions[0]?.text : undefined;
  return told?.replace(/\s+/g, ' ') ?? value;
}
