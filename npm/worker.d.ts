/**
 * The questions of 'tellings', answered by a worker: the page stays responsive, can show how far the work is and can
 * give it up. Where no worker can start, they are answered in this thread, with pauses.
 * @module tellings/worker
 */

import type {
  ArticleInput,
  CollectionKeyphraseOptions,
  CollectionSummaryOptions,
  CompareOptions,
  Comparison,
  InitSource,
  Keyphrase,
  KeyphraseOptions,
  NearestOptions,
  Neighbour,
  Reading,
  Similarity,
  Summary,
  SummaryOptions,
} from './tellings.js';

export { TellingsError } from './tellings.js';

/** How to start. */
export interface StartOptions {
  /** Where to load the module from; by default from beside this package's files. */
  source?: InitSource;
}

/** How far the work is, in articles. */
export interface Progress {
  /** Articles done. */
  done: number;
  /** All articles. */
  total: number;
}

/** What every call takes. */
export interface CallOptions {
  /** Gives the work up before its next step; the promise rejects with `signal.reason`. */
  signal?: AbortSignal;
  /** Called now and then while the work takes long. */
  onProgress?: (progress: Progress) => void;
}

/** Loads the module and starts a worker that runs it. */
export function start(options?: StartOptions): Promise<TellingsWorker>;

/**
 * Answers one question after the other, in the order they are asked. Promises reject with a `TellingsError`: those of
 * the same function in 'tellings', and 'internal' after `dispose` or where the worker has died.
 */
export interface TellingsWorker {
  /** Whether a worker does the work; else this thread does. */
  readonly inWorker: boolean;
  /** What is found in one article. */
  read(article: ArticleInput, options?: CallOptions): Promise<Reading>;
  /** Summarises one article or a set of them. */
  summarize(articles: ArticleInput | ArticleInput[], options?: SummaryOptions & CallOptions): Promise<Summary>;
  /** How close two articles are, and by what evidence. */
  similarity(a: ArticleInput, b: ArticleInput, options?: CallOptions): Promise<Similarity>;
  /** How articles relate. */
  compare(articles: ArticleInput[], options?: CompareOptions & CallOptions): Promise<Comparison>;
  /** What one or several articles are about. */
  keyphrases(articles: ArticleInput | ArticleInput[], options?: KeyphraseOptions & CallOptions): Promise<Keyphrase[]>;
  /** A collection that lives in the worker. */
  collection(articles?: Iterable<ArticleInput>, options?: CallOptions): Promise<WorkerCollection>;
  /** Ends the worker and gives back all its memory. What is in flight rejects. */
  dispose(): void;
  /** As `dispose`, for `using`. */
  [Symbol.dispose](): void;
}

/** A `Collection` that lives in the worker. */
export interface WorkerCollection {
  /** How many articles it holds, as far as has been answered. */
  readonly size: number;
  /** Takes an article in and answers its number, which is never given again. */
  add(article: ArticleInput, options?: CallOptions): Promise<number>;
  /** Puts an article in the place of another, under its number. */
  update(number: number, article: ArticleInput, options?: CallOptions): Promise<void>;
  /** Lets an article go. */
  remove(number: number, options?: CallOptions): Promise<void>;
  /** What is found in one article; names are those the whole collection gives. */
  read(number: number, options?: CallOptions): Promise<Reading>;
  /** Summarises all articles, or some. */
  summarize(options?: CollectionSummaryOptions & CallOptions): Promise<Summary>;
  /** What all articles, or some, are about. */
  keyphrases(options?: CollectionKeyphraseOptions & CallOptions): Promise<Keyphrase[]>;
  /** How all articles relate. */
  compare(options?: CompareOptions & CallOptions): Promise<Comparison>;
  /** How close two articles are, and by what evidence. */
  similarity(a: number, b: number, options?: CallOptions): Promise<Similarity>;
  /** The articles nearest to one of its own, never itself, or to one that need not be among them; best first. */
  nearest(article: ArticleInput | number, options?: NearestOptions & CallOptions): Promise<Neighbour[]>;
  /** Gives its memory back. */
  free(): void;
  /** As `free`, for `using`. */
  [Symbol.dispose](): void;
}
