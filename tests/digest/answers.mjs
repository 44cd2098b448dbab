/** The digest of all answers, taken wherever the package runs: `tests/digest.rs` takes the same natively. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {{ name: string, texts: string[] }} Case */

/**
 * The cases and their native digests: those of `cargo xtask test`, else taken now.
 *
 * @returns {{ cases: Case[], digests: Record<string, string> }}
 */
export function native() {
  const written = process.env.TELLINGS_DIGEST;
  if (written && existsSync(written)) return JSON.parse(readFileSync(written, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'tellings-digest-'));
  try {
    const file = join(folder, 'digest.json');
    const environment = { ...process.env, TELLINGS_DIGEST: file };
    execFileSync('cargo', ['test', '--quiet', '--features', 'wire', '--test', 'digest'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The digest of each case, by its name. Whole in itself, so that any driver can hand its source to a page.
 *
 * @param {{ entry: string, cases: Case[] }} asked `entry` is what the package is imported by
 * @returns {Promise<Record<string, string>>}
 */
export async function digests({ entry, cases }) {
  const tellings = await import(entry);
  await tellings.init();

  const bits = new DataView(new ArrayBuffer(8));
  const encoder = new TextEncoder();
  let first = 0;
  let second = 0;

  /** @param {Uint8Array} bytes */
  function take(bytes) {
    for (const byte of bytes) {
      first = Math.imul(first ^ byte, 0x01000193);
      second = Math.imul(second ^ byte, 0x85ebca6b);
      second = (second << 13) | (second >>> 19);
    }
  }

  /** @param {string} text */
  const takeText = (text) => take(encoder.encode(text));

  /** @param {unknown} value */
  function takeValue(value) {
    if (value === null) takeText('n');
    else if (typeof value === 'boolean') takeText(value ? 't' : 'f');
    else if (typeof value === 'number') {
      takeText('d');
      bits.setFloat64(0, value, true);
      take(new Uint8Array(bits.buffer));
    } else if (typeof value === 'string') takeText(`s${value}`);
    else if (Array.isArray(value) || value instanceof Float64Array) {
      takeText('[');
      for (const item of value) takeValue(item);
      takeText(']');
    } else {
      const object = /** @type {Record<string, unknown>} */ (value);
      takeText('{');
      for (const name of Object.keys(object).sort()) {
        // The text of a range is a slice of the caller's own string, which the core never sees.
        if (object[name] === undefined || (name === 'text' && 'start' in object)) continue;
        takeText(name);
        takeValue(object[name]);
      }
      takeText('}');
    }
  }

  /** @type {Record<string, string>} */
  const digests = {};
  for (const { name, texts } of cases) {
    const pairs = texts.flatMap((a, place) => texts.slice(0, place).map((b) => tellings.similarity(a, b)));
    first = 0x811c9dc5 | 0;
    second = 0x9e3779b9 | 0;
    takeValue({
      readings: texts.map((text) => tellings.read(text)),
      pairs,
      comparison: tellings.compare(texts),
      summaries: [tellings.summarize(texts), tellings.summarize(texts, { words: 60, order: 'importance' })],
      keyphrases: tellings.keyphrases(texts),
    });
    digests[name] = [first, second].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
  }
  return digests;
}
