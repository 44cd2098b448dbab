/** The scripts and styles of the page, bundled and minified by esbuild. */

import { basename } from 'node:path';
import { build } from 'esbuild';

import { hashed, fromRoot } from './files.mjs';
import { inEdition } from './editions.mjs';

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
 * The built site's own modules: what it begins with, and what it loads when it is needed.
 *
 * @param {{ wasm: string, worker: string }} paths of the files its scripts ask for
 */
export async function bundlePage({ wasm, worker }) {
  const edition = inEdition('site', {
    wasm: `new URL('./${basename(wasm)}', import.meta.url)`,
    worker: `new URL('./${basename(worker)}', import.meta.url)`,
  });
  const { outputFiles, metafile } = await build({
    ...COMMON,
    entryPoints: ['www/main.js'],
    format: 'esm',
    splitting: true,
    metafile: true,
    outdir: 'assets',
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    plugins: [edition],
  });
  const outputs = metafile.outputs;
  const isMain = (/** @type {string} */ path) => outputs[path].entryPoint === 'www/main.js';
  const paths = Object.keys(outputs);
  const main = /** @type {string} */ (paths.find(isMain));
  const chunks = statically(outputs, main);
  return {
    files: outputFiles.map(({ path, contents }) => /** @type {const} */ ([`assets/${basename(path)}`, contents])),
    main,
    chunks,
    later: paths.filter((path) => path !== main && !chunks.includes(path)),
  };
}

/**
 * All that a module imports before it runs, and what those import.
 *
 * @param {Record<string, { imports: { path: string, kind: string }[] }>} outputs
 * @param {string} path
 * @returns {string[]}
 */
function statically(outputs, path) {
  const direct = outputs[path].imports.filter(({ kind }) => kind === 'import-statement');
  return [...new Set(direct.flatMap((imported) => [imported.path, ...statically(outputs, imported.path)]))];
}

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

/** What sets the colours before anything is drawn. @param {'site' | 'file'} edition */
export const bundleTheme = (edition) => script({ entryPoints: ['www/theme.js'], plugins: [inEdition(edition, {})] });

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
  const { outputFiles } = await build({
    ...COMMON,
    target: undefined,
    stdin: { contents, resolveDir: fromRoot('.'), loader: 'css' },
  });
  return outputFiles[0].text;
}

/**
 * A classic script that needs no other.
 *
 * @param {BuildOptions} options
 */
async function script(options) {
  // What no script here can reach stays in until it is shaken out.
  const logOverride = /** @type {const} */ ({ 'empty-import-meta': 'silent' });
  const { outputFiles } = await build({ ...COMMON, format: 'iife', logOverride, ...options });
  return /** @type {import('esbuild').OutputFile[]} */ (outputFiles)[0].text;
}
