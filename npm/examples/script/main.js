import { init, summarize } from 'tellings/inline';

init().then(() => {
  const article = document.querySelector('#article').textContent;
  document.querySelector('#summary').textContent = summarize(article, { sentences: 2 }).text;
});
