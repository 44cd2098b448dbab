/** The texts of the race: our own story, and articles made up of our own sentences. */

import { readFileSync } from 'node:fs';
import { corpus } from './corpus.mjs';

const story = ['agency', 'newspaper', 'retranslation', 'independent', 'related'];
const five = story.map((name) => readFileSync(new URL(`../www/example/${name}.txt`, import.meta.url), 'utf8'));

/** Several articles, each so many of our texts in a row, begun with another one. @param {number} articles */
const ofStory = (articles) => five.map((_, first) => [...five, ...five].slice(first, first + articles).join('\n\n'));

/** The same of made-up ones. @param {number} articles */
function madeUp(articles) {
  const texts = corpus(five.length * articles);
  return five.map((_, place) => texts.slice(place * articles, (place + 1) * articles).join('\n\n'));
}

/** The five without the paragraph of one place. @param {number} place */
const without = (place) => five.map((text) => text.split(/\n{2,}/).filter((_, paragraph) => paragraph !== place).join('\n\n'));

/** @param {string} text */
const words = (text) => text.trim().split(/\s+/).length;

/** @param {string[]} texts */
const length = (texts) => Math.round(words(texts.join(' ')) / texts.length);

export const texts = {
  five,
  changed: `${five[0]}\n\nThe harbour master declined to comment.`,
  /** To be summarised, each alone, by how long they are. */
  single: Object.fromEntries([ofStory(1), ofStory(2), ofStory(4), madeUp(20)].map((texts) => [`an article of about ${length(texts)} words`, texts])),
  /** To be compared: sets of five texts. */
  sets: [1, 2, 3, 4, 5].map(without),
};
