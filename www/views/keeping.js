// @ts-check
/** The switch that keeps what is here on this device, or forgets it. */

import { words } from '../words.js';

/** @import { Store } from '../state.js' */
/** @import { State } from '../types.d.ts' */

/**
 * @param {HTMLInputElement} control
 * @param {HTMLElement} note
 * @param {Store} store
 * @returns {(state: State) => void}
 */
export function keepingView(control, note, store) {
  control.addEventListener('change', () => {
    if (control.checked) store.set({ keeping: 'on' });
    else store.forget();
  });
  return ({ keeping }) => {
    control.checked = keeping === 'on';
    control.disabled = keeping === 'impossible';
    note.textContent = words.keeping[keeping];
  };
}
