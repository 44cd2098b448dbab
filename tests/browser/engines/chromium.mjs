/** Chromium, by Playwright over its own protocol. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launch, problemsOf } from '../browser.mjs';

/** @import { Driver } from './driver.d.ts' */

/** @returns {Promise<Driver>} */
export async function chromium() {
  const downloads = await mkdtemp(join(tmpdir(), 'tellings-chromium-'));
  const browser = await launch();
  const page = await browser.newPage();
  const problems = problemsOf(page);
  page.on('download', (download) => download.saveAs(join(downloads, download.suggestedFilename())));
  return {
    engine: `Chromium ${browser.version()}`,
    lacks: {},
    downloads,
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    // @ts-expect-error: Playwright's own idea of what an argument may be
    evaluate: (run, argument) => page.evaluate(run, argument),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    print: async () => (await page.pdf()).toString('base64'),
    problems: () => problems,
    close: async () => {
      await browser.close();
      await rm(downloads, { recursive: true });
    },
  };
}
