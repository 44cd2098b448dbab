/**
 * Builds the deployable folder: `node build.mjs FOLDER`. `cargo xtask site` calls it with `dist`.
 *
 * Everything whose name does not say its content lies at the root and is asked for again; everything else lies in
 * `assets/` under a name with a hash and may be kept for ever. No clock and no path of this machine gets into a file.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import {
  bundleModule,
  bundlePage,
  bundleServiceWorker,
  bundleStyles,
  bundleTheme,
  bundleWorker,
} from './bundle.mjs';
import { fromRoot, hashed, integrity } from './files.mjs';
import { headers } from './headers.mjs';
import { builtPage, styleSheets } from './page.mjs';
import { printSizes } from './sizes.mjs';
import { singleFile } from './single-file.mjs';

/** Kept where it is: `cargo xtask reference` writes it. */
const REFERENCE = 'reference';

/** What the page loads when it is needed: a reader of whole pages, and the work where no worker can start. */
const LATER = ['www/editions/whole-page.js', 'npm/worker/service.js'];

/** What must lie beside a copy of the program. */
const LICENCES = ['LICENSE-APACHE', 'LICENSE-MIT', 'THIRD-PARTY.md'];

const folder = resolve(process.argv[2] ?? fromRoot('dist'));

/** By path in the folder. @type {Map<string, Buffer>} */
const files = new Map();

/** @param {string} path @param {string | Uint8Array} content */
const add = (path, content) => void files.set(path, Buffer.from(content));

/** @param {string} name @param {string | Uint8Array} content the file's path, which says its content */
const addHashed = (name, content) => {
  const path = `assets/${hashed(name, content)}`;
  add(path, content);
  return path;
};

const wasm = addHashed('tellings_bg.wasm', readFileSync(fromRoot('npm/wasm/tellings_bg.wasm')));
const worker = addHashed('thread.js', await bundleWorker());
/** By the module they are made from. @type {Record<string, string>} */
const later = {};
for (const path of LATER) later[path] = addHashed(basename(path), await bundleModule(path));
const main = addHashed('main.js', await bundlePage({ wasm, worker, later }));
const styles = addHashed('page.css', await bundleStyles(styleSheets()));
const icon = addHashed('icon.svg', readFileSync(fromRoot('www/icon.svg')));
const manifest = 'manifest.webmanifest';
add(manifest, webManifest());

const first = await bundleTheme(true);
const { html, policy } = builtPage({ first, styles, icon, manifest, main });
add('index.html', html);

/** What the first visit loads before the example stands with its answer. */
const firstLoad = ['index.html', styles, main, icon];
const next = [worker, wasm];
const precached = [...firstLoad, ...next, manifest, ...Object.values(later)].map((path) => ({
  path: path === 'index.html' ? './' : path,
  integrity: integrity(/** @type {Buffer} */ (files.get(path))),
}));
add('service-worker.js', await bundleServiceWorker(precached));

const single = await singleFile(LICENCES);
add('tellings.html', single.html);
add('_headers', headers({ policy, singlePolicy: single.policy, wasm }));
for (const name of LICENCES) add(name, readFileSync(fromRoot(name)));

write();
printSizes(files, firstLoad, next);

/** The web manifest, with icons under their hashed names. */
function webManifest() {
  const editions = fromRoot('www/editions');
  const source = JSON.parse(readFileSync(join(editions, 'manifest.json'), 'utf8'));
  for (const icon of source.icons) icon.src = addHashed(icon.src, readFileSync(join(editions, icon.src)));
  source.icons.unshift({ src: icon, sizes: 'any', type: 'image/svg+xml' });
  return JSON.stringify(source);
}

/** Makes the folder hold these files and no other. */
function write() {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name !== REFERENCE) rmSync(join(folder, name), { recursive: true });
  }
  for (const [path, content] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
