// @ts-check
/** Finding things in an answer: which statement a sentence is in, what an article is called, who belongs with whom. */

import { letterOf } from './colours.js';
import { words } from './words.js';

/** @import { Answer, AnsweredArticle, Comparison, Mention, Place, Reading, Relation, Statement } from './types.d.ts' */

/** Longer titles are cut: a whole text may stand in one line. In UTF-16 units. */
const TITLE_UNITS = 240;

/** A first line of a text not yet read may be its title up to this length. In UTF-16 units. */
const TITLE_LINE = 120;

/** So many words stand for a title where the text has none. */
const TITLE_WORDS = 9;

/**
 * The title found in a text, or else the first words of its story: what stands before may be a date or a caption.
 *
 * @param {{ text: string }} article
 * @param {Reading} [reading]
 */
export function titleOf({ text }, reading) {
  const title = reading?.title?.trim();
  if (title) return shortened(title);
  // Until it is read, most often a line of its own: then the card need not change its height with the answer.
  const [line] = text.trimStart().slice(0, 400).split('\n', 1);
  if (!reading && line.trim() && line.length <= TITLE_LINE) return line.replace(/^#+\s/, '').trim();
  const start = reading?.sentences.find(({ kind }) => kind === 'body')?.start ?? 0;
  // A few hundred characters hold the first words of any text without splitting a long one.
  const all = text
    .slice(start, start + 2_000)
    .trimStart()
    .slice(0, 400)
    .split(/\s+/)
    .filter(Boolean);
  if (all.length === 0) return words.articles.untitled;
  return all.length > TITLE_WORDS ? `${all.slice(0, TITLE_WORDS).join(' ')}…` : all.join(' ');
}

/** @param {string} title */
function shortened(title) {
  // Without half a character at the end.
  return title.length > TITLE_UNITS ? `${title.slice(0, TITLE_UNITS).replace(/[\ud800-\udbff]$/, '')}…` : title;
}

/**
 * For `lang` attributes.
 *
 * @param {Reading} reading
 * @returns {string | undefined} undefined where the language is not known
 */
export function languageTag({ language }) {
  return language === 'und' ? undefined : language;
}

/** Languages written from right to left. */
const LEFTWARDS = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * The class of what stands beside a text: on the side where the text begins. A style sheet could ask for the direction
 * itself, but then every letter typed would have the whole page styled again.
 *
 * @param {Reading | undefined} reading
 */
export function classOfDirection(reading) {
  return reading && LEFTWARDS.has(reading.language) ? 'runs-leftwards' : undefined;
}

/**
 * @param {Answer} answer
 * @param {number} n
 */
export function articleOf(answer, n) {
  return /** @type {AnsweredArticle} */ (answer.articles.get(n));
}

/**
 * @param {Answer} answer
 * @param {number} n
 */
export function letterIn(answer, n) {
  return letterOf(articleOf(answer, n).slot);
}

/**
 * @param {Answer} answer
 * @returns {Map<number, AnsweredArticle>} by key instead of by collection number
 */
export function answeredByKey(answer) {
  return new Map([...answer.articles.values()].map((article) => [article.key, article]));
}

/**
 * @param {Comparison} comparison
 * @returns {(place: Place) => Statement | undefined} the statement a sentence is in
 */
export function statementFinder({ statements = [] }) {
  /** @type {Map<string, Statement>} */
  const found = new Map();
  for (const statement of statements) {
    for (const { article, index } of statement.sentences) found.set(`${article}:${index}`, statement);
  }
  return ({ article, index }) => found.get(`${article}:${index}`);
}

/**
 * Where an article says it: its first sentence of the statement.
 *
 * @param {Statement | undefined} statement
 * @param {number} n
 * @returns {Place}
 */
export function placeIn(statement, n) {
  return statement?.sentences.find(({ article }) => article === n) ?? { article: n };
}

/**
 * The agencies and outlets that every one of several articles cites.
 *
 * @param {Answer} answer
 * @param {readonly number[]} articles
 * @returns {string[]}
 */
export function citedByAll(answer, articles) {
  if (articles.length < 2) return [];
  const [first, ...others] = articles.map((n) => new Set(articleOf(answer, n).reading.credits.map(({ name }) => name)));
  return [...first].filter((name) => others.every((cited) => cited.has(name)));
}

/**
 * The sentence a mention stands in.
 *
 * @param {Answer} answer
 * @param {Mention} mention
 * @returns {Place}
 */
export function placeOf(answer, { article, start }) {
  const { sentences } = articleOf(answer, article).reading;
  const index = sentences.find((sentence) => sentence.start <= start && start < sentence.end)?.index;
  return { article, index };
}

/**
 * @param {Answer} answer
 * @param {Place} place
 */
export function sentenceAt(answer, { article, index }) {
  return articleOf(answer, article).reading.sentences.find((sentence) => sentence.index === index);
}

/**
 * What a story is called, by one of its articles where nothing else names it.
 *
 * @param {Answer} answer
 * @param {number[]} articles of the story
 */
export function storyLabel(answer, articles) {
  const [first] = articles;
  const label = answer.comparison.stories.find((story) => story.articles.includes(first))?.label;
  return label ? shortened(label) : titleOf(articleOf(answer, first), articleOf(answer, first).reading);
}

/**
 * Articles in the order that keeps stories together and, inside them, families; for the rest the order of the letters.
 *
 * @param {Answer} answer
 * @returns {number[]}
 */
export function grouped({ articles, comparison }) {
  const slot = (/** @type {number} */ n) => articles.get(n)?.slot ?? 0;
  const firstSlots = (/** @type {number[][]} */ groups) =>
    new Map(groups.flatMap((group) => group.map((n) => [n, Math.min(...group.map(slot))])));
  const story = firstSlots(comparison.stories.map((told) => told.articles));
  const family = firstSlots(comparison.families);
  const rank = (/** @type {number} */ n) => [story.get(n) ?? slot(n), family.get(n) ?? slot(n), slot(n)];
  return [...articles.keys()].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}

/**
 * Made once for an answer: hundreds of articles make tens of thousands of pairs.
 *
 * @type {WeakMap<Pair[], Map<string, Pair>>}
 */
const pairsByArticles = new WeakMap();

/** @typedef {Comparison['pairs'][number]} Pair */

/**
 * @param {Comparison} comparison
 * @returns {(a: number, b: number) => Pair | undefined}
 */
export function pairFinder({ pairs }) {
  const found = pairsByArticles.get(pairs) ?? new Map(pairs.map((pair) => [`${pair.a}:${pair.b}`, pair]));
  pairsByArticles.set(pairs, found);
  return (a, b) => found.get(`${Math.min(a, b)}:${Math.max(a, b)}`);
}

/**
 * What an article is to the others, in a few words for its card; nothing for the article others are held against.
 *
 * @param {Answer} answer
 * @param {number} n
 */
export function standingOf(answer, n) {
  const { families, stories, articles } = answer.comparison;
  if (articles.length < 2) return undefined;
  const family = families.find((members) => members.includes(n)) ?? [n];
  if (family.length > 1) {
    const [complete] = family;
    const relation = complete === n ? undefined : pairFinder(answer.comparison)(complete, n)?.relation;
    return relation && isOneText(relation)
      ? words.articles.relationTo(relation, letterIn(answer, complete))
      : undefined;
  }
  const story = stories.find((candidate) => candidate.articles.includes(n));
  if ((story?.articles.length ?? 1) > 1) return words.articles.separately;
  return words.articles.anotherStory;
}

/** @param {Relation} relation */
function isOneText(relation) {
  return relation === 'copy' || relation === 'rewrite';
}
