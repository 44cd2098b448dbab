// @ts-check
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withInlineCopy } from './source.js';

/**
 * The module from the disk; beside this file or, where a bundler has moved the script, from its copy.
 * @returns {Promise<WebAssembly.Module>}
 */
export const moduleFromDisk = () =>
  withInlineCopy(async () => WebAssembly.compile(await readFile(fileURLToPath(new URL('./wasm/tellings_bg.wasm', import.meta.url)))));
