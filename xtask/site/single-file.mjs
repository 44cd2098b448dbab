/** `tellings.html`: the page in one file that asks for no other. */

import { readFileSync } from 'node:fs';

import { bundleFile, bundleStyles, bundleTheme, bundleWorker } from './bundle.mjs';
import { fromRoot, integrity } from './files.mjs';
import { pageInOne, styleSheets } from './page.mjs';

/**
 * @param {string[]} licences files of the project's root that go with every copy
 * @returns {Promise<{ html: string, policy: string }>}
 */
export async function singleFile(licences) {
  const styles = await bundleStyles(styleSheets());
  const theme = await bundleTheme(false);
  const main = await bundleFile(await bundleWorker());
  for (const content of [styles, theme, main]) checkEmbeddable(content);
  const icon = `data:image/svg+xml;base64,${readFileSync(fromRoot('www/icon.svg')).toString('base64')}`;
  const policy = [
    "default-src 'none'",
    `script-src '${integrity(theme)}' '${integrity(main)}' 'wasm-unsafe-eval'`,
    `style-src '${integrity(styles)}'`,
    'img-src data:',
    "connect-src 'none'",
    'worker-src blob:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return { html: `${pageInOne({ styles, theme, main, icon, policy })}${notices(licences)}`, policy };
}

/**
 * Text that would end its element, or make the parser take what follows for a comment, cannot stand in a page.
 *
 * @param {string} content
 */
function checkEmbeddable(content) {
  const found = /<\/(script|style)|<!--/i.exec(content);
  if (found) throw new Error(`${found[0]} stands in a script or style of the single file, at ${found.index}`);
}

/**
 * The licences, as a comment: the file travels alone.
 *
 * @param {string[]} licences
 */
function notices(licences) {
  const texts = licences.map((name) => readFileSync(fromRoot(name), 'utf8').trim());
  return `<!--\n${texts.join('\n\n').replaceAll('--', '- -')}\n-->\n`;
}
