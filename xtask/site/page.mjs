/** `www/index.html` as it is served once everything it names is bundled. */

import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { fromRoot, integrity } from './files.mjs';

const STYLE_SHEET = /<link rel="stylesheet" href="([^"]+)" \/>\s*/g;
const THEME_SCRIPT = /<script type="module" src="theme\.js" blocking="render"><\/script>/;
const MAIN_SCRIPT = /<script type="module" src="main\.js"><\/script>/;
const POLICY = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/;

const source = () => readFileSync(fromRoot('www/index.html'), 'utf8');

/** The page's style sheets in their order, from the project's root. */
export const styleSheets = () => [...source().matchAll(STYLE_SHEET)].map(([, path]) => posix.join('www', path));

/**
 * The page of the built site.
 *
 * @param {object} parts
 * @param {string} parts.first the script that runs before anything is drawn; all others are paths
 * @param {string} parts.styles
 * @param {string} parts.icon
 * @param {string} parts.manifest
 * @param {string} parts.main
 * @returns {{ html: string, policy: string }}
 */
export function builtPage({ first, styles, icon, manifest, main }) {
  const loaded = [
    `<link rel="stylesheet" href="${styles}">`,
    `<script type="module" src="${main}"></script>`,
    `<link rel="manifest" href="${manifest}">`,
  ];
  let html = replaced(dense(commonPage(icon)), /script-src 'self'/, `script-src 'self' '${integrity(first)}'`);
  html = replaced(html, THEME_SCRIPT, `<script>${first}</script>`);
  html = replaced(html, MAIN_SCRIPT, '');
  html = replaced(html, /<\/head>/, `${loaded.join('\n')}\n</head>`);
  return { html, policy: policyOf(html) };
}

/**
 * The single file.
 *
 * @param {{ styles: string, theme: string, main: string, icon: string, policy: string }} contents
 */
export function pageInOne({ styles, theme, main, icon, policy }) {
  let html = replaced(dense(commonPage(icon)), POLICY, `http-equiv="Content-Security-Policy" content="${policy}"`);
  html = replaced(html, THEME_SCRIPT, `<script>${theme}</script>`);
  html = replaced(html, MAIN_SCRIPT, '');
  html = replaced(html, /<\/head>/, `<style>${styles}</style>\n</head>`);
  return replaced(html, /<\/body>/, `<script>${main}</script>\n</body>`);
}

/**
 * What site and file have in common: the drawings in the page, no single style sheets.
 *
 * @param {string} icon its address
 */
function commonPage(icon) {
  const drawings = readFileSync(fromRoot('www/icons.svg'), 'utf8').trim().replaceAll(' id="', ' id="icon-');
  const hidden = drawings.replace('<svg ', '<svg class="visually-hidden" aria-hidden="true" width="0" height="0" ');
  return replaced(
    source()
      .replace(STYLE_SHEET, '')
      .replaceAll('href="icons.svg#', 'href="#icon-')
      .replaceAll('="icon.svg"', () => `="${icon}"`),
    /<\/body>/,
    `${hidden}\n</body>`,
  );
}

/** The policy the page itself states. @param {string} html */
function policyOf(html) {
  const policy = POLICY.exec(html)?.[1];
  if (!policy) throw new Error('www/index.html states no Content-Security-Policy');
  return policy;
}

/**
 * @param {string} html
 * @param {RegExp} pattern
 * @param {string} replacement
 */
function replaced(html, pattern, replacement) {
  if (!pattern.test(html)) throw new Error(`www/index.html has no ${pattern}: see xtask/site/page.mjs`);
  return html.replace(pattern, () => replacement);
}

/** Without indentation; the page has no text in which white space counts. @param {string} html */
const dense = (html) => html.replace(/\s*\n\s*/g, '\n');
