// Long work with progress and a time limit. Where no worker can start, this thread pauses in between.
import { start } from 'tellings/worker';

const first = 'The Orchard bridge in Tarn will close for four weeks from Monday, the town council said.';
const second = 'The Orchard bridge in Tarn will close for four weeks from Monday, officials said.';

const tellings = await start();
const { pairs } = await tellings.compare([first, second], {
  signal: AbortSignal.timeout(10_000),
  onProgress: ({ done, total }) => console.error(`${done} of ${total} articles`),
});
console.log(pairs[0].relation);
tellings.dispose();
