/** How much of the built site goes over the wire. */

import { gzipSync } from 'node:zlib';

/** What the first visit should load at most until it shows what it found, gzipped. */
const FIRST_LOAD_TARGET = 200_000;

/** Compressed already. */
const PICTURE = /\.png$/;

/**
 * @param {Map<string, Buffer>} files
 * @param {string[]} firstLoad the paths of those loaded until the example stands
 * @param {string[]} next of those loaded after that, without being asked for
 */
export function printSizes(files, firstLoad, next) {
  const onTheWire = (/** @type {string} */ path) => {
    const content = /** @type {Buffer} */ (files.get(path));
    return PICTURE.test(path) ? content.length : gzipSync(content, { level: 9 }).length;
  };
  const others = [...files.keys()].filter((path) => !firstLoad.includes(path) && !next.includes(path));
  const total = (/** @type {string[]} */ paths) => paths.reduce((sum, path) => sum + onTheWire(path), 0);
  print('the first visit loads until the example stands, gzipped', firstLoad, onTheWire);
  const verdict = total(firstLoad) > FIRST_LOAD_TARGET ? 'over' : 'within';
  console.log(`${kilobytes(total(firstLoad))} KB  together, ${verdict} the target of ${FIRST_LOAD_TARGET / 1000} KB`);
  print('after that, to answer anything', next, onTheWire);
  console.log(`${kilobytes(total([...firstLoad, ...next]))} KB  with what came before`);
  print('when it is needed, or elsewhere', others, onTheWire);
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
