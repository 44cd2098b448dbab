/** Firefox, by Puppeteer over WebDriver BiDi. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** @import { KeyInput } from 'puppeteer-core' */
/** @import { Driver } from './driver.d.ts' */

/** @returns {Promise<Driver>} */
export async function firefox() {
  const executablePath = process.env.FIREFOX;
  assert.ok(executablePath, 'set FIREFOX to the path of a Firefox, or run `cargo xtask test --all`');
  const downloads = await mkdtemp(join(tmpdir(), 'tellings-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.useDownloadDir': true,
      // It would take the keyboard focus from the page.
      'browser.download.alwaysOpenPanel': false,
      // One of the engines asks for dark colours.
      'ui.systemUsesDarkTheme': 1,
    },
  });
  const page = await browser.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return {
    engine: await browser.version(),
    lacks: {},
    downloads,
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    // @ts-expect-error: Puppeteer's own idea of what an argument may be
    evaluate: (run, argument) => page.evaluate(run, argument),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: async (keys) => {
      const names = /** @type {KeyInput[]} */ (keys.split('+'));
      for (const name of names) await page.keyboard.down(name);
      for (const name of names.reverse()) await page.keyboard.up(name);
    },
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path: /** @type {`${string}.png`} */ (path) })),
    print: async () => Buffer.from(await page.pdf()).toString('base64'),
    problems: () => problems,
    close: async () => {
      await browser.close();
      await rm(downloads, { recursive: true });
    },
  };
}
