// @ts-check
/** What is known of an article, in a row that breaks between facts and not within one. */

import { element } from '../dom.js';

/**
 * @param {string | undefined} name where it comes from or what it is called, which may be long
 * @param {string[]} facts
 * @returns {(HTMLElement | string)[]} the content of an element of the class `card-facts`
 */
export function factRow(name, facts) {
  const spans = facts.map((fact) => element('span', {}, fact));
  if (name) spans.unshift(element('span', { class: 'source', dir: 'auto' }, name));
  // A space between them lets the line break there.
  return spans.flatMap((span, position) => (position === 0 ? [span] : [' ', span]));
}
