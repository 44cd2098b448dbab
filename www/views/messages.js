// @ts-check
/** What the page has to say: the status, problems with what was brought in, and the offer to undo. */

import { byId, element, fill } from '../dom.js';
import { icon } from '../icons.js';
import { words } from '../words.js';

/** @import { Store } from '../state.js' */
/** @import { State } from '../types.d.ts' */

/**
 * @param {HTMLElement} root a live region
 * @returns {(state: State) => void}
 */
export function statusView(root) {
  return (state) => {
    const text = statusOf(state);
    root.classList.toggle('is-working', state.working);
    // Written only when it changes: every write would be read out.
    if (root.textContent !== text) root.textContent = text;
  };
}

/** @param {State} state */
function statusOf({ articles, answer, failure, working }) {
  if (articles.length === 0) return words.status.none;
  if (working) return words.status.working;
  if (failure) return words.status.failed;
  return words.status.done(articles.length, answer?.comparison.stories.length ?? 1, answer?.failures.size ?? 0);
}

/**
 * @param {HTMLElement} root
 * @param {Store} store
 * @returns {(state: State) => void}
 */
export function noticesView(root, store) {
  /** @type {State['notices'] | undefined} */
  let shown;
  return ({ notices }) => {
    if (notices === shown) return;
    const isSaid = notices.length > (shown?.length ?? 0);
    shown = notices;
    fill(
      root,
      ...notices.map(({ id, text, action }) =>
        element(
          'div',
          { class: action ? 'notice is-offer' : 'notice', 'data-key': `said:${id}` },
          element('p', { dir: 'auto' }, text),
          action &&
            element(
              'button',
              {
                type: 'button',
                'data-testid': 'notice-action',
                onclick: () => {
                  store.dismissNotice(id);
                  action.run();
                },
              },
              action.label,
            ),
          dismiss(() => store.dismissNotice(id), `notice:${id}`),
        ),
      ),
    );
    // The last is the news, where there is not room for all.
    if (isSaid) root.scrollTop = root.scrollHeight;
  };
}

/**
 * How far long work is, with a way out of it.
 *
 * @param {HTMLElement} root
 * @param {() => void} cancel
 * @returns {(state: State) => void}
 */
export function progressView(root, cancel) {
  const text = element('span', {});
  const bar = element('progress', { 'aria-labelledby': 'progress-text' });
  text.id = 'progress-text';
  const shown = element(
    'div',
    { class: 'progress', 'data-testid': 'progress' },
    text,
    element(
      'button',
      { type: 'button', class: 'quiet', 'data-testid': 'cancel', onclick: cancel },
      words.progress.cancel,
    ),
    bar,
  );
  shown.hidden = true;
  root.append(shown);
  return ({ progress }) => {
    shown.hidden = progress === null;
    if (!progress) return;
    text.textContent = words.progress[progress.stage](progress.done, progress.total);
    bar.max = Math.max(1, progress.total);
    bar.value = progress.done;
  };
}

/**
 * @param {HTMLElement} root
 * @param {Store} store
 * @returns {(state: State) => void}
 */
export function undoView(root, store) {
  const text = element('p', { role: 'status', dir: 'auto' });
  // The bar goes away with the button that has the focus: the keyboard goes on from the content.
  const leave = (/** @type {() => void} */ action) => () => {
    action();
    byId('layout', HTMLElement).focus({ preventScroll: true });
  };
  const isMac = /^(Mac|iP)/.test(navigator.platform);
  const undo = element(
    'button',
    {
      type: 'button',
      title: words.undo.byKeys(isMac ? '⌘Z' : 'Ctrl+Z'),
      'aria-keyshortcuts': isMac ? 'Meta+Z' : 'Control+Z',
      'data-testid': 'undo',
      onclick: leave(() => store.undo()),
    },
    words.undo.undo,
  );
  const close = dismiss(
    leave(() => store.dismissUndo()),
    'undo-dismiss',
  );
  const bar = element('div', {}, text, undo, close);
  root.append(bar);
  return ({ undoable, offersUndo }) => {
    const last = offersUndo ? undoable.at(-1) : undefined;
    // Only what is there all the time is read out when it changes.
    bar.className = last ? 'undo-bar' : 'visually-hidden';
    undo.hidden = close.hidden = !last;
    text.textContent = last?.label ?? '';
  };
}

/**
 * @param {() => void} onclick
 * @param {string} key
 */
function dismiss(onclick, key) {
  return element(
    'button',
    {
      type: 'button',
      class: 'bare',
      'aria-label': words.notices.dismiss,
      title: words.notices.dismiss,
      'data-key': key,
      onclick,
    },
    icon('close'),
  );
}
