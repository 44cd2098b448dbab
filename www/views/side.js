// @ts-check
/**
 * Two articles side by side. Passages that say the same are joined by ribbons, stand level where their order allows it
 * and light up together under the pointer, the keyboard focus or a tap; the others are shaded.
 */

import { inBothOrders, isBetween, linksBetween, paragraphs } from '../alignment.js';
import { letterOf } from '../colours.js';
import { wordsThatDiffer } from '../difference-words.js';
import { element, renew } from '../dom.js';
import { answeredByKey, languageTag, pairFinder, titleOf } from '../lookup.js';
import { suspectsOf, withMarks } from '../ranges.js';
import { differences as named, relations, words } from '../words.js';
import { chip } from './chips.js';
import { closeButton } from './dialogs.js';
import { lightUp } from './passages.js';
import { drawRibbons } from './ribbons.js';

/** @import { Link } from '../alignment.js' */
/** @import { Marked } from '../ranges.js' */
/** @import { Store } from '../state.js' */
/** @import { Actions, Answer, AnsweredArticle, State, Statement } from '../types.d.ts' */

/**
 * @param {HTMLDialogElement} dialog
 * @param {Store} store
 * @param {Actions} actions
 * @returns {(state: State) => void}
 */
export function sideView(dialog, store, actions) {
  dialog.addEventListener('close', () => store.set({ isSideBySide: false }));
  /** @type {ResizeObserver | undefined} */
  let observer;
  /** What is to be drawn once no other dialog lies over this one. @type {State | undefined} */
  let covered;

  const isCovered = () => dialog.open && document.querySelector(`dialog[open]:not(#${dialog.id})`) !== null;
  const uncover = () => {
    if (covered && !isCovered()) render(covered);
  };
  document.addEventListener('close', uncover, { capture: true });

  /** @param {State} state */
  function render(state) {
    const { answer, pair, similarity, isSideBySide } = state;
    covered = isCovered() ? state : undefined;
    if (covered) return;
    const articles = answer && pair ? answeredByKey(answer) : undefined;
    const [one, other] = [articles?.get(pair?.a ?? 0), articles?.get(pair?.b ?? 0)];
    const [a, b] = one && other && one.slot > other.slot ? [other, one] : [one, other];
    observer?.disconnect();
    if (!isSideBySide || !answer || !a || !b) {
      if (dialog.open) dialog.close();
      return;
    }
    const statements = answer.comparison.statements ?? similarity?.statements;
    if (!statements) return;
    const links = linksBetween(statements, a, b);
    const marks = marksOf(statements, links, a, b);
    const [first, second] = [column(a, b, links, 'a', marks.a), column(b, a, links, 'b', marks.b)];
    const ribbons = element('div', { class: 'ribbons', 'aria-hidden': 'true' });
    const body = element(
      'div',
      { class: links.length > 0 ? 'side-columns' : 'side-columns has-no-links' },
      first,
      ribbons,
      second,
    );
    const scroller = element('div', { class: 'side-scroll' }, body);
    const scrolled = dialog.open ? (dialog.querySelector('.side-scroll')?.scrollTop ?? 0) : 0;
    renew(dialog, head(answer, a, b, links, dialog, actions), scroller);
    lightUp(body, links);
    if (!dialog.open) dialog.showModal();
    const arrange = () => {
      setLevel(first, second, inBothOrders(links));
      drawRibbons(ribbons, first, second, links);
    };
    arrange();
    scroller.scrollTop = scrolled;
    observer = new ResizeObserver(arrange);
    observer.observe(scroller);
  }

  return render;
}

/**
 * @param {Answer} answer
 * @param {AnsweredArticle} a
 * @param {AnsweredArticle} b
 * @param {Link[]} links
 * @param {HTMLDialogElement} dialog
 * @param {Actions} actions
 */
function head(answer, a, b, links, dialog, actions) {
  const alone = (/** @type {AnsweredArticle} */ { reading }, /** @type {'a' | 'b'} */ side) => {
    const linked = new Set(links.flatMap((link) => link[side]));
    return paragraphs(reading)
      .filter(({ isTold }) => isTold)
      .flatMap(({ sentences }) => sentences)
      .filter(({ index }) => !linked.has(index)).length;
  };
  const relation = pairFinder(answer.comparison)(a.n, b.n)?.relation;
  const [letterA, letterB] = [letterOf(a.slot), letterOf(b.slot)];
  const title = (/** @type {AnsweredArticle} */ article) =>
    element(
      'button',
      {
        type: 'button',
        class: 'side-title',
        title: words.story.openIn(letterOf(article.slot)),
        onclick: () => actions.openArticle({ article: article.n }),
      },
      chip(article.slot),
      element('span', { dir: 'auto', lang: languageTag(article.reading) }, titleOf(article, article.reading)),
    );
  return element(
    'header',
    { class: 'side-head' },
    title(a),
    element(
      'div',
      { class: 'side-about' },
      element('h2', { id: 'side-heading', class: 'visually-hidden' }, words.side.heading(letterA, letterB)),
      element(
        'p',
        { 'data-testid': 'side-counts' },
        relation ? `${relations[relation].name}. ` : '',
        words.side.counts(links.length, alone(a, 'a'), letterA, alone(b, 'b'), letterB),
      ),
    ),
    title(b),
    closeButton(dialog),
  );
}

/**
 * @param {AnsweredArticle} article
 * @param {AnsweredArticle} other
 * @param {Link[]} links
 * @param {'a' | 'b'} side
 * @param {Marked[]} marks
 */
function column(article, other, links, side, marks) {
  const { text, reading, slot } = article;
  const linkOf = new Map(links.flatMap((link, position) => link[side].map((index) => [index, position])));
  return element(
    'div',
    {
      class: `side-column side-${side}`,
      lang: languageTag(reading),
      role: 'group',
      'aria-label': words.reader.label(letterOf(slot)),
    },
    ...paragraphs(reading).map(({ kind, isTold, sentences }) =>
      element(
        'div',
        { class: `paragraph block-${kind}` },
        ...sentences.map(({ index, start, end }) => {
          const link = linkOf.get(index);
          const isAlone = isTold && link === undefined;
          return element(
            'p',
            {
              dir: 'auto',
              class: `passage-${link !== undefined ? 'linked' : isAlone ? 'alone' : 'aside'}`,
              tabindex: link !== undefined ? 0 : undefined,
              'data-link': link,
              'data-key': `passage:${side}:${index}`,
              'data-index': index,
              'data-testid': link !== undefined ? 'linked-passage' : isAlone ? 'alone-passage' : undefined,
            },
            ...withMarks(text, start, end, marks),
            isAlone &&
              element('span', { class: 'visually-hidden', lang: 'en' }, words.side.notIn(letterOf(other.slot))),
          );
        }),
      ),
    ),
  );
}

/**
 * What differs: words, in passages that say the same in one wording, and figures, dates and names wherever they stand.
 *
 * @param {readonly Statement[]} statements
 * @param {Link[]} links
 * @param {AnsweredArticle} a
 * @param {AnsweredArticle} b
 * @returns {{ a: Marked[], b: Marked[] }}
 */
function marksOf(statements, links, a, b) {
  /** @type {{ a: Marked[], b: Marked[] }} */
  const marks = { a: suspectsOf(a.reading), b: suspectsOf(b.reading) };
  const isOneLanguage = a.reading.language === b.reading.language;
  const sentenceOf = (/** @type {AnsweredArticle} */ { reading }, /** @type {number} */ wanted) =>
    reading.sentences.filter(({ index }) => index === wanted);
  // A figure may be told otherwise in a passage that says too little else of the same to be joined to it.
  const differences = statements.flatMap((statement) => statement.differences);
  for (const { kind, variants } of differences.filter((difference) => isBetween(difference, a.n, b.n))) {
    for (const { article, start, end } of variants.flatMap(({ mentions }) => mentions)) {
      const range = { start, end, mark: 'differs', title: named[kind].conflict };
      if (article === a.n) marks.a.push(range);
      if (article === b.n) marks.b.push(range);
    }
  }
  for (const link of links) {
    for (const pair of isOneLanguage ? link.facing : []) {
      const differing = wordsThatDiffer(sentenceOf(a, pair.a), sentenceOf(b, pair.b));
      marks.a.push(...differing.a.map(({ start, end }) => ({ start, end, mark: 'word-differs' })));
      marks.b.push(...differing.b.map(({ start, end }) => ({ start, end, mark: 'word-differs' })));
    }
  }
  return marks;
}

/**
 * Sets the passages of these links level, by space above the one that stands higher.
 *
 * @param {HTMLElement} first
 * @param {HTMLElement} second
 * @param {Link[]} level in the order of both articles
 */
function setLevel(first, second, level) {
  const passageIn = (/** @type {HTMLElement} */ column, /** @type {number} */ index) =>
    /** @type {HTMLElement} */ (column.querySelector(`[data-index="${index}"]`));
  const passages = level.map(({ facing: [closest] }) => ({
    a: passageIn(first, closest.a),
    b: passageIn(second, closest.b),
  }));
  for (const column of [first, second]) {
    for (const passage of column.querySelectorAll('p')) passage.style.marginBlockStart = '';
  }
  const tops = passages.map(({ a, b }) => ({
    a,
    b,
    topA: a.getBoundingClientRect().top,
    topB: b.getBoundingClientRect().top,
  }));
  let [shiftA, shiftB] = [0, 0];
  for (const { a, b, topA, topB } of tops) {
    const lower = topA + shiftA - (topB + shiftB);
    if (lower > 0) {
      b.style.marginBlockStart = `${lower}px`;
      shiftB += lower;
    } else if (lower < 0) {
      a.style.marginBlockStart = `${-lower}px`;
      shiftA -= lower;
    }
  }
}
