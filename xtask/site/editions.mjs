/** What differs between the page as its sources are served, the built site and the single file. */

import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

import { fromRoot } from './files.mjs';

/** @import { Plugin } from 'esbuild' */

/** Modules of the page with others in their place. @type {Record<'site' | 'file', Record<string, string>>} */
const INSTEAD = {
  site: {
    'www/edition.js': 'www/editions/site.js',
    'www/tellings/worker.js': 'npm/worker.js',
    'www/tellings/index.js': 'npm/constants.js',
  },
  file: {
    'www/edition.js': 'www/editions/file.js',
    'www/tellings/worker.js': 'npm/worker-inline.js',
    'www/tellings/index.js': 'npm/constants.js',
  },
};

/** How the package says where its files are; bundlers are expected to know these. */
const ADDRESSES = {
  wasm: "new URL('./wasm/tellings_bg.wasm', import.meta.url)",
  worker: "new URL('./worker/thread.js', import.meta.url), { type: 'module' }",
};

/**
 * @param {'site' | 'file'} edition
 * @param {{ wasm?: string, worker?: string }} addresses expressions to put in the place of the package's own
 * @param {Record<string, string>} [later] files to be loaded when they are needed, by the module they are made from
 * @returns {Plugin}
 */
export function inEdition(edition, addresses, later = {}) {
  return {
    name: 'edition',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
        const name = relative(fromRoot('.'), join(resolveDir, path)).replaceAll('\\', '/');
        if (kind === 'dynamic-import' && later[name]) return { path: `./${basename(later[name])}`, external: true };
        const instead = INSTEAD[edition][name];
        return instead ? { path: fromRoot(instead) } : undefined;
      });
      build.onResolve({ filter: /^@mozilla\/readability$/ }, ({ path, kind, pluginData }) => {
        if (pluginData === 'here') return undefined;
        return build.resolve(path, { kind, resolveDir: fromRoot('xtask/site'), pluginData: 'here' });
      });
      build.onLoad({ filter: /[\\/]www[\\/]example\.js$/ }, () => ({ contents: exampleModule() }));
      if (edition === 'site') {
        // The site serves the module itself: no copy of it in a script.
        build.onLoad({ filter: /[\\/]npm[\\/]inline-module\.js$/ }, () => ({
          contents: "throw new Error('there is no copy of the module in a script');",
        }));
      }
      build.onLoad({ filter: /[\\/]npm[\\/](start|source)\.js$/ }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const [name, address] of Object.entries(addresses)) {
          contents = contents.replace(ADDRESSES[/** @type {'wasm' | 'worker'} */ (name)], () => address);
        }
        return { contents, resolveDir: dirname(path) };
      });
    },
  };
}

/** `www/example.js` with the texts in it: one file instead of seven. */
function exampleModule() {
  const folder = fromRoot('www/example');
  /** @type {{ id: string, file: string, source: string, published: string }[]} */
  const entries = JSON.parse(readFileSync(join(folder, 'articles.json'), 'utf8'));
  const articles = entries.map(({ id, file, source, published }) => ({
    text: readFileSync(join(folder, file), 'utf8'),
    id,
    source,
    published,
    example: true,
  }));
  return `export const loadExample = async () => (${JSON.stringify(articles)});`;
}
