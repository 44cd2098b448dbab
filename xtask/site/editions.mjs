/** What differs between the page as its sources are served, the built site and the single file. */

import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

import { exampleModule } from './example.mjs';
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

/** Where and how the package says where its files are; bundlers are expected to know these. */
const ADDRESSES = {
  wasm: { module: 'source.js', text: "new URL('./wasm/tellings_bg.wasm', import.meta.url)" },
  worker: { module: 'start.js', text: "new URL('./worker/thread.js', import.meta.url), { type: 'module' }" },
};

/** @typedef {{ wasm?: string, worker?: string }} Addresses expressions to put in the place of the package's own */

/**
 * @param {'site' | 'file'} edition
 * @param {Addresses} addresses
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
      build.onLoad({ filter: /[\\/]www[\\/]example\.js$/ }, async () => ({ contents: await exampleModule() }));
      if (edition === 'site') {
        // The site serves the module itself: no copy of it in a script.
        build.onLoad({ filter: /[\\/]npm[\\/]inline-module\.js$/ }, () => ({
          contents: "throw new Error('there is no copy of the module in a script');",
        }));
      }
      build.onLoad({ filter: /[\\/]npm[\\/](start|source)\.js$/ }, ({ path }) => {
        const contents = withAddresses(basename(path), readFileSync(path, 'utf8'), addresses);
        return { contents, resolveDir: dirname(path) };
      });
    },
  };
}

/**
 * A module of the package with other addresses in it.
 *
 * @param {string} module its name
 * @param {string} contents
 * @param {Addresses} addresses
 */
export function withAddresses(module, contents, addresses) {
  let changed = contents;
  for (const [name, address] of Object.entries(addresses)) {
    const own = ADDRESSES[/** @type {keyof Addresses} */ (name)];
    if (own.module !== module) continue;
    if (!contents.includes(own.text)) throw new Error(`npm/${module} no longer says ${own.text}: change ADDRESSES with it`);
    changed = changed.replace(own.text, () => address);
  }
  return changed;
}
