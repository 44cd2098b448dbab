// @ts-check
/** What was found out, as text, Markdown, JSON and CSV, each with its sources. */

import { letterOf } from './colours.js';
import { articleOf, citedByAll, grouped, letterIn, sentenceAt, titleOf } from './lookup.js';
import { differences as named, languageName, relations, score, words } from './words.js';

/** @import { Answer, AnsweredArticle, Difference, Summary } from './types.d.ts' */

const FORMAT = 'tellings-report';
const FORMAT_VERSION = 1;

/**
 * @typedef {object} Style How a report marks its parts.
 * @property {(text: string) => string} heading
 * @property {(text: string) => string} item
 * @property {(text: string) => string} strong
 * @property {(text: string) => string} plain makes signs of the text itself harmless
 */

/** @type {Style} */
const TEXT = {
  heading: (text) => text.toUpperCase(),
  item: (text) => `- ${text}`,
  strong: (text) => text,
  plain: (text) => text,
};

/** @type {Style} */
const MARKDOWN = {
  heading: (text) => `## ${text}`,
  item: (text) => `- ${text}`,
  strong: (text) => `**${text}**`,
  plain: (text) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&'),
};

/** @param {Answer} answer */
export const asText = (answer) => written(answer, TEXT);

/** @param {Answer} answer */
export const asMarkdown = (answer) => written(answer, MARKDOWN);

/**
 * @param {Answer} answer
 * @param {Style} style
 */
function written(answer, style) {
  const order = grouped(answer);
  const isSet = order.length > 1;
  const { comparison, summary } = answer;
  const differing = (comparison.statements ?? []).flatMap((statement) => statement.differences);
  const related = comparison.pairs.filter(({ relation }) => relation !== 'unrelated');
  const parts = [
    section(
      style,
      isSet ? words.page.story : words.story.one,
      summary.sentences.map((sentence) => style.item(summaryLine(answer, sentence, isSet, style))),
    ),
    section(
      style,
      words.page.differences,
      differing.map((difference) => style.item(differenceLine(answer, difference, style))),
    ),
    section(
      style,
      words.page.closeness,
      related.map(({ a, b, score: value, relation }) =>
        style.item(`${letterIn(answer, a)}–${letterIn(answer, b)}: ${relations[relation].name}, ${score(value)}`),
      ),
    ),
    section(
      style,
      words.page.articles,
      order.map((n) => style.item(sourceLine(articleOf(answer, n), style))),
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/**
 * @param {Style} style
 * @param {string} heading
 * @param {string[]} lines
 */
function section(style, heading, lines) {
  return lines.length > 0 ? [style.heading(heading), '', ...lines].join('\n') : '';
}

/**
 * @param {Answer} answer
 * @param {Summary['sentences'][number]} sentence
 * @param {boolean} isSet
 * @param {Style} style
 */
function summaryLine(answer, { text, articles, tellings }, isSet, style) {
  const folded = style.plain(text.replace(/\s+/g, ' '));
  if (!isSet) return folded;
  const told =
    articles.length > 1 ? `; ${words.story.toldBy(articles.length, tellings, citedByAll(answer, articles))}` : '';
  return `${folded} [${lettersOf(answer, articles)}${told}]`;
}

/**
 * @param {Answer} answer
 * @param {Difference} difference
 * @param {Style} style
 */
function differenceLine(answer, { kind, conflict, about, variants }, style) {
  const label = [about && style.plain(about), conflict ? named[kind].conflict : named[kind].variant]
    .filter(Boolean)
    .join(', ');
  const told = variants.map(({ value, mentions }) => {
    const text = (mentions[0]?.text ?? value).replace(/\s+/g, ' ');
    return `${style.plain(text)} [${lettersOf(
      answer,
      mentions.map(({ article }) => article),
    )}]`;
  });
  return `${style.strong(label)}: ${told.join(' / ')}`;
}

/**
 * @param {AnsweredArticle} article
 * @param {Style} style
 */
function sourceLine(article, style) {
  const { slot, reading, source } = article;
  const known = [source, reading.published?.slice(0, 10), languageName(reading.language)];
  const facts = known.flatMap((fact) => (fact ? [style.plain(fact)] : []));
  return `${style.strong(letterOf(slot))} ${style.plain(titleOf(article, reading))} (${facts.join(', ')})`;
}

/**
 * @param {Answer} answer
 * @param {number[]} articles
 */
function lettersOf(answer, articles) {
  return [...new Set(articles.map((n) => letterIn(answer, n)))].sort().join(', ');
}

/**
 * Everything that was found, for programs. `article` in it is the number of an entry of `articles`.
 *
 * @param {Answer} answer
 * @param {string} version of the package
 */
export function asJson(answer, version) {
  const { comparison, summary, keyphrases } = answer;
  const { statements = [], pairs, families, stories, names, facts } = comparison;
  const report = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    madeWith: `tellings ${version}`,
    articles: grouped(answer).map((n) => {
      const { slot, id, source, reading, words: length, blocks } = articleOf(answer, n);
      const title = titleOf(articleOf(answer, n), reading);
      const { language, published } = reading;
      return {
        article: n,
        letter: letterOf(slot),
        id,
        title,
        source,
        published,
        language,
        words: length,
        corrections: blocks,
      };
    }),
    summary,
    keyphrases,
    pairs,
    families,
    stories,
    statements: statements.map((statement) => ({
      ...statement,
      sentences: statement.sentences.map((place) => ({ ...place, text: sentenceAt(answer, place)?.text })),
    })),
    names,
    facts,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/**
 * One row for each statement, one column for each article with what it says of it.
 *
 * @param {Answer} answer
 */
export function statementsAsCsv(answer) {
  const order = grouped(answer);
  const rows = (answer.comparison.statements ?? []).map((statement) => [
    sentenceAt(answer, statement.representative)?.text ?? '',
    statement.articles.length,
    statement.tellings,
    statement.credits.join('; '),
    ...order.map((n) =>
      statement.sentences
        .filter(({ article }) => article === n)
        .map((place) => sentenceAt(answer, place)?.text)
        .join(' '),
    ),
  ]);
  const { statement, told, separately, cited } = words.csv;
  return csv([[statement, told, separately, cited, ...order.map((n) => columnName(answer, n))], ...rows]);
}

/**
 * One row for each variant of each difference.
 *
 * @param {Answer} answer
 */
export function differencesAsCsv(answer) {
  const rows = (answer.comparison.statements ?? []).flatMap(({ representative, differences }) =>
    differences.flatMap(({ kind, conflict, about = '', variants }) =>
      variants.map(({ value, mentions }) => [
        kind,
        conflict ? words.csv.yes : words.csv.no,
        about,
        value,
        mentions[0]?.text ?? value,
        lettersOf(
          answer,
          mentions.map(({ article }) => article),
        ),
        sentenceAt(answer, representative)?.text ?? '',
      ]),
    ),
  );
  const { kind, conflict, about, value, written: asWritten, articles, statement } = words.csv;
  return csv([[kind, conflict, about, value, asWritten, articles, statement], ...rows]);
}

/**
 * @param {Answer} answer
 * @param {number} n
 */
function columnName(answer, n) {
  const { slot, source } = articleOf(answer, n);
  return source ? `${letterOf(slot)}: ${source}` : letterOf(slot);
}

/**
 * RFC 4180, with a mark by which spreadsheets know the encoding. A cell they would take for a formula begins with an
 * apostrophe.
 *
 * @param {(string | number)[][]} rows
 */
function csv(rows) {
  const cell = (/** @type {string | number} */ value) => {
    const text = String(value).replace(/\s+/g, ' ');
    const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
    return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
