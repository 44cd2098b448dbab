// @ts-check
/** The text of one article in a dialog. Results follow the typing; reverting brings the text back as it was. */

import { letterOf } from '../colours.js';
import { element, fill, renew } from '../dom.js';
import { answeredByKey, titleOf } from '../lookup.js';
import { languageName, wordCount, words } from '../words.js';
import { chip } from './chips.js';
import { closeButton, closeOnBackdrop } from './dialogs.js';
import { factRow } from './facts.js';

/** @import { Store } from '../state.js' */
/** @import { Article, NewArticle, State } from '../types.d.ts' */

/** Browsers stand still for minutes over a field with a longer text. In UTF-16 units. */
const MOST_UNITS = 2_000_000;

/** Services of browsers that would send away what is typed. */
const PRIVATE = {
  spellcheck: 'false',
  autocomplete: 'off',
  autocapitalize: 'off',
  writingsuggestions: 'false',
  translate: 'no',
};

/**
 * @param {HTMLDialogElement} dialog
 * @param {Store} store
 * @returns {(key: number) => void} opens the editor for an article
 */
export function editorView(dialog, store) {
  /** @type {{ before: Article, facts: HTMLElement } | undefined} */
  let editing;

  closeOnBackdrop(dialog);
  dialog.addEventListener('close', () => {
    if (!editing) return;
    const { before } = editing;
    editing = undefined;
    store.rememberEdit(before);
  });
  store.subscribe((state) => {
    if (editing) fill(editing.facts, ...factsOf(state, editing.before.key));
  });

  return (key) => {
    const article = store.state.articles.find((candidate) => candidate.key === key);
    if (!article) return;
    const letter = letterOf(article.slot);
    const facts = element('p', { class: 'card-facts' }, ...factsOf(store.state, key));
    const box = textBox(article.text.length > MOST_UNITS ? '' : article.text);
    const fields = fieldsOf(article, (changes) => store.change(key, changes));
    const revert = () => {
      const { text, title, source, published, blocks } = article;
      store.change(key, { text, title, source, published, blocks });
      dialog.close();
    };
    box.addEventListener('input', () => store.change(key, { text: box.value }));
    editing = { before: article, facts };
    renew(
      dialog,
      element(
        'header',
        { class: 'reader-head' },
        chip(article.slot),
        element('div', {}, element('h2', { id: 'editor-heading' }, words.editor.heading(letter)), facts),
        closeButton(dialog),
      ),
      element(
        'div',
        { class: 'editor-body' },
        fields,
        article.text.length > MOST_UNITS ? element('p', { class: 'editor-note' }, words.editor.tooLong) : box,
      ),
      element(
        'footer',
        { class: 'reader-foot' },
        element('button', { type: 'button', onclick: revert }, words.editor.revert),
        element('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, words.editor.done),
      ),
    );
    dialog.showModal();
    if (!box.isConnected) return;
    box.focus();
    box.setSelectionRange(0, 0);
    box.scrollTop = 0;
  };
}

/**
 * What a person may know better than the text says.
 *
 * @param {Article} article
 * @param {(changes: Partial<NewArticle>) => void} change
 */
function fieldsOf({ title, source, published }, change) {
  const field = (/** @type {'title' | 'source' | 'published'} */ name, /** @type {string | undefined} */ value) => {
    const input = element('input', {
      type: name === 'published' ? 'date' : 'text',
      value: name === 'published' ? value?.slice(0, 10) : value,
      placeholder: name === 'title' ? words.editor.titleFromText : undefined,
      'data-testid': `field-${name}`,
      ...PRIVATE,
      dir: 'auto',
    });
    input.addEventListener('input', () => change({ [name]: input.value.trim() || undefined }));
    return element('label', { class: `field field-${name}` }, element('span', {}, words.editor[name]), input);
  };
  return element(
    'div',
    { class: 'editor-fields' },
    field('title', title),
    field('source', source),
    field('published', published),
  );
}

/** @param {string} text */
function textBox(text) {
  const box = element('textarea', {
    class: 'editor-text',
    'aria-label': words.editor.text,
    'data-testid': 'editor-text',
    ...PRIVATE,
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
  if (failure) return [failure];
  const article = answer && answeredByKey(answer).get(key);
  if (!article) return [words.articles.reading];
  const { reading, words: length } = article;
  return factRow(titleOf(article, reading), [languageName(reading.language), wordCount(length)]);
}
