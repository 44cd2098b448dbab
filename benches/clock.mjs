/** How work is timed, in Node and in a page alike; `native.rs` does the same for native code. */

import { spread } from './statistics.mjs';

/** @import { Spread } from './statistics.mjs' */

/**
 * @typedef {object} Work
 * @property {string} name
 * @property {() => unknown} run
 * @property {number} [parts] of how many like parts it is, where the time of one is wanted
 */

/** Milliseconds for which work is done before it is timed, so that engines have compiled and optimised it. */
const WARM = 400;
/** The least milliseconds a sample takes; shorter work is done several times in each. */
const SAMPLE = 4;
/** How often each work is timed, … */
const SAMPLES = 25;
/** … unless that would take more milliseconds than this; … */
const LONG = 2_000;
/** … but so often at least. */
const FEW_SAMPLES = 3;

/**
 * Times several works in turns, one sample of each after the other, so that whatever else the machine does meets all.
 *
 * @param {Work[]} works
 * @returns {Promise<Record<string, Spread>>} by name
 */
export async function timed(works) {
  const rounds = [];
  for (const { name, run, parts = 1 } of works) {
    const warmEnds = performance.now() + WARM;
    let once = Infinity;
    do once = Math.min(once, await duration(run, 1));
    while (performance.now() < warmEnds);
    const times = Math.max(1, Math.ceil(SAMPLE / once));
    const samples = Math.min(SAMPLES, Math.max(FEW_SAMPLES, Math.floor(LONG / (once * times))));
    rounds.push({ name, run, parts, times, samples, milliseconds: /** @type {number[]} */ ([]) });
  }
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    for (const { run, parts, times, samples, milliseconds } of rounds)
      if (sample < samples) milliseconds.push((await duration(run, times)) / parts);
  }
  return Object.fromEntries(rounds.map(({ name, milliseconds }) => [name, spread(milliseconds)]));
}

/**
 * Milliseconds of one time, of so many in a row; only work that answers a promise is waited for.
 *
 * @param {() => unknown} run
 * @param {number} times
 */
async function duration(run, times) {
  const began = performance.now();
  for (let time = 0; time < times; time += 1) {
    const answer = run();
    if (answer instanceof Promise) await answer;
  }
  return (performance.now() - began) / times;
}
