// @ts-check
/** What dialogs have in common. */

import { element } from '../dom.js';
import { icon } from '../icons.js';
import { words } from '../words.js';

/**
 * The button that closes a dialog.
 *
 * @param {HTMLDialogElement} dialog
 */
export function closeButton(dialog) {
  return element(
    'button',
    {
      type: 'button',
      class: 'bare',
      'aria-label': words.reader.close,
      title: words.reader.close,
      onclick: () => dialog.close(),
    },
    icon('close'),
  );
}

/** @param {HTMLDialogElement} dialog */
export function closeOnBackdrop(dialog) {
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
