// @ts-check
// Answers the requests of a client, one after the other, with pauses in which to hear of an abort.
import { Collection } from '../collection.js';
import { TellingsError, asTellingsError } from '../errors.js';
import * as jobs from '../jobs.js';

export { startSync } from '../loader.js';

/**
 * @typedef {{ id: number, method: string, collection?: number, values: any[] }} Question
 * @typedef {Question | { abort: number }} Request
 * @typedef {import('../jobs.js').Progress} Progress
 * @typedef {{ id: number, answer: unknown }
 *   | { id: number, progress: Progress }
 *   | { id: number, aborted: true }
 *   | { id: number, error: { code: import('../tellings.d.ts').ErrorCode, message: string } }} Answer
 */

/** Milliseconds of work between two pauses. */
const SLICE = 12;

export class Service {
  /** @type {(answer: Answer) => void} */
  #answer = () => {};
  /** @type {Question[]} */
  #waiting = [];
  /** The question in work. @type {number | undefined} */
  #current;
  /** Those to be given up. @type {Set<number>} */
  #aborted = new Set();
  /** @type {Map<number, Collection>} */
  #collections = new Map();
  #nextCollection = 0;
  #isClosed = false;

  /** @param {(answer: Answer) => void} answer */
  answerTo(answer) {
    this.#answer = answer;
  }

  /** @param {Request} request */
  receive(request) {
    if ('id' in request) {
      this.#waiting.push(request);
      if (this.#current === undefined) this.#work();
    } else if (this.#current === request.abort || this.#waiting.some(({ id }) => id === request.abort)) {
      this.#aborted.add(request.abort);
    }
  }

  /** Gives up everything. */
  close() {
    this.#isClosed = true;
    this.#waiting = [];
    for (const collection of this.#collections.values()) collection.free();
    this.#collections.clear();
  }

  async #work() {
    for (let question; (question = this.#waiting.shift()); ) {
      this.#current = question.id;
      const answer = await this.#answered(question);
      this.#aborted.delete(question.id);
      if (!this.#isClosed) this.#answer(answer);
    }
    this.#current = undefined;
  }

  /**
   * @param {Question} question
   * @returns {Promise<Answer>}
   */
  async #answered({ id, method, collection, values }) {
    try {
      const job = collection === undefined ? this.#jobs[method](...values) : this.#jobsOf(collection)[method](...values);
      return await this.#run(id, job);
    } catch (thrown) {
      const { code, message } = asTellingsError(thrown);
      return { id, error: { code, message } };
    }
  }

  /**
   * Runs a job, in steps that grow until each takes a fair part of the time between two pauses.
   * @param {number} id
   * @param {jobs.Job<unknown>} job
   * @returns {Promise<Answer>}
   */
  async #run(id, job) {
    let units = 1;
    let sliceEnds = performance.now() + SLICE;
    for (;;) {
      if (this.#aborted.has(id) || this.#isClosed) {
        job.return(undefined);
        return { id, aborted: true };
      }
      const began = performance.now();
      const step = job.next(units);
      if (step.done) return { id, answer: step.value };
      const ended = performance.now();
      units = ended - began < SLICE / 4 ? units * 2 : Math.max(1, units >> 1);
      if (ended >= sliceEnds) {
        this.#answer({ id, progress: step.value });
        await pause();
        sliceEnds = performance.now() + SLICE;
      }
    }
  }

  /** Those about a list of articles. @type {Record<string, (...values: any[]) => jobs.Job<unknown>>} */
  #jobs = {
    read: jobs.read,
    summarize: jobs.summarize,
    similarity: jobs.similarity,
    compare: jobs.compare,
    keyphrases: jobs.keyphrases,
    /** @param {import('../tellings.d.ts').ArticleInput[]} articles */
    collection: (articles) => this.#newCollection(articles),
  };

  /**
   * Those of one collection.
   * @param {number} number
   * @returns {Record<string, (...values: any[]) => jobs.Job<unknown>>}
   */
  #jobsOf(number) {
    const collection = this.#collections.get(number);
    if (!collection) throw new TellingsError('invalid-argument', 'the collection has been freed: make a new one');
    const atOnce = (/** @type {(...values: any[]) => unknown} */ question) =>
      function* (/** @type {any[]} */ ...values) {
        return question(...values);
      };
    return {
      add: atOnce((article) => collection.add(article)),
      update: atOnce((article, input) => collection.update(article, input)),
      remove: atOnce((article) => collection.remove(article)),
      read: atOnce((article) => collection.read(article)),
      keyphrases: atOnce((options) => collection.keyphrases(options)),
      similarity: atOnce((a, b) => collection.similarity(a, b)),
      nearest: atOnce((article, options) => collection.nearest(article, options)),
      *summarize(options) {
        if (collection.size > 1 && options?.articles === undefined) yield* jobs.preparing(collection, null);
        return collection.summarize(options);
      },
      *compare(options) {
        yield* jobs.preparing(collection, options ?? {});
        return collection.compare(options);
      },
      free: atOnce(() => {
        collection.free();
        this.#collections.delete(number);
      }),
    };
  }

  /**
   * @param {unknown} articles
   * @returns {jobs.Job<number>}
   */
  *#newCollection(articles) {
    // Whatever is no list is refused by the collection itself.
    const list = Array.isArray(articles) ? articles : [];
    const collection = new Collection(list === articles ? [] : /** @type {any} */ (articles));
    let isFull = false;
    try {
      yield* jobs.adding(collection, list);
      isFull = true;
    } finally {
      if (!isFull) collection.free();
    }
    const number = this.#nextCollection++;
    this.#collections.set(number, collection);
    return number;
  }
}

/** Lets other events have their turn. @returns {Promise<void>} */
const pause = () =>
  new Promise((resolve) => {
    // Unlike a timer it is neither throttled in hidden pages nor made to wait.
    if (typeof MessageChannel !== 'function') return setTimeout(resolve);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
