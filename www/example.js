// @ts-check
/**
 * The worked example the page opens with: an invented story, told several times. Where the page is built its answer comes
 * with it, prepared by the same package, so that the page need not wait for the module to show it.
 */

/** @import { Example } from './types.d.ts' */

/**
 * @returns {Promise<Example>} rejects if a file is missing
 */
export async function loadExample() {
  /** @type {{ id: string, file: string, source: string, published: string }[]} */
  const entries = await (await fetched('articles.json')).json();
  const articles = await Promise.all(
    entries.map(async ({ id, file, source, published }) => {
      const text = await (await fetched(file)).text();
      return { text, id, source, published, example: true };
    }),
  );
  return { articles };
}

/** @param {string} file */
async function fetched(file) {
  const response = await fetch(new URL(`./example/${file}`, import.meta.url));
  if (!response.ok) throw new Error(`example/${file} answered ${response.status}`);
  return response;
}
