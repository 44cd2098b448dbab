/** Where the page is that the journey goes through. */

import { serveDemo } from '../harness.mjs';

/** @import { Place } from './journey.mjs' */

/** As `cargo xtask demo` serves it. @type {Place} */
export const demo = { lacks: {}, serve: serveDemo };
