/** The same journey through the page in every engine: its steps one after another on one page, each a test. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { gettingIn } from './getting-in.mjs';
import { keeping, offline } from './keeping.mjs';
import { looks } from './looks.mjs';
import { reading } from './reading.mjs';
import { takingOut } from './taking-out.mjs';
import { Visitor } from './visitor.mjs';

/** @import { Ability, Driver } from '../engines/driver.d.ts' */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {Ability | Property} [needs] skipped where driver or place lack it
 * @property {(visitor: Visitor) => Promise<void>} run
 */

/** What the page does not do everywhere. @typedef {'keeping' | 'installing'} Property */

/**
 * @typedef {object} Place Where the page is.
 * @property {string} name
 * @property {Partial<Record<Property, string>>} lacks what it does not do there, each with the reason
 * @property {() => Promise<{ address: string, stop: () => Promise<unknown> }>} serve
 */

/**
 * Defines the tests.
 *
 * @param {() => Promise<Driver>} start
 * @param {Place} place
 */
export function journey(start, place) {
  describe(place.name, () => {
    /** @type {Visitor} */
    let visitor;
    /** @type {() => Promise<unknown>} */
    let stop = async () => {};

    before(async () => {
      const served = await place.serve();
      ({ stop } = served);
      visitor = new Visitor(await start(), served);
    });
    after(async () => {
      await visitor?.driver.close();
      await stop();
    });

    for (const { name, needs, run } of [...gettingIn, ...reading, ...takingOut, ...keeping, ...looks, CLEAN, offline]) {
      test(name, async (t) => {
        t.diagnostic(visitor.driver.engine);
        /** @type {Partial<Record<Ability | Property, string>>} */
        const lacks = { ...visitor.driver.lacks, ...place.lacks };
        if (needs && lacks[needs]) return t.skip(lacks[needs]);
        await run(visitor);
      });
    }
  });
}

/** @type {Step} */
const CLEAN = {
  name: 'nothing was loaded from elsewhere and nothing went wrong on the way',
  run: async (visitor) => {
    assert.deepEqual(await visitor.foreign(), []);
    assert.deepEqual(await visitor.problems(), []);
  },
};
