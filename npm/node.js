// @ts-check
// The entry for Node and Bun, which reads the module from the disk.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startOnce } from './loader.js';
import { compiled, withInlineCopy } from './source.js';

export * from './api.js';

/**
 * @param {import('./tellings.d.ts').InitSource} [source]
 * @returns {Promise<void>}
 */
export function init(source) {
  return startOnce(() => (source === undefined ? withInlineCopy(fromDisk) : compiled(source)));
}

/** Beside this file or, where a bundler has moved it, nowhere. */
async function fromDisk() {
  return WebAssembly.compile(await readFile(fileURLToPath(new URL('./wasm/tellings_bg.wasm', import.meta.url))));
}
