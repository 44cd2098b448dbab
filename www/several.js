// @ts-check
/** Whether one paste holds several articles: parts of some length between lines that separate. */

/** A line of its own of the signs people separate with, or a page break. */
const LINE = /\n[ \t]*(?:[-–—=_*#~•·][ \t]*){3,}\n|\f/;

/** Empty lines, which pages leave inside articles too: they separate where a title follows. */
const GAP = /\n(?:[ \t]*\n){3,}/;

const TITLE_CHARACTERS = 160;

/** A part of fewer words is a section of an article rather than one of its own. */
const WORDS = 40;

/**
 * @param {string} text
 * @returns {string[]} the articles, where they are several
 */
export function articlesIn(text) {
  const parts = text
    .replace(/\r\n?/g, '\n')
    .split(LINE)
    .flatMap(atTitles)
    .map((part) => part.trim())
    .filter(Boolean);
  const isLong = (/** @type {string} */ part) => part.split(/\s+/, WORDS).length >= WORDS || isUnspaced(part);
  return parts.length > 1 && parts.every(isLong) ? parts : [];
}

/** @param {string} part */
function atTitles(part) {
  /** @type {string[]} */
  const articles = [];
  for (const piece of part.split(GAP)) {
    const [first, second] = piece.trim().split('\n', 2);
    const isTitle = first.length <= TITLE_CHARACTERS && !/[.!?:;,…]["'”’»)]*$/.test(first) && second !== undefined;
    if (articles.length > 0 && !isTitle) articles[articles.length - 1] += `\n\n${piece}`;
    else articles.push(piece);
  }
  return articles;
}

/**
 * Languages written without spaces: by characters.
 *
 * @param {string} part
 */
function isUnspaced(part) {
  return part.length >= WORDS * 4 && part.split(/\s+/).length < part.length / 20;
}
