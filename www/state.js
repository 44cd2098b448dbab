// @ts-check
/**
 * The state of the page in one place: what there is, how it changes, and how a change is taken back. Views only read it
 * and are drawn again after every change.
 */

import { letterOf } from './colours.js';
import { moveBlocks } from './corrections.js';
import { freeSlots, placesOf, takenBack } from './undo.js';
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
    redoable: [],
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
    if (changes.articles) this.#state = { ...this.#state, ...withoutWhatIsGone(this.#state) };
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  /**
   * What the page opens with.
   *
   * @param {readonly NewArticle[]} added
   * @param {(articles: readonly Article[]) => Answer} [answerTo] what is known of all articles already
   */
  addArticles(added, answerTo) {
    const articles = this.#withAdded(this.#state.articles, added);
    this.set({ articles, ...(answerTo && { answer: answerTo(articles) }) });
  }

  /**
   * What a person brings; undo takes it away.
   *
   * @param {readonly NewArticle[]} brought
   * @returns {Article[]} as they are on the page
   */
  takeIn(brought) {
    // It can be seen, and removed, where it is: an offer would only stand in the way.
    return this.#replace(() => false, brought, words.undo.added(brought.length), { offersUndo: false });
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
    this.#replace(() => true, added, label, { sentences });
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
    const { source, published } = article;
    const added = texts.map((text) => ({ text, source, published }));
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
    this.#takeBack('undoable', 'redoable');
  }

  /** Does again what was undone last, unless something else was done since. */
  redo() {
    this.#takeBack('redoable', 'undoable');
  }

  dismissUndo() {
    this.set({ offersUndo: false });
  }

  /**
   * Says it, unless that stands there already.
   *
   * @param {string} text
   * @param {Pick<Notice, 'action' | 'about'>} [more] what the message offers to do, each something else; about what
   */
  notify(text, more) {
    if (!more && this.#state.notices.some((notice) => notice.text === text)) return;
    this.set({ notices: [...this.#state.notices, { id: this.#nextNotice++, text, ...more }] });
  }

  /** @param {number} id */
  dismissNotice(id) {
    this.set({ notices: this.#state.notices.filter((notice) => notice.id !== id) });
  }

  /**
   * @param {(article: Article) => boolean} condition what goes
   * @param {readonly NewArticle[]} added what comes in its place
   * @param {string} label
   * @param {Partial<Pick<State, 'sentences' | 'offersUndo'>>} [more] what else changes; a length goes with the articles
   * @returns {Article[]} what was added
   */
  #replace(condition, added, label, more = {}) {
    const { articles, sentences } = this.#state;
    const removed = placesOf(articles, condition);
    if (removed.length === 0 && added.length === 0) return [];
    const left = articles.filter((article) => !condition(article));
    const now = this.#withAdded(left, added);
    const brought = now.slice(left.length);
    const keys = brought.map(({ key }) => key);
    const before = 'sentences' in more && { sentences };
    this.set({
      articles: now,
      ...this.#remember({ kind: 'replaced', label, removed, added: keys, ...before }),
      ...more,
    });
    return brought;
  }

  /**
   * Takes back the last of some changes; taking that back is the last of the others.
   *
   * @param {'undoable' | 'redoable'} some
   * @param {'undoable' | 'redoable'} others
   */
  #takeBack(some, others) {
    const state = this.#state;
    const last = state[some].at(-1);
    if (!last) return;
    const { changes, inverse } = takenBack(last, state);
    this.set({
      ...changes,
      [some]: state[some].slice(0, -1),
      [others]: inverse ? [...state[others], inverse] : state[others],
      offersUndo: false,
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
    return { undoable: [...this.#state.undoable, entry].slice(-UNDO_DEPTH), redoable: [], offersUndo: true };
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
 * What else goes with articles that have gone: what is about them.
 *
 * @param {State} state
 * @returns {Partial<State>}
 */
function withoutWhatIsGone({ articles, pair, notices }) {
  const has = (/** @type {number} */ wanted) => articles.some(({ key }) => key === wanted);
  const holds = (/** @type {Article} */ { key, text }) => articles.some((now) => now.key === key && now.text === text);
  const left = notices.filter(({ about }) => !about || holds(about));
  return {
    ...(articles.length === 0 && { answer: null, failure: null }),
    ...(pair && !(has(pair.a) && has(pair.b)) && { pair: null, similarity: null }),
    ...(left.length < notices.length && { notices: left }),
  };
}
