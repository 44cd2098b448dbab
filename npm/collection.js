// @ts-check
import { TellingsError } from './errors.js';
import { call } from './loader.js';
import { fillComparison, fillKeyphrases, fillReading, fillSummary, textOf } from './texts.js';

/** @typedef {import('./tellings.d.ts').ArticleInput} ArticleInput */

/** Articles that come, change and go; each is read once. `tellings.d.ts` has its documentation. */
export class Collection {
  /** @type {import('./wasm/tellings.js').Collection | undefined} */
  #articles;
  /** @type {Map<number, string>} */
  #texts = new Map();

  /** @param {Iterable<ArticleInput>} [articles] */
  constructor(articles = []) {
    this.#articles = call((core) => new core.Collection());
    try {
      for (const article of articles) this.add(article);
    } catch (thrown) {
      this.free();
      throw thrown;
    }
  }

  get size() {
    return this.#texts.size;
  }

  /** @param {ArticleInput} article */
  add(article) {
    const number = this.#call((articles) => articles.add(article));
    this.#texts.set(number, textOf(article));
    return number;
  }

  /**
   * @param {number} number
   * @param {ArticleInput} article
   */
  update(number, article) {
    this.#call((articles) => articles.update(number, article));
    this.#texts.set(number, textOf(article));
  }

  /** @param {number} number */
  remove(number) {
    this.#call((articles) => articles.remove(number));
    this.#texts.delete(number);
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
    this.#articles?.free();
    this.#articles = undefined;
    this.#texts.clear();
  }

  // Older engines have no Symbol.dispose; there the name is one that nobody asks for.
  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.free();
  }

  /** @param {number} number */
  #textOf(number) {
    return this.#texts.get(number) ?? '';
  }

  /**
   * @template T
   * @param {(articles: import('./wasm/tellings.js').Collection) => T} use
   * @returns {T}
   */
  #call(use) {
    const articles = this.#articles;
    if (!articles) throw new TellingsError('invalid-argument', 'the collection has been freed: make a new one');
    return call(() => use(articles));
  }
}
