/** `_headers`, as Netlify, Cloudflare Pages and others read it. */

/** Sent with every page and script: a worker's script needs the policy as much as the page. @param {string} policy */
const careful = (policy) => [
  `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: no-referrer',
];

const ASK_AGAIN = 'Cache-Control: no-cache';
const FOR_EVER = 'Cache-Control: public, max-age=31536000, immutable';

/**
 * No two rules give one file the same header: hosts would send both.
 *
 * @param {{ policy: string, singlePolicy: string, wasm: string }} site
 */
export function headers({ policy, singlePolicy, wasm }) {
  const rules = [
    ...['/', '/index.html', '/service-worker.js', '/manifest.webmanifest'].map((path) =>
      rule(path, [...careful(policy), ASK_AGAIN]),
    ),
    rule('/tellings.html', [...careful(singlePolicy), ASK_AGAIN]),
    rule('/assets/*', [...careful(policy), FOR_EVER]),
    rule(`/${wasm}`, ['Content-Type: application/wasm']),
  ];
  return rules.join('\n');
}

/**
 * @param {string} path
 * @param {string[]} lines
 */
const rule = (path, lines) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`;
