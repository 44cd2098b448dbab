/**
 * Tellings: summaries and comparison of several tellings of one event.
 *
 * Every offset is in UTF-16 units of the string you passed, and `input.slice(start, end) === text` always holds.
 * `article`, `a`, `b` and the members of families, stories and statements are positions in the list you passed; in a
 * `Collection` they are the numbers `add` returned.
 */

/** Where the WebAssembly module comes from. */
export type InitSource = string | URL | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the module; `await` it before the first call of anything else. Later calls return the same promise, whatever
 * their source. A failed load is forgotten and may be tried again.
 * @param source where to load the module from; by default from beside this package's files or, where it cannot be had
 * there, from a copy in a script
 */
export function init(source?: InitSource): Promise<void>;
/** Starts the module at once, from bytes or a compiled module; without effect where it already runs. */
export function initSync(source: BufferSource | WebAssembly.Module): void;

/** The package's version. */
export const version: string;
/** The most that is taken: UTF-16 units of one article, of all articles of a call, and articles. */
export const limits: { readonly articleUnits: number; readonly totalUnits: number; readonly articles: number };
/** Codes of the languages with stop words and abbreviations of their own. Every other one is read by words or characters. */
export const languages: readonly string[];

/** An article: its text, or its text with what is known of it. Other fields are ignored. */
export type ArticleInput = string | ArticleRecord;

export interface ArticleRecord {
  text: string;
  /** Your own name for it; handed back, never interpreted. */
  id?: string;
  /** Its title, instead of the one found in the text. */
  title?: string;
  /** Who published it. */
  source?: string;
  /** When it was published, ISO 8601. */
  published?: string;
  /** BCP 47 tag, instead of the language detected. */
  language?: string;
  /** Corrections: they win over the blocks that are detected. */
  blocks?: Block[];
}

export type BlockKind = 'headline' | 'dateline' | 'body' | 'subheading' | 'caption' | 'credit' | 'link' | 'junk';

export interface Range {
  start: number;
  end: number;
}

export interface Passage extends Range {
  text: string;
}

export interface Block extends Range {
  kind: BlockKind;
}

export interface Sentence extends Passage {
  /** Counts the article's sentences from 0. */
  index: number;
  kind: BlockKind;
}

export interface NameMention extends Passage {
  /** Who or what it is, by the fullest form; in a Collection the one most of its articles give. */
  name: string;
}

export interface Quantity extends Passage {
  /** In base units. */
  value: number;
  /** An ISO 4217 code, 'percent', a unit in singular English, or the counted noun. */
  unit: string;
  /** Whether the text itself says that it is inexact. */
  approximate: boolean;
  qualifier?: 'about' | 'more-than' | 'less-than' | 'up-to';
  /** Position in `quantities` of the figure it converts. */
  conversionOf?: number;
}

export interface DateMention extends Passage {
  /** YYYY[-MM[-DD]], an interval a/b, or a time of day Thh:mm; absent where unresolved. */
  iso?: string;
}

export interface Quote extends Passage {
  /** Who says it, as in `names`. */
  speaker?: string;
}

/** Two words that seem to be glued together. */
export interface Suspect extends Passage {
  /** The two words; joined they are the text. */
  parts: string[];
}

/** What is found in one article. */
export interface Reading {
  /** 'und' where unknown. */
  language: string;
  support: 'full' | 'words' | 'characters';
  title?: string;
  /** ISO 8601: as you gave it, else the day the text states at its head. */
  published?: string;
  blocks: Block[];
  /** Of every block but links and junk. */
  sentences: Sentence[];
  names: NameMention[];
  quantities: Quantity[];
  dates: DateMention[];
  quotes: Quote[];
  /** Agencies and outlets the article cites or carries. */
  credits: NameMention[];
  suspects: Suspect[];
}

/** Finds language, blocks and sentences of one article. */
export function read(article: ArticleInput): Reading;

/** One length at most; without one 3 sentences of one article, 5 of a set. */
export interface SummaryOptions {
  sentences?: number;
  /** Of `Summary.text`, separated by white space. */
  words?: number;
  /** UTF-16 units of `Summary.text`. */
  characters?: number;
  /** Length of `Summary.text` over that of the story texts, above 0 and at most 1. */
  ratio?: number;
  /** Words the summary should be about. */
  focus?: string;
  /** As the articles tell it (the default), or the most important first. */
  order?: 'reading' | 'importance';
}

export interface SummarySentence extends Passage {
  article: number;
  index: number;
  /** How much it says of its story, from 0 to 1. */
  score: number;
  /** The articles that say the same, ascending. */
  articles: number[];
  /** How often it was written separately: copies and rewrites of one text count once. */
  tellings: number;
}

export interface Summary {
  /** The language it is written in; 'und' where unknown. */
  language: string;
  /** For reading: white space folded, Markdown marks removed. Empty where the length is too small for any sentence. */
  text: string;
  sentences: SummarySentence[];
  /** Where the set holds more than one story: its articles, and positions in `sentences`. */
  stories?: { articles: number[]; sentences: number[] }[];
}

/** Summarises one article or a set of them. */
export function summarize(articles: ArticleInput | ArticleInput[], options?: SummaryOptions): Summary;

/**
 * copy: one text, a few words changed; rewrite: one text in other words; same-story: one event, written separately;
 * related: one subject; unrelated: no more than any two texts share.
 */
export type Relation = 'copy' | 'rewrite' | 'same-story' | 'related' | 'unrelated';

export interface PairScore {
  /** From 0 to 1, the same both ways. */
  score: number;
  /** Share of a's content words that stand in b in the same order. */
  sharedByA: number;
  /** Share of b's content words that stand in a in the same order. */
  sharedByB: number;
  relation: Relation;
  /** 'thin' where there is little to go by: few words, or two languages. */
  confidence: 'ok' | 'thin';
}

export interface Similarity extends PairScore {
  /** What they share, heaviest first. */
  terms: { term: string; weight: number }[];
  /** Matched passages, longest first, at most 50. */
  runs: { a: Range; b: Range }[];
}

/** How close two articles are, and by what evidence. */
export function similarity(a: ArticleInput, b: ArticleInput): Similarity;

export interface CompareOptions {
  /** Whether to give the matrix; by default up to 200 articles. */
  matrix?: boolean;
  /** Whether to find statements; by default up to 200 articles. */
  statements?: boolean;
  /** Leaves pairs of a lower score out. */
  minScore?: number;
}

export interface ComparedArticle {
  article: number;
  id?: string;
  title?: string;
  source?: string;
  published?: string;
  language: string;
  /** Of the story: captions, credits and the like not counted. */
  words: number;
}

export interface Pair extends PairScore {
  a: number;
  b: number;
}

export interface Story {
  articles: number[];
  label: string;
  keyphrases: string[];
}

export interface SentenceReference {
  article: number;
  index: number;
}

export interface Mention extends Passage {
  article: number;
}

/** Sentences that say the same thing. */
export interface Statement {
  sentences: SentenceReference[];
  articles: number[];
  /** How often it was written separately. */
  tellings: number;
  /** The agencies and outlets its sentences cite. */
  credits: string[];
  /** The sentence that says it best. */
  representative: SentenceReference;
  /** In what its tellings differ, conflicts first. */
  differences: Difference[];
}

/** Something that the tellings of one statement tell differently. */
export interface Difference {
  kind: 'quantity' | 'date' | 'name' | 'wording' | 'speaker';
  /** Whether they cannot all be right. */
  conflict: boolean;
  /** The words that name what differs. */
  about?: string;
  /** `value`: "<value> <unit>", an ISO 8601 date (--MM-DD where the year is unknown), a name, or the words. */
  variants: { value: string; mentions: Mention[] }[];
}

/** One entity, however each telling spells it. */
export interface Name {
  name: string;
  kind: 'person' | 'organisation' | 'place' | 'other';
  variants: { text: string; mentions: Mention[] }[];
}

/** One figure, day or quotation, and who gives it. */
export interface Fact {
  kind: 'quantity' | 'date' | 'quote';
  /** "<value> <unit>", an ISO 8601 date, or the words of the quotation. */
  value: string;
  mentions: Mention[];
}

export interface Comparison {
  articles: ComparedArticle[];
  /** n×n scores, row by row in the order of `articles`, 1 on the diagonal. */
  similarity?: Float64Array;
  /** By a and b, a < b. Of more than 200 articles the unrelated ones are left out and each keeps its 50 strongest. */
  pairs: Pair[];
  /** Copies and rewrites of one text, the most complete first. */
  families: number[][];
  /** Articles on one event. */
  stories: Story[];
  /** Those most articles tell first; each sentence of headline, subheading and body is in exactly one. */
  statements?: Statement[];
  /** Who and what is named, those of most articles first; with the statements. */
  names?: Name[];
  /** Figures, days and quotations, those of most articles first; with the statements. */
  facts?: Fact[];
}

/** How articles relate: pairs, families of copies, stories and statements. */
export function compare(articles: ArticleInput[], options?: CompareOptions): Comparison;

export interface KeyphraseOptions {
  /** At most so many; 10 without it. */
  limit?: number;
}

export interface Keyphrase {
  text: string;
  /** From 0 to 1, the first having 1. */
  score: number;
  mentions: Mention[];
}

/** The names and phrases that say what one or several articles are about, best first. */
export function keyphrases(articles: ArticleInput | ArticleInput[], options?: KeyphraseOptions): Keyphrase[];

/** Some articles of a collection by their numbers, of a list by their positions; all without `articles`. */
export interface CollectionSummaryOptions extends SummaryOptions {
  articles?: number[];
}

export interface CollectionKeyphraseOptions extends KeyphraseOptions {
  articles?: number[];
}

export interface NearestOptions {
  /** At most so many; 10 without it. */
  limit?: number;
  /** None below this score. */
  minScore?: number;
}

export interface Neighbour {
  article: number;
  score: number;
  relation: Relation;
}

/**
 * Articles that come, change and go; each is read once. Answers carry the numbers `add` returned. An unknown number, or
 * any call after `free`, is an 'invalid-argument'.
 */
export class Collection {
  constructor(articles?: Iterable<ArticleInput>);
  /** How many articles it holds. */
  readonly size: number;
  /** Takes an article in and returns its number, which is never given again. */
  add(article: ArticleInput): number;
  update(number: number, article: ArticleInput): void;
  remove(number: number): void;
  read(number: number): Reading;
  summarize(options?: CollectionSummaryOptions): Summary;
  keyphrases(options?: CollectionKeyphraseOptions): Keyphrase[];
  compare(options?: CompareOptions): Comparison;
  similarity(a: number, b: number): Similarity;
  /** The articles nearest to one of its own, never itself, or to one that need not be among them; best first. */
  nearest(article: ArticleInput | number, options?: NearestOptions): Neighbour[];
  /** Gives its memory back. */
  free(): void;
  [Symbol.dispose](): void;
}

export type ErrorCode = 'not-initialized' | 'invalid-argument' | 'input-too-large' | 'internal';

/** What every function throws: `code` for programs, `message` for people, which says what to do. */
export class TellingsError extends Error {
  readonly name: 'TellingsError';
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions);
}
