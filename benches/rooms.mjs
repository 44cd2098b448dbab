/** What is timed of the package itself, in Node and in a page; `native.rs` does the same work under the same names. */

import { timed } from './clock.mjs';

/**
 * @typedef {object} Texts
 * @property {string[]} five tellings of one story
 * @property {string} changed the first of them, after an edit
 */

/**
 * @param {typeof import('../npm/tellings.d.ts')} tellings
 * @param {Texts} texts
 */
export async function rooms({ Collection, compare, summarize }, { five, changed }) {
  const collection = new Collection(five);
  let isChanged = false;
  const spreads = await timed([
    { name: 'read five', run: () => new Collection(five).free() },
    { name: 'read and summarise one', run: () => summarize(five[0]) },
    { name: 'read and compare five', run: () => compare(five) },
    {
      name: 'read, compare and summarise five',
      run: () => {
        const fresh = new Collection(five);
        fresh.compare();
        fresh.summarize();
        fresh.free();
      },
    },
    {
      name: 'one of five changed: read, compare and summarise',
      run: () => {
        isChanged = !isChanged;
        collection.update(0, isChanged ? changed : five[0]);
        collection.compare();
        collection.summarize();
      },
    },
  ]);
  collection.free();
  return spreads;
}
