// @ts-check
/** The length of the summary. */

import { summaryLength } from '../state.js';
import { sentenceCount } from '../words.js';

/** @import { Store } from '../state.js' */
/** @import { State } from '../types.d.ts' */

/**
 * @param {HTMLInputElement} slider
 * @param {HTMLOutputElement} shown
 * @param {Store} store
 * @returns {(state: State) => void}
 */
export function lengthView(slider, shown, store) {
  slider.addEventListener('input', () => store.set({ sentences: slider.valueAsNumber }));
  return (state) => {
    const length = summaryLength(state);
    if (slider.valueAsNumber !== length) slider.value = String(length);
    slider.style.setProperty('--filled', String(length / Number(slider.max)));
    slider.setAttribute('aria-valuetext', sentenceCount(length));
    shown.textContent = sentenceCount(length);
  };
}
