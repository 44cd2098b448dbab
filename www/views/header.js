// @ts-check
/** The button that starts over: from the example to one's own articles, and back from nothing to the example. */

import { byId } from '../dom.js';
import { words } from '../words.js';

/** @import { Store } from '../state.js' */
/** @import { Article, State } from '../types.d.ts' */

/**
 * @param {HTMLButtonElement} button
 * @param {Store} store
 * @param {() => void} showExample
 * @returns {(state: State) => void}
 */
export function headerView(button, store, showExample) {
  button.addEventListener('click', () => {
    const { articles } = store.state;
    if (articles.length === 0) return showExample();
    const isExample = (/** @type {Article} */ { example }) => example === true;
    if (articles.some(isExample)) store.removeArticles(isExample, words.undo.exampleRemoved);
    else store.removeArticles(() => true, words.undo.cleared);
    byId('paste-box', HTMLTextAreaElement).focus();
  });
  return ({ articles }) => {
    button.textContent = labelFor(articles);
    button.classList.toggle(
      'primary',
      articles.every(({ example }) => example),
    );
  };
}

/** @param {readonly Article[]} articles */
function labelFor(articles) {
  if (articles.length === 0) return words.header.showExample;
  if (articles.every(({ example }) => example)) return words.header.pasteYourOwn;
  return articles.some(({ example }) => example) ? words.header.removeExample : words.header.clear;
}
