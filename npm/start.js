// @ts-check
// Starts a worker or, where that cannot be, the same service in this thread.
import { TellingsError } from './errors.js';
import { asLoadError } from './load-error.js';
import { compiled } from './source.js';
import { Client } from './worker/client.js';
import { Tellings } from './worker/questions.js';

/** @typedef {import('./worker/client.js').Channel} Channel */

/**
 * `start`, for wherever the package's own module comes from.
 * @param {() => Promise<WebAssembly.Module>} ownModule
 * @returns {(options?: import('./worker.d.ts').StartOptions) => Promise<import('./worker.d.ts').TellingsWorker>}
 */
export const starter =
  (ownModule) =>
  async ({ source, ...unknown } = {}) => {
    for (const name of Object.keys(unknown))
      throw new TellingsError('invalid-argument', `start has no option ${name}: pass { source }`);
    try {
      // Compiled here, so that the worker need not know where the module is, nor carry a copy of it.
      const loading = source === undefined ? ownModule() : compiled(source);
      const worker = await startedWorker(loading);
      const client = new Client(worker ? toWorker(worker) : await toThisThread(await loading));
      return new Tellings(client, worker !== undefined);
    } catch (thrown) {
      throw asLoadError(thrown);
    }
  };

/**
 * A worker that runs the module, its script loaded meanwhile; none where workers cannot start or the module fails.
 * @param {Promise<WebAssembly.Module>} loading
 * @returns {Promise<Worker | undefined>}
 */
async function startedWorker(loading) {
  if (typeof Worker !== 'function') return undefined;
  /** @type {Worker | undefined} */
  let worker;
  try {
    worker = new Worker(new URL('./worker/thread.js', import.meta.url), { type: 'module' });
    await hasStarted(worker, loading);
    return worker;
  } catch {
    // A page opened from the disk, a policy or a bundler does not let it.
    worker?.terminate();
    return undefined;
  }
}

/**
 * @param {Worker} worker
 * @param {Promise<WebAssembly.Module>} loading
 * @returns {Promise<void>}
 */
function hasStarted(worker, loading) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.running ? resolve() : reject());
    worker.onerror = (event) => {
      event.preventDefault();
      reject();
    };
    loading.then((module) => worker.postMessage({ module })).catch(reject);
  });
}

/**
 * @param {Worker} worker
 * @returns {Channel}
 */
const toWorker = (worker) => ({
  post: (request) => worker.postMessage(request),
  listen(receive, fail) {
    worker.onmessage = ({ data }) => receive(data);
    worker.onmessageerror = () => fail('an answer could not be read');
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message || 'no reason given');
    };
  },
  close: () => worker.terminate(),
});

/**
 * @param {WebAssembly.Module} module
 * @returns {Promise<Channel>}
 */
async function toThisThread(module) {
  const { startSync, Service } = await import('./worker/service.js');
  startSync(module);
  const service = new Service();
  return {
    post: (request) => service.receive(request),
    listen: (receive) => service.answerTo(receive),
    close: () => service.close(),
  };
}
