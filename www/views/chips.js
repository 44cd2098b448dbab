// @ts-check
/** The coloured letters that stand for articles. */

import { classesOf, letterOf } from '../colours.js';
import { element } from '../dom.js';
import { articleOf, placeIn, titleOf } from '../lookup.js';
import { words } from '../words.js';

/** @import { Actions, Answer, Place, Statement } from '../types.d.ts' */

/** So many chips stand in a row before the rest becomes a number. */
const MOST = 14;

/** @param {number} slot */
export function chip(slot) {
  return element('span', { class: `chip ${classesOf(slot)}` }, letterOf(slot));
}

/**
 * A row of chips; each opens its article where it says the statement.
 *
 * @param {Answer} answer
 * @param {readonly number[]} articles
 * @param {Statement | undefined} statement
 * @param {Actions} actions
 * @param {string} key tells these chips from others for the keyboard focus
 */
export function chipRow(answer, articles, statement, actions, key) {
  const row = element('span', { class: 'chips' });
  for (const n of articles.slice(0, MOST)) row.append(chipTo(answer, placeIn(statement, n), actions, `${key}:${n}`));
  if (articles.length > MOST) row.append(element('span', { class: 'more' }, words.story.more(articles.length - MOST)));
  return row;
}

/**
 * A chip that opens its article at a place.
 *
 * @param {Answer} answer
 * @param {Place} place
 * @param {Actions} actions
 * @param {string} key
 */
export function chipTo(answer, place, actions, key) {
  const { slot, reading, text } = articleOf(answer, place.article);
  const letter = letterOf(slot);
  return element(
    'button',
    {
      type: 'button',
      class: `chip ${classesOf(slot)}`,
      title: titleOf({ text }, reading),
      'aria-label': words.story.openIn(letter),
      'data-key': key,
      onclick: () => actions.openArticle(place),
    },
    letter,
  );
}
