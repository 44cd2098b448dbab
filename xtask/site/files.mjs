/** Where things are, and names that say what is in a file. */

import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string} path from the project's root, with `/` */
export const fromRoot = (path) => join(root, path);

/** Digits of the hash in a name: as many as esbuild's. */
const DIGITS = 8;

/**
 * The name with a hash of the content in it.
 *
 * @param {string} name
 * @param {string | Uint8Array} content
 */
export function hashed(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, DIGITS).toUpperCase();
  return name.replace(/(\.\w+)$/, `.${hash}$1`);
}

/**
 * What `integrity` and a policy call a content by.
 *
 * @param {string | Uint8Array} content
 */
export const integrity = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;
