// @ts-check
// The entry that carries the module in a script: for Deno without permissions, pages opened from the disk, and
// wherever else no file can be fetched.
import { inlineModule } from './inline-module.js';
import { startOnce } from './loader.js';
import { compiled } from './source.js';

export * from './api.js';

/**
 * @param {import('./tellings.d.ts').InitSource} [source]
 * @returns {Promise<void>}
 */
export function init(source) {
  return startOnce(() => (source === undefined ? inlineModule() : compiled(source)));
}
