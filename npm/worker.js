// @ts-check
// `tellings/worker`: the same questions, answered off the main thread. `worker.d.ts` has the documentation.
export { TellingsError } from './errors.js';
export { start } from './start.js';
