// @ts-check
/** Reading the files a person opens or drops: text files only, and a clear word about every other. */

import { words } from './words.js';

/** Larger files hold more than one article may (8 Mi UTF-16 units, at most three bytes each). */
const MAX_MEGABYTES = 24;

const TEXT_NAME = /\.(txt|text|md|markdown)$/i;
const TEXT_TYPE = /^text\/(plain|markdown)\b/;

/** What files open dialogs should offer. */
export const ACCEPTED = '.txt,.text,.md,.markdown,text/plain,text/markdown';

/**
 * The texts of the files that can be read, in their order, and a message for each that cannot.
 *
 * @param {Iterable<File>} files
 * @returns {Promise<{ texts: string[], problems: string[] }>}
 */
export async function readFiles(files) {
  const texts = [];
  const problems = [];
  for (const file of files) {
    const { text, problem } = await readFile(file);
    if (text !== undefined) texts.push(text);
    if (problem) problems.push(problem);
  }
  return { texts, problems };
}

/**
 * @param {File} file
 * @returns {Promise<{ text?: string, problem?: string }>}
 */
async function readFile(file) {
  if (!TEXT_NAME.test(file.name) && !TEXT_TYPE.test(file.type))
    return { problem: words.notices.fileNotText(file.name) };
  if (file.size > MAX_MEGABYTES * 2 ** 20) return { problem: words.notices.fileTooLarge(file.name, MAX_MEGABYTES) };
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: words.notices.fileUnreadable(file.name) };
  }
  const text = decode(bytes);
  if (text === undefined) return { problem: words.notices.fileNotText(file.name) };
  return text.trim() === '' ? { problem: words.notices.fileEmpty(file.name) } : { text };
}

/**
 * UTF-8, or UTF-16 where a byte order mark says so, or else the old Western encoding that most other text files are in.
 *
 * @param {Uint8Array} bytes
 * @returns {string | undefined} undefined where the bytes are no text
 */
function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
