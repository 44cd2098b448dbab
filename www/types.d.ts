/** The shapes the page's own modules share. The package's shapes come from its declaration file. */

import type { Comparison, Keyphrase, Reading, Similarity, Summary } from '../npm/tellings.d.ts';

export type {
  BlockKind,
  Comparison,
  Difference,
  Keyphrase,
  Reading,
  Relation,
  Similarity,
  Statement,
  Summary,
} from '../npm/tellings.d.ts';
export type { TellingsWorker, WorkerCollection } from '../npm/worker.d.ts';

/** What a person brings: the text, and what is known of it. */
export interface NewArticle {
  text: string;
  id?: string;
  source?: string;
  published?: string;
  /** True for the worked example the page opens with. */
  example?: boolean;
}

/** An article on the page. Immutable: an edit makes a new object, so identity tells whether it changed. */
export interface Article extends NewArticle {
  /** Never reused while the page is open. */
  readonly key: number;
  /** Which letter and colour it wears: 0 is A. Free again once the article is removed. */
  readonly slot: number;
}

/** An article as it was when it was analysed: offsets of its reading fit this text, not a newer one. */
export interface AnsweredArticle extends Article {
  /** Its number in the collection, which every answer uses. */
  n: number;
  reading: Reading;
  /** Words of its story, as the comparison counted them. */
  words: number;
}

/** Everything that was found out about one state of the page. */
export interface Answer {
  /** By collection number. Articles that could not be read are absent. */
  articles: Map<number, AnsweredArticle>;
  /** By article key: why an article could not be read. */
  failures: Map<number, string>;
  comparison: Comparison;
  summary: Summary;
  /** Of the only article; empty for a set. */
  keyphrases: Keyphrase[];
}

/** A removal or an edit that can be taken back. */
export type Undoable =
  | { kind: 'removed'; label: string; removed: { article: Article; position: number }[] }
  | { kind: 'edited'; label: string; key: number; text: string };

/** A message that stays until it is dismissed. */
export interface Notice {
  id: number;
  text: string;
}

export interface State {
  articles: readonly Article[];
  /** Length of the summary as chosen; null until someone chooses, then the package's default applies. */
  sentences: number | null;
  answer: Answer | null;
  /** Why the last analysis failed as a whole, if it did. */
  failure: string | null;
  /** True once an analysis takes long enough to be worth mentioning. */
  working: boolean;
  /** The pair that is open, as article keys. */
  pair: { a: number; b: number } | null;
  /** The open pair's similarity, once it has arrived. */
  similarity: Similarity | null;
  undoable: readonly Undoable[];
  /** Whether the last removal or edit still offers its undo in view. */
  offersUndo: boolean;
  notices: readonly Notice[];
}

/** Where a view can send the reader: an article, and a sentence of it. */
export interface Place {
  article: number;
  index?: number;
}

/** What the views may do. */
export interface Actions {
  openArticle(place: Place): void;
  editArticle(key: number): void;
  removeArticle(key: number): void;
  openPair(a: number, b: number): void;
  closePair(): void;
}
