// @ts-check
/**
 * The package at work on the page's articles. One collection is kept in step with them, so that only an article that
 * changed is read again.
 */

import { words } from './words.js';

/** @import { Answer, Article, Comparison, Detail, PairAnswer, PreparedAnswer, Progress } from './types.d.ts' */
/** @import { Reading, Statement, TellingsWorker, WorkerCollection } from './types.d.ts' */

const KEYPHRASES = 12;

/** Milliseconds the work may take before it is told how far it is. */
const PATIENCE = 300;

/** Below so many articles the work is done before anyone could read how far it is. */
const COUNTED_ARTICLES = 30;

/**
 * @typedef {object} Wanted What is to be analysed.
 * @property {readonly Article[]} articles
 * @property {number} sentences
 */

export class Analysis {
  /** @type {TellingsWorker | undefined} */
  #tellings;

  /** @type {Promise<WorkerCollection>} */
  #collection;

  /** The articles the collection has or has refused, by key. @type {Map<number, Article>} */
  #taken = new Map();

  /** Their numbers, by key. @type {Map<number, number>} */
  #numbers = new Map();

  /** @type {Map<number, Reading>} */
  #readings = new Map();

  /** Why an article is not in the collection, by key. @type {Map<number, string>} */
  #failures = new Map();

  /** Of the collection as it is. @type {Comparison | undefined} */
  #comparison;

  /** @param {() => Promise<TellingsWorker>} start the package's own */
  constructor(start) {
    this.#collection = this.#start(start);
    // Whoever asks first hears of a failure.
    this.#collection.catch(() => {});
  }

  /** @param {() => Promise<TellingsWorker>} start */
  async #start(start) {
    this.#tellings = await start();
    return this.#tellings.collection();
  }

  close() {
    this.#tellings?.dispose();
  }

  /**
   * @param {Wanted} wanted
   * @param {AbortSignal} signal
   * @param {(progress: Progress) => void} onProgress
   * @returns {Promise<Answer>}
   */
  async analyse({ articles, sentences }, signal, onProgress) {
    const collection = await this.#collection;
    const changed = articles.filter((article) => this.#taken.get(article.key) !== article);
    const keys = new Set(articles.map(({ key }) => key));
    const gone = [...this.#taken.keys()].filter((key) => !keys.has(key));
    if (changed.length > 0 || gone.length > 0) this.#comparison = undefined;
    // Asked without waiting, done in this order.
    const tell = stageTeller(articles.length, onProgress);
    let taken = 0;
    const take = async (/** @type {Article} */ article) => {
      await this.#take(collection, article, signal);
      tell('reading', ++taken, changed.length);
    };
    await Promise.all([...gone.map((key) => this.#forget(collection, key)), ...changed.map(take)]);

    const comparison = (this.#comparison ??= await collection.compare({
      matrix: false,
      signal,
      onProgress: ({ done, total }) => tell('comparing', done, total),
    }));
    const [summary, keyphrases] = await Promise.all([
      collection.summarize({ sentences, signal }),
      collection.size === 1 ? collection.keyphrases({ limit: KEYPHRASES }) : [],
      ...changed.map(({ key }) => this.#read(collection, key, signal)),
    ]);
    signal.throwIfAborted();
    const failures = new Map(this.#failures);
    return { articles: this.#answered(comparison), failures, comparison, summary, keyphrases, isPrepared: false };
  }

  /**
   * @param {number} a key
   * @param {number} b key
   * @returns {Promise<PairAnswer | undefined>}
   */
  async similarity(a, b) {
    const collection = await this.#collection;
    const [first, second] = [this.#numbers.get(a), this.#numbers.get(b)];
    const articles = [this.#taken.get(a), this.#taken.get(b)].flatMap((article) => article ?? []);
    if (first === undefined || second === undefined) return undefined;
    const [similarity, alone] = await Promise.all([
      collection.similarity(first, second),
      this.#comparison?.statements ? undefined : this.#tellings?.compare(articles.map(inputOf), { statements: true }),
    ]);
    return { ...similarity, statements: alone?.statements?.map((statement) => numbered(statement, [first, second])) };
  }

  /**
   * @param {number} key
   * @returns {Promise<Detail | undefined>}
   */
  async detail(key) {
    const collection = await this.#collection;
    const number = this.#numbers.get(key);
    if (number === undefined) return undefined;
    const [summary, keyphrases] = await Promise.all([
      collection.summarize({ articles: [number] }),
      collection.keyphrases({ articles: [number], limit: KEYPHRASES }),
    ]);
    return { key, summary, keyphrases };
  }

  /**
   * Adds an article or replaces it. One that cannot be read is left out, with the reason; the others go on without it.
   *
   * @param {WorkerCollection} collection
   * @param {Article} article
   * @param {AbortSignal} signal
   */
  async #take(collection, article, signal) {
    const { key } = article;
    const input = inputOf(article);
    const number = this.#numbers.get(key);
    this.#taken.set(key, article);
    this.#failures.delete(key);
    try {
      if (!/[\p{L}\p{N}]/u.test(article.text)) throw new Error(words.failures.noWords);
      if (number === undefined) this.#numbers.set(key, await collection.add(input, { signal }));
      else await collection.update(number, input, { signal });
    } catch (error) {
      if (signal.aborted) throw error;
      await this.#forget(collection, key);
      this.#taken.set(key, article);
      this.#failures.set(key, messageOf(error));
    }
  }

  /**
   * @param {WorkerCollection} collection
   * @param {number} key
   */
  async #forget(collection, key) {
    const number = this.#numbers.get(key);
    for (const known of [this.#taken, this.#numbers, this.#readings, this.#failures]) known.delete(key);
    if (number !== undefined) await collection.remove(number);
  }

  /**
   * @param {WorkerCollection} collection
   * @param {number} key
   * @param {AbortSignal} signal
   */
  async #read(collection, key, signal) {
    const number = this.#numbers.get(key);
    if (number !== undefined) this.#readings.set(key, await collection.read(number, { signal }));
  }

  /** @param {Comparison} comparison */
  #answered(comparison) {
    const analysed = [...this.#numbers].flatMap(([key, n]) => {
      const [article, reading] = [this.#taken.get(key), this.#readings.get(key)];
      return article && reading ? { article, n, reading } : [];
    });
    return answeredArticles(analysed, comparison);
  }
}

/**
 * What was prepared of an answer, for articles that are the first of their page.
 *
 * @param {PreparedAnswer} prepared
 * @param {readonly Article[]} articles
 * @returns {Answer}
 */
export function preparedAnswer({ readings, comparison, summary }, articles) {
  const analysed = articles.map((article, n) => ({ article, n, reading: readings[n] }));
  return {
    articles: answeredArticles(analysed, comparison),
    failures: new Map(),
    comparison,
    summary,
    keyphrases: [],
    isPrepared: true,
  };
}

/**
 * The articles as they were analysed, by number.
 *
 * @param {{ article: Article, n: number, reading: Reading }[]} analysed
 * @param {Comparison} comparison
 * @returns {Answer['articles']}
 */
function answeredArticles(analysed, comparison) {
  const wordsOf = new Map(comparison.articles.map(({ article, words }) => [article, words]));
  return new Map(analysed.map(({ article, n, reading }) => [n, { ...article, n, reading, words: wordsOf.get(n) ?? 0 }]));
}

/**
 * A statement of a list of articles, by their numbers in the collection.
 *
 * @param {Statement} statement
 * @param {number[]} numbers by position in the list
 * @returns {Statement}
 */
function numbered(statement, numbers) {
  /** @template {{ article: number }} T @param {T} place @returns {T} */
  const renumber = (place) => ({ ...place, article: numbers[place.article] });
  return {
    ...statement,
    sentences: statement.sentences.map(renumber),
    articles: statement.articles.map((position) => numbers[position]),
    representative: renumber(statement.representative),
    differences: statement.differences.map((difference) => ({
      ...difference,
      variants: difference.variants.map(({ value, mentions }) => ({ value, mentions: mentions.map(renumber) })),
    })),
  };
}

/**
 * @param {Article} article
 */
function inputOf({ text, id, title, source, published, blocks }) {
  return {
    text,
    ...(id && { id }),
    ...(title && { title }),
    ...(source && { source }),
    ...(published && { published }),
    ...(blocks && { blocks }),
  };
}

/**
 * Tells how far the work is, once there is enough of it to wait for; not oftener than a progress bar can show.
 *
 * @param {number} articles
 * @param {(progress: Progress) => void} onProgress
 * @returns {(stage: Progress['stage'], done: number, total: number) => void}
 */
function stageTeller(articles, onProgress) {
  if (articles < COUNTED_ARTICLES) return () => {};
  let told = performance.now() + PATIENCE;
  return (stage, done, total) => {
    const now = performance.now();
    if (now - told < 50) return;
    told = now;
    onProgress({ stage, done, total });
  };
}

/** @param {any} error what the package throws has a `code` */
export function messageOf(error) {
  return error?.code === 'internal' ? words.failures.worker : String(error?.message ?? error);
}
