// @ts-check
/**
 * Talks to the worker. One analysis runs at a time; what changes meanwhile waits, and only its latest state is analysed
 * next, so that typing never builds up a queue. An answer that is no longer about the latest state is dropped.
 */

import { words } from './words.js';

/** @import { Answer, Article, Comparison, Reading, Similarity, WorkerReply, WorkerRequest } from './types.d.ts' */

/** Milliseconds of quiet before an analysis starts: too few to notice, enough to make one of a burst of changes. */
const QUIET = 80;

/**
 * @typedef {object} Wanted What is to be analysed.
 * @property {readonly Article[]} articles
 * @property {number} sentences
 */

/**
 * @typedef {object} Listener
 * @property {(answer: Answer) => void} onAnswer
 * @property {(similarity: Similarity) => void} onPair the similarity of the last pair asked for
 * @property {(message: string) => void} onFailure
 */

export class Engine {
  #listener;

  /** @type {Worker | undefined} */
  #worker;

  /** The articles the worker has, by key. @type {Map<number, Article>} */
  #sent = new Map();

  /** The readings the worker has answered, by key. @type {Map<number, Reading>} */
  #readings = new Map();

  /** @type {Comparison | undefined} */
  #comparison;

  /** The latest state asked for, until its analysis starts. @type {Wanted | undefined} */
  #waiting;

  /** The analysis under way. @type {{ id: number, articles: readonly Article[] } | undefined} */
  #running;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  #nextId = 1;
  #pairId = 0;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
    this.#worker = this.#start();
  }

  /**
   * Asks for an analysis of these articles. It replaces what was asked before and has not started.
   *
   * @param {Wanted} wanted
   */
  analyse(wanted) {
    this.#waiting = wanted;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#next(), QUIET);
  }

  /**
   * Asks for what two articles share. Both must be part of the last answer.
   *
   * @param {number} a key
   * @param {number} b key
   */
  pair(a, b) {
    this.#pairId = this.#nextId++;
    this.#post({ kind: 'pair', id: this.#pairId, a, b });
  }

  #next() {
    if (this.#running || !this.#waiting) return;
    const { articles, sentences } = this.#waiting;
    this.#waiting = undefined;

    const put = articles.filter((article) => this.#sent.get(article.key) !== article);
    const keys = new Set(articles.map(({ key }) => key));
    const drop = [...this.#sent.keys()].filter((key) => !keys.has(key));
    for (const article of put) this.#sent.set(article.key, article);
    for (const key of drop) {
      this.#sent.delete(key);
      this.#readings.delete(key);
    }

    this.#running = { id: this.#nextId++, articles };
    this.#post({ kind: 'analyse', id: this.#running.id, put, drop, sentences });
  }

  /** @param {WorkerRequest} request */
  #post(request) {
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
  }

  #start() {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => this.#receive(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#restart();
    });
    return worker;
  }

  /** Gives up a dead worker. The next analysis starts another one and sends it every article again. */
  #restart() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#running = undefined;
    this.#forget();
    this.#listener.onFailure(words.failures.worker);
  }

  #forget() {
    this.#sent.clear();
    this.#readings.clear();
    this.#comparison = undefined;
  }

  /** @param {WorkerReply} message */
  #receive(message) {
    if (message.kind === 'pair') {
      if (message.id === this.#pairId) this.#listener.onPair(message.similarity);
      return;
    }
    // A pair that failed is about an article that has just gone: its panel closes with it.
    if (message.id !== this.#running?.id) return;

    const { articles } = this.#running;
    this.#running = undefined;
    if (message.kind === 'failed') {
      // The worker has started over: the next analysis sends every article again.
      this.#forget();
      if (!this.#waiting) this.#listener.onFailure(message.message);
    } else {
      for (const [key, reading] of message.readings) this.#readings.set(key, reading);
      this.#comparison = message.comparison ?? this.#comparison;
      if (!this.#waiting) this.#listener.onAnswer(this.#answer(message, articles));
    }
    this.#next();
  }

  /**
   * @param {Extract<WorkerReply, { kind: 'analysed' }>} message
   * @param {readonly Article[]} articles as they were sent
   * @returns {Answer}
   */
  #answer({ numbers, failures, summary, keyphrases }, articles) {
    const comparison = /** @type {Comparison} */ (this.#comparison);
    const wordsOf = new Map(comparison.articles.map(({ article, words }) => [article, words]));
    const byKey = new Map(articles.map((article) => [article.key, article]));
    /** @type {Answer['articles']} */
    const answered = new Map();
    for (const [key, n] of numbers) {
      const article = byKey.get(key);
      const reading = this.#readings.get(key);
      if (article && reading) answered.set(n, { ...article, n, reading, words: wordsOf.get(n) ?? 0 });
    }
    return { articles: answered, failures: new Map(failures), comparison, summary, keyphrases };
  }
}
