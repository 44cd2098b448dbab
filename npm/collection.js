// @ts-check
import { dispose } from './dispose.js';
import { TellingsError } from './errors.js';
import { call, currentGeneration } from './loader.js';
import { fillComparison, fillKeyphrases, fillReading, fillSummary, textOf } from './texts.js';

/**
 * @typedef {import('./tellings.d.ts').ArticleInput} ArticleInput
 * @typedef {typeof import('./wasm/tellings.js').Collection} Core
 */

/**
 * Does some of the work of a comparison or, without options, of a summary of all articles; answers how many are done.
 * For this package only.
 * @type {(collection: Collection, options: import('./tellings.d.ts').CompareOptions | null, units: number) => number}
 */
export let prepare;

/** Articles that come, change and go; each is read once. `tellings.d.ts` has its documentation. */
export class Collection {
  /** @type {import('./wasm/tellings.js').Collection | undefined} */
  #articles;
  /** The instance `#articles` lives in. */
  #generation = -1;
  /** What was added, by number, to make the collection anew after a trap. @type {Map<number, ArticleInput>} */
  #inputs = new Map();
  /** The number the next article will have. */
  #next = 0;
  #freed = false;

  static {
    prepare = (collection, options, units) => collection.#call((articles) => articles.prepare(options, units));
  }

  /** @param {Iterable<ArticleInput>} [articles] */
  constructor(articles = []) {
    if (typeof articles !== 'object' || articles === null || !(Symbol.iterator in articles))
      throw new TellingsError('invalid-argument', 'the articles are no list: pass an array of strings or objects with a `text`');
    call((Core) => this.#begin(Core));
    try {
      for (const article of articles) this.add(article);
    } catch (thrown) {
      this.free();
      throw thrown;
    }
  }

  get size() {
    return this.#inputs.size;
  }

  /** @param {ArticleInput} article */
  add(article) {
    const number = this.#call((articles) => articles.add(article));
    this.#inputs.set(number, copied(article));
    this.#next = number + 1;
    return number;
  }

  /**
   * @param {number} number
   * @param {ArticleInput} article
   */
  update(number, article) {
    this.#call((articles) => articles.update(number, article));
    this.#inputs.set(number, copied(article));
  }

  /** @param {number} number */
  remove(number) {
    this.#call((articles) => articles.remove(number));
    this.#inputs.delete(number);
  }

  /** @param {number} number */
  read(number) {
    return fillReading(
      this.#call((articles) => articles.read(number)),
      this.#textOf(number),
    );
  }

  /** @param {import('./tellings.d.ts').CollectionSummaryOptions} [options] */
  summarize(options) {
    return fillSummary(
      this.#call((articles) => articles.summarize(options)),
      (number) => this.#textOf(number),
    );
  }

  /** @param {import('./tellings.d.ts').CollectionKeyphraseOptions} [options] */
  keyphrases(options) {
    return fillKeyphrases(
      this.#call((articles) => articles.keyphrases(options)),
      (number) => this.#textOf(number),
    );
  }

  /** @param {import('./tellings.d.ts').CompareOptions} [options] */
  compare(options) {
    return fillComparison(
      this.#call((articles) => articles.compare(options)),
      (number) => this.#textOf(number),
    );
  }

  /**
   * @param {number} a
   * @param {number} b
   */
  similarity(a, b) {
    return this.#call((articles) => articles.similarity(a, b));
  }

  /**
   * @param {ArticleInput | number} article
   * @param {import('./tellings.d.ts').NearestOptions} [options]
   */
  nearest(article, options) {
    return this.#call((articles) => articles.nearest(article, options));
  }

  free() {
    // What a trapped instance held went with it.
    if (this.#generation === currentGeneration()) this.#articles?.free();
    this.#articles = undefined;
    this.#freed = true;
    this.#inputs.clear();
  }

  [dispose]() {
    this.free();
  }

  /** @param {number} number */
  #textOf(number) {
    const input = this.#inputs.get(number);
    return input === undefined ? '' : textOf(input);
  }

  /**
   * @template T
   * @param {(articles: import('./wasm/tellings.js').Collection) => T} use
   * @returns {T}
   */
  #call(use) {
    if (this.#freed) throw new TellingsError('invalid-argument', 'the collection has been freed: make a new one');
    return call((Core) => use(this.#generation === currentGeneration() && this.#articles ? this.#articles : this.#rebuilt(Core)));
  }

  /** @param {Core} Core */
  #begin(Core) {
    this.#generation = currentGeneration();
    this.#articles = new Core();
    return this.#articles;
  }

  /**
   * The collection made anew in a fresh instance, each article under its old number.
   * @param {Core} Core
   */
  #rebuilt(Core) {
    const articles = this.#begin(Core);
    for (let number = 0; number < this.#next; number += 1) articles.add(this.#inputs.get(number) ?? '');
    for (let number = 0; number < this.#next; number += 1) if (!this.#inputs.has(number)) articles.remove(number);
    return articles;
  }
}

/**
 * An article as it is now, whatever becomes of the caller's object.
 * @param {ArticleInput} article
 * @returns {ArticleInput}
 */
const copied = (article) => (typeof article === 'string' ? article : { ...article });
