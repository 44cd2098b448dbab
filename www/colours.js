// @ts-check
/**
 * What tells articles apart: a letter, one of eight colours and one of four shapes. The letter is always there, so that
 * nobody needs to see the colour. The colours themselves are in styles/tokens.css.
 */

const COLOURS = 8;
const SHAPES = 4;

/**
 * A … Z, then AA, AB, …
 *
 * @param {number} slot from 0
 * @returns {string}
 */
export function letterOf(slot) {
  const last = String.fromCharCode(65 + (slot % 26));
  return slot < 26 ? last : letterOf(Math.floor(slot / 26) - 1) + last;
}

/**
 * The classes that give an element the colour and shape of an article.
 *
 * @param {number} slot from 0
 */
export function classesOf(slot) {
  return `colour-${slot % COLOURS} shape-${Math.floor(slot / COLOURS) % SHAPES}`;
}
