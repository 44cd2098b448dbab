/**
 * A real browser on the page that `cargo xtask demo` serves, headers and all.
 *
 * `cargo xtask test` finds a Chromium by itself. To run one file alone:
 * `CHROMIUM=/path/to/chromium node --test tests/browser/page.test.mjs`
 */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after, afterEach, before, beforeEach } from 'node:test';

import { launch, problemsOf } from './browser.mjs';

/** @import { ChildProcess } from 'node:child_process' */
/** @import { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core' */

/** The demo server and a browser. */
export class Harness {
  /** @type {Served} */ #server;
  /** @type {Browser} */ #browser;

  /** For pages that share what the browser has loaded. @type {BrowserContext | undefined} */
  #context;

  /** Starts both. */
  static async start() {
    const server = await serveDemo();
    try {
      return new Harness(server, await launch());
    } catch (error) {
      server.stop();
      throw error;
    }
  }

  /**
   * @param {Served} server
   * @param {Browser} browser
   */
  constructor(server, browser) {
    this.#server = server;
    this.#browser = browser;
    /** Where the page is served; ends in a slash. */
    this.address = server.address;
  }

  /**
   * A new page with storage of its own, nothing loaded yet.
   *
   * @param {BrowserContextOptions} [options]
   */
  async page(options) {
    const context = await this.#browser.newContext(options);
    return new Visit(await context.newPage(), this.address, () => context.close());
  }

  /** A new page with nothing stored, for which the browser need not load again what it has. */
  async pageWithCache() {
    this.#context ??= await this.#browser.newContext();
    const page = await this.#context.newPage();
    const session = await this.#context.newCDPSession(page);
    const { origin } = new URL(this.address);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
    await session.detach();
    await this.#context.clearPermissions();
    return new Visit(page, this.address, () => page.close());
  }

  /** Ends both. */
  async stop() {
    await this.#browser.close();
    this.#server.stop();
  }
}

/** One page, and what went wrong on it. */
class Visit {
  /** Errors and warnings of the console, uncaught exceptions. @type {string[]} */
  problems;

  /** Addresses asked for outside the page's own server. @type {string[]} */
  foreign = [];

  #close;

  /**
   * @param {Page} page
   * @param {string} address
   * @param {() => Promise<void>} close
   */
  constructor(page, address, close) {
    this.page = page;
    this.#close = close;
    // Browsers ask for an icon where the page names none.
    this.problems = problemsOf(page, (message) => message.location().url !== `${address}favicon.ico`);
    page.context().on('request', this.#note);
    this.address = address;
  }

  /** Nothing was reported and no other server was asked for anything. */
  assertClean() {
    assert.deepEqual(this.problems, []);
    assert.deepEqual(this.foreign, []);
  }

  async close() {
    this.page.context().off('request', this.#note);
    await this.#close();
  }

  /** @param {Request} request */
  #note = (request) => {
    if (!request.url().startsWith(this.address)) this.foreign.push(request.url());
  };
}

/**
 * For the tests of one file: a harness, and for each test a page of its own, which must stay clean.
 *
 * @param {{ sharesCache?: boolean }} [options] whether the pages share what the browser has loaded; saves time
 * @returns {{ harness: Harness, visit: Visit }} filled as the tests run
 */
export function inBrowser({ sharesCache = false } = {}) {
  const session = /** @type {{ harness: Harness, visit: Visit }} */ ({});
  before(async () => {
    session.harness = await Harness.start();
  });
  after(() => session.harness.stop());
  beforeEach(async () => {
    session.visit = await (sharesCache ? session.harness.pageWithCache() : session.harness.page());
  });
  afterEach(async () => {
    session.visit.assertClean();
    await session.visit.close();
  });
  return session;
}

/**
 * @typedef {object} Served
 * @property {string} address ends in a slash
 * @property {() => void} stop
 */

/** The page as `cargo xtask demo` serves it. @returns {Promise<Served>} */
export async function serveDemo() {
  const server = spawn('cargo', ['xtask', 'demo', '--port', '0', '--no-open', '--yes'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => void server.kill();
  try {
    return { address: await announcedAddress(server), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * The address the demo server prints once it listens.
 *
 * @param {ChildProcess} server
 * @returns {Promise<string>}
 */
async function announcedAddress(server) {
  assert.ok(server.stdout);
  /** @type {string[]} */
  const printed = [];
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return address;
    printed.push(line);
  }
  throw new Error(`the demo server ended without an address:\n${printed.join('\n')}`);
}
