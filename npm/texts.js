// @ts-check
// The core answers ranges only. The text of each is a slice of the caller's own string, so that it is exact even where
// the string is no valid Unicode.

/**
 * @typedef {import('./tellings.d.ts').ArticleInput} ArticleInput
 * @typedef {{ start: number, end: number, text?: string }} Ranged
 * @typedef {(article: number) => string} TextOf
 */

/**
 * The text of an article that the core has accepted.
 * @param {ArticleInput} article
 * @returns {string}
 */
export const textOf = (article) => (typeof article === 'string' ? article : article.text);

/**
 * Gives each range the text it covers.
 * @param {string} text
 * @param {Ranged[]} ranges
 */
function fill(text, ranges) {
  for (const range of ranges) range.text = text.slice(range.start, range.end);
}

/**
 * The parts of a suspect as the core answers them.
 * @param {{ parts: unknown }} suspect
 */
const rangesOf = (suspect) => /** @type {Ranged[]} */ (suspect.parts);

/**
 * @param {import('./tellings.d.ts').Reading} reading
 * @param {string} text
 */
export function fillReading(reading, text) {
  const { sentences, names, quantities, dates, quotes, credits, suspects } = reading;
  for (const ranges of [sentences, names, quantities, dates, quotes, credits, suspects]) fill(text, ranges);
  for (const suspect of suspects) suspect.parts = rangesOf(suspect).map(({ start, end }) => text.slice(start, end));
  return reading;
}

/**
 * @param {import('./tellings.d.ts').Summary} summary
 * @param {TextOf} textOfArticle
 */
export function fillSummary(summary, textOfArticle) {
  for (const sentence of summary.sentences) fill(textOfArticle(sentence.article), [sentence]);
  return summary;
}

/**
 * @param {import('./tellings.d.ts').Keyphrase[]} phrases
 * @param {TextOf} textOfArticle
 */
export function fillKeyphrases(phrases, textOfArticle) {
  for (const phrase of phrases) fillMentions(phrase.mentions, textOfArticle);
  return phrases;
}

/**
 * @param {import('./tellings.d.ts').Comparison} comparison
 * @param {TextOf} textOfArticle
 */
export function fillComparison(comparison, textOfArticle) {
  const variants = [
    ...(comparison.statements ?? []).flatMap((statement) => statement.differences.flatMap((difference) => difference.variants)),
    ...(comparison.names ?? []).flatMap((name) => name.variants),
    ...(comparison.facts ?? []),
  ];
  for (const { mentions } of variants) fillMentions(mentions, textOfArticle);
  return comparison;
}

/**
 * @param {import('./tellings.d.ts').Mention[]} mentions
 * @param {TextOf} textOfArticle
 */
function fillMentions(mentions, textOfArticle) {
  for (const mention of mentions) fill(textOfArticle(mention.article), [mention]);
}
