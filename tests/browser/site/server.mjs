/** A host for the built site: serves a folder as its `_headers` says, compressed. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** By the end of the name; `_headers` has the others. @type {Record<string, string>} */
const TYPES = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};

export class SiteServer {
  #server = createServer((request, response) => {
    this.#answer(new URL(request.url ?? '/', 'http://host').pathname).then(
      ({ headers, body }) => response.writeHead(200, headers).end(body),
      () => response.writeHead(404).end(),
    );
  });

  /** What was compressed, by its file. @type {Map<string, Buffer>} */
  #compressed = new Map();

  /** Paths asked for, in their order. @type {string[]} */
  asked = [];

  /** @param {string} folder which may be changed for another while it runs */
  constructor(folder) {
    this.folder = folder;
    this.address = '';
  }

  /** @param {string} folder */
  static async start(folder) {
    const server = new SiteServer(folder);
    await new Promise((resolve) => server.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.#server.address();
    server.address = `http://127.0.0.1:${typeof address === 'object' && address?.port}/`;
    return server;
  }

  /** Ends it at once, connections and all. */
  stop() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }

  /** @param {string} path */
  async #answer(path) {
    this.asked.push(path);
    const file = join(this.folder, path.endsWith('/') ? `${path}index.html` : path);
    const body = this.#compressed.get(file) ?? gzipSync(await readFile(file));
    this.#compressed.set(file, body);
    const headers = headersFor(await readFile(join(this.folder, '_headers'), 'utf8'), path);
    const type = TYPES[file.split('.').pop() ?? ''];
    return {
      headers: {
        ...(type && { 'content-type': type }),
        'content-encoding': 'gzip',
        vary: 'Accept-Encoding',
        ...headers,
      },
      body,
    };
  }
}

/**
 * What `_headers` says of a path, by names in small letters.
 *
 * @param {string} rules
 * @param {string} path
 */
export function headersFor(rules, path) {
  /** @type {Record<string, string>} */
  const headers = {};
  for (const rule of rules.split(/\n(?=\/)/)) {
    const [pattern, ...lines] = rule.trim().split('\n');
    const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    for (const line of fits ? lines : []) {
      const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
      const key = name.toLowerCase();
      if (headers[key] !== undefined) throw new Error(`_headers gives ${path} two headers ${name}`);
      headers[key] = value;
    }
  }
  return headers;
}
