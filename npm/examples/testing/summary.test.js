// For Vitest and Jest alike, whose globals these are.
import { showSummary } from './summary.js';

test('the summary is a sentence of the article', async () => {
  document.body.innerHTML =
    '<p>The Orchard bridge in Tarn will close for four weeks from Monday. Cyclists can use a ferry instead.</p><output></output>';
  const [article, output] = document.body.children;
  await showSummary(article, output);
  expect(output.textContent).not.toBe('');
  expect(article.textContent).toContain(output.textContent);
});
