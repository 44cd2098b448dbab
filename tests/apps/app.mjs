// The examples as apps: copied, with the packed package installed, built by whatever tool, opened in a browser.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/browser.mjs';
import { install } from '../packaging/installed.mjs';

/** @import { AddressInfo } from 'node:net' */

const examples = fileURLToPath(new URL('../../npm/examples', import.meta.url));

/**
 * A copy of an example with the package installed. It lies below the folder whose `node_modules` has the tools.
 *
 * @param {string} example
 * @param {string} copy its name
 * @param {URL} [tools] the folder of the tests
 */
export function appOf(example, copy = example, tools = new URL('.', import.meta.url)) {
  const folder = join(fileURLToPath(tools), 'copies', copy);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(examples, example), folder, { recursive: true });
  install(folder);
  return folder;
}

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder until the tests end; answers its address, which ends in a slash.
 *
 * @param {string} folder
 * @param {{ types?: Record<string, string>, policy?: string }} [options] types instead of the right ones, by extension
 * @returns {Promise<string>}
 */
export function serve(folder, { types = {}, policy } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const extension = extname(file);
    response.writeHead(200, {
      'content-type': types[extension] ?? TYPES[extension] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      ...(policy && { 'content-security-policy': policy }),
    });
    response.end(readFileSync(file));
  });
  after(() => server.close());
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${/** @type {AddressInfo} */ (server.address()).port}/`));
  });
}

/**
 * Starts a tool that serves, such as a development server, until the tests end.
 *
 * @param {string} folder
 * @param {string} program a script for Node
 * @param {string[]} rest
 * @returns {Promise<string>} the first address it prints
 */
export async function served(folder, program, rest) {
  const server = spawn(process.execPath, [program, ...rest], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: quiet });
  after(() => server.kill());
  let errors = '';
  server.stderr.on('data', (data) => (errors += data));
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+\/?/u.exec(line)?.[0];
    if (address) return address.endsWith('/') ? address : `${address}/`;
  }
  throw new Error(`${program} ended without an address:\n${errors}`);
}

/** What any summary of the examples' articles mentions. */
export const SUMMARY = /bridge|piers|euros|road/u;

/** Tools neither colour what they print nor tell anybody that they ran. */
const quiet = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', BROWSERSLIST_IGNORE_OLD_DATA: '1' };

/**
 * Runs a tool to its end.
 *
 * @param {string} folder
 * @param {string} program
 * @param {string[]} rest
 * @param {Record<string, string>} [environment]
 * @returns {Promise<string>} what it printed, errors and warnings too
 */
export function run(folder, program, rest, environment = {}) {
  const child = spawn(program, rest, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...quiet, ...environment } });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (errors += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output + errors) : reject(new Error(`${program} ${rest.join(' ')}: ${code}\n${output}${errors}`))));
  });
}

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let browser;
after(async () => (await browser)?.close());

/**
 * Opens an app and reads what it shows.
 *
 * @param {string} address
 * @param {string[]} ids of elements to wait for until they have text
 * @returns {Promise<{ text: Record<string, string>, inWorker?: string, requests: string[], printed: string[], problems: string[] }>}
 * `problems` are the errors and warnings among what is printed
 */
export async function shown(address, ids) {
  browser ??= launch();
  const context = await (await browser).newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const printed = [];
  /** @type {string[]} */
  const problems = [];
  context.on('request', (request) => requests.push(request.url()));
  /** @type {Promise<never>} */
  const broken = new Promise((_, reject) => page.on('pageerror', reject));
  broken.catch(() => {});
  page.on('console', (message) => {
    // Browsers ask for an icon where the page names none.
    if (message.location().url.endsWith('/favicon.ico')) return;
    const line = `${message.text()} (${message.location().url})`;
    printed.push(line);
    if (['error', 'warning'].includes(message.type())) problems.push(line);
  });
  try {
    await page.goto(address);
    /** @type {Record<string, string>} */
    const text = {};
    for (const id of ids) {
      const isFilled = page.waitForFunction((id) => document.getElementById(id)?.textContent, id);
      isFilled.catch(() => {});
      const handle = await Promise.race([isFilled, broken]).catch((error) => {
        throw new Error([`#${id} stays empty: ${error}`, ...problems].join('\n'));
      });
      text[id] = String(await handle.jsonValue());
    }
    const inWorker = await page.evaluate(() => document.querySelector('[data-in-worker]')?.getAttribute('data-in-worker') ?? undefined);
    return { text, inWorker, requests, printed, problems };
  } finally {
    await context.close();
  }
}

/**
 * Opens the bundled app, which must summarise in the page and compare in a worker or, without one, in the page.
 *
 * @param {string} address
 * @param {{ inWorker: boolean, inlineCopy: boolean }} expected whether a worker starts, and whether the copy of the module is needed
 */
export async function assertAnswers(address, { inWorker, inlineCopy }) {
  const { text, inWorker: workerRan, requests, problems } = await shown(address, ['summary', 'differences']);
  assert.match(text.summary, SUMMARY);
  assert.match(text.differences, /420000 EUR or 560000 EUR|560000 EUR or 420000 EUR/u);
  assert.equal(workerRan, String(inWorker), requests.join('\n'));
  const loads = requests.filter((url) => url.includes('.wasm'));
  assert.ok(loads.length <= 1, `page and worker share one module: ${loads.join(' ')}`);
  // A file that is not where a bundler put its script is asked for once, a worker once refused: the console reports it.
  const isExpected = (/** @type {string} */ problem) => (inlineCopy || !inWorker) && /404|MIME type|text\/html|worker-src/u.test(problem);
  assert.deepEqual(problems.filter((problem) => !isExpected(problem)), []);
}
