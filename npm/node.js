// @ts-check
// The entry for Node, which reads the module from the disk.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startOnce } from './loader.js';

export * from './api.js';

/**
 * @param {import('./tellings.d.ts').InitSource} [source]
 * @returns {Promise<void>}
 */
export function init(source) {
  return startOnce(() => source ?? readFile(fileURLToPath(new URL('./wasm/tellings_bg.wasm', import.meta.url))));
}
