// Our own story: six articles and what is known of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFolder } from './installed.mjs';

const json = (name) => JSON.parse(readFileSync(join(exampleFolder, name), 'utf8'));

export const example = json('articles.json').map(({ file, ...rest }) => ({ ...rest, text: readFileSync(join(exampleFolder, file), 'utf8') }));
export const labels = json('labels.json');
