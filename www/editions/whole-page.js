// @ts-check
/** The article in a whole page, without what stands around it. The page is inert: it runs nothing and loads nothing. */

import { Readability } from '@mozilla/readability';

import { textOfMarkup } from '../html.js';

/** @import { NewArticle } from '../types.d.ts' */

/**
 * Block by block where no article is found.
 *
 * @param {string} markup
 * @returns {NewArticle}
 */
export function readPage(markup) {
  const found = articleIn(new DOMParser().parseFromString(markup, 'text/html'));
  const body = textOfMarkup(found?.content ?? '');
  if (!found || body === '') return { text: textOfMarkup(markup) };
  const title = found.title?.trim() ?? '';
  // Pages write it in many ways; the package takes ISO 8601 alone.
  const day = found.publishedTime?.trim().slice(0, 10) ?? '';
  return {
    text: title === '' || body.startsWith(title) ? body : `${title}\n\n${body}`,
    ...(found.siteName && { source: found.siteName }),
    ...(isDay(day) && { published: day }),
  };
}

/** @param {Document} page */
function articleIn(page) {
  try {
    return new Readability(page).parse();
  } catch {
    // It gives up on pages that are made like no other.
    return null;
  }
}

/** @param {string} text */
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
