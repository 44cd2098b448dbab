// @ts-check
/** The switch that keeps what is here on this device, or forgets it. */

import { byId } from '../dom.js';
import { words } from '../words.js';
import { saveSession } from './take-out.js';

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
  // Offers a file where nothing is ever kept.
  const save = byId('keep-session', HTMLButtonElement);
  save.addEventListener('click', () => saveSession(store.state));
  return ({ keeping }) => {
    const isNever = keeping === 'never';
    save.hidden = !isNever;
    if (control.parentElement) control.parentElement.hidden = isNever;
    control.checked = keeping === 'on';
    control.disabled = keeping === 'impossible';
    note.textContent = words.keeping[keeping];
  };
}
