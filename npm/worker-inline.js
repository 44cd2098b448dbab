// @ts-check
// `tellings/worker` for Deno, which may read nothing without permission.
import { inlineModule } from './inline-module.js';
import { starter } from './start.js';

export { TellingsError } from './errors.js';
export const start = starter(inlineModule);
