// The race itself: our package and the others over the same texts, taking turns. Each sample is of several texts, since
// one text again and again would flatter whoever remembers.
import { timed } from '../clock.mjs';
import { SENTENCES, comparers, readers, summarisers } from './peers.mjs';

/** Our name in the results. */
const US = 'tellings';

/**
 * @param {typeof import('../../npm/tellings.d.ts')} tellings
 * @param {{ single: Record<string, string[]>, sets: string[][] }} texts
 * @param {{ summarisers?: object, comparers?: object }} [more] contestants that run only here
 * @returns {Promise<{ title: string, spreads: Record<string, import('../statistics.mjs').Spread> }[]>}
 */
export async function race({ summarize, compare }, { single, sets }, more = {}) {
  const results = [];
  for (const [name, texts] of Object.entries(single)) {
    const all = { [US]: (text) => summarize(text, { sentences: SENTENCES }).text, ...summarisers, ...more.summarisers };
    results.push({ title: `summarise ${name}`, spreads: await timed(works(all, texts)) });
  }
  const pairs = { [US]: (texts) => compare(texts, { statements: false }).similarity, ...comparers, ...more.comparers };
  results.push({ title: 'read five articles and compare each with each', spreads: await timed(works(pairs, sets)) });
  results.push({ title: 'read five articles, no more', spreads: await timed(works(readers, sets)) });
  return results;
}

/** Each contestant at each of the inputs, one after the other. */
function works(contestants, inputs) {
  return Object.entries(contestants).map(([name, answer]) => {
    const run = async () => {
      for (const input of inputs) {
        const answered = answer(input);
        if (answered instanceof Promise) await answered;
      }
    };
    return { name, run, parts: inputs.length };
  });
}
