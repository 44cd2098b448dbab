// The race in Node: reads the texts as JSON from the file named first, writes the results into the one named second.
import { readFileSync, writeFileSync } from 'node:fs';
import * as tellings from '../../npm/node.js';
import { rooms } from '../rooms.mjs';
import * as nodeOnly from './node-only.mjs';
import { race } from './race.mjs';

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
await tellings.init();
const results = { race: await race(tellings, texts, nodeOnly), rooms: await rooms(tellings, texts) };
writeFileSync(process.argv[3], JSON.stringify(results));
