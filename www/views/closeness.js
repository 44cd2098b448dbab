// @ts-check
/** How close the articles are: a heat map with numbers, families boxed, and what it amounts to in words. */

import { letterOf } from '../colours.js';
import { element, fill, toggleOf } from '../dom.js';
import { articleOf, grouped, letterIn, pairFinder, titleOf } from '../lookup.js';
import { relations, score as written, terms, words } from '../words.js';
import { chip } from './chips.js';

/** @import { Actions, Answer, Comparison, State } from '../types.d.ts' */

/** Above so many articles a list of the closest pairs says more than a matrix of specks. */
const MATRIX_ARTICLES = 24;
const LISTED_PAIRS = 60;

/** Up to so many articles the cells have room for their relation. */
const WORDED_ARTICLES = 6;

/**
 * @param {HTMLElement} root
 * @param {Actions} actions
 * @returns {(state: State) => void}
 */
export function closenessView(root, actions) {
  let glossaryOpen = false;
  return ({ answer, pair }) => {
    if (!answer || answer.articles.size < 2) return fill(root);
    const figure = answer.articles.size > MATRIX_ARTICLES ? pairList(answer, actions) : matrix(answer, pair, actions);
    const notes = sentences(answer).map((text) => element('p', { class: 'closeness-note' }, text));
    const glossary = relationGlossary(glossaryOpen, (isOpen) => (glossaryOpen = isOpen));
    fill(root, figure, ...notes, glossary);
  };
}

/**
 * @param {Answer} answer
 * @param {State['pair']} open
 * @param {Actions} actions
 */
function matrix(answer, open, actions) {
  const order = grouped(answer);
  const pairOf = pairFinder(answer.comparison);
  const starts = storyStarts(answer.comparison, order);
  const table = element(
    'table',
    { class: order.length > WORDED_ARTICLES ? 'matrix' : 'matrix has-words' },
    element('caption', { class: 'visually-hidden' }, words.closeness.caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('td', {}),
        ...order.map((n) => apart(heading(answer, n, 'col'), starts.has(n) && 'column')),
      ),
    ),
    element(
      'tbody',
      {},
      ...order.map((a, row) =>
        element(
          'tr',
          {},
          apart(heading(answer, a, 'row'), starts.has(a) && 'row'),
          ...order.map((b, column) => {
            const made =
              a === b
                ? diagonal(answer.comparison, order, a)
                : cell(answer, pairOf(a, b), open, column > row, a, actions);
            return apart(made, starts.has(b) && 'column', starts.has(a) && 'row');
          }),
        ),
      ),
    ),
  );
  table.style.setProperty('--count', String(order.length));
  table.style.setProperty('--starts', String(starts.size));
  return element('div', { class: 'scrolls matrix-scroll' }, table);
}

/**
 * The articles before which another story ends.
 *
 * @param {Comparison} comparison
 * @param {number[]} order
 */
function storyStarts({ stories }, order) {
  const storyOf = (/** @type {number} */ n) => stories.findIndex(({ articles }) => articles.includes(n));
  return new Set(order.filter((n, i) => i > 0 && storyOf(n) !== storyOf(order[i - 1])));
}

/**
 * @template {HTMLElement} T
 * @param {T} cell
 * @param {...('row' | 'column' | false)} sides at which another story ends
 * @returns {T}
 */
function apart(cell, ...sides) {
  for (const side of sides) if (side) cell.classList.add(`starts-${side}`);
  return cell;
}

/**
 * An article and itself. The cell of the first of a family carries the box around all of it: they stand together.
 *
 * @param {Comparison} comparison
 * @param {number[]} order
 * @param {number} n
 */
function diagonal({ families }, order, n) {
  const family = families.find((members) => members.length > 1 && members.includes(n));
  if (!family || order.find((other) => family.includes(other)) !== n) return element('td', { class: 'no-pair' });
  const box = element('span', { class: 'family-box' });
  box.style.setProperty('--size', String(family.length));
  return element('td', { class: 'no-pair' }, box);
}

/**
 * @param {Answer} answer
 * @param {number} n
 * @param {'row' | 'col'} scope
 */
function heading(answer, n, scope) {
  const { slot, text, reading } = articleOf(answer, n);
  return element('th', { scope, title: titleOf({ text }, reading) }, chip(slot));
}

/**
 * @param {Answer} answer
 * @param {Comparison['pairs'][number] | undefined} pair undefined for pairs too weak to be kept
 * @param {State['pair']} open
 * @param {boolean} isUpper each pair is a tab stop once, in the upper half
 * @param {number} rowArticle
 * @param {Actions} actions
 */
function cell(answer, pair, open, isUpper, rowArticle, actions) {
  if (!pair) return element('td', { class: 'no-pair' });
  const columnArticle = pair.a === rowArticle ? pair.b : pair.a;
  const [a, b] = [articleOf(answer, rowArticle), articleOf(answer, columnArticle)];
  const isOpen = open !== null && [open.a, open.b].includes(a.key) && [open.a, open.b].includes(b.key);
  const label = words.closeness.cell(letterOf(a.slot), letterOf(b.slot), written(pair.score), pair.relation);
  const button = element(
    'button',
    {
      type: 'button',
      class: 'matrix-cell',
      'data-testid': 'matrix-cell',
      'data-relation': pair.relation,
      'data-short': words.closeness.short[pair.relation],
      'data-key': `cell:${a.key}:${b.key}`,
      'aria-label': label,
      'aria-pressed': String(isOpen),
      title: label,
      tabindex: isUpper ? undefined : -1,
      onclick: () => (isOpen ? actions.closePair() : actions.openPair(a.key, b.key)),
    },
    written(pair.score),
  );
  button.style.setProperty('--score', pair.score.toFixed(3));
  return element('td', {}, button);
}

/**
 * @param {Answer} answer
 * @param {Actions} actions
 */
function pairList(answer, actions) {
  const closest = [...answer.comparison.pairs].sort((x, y) => y.score - x.score).slice(0, LISTED_PAIRS);
  const rows = closest.map(({ a, b, score, relation }) => {
    const [first, second] = [articleOf(answer, a), articleOf(answer, b)];
    return element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        element(
          'button',
          {
            type: 'button',
            class: 'pair-link',
            'data-testid': 'matrix-cell',
            'data-key': `cell:${first.key}:${second.key}`,
            onclick: () => actions.openPair(first.key, second.key),
          },
          chip(first.slot),
          element('span', { class: 'visually-hidden' }, words.closeness.and),
          chip(second.slot),
        ),
      ),
      element('td', { class: 'number' }, written(score)),
      element('td', {}, relations[relation].name),
    );
  });
  return element(
    'div',
    { class: 'pair-list', tabindex: 0, role: 'region', 'aria-label': words.closeness.closest(closest.length) },
    element(
      'table',
      {},
      element('caption', {}, words.closeness.closest(closest.length)),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...[words.closeness.pairHeading, words.closeness.scoreHeading, words.closeness.relationHeading].map((text) =>
            element('th', { scope: 'col' }, text),
          ),
        ),
      ),
      element('tbody', {}, ...rows),
    ),
  );
}

/**
 * What the numbers amount to, story by story.
 *
 * @param {Answer} answer
 * @returns {string[]}
 */
function sentences(answer) {
  const { families, stories } = answer.comparison;
  const lettersOf = (/** @type {number[]} */ articles) =>
    articles
      .map((n) => articleOf(answer, n).slot)
      .sort((a, b) => a - b)
      .map(letterOf);
  const inFamily = new Set(families.filter((family) => family.length > 1).flat());
  const told = [];
  for (const family of families) {
    if (family.length > 1) told.push(words.closeness.family(lettersOf(family), letterIn(answer, family[0])));
  }
  for (const { articles } of stories) {
    const separate = articles.filter((n) => !inFamily.has(n));
    if (articles.length > 1 && separate.length > 0) {
      told.push(words.closeness.separately(lettersOf(separate), separate.length === articles.length));
    }
  }
  const alone =
    stories.length > 1
      ? stories.filter(({ articles }) => articles.length === 1).flatMap(({ articles }) => articles)
      : [];
  if (alone.length > 0) told.push(words.closeness.alone(lettersOf(alone), alone.length === stories.length));
  return [...told, answer.articles.size > MATRIX_ARTICLES ? words.closeness.listHint : words.closeness.hint];
}

/**
 * What the words mean, and how often the program errs with them.
 *
 * @param {boolean} isOpen
 * @param {(isOpen: boolean) => void} onToggle
 */
function relationGlossary(isOpen, onToggle) {
  return element(
    'details',
    { class: 'glossary', open: isOpen, ontoggle: toggleOf(onToggle) },
    element('summary', { 'data-key': 'glossary' }, words.closeness.glossary),
    element(
      'dl',
      {},
      ...[...Object.values(relations), ...terms].flatMap(({ name, meaning, measured }) => [
        element('dt', {}, name),
        element('dd', {}, meaning, ' ', measured),
      ]),
    ),
  );
}
