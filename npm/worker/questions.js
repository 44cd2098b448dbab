// @ts-check
// What can be asked, as methods.
import { dispose } from '../dispose.js';
import { TellingsError } from '../errors.js';

/**
 * @typedef {import('./client.js').Client} Client
 * @typedef {import('../tellings.d.ts').ArticleInput} ArticleInput
 * @typedef {import('../worker.d.ts').CallOptions} CallOptions
 */

/** `TellingsWorker` of `worker.d.ts`. */
export class Tellings {
  #client;

  /**
   * @param {Client} client
   * @param {boolean} inWorker
   */
  constructor(client, inWorker) {
    this.#client = client;
    this.inWorker = inWorker;
  }

  /**
   * @param {ArticleInput} article
   * @param {CallOptions} [options]
   */
  async read(article, options) {
    return this.#ask('read', [record(article)], options, true);
  }

  /**
   * @param {ArticleInput | ArticleInput[]} articles
   * @param {import('../tellings.d.ts').SummaryOptions & CallOptions} [options]
   */
  async summarize(articles, options) {
    return this.#ask('summarize', [records(articles)], options);
  }

  /**
   * @param {ArticleInput} a
   * @param {ArticleInput} b
   * @param {CallOptions} [options]
   */
  async similarity(a, b, options) {
    return this.#ask('similarity', [record(a), record(b)], options, true);
  }

  /**
   * @param {ArticleInput[]} articles
   * @param {import('../tellings.d.ts').CompareOptions & CallOptions} [options]
   */
  async compare(articles, options) {
    return this.#ask('compare', [records(articles)], options);
  }

  /**
   * @param {ArticleInput | ArticleInput[]} articles
   * @param {import('../tellings.d.ts').KeyphraseOptions & CallOptions} [options]
   */
  async keyphrases(articles, options) {
    return this.#ask('keyphrases', [records(articles)], options);
  }

  /**
   * @param {Iterable<ArticleInput>} [articles]
   * @param {CallOptions} [options]
   */
  async collection(articles = [], options) {
    const list = records(typeof articles === 'object' && articles !== null && Symbol.iterator in articles ? [...articles] : articles);
    const number = await this.#ask('collection', [list], options, true);
    return new WorkerCollection(this.#client, number, Array.isArray(list) ? list.length : 0);
  }

  dispose() {
    this.#client.close('the worker has been disposed of: start another one');
  }

  [dispose]() {
    this.dispose();
  }

  /**
   * @param {string} method
   * @param {unknown[]} values
   * @param {unknown} options
   * @param {boolean} [isBare] whether the method has no options but those of every call
   */
  #ask(method, values, options, isBare) {
    return ask(this.#client, { method, values }, options, isBare);
  }
}

/** `WorkerCollection` of `worker.d.ts`. */
class WorkerCollection {
  #client;
  #number;
  #size;

  /**
   * @param {Client} client
   * @param {number} number
   * @param {number} size
   */
  constructor(client, number, size) {
    this.#client = client;
    this.#number = number;
    this.#size = size;
  }

  get size() {
    return this.#size;
  }

  /**
   * @param {ArticleInput} article
   * @param {CallOptions} [options]
   */
  async add(article, options) {
    const number = await this.#ask('add', [record(article)], options, true);
    this.#size += 1;
    return number;
  }

  /**
   * @param {number} number
   * @param {ArticleInput} article
   * @param {CallOptions} [options]
   */
  async update(number, article, options) {
    return this.#ask('update', [number, record(article)], options, true);
  }

  /**
   * @param {number} number
   * @param {CallOptions} [options]
   */
  async remove(number, options) {
    await this.#ask('remove', [number], options, true);
    this.#size -= 1;
  }

  /**
   * @param {number} number
   * @param {CallOptions} [options]
   */
  async read(number, options) {
    return this.#ask('read', [number], options, true);
  }

  /** @param {import('../tellings.d.ts').CollectionSummaryOptions & CallOptions} [options] */
  async summarize(options) {
    return this.#ask('summarize', [], options);
  }

  /** @param {import('../tellings.d.ts').CollectionKeyphraseOptions & CallOptions} [options] */
  async keyphrases(options) {
    return this.#ask('keyphrases', [], options);
  }

  /** @param {import('../tellings.d.ts').CompareOptions & CallOptions} [options] */
  async compare(options) {
    return this.#ask('compare', [], options);
  }

  /**
   * @param {number} a
   * @param {number} b
   * @param {CallOptions} [options]
   */
  async similarity(a, b, options) {
    return this.#ask('similarity', [a, b], options, true);
  }

  /**
   * @param {ArticleInput | number} article
   * @param {import('../tellings.d.ts').NearestOptions & CallOptions} [options]
   */
  async nearest(article, options) {
    return this.#ask('nearest', [record(article)], options);
  }

  free() {
    this.#size = 0;
    // Where the worker is gone, so is the collection.
    this.#ask('free', [], undefined).catch(() => {});
  }

  [dispose]() {
    this.free();
  }

  /**
   * @param {string} method
   * @param {unknown[]} values
   * @param {unknown} options
   * @param {boolean} [isBare]
   */
  #ask(method, values, options, isBare) {
    return ask(this.#client, { method, values, collection: this.#number }, options, isBare);
  }
}

/**
 * @param {Client} client
 * @param {{ method: string, collection?: number, values: unknown[] }} question
 * @param {unknown} options
 * @param {boolean} [isBare] whether the method has no options but those of every call
 * @returns {Promise<any>}
 */
async function ask(client, question, options, isBare = false) {
  // Options that are no object are refused by the service, as everywhere.
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return client.ask({ ...question, values: options === undefined ? question.values : [...question.values, options] });
  const { signal, onProgress, ...rest } = /** @type {CallOptions & Record<string, unknown>} */ (options);
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function')
    throw new TellingsError('invalid-argument', 'signal is no AbortSignal: pass the `signal` of an AbortController');
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw new TellingsError('invalid-argument', 'onProgress is no function: pass one that takes { done, total }');
  for (const name of isBare ? Object.keys(rest) : [])
    throw new TellingsError('invalid-argument', `${question.method} has no option ${name}: pass { signal, onProgress }`);
  return client.ask({ ...question, values: isBare ? question.values : [...question.values, plain(rest)] }, { signal, onProgress });
}

/** What the core reads of an article; the rest need not be fit to be sent. */
const FIELDS = /** @type {const} */ (['text', 'id', 'title', 'source', 'published', 'language', 'blocks']);

/** @param {unknown} articles */
const records = (articles) => (Array.isArray(articles) ? articles.map(record) : record(articles));

/** @param {any} article */
function record(article) {
  if (typeof article !== 'object' || article === null || Array.isArray(article)) return article;
  return Object.fromEntries(FIELDS.filter((name) => article[name] !== undefined).map((name) => [name, plain(article[name])]));
}

/**
 * A copy that can be sent, even of what a framework watches through a proxy; as deep as articles and options go.
 * @param {any} value
 * @param {number} [depth]
 * @returns {any}
 */
function plain(value, depth = 2) {
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item, depth - 1)]));
}
