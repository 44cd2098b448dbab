// @ts-check
/**
 * The state of the page in one place: what there is, how it changes, and how a change is taken back. Views only read it
 * and are drawn again after every change.
 */

import { letterOf } from './colours.js';
import { words } from './words.js';

/** @import { Article, NewArticle, State, Undoable } from './types.d.ts' */

/** So many removals and edits can be taken back. */
const UNDO_DEPTH = 50;

/** The package's own defaults, shown by the length control before anyone moves it. */
const DEFAULT_SENTENCES = { one: 3, several: 5 };

/** @param {Pick<State, 'sentences' | 'articles'>} state */
export function summaryLength({ sentences, articles }) {
  return sentences ?? (articles.length === 1 ? DEFAULT_SENTENCES.one : DEFAULT_SENTENCES.several);
}

export class Store {
  /** @type {State} */
  #state = {
    articles: [],
    sentences: null,
    answer: null,
    failure: null,
    working: false,
    pair: null,
    similarity: null,
    undoable: [],
    offersUndo: false,
    notices: [],
  };

  /** @type {((state: State, before: State) => void)[]} */
  #listeners = [];

  #nextKey = 1;
  #nextNotice = 1;

  get state() {
    return this.#state;
  }

  /**
   * Calls the listener after every change.
   *
   * @param {(state: State, before: State) => void} listener
   */
  subscribe(listener) {
    this.#listeners.push(listener);
  }

  /** @param {Partial<State>} changes */
  set(changes) {
    const before = this.#state;
    this.#state = { ...before, ...changes };
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  /** @param {NewArticle[]} added */
  addArticles(added) {
    const articles = [...this.#state.articles];
    for (const article of added) articles.push({ ...article, key: this.#nextKey++, slot: freeSlot(articles) });
    this.set({ articles });
  }

  /**
   * Takes articles away; undo brings them back to where they were.
   *
   * @param {(article: Article) => boolean} condition
   * @param {string} label what the undo bar says
   */
  removeArticles(condition, label) {
    const { articles, pair } = this.#state;
    const removed = articles.flatMap((article, position) => (condition(article) ? [{ article, position }] : []));
    if (removed.length === 0) return;
    const left = articles.filter((article) => !condition(article));
    const stays = (/** @type {number} */ key) => !removed.some(({ article }) => article.key === key);
    this.set({
      articles: left,
      ...(left.length === 0 && { answer: null, failure: null }),
      ...(pair && stays(pair.a) && stays(pair.b) ? {} : { pair: null, similarity: null }),
      ...this.#remember({ kind: 'removed', label, removed }),
    });
  }

  /**
   * Gives an article another text. Typing changes the text many times; `rememberEdit` makes one undo of it all.
   *
   * @param {number} key
   * @param {string} text
   */
  setText(key, text) {
    const articles = this.#state.articles.map((article) => (article.key === key ? { ...article, text } : article));
    this.set({ articles });
  }

  /**
   * @param {number} key
   * @param {string} textBefore
   */
  rememberEdit(key, textBefore) {
    const article = this.#state.articles.find((candidate) => candidate.key === key);
    if (!article || article.text === textBefore) return;
    this.set(
      this.#remember({ kind: 'edited', label: words.undo.edited(letterOf(article.slot)), key, text: textBefore }),
    );
  }

  undo() {
    const undoable = [...this.#state.undoable];
    const last = undoable.pop();
    if (!last) return;
    this.set({ articles: takeBack(last, this.#state.articles), undoable, offersUndo: false });
  }

  dismissUndo() {
    this.set({ offersUndo: false });
  }

  /** @param {string} text */
  notify(text) {
    this.set({ notices: [...this.#state.notices, { id: this.#nextNotice++, text }] });
  }

  /** @param {number} id */
  dismissNotice(id) {
    this.set({ notices: this.#state.notices.filter((notice) => notice.id !== id) });
  }

  /** @param {Undoable} entry */
  #remember(entry) {
    return { undoable: [...this.#state.undoable, entry].slice(-UNDO_DEPTH), offersUndo: true };
  }
}

/**
 * The articles as they are without the last removal or edit.
 *
 * @param {Undoable} last
 * @param {readonly Article[]} now
 */
function takeBack(last, now) {
  if (last.kind === 'edited') {
    return now.map((article) => (article.key === last.key ? { ...article, text: last.text } : article));
  }
  const articles = [...now];
  for (const { article, position } of last.removed) {
    const taken = articles.some(({ slot }) => slot === article.slot);
    articles.splice(position, 0, taken ? { ...article, slot: freeSlot(articles) } : article);
  }
  return articles;
}

/** @param {readonly Article[]} articles */
function freeSlot(articles) {
  const taken = new Set(articles.map(({ slot }) => slot));
  let slot = 0;
  while (taken.has(slot)) slot++;
  return slot;
}
