/** What is timed; runs in Node and, as text, in a page: it must not name anything outside itself. */

/**
 * @typedef {object} Texts
 * @property {string[]} articles one story
 * @property {string} changed the first of them, after an edit
 * @property {string} long about a megabyte
 * @property {string} longer five megabytes
 * @property {string} line five megabytes without a line break
 *
 * @typedef {object} Round
 * @property {string} name
 * @property {number[]} milliseconds
 * @property {number} [units] how much text was read each time, in UTF-16 units
 */

/**
 * @param {{ module: string, texts: Texts }} input
 * @returns {Promise<Round[]>}
 */
export async function measure({ module, texts }) {
  /** @type {typeof import('../npm/tellings.d.ts')} */
  const { Collection, compare, init, read, summarize } = await import(module);
  await init();
  const { articles, changed, line, long, longer } = texts;

  /**
   * @param {string} name
   * @param {number} times
   * @param {() => unknown} work
   * @param {number} [units]
   * @returns {Round}
   */
  const round = (name, times, work, units) => {
    work();
    const milliseconds = Array.from({ length: times }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return { name, milliseconds, units };
  };
  /** Reads into the core, nothing is made into objects. @param {string} text */
  const keep = (text) => {
    const collection = new Collection([text]);
    collection.free();
  };

  const collection = new Collection(articles);
  let isChanged = false;
  const rounds = [
    round('read 1 MB inside the core', 9, () => keep(long), long.length),
    round('read 1 MB, the result as objects', 5, () => read(long), long.length),
    round('read 5 MB inside the core', 3, () => keep(longer), longer.length),
    round('read one line of 5 MB inside the core', 3, () => keep(line), line.length),
    round('summarise one article', 25, () => summarize(articles[0])),
    round(`compare ${articles.length} articles from scratch`, 15, () => compare(articles)),
    round(`compare and summarise ${articles.length} from scratch`, 15, () => {
      const fresh = new Collection(articles);
      fresh.compare();
      fresh.summarize();
      fresh.free();
    }),
    round(`one of ${articles.length} changed: compare and summarise`, 15, () => {
      isChanged = !isChanged;
      collection.update(0, isChanged ? changed : articles[0]);
      collection.compare();
      collection.summarize();
    }),
  ];
  collection.free();
  return rounds;
}
