// Real traps.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs `use` while calls of one of the core's methods reach beyond the instance's memory, which makes it trap. */
export async function trapping(packageFolder, method, use) {
  const { Collection } = await import(pathToFileURL(join(packageFolder, 'wasm', 'tellings.js')).href);
  const sound = Collection.prototype[method];
  Collection.prototype[method] = function (...values) {
    this.__wbg_ptr = 0xffff_fff0;
    return sound.apply(this, values);
  };
  try {
    await use();
  } finally {
    Collection.prototype[method] = sound;
  }
}
