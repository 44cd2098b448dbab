// Bundles the race for the page, into the file named first.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  entryPoints: [fileURLToPath(new URL('page.mjs', import.meta.url))],
  outfile: process.argv[2],
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  external: ['/tellings/*'],
});
