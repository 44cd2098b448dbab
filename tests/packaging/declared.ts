/** Compiled, never run: what the entries export is assignable to what is declared. */

import * as browser from '../../npm/index.js';
import * as inline from '../../npm/inline.js';
import * as node from '../../npm/node.js';
import * as fromInline from '../../npm/worker-inline.js';
import * as fromDisk from '../../npm/worker-node.js';

export const entries: (typeof import('../../npm/tellings.d.ts'))[] = [browser, inline, node];
export const workers: (typeof import('../../npm/worker.d.ts'))[] = [fromInline, fromDisk];
