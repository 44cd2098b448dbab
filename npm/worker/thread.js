// @ts-check
// The script that runs in the worker.
import { Service, startSync } from './service.js';

const service = new Service();

// A module that does not arrive here will not arrive at all.
addEventListener('messageerror', () => postMessage({ running: false }));

addEventListener('message', ({ data }) => {
  if (data.module === undefined) return service.receive(data);
  service.answerTo((answer) => postMessage(answer));
  startSync(data.module);
  postMessage({ running: true });
});
