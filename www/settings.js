// @ts-check
/** Settings in the address, after the `#`, which browsers send nowhere. A link carries settings, never texts. */

/** @import { State } from './types.d.ts' */

const MOST_SENTENCES = 12;

/**
 * @param {string} hash
 * @returns {{ sentences?: number, theme?: string }}
 */
export function settingsIn(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const sentences = fields.get('sentences') ?? '';
  const theme = fields.get('theme') ?? '';
  return {
    ...(/^\d+$/.test(sentences) && Number(sentences) <= MOST_SENTENCES && { sentences: Number(sentences) }),
    ...(['light', 'dark', 'system'].includes(theme) && { theme }),
  };
}

/**
 * @param {State} state
 * @param {string} theme
 * @returns {string} the page's address with its settings
 */
export function linkWith({ sentences }, theme) {
  const fields = new URLSearchParams({ ...(sentences !== null && { sentences: String(sentences) }), theme });
  // Not put together from its origin, which a file has not.
  const [page] = location.href.split(/[?#]/);
  return `${page}#${fields}`;
}
