// @ts-check
/** Taking it out: what was found as text, files or paper, and all of it as a session to go on with elsewhere. */

import { element, fill } from '../dom.js';
import { asJson, asMarkdown, asText, differencesAsCsv, statementsAsCsv } from '../report.js';
import { sessionOf } from '../session.js';
import { linkWith } from '../settings.js';
import { currentTheme } from '../theme.js';
import { words } from '../words.js';

/** @import { Store } from '../state.js' */
/** @import { Answer, State } from '../types.d.ts' */

/**
 * Makes the menu whenever it opens, and again when what it takes out changes meanwhile.
 *
 * @param {HTMLButtonElement} button opens the menu
 * @param {HTMLElement} menu
 * @param {Store} store
 * @param {() => void} openFiles
 * @returns {(state: State) => void}
 */
export function takeOutMenu(button, menu, store, openFiles) {
  const opens = (/** @type {Event} */ event) => event instanceof ToggleEvent && event.newState === 'open';
  menu.addEventListener('beforetoggle', (event) => {
    if (!opens(event)) return;
    render(store.state);
    // It has a height once it is shown; it is not painted before.
    requestAnimationFrame(() => place(menu, button));
  });
  menu.addEventListener('toggle', (event) => {
    button.setAttribute('aria-expanded', String(opens(event)));
    if (opens(event)) focusFirst();
  });

  const announced = element('p', { class: 'visually-hidden', role: 'status', 'data-testid': 'announced' });
  button.after(announced);

  function focusFirst() {
    const first = menu.querySelector('button:enabled');
    if (first instanceof HTMLElement) first.focus();
  }

  const { takeOut } = words;
  /** @param {State} state */
  function render({ answer, articles }) {
    const report = answer && answer.articles.size > 0 ? answer : undefined;
    const isSet = (report?.articles.size ?? 0) > 1;
    /** @param {string} label @param {(answer: Answer) => unknown} run @param {boolean} [isOffered] */
    const item = (label, run, isOffered = true) =>
      entry(menu, label, report && isOffered ? () => run(report) : undefined);
    fill(
      menu,
      group(
        takeOut.report,
        item(takeOut.copyText, (answer) => copy(asText(answer))),
        item(takeOut.copyMarkdown, (answer) => copy(asMarkdown(answer))),
        item(takeOut.print, () => print()),
      ),
      group(
        takeOut.data,
        item(takeOut.json, async (answer) =>
          download('tellings.json', 'application/json', asJson(answer, await version())),
        ),
        item(takeOut.statements, (answer) => download('statements.csv', 'text/csv', statementsAsCsv(answer)), isSet),
        item(takeOut.differences, (answer) => download('differences.csv', 'text/csv', differencesAsCsv(answer)), isSet),
      ),
      group(
        takeOut.session,
        entry(menu, takeOut.save, articles.length > 0 ? () => saveSession(store.state) : undefined),
        entry(menu, takeOut.open, openFiles),
        entry(menu, takeOut.link, () => copy(linkWith(store.state, currentTheme()))),
      ),
    );
  }

  /** @param {string} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      button.focus();
      said(words.takeOut.copied);
    } catch {
      store.notify(words.notices.notCopied);
    }
  }

  /** @param {string} text shown on the button for a moment, and read out */
  function said(text) {
    const label = button.querySelector('[data-words]');
    if (!label) return;
    label.textContent = announced.textContent = text;
    setTimeout(() => {
      label.textContent = words.page.takeOut;
      announced.textContent = '';
    }, 1500);
  }

  return (state) => {
    if (menu.matches(':popover-open')) render(state);
  };
}

/**
 * @param {string} heading
 * @param {...HTMLElement} entries
 */
function group(heading, ...entries) {
  return element(
    'div',
    { class: 'menu-group', role: 'group', 'aria-label': heading },
    element('p', {}, heading),
    ...entries,
  );
}

/**
 * @param {HTMLElement} menu closed once an entry is chosen
 * @param {string} label
 * @param {(() => unknown) | undefined} run nothing to be had without it
 */
function entry(menu, label, run) {
  return element(
    'button',
    {
      type: 'button',
      class: 'quiet',
      disabled: run === undefined,
      'data-key': `take-out:${label}`,
      onclick: () => {
        menu.hidePopover();
        run?.();
      },
    },
    label,
  );
}

/** @param {State} state */
export async function saveSession(state) {
  const session = { ...sessionOf(state), madeWith: `tellings ${await version()}` };
  download('tellings-session.json', 'application/json', `${JSON.stringify(session, null, 2)}\n`);
}

/** Loaded when it is needed: the page itself works through the worker. */
async function version() {
  return (await import('../tellings/index.js')).version;
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element('a', { href: address, download: name }).click();
  // The browser has its own hold on the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Below the button that opens it, on the side where there is room; over the button where there is too little below.
 *
 * @param {HTMLElement} menu
 * @param {HTMLElement} button
 */
function place(menu, button) {
  const { bottom, left, right } = button.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const isAtEnd = left + right > width;
  menu.style.top = `max(0.5rem, min(${bottom + 6}px, 100dvh - ${menu.offsetHeight}px - 0.5rem))`;
  menu.style.left = isAtEnd ? 'auto' : `${Math.max(8, left)}px`;
  menu.style.right = isAtEnd ? `${Math.max(8, width - right)}px` : 'auto';
}
