// @ts-check
// `tellings/worker` for browsers and bundlers. `worker.d.ts` has the documentation.
import { ownModule } from './source.js';
import { starter } from './start.js';

export { TellingsError } from './errors.js';
export const start = starter(ownModule);
