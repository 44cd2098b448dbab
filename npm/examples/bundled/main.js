import { init, summarize } from 'tellings';
import { start } from 'tellings/worker';
import { articles } from './articles.js';

const summary = document.querySelector('#summary');
const differences = document.querySelector('#differences');

// What is quick can be asked in place.
await init();
summary.textContent = summarize(articles, { sentences: 2 }).text;

// What may take long is better asked of a worker.
const tellings = await start();
const { statements } = await tellings.compare(articles);
const conflicts = statements.flatMap((statement) => statement.differences).filter(({ conflict }) => conflict);
differences.textContent = conflicts.map(({ about, variants }) => `${about}: ${variants.map(({ value }) => value).join(' or ')}`).join('; ');
differences.dataset.inWorker = tellings.inWorker;
tellings.dispose();
