// The packed archive itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { archive, install, newFolder, pack, packageFolder } from './installed.mjs';

const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
const tool = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
/** Runs a tool, whose complaints become the error. */
const run = (name, ...rest) => execFileSync(tool(name), rest, { cwd: newFolder(), encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

test('the first lines of its README work as they stand', () => {
  const [, lines] = /```js\n([^]*?)```/u.exec(readFileSync(join(packageFolder, 'README.md'), 'utf8'));
  const app = newFolder();
  install(app);
  writeFileSync(join(app, 'app.mjs'), lines);
  const printed = execFileSync(process.execPath, ['app.mjs'], { cwd: app, encoding: 'utf8' });
  assert.match(printed, /Port Amber[^]*conflict: true/u);
});

test('publint has nothing to say', () => assert.match(run('publint', archive, '--strict'), /All good/u));

test('the types are right for every way to import it', () => {
  run('attw', archive, '--profile', 'esm-only');
});

test('it is packed the same twice', () => assert.ok(readFileSync(pack()).equals(readFileSync(archive))));

test('it depends on nothing and runs nothing when it is installed', () => {
  for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies', 'scripts']) assert.equal(manifest[field], undefined, field);
});

test('types come first in every entry', () => {
  for (const [name, conditions] of Object.entries(manifest.exports))
    if (typeof conditions === 'object') assert.equal(Object.keys(conditions)[0], 'types', name);
});

test('the archive holds what belongs to it, the module once and its lazy copy once', () => {
  const files = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n');
  const unexpected = files.filter(
    (name) => !/^package\/(?:[\w-]+\.js|[\w.]+\.d\.ts|(?:cli|worker)\/[\w-]+\.js|package\.json|[A-Z-]+(?:\.md)?)$/u.test(name),
  );
  assert.deepEqual(unexpected.sort(), ['package/wasm/inline.js', 'package/wasm/tellings.js', 'package/wasm/tellings_bg.wasm']);
  for (const needed of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'THIRD-PARTY.md', 'CHANGELOG.md'])
    assert.ok(files.includes(`package/${needed}`), needed);
});

/** Bundles an entry as an app would; answers its own script, what is loaded later, and all of them. */
async function bundled(entry) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from '${entry}';`, resolveDir: join(packageFolder, '..', '..') },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    outdir: newFolder(),
    entryNames: 'entry',
    write: false,
    metafile: true,
    absWorkingDir: newFolder(),
  });
  const own = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint);
  const first = new Set(['entry.js', ...own.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path.split('/').at(-1))]);
  return {
    first: outputFiles.filter(({ path }) => first.has(path.split(/[\\/]/u).at(-1))),
    later: outputFiles.filter(({ path }) => !first.has(path.split(/[\\/]/u).at(-1))),
  };
}

const gzippedSize = (files) => files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
const holdsModule = ({ text }) => text.includes(readFileSync(join(packageFolder, 'wasm', 'tellings_bg.wasm')).toString('base64', 0, 300));

test('the script of an app is at most 12 KB gzipped, and the copy of the module comes later', async () => {
  const { first, later } = await bundled('tellings');
  assert.ok(gzippedSize(first) <= 12_000, `${gzippedSize(first)} bytes`);
  assert.equal(first.filter(holdsModule).length, 0);
  assert.equal(later.filter(holdsModule).length, 1);
});

test('the script of the worker holds no copy of the module', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(packageFolder, 'worker', 'thread.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  assert.ok(gzippedSize(outputFiles) <= 12_000, `${gzippedSize(outputFiles)} bytes`);
  assert.equal(outputFiles.filter(holdsModule).length, 0);
});
