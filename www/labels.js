// @ts-check
/** Puts the words into the parts of index.html that never change: `data-words` names the text of an element. */

import { words } from './words.js';

export function label() {
  each('data-words', (element, text) => (element.textContent = text));
  each('data-words-label', (element, text) => element.setAttribute('aria-label', text));
  each('data-words-placeholder', (element, text) => element.setAttribute('placeholder', text));
}

/**
 * @param {string} attribute
 * @param {(element: Element, text: string) => void} put
 */
function each(attribute, put) {
  /** @type {Record<string, string>} */
  const texts = words.page;
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    put(element, texts[/** @type {string} */ (element.getAttribute(attribute))]);
  }
}
