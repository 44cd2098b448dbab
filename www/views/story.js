// @ts-check
/** The summary: each sentence with the articles that tell it; one part per story where there are several. */

import { element, fill } from '../dom.js';
import { articleOf, citedByAll, languageTag, statementFinder, storyLabel } from '../lookup.js';
import { words } from '../words.js';
import { chipRow } from './chips.js';

/** @import { Actions, Answer, State, Summary } from '../types.d.ts' */

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} heading
 * @param {Actions} actions
 * @param {() => void} tryAgain analyses once more what could not be analysed
 * @returns {(state: State) => void}
 */
export function storyView(root, heading, actions, tryAgain) {
  return ({ answer, failure, sentences: chosen }) => {
    if (failure) return fill(root, failureNote(failure, tryAgain));
    if (!answer) return fill(root);
    heading.textContent = answer.articles.size === 1 ? words.story.one : words.page.story;

    const { summary, keyphrases } = answer;
    const shown = sentenceShower(answer, actions);
    const parts = partsOf(answer);
    fill(
      root,
      parts.length > 1 && element('p', { class: 'several' }, words.story.several(parts.length)),
      ...parts.flatMap(({ label, articles: tellers, sentences }) => [
        label !== undefined &&
          element(
            'h3',
            { class: 'part' },
            element('span', { dir: 'auto' }, label),
            chipRow(answer, tellers, undefined, actions, `part:${tellers[0]}`),
          ),
        sentences.length > 0
          ? element('ol', { class: 'summary' }, ...sentences.map(shown))
          : label !== undefined && element('p', { class: 'quiet-note' }, words.story.absent),
      ]),
      summary.sentences.length === 0 &&
        parts.length < 2 &&
        element('p', { class: 'quiet-note' }, chosen === 0 ? words.story.none : words.story.nothing),
      keyphrases.length > 0 && keyphraseList(answer),
    );
  };
}

/**
 * @param {string} failure
 * @param {() => void} tryAgain
 */
function failureNote(failure, tryAgain) {
  return element(
    'div',
    { class: 'failure' },
    element('p', {}, words.failures.analysis(failure)),
    element('button', { type: 'button', 'data-testid': 'try-again', onclick: tryAgain }, words.failures.tryAgain),
  );
}

/**
 * @param {Answer} answer
 * @returns {{ label?: string, articles: number[], sentences: Summary['sentences'] }[]}
 */
function partsOf(answer) {
  const { summary } = answer;
  if (!summary.stories || summary.stories.length < 2) return [{ articles: [], sentences: summary.sentences }];
  return summary.stories.map(({ articles, sentences }) => ({
    label: storyLabel(answer, articles),
    articles,
    sentences: sentences.map((position) => summary.sentences[position]),
  }));
}

/**
 * @param {Answer} answer
 * @param {Actions} actions
 */
function sentenceShower(answer, actions) {
  const statementOf = statementFinder(answer.comparison);
  const isSet = answer.articles.size > 1;

  return (/** @type {Summary['sentences'][number]} */ { article, index, text, articles, tellings }) => {
    const { reading } = articleOf(answer, article);
    const key = `sentence:${article}:${index}`;
    return element(
      'li',
      { class: 'sentence', dir: 'auto', 'data-testid': 'summary-sentence', 'data-key': `told:${article}:${index}` },
      element(
        'p',
        { lang: languageTag(reading) },
        element(
          'a',
          {
            class: 'sentence-text',
            href: '#reader',
            'data-key': key,
            onclick: (/** @type {Event} */ event) => {
              event.preventDefault();
              actions.openArticle({ article, index });
            },
          },
          text,
        ),
      ),
      isSet &&
        element(
          'p',
          { class: 'tellers' },
          chipRow(answer, articles, statementOf({ article, index }), actions, key),
          element(
            'span',
            { class: 'told', dir: 'ltr' },
            articles.length > 1
              ? words.story.toldBy(articles.length, tellings, citedByAll(answer, articles))
              : words.story.onlyHere,
          ),
        ),
    );
  };
}

/** @param {Answer} answer */
function keyphraseList({ keyphrases }) {
  return element(
    'div',
    { class: 'keyphrases' },
    element('h3', {}, words.story.keyphrases),
    element('ul', { class: 'tags' }, ...keyphrases.map(({ text }) => element('li', { dir: 'auto' }, text))),
  );
}
