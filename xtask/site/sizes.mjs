/** How much of the built site goes over the wire. */

import { gzipSync } from 'node:zlib';

/** What the first visit should load at most, gzipped. */
const FIRST_LOAD_TARGET = 200_000;

/** Compressed already. */
const PICTURE = /\.png$/;

/**
 * @param {Map<string, Buffer>} files
 * @param {string[]} firstLoad the paths of those loaded first
 */
export function printSizes(files, firstLoad) {
  const onTheWire = (/** @type {string} */ path) => {
    const content = /** @type {Buffer} */ (files.get(path));
    return PICTURE.test(path) ? content.length : gzipSync(content, { level: 9 }).length;
  };
  const later = [...files.keys()].filter((path) => !firstLoad.includes(path));
  print('the first visit loads, gzipped', firstLoad, onTheWire);
  const total = firstLoad.reduce((sum, path) => sum + onTheWire(path), 0);
  const verdict = total > FIRST_LOAD_TARGET ? 'over' : 'within';
  console.log(`${kilobytes(total)} KB  together, ${verdict} the target of ${FIRST_LOAD_TARGET / 1000} KB`);
  print('later, or elsewhere', later, onTheWire);
}

/**
 * @param {string} heading
 * @param {string[]} paths
 * @param {(path: string) => number} size
 */
function print(heading, paths, size) {
  console.log(heading);
  for (const path of paths) console.log(`${kilobytes(size(path))} KB  ${path}`);
}

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
