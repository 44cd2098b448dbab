/** The shapes the page's own modules share. The package's shapes come from its declaration file. */

import type { Block, Comparison, Keyphrase, Reading, Similarity, Statement, Summary } from '../npm/tellings.d.ts';

export type {
  Block,
  BlockKind,
  Comparison,
  Difference,
  Keyphrase,
  Mention,
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
  title?: string;
  source?: string;
  /** ISO 8601. */
  published?: string;
  /** Passages a person has said to be of the story or not. */
  blocks?: Block[];
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
  /** Whether it came with the page; the page's own, which is the same, takes its place. */
  isPrepared: boolean;
}

/** What is kept of an answer about a set of articles, in the order of the articles, as JSON. */
export interface PreparedAnswer extends Pick<Answer, 'comparison' | 'summary'> {
  readings: Reading[];
}

/** What the page opens with. */
export interface Example {
  articles: NewArticle[];
  prepared?: PreparedAnswer;
}

/** A removal, an edit or a forgetting that can be taken back. */
export type Undoable =
  | {
      kind: 'replaced';
      label: string;
      removed: { article: Article; position: number }[];
      added: number[];
      /** What the length was, where it was set with them. */
      sentences?: number | null;
    }
  | { kind: 'edited'; label: string; before: Article }
  | { kind: 'forgot'; label: string };

/** A message that stays until it is dismissed. */
export interface Notice {
  id: number;
  text: string;
  /** What it offers to do; the message goes with it. */
  action?: { label: string; run: () => void };
  /** An article as it is: the message goes once its text is another. */
  about?: Article;
}

/** What two articles share. */
export interface PairAnswer extends Similarity {
  /** What they both tell, where the comparison of all articles has no statements. */
  statements?: Statement[];
}

/** What one article says by itself, for its reader. */
export interface Detail {
  key: number;
  summary: Summary;
  keyphrases: Keyphrase[];
}

/** How far long work is. */
export interface Progress {
  stage: 'reading' | 'comparing';
  done: number;
  total: number;
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
  /** Of work that takes long enough to be counted. */
  progress: Progress | null;
  /** The pair that is open, as article keys. */
  pair: { a: number; b: number } | null;
  /** The open pair's similarity, once it has arrived. */
  similarity: PairAnswer | null;
  /** Whether the open pair is read side by side. */
  isSideBySide: boolean;
  /** The article that is open to read, by key, and where the sentence to show stands in it. */
  reader: { key: number; start?: number } | null;
  /** Of the article that is open to read, once it has arrived. */
  detail: Detail | null;
  /** Whether what is here is kept on this device, or why not: the browser does not let it, or this edition never does. */
  keeping: 'on' | 'off' | 'impossible' | 'never';
  undoable: readonly Undoable[];
  /** What was undone, the last of it last; empty once something else is done. */
  redoable: readonly Undoable[];
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
  readSideBySide(a: number, b: number): void;
}
