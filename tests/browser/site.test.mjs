/**
 * The built site and the single file, as `cargo xtask site` leaves them in `dist/`, in a real browser.
 *
 * Alone: `CHROMIUM=/path/to/chromium node --test tests/browser/site.test.mjs`.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { withAddresses } from '../../xtask/site/editions.mjs';
import { forgive, launch, problemsOf } from './browser.mjs';
import { OWN_ARTICLE, WHOLE_PAGE } from './site/articles.mjs';
import { SiteServer, headersFor } from './site/server.mjs';
import { analysed, availableOffline, drop, firstText, paste, startOver, stored, until } from './site/steps.mjs';

/** @import { Browser, BrowserContext, Page } from 'playwright-core' */

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const singleFile = pathToFileURL(join(dist, 'tellings.html')).href;
const scratch = mkdtempSync(join(tmpdir(), 'tellings-site-'));
const rules = readFileSync(join(dist, '_headers'), 'utf8');

/** @type {Browser} */ let browser;
/** @type {SiteServer} */ let server;
/** @type {BrowserContext} */ let context;
/** @type {Page} */ let page;
/** Errors and warnings of the console, which tell of violations too. @type {string[]} */ let problems;
/** Addresses that are neither the server's nor the page's own. @type {string[]} */ let foreign;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});
beforeEach(async () => {
  server = await SiteServer.start(dist);
  context = await browser.newContext();
  page = await context.newPage();
  problems = problemsOf(page);
  foreign = [];
  context.on('request', (request) => {
    if (!new RegExp(`^(${server.address}|file:|blob:|data:)`).test(request.url())) foreign.push(request.url());
  });
});
afterEach(async () => {
  assert.deepEqual(problems, []);
  assert.deepEqual(foreign, []);
  await context.close();
  await server.stop();
});

test('the built site opens with the example analysed, in a worker, without what it does not need yet', async () => {
  await page.goto(server.address);
  await analysed(page);
  assert.equal(page.workers().length, 1);
  // What the service worker keeps it asks for after the first result, and takes what is at hand from the browser.
  const before = server.asked.slice(0, server.asked.indexOf('/service-worker.js') >>> 0);
  const names = before.map((path) => path.replace(/^\/assets\/(\w+)\.\w+/, '$1')).toSorted();
  const pageAlone = names.filter((name) => name !== '/manifest.webmanifest');
  assert.deepEqual(pageAlone, ['/', 'icon.svg', 'main.js', 'page.css', 'tellings_bg.wasm', 'thread.js']);
  await availableOffline(page);
  assert.equal(server.asked.filter((path) => path.endsWith('.wasm')).length, 1);
});

test('the example stands with its answer before the module has come, and the page finds the same by itself', async () => {
  /** @type {(value?: unknown) => void} */
  let release = () => {};
  const released = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(server.address);
  await page.locator('.is-prepared').waitFor();
  await page.getByTestId('statement-row').first().waitFor();
  const prepared = await page.locator('main').innerHTML();
  assert.ok(!server.asked.some((path) => path.endsWith('.wasm')));
  // What the page asks before it has the module is answered once it has, and what it knows stands at once.
  await page.getByTestId('matrix-cell').first().click();
  await page.locator('#pair').getByText('Working…').waitFor();
  await page.getByTestId('side-by-side').waitFor();
  release();
  await analysed(page);
  await page.locator('#pair').getByText('Working…').waitFor({ state: 'detached' });
  await page.getByTestId('matrix-cell').first().click();
  assert.equal(await page.locator('main').innerHTML(), prepared);
});

test('where the module cannot be had, the example stands, and the page says what is missing', async () => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(server.address);
  await page.locator('.notice').getByText('could not be loaded').waitFor();
  assert.ok((await page.getByTestId('summary-sentence').count()) > 0);
  await paste(page, OWN_ARTICLE);
  await page.locator('#story').getByText('could not be loaded').waitFor();
  await page.unroute('**/*.wasm');
  await page.getByTestId('try-again').click();
  await analysed(page, 7);
  forgive(problems, /ERR_FAILED/);
});

test('its policy is strict, in the page and in the headers, on the worker as well', async () => {
  await page.goto(server.address);
  const stated = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const paths = files(dist).map((path) => `/${path}`);
  const served = ['/', ...paths.filter((path) => /index\.html$|service-worker|^\/assets\//.test(path))];
  for (const path of served) {
    const policy = headersFor(rules, path)['content-security-policy'] ?? '';
    assert.equal(policy, `${stated}; frame-ancestors 'none'`, path);
    assert.match(policy, /^default-src 'none';/);
    assert.doesNotMatch(policy, /'unsafe-(inline|eval)'/);
    for (const part of ["connect-src 'self'", "form-action 'none'", "base-uri 'none'"])
      assert.ok(policy.includes(part), part);
    assert.equal(headersFor(rules, path)['referrer-policy'], 'no-referrer');
  }
  await analysed(page);
});

test('what a name says the content of may be kept for ever, the rest is asked for again', () => {
  for (const path of files(dist)) {
    const headers = headersFor(rules, `/${path}`);
    const isHashed = path.startsWith('assets/');
    assert.equal(isHashed, /\.[0-9A-Z]{8}\.\w+$/.test(path), path);
    if (isHashed) assert.match(headers['cache-control'], /immutable/, path);
    else if (/\.(html|js|webmanifest)$/.test(path)) assert.equal(headers['cache-control'], 'no-cache', path);
    if (path.endsWith('.wasm')) assert.equal(headers['content-type'], 'application/wasm');
  }
});

test('after the first visit it works without a network, and keeps what one has', async () => {
  await page.goto(server.address);
  await analysed(page);
  await availableOffline(page);
  await server.stop();
  await page.reload();
  await analysed(page);
  await startOver(page);
  await paste(page, OWN_ARTICLE);
  await analysed(page, 1);
  await drop(page, { name: 'page.html', content: WHOLE_PAGE });
  await analysed(page, 2);
  await page.waitForTimeout(600);
  await page.reload();
  await analysed(page, 2);
});

test('it works in a folder of a site as well', async () => {
  const folder = join(scratch, 'whole');
  cpSync(dist, join(folder, 'tellings'), { recursive: true });
  writeFileSync(join(folder, '_headers'), '');
  server.folder = folder;
  await page.goto(`${server.address}tellings/`);
  await analysed(page);
  await availableOffline(page);
  await server.stop();
  await page.goto(`${server.address}tellings/index.html?from=elsewhere#sentences=2`);
  await analysed(page);
  assert.deepEqual(
    server.asked.filter((path) => !path.startsWith('/tellings/')),
    [],
  );
});

test('a newer version is offered, and comes as a whole', async () => {
  await page.goto(server.address);
  await analysed(page);
  await availableOffline(page);
  server.folder = newerVersion();
  await page.reload();
  await analysed(page);
  assert.equal(await page.title(), 'Tellings: one story, many tellings', 'the older version until one agrees');
  await page.getByTestId('notice-action').waitFor();
  await page.reload();
  await analysed(page);
  const reloaded = page.waitForEvent('load');
  await page.getByTestId('notice-action').click();
  await reloaded;
  await until(page, 'the newer version is there', () => document.title === 'Newer');
  await analysed(page);
  await until(page, 'the older version is gone', async () => (await caches.keys()).length === 1);
  await server.stop();
  await page.reload();
  await analysed(page);
  assert.equal(await page.title(), 'Newer');
});

test('a newer version that cannot be had as a whole leaves the older one working', async () => {
  await page.goto(server.address);
  await analysed(page);
  await availableOffline(page);
  const folder = newerVersion();
  writeFileSync(join(folder, 'index.html'), 'something else');
  server.folder = folder;
  await page.reload();
  await analysed(page);
  await until(page, 'installing has failed', async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.active && !registration.installing && !registration.waiting);
  });
  await server.stop();
  await page.reload();
  await analysed(page);
  assert.equal(await page.title(), 'Tellings: one story, many tellings');
  forgive(problems, /integrity|digest/i);
});

test('a page altered on its way is not kept', async () => {
  const folder = join(scratch, 'altered');
  cpSync(dist, folder, { recursive: true });
  const index = join(folder, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<title>', '<title>Altered '));
  server.folder = folder;
  await page.goto(server.address);
  await analysed(page);
  await until(page, 'installing has failed', async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration === undefined || !(registration.installing || registration.waiting || registration.active);
  });
  forgive(problems, /integrity|digest/i);
});

test('of a whole page dropped only the article is read', async () => {
  await page.goto(server.address);
  await analysed(page);
  await startOver(page);
  await drop(page, { name: 'page.html', content: WHOLE_PAGE });
  await analysed(page, 1);
  checkStory(await firstText(page));
  assert.match((await page.getByTestId('article-card').textContent()) ?? '', /Marrow Hill Echo/);
});

test('a browser can install it', async () => {
  await page.goto(server.address);
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Windows without a profile cannot install anything.
  const real = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  assert.deepEqual(real, []);
});

test('the single file, opened from the disk, works in a worker and stores nothing', async () => {
  await page.goto(singleFile);
  await analysed(page);
  await startOver(page);
  await paste(page, OWN_ARTICLE);
  await analysed(page, 1);
  assert.match(page.workers()[0]?.url() ?? '', /^blob:/);
  await drop(page, { name: 'page.html', content: WHOLE_PAGE });
  await analysed(page, 2);
  await page.locator('#theme label').nth(2).click();
  await page.waitForTimeout(600);
  assert.deepEqual(await stored(page), { databases: [], values: [], cookies: [] });
  assert.equal(await page.getByTestId('keep').isVisible(), false);
  assert.match((await page.locator('#keep-note').textContent()) ?? '', /keeps nothing/);
});

for (const edition of ['the built site', 'the single file']) {
  test(`where no worker can start, ${edition} works in the page's own thread`, async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto(edition === 'the built site' ? server.address : singleFile);
    await analysed(page);
    assert.equal(page.workers().length, 0);
  });
}

test('the single file offers to save a session, and opens it again', async () => {
  await page.goto(singleFile);
  await analysed(page);
  await startOver(page);
  await paste(page, OWN_ARTICLE);
  await analysed(page, 1);
  const starts = await page.evaluate(() =>
    ['keep-note', 'keep-session'].map((id) => {
      const range = new Range();
      range.selectNodeContents(document.getElementById(id) ?? document.body);
      return Math.round(range.getBoundingClientRect().left);
    }),
  );
  assert.equal(starts[0], starts[1], 'the button begins where the words above it do');
  const download = page.waitForEvent('download');
  await page.getByTestId('keep-session').click();
  const session = readFileSync(await (await download).path(), 'utf8');
  await page.goto('about:blank');
  await page.goto(singleFile);
  await analysed(page);
  await drop(page, { name: 'tellings-session.json', content: session });
  await analysed(page, 1);
  assert.equal(await firstText(page), OWN_ARTICLE);
});

test('the single file names every script and style it may run, and may ask nobody', () => {
  const html = readFileSync(join(dist, 'tellings.html'), 'utf8');
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  assert.equal(headersFor(rules, '/tellings.html')['content-security-policy'], `${policy}; frame-ancestors 'none'`);
  for (const part of ["default-src 'none'", "connect-src 'none'", 'worker-src blob:']) assert.ok(policy.includes(part));
  assert.doesNotMatch(policy, /'unsafe-(inline|eval)'|'self'/);
  const contents = [...html.matchAll(/<(script|style)>(.*?)<\/\1>/gs)].map(([, , content]) => content);
  assert.equal(contents.length, 3);
  for (const content of contents) {
    const hash = createHash('sha256').update(content).digest('base64');
    assert.ok(policy.includes(`'sha256-${hash}'`));
  }
  assert.doesNotMatch(html.slice(0, html.indexOf('<script>')), /(src|href)="(?!data:|#)/);
});

test('an address that the package no longer has in its text is not overlooked', () => {
  const worker = "new Worker('elsewhere.js')";
  assert.throws(() => withAddresses('start.js', 'new Worker(there)', { worker }), /npm\/start\.js no longer says/);
  assert.equal(withAddresses('source.js', 'no worker', { worker }), 'no worker');
});

test('two builds are the same, byte for byte', () => {
  const folder = join(scratch, 'again');
  const builder = fileURLToPath(new URL('../../xtask/site/build.mjs', import.meta.url));
  execFileSync('node', [builder, folder], { stdio: 'pipe' });
  assert.deepEqual(files(folder), files(dist));
  for (const path of files(dist)) {
    assert.ok(readFileSync(join(folder, path)).equals(readFileSync(join(dist, path))), path);
  }
});

/** The article of the page, and nothing of what stands around it. @param {string} text */
function checkStory(text) {
  assert.match(text, /^Orchard road closes for a week\n/);
  assert.match(text, /detour leads past the mill/);
  assert.doesNotMatch(text, /Newsletter|Most read|cookies/);
}

/** The paths of all files, without the API reference. @param {string} folder */
function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('reference/'))
    .sort();
}

/** A folder that holds the site with another title, as another build would. */
function newerVersion() {
  const folder = join(scratch, 'newer');
  cpSync(dist, folder, { recursive: true });
  const [index, worker] = [join(folder, 'index.html'), join(folder, 'service-worker.js')];
  const older = readFileSync(index, 'utf8');
  const newer = older.replace(/<title>.*<\/title>/, '<title>Newer</title>');
  const hash = (/** @type {string} */ content) => createHash('sha256').update(content).digest('base64');
  const script = readFileSync(worker, 'utf8');
  assert.ok(script.includes(hash(older)));
  writeFileSync(index, newer);
  writeFileSync(worker, script.replace(hash(older), hash(newer)).replace(/tellings-[0-9A-F]{8}/, 'tellings-00000000'));
  return folder;
}
