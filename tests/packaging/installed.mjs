// The package as an app finds it: packed, unpacked into a folder of its own, imported by its name.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const sources = fileURLToPath(new URL('../../npm', import.meta.url));
export const exampleFolder = fileURLToPath(new URL('../../www/example', import.meta.url));

const scratch = mkdtempSync(join(tmpdir(), 'tellings-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** A new folder that is gone when the tests end. */
export const newFolder = () => mkdtempSync(join(scratch, 'folder-'));

/** Packs the package; answers the archive. */
export function pack() {
  const folder = newFolder();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['pack', '--silent', '--pack-destination', folder], { cwd: sources, stdio: ['ignore', 'ignore', 'pipe'] });
  return join(folder, readdirSync(folder)[0]);
}

/** The archive under test: that of `cargo xtask test`, else one packed now. */
const packed = process.env.TELLINGS_ARCHIVE;
export const archive = packed && existsSync(packed) ? packed : pack();

/**
 * Unpacks the package into the `node_modules` of an app; answers the package's folder.
 *
 * @param {string} app
 */
export function install(app) {
  const folder = join(app, 'node_modules', 'tellings');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  return folder;
}

/** An app of its own, so that whatever it imports starts afresh: `packageFolder`, and `load` to import by name. */
export function freshApp() {
  const app = newFolder();
  const packageFolder = install(app);
  const load = (name = 'tellings') => {
    const entry = join(app, `${name.replaceAll('/', '-')}.mjs`);
    writeFileSync(entry, `export * from '${name}';\n`);
    return import(pathToFileURL(entry).href);
  };
  return { packageFolder, load };
}

const app = freshApp();
export const packageFolder = app.packageFolder;
export const importTellings = () => app.load();
