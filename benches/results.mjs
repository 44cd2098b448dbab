/** The results file: what was measured last, on what machine, as data and to be read. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, type, release } from 'node:os';

import { scaleSection } from './scale-section.mjs';
import { speedSection } from './speed-section.mjs';

const data = new URL('results.json', import.meta.url);
const text = new URL('results.md', import.meta.url);

/**
 * Keeps what one part measured, prints it, and writes the files anew.
 *
 * @param {'speed' | 'scale'} part
 * @param {string} chromium its version
 * @param {object} measured
 */
export function keep(part, chromium, measured) {
  const results = { ...before(), [part]: { machine: machine(chromium), ...measured } };
  writeFileSync(data, `${JSON.stringify(results, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value), 1)}\n`);
  const sections = [];
  if (results.speed) sections.push(withMachine(speedSection(results.speed), results.speed.machine));
  if (results.scale) sections.push(withMachine(scaleSection(results.scale), results.scale.machine));
  writeFileSync(text, `${HEAD}\n${sections.join('\n')}`);
  console.log(part === 'speed' ? sections[0] : sections.at(-1));
}

const HEAD = `# What was measured

\`cargo xtask bench\` writes this file: \`--scale\` the part on thousands of articles too. \`results.json\` has all numbers.
`;

/** @returns {Record<string, any>} */
function before() {
  try {
    return JSON.parse(readFileSync(data, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} chromium */
function machine(chromium) {
  const said = (/** @type {string} */ command, /** @type {string[]} */ ...words) => execFileSync(command, words, { encoding: 'utf8' }).trim();
  const isChanged = said('git', 'status', '--porcelain', '--', 'src', 'npm', 'Cargo.toml', 'Cargo.lock') !== '';
  return {
    processor: cpus()[0]?.model ?? process.arch,
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${type()} ${release()}`,
    rustc: said('rustc', '--version'),
    node: process.version,
    chromium,
    commit: said('git', 'rev-parse', '--short', 'HEAD') + (isChanged ? ' and changes' : ''),
    date: new Date().toISOString().slice(0, 10),
  };
}

/**
 * @param {string} section
 * @param {ReturnType<typeof machine>} machine
 */
function withMachine(section, { processor, cores, memory, system, rustc, node, chromium, commit, date }) {
  return `${section}\n${processor}, ${cores} cores, ${memory}; ${system}; ${rustc}, Node ${node}, Chromium ${chromium}; commit ${commit}, ${date}.\n`;
}
