/** The browser to test in. */

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

/** @import { ConsoleMessage, Page } from 'playwright-core' */

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

/**
 * What a page complains of from now on: errors that nothing caught, and errors and warnings on its console.
 *
 * @param {Page} page
 * @param {(message: ConsoleMessage) => boolean} [matters]
 * @returns {string[]} grows as it does
 */
export function problemsOf(page, matters = () => true) {
  /** @type {string[]} */
  const problems = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && matters(message)) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return problems;
}

/**
 * Takes out of a page's problems those that a test brings about.
 *
 * @param {string[]} problems of {@link problemsOf}
 * @param {RegExp} expected
 */
export function forgive(problems, expected) {
  problems.splice(0, problems.length, ...problems.filter((problem) => !expected.test(problem)));
}
