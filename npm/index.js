// @ts-check
// The entry for browsers and bundlers, which fetches the module from beside this file.
import { startOnce } from './loader.js';
import { compiled, ownModule } from './source.js';

export * from './api.js';

/**
 * @param {import('./tellings.d.ts').InitSource} [source]
 * @returns {Promise<void>}
 */
export function init(source) {
  return startOnce(() => (source === undefined ? ownModule() : compiled(source)));
}
