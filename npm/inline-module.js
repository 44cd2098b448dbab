// @ts-check
// The module from the copy in a script, for where no file can be fetched.
import { base64 } from './wasm/inline.js';

/** @returns {Promise<WebAssembly.Module>} */
export async function inlineModule() {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return WebAssembly.compile(bytes);
}
