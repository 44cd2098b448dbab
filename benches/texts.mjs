/** The texts of the race: our own story, and articles made up of our own sentences. */

import { readFileSync } from 'node:fs';
import { corpus } from './corpus.mjs';

const story = ['agency', 'newspaper', 'retranslation', 'independent', 'related'];
const five = story.map((name) => readFileSync(new URL(`../www/example/${name}.txt`, import.meta.url), 'utf8'));
const single = [five[0], five.slice(0, 2).join('\n\n'), five.slice(0, 4).join('\n\n'), corpus(20).join('\n\n')];

/** @param {string} text */
const words = (text) => text.trim().split(/\s+/).length;

export const texts = {
  five,
  changed: `${five[0]}\n\nThe harbour master declined to comment.`,
  /** To be summarised alone, by how long they are. */
  single: Object.fromEntries(single.map((text) => [`an article of ${words(text)} words`, text])),
};
