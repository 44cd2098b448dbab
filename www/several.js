// @ts-check
/** Whether one paste holds several articles: parts of some length between lines that separate. */

/** A line of its own of the signs people separate with, or a page break, or at least three empty lines. */
const SEPARATOR = /\n[ \t]*(?:[-–—=_*#~•·][ \t]*){3,}\n|\f|\n(?:[ \t]*\n){3,}/;

/** A part of fewer words is a section of an article rather than one of its own. */
const WORDS = 40;

/**
 * @param {string} text
 * @returns {string[]} the articles, where they are several
 */
export function articlesIn(text) {
  const parts = text
    .replace(/\r\n?/g, '\n')
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
  const isLong = (/** @type {string} */ part) => part.split(/\s+/, WORDS).length >= WORDS || isUnspaced(part);
  return parts.length > 1 && parts.every(isLong) ? parts : [];
}

/**
 * Languages written without spaces: by characters.
 *
 * @param {string} part
 */
function isUnspaced(part) {
  return part.length >= WORDS * 4 && part.split(/\s+/).length < part.length / 20;
}
