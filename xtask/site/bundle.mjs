/** The scripts and styles of the page, bundled and minified by esbuild. */

import { basename } from 'node:path';
import { build } from 'esbuild';

import { inEdition } from './editions.mjs';
import { fromRoot, hashed } from './files.mjs';

/** @import { BuildOptions } from 'esbuild' */

/** @type {BuildOptions} */
const COMMON = {
  absWorkingDir: fromRoot('.'),
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minify: true,
  target: 'es2022',
  write: false,
};

/**
 * The built site's script, but for what it loads when it is needed.
 *
 * @param {{ wasm: string, worker: string, later: Record<string, string> }} paths of the files it asks for; those of
 *   `later` by the module they are made from
 */
export function bundlePage({ wasm, worker, later }) {
  const addresses = {
    wasm: `new URL('./${basename(wasm)}', import.meta.url)`,
    worker: `new URL('./${basename(worker)}', import.meta.url)`,
  };
  return script({ entryPoints: ['www/main.js'], format: 'esm', plugins: [inEdition('site', addresses, later)] });
}

/**
 * A module that the page loads when it is needed, with all it needs itself: what little it shares with the page comes
 * twice, so that the page itself is one file.
 *
 * @param {string} path from the project's root
 */
export const bundleModule = (path) =>
  script({ entryPoints: [path], format: 'esm', plugins: [inEdition('site', {})] });

/**
 * The single file's script: everything, the module and the worker's script included.
 *
 * @param {string} worker the worker's script
 */
export function bundleFile(worker) {
  // A classic worker: from a Blob of a file's page, Chromium starts no module.
  const address = `URL.createObjectURL(new Blob([${JSON.stringify(worker)}], { type: 'text/javascript' }))`;
  return script({ entryPoints: ['www/main.js'], plugins: [inEdition('file', { worker: address })] });
}

/** The worker's script, which gets the compiled module by message. */
export const bundleWorker = () => script({ entryPoints: ['npm/worker/thread.js'] });

/**
 * What sets the colours before anything is drawn, and nothing else.
 *
 * @param {boolean} keeps what the edition says of itself
 */
export function bundleTheme(keeps) {
  /** @type {import('esbuild').Plugin} */
  const edition = {
    name: 'what the edition keeps',
    setup(build) {
      build.onLoad({ filter: /[\\/]www[\\/]edition\.js$/ }, () => ({ contents: `export const keeps = ${keeps};` }));
    },
  };
  return script({ stdin: { contents: "import './www/theme.js';", resolveDir: fromRoot('.') }, plugins: [edition] });
}

/** @param {{ path: string, integrity: string }[]} files what it keeps for use without a network */
export function bundleServiceWorker(files) {
  const list = JSON.stringify(files);
  const version = hashed('version.x', list).split('.')[1];
  return script({
    entryPoints: ['www/editions/service-worker.js'],
    define: { FILES: list, VERSION: JSON.stringify(version) },
  });
}

/** @param {string[]} sheets from the project's root, in their order */
export async function bundleStyles(sheets) {
  const contents = sheets.map((sheet) => `@import './${sheet}';`).join('\n');
  return built({ target: undefined, stdin: { contents, resolveDir: fromRoot('.'), loader: 'css' } });
}

/**
 * One script; a classic one unless the options say otherwise.
 *
 * @param {BuildOptions} options
 */
function script(options) {
  // What no script here can reach stays in until it is shaken out.
  return built({ format: 'iife', logOverride: { 'empty-import-meta': 'silent' }, ...options });
}

/**
 * The one file that comes of it.
 *
 * @param {BuildOptions} options
 */
async function built(options) {
  const { outputFiles = [] } = await build({ ...COMMON, ...options });
  return outputFiles[0].text.trim();
}
