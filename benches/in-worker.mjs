/** What is measured of many articles in one worker, in Node and in a page: no function may name anything outside itself. */

/**
 * @typedef {object} InWorker milliseconds
 * @property {number} read
 * @property {number} compare
 * @property {number} progress how often it was told how far it is
 * @property {number} firstNearest
 * @property {number} nearest
 * @property {number} add with reading it
 * @property {number} update with reading it
 * @property {number} remove
 */

/**
 * Leaves the worker as it is, so that its memory can be looked at.
 *
 * @param {{ module: string, texts: string[] }} input
 * @returns {Promise<InWorker>}
 */
export async function measureInWorker({ module, texts }) {
  /** @type {typeof import('../npm/worker.d.ts')} */
  const { start } = await import(module);
  const tellings = await start();
  /** @param {() => Promise<unknown>} work */
  const duration = async (work) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  /** @param {(sample: number) => Promise<unknown>} work */
  const median = async (work) => {
    const samples = [];
    for (let sample = 0; sample < 21; sample += 1) samples.push(await duration(() => work(sample)));
    return samples.sort((a, b) => a - b)[10];
  };
  let progress = 0;
  const onProgress = () => void (progress += 1);
  const options = { matrix: false, statements: false };

  const readBegan = performance.now();
  const collection = await tellings.collection(texts, { onProgress });
  const read = performance.now() - readBegan;
  const compare = await duration(() => collection.compare({ ...options, onProgress }));
  return {
    read,
    compare,
    progress,
    firstNearest: await duration(() => collection.nearest(texts[0])),
    nearest: await median((sample) => collection.nearest(3 * sample)),
    add: await median((sample) => collection.add(texts[sample])),
    update: await median((sample) => collection.update(sample, texts[sample + 1])),
    remove: await median((sample) => collection.remove(texts.length + sample)),
  };
}

/**
 * From an abort to its answer: the longest of several, begun at different parts of work that takes so many milliseconds.
 *
 * @param {{ module: string, texts: string[], milliseconds: number }} input
 */
export async function measureAborts({ module, texts, milliseconds }) {
  /** @type {typeof import('../npm/worker.d.ts')} */
  const { start } = await import(module);
  const tellings = await start();
  let longest = 0;
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.97]) {
    const controller = new AbortController();
    let aborted = 0;
    const abort = () => {
      aborted = performance.now();
      controller.abort();
    };
    const timer = setTimeout(abort, part * milliseconds);
    await tellings.compare(texts, { matrix: false, statements: false, signal: controller.signal }).then(
      () => clearTimeout(timer),
      () => void (longest = Math.max(longest, performance.now() - aborted)),
    );
  }
  tellings.dispose();
  return longest;
}
