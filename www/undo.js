// @ts-check
/** How a change is taken back, and how that is itself taken back. */

/** @import { Article, State, Undoable } from './types.d.ts' */

/**
 * What becomes of the state without a change, and the change that taking it back is; none where it is not one.
 *
 * @param {Undoable} change
 * @param {State} now
 * @returns {{ changes: Partial<State>, inverse?: Undoable }}
 */
export function takenBack(change, now) {
  if (change.kind === 'forgot') return { changes: { keeping: 'on' } };
  if (change.kind === 'edited') {
    const { before } = change;
    const current = now.articles.find(({ key }) => key === before.key);
    if (!current) return { changes: {} };
    const articles = now.articles.map((article) => (article === current ? { ...before, slot: article.slot } : article));
    return { changes: { articles }, inverse: { ...change, before: current } };
  }
  const isAdded = (/** @type {Article} */ { key }) => change.added.includes(key);
  const articles = now.articles.filter((article) => !isAdded(article));
  for (const { article, position } of change.removed) articles.splice(position, 0, withFreeSlot(article, articles));
  const setsLength = change.sentences !== undefined;
  return {
    changes: { articles, ...(setsLength && { sentences: change.sentences }) },
    inverse: {
      kind: 'replaced',
      label: change.label,
      removed: placesOf(now.articles, isAdded),
      added: change.removed.map(({ article }) => article.key),
      ...(setsLength && { sentences: now.sentences }),
    },
  };
}

/**
 * Articles that fulfil a condition, and where they stand.
 *
 * @param {readonly Article[]} articles
 * @param {(article: Article) => boolean} condition
 */
export function placesOf(articles, condition) {
  return articles.flatMap((article, position) => (condition(article) ? [{ article, position }] : []));
}

/**
 * The article with its own letter, or another where one of the others wears that now.
 *
 * @param {Article} article
 * @param {readonly Article[]} others
 */
function withFreeSlot(article, others) {
  const isTaken = others.some(({ slot }) => slot === article.slot);
  return isTaken ? { ...article, slot: freeSlots(others)() } : article;
}

/**
 * @param {readonly Article[]} articles
 * @returns {() => number} the next letter that no article wears
 */
export function freeSlots(articles) {
  const taken = new Set(articles.map(({ slot }) => slot));
  let slot = -1;
  return () => {
    do slot++;
    while (taken.has(slot));
    return slot;
  };
}
