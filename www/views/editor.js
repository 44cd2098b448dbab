// @ts-check
/** The text of one article in a dialog. Results follow the typing; reverting brings the text back as it was. */

import { letterOf } from '../colours.js';
import { element, fill } from '../dom.js';
import { answeredByKey, titleOf } from '../lookup.js';
import { languageName, wordCount, words } from '../words.js';
import { chip } from './chips.js';
import { closeButton, closeOnBackdrop } from './dialogs.js';

/** @import { Store } from '../state.js' */
/** @import { State } from '../types.d.ts' */

/**
 * @param {HTMLDialogElement} dialog
 * @param {Store} store
 * @returns {(key: number) => void} opens the editor for an article
 */
export function editorView(dialog, store) {
  /** @type {{ key: number, before: string, facts: HTMLElement } | undefined} */
  let editing;

  closeOnBackdrop(dialog);
  dialog.addEventListener('close', () => {
    if (!editing) return;
    const { key, before } = editing;
    editing = undefined;
    store.rememberEdit(key, before);
  });
  store.subscribe((state) => {
    if (editing) editing.facts.textContent = factsOf(state, editing.key);
  });

  return (key) => {
    const article = store.state.articles.find((candidate) => candidate.key === key);
    if (!article) return;
    const letter = letterOf(article.slot);
    const facts = element('p', { class: 'card-facts' }, factsOf(store.state, key));
    const box = textBox(article.text);
    const revert = () => {
      box.value = article.text;
      store.setText(key, article.text);
      box.focus();
    };
    box.addEventListener('input', () => store.setText(key, box.value));
    editing = { key, before: article.text, facts };
    fill(
      dialog,
      element(
        'header',
        { class: 'reader-head' },
        chip(article.slot),
        element('div', {}, element('h2', { id: 'editor-heading' }, words.editor.heading(letter)), facts),
        closeButton(dialog),
      ),
      box,
      element(
        'footer',
        { class: 'reader-foot' },
        element('button', { type: 'button', onclick: revert }, words.editor.revert),
        element('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, words.editor.done),
      ),
    );
    dialog.showModal();
    box.focus();
    box.setSelectionRange(0, 0);
    box.scrollTop = 0;
  };
}

/** @param {string} text */
function textBox(text) {
  const box = element('textarea', {
    class: 'editor-text',
    'aria-label': words.editor.text,
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    writingsuggestions: 'false',
    translate: 'no',
    dir: 'auto',
  });
  box.value = text;
  return box;
}

/**
 * @param {State} state
 * @param {number} key
 */
function factsOf({ answer }, key) {
  const failure = answer?.failures.get(key);
  if (failure) return failure;
  const article = answer && answeredByKey(answer).get(key);
  if (!article) return words.articles.reading;
  return [titleOf(article, article.reading), languageName(article.reading.language), wordCount(article.words)].join(
    ' · ',
  );
}
