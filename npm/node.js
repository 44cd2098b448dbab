// @ts-check
// The entry for Node and Bun, which reads the module from the disk.
import { moduleFromDisk } from './disk.js';
import { startOnce } from './loader.js';
import { compiled } from './source.js';

export * from './api.js';

/**
 * @param {import('./tellings.d.ts').InitSource} [source]
 * @returns {Promise<void>}
 */
export function init(source) {
  return startOnce(() => (source === undefined ? moduleFromDisk() : compiled(source)));
}
