// For Vitest and Jest alike, whose globals these are.
import { showSummary } from './summary.js';

test('the summary is shown', async () => {
  document.body.innerHTML = `<p>The Orchard bridge in Tarn will close for four weeks from Monday, the town council said.
    Cyclists can use a ferry.</p><output></output>`;
  await showSummary(document.querySelector('p'), document.querySelector('output'));
  expect(document.querySelector('output').textContent).toContain('bridge in Tarn');
});
