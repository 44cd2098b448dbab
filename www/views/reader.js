// @ts-check
/**
 * One article to read: its blocks, those outside the story dimmed; its summary highlighted where it stands; the
 * sentence in question marked; and for each passage whether it is part of the story.
 */

import { letterOf } from '../colours.js';
import { corrected, correctionOf, uncorrected } from '../corrections.js';
import { element, fill } from '../dom.js';
import { answeredByKey, classOfDirection, languageTag, titleOf } from '../lookup.js';
import { suspectsOf, withMarks } from '../ranges.js';
import { blockKinds, dayOf, languageName, wordCount, words } from '../words.js';
import { chip } from './chips.js';
import { closeButton, closeOnBackdrop } from './dialogs.js';
import { factRow } from './facts.js';

/** @import { Marked } from '../ranges.js' */
/** @import { Store } from '../state.js' */
/** @import { AnsweredArticle, BlockKind, Detail, State } from '../types.d.ts' */

/** What the summary and the statements leave aside. @type {ReadonlySet<BlockKind>} */
const DIMMED = new Set(/** @type {const} */ (['dateline', 'caption', 'credit', 'link', 'junk']));

/**
 * @param {HTMLDialogElement} dialog
 * @param {Store} store
 * @param {(key: number) => void} edit
 * @returns {(state: State) => void}
 */
export function readerView(dialog, store, edit) {
  const body = element('div', { class: 'reader-text', tabindex: 0, role: 'region' });
  /** @type {State['reader']} */
  let shown = null;
  /** @type {Detail | null} */
  let shownDetail = null;

  closeOnBackdrop(dialog);
  dialog.addEventListener('close', () => store.set({ reader: null, detail: null }));

  return ({ articles, answer, reader, detail }) => {
    const article = answer && reader ? answeredByKey(answer).get(reader.key) : undefined;
    if (!reader || !article) {
      const isGone = !articles.some(({ key }) => key === reader?.key);
      if (dialog.open && isGone) dialog.close();
      return;
    }
    const isNew = shown !== reader || !dialog.open;
    shown = reader;
    const title = titleOf(article, article.reading);
    body.setAttribute('aria-label', title);
    body.lang = languageTag(article.reading) ?? '';
    const own = detail?.key === article.key ? detail : null;
    const { scrollTop, scrollHeight } = body;
    fill(body, keyphraseList(own), ...blocksOf(article, reader.start, own, store));
    fill(
      dialog,
      head(article, title, dialog),
      body,
      element(
        'footer',
        { class: 'reader-foot' },
        legend(article, own),
        correctToggle(dialog),
        element(
          'button',
          {
            type: 'button',
            'data-testid': 'reader-edit',
            'data-key': 'reader-edit',
            'aria-label': words.reader.editOf(letterOf(article.slot)),
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
    if (isNew) {
      body.scrollTop = 0;
      body.querySelector('mark')?.scrollIntoView({ block: 'center' });
      body.focus({ preventScroll: true });
    } else {
      // Key phrases come late, above the text that is being read.
      const added = shownDetail === null && own && scrollTop > 0 ? body.scrollHeight - scrollHeight : 0;
      body.scrollTop = scrollTop + added;
    }
    shownDetail = own;
  };
}

/**
 * @param {AnsweredArticle} article
 * @param {string} title
 * @param {HTMLDialogElement} dialog
 */
function head({ slot, reading, source, words: length }, title, dialog) {
  const day = dayOf(reading.published);
  const facts = [...(day ? [day] : []), languageName(reading.language), wordCount(length)];
  return element(
    'header',
    { class: 'reader-head' },
    chip(slot),
    element(
      'div',
      { class: classOfDirection(reading) },
      element('h2', { id: 'reader-title', dir: 'auto', lang: languageTag(reading) }, title),
      element('p', { class: 'card-facts' }, ...factRow(source, facts)),
    ),
    closeButton(dialog),
  );
}

/**
 * Shows what can be corrected without a pointer to rest on it.
 *
 * @param {HTMLDialogElement} dialog
 */
function correctToggle(dialog) {
  const isOn = () => dialog.classList.contains('is-correcting');
  return element(
    'button',
    {
      type: 'button',
      'aria-pressed': String(isOn()),
      'data-testid': 'correct-toggle',
      'data-key': 'correct-toggle',
      onclick: (/** @type {MouseEvent & { currentTarget: HTMLElement }} */ { currentTarget }) => {
        dialog.classList.toggle('is-correcting');
        currentTarget.setAttribute('aria-pressed', String(isOn()));
      },
    },
    words.reader.correct,
  );
}

/** @param {Detail | null} detail */
function keyphraseList(detail) {
  const phrases = detail?.keyphrases ?? [];
  return element(
    'ul',
    { class: 'tags reader-phrases', 'aria-label': words.story.keyphrases },
    ...phrases.map(({ text }) => element('li', { dir: 'auto' }, text)),
  );
}

/**
 * @param {AnsweredArticle} article
 * @param {number | undefined} shown where the sentence to show begins
 * @param {Detail | null} detail
 * @param {Store} store
 */
function blocksOf(article, shown, detail, store) {
  const { text, reading } = article;
  const marks = marksOf(article, shown, detail);
  const corrections = store.state.articles.find(({ key }) => key === article.key)?.blocks;
  return reading.blocks.map((block) => {
    const { kind, start, end } = block;
    const isDimmed = DIMMED.has(kind);
    const isCorrected = correctionOf(corrections, { start, end }) !== undefined;
    return element(
      'p',
      {
        dir: 'auto',
        class: `block block-${kind}${isDimmed ? ' is-dimmed' : ''}${isCorrected ? ' has-correction' : ''}`,
        'data-testid': 'block',
      },
      isDimmed && element('span', { class: 'block-kind', lang: 'en', dir: 'ltr' }, blockKinds[kind]),
      ...withMarks(text, start, end, marks),
      ' ',
      correction(article, block, isDimmed, isCorrected, store),
    );
  });
}

/**
 * @param {AnsweredArticle} article
 * @param {number | undefined} shown where the sentence to show begins
 * @param {Detail | null} detail
 * @returns {Marked[]}
 */
function marksOf({ reading }, shown, detail) {
  const marked = reading.sentences.filter(({ start }) => start === shown);
  return [
    ...(detail?.summary.sentences ?? []).map(({ start, end }) => ({ start, end, mark: 'in-summary' })),
    ...suspectsOf(reading),
    ...marked.map(({ start, end }) => ({ start, end, mark: 'mark' })),
  ];
}

/**
 * Says of a passage that it is of the story or not, or takes that back.
 *
 * @param {AnsweredArticle} article
 * @param {{ start: number, end: number }} block
 * @param {boolean} isDimmed
 * @param {boolean} isCorrected
 * @param {Store} store
 */
function correction({ key }, { start, end }, isDimmed, isCorrected, store) {
  const offer = isDimmed ? words.reader.isStory : words.reader.isNotStory;
  const correct = () => {
    const before = store.state.articles.find((article) => article.key === key);
    if (!before) return;
    const blocks = isCorrected
      ? uncorrected(before.blocks, { start, end })
      : corrected(before.blocks, { kind: isDimmed ? 'body' : 'junk', start, end });
    store.change(key, { blocks });
    store.rememberEdit(before);
  };
  return element(
    'button',
    {
      type: 'button',
      class: isCorrected ? 'correct is-corrected' : 'correct',
      lang: 'en',
      dir: 'ltr',
      'data-testid': 'correct',
      'data-key': `correct:${start}`,
      onclick: correct,
    },
    isCorrected ? words.reader.asFound : offer,
  );
}

/**
 * @param {AnsweredArticle} article
 * @param {Detail | null} detail
 */
function legend({ reading }, detail) {
  const kinds = [...new Set(reading.blocks.map(({ kind }) => kind))].filter((kind) => DIMMED.has(kind));
  return element(
    'p',
    { class: 'legend' },
    detail && element('span', { class: 'in-summary' }, words.reader.inSummary),
    reading.suspects.length > 0 && element('span', { class: 'suspect' }, words.reader.suspects),
    kinds.length > 0 && element('span', {}, words.reader.legend),
  );
}
