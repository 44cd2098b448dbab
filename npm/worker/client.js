// @ts-check
// Asks a service, in a worker or in this thread, and keeps track of what is in flight.
import { TellingsError } from '../errors.js';

/**
 * @typedef {import('./service.js').Request} Request
 * @typedef {import('./service.js').Answer} Answer
 * @typedef {import('../worker.d.ts').CallOptions} CallOptions
 */

/**
 * The way to a service and back.
 * @typedef {object} Channel
 * @property {(request: Request) => void} post
 * @property {(receive: (answer: Answer) => void, fail: (reason: string) => void) => void} listen `fail` is called where the service has died
 * @property {() => void} close
 */

/**
 * @typedef {object} Pending
 * @property {(answer: any) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {CallOptions} options
 * @property {() => void} onAbort
 */

export class Client {
  #channel;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #nextId = 0;
  /** Why nothing can be asked any more. @type {string | undefined} */
  #end;

  /** @param {Channel} channel */
  constructor(channel) {
    this.#channel = channel;
    channel.listen(
      (answer) => this.#receive(answer),
      (reason) => this.close(`the worker died: ${reason}; start another one`),
    );
  }

  /**
   * @param {{ method: string, collection?: number, values: unknown[] }} question
   * @param {CallOptions} [options]
   * @returns {Promise<any>}
   */
  async ask(question, options = {}) {
    const { signal } = options;
    signal?.throwIfAborted();
    if (this.#end !== undefined) throw new TellingsError('internal', this.#end);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const onAbort = () => this.#channel.post({ abort: id });
      signal?.addEventListener('abort', onAbort);
      this.#pending.set(id, { resolve, reject, options, onAbort });
      try {
        this.#channel.post({ id, ...question });
      } catch (thrown) {
        this.#settle(id)?.reject(uncloneable(thrown));
      }
    });
  }

  /**
   * Ends the service; whatever is in flight, and whatever is asked later, fails for this reason.
   * @param {string} reason
   */
  close(reason) {
    if (this.#end !== undefined) return;
    this.#end = reason;
    this.#channel.close();
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(new TellingsError('internal', reason));
  }

  /** @param {Answer} answer */
  #receive(answer) {
    if ('progress' in answer) {
      const { onProgress } = this.#pending.get(answer.id)?.options ?? {};
      // What a listener throws is its caller's affair, and must not look like a failure of the work.
      if (onProgress) queueMicrotask(() => onProgress(answer.progress));
      return;
    }
    const pending = this.#settle(answer.id);
    if (!pending) return;
    if ('aborted' in answer) pending.reject(pending.options.signal?.reason);
    else if ('error' in answer) pending.reject(new TellingsError(answer.error.code, answer.error.message));
    else pending.resolve(answer.answer);
  }

  /** @param {number} id */
  #settle(id) {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.options.signal?.removeEventListener('abort', pending.onAbort);
    return pending;
  }
}

/** @param {unknown} thrown */
function uncloneable(thrown) {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new TellingsError('invalid-argument', `the arguments cannot be sent to a worker: ${reason}; pass plain data`, { cause: thrown });
}
