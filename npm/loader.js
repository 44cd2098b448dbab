// @ts-check
// The running instance of the module.
import { TellingsError, asTellingsError } from './errors.js';
import { asLoadError } from './load-error.js';
import { Collection as Core, __wbg_reset_state as startAfresh, initSync } from './wasm/tellings.js';

let running = false;
/** Grows whenever a fresh instance has taken over from one that trapped. */
let generation = 0;
/** @type {Promise<void> | undefined} */
let starting;

/**
 * Runs `use` with the module's class; whatever it throws comes out as a `TellingsError`.
 * @template T
 * @param {(core: typeof Core) => T} use
 * @returns {T}
 */
export function call(use) {
  if (!running) throw new TellingsError('not-initialized', 'the module is not initialized: `await init()` first');
  try {
    return use(Core);
  } catch (thrown) {
    const error = asTellingsError(thrown);
    if (error.code === 'internal') restart();
    throw error;
  }
}

/** Which instance is running: what was made in another one is gone. */
export const currentGeneration = () => generation;

/** After a trap an instance is not to be trusted: a fresh one, of the module already compiled, takes over. */
function restart() {
  startAfresh();
  generation += 1;
}

/**
 * Starts the module once. A failure is forgotten, so that it may be tried again.
 * @param {() => Promise<WebAssembly.Module>} load
 * @returns {Promise<void>}
 */
export function startOnce(load) {
  if (running) return Promise.resolve();
  starting ??= Promise.resolve()
    .then(load)
    .then(startSync)
    .catch((thrown) => {
      starting = undefined;
      throw asLoadError(thrown);
    });
  return starting;
}

/**
 * Starts the module at once, from bytes or a compiled module.
 * @param {BufferSource | WebAssembly.Module} source
 */
export function startSync(source) {
  if (running) return;
  try {
    initSync({ module: source });
  } catch (thrown) {
    throw asLoadError(thrown);
  }
  running = true;
}
