/** The same journey through the page in every engine: its steps one after another on one page, each a test. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Visitor } from './visitor.mjs';
import { gettingIn } from './getting-in.mjs';
import { keeping } from './keeping.mjs';
import { looks } from './looks.mjs';
import { reading } from './reading.mjs';
import { takingOut } from './taking-out.mjs';

/** @import { Ability, Driver } from '../engines/driver.d.ts' */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {Ability | Property} [needs] skipped where driver or place lack it
 * @property {(visitor: Visitor) => Promise<void>} run
 */

/** What not every place keeps up: a page on disk keeps nothing. @typedef {'keeping'} Property */

/**
 * @typedef {object} Place Where the page is.
 * @property {Partial<Record<Property, string>>} lacks what it does not do there, each with the reason
 * @property {() => Promise<{ address: string, stop: () => void }>} serve
 */

/**
 * Defines the tests.
 *
 * @param {() => Promise<Driver>} start
 * @param {Place} place
 */
export function journey(start, place) {
  /** @type {Visitor} */
  let visitor;
  /** @type {() => void} */
  let stop = () => {};

  before(async () => {
    const served = await place.serve();
    ({ stop } = served);
    visitor = new Visitor(await start(), served.address);
  });
  after(async () => {
    await visitor?.driver.close();
    stop();
  });

  for (const { name, needs, run } of [...gettingIn, ...reading, ...takingOut, ...keeping, ...looks, LAST]) {
    test(name, async (t) => {
      t.diagnostic(visitor.driver.engine);
      /** @type {Partial<Record<Ability | Property, string>>} */
      const lacks = { ...visitor.driver.lacks, ...place.lacks };
      if (needs && lacks[needs]) return t.skip(lacks[needs]);
      try {
        await run(visitor);
      } catch (error) {
        // What the page looked like then, for those who want to know.
        const folder = process.env.TELLINGS_PICTURES;
        if (folder) await visitor.driver.screenshot(`${folder}/${name.replaceAll(/\W+/g, '-')}.png`);
        throw error;
      }
    });
  }
}

/** @type {Step} */
const LAST = {
  name: 'nothing was loaded from elsewhere and nothing went wrong on the way',
  run: async (visitor) => {
    assert.deepEqual(await visitor.foreign(), []);
    assert.deepEqual(await visitor.problems(), []);
  },
};
