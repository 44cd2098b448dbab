// @ts-check
import { TellingsError, asTellingsError } from './errors.js';
import * as glue from './wasm/tellings.js';

/** @typedef {import('./tellings.d.ts').InitSource} InitSource */

let running = false;
/** Grows whenever a fresh instance has taken over from one that trapped. */
let generation = 0;
/** @type {Promise<void> | undefined} */
let starting;

/**
 * The module's exports.
 * @returns {typeof glue}
 */
function started() {
  if (!running) throw new TellingsError('not-initialized', 'the module is not initialized: `await init()` first');
  return glue;
}

/**
 * Runs `use` with the module's exports; whatever it throws comes out as a `TellingsError`.
 * @template T
 * @param {(exports: typeof glue) => T} use
 * @returns {T}
 */
export function call(use) {
  const exports = started();
  try {
    return use(exports);
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
  glue.__wbg_reset_state();
  generation += 1;
}

/**
 * Loads and starts the module once. A failure is forgotten, so that it may be tried again.
 * @param {() => InitSource | Promise<InitSource>} source
 * @returns {Promise<void>}
 */
export function startOnce(source) {
  if (running) return Promise.resolve();
  starting ??= Promise.resolve()
    .then(source)
    .then(compiled)
    .then(startSync, (thrown) => {
      throw asLoadError(thrown);
    })
    .catch((thrown) => {
      starting = undefined;
      throw thrown;
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
    glue.initSync({ module: source });
  } catch (thrown) {
    throw asLoadError(thrown);
  }
  running = true;
}

/**
 * @param {InitSource} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === 'string' || source instanceof URL) return compiled(await fetch(source));
  if (!(typeof Response === 'function' && source instanceof Response)) return WebAssembly.compile(/** @type {BufferSource} */ (source));
  if (!source.ok) throw new TellingsError('internal', `${source.url} answered ${source.status}: check where tellings_bg.wasm is served`);
  const streamable = source.headers.get('content-type')?.split(';')[0].trim() === 'application/wasm';
  return streamable ? WebAssembly.compileStreaming(source) : WebAssembly.compile(await source.arrayBuffer());
}

/**
 * @param {unknown} thrown
 * @returns {TellingsError}
 */
function asLoadError(thrown) {
  if (thrown instanceof TellingsError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const hint = thrown instanceof WebAssembly.CompileError ? "; where a Content-Security-Policy is in force, script-src needs 'wasm-unsafe-eval'" : '';
  return new TellingsError('internal', `the module could not be loaded: ${reason}${hint}`, { cause: thrown });
}
