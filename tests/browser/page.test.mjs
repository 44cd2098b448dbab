/**
 * The page as visitors use it, in a real browser, one file for each thing they do. Each file also runs alone:
 * `CHROMIUM=/path/to/chromium node --test tests/browser/page/keeping.mjs`
 */

import './page/first-sight.mjs';
import './page/taking-in.mjs';
import './page/reading.mjs';
import './page/typing.mjs';
import './page/keeping.mjs';
import './page/taking-out.mjs';
import './page/access.mjs';
