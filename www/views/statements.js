// @ts-check
/** Who says what: the statements several articles tell as a table, and for each article what only it says. */

import { classesOf, letterOf } from '../colours.js';
import { element, fill, toggleOf } from '../dom.js';
import {
  articleOf,
  classOfDirection,
  grouped,
  languageTag,
  placeIn,
  sentenceAt,
  storyLabel,
  titleOf,
} from '../lookup.js';
import { differences as named, words } from '../words.js';
import { chip } from './chips.js';
import { wordings } from './wordings.js';

/** @import { Actions, Answer, State, Statement } from '../types.d.ts' */

/** So many rows are shown before someone asks for all. */
const FIRST_ROWS = 10;

/**
 * @param {HTMLElement} root
 * @param {Actions} actions
 * @returns {(state: State) => void}
 */
export function statementsView(root, actions) {
  /**
   * What has been unfolded, so that it stays so when results change: 'all:<story>' and 'only:<article key>'.
   *
   * @type {Set<string>}
   */
  const unfolded = new Set();
  /** @type {State | undefined} */
  let shown;

  // Paper has no buttons to unfold with.
  let isOnPaper = false;
  const isUnfolded = (/** @type {string} */ key) => isOnPaper || unfolded.has(key);
  for (const event of ['beforeprint', 'afterprint']) {
    addEventListener(event, () => {
      isOnPaper = event === 'beforeprint';
      if (shown) render(shown);
    });
  }

  /** @param {State} state */
  function render(state) {
    shown = state;
    const { answer } = state;
    if (!answer || answer.articles.size < 2) return fill(root);
    const { statements } = answer.comparison;
    if (!statements) return fill(root, element('p', { class: 'quiet-note' }, words.statements.tooMany));

    const shared = statements.filter(({ articles }) => articles.length > 1).sort(byTellers);
    const alone = statements.filter(({ articles }) => articles.length === 1);
    fill(root, ...tables(answer, shared), onlyHere(answer, alone));
  }

  /**
   * @param {Answer} answer
   * @param {Statement[]} shared
   */
  function tables(answer, shared) {
    if (shared.length === 0) return [element('p', { class: 'quiet-note' }, words.statements.noneShared)];
    const order = grouped(answer);
    const { stories } = answer.comparison;
    return stories.flatMap(({ articles }, story) => {
      const told = shared.filter(({ representative }) => articles.includes(representative.article));
      if (told.length === 0) return [];
      const columns = order.filter((n) => articles.includes(n));
      return [
        stories.length > 1 && element('h3', { class: 'part', dir: 'auto' }, storyLabel(answer, articles)),
        table(answer, told, columns, `all:${story}`),
      ];
    });
  }

  /**
   * @param {Answer} answer
   * @param {Statement[]} told
   * @param {number[]} columns
   * @param {string} key
   */
  function table(answer, told, columns, key) {
    const rows = isUnfolded(key) ? told : told.slice(0, FIRST_ROWS);
    return element(
      'div',
      {},
      element(
        'div',
        { class: 'scrolls statements-scroll' },
        element(
          'table',
          { class: 'statements' },
          element('caption', { class: 'visually-hidden' }, words.statements.caption(told.length)),
          element('thead', {}, element('tr', {}, statementHeading(), ...columns.map((n) => columnHeading(answer, n)))),
          element('tbody', {}, ...rows.flatMap((statement) => rowsOf(answer, statement, columns))),
        ),
      ),
      told.length > FIRST_ROWS &&
        element(
          'button',
          {
            type: 'button',
            class: 'quiet unfold',
            'aria-expanded': String(isUnfolded(key)),
            'data-key': key,
            onclick: () => toggle(key),
          },
          isUnfolded(key) ? words.statements.fewer : words.statements.all(told.length),
        ),
    );
  }

  /**
   * A statement with who says it and, unfolded, how each of them says it.
   *
   * @param {Answer} answer
   * @param {Statement} statement
   * @param {number[]} columns
   */
  function rowsOf(answer, statement, columns) {
    const { article, index } = statement.representative;
    const key = `wordings:${article}:${index}`;
    const isOpen = unfolded.has(key);
    const button = element(
      'button',
      {
        type: 'button',
        class: 'wordings-toggle',
        title: words.statements.wordings,
        'aria-expanded': String(isOpen),
        'data-testid': 'wordings',
        'data-key': key,
        onclick: () => toggle(key),
      },
      element('span', { class: 'visually-hidden' }, words.statements.wordings),
    );
    return [
      row(answer, statement, columns, actions, button),
      ...(isOpen ? [wordings(answer, statement, columns)] : []),
    ];
  }

  /**
   * @param {Answer} answer
   * @param {Statement[]} alone
   */
  function onlyHere(answer, alone) {
    if (alone.length === 0) return null;
    const lists = grouped(answer).flatMap((n) => {
      const own = alone.filter(({ articles }) => articles[0] === n);
      return own.length > 0 ? [onlyIn(answer, n, own)] : [];
    });
    return element('div', { class: 'only-here' }, element('h3', {}, words.statements.onlyHere), ...lists);
  }

  /**
   * @param {Answer} answer
   * @param {number} n
   * @param {Statement[]} own
   */
  function onlyIn(answer, n, own) {
    const { slot, key, text, reading } = articleOf(answer, n);
    const list = `only:${key}`;
    return element(
      'details',
      {
        'data-key': `only-in:${key}`,
        open: isUnfolded(list),
        ontoggle: toggleOf((isOpen) => {
          if (isOnPaper) return;
          if (isOpen) unfolded.add(list);
          else unfolded.delete(list);
        }),
      },
      element(
        'summary',
        { 'data-key': list },
        chip(slot),
        element('span', { class: 'only-title', dir: 'auto', lang: languageTag(reading) }, titleOf({ text }, reading)),
        element('span', { class: 'only-count' }, words.statements.count(own.length)),
      ),
      element(
        'ul',
        {},
        ...own.map((statement) =>
          element('li', { 'data-testid': 'statement-row' }, statementLink(answer, statement, actions)),
        ),
      ),
    );
  }

  /** @param {string} key */
  function toggle(key) {
    if (!unfolded.delete(key)) unfolded.add(key);
    if (shown) render(shown);
  }

  return render;
}

function statementHeading() {
  return element(
    'th',
    { scope: 'col', class: 'statement-heading' },
    element('span', { class: 'visually-hidden' }, words.statements.statement),
  );
}

/**
 * @param {Answer} answer
 * @param {number} n
 */
function columnHeading(answer, n) {
  const { slot, text, reading } = articleOf(answer, n);
  return element('th', { scope: 'col', title: titleOf({ text }, reading) }, chip(slot));
}

/**
 * @param {Answer} answer
 * @param {Statement} statement
 * @param {number[]} columns
 * @param {Actions} actions
 * @param {HTMLElement} button
 */
function row(answer, statement, columns, actions, button) {
  const { article, index } = statement.representative;
  const { reading } = articleOf(answer, article);
  return element(
    'tr',
    { 'data-testid': 'statement-row', 'data-key': `row:${article}:${index}` },
    element(
      'th',
      { scope: 'row', class: classOfDirection(reading) },
      button,
      statementLink(answer, statement, actions),
      conflictsOf(statement),
    ),
    ...columns.map((n) => element('td', {}, mark(answer, statement, n, actions))),
  );
}

/**
 * In what its tellings cannot all be right.
 *
 * @param {Statement} statement
 */
function conflictsOf({ differences }) {
  const kinds = new Set(differences.filter(({ conflict }) => conflict).map(({ kind }) => named[kind].conflict));
  return kinds.size > 0 && element('strong', { class: 'conflicts' }, [...kinds].join(', '));
}

/**
 * @param {Answer} answer
 * @param {Statement} statement
 * @param {number} n
 * @param {Actions} actions
 */
function mark(answer, statement, n, actions) {
  const { slot } = articleOf(answer, n);
  const letter = letterOf(slot);
  if (!statement.articles.includes(n)) {
    return element(
      'span',
      { class: 'silent' },
      element('span', { class: 'visually-hidden' }, words.statements.silent(letter)),
    );
  }
  const place = placeIn(statement, n);
  return element(
    'button',
    {
      type: 'button',
      class: `dot ${classesOf(slot)}`,
      'aria-label': words.statements.says(letter),
      'data-key': `dot:${place.article}:${place.index}`,
      onclick: () => actions.openArticle(place),
    },
    letter,
  );
}

/**
 * @param {Answer} answer
 * @param {Statement} statement
 * @param {Actions} actions
 */
function statementLink(answer, { representative }, actions) {
  const { reading } = articleOf(answer, representative.article);
  return element(
    'a',
    {
      href: '#reader',
      class: 'statement-text',
      lang: languageTag(reading),
      dir: 'auto',
      'data-key': `statement:${representative.article}:${representative.index}`,
      onclick: (/** @type {Event} */ event) => {
        event.preventDefault();
        actions.openArticle(representative);
      },
    },
    sentenceAt(answer, representative)?.text,
  );
}

/**
 * Told by most first, then written separately most often, then in the order of the answer.
 *
 * @param {Statement} x
 * @param {Statement} y
 */
function byTellers(x, y) {
  return y.articles.length - x.articles.length || y.tellings - x.tellings;
}
