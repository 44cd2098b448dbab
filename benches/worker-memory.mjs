/** How much memory the worker of a page takes: that of its WebAssembly, and its heap, as the browser's protocol says. */

/** @typedef {Awaited<ReturnType<Awaited<ReturnType<typeof import('../tests/browser/browser.mjs').launch>>['newPage']>>} Page */

/** Milliseconds between two looks. */
const INTERVAL = 250;
const MEGABYTE = 2 ** 20;

/**
 * Watches the first worker a page starts from now on.
 *
 * @param {Page} page
 * @returns {Promise<() => Promise<{ wasm: number, heap: number }>>} ends it; answers the most megabytes it saw
 */
export async function watchWorker(page) {
  const protocol = await page.context().newCDPSession(page);
  /** @type {string | undefined} */
  let worker;
  let next = 0;
  /** @type {Map<number, (result: any) => void>} */
  const asked = new Map();
  protocol.on('Target.attachedToTarget', ({ sessionId }) => (worker ??= sessionId));
  protocol.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    asked.get(id)?.(result);
  });
  await protocol.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  /**
   * @param {string} method
   * @param {object} [params]
   * @returns {Promise<any>} nothing where the worker is gone
   */
  const ask = (method, params = {}) =>
    new Promise((resolve) => {
      const id = next++;
      asked.set(id, resolve);
      protocol.send('Target.sendMessageToTarget', { sessionId: worker, message: JSON.stringify({ id, method, params }) }).catch(() => resolve(undefined));
    });

  const most = { wasm: 0, heap: 0 };
  const look = async () => {
    const usage = await ask('Runtime.getHeapUsage');
    if (usage) most.heap = Math.max(most.heap, (usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize) / MEGABYTE);
  };
  let isWatching = true;
  const watching = (async () => {
    while (isWatching) {
      if (worker) await look();
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  })();
  return async () => {
    isWatching = false;
    await watching;
    await look();
    // It never shrinks, so that its last size is its largest.
    const memories = await ask('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
    const found = await ask('Runtime.queryObjects', { prototypeObjectId: memories.result.objectId });
    const sum = 'function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }';
    const bytes = await ask('Runtime.callFunctionOn', { objectId: found.objects.objectId, functionDeclaration: sum, returnByValue: true });
    most.wasm = bytes.result.value / MEGABYTE;
    return most;
  };
}
