// The package as an importing app finds it: through Node's own resolution of its name.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const packageFolder = fileURLToPath(new URL('../../npm', import.meta.url));
export const exampleFolder = fileURLToPath(new URL('../../www/example', import.meta.url));

/** Imports the built package by its name, afresh for each test file. */
export async function importTellings() {
  const home = mkdtempSync(join(tmpdir(), 'tellings-'));
  try {
    mkdirSync(join(home, 'node_modules'));
    symlinkSync(packageFolder, join(home, 'node_modules', 'tellings'), 'dir');
    writeFileSync(join(home, 'entry.mjs'), "export * from 'tellings';\n");
    return await import(pathToFileURL(join(home, 'entry.mjs')).href);
  } finally {
    rmSync(home, { recursive: true });
  }
}
