/** Many articles in one worker of Node: `node scale-node.mjs CORPUS SIZE [aborts]`, a process for each size. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { measureAborts, measureInWorker } from './in-worker.mjs';

const [corpus, size, aborts] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(corpus, 'utf8')).slice(0, Number(size));
const module = fileURLToPath(new URL('../npm/worker-node.js', import.meta.url));
const measured = await measureInWorker({ module, texts });
// The whole process, the main thread with the texts among it.
const peak = process.resourceUsage().maxRSS / 1024;
const abort = aborts ? await measureAborts({ module, texts, milliseconds: measured.read + measured.compare }) : undefined;
console.log(JSON.stringify({ ...measured, peak, abort }));
process.exit();
