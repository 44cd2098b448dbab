// The race itself: our package and the others over the same texts, taking turns.
import { timed } from '../clock.mjs';
import { SENTENCES, comparers, readers, summarisers } from './peers.mjs';

/** Our name in the results. */
const US = 'tellings';

/**
 * @param {typeof import('../../npm/tellings.d.ts')} tellings
 * @param {{ single: Record<string, string>, five: string[] }} texts
 * @param {{ summarisers?: object, comparers?: object }} [more] contestants that run only here
 * @returns {Promise<{ title: string, against: string, spreads: Record<string, import('../statistics.mjs').Spread> }[]>}
 */
export async function race({ summarize, compare }, { single, five }, more = {}) {
  const results = [];
  for (const [name, text] of Object.entries(single)) {
    const all = { [US]: () => summarize(text, { sentences: SENTENCES }).text, ...summarisers, ...more.summarisers };
    results.push({ title: `summarise ${name}`, against: 'all', spreads: await timed(works(all, text)) });
  }
  const pairs = { [US]: () => compare(five, { statements: false }).similarity, ...comparers, ...more.comparers };
  results.push({ title: 'read five articles and compare each with each', against: 'wink-nlp', spreads: await timed(works(pairs, five)) });
  results.push({ title: 'read five articles, no more', against: 'none', spreads: await timed(works(readers, five)) });
  return results;
}

function works(contestants, input) {
  return Object.entries(contestants).map(([name, run]) => ({ name, run: () => run(input) }));
}
