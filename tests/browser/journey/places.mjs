/** Where the page is that the journey goes through: what `cargo xtask site` leaves in `dist/`. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { SiteServer } from '../site/server.mjs';

/** @import { Place } from './journey.mjs' */

const dist = new URL('../../../dist/', import.meta.url);
const singleFile = new URL('tellings.html', dist);

/** @type {Place} */
export const site = {
  name: 'the built site',
  lacks: {},
  async serve() {
    assertBuilt();
    const server = await SiteServer.start(fileURLToPath(dist));
    return { address: server.address, stop: () => server.stop() };
  },
};

/** @type {Place} */
export const onDisk = {
  name: 'the single file, opened from disk',
  lacks: {
    keeping: 'pages opened from disk share their storage, so the single file keeps nothing',
    installing: 'a single file needs no network from the start',
  },
  async serve() {
    assertBuilt();
    return { address: singleFile.href, stop: async () => {} };
  },
};

function assertBuilt() {
  assert.ok(existsSync(singleFile), 'run `cargo xtask site` first');
}
