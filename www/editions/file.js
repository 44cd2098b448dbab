// @ts-check
/**
 * The edition in a single file, to be opened from the disk. It keeps nothing: pages opened from a disk share their
 * storage.
 */

export { readPage as articleInPage } from './whole-page.js';

export const keeps = false;

export function stayAvailable() {}
