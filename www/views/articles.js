// @ts-check
/** The cards of the articles, those of one text boxed together. */

import { letterOf } from '../colours.js';
import { element, fill } from '../dom.js';
import { icon } from '../icons.js';
import { answeredByKey, articleOf, classOfDirection, languageTag, letterIn, standingOf, titleOf } from '../lookup.js';
import { languageName, wordCount, words } from '../words.js';
import { chip } from './chips.js';
import { factRow } from './facts.js';

/** @import { Actions, AnsweredArticle, Article, State } from '../types.d.ts' */

/**
 * @param {HTMLElement} root
 * @param {Actions} actions
 * @returns {(state: State) => void}
 */
export function articlesView(root, actions) {
  /** @type {State | undefined} */
  let shown;
  return (state) => {
    if (shown && looksTheSame(shown, state)) return;
    shown = state;
    const answered = state.answer ? answeredByKey(state.answer) : new Map();
    const byKey = new Map(state.articles.map((article) => [article.key, article]));
    const groups = groupsOf(state).map((group) => {
      const cards = group.keys.flatMap((key) => {
        const article = byKey.get(key);
        return article ? [card(article, answered.get(key), state, actions)] : [];
      });
      return group.note && cards.length > 1
        ? element(
            'div',
            { class: 'family', 'data-key': `family:${group.keys[0]}` },
            ...cards,
            element('p', { class: 'family-note' }, group.note),
          )
        : cards;
    });
    fill(root, ...groups.flat());
  };
}

/**
 * Whether nothing changed that cards show before the next answer: most changes are letters typed into a text.
 *
 * @param {State} before
 * @param {State} now
 */
function looksTheSame(before, now) {
  return (
    before.answer === now.answer &&
    before.failure === now.failure &&
    before.articles.length === now.articles.length &&
    before.articles.every(({ key, slot, source }, i) => {
      const article = now.articles[i];
      return key === article.key && slot === article.slot && source === article.source;
    })
  );
}

/**
 * The article keys in the order they are shown: a family stands where its first article stood.
 *
 * @param {State} state
 * @returns {{ keys: number[], note?: string }[]}
 */
function groupsOf({ articles, answer }) {
  /** @type {Map<number, { keys: number[], note: string }>} */
  const families = new Map();
  for (const members of answer?.comparison.families ?? []) {
    if (!answer || members.length < 2) continue;
    const family = {
      keys: articles.map(({ key }) => key).filter((key) => members.some((n) => articleOf(answer, n).key === key)),
      note: words.articles.oneText(letterIn(answer, members[0])),
    };
    for (const key of family.keys) families.set(key, family);
  }
  return [...new Set(articles.map(({ key }) => families.get(key) ?? key))].map((group) =>
    typeof group === 'number' ? { keys: [group] } : group,
  );
}

/**
 * @param {Article} article
 * @param {AnsweredArticle | undefined} answered
 * @param {State} state
 * @param {Actions} actions
 */
function card(article, answered, state, actions) {
  const letter = letterOf(article.slot);
  const title = titleOf(article, answered?.reading);
  const failure = state.answer?.failures.get(article.key);
  return element(
    'article',
    {
      class: 'card',
      'aria-label': words.reader.label(letter),
      'data-testid': 'article-card',
      'data-key': `card:${article.key}`,
    },
    chip(article.slot),
    element(
      'div',
      { class: ['card-text', classOfDirection(answered?.reading)].filter(Boolean).join(' ') },
      element(
        'h3',
        { dir: 'auto', lang: answered && languageTag(answered.reading) },
        element(
          'button',
          {
            type: 'button',
            class: 'card-title',
            title,
            disabled: !answered,
            'data-key': `read:${article.key}`,
            onclick: () => answered && actions.openArticle({ article: answered.n }),
          },
          title,
        ),
      ),
      element('p', { class: 'card-facts' }, ...facts(article, answered, state)),
      state.answer && answered && standing(state.answer, answered.n),
      failure && element('p', { class: 'card-failure' }, words.failures.article(letter, failure)),
    ),
    element(
      'div',
      { class: 'card-tools' },
      tool('edit', words.articles.edit(letter), article.key, () => actions.editArticle(article.key)),
      tool('remove', words.articles.remove(letter), article.key, () => actions.removeArticle(article.key)),
    ),
  );
}

/**
 * @param {Article} article
 * @param {AnsweredArticle | undefined} answered
 * @param {State} state
 */
function facts({ key, source }, answered, state) {
  const known = answered
    ? [languageName(answered.reading.language), wordCount(answered.words)]
    : [unansweredFact(key, state)];
  return factRow(source, known);
}

/**
 * @param {number} key
 * @param {State} state
 */
function unansweredFact(key, { answer, failure }) {
  if (failure !== null) return words.articles.notAnalysed;
  return answer?.failures.has(key) ? words.articles.unread : words.articles.reading;
}

/**
 * @param {NonNullable<State['answer']>} answer
 * @param {number} n
 */
function standing(answer, n) {
  const text = standingOf(answer, n);
  return text && element('p', { class: 'card-standing' }, text);
}

/**
 * @param {'edit' | 'remove'} name
 * @param {string} label
 * @param {number} key
 * @param {() => void} onclick
 */
function tool(name, label, key, onclick) {
  const testid = name === 'remove' ? 'remove-article' : 'edit-article';
  return element(
    'button',
    {
      type: 'button',
      class: 'bare',
      'aria-label': label,
      title: label,
      'data-testid': testid,
      'data-key': `${name}:${key}`,
      onclick,
    },
    icon(name),
  );
}
