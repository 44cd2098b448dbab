// @ts-check
/** Reading the files a person opens or drops: text, HTML and sessions, and a clear word about every other. */

import { articleInPage } from './edition.js';
import { sessionIn } from './session.js';
import { words } from './words.js';

/** @import { Session } from './session.js' */
/** @import { NewArticle } from './types.d.ts' */

/** Larger files hold more than one article may (8 Mi UTF-16 units, at most three bytes each). */
const MAX_MEGABYTES = 24;

/** A session holds as much as one call may take. */
const MAX_SESSION_MEGABYTES = 200;

const TEXT_NAME = /\.(txt|text|md|markdown)$/i;
const TEXT_TYPE = /^text\/(plain|markdown)\b/;
const MARKUP_NAME = /\.(html?|xhtml)$/i;
const MARKUP_TYPE = /^(text\/html|application\/xhtml\+xml)\b/;
const SESSION_NAME = /\.json$/i;

/** What files open dialogs should offer. */
export const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,.json,text/plain,text/markdown,text/html';

/**
 * @typedef {object} Read What is in a file: one of these.
 * @property {NewArticle} [article]
 * @property {Session} [session]
 * @property {string} [problem] why it cannot be read
 */

/**
 * What is in the files, in their order.
 *
 * @param {readonly File[]} files
 * @param {{ signal: AbortSignal, onProgress: (done: number) => void }} options
 * @returns {Promise<Read[]>} rejects with the signal's reason once it aborts
 */
export async function readFiles(files, { signal, onProgress }) {
  const found = [];
  for (const file of files) {
    signal.throwIfAborted();
    onProgress(found.length);
    found.push(await readFile(file));
  }
  return found;
}

/**
 * @param {File} file
 * @returns {Promise<Read>}
 */
async function readFile(file) {
  const isMarkup = MARKUP_NAME.test(file.name) || MARKUP_TYPE.test(file.type);
  const isSession = SESSION_NAME.test(file.name);
  if (!isMarkup && !isSession && !TEXT_NAME.test(file.name) && !TEXT_TYPE.test(file.type))
    return { problem: words.notices.fileNotText(file.name) };
  const megabytes = isSession ? MAX_SESSION_MEGABYTES : MAX_MEGABYTES;
  if (file.size > megabytes * 2 ** 20) return { problem: words.notices.fileTooLarge(file.name, megabytes) };
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: words.notices.fileUnreadable(file.name) };
  }
  const content = decode(bytes);
  if (content === undefined) return { problem: words.notices.fileNotText(file.name) };
  if (isSession) return readSession(content, file.name);
  const article = isMarkup ? await articleInPage(content) : { text: content };
  return article.text.trim() === '' ? { problem: words.notices.fileEmpty(file.name) } : { article };
}

/**
 * @param {string} content
 * @param {string} name
 * @returns {Read}
 */
function readSession(content, name) {
  try {
    const session = sessionIn(JSON.parse(content));
    if (session) return { session };
  } catch {
    // No JSON: no session either.
  }
  return { problem: words.notices.noSession(name) };
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
