// @ts-check
// The entry for browsers, and for whatever fetches the module from beside this file.
import { startOnce } from './loader.js';

export * from './api.js';

/**
 * @param {import('./tellings.d.ts').InitSource} [source]
 * @returns {Promise<void>}
 */
export function init(source) {
  return startOnce(() => source ?? new URL('./wasm/tellings_bg.wasm', import.meta.url));
}
