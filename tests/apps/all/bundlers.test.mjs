// The package in every bundler, in the page and in a worker.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import webpack from 'webpack';
import { appOf, assertAnswers, run, serve, served } from '../app.mjs';

const tools = new URL('.', import.meta.url);
const bundledApp = (copy) => appOf('bundled', copy, tools);
const program = (path) => fileURLToPath(new URL(`node_modules/${path}`, tools));
const configuration = async (folder, name) => (await import(pathToFileURL(join(folder, name)).href)).default;
/** Beside the scripts, the page that loads them. */
const withPage = (folder) => {
  cpSync(join(folder, 'index.html'), join(folder, 'dist/index.html'));
  return join(folder, 'dist');
};

test('Vite 7 builds it', async () => {
  const folder = bundledApp('vite-7');
  await run(folder, process.execPath, [program('vite-7/bin/vite.js'), 'build', '--logLevel', 'warn']);
  await assertAnswers(await serve(join(folder, 'dist')), { inWorker: true, inlineCopy: false });
});

test('Vite 7 serves it for development', async () => {
  const address = await served(bundledApp('vite-7-dev'), program('vite-7/bin/vite.js'), ['--port', '0', '--host', '127.0.0.1']);
  await assertAnswers(address, { inWorker: false, inlineCopy: true });
});

/** Runs webpack to its end, which must have nothing to complain of. */
async function packed(folder, { output, ...rest }) {
  const compiler = webpack({ ...rest, output: { ...output, path: join(folder, 'dist') }, context: folder });
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
}

test('webpack', async () => {
  const folder = bundledApp('webpack');
  await packed(folder, await configuration(folder, 'webpack.config.js'));
  await assertAnswers(await serve(withPage(folder)), { inWorker: true, inlineCopy: false });
});

test('webpack writes a classic script', async () => {
  const folder = bundledApp('webpack-classic');
  await packed(folder, { mode: 'development', entry: './main.js', output: { filename: 'main.js' } });
  const page = join(withPage(folder), 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('type="module"', ''));
  await assertAnswers(await serve(join(folder, 'dist')), { inWorker: true, inlineCopy: false });
});

test('Rollup', async () => {
  const folder = bundledApp('rollup');
  const { output, ...input } = await configuration(folder, 'rollup.config.js');
  const bundle = await rollup({ ...input, input: join(folder, input.input), logLevel: 'silent' });
  await bundle.write({ ...output, dir: join(folder, 'dist') });
  await assertAnswers(await serve(withPage(folder)), { inWorker: false, inlineCopy: true });
});

test('esbuild with module and worker as files of their own', async () => {
  const folder = bundledApp('esbuild-files');
  const installed = join(folder, 'node_modules/tellings');
  const entryPoints = { main: join(folder, 'main.js'), 'worker/thread': join(installed, 'worker/thread.js') };
  await esbuild.build({ entryPoints, bundle: true, splitting: true, format: 'esm', outdir: join(folder, 'dist'), logLevel: 'silent' });
  cpSync(join(installed, 'wasm'), join(folder, 'dist/wasm'), { recursive: true });
  await assertAnswers(await serve(withPage(folder)), { inWorker: true, inlineCopy: false });
});

test('Parcel', async () => {
  const folder = bundledApp('parcel');
  const rest = ['build', '--dist-dir', 'dist', '--public-url', './', '--no-cache', '--cache-dir', join(folder, 'cache'), '--no-autoinstall'];
  await run(folder, process.execPath, [program('parcel/lib/bin.js'), ...rest]);
  await assertAnswers(await serve(join(folder, 'dist')), { inWorker: true, inlineCopy: false });
});
