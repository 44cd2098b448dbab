// @ts-check
/**
 * The state of the page in one place: what there is, how it changes, and how a change is taken back. Views only read it
 * and are drawn again after every change.
 */

import { letterOf } from './colours.js';
import { moveBlocks } from './corrections.js';
import { words } from './words.js';

/** @import { Answer, Article, NewArticle, Notice, State, Undoable } from './types.d.ts' */

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
    progress: null,
    pair: null,
    similarity: null,
    isSideBySide: false,
    reader: null,
    detail: null,
    keeping: 'on',
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

  /**
   * @param {readonly NewArticle[]} added
   * @param {(articles: readonly Article[]) => Answer} [answerTo] what is known of all articles already
   * @returns {number[]} their keys
   */
  addArticles(added, answerTo) {
    const articles = this.#withAdded(this.#state.articles, added);
    this.set({ articles, ...(answerTo && { answer: answerTo(articles) }) });
    return articles.slice(-added.length).map(({ key }) => key);
  }

  /**
   * Takes articles away; undo brings them back to where they were.
   *
   * @param {(article: Article) => boolean} condition
   * @param {string} label what the undo bar says
   */
  removeArticles(condition, label) {
    this.#replace(condition, [], label);
  }

  /**
   * Puts articles in the place of all there are, with their summary's length; undo brings back what was there.
   *
   * @param {readonly NewArticle[]} added
   * @param {number | null} sentences
   * @param {string} label
   */
  replaceAll(added, sentences, label) {
    this.#replace(() => true, added, label);
    // Undo brings the length back with the articles.
    this.set({ sentences });
  }

  /**
   * Puts several articles in the place of one that turned out to hold them all.
   *
   * @param {number} key
   * @param {readonly string[]} texts
   */
  splitArticle(key, texts) {
    const article = this.#state.articles.find((candidate) => candidate.key === key);
    if (!article) return;
    const added = texts.map((text) => ({ text }));
    this.#replace((candidate) => candidate === article, added, words.undo.split(texts.length));
  }

  /**
   * Changes what is known of an article. Corrections of passages move along with a changed text.
   *
   * @param {number} key
   * @param {Partial<NewArticle>} changes
   */
  change(key, changes) {
    const articles = this.#state.articles.map((article) => (article.key === key ? changed(article, changes) : article));
    this.set({ articles });
  }

  /**
   * Makes one undo of all that was changed of an article since it was `before`.
   *
   * @param {Article} before
   */
  rememberEdit(before) {
    const now = this.#state.articles.find(({ key }) => key === before.key);
    if (!now || sameContent(now, before)) return;
    this.set(this.#remember({ kind: 'edited', label: words.undo.edited(letterOf(now.slot)), before }));
  }

  /** Stops keeping anything on this device; undo goes on keeping. */
  forget() {
    this.set({ keeping: 'off', ...this.#remember({ kind: 'forgot', label: words.undo.forgot }) });
  }

  undo() {
    const undoable = [...this.#state.undoable];
    const last = undoable.pop();
    if (!last) return;
    this.set({ ...takeBack(last, this.#state), undoable, offersUndo: false });
  }

  dismissUndo() {
    this.set({ offersUndo: false });
  }

  /**
   * Says it, unless that stands there already.
   *
   * @param {string} text
   * @param {Notice['action']} [action] what the message offers to do: each offers something else
   */
  notify(text, action) {
    if (!action && this.#state.notices.some((notice) => notice.text === text)) return;
    this.set({ notices: [...this.#state.notices, { id: this.#nextNotice++, text, action }] });
  }

  /** @param {number} id */
  dismissNotice(id) {
    this.set({ notices: this.#state.notices.filter((notice) => notice.id !== id) });
  }

  /**
   * @param {(article: Article) => boolean} condition what goes
   * @param {readonly NewArticle[]} added what comes in its place
   * @param {string} label
   */
  #replace(condition, added, label) {
    const { articles, pair, sentences } = this.#state;
    const removed = articles.flatMap((article, position) => (condition(article) ? [{ article, position }] : []));
    if (removed.length === 0 && added.length === 0) return;
    const left = articles.filter((article) => !condition(article));
    const now = this.#withAdded(left, added);
    const stays = (/** @type {number} */ key) => left.some((article) => article.key === key);
    this.set({
      articles: now,
      ...(now.length === 0 && { answer: null, failure: null }),
      ...(pair && stays(pair.a) && stays(pair.b) ? {} : { pair: null, similarity: null }),
      ...this.#remember({
        kind: 'replaced',
        label,
        removed,
        added: now.slice(left.length).map(({ key }) => key),
        sentences,
      }),
    });
  }

  /**
   * @param {readonly Article[]} articles
   * @param {readonly NewArticle[]} added
   */
  #withAdded(articles, added) {
    const all = [...articles];
    const slots = freeSlots(articles);
    for (const article of added) all.push({ ...article, key: this.#nextKey++, slot: slots() });
    return all;
  }

  /** @param {Undoable} entry */
  #remember(entry) {
    return { undoable: [...this.#state.undoable, entry].slice(-UNDO_DEPTH), offersUndo: true };
  }
}

/**
 * @param {Article} article
 * @param {Partial<NewArticle>} changes
 * @returns {Article}
 */
function changed(article, changes) {
  const { text } = changes;
  const blocks = text === undefined ? article.blocks : moveBlocks(article.blocks, article.text, text);
  return { ...article, blocks, ...changes };
}

/**
 * @param {Article} a
 * @param {Article} b
 */
function sameContent(a, b) {
  const { text, title, source, published, blocks } = a;
  return (
    text === b.text && title === b.title && source === b.source && published === b.published && blocks === b.blocks
  );
}

/**
 * The state as it is without the last removal or edit.
 *
 * @param {Undoable} last
 * @param {State} now
 * @returns {Partial<State>}
 */
function takeBack(last, now) {
  if (last.kind === 'forgot') return { keeping: 'on' };
  if (last.kind === 'edited') {
    const { before } = last;
    return {
      articles: now.articles.map((article) =>
        article.key === before.key ? { ...before, slot: article.slot } : article,
      ),
    };
  }
  const articles = now.articles.filter(({ key }) => !last.added.includes(key));
  for (const { article, position } of last.removed) {
    const taken = articles.some(({ slot }) => slot === article.slot);
    articles.splice(position, 0, taken ? { ...article, slot: freeSlots(articles)() } : article);
  }
  // Taking back a mere removal leaves alone what was set since.
  return last.added.length > 0 ? { articles, sentences: last.sentences } : { articles };
}

/**
 * @param {readonly Article[]} articles
 * @returns {() => number} the next letter that no article wears
 */
function freeSlots(articles) {
  const taken = new Set(articles.map(({ slot }) => slot));
  let slot = -1;
  return () => {
    do slot++;
    while (taken.has(slot));
    return slot;
  };
}
