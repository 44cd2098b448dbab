// @ts-check
/** What two articles share: their relation and what it means, the shares, the words and the passages. */

import { letterOf } from '../colours.js';
import { element, fill, toggleOf } from '../dom.js';
import { icon } from '../icons.js';
import { answeredByKey, languageTag, pairFinder } from '../lookup.js';
import { relations, score as written, words } from '../words.js';
import { chip } from './chips.js';

/** @import { Actions, AnsweredArticle, Similarity, State } from '../types.d.ts' */

const SHOWN_TERMS = 12;

/**
 * @param {HTMLElement} root
 * @param {Actions} actions
 * @returns {(state: State) => void}
 */
export function pairView(root, actions) {
  let passagesOpen = false;
  /** @type {State['pair']} */
  let shown = null;
  /** The pair that has been brought into view. @type {State['pair']} */
  let seen = null;
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') actions.closePair();
  });
  return ({ answer, pair, similarity }) => {
    const articles = answer && pair ? answeredByKey(answer) : undefined;
    const a = articles?.get(pair?.a ?? 0);
    const b = articles?.get(pair?.b ?? 0);
    if (!answer || !a || !b) return fill(root);

    const passages = similarity && passageList(a, b, similarity, passagesOpen, (isOpen) => (passagesOpen = isOpen));
    // What the comparison says of them stands at once; what they share comes as soon as it is known.
    const known = pairFinder(answer.comparison)(a.n, b.n) ?? similarity;
    fill(
      root,
      element(
        'section',
        { class: 'pair', 'aria-labelledby': 'pair-heading' },
        header(a, b, actions),
        ...(known ? relationOf(known) : []),
        similarity?.confidence === 'thin' && element('p', { class: 'pair-meaning' }, words.pair.thin),
        similarity && share(similarity.sharedByA, a, b),
        similarity && share(similarity.sharedByB, b, a),
        element(
          'button',
          {
            type: 'button',
            class: 'side-by-side',
            'data-testid': 'side-by-side',
            'data-key': 'side-by-side',
            onclick: () => actions.readSideBySide(a.key, b.key),
          },
          words.pair.sideBySide,
        ),
        !similarity && element('p', { class: 'quiet-note' }, words.status.working),
        similarity && similarity.terms.length > 0 && terms(similarity),
        similarity && (similarity.runs.length > 0 ? passages : element('p', { class: 'quiet-note' }, words.pair.noRuns)),
      ),
    );
    if (pair !== shown) goOnIn(root);
    shown = pair;
    // Once it has its full height.
    if (similarity && pair !== seen) root.scrollIntoView({ block: 'nearest' });
    seen = similarity && pair;
  };
}

/** @param {Pick<Similarity, 'relation' | 'score'>} known */
function relationOf({ relation, score }) {
  const { name, meaning, measured } = relations[relation];
  return [
    element(
      'p',
      { class: 'pair-relation' },
      element('strong', {}, name),
      element('span', { class: 'number' }, written(score)),
    ),
    element('p', { class: 'pair-meaning' }, meaning),
    element('p', { class: 'pair-measured' }, measured),
  ];
}

/**
 * Moves the focus from the cell that was pressed to the heading: the panel stands many steps after it. Whoever is
 * elsewhere by now stays there.
 *
 * @param {HTMLElement} root
 */
function goOnIn(root) {
  const { activeElement, body } = document;
  const isElsewhere = activeElement !== body && !activeElement?.matches('[data-key^="cell:"]');
  const heading = root.querySelector('h3');
  if (!isElsewhere) heading?.focus({ preventScroll: true });
}

/**
 * @param {AnsweredArticle} a
 * @param {AnsweredArticle} b
 * @param {Actions} actions
 */
function header(a, b, actions) {
  return element(
    'div',
    { class: 'pair-head' },
    element('h3', { id: 'pair-heading', tabindex: -1, 'data-key': 'pair-heading' }, words.closeness.pair(letterOf(a.slot), letterOf(b.slot))),
    element('span', { class: 'chips', 'aria-hidden': 'true' }, chip(a.slot), chip(b.slot)),
    element(
      'button',
      {
        type: 'button',
        class: 'bare',
        'aria-label': words.pair.close,
        title: words.pair.close,
        'data-key': 'pair-close',
        onclick: actions.closePair,
      },
      icon('close'),
    ),
  );
}

/**
 * @param {number} value 0 to 1
 * @param {AnsweredArticle} of
 * @param {AnsweredArticle} after
 */
function share(value, of, after) {
  const bar = element('span', { class: 'share-bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--share', value.toFixed(3));
  return element('p', { class: 'share' }, words.pair.share(value, letterOf(of.slot), letterOf(after.slot)), bar);
}

/** @param {Similarity} similarity */
function terms(similarity) {
  return element(
    'div',
    { class: 'pair-terms' },
    element('h4', {}, words.pair.terms),
    element(
      'ul',
      { class: 'tags' },
      ...similarity.terms.slice(0, SHOWN_TERMS).map(({ term }) => element('li', { dir: 'auto' }, term)),
    ),
  );
}

/**
 * @param {AnsweredArticle} a
 * @param {AnsweredArticle} b
 * @param {Similarity} similarity
 * @param {boolean} isOpen
 * @param {(isOpen: boolean) => void} onToggle
 */
function passageList(a, b, { runs }, isOpen, onToggle) {
  return element(
    'details',
    { class: 'passages', open: isOpen, ontoggle: toggleOf(onToggle) },
    element('summary', { 'data-key': 'pair-passages' }, words.pair.runs(runs.length)),
    element('ol', {}, ...runs.map((run) => element('li', {}, passage(a, run.a), passage(b, run.b)))),
  );
}

/**
 * @param {AnsweredArticle} article
 * @param {{ start: number, end: number }} range
 */
function passage({ slot, text, reading }, { start, end }) {
  return element(
    'p',
    { class: 'passage' },
    chip(slot),
    element('span', { dir: 'auto', lang: languageTag(reading) }, text.slice(start, end)),
  );
}
