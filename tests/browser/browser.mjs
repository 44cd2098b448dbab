/** The browser to test in. */

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

/** Containers and bare machines have no sandbox, no graphics, and nothing to update. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts it. */
export function launch() {
  const executablePath = process.env.CHROMIUM;
  assert.ok(executablePath, 'set CHROMIUM to the path of a Chromium or Chrome, or run `cargo xtask test`');
  return chromium.launch({ executablePath, args: FLAGS });
}
