/**
 * The questions of 'tellings', answered by a worker: the page stays responsive, can show how far the work is and can
 * give it up. Where no worker can start, they are answered in this thread, with pauses.
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

export interface StartOptions {
  /** Where to load the module from; by default from beside this package's files. */
  source?: InitSource;
}

/** How far the work is, in articles. */
export interface Progress {
  done: number;
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
  read(article: ArticleInput, options?: CallOptions): Promise<Reading>;
  summarize(articles: ArticleInput | ArticleInput[], options?: SummaryOptions & CallOptions): Promise<Summary>;
  similarity(a: ArticleInput, b: ArticleInput, options?: CallOptions): Promise<Similarity>;
  compare(articles: ArticleInput[], options?: CompareOptions & CallOptions): Promise<Comparison>;
  keyphrases(articles: ArticleInput | ArticleInput[], options?: KeyphraseOptions & CallOptions): Promise<Keyphrase[]>;
  /** A collection that lives in the worker. */
  collection(articles?: Iterable<ArticleInput>, options?: CallOptions): Promise<WorkerCollection>;
  /** Ends the worker and gives back all its memory. What is in flight rejects. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** A `Collection` that lives in the worker. */
export interface WorkerCollection {
  /** How many articles it holds, as far as has been answered. */
  readonly size: number;
  /** Takes an article in and answers its number, which is never given again. */
  add(article: ArticleInput, options?: CallOptions): Promise<number>;
  update(number: number, article: ArticleInput, options?: CallOptions): Promise<void>;
  remove(number: number, options?: CallOptions): Promise<void>;
  read(number: number, options?: CallOptions): Promise<Reading>;
  summarize(options?: CollectionSummaryOptions & CallOptions): Promise<Summary>;
  keyphrases(options?: CollectionKeyphraseOptions & CallOptions): Promise<Keyphrase[]>;
  compare(options?: CompareOptions & CallOptions): Promise<Comparison>;
  similarity(a: number, b: number, options?: CallOptions): Promise<Similarity>;
  nearest(article: ArticleInput | number, options?: NearestOptions & CallOptions): Promise<Neighbour[]>;
  /** Gives its memory back. */
  free(): void;
  [Symbol.dispose](): void;
}
