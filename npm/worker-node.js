// @ts-check
// `tellings/worker` for Node and Bun, from the disk.
import { moduleFromDisk } from './disk.js';
import { starter } from './start.js';

export { TellingsError } from './errors.js';
export const start = starter(moduleFromDisk);
