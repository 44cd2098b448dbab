// @ts-check
// Where the module comes from: the caller's source, or the package's own file with the copy in a script behind it.
import { TellingsError } from './errors.js';
import { isRefusal } from './load-error.js';

/** @typedef {import('./tellings.d.ts').InitSource} InitSource */

/**
 * Compiles what the caller passes.
 * @param {InitSource} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compiled(source) {
  if (typeof source === 'string') return compiledResponse(await fetch(source));
  // By tag, since each realm has its own classes.
  switch (Object.prototype.toString.call(source)) {
    case '[object WebAssembly.Module]':
      return /** @type {WebAssembly.Module} */ (source);
    case '[object URL]':
      return compiledResponse(await fetch(/** @type {URL} */ (source)));
    case '[object Response]':
      return compiledResponse(/** @type {Response} */ (source));
    case '[object ArrayBuffer]':
    case '[object SharedArrayBuffer]':
      return WebAssembly.compile(/** @type {ArrayBuffer} */ (source));
  }
  if (ArrayBuffer.isView(source)) return WebAssembly.compile(/** @type {BufferSource} */ (source));
  throw new TellingsError(
    'invalid-argument',
    `the source of the module is ${Object.prototype.toString.call(source)}: pass an address, a Response, bytes or a compiled module, or nothing`,
  );
}

/**
 * Compiles what `load` answers. Where that fails, for a server's or a bundler's sake, the copy in a script steps in;
 * never where compiling itself was refused, since it would be refused again.
 * @param {() => Promise<WebAssembly.Module>} load
 * @returns {Promise<WebAssembly.Module>}
 */
export async function withInlineCopy(load) {
  try {
    return await load();
  } catch (thrown) {
    if (isRefusal(thrown)) throw thrown;
    const { inlineModule } = await import('./inline-module.js').catch(() => {
      throw thrown;
    });
    return inlineModule();
  }
}

/** @type {Promise<WebAssembly.Module> | undefined} */
let own;

/**
 * The module from beside this file, as browsers and bundlers find it; loaded once for the page and its workers. A
 * failure is forgotten.
 * @returns {Promise<WebAssembly.Module>}
 */
export function ownModule() {
  own ??= withInlineCopy(async () => compiled(new URL('./wasm/tellings_bg.wasm', import.meta.url))).catch((thrown) => {
    own = undefined;
    throw thrown;
  });
  return own;
}

/**
 * @param {Response} response
 * @returns {Promise<WebAssembly.Module>}
 */
async function compiledResponse(response) {
  if (!response.ok) throw loadError(response, `answered ${response.status}`);
  const type = response.headers.get('content-type')?.split(';')[0].trim();
  if (type === 'application/wasm') return WebAssembly.compileStreaming(response);
  const bytes = await response.arrayBuffer();
  // Servers of apps answer their page for whatever they do not know.
  if (!isModule(bytes)) throw loadError(response, `is no WebAssembly but ${type ?? 'of no type'}`);
  return WebAssembly.compile(bytes);
}

/**
 * @param {Response} response
 * @param {string} what
 */
const loadError = (response, what) =>
  new TellingsError('internal', `${response.url || 'the response'} ${what}: check where tellings_bg.wasm is served`);

/** @param {ArrayBuffer} bytes */
const isModule = (bytes) => String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength))) === '\0asm';
