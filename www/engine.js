// @ts-check
/**
 * When the page's articles are analysed, off the main thread where that can be. One analysis runs at a time; what changes
 * meanwhile waits, and only its latest state is analysed next, so that typing never builds up a queue.
 */

import { Analysis, messageOf } from './analysis.js';
import { start } from './tellings/worker.js';
import { words } from './words.js';

/** @import { Wanted } from './analysis.js' */
/** @import { Answer, Detail, PairAnswer, Progress } from './types.d.ts' */

/** Milliseconds of quiet before an analysis starts: too few to notice, enough to make one of a burst of changes. */
const QUIET = 80;

/**
 * @typedef {object} Listener
 * @property {(answer: Answer) => void} onAnswer
 * @property {(similarity: PairAnswer) => void} onPair the similarity of the last pair asked for
 * @property {(detail: Detail) => void} onDetail what the last article asked for says by itself
 * @property {(progress: Progress) => void} onProgress
 * @property {(message: string) => void} onFailure
 */

export class Engine {
  #listener;

  /** Begins to load with the first question. @type {Analysis | undefined} */
  #analysis;

  /** The latest state asked for, until its analysis starts. @type {Wanted | undefined} */
  #waiting;

  #isRunning = false;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  #pairs = 0;
  #details = 0;

  /** Ends the analysis that runs. @type {AbortController | undefined} */
  #running;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
  }

  /**
   * Asks for an analysis of these articles. It replaces what was asked before and has not started.
   *
   * @param {Wanted} wanted
   */
  analyse(wanted) {
    this.#waiting = wanted;
    this.#analysis ??= new Analysis(start);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#work(), QUIET);
  }

  /**
   * Asks for what two articles share. Both must be part of the last answer.
   *
   * @param {number} a key
   * @param {number} b key
   */
  async pair(a, b) {
    const pair = ++this.#pairs;
    // One that fails is about an article that has just gone: its panel closes with it.
    const similarity = await this.#analysis?.similarity(a, b).catch(() => undefined);
    if (similarity && pair === this.#pairs) this.#listener.onPair(similarity);
  }

  /**
   * Asks what an article says by itself. It must be part of the last answer.
   *
   * @param {number} key
   */
  async detail(key) {
    const detail = ++this.#details;
    const found = await this.#analysis?.detail(key).catch(() => undefined);
    if (found && detail === this.#details) this.#listener.onDetail(found);
  }

  /** Gives up the analysis that runs; it ends as a failure. */
  cancel() {
    this.#running?.abort(new Error(words.failures.cancelled));
  }

  async #work() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let wanted; (wanted = this.#waiting);) {
      this.#waiting = undefined;
      try {
        this.#running = new AbortController();
        this.#analysis ??= new Analysis(start);
        const answer = await this.#analysis.analyse(wanted, this.#running.signal, this.#listener.onProgress);
        if (!this.#waiting) this.#listener.onAnswer(answer);
      } catch (error) {
        // Nobody knows which changes were taken: the next analysis starts over.
        this.#analysis?.close();
        this.#analysis = undefined;
        if (!this.#waiting) this.#listener.onFailure(messageOf(error));
      }
    }
    this.#isRunning = false;
  }
}
