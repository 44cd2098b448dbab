// @ts-check
/**
 * What differs between editions of the page. This one is served from its sources; `cargo xtask site` puts
 * `editions/site.js` or `editions/file.js` in its place.
 */

import { textOfMarkup } from './html.js';

/** @import { NewArticle } from './types.d.ts' */

/** Whether anything may be kept on the device. @type {boolean} */
export const keeps = true;

/**
 * The article in a whole page.
 *
 * @param {string} markup
 * @returns {Promise<NewArticle>}
 */
export async function articleInPage(markup) {
  return { text: textOfMarkup(markup) };
}

/**
 * Makes the page work without a network from now on, and offers its newer versions.
 *
 * @type {(store: import('./state.js').Store) => void}
 */
export function stayAvailable() {}
