// @ts-check
/** A comparison for people to read: what belongs together, what several say, and where they differ. */
import { basename } from 'node:path';

/** @import { Collection, Comparison, Difference, Mention, Reading, Statement } from '../tellings.d.ts' */
/** @typedef {{ id: string, text: string }} Article */

/** Lines of one section; what is left out is said, and all of it is in the JSON. */
const LONGEST_SECTION = 12;

/** What a value is, where nothing in the text names it. */
const kinds = { quantity: 'figure', date: 'date', name: 'name', wording: 'wording', speaker: 'who says it' };

/**
 * @param {Article[]} articles named by their files
 * @param {Collection} collection of them, numbered by their positions
 * @returns {string} without a line break at its end
 */
export function report(articles, collection) {
  const comparison = collection.compare();
  const { statements = [] } = comparison;
  const names = shortest(articles.map(({ id }) => id));
  const sections = [
    section('Stories', stories(comparison, names)),
    section('How close', closeness(comparison, names)),
    section('What several say', shared(statements, collection, names)),
    section('Where they differ', differing(statements, names)),
  ];
  return sections.filter(Boolean).join('\n\n');
}

/**
 * File names without their folders, unless two of them would then be called the same.
 *
 * @param {string[]} files
 */
function shortest(files) {
  const names = files.map((file) => basename(file));
  return files.map((file, index) => (names.filter((name) => name === names[index]).length > 1 ? file : names[index]));
}

/**
 * @param {string} title
 * @param {string[]} entries each of one or several lines
 */
function section(title, entries) {
  if (entries.length === 0) return '';
  const left = entries.length - LONGEST_SECTION;
  const more = left > 0 ? [`and ${left} more: --json has them all`] : [];
  const lines = [...entries.slice(0, LONGEST_SECTION), ...more].map((entry) => `  ${entry.replaceAll('\n', '\n  ')}`);
  return [title, ...lines].join('\n');
}

/**
 * @param {Comparison} comparison
 * @param {string[]} names
 */
function stories({ stories, families }, names) {
  return stories.map(({ label, articles }) => {
    const copies = families.filter((family) => family.length > 1 && articles.includes(family[0]));
    return [label || '(no text)', `  ${list(articles, names)}`, ...copies.map((family) => `  one text: ${list(family, names)}`)].join('\n');
  });
}

/**
 * @param {Comparison} comparison
 * @param {string[]} names
 */
function closeness({ pairs }, names) {
  const closest = pairs.toSorted((a, b) => b.score - a.score);
  return closest.map(({ a, b, score, relation, confidence }) => {
    const doubt = confidence === 'thin' ? '  (little to go by)' : '';
    return `${score.toFixed(2)}  ${relation.padEnd('same-story'.length)}  ${names[a]} – ${names[b]}${doubt}`;
  });
}

/**
 * @param {Statement[]} statements
 * @param {Collection} collection
 * @param {string[]} names
 */
function shared(statements, collection, names) {
  /** @type {Map<number, Reading>} */
  const readings = new Map();
  const reading = (/** @type {number} */ article) => {
    const known = readings.get(article) ?? collection.read(article);
    readings.set(article, known);
    return known;
  };
  const several = statements.filter((statement) => statement.articles.length > 1);
  return several.map(({ representative: { article, index }, articles: tellers, tellings, credits }) => {
    const separately = tellings > 1 ? `, written separately ×${tellings}` : ', one text';
    const citing = credits.length > 0 ? `, citing ${credits.join(', ')}` : '';
    return `${folded(reading(article).sentences[index].text)}\n  ${list(tellers, names)}${separately}${citing}`;
  });
}

/**
 * @param {Statement[]} statements
 * @param {string[]} names
 */
function differing(statements, names) {
  const differences = statements.flatMap((statement) => statement.differences).filter(({ conflict }) => conflict);
  return differences.map((difference) => differenceLines(difference, names).join('\n'));
}

/**
 * @param {Difference} difference
 * @param {string[]} names
 */
function differenceLines({ kind, about, variants }, names) {
  return [
    about ? `${kinds[kind]}: ${about}` : kinds[kind],
    ...variants.map(({ value, mentions }) => {
      const tellers = list([...new Set(mentions.map(({ article }) => article))], names);
      const isNormalised = kind === 'quantity' || kind === 'date';
      return `  ${value}${isNormalised ? written(mentions) : ''}  (${tellers})`;
    }),
  ];
}

/**
 * How the first of them writes it.
 *
 * @param {Mention[]} mentions
 */
function written([first]) {
  return first ? `  “${folded(first.text)}”` : '';
}

/**
 * @param {number[]} articles
 * @param {string[]} names
 */
function list(articles, names) {
  return articles.map((article) => names[article]).join(', ');
}

/** @param {string} text */
function folded(text) {
  return text.replace(/\s+/gu, ' ').trim();
}
