/** Serves files to a page of our own, under the headers that give it a fine clock and let it measure memory. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const HEADERS = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title>';

/**
 * Serves the package under `tellings/`, an empty page at the root and files of one more folder beside it.
 *
 * @param {string} folder
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
export async function serve(folder) {
  const npm = fileURLToPath(new URL('../npm/', import.meta.url));
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://page').pathname);
    const file = path.startsWith('/tellings/') ? join(npm, path.slice('/tellings/'.length)) : join(folder, path);
    try {
      const body = path === '/' ? EMPTY_PAGE : await readFile(file);
      const type = TYPES[path === '/' ? '.html' : extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...HEADERS, 'Content-Type': type }).end(body);
    } catch {
      response.writeHead(404, HEADERS).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/`, stop: () => void server.close(() => {}) };
}
