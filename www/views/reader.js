// @ts-check
/** One article to read: its blocks, those outside the story dimmed, and the sentence in question marked. */

import { letterOf } from '../colours.js';
import { element, fill } from '../dom.js';
import { articleOf, languageTag, titleOf } from '../lookup.js';
import { blockKinds, languageName, wordCount, words } from '../words.js';
import { chip } from './chips.js';
import { closeButton, closeOnBackdrop } from './dialogs.js';

/** @import { AnsweredArticle, Answer, BlockKind, Place } from '../types.d.ts' */

/** What the summary and the statements leave aside. @type {ReadonlySet<BlockKind>} */
const DIMMED = new Set(/** @type {const} */ (['dateline', 'caption', 'credit', 'link', 'junk']));

/**
 * @param {HTMLDialogElement} dialog
 * @param {(key: number) => void} edit
 * @returns {(answer: Answer, place: Place) => void} opens an article
 */
export function readerView(dialog, edit) {
  closeOnBackdrop(dialog);
  return (answer, { article: n, index }) => {
    const article = articleOf(answer, n);
    const { slot, text, reading, source, words: length } = article;
    const title = titleOf({ text }, reading);
    const facts = [source, languageName(reading.language), wordCount(length)].filter(Boolean).join(' · ');
    const body = element(
      'div',
      { class: 'reader-text', lang: languageTag(reading), tabindex: 0, role: 'region', 'aria-label': title },
      ...blocksOf(article, index),
    );
    fill(
      dialog,
      element(
        'header',
        { class: 'reader-head' },
        chip(slot),
        element(
          'div',
          {},
          element('h2', { id: 'reader-title', dir: 'auto' }, title),
          element('p', { class: 'card-facts' }, facts),
        ),
        closeButton(dialog),
      ),
      body,
      element(
        'footer',
        { class: 'reader-foot' },
        legend(article),
        element(
          'button',
          {
            type: 'button',
            'aria-label': words.articles.edit(letterOf(slot)),
            onclick: () => {
              dialog.close();
              edit(article.key);
            },
          },
          words.reader.edit,
        ),
      ),
    );
    if (!dialog.open) dialog.showModal();
    body.scrollTop = 0;
    const marked = body.querySelector('mark');
    marked?.scrollIntoView({ block: 'center' });
    body.focus({ preventScroll: true });
  };
}

/**
 * @param {AnsweredArticle} article
 * @param {number | undefined} markedIndex
 */
function blocksOf({ text, reading }, markedIndex) {
  const marked = reading.sentences.find(({ index }) => index === markedIndex);
  return reading.blocks.map(({ kind, start, end }) => {
    const isDimmed = DIMMED.has(kind);
    return element(
      'p',
      { dir: 'auto', class: `block block-${kind}${isDimmed ? ' is-dimmed' : ''}` },
      isDimmed && element('span', { class: 'block-kind', lang: 'en', dir: 'ltr' }, blockKinds[kind]),
      ...withMark(text, start, end, marked),
    );
  });
}

/**
 * The text of a block, with the part of the marked sentence that lies in it marked.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {{ start: number, end: number } | undefined} marked
 */
function withMark(text, start, end, marked) {
  const from = Math.max(start, marked?.start ?? end);
  const to = Math.min(end, marked?.end ?? start);
  if (from >= to) return [text.slice(start, end)];
  return [text.slice(start, from), element('mark', {}, text.slice(from, to)), text.slice(to, end)];
}

/** @param {AnsweredArticle} article */
function legend({ reading }) {
  const kinds = [...new Set(reading.blocks.map(({ kind }) => kind))].filter((kind) => DIMMED.has(kind));
  if (kinds.length === 0) return element('p', { class: 'legend' });
  return element(
    'p',
    { class: 'legend' },
    words.reader.legend,
    ...kinds.map((kind) => element('span', { class: 'block-kind' }, blockKinds[kind])),
  );
}
