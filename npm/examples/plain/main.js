import { init, summarize } from './node_modules/tellings/index.js';

const article = document.querySelector('#article');
const sentences = document.querySelector('#sentences');
const summary = document.querySelector('#summary');

function show() {
  summary.textContent = summarize(article.value, { sentences: sentences.valueAsNumber || 0 }).text;
}

await init();
show();
article.addEventListener('input', show);
sentences.addEventListener('input', show);
