/**
 * Tellings: summaries and comparison of several tellings of one event.
 *
 * Every offset is in UTF-16 units of the string you passed, and `input.slice(start, end) === text` always holds.
 * `article`, `a`, `b` and the members of families, stories and statements are positions in the list you passed; in a
 * `Collection` they are the numbers `add` returned.
 * @module tellings
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
/** The most that is taken; beyond it is 'input-too-large'. */
export const limits: {
  /** UTF-16 units of one article. */
  readonly articleUnits: number;
  /** UTF-16 units of all articles of a call or a collection. */
  readonly totalUnits: number;
  /** Articles of a call or a collection. */
  readonly articles: number;
};
/**
 * Codes of the languages with stop words and abbreviations of their own. Every other one is read by words or characters.
 */
export const languages: readonly string[];

/** An article: its text, or its text with what is known of it. Other fields are ignored. */
export type ArticleInput = string | ArticleRecord;

/** An article with what is known of it. */
export interface ArticleRecord {
  /** As it was pasted or fetched: headline, captions and the like included. */
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

/** What a passage of an article is. The story is headline, subheading and body; links and junk have no sentences. */
export type BlockKind = 'headline' | 'dateline' | 'body' | 'subheading' | 'caption' | 'credit' | 'link' | 'junk';

/** A part of a text. */
export interface Range {
  /** Of its first UTF-16 unit. */
  start: number;
  /** Behind its last UTF-16 unit. */
  end: number;
}

/** A part of a text, with what stands there. */
export interface Passage extends Range {
  /** `input.slice(start, end)`. */
  text: string;
}

/** A passage between blank lines or the like, and what it is. */
export interface Block extends Range {
  /** What it is. */
  kind: BlockKind;
}

/** A sentence of an article. */
export interface Sentence extends Passage {
  /** Counts the article's sentences from 0. */
  index: number;
  /** What the block it stands in is. */
  kind: BlockKind;
}

/** Somebody or something named. */
export interface NameMention extends Passage {
  /** Who or what it is, by the fullest form; in a Collection the one most of its articles give. */
  name: string;
}

/** A figure, in digits or words. */
export interface Quantity extends Passage {
  /** In base units. */
  value: number;
  /** An ISO 4217 code, 'percent', a unit in singular English, or the counted noun. */
  unit: string;
  /** Whether the text itself says that it is inexact. */
  approximate: boolean;
  /** How it is inexact. */
  qualifier?: 'about' | 'more-than' | 'less-than' | 'up-to';
  /** Position in `quantities` of the figure it converts. */
  conversionOf?: number;
}

/** A day, a span of days or a time of day. */
export interface DateMention extends Passage {
  /** YYYY[-MM[-DD]], an interval a/b, or a time of day Thh:mm; absent where unresolved. */
  iso?: string;
}

/** A quotation, with its marks. */
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
  /** How it is read: with stop words and abbreviations of its language, by words alone, or by pairs of characters. */
  support: 'full' | 'words' | 'characters';
  /** As you gave it, else the headline. */
  title?: string;
  /** ISO 8601: as you gave it, else the day the text states at its head. */
  published?: string;
  /** What the text is made of, in its order. */
  blocks: Block[];
  /** Of every block but links and junk. */
  sentences: Sentence[];
  /** People, organisations and places, in their order. */
  names: NameMention[];
  /** Figures, in their order. */
  quantities: Quantity[];
  /** Days and times, in their order. */
  dates: DateMention[];
  /** Quotations, in their order. */
  quotes: Quote[];
  /** Agencies and outlets the article cites or carries. */
  credits: NameMention[];
  /** Words that pasting or translating seems to have glued together. */
  suspects: Suspect[];
}

/** Finds language, blocks and sentences of one article. */
export function read(article: ArticleInput): Reading;

/** One length at most; without one 3 sentences of one article, 5 of a set. */
export interface SummaryOptions {
  /** How many sentences. */
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

/** A sentence that was chosen. */
export interface SummarySentence extends Passage {
  /** The article it stands in. */
  article: number;
  /** Which of the article's `sentences` it is. */
  index: number;
  /** How much it says of its story, from 0 to 1. */
  score: number;
  /** The articles that say the same, ascending. */
  articles: number[];
  /** How often it was written separately: copies and rewrites of one text count once. */
  tellings: number;
}

/** A summary and where it comes from. */
export interface Summary {
  /** The language it is written in; 'und' where unknown. */
  language: string;
  /** For reading: white space folded, Markdown marks removed. Empty where the length is too small for any sentence. */
  text: string;
  /** What it is made of, in its order. */
  sentences: SummarySentence[];
  /** Where the set holds more than one story. */
  stories?: {
    /** Its articles, ascending. */
    articles: number[];
    /** Positions of its sentences in `sentences`. */
    sentences: number[];
  }[];
}

/** Summarises one article or a set of them. */
export function summarize(articles: ArticleInput | ArticleInput[], options?: SummaryOptions): Summary;

/**
 * copy: one text, a few words changed; rewrite: one text in other words; same-story: one event, written separately;
 * related: one subject; unrelated: no more than any two texts share.
 */
export type Relation = 'copy' | 'rewrite' | 'same-story' | 'related' | 'unrelated';

/** How close two articles are. */
export interface PairScore {
  /** From 0 to 1, the same both ways. */
  score: number;
  /** Share of a's content words that stand in b in the same order. */
  sharedByA: number;
  /** Share of b's content words that stand in a in the same order. */
  sharedByB: number;
  /** What they are to each other. */
  relation: Relation;
  /** 'thin' where there is little to go by: few words, or two languages. */
  confidence: 'ok' | 'thin';
}

/** How close two articles are, and by what evidence. */
export interface Similarity extends PairScore {
  /** What they share, heaviest first, at most 12. */
  terms: {
    /** A word, in the shorter of the forms they write it in. */
    term: string;
    /** Its part in how alike their words are, above 0 and at most 1. */
    weight: number;
  }[];
  /** Matched passages, longest first, at most 50. */
  runs: {
    /** Where it stands in the first article. */
    a: Range;
    /** Where it stands in the second. */
    b: Range;
  }[];
}

/** How close two articles are, and by what evidence. */
export function similarity(a: ArticleInput, b: ArticleInput): Similarity;

/** What a comparison holds. */
export interface CompareOptions {
  /** Whether to give the matrix; by default up to 200 articles. */
  matrix?: boolean;
  /** Whether to find statements; by default up to 200 articles. */
  statements?: boolean;
  /** Leaves pairs of a lower score out. */
  minScore?: number;
}

/** An article as it was compared. */
export interface ComparedArticle {
  /** Its position or number. */
  article: number;
  /** As you gave it. */
  id?: string;
  /** As you gave it, else its headline. */
  title?: string;
  /** As you gave it. */
  source?: string;
  /** As you gave it, else the day the text states at its head. */
  published?: string;
  /** BCP 47; 'und' where unknown. */
  language: string;
  /** Of the story: captions, credits and the like not counted. */
  words: number;
}

/** Two articles and how close they are. */
export interface Pair extends PairScore {
  /** The article of the smaller position or number. */
  a: number;
  /** The article of the larger one. */
  b: number;
}

/** Articles on one event. */
export interface Story {
  /** Its articles, ascending. */
  articles: number[];
  /** The title of the article closest to the others or, without one, its first sentence. */
  label: string;
  /** What it is about, best first, at most 5. */
  keyphrases: string[];
}

/** A sentence, by its place. */
export interface SentenceReference {
  /** The article it stands in. */
  article: number;
  /** Which of the article's `sentences` it is. */
  index: number;
}

/** A place in an article, with what stands there. */
export interface Mention extends Passage {
  /** The article it stands in. */
  article: number;
}

/** Sentences that say the same thing. */
export interface Statement {
  /** By article and place; an article may have several. */
  sentences: SentenceReference[];
  /** Who says it, ascending. */
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
  /** What differs. */
  kind: 'quantity' | 'date' | 'name' | 'wording' | 'speaker';
  /** Whether they cannot all be right. */
  conflict: boolean;
  /** The words that name what differs. */
  about?: string;
  /** What is told instead of each other, that of most articles first. */
  variants: {
    /** "<value> <unit>", an ISO 8601 date (--MM-DD where the year is unknown), a name, or the words. */
    value: string;
    /** Who tells it so, and where. */
    mentions: Mention[];
  }[];
}

/** One entity, however each telling spells it. */
export interface Name {
  /** The full form that most articles give. */
  name: string;
  /** What it is. */
  kind: 'person' | 'organisation' | 'place' | 'other';
  /** How it is written, the commonest form first. */
  variants: {
    /** The form. */
    text: string;
    /** Where it stands. */
    mentions: Mention[];
  }[];
}

/** One figure, day or quotation, and who gives it. */
export interface Fact {
  /** What it is. */
  kind: 'quantity' | 'date' | 'quote';
  /** "<value> <unit>", an ISO 8601 date, or the words of the quotation. */
  value: string;
  /** Who gives it, and where. */
  mentions: Mention[];
}

/** How articles relate. */
export interface Comparison {
  /** What was compared, ascending. */
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

/** How many key phrases. */
export interface KeyphraseOptions {
  /** At most so many, and never more than 1,000; 10 without it. */
  limit?: number;
}

/** A phrase that says what articles are about. */
export interface Keyphrase {
  /** As it is most often written. */
  text: string;
  /** From 0 to 1, the first having 1. */
  score: number;
  /** Where it stands. */
  mentions: Mention[];
}

/** The names and phrases that say what one or several articles are about, best first. */
export function keyphrases(articles: ArticleInput | ArticleInput[], options?: KeyphraseOptions): Keyphrase[];

/** Some articles of a collection by their numbers, of a list by their positions; all without `articles`. */
export interface CollectionSummaryOptions extends SummaryOptions {
  /** Of these alone. */
  articles?: number[];
}

/** As for a summary. */
export interface CollectionKeyphraseOptions extends KeyphraseOptions {
  /** Of these alone. */
  articles?: number[];
}

/** How many neighbours, and how near. */
export interface NearestOptions {
  /** At most so many; 10 without it. */
  limit?: number;
  /** None below this score. */
  minScore?: number;
}

/** An article near another one. */
export interface Neighbour {
  /** Its number. */
  article: number;
  /** As in a comparison of the two. */
  score: number;
  /** What the two are to each other. */
  relation: Relation;
}

/**
 * Articles that come, change and go; each is read once. Answers carry the numbers `add` returned. An unknown number, or
 * any call after `free`, is an 'invalid-argument'.
 */
export class Collection {
  /** Takes articles in, numbered from 0. */
  constructor(articles?: Iterable<ArticleInput>);
  /** How many articles it holds. */
  readonly size: number;
  /** Takes an article in and returns its number, which is never given again. */
  add(article: ArticleInput): number;
  /** Puts an article in the place of another, under its number. */
  update(number: number, article: ArticleInput): void;
  /** Lets an article go. */
  remove(number: number): void;
  /** What is found in one article; names are those the whole collection gives. */
  read(number: number): Reading;
  /** Summarises all articles, or some. */
  summarize(options?: CollectionSummaryOptions): Summary;
  /** What all articles, or some, are about. */
  keyphrases(options?: CollectionKeyphraseOptions): Keyphrase[];
  /** How all articles relate. Of what is known from the last time, only what an article changed is found out again. */
  compare(options?: CompareOptions): Comparison;
  /** How close two articles are, and by what evidence. */
  similarity(a: number, b: number): Similarity;
  /** The articles nearest to one of its own, never itself, or to one that need not be among them; best first. */
  nearest(article: ArticleInput | number, options?: NearestOptions): Neighbour[];
  /** Gives its memory back. */
  free(): void;
  /** As `free`, for `using`. */
  [Symbol.dispose](): void;
}

/**
 * not-initialized: `await init()` first; invalid-argument: what you passed is wrong, as the message says;
 * input-too-large: see `limits`; internal: the module failed, and a fresh one answers the next call.
 */
export type ErrorCode = 'not-initialized' | 'invalid-argument' | 'input-too-large' | 'internal';

/** What every function throws: `code` for programs, `message` for people, which says what to do. */
export class TellingsError extends Error {
  /** Always the same. */
  readonly name: 'TellingsError';
  /** Which kind of error it is. */
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions);
}
