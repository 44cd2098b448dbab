import { init, summarize } from 'tellings';

/** Puts a summary of an element's text into another one. */
export async function showSummary(article, output) {
  await init();
  output.textContent = summarize(article.textContent, { sentences: 1 }).text;
}
