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
  const found = new Readability(new DOMParser().parseFromString(markup, 'text/html')).parse();
  const body = textOfMarkup(found?.content ?? '');
  if (!found || body === '') return { text: textOfMarkup(markup) };
  const title = found.title?.trim() ?? '';
  return {
    text: title === '' || body.startsWith(title) ? body : `${title}\n\n${body}`,
    ...(found.siteName && { source: found.siteName }),
    ...(found.publishedTime && !Number.isNaN(Date.parse(found.publishedTime)) && { published: found.publishedTime }),
  };
}
