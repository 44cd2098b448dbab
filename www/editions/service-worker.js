// @ts-check
/**
 * Serves the built site from a cache of its own, so that it works without a network.
 *
 * Every version has a cache, filled as a whole or not at all, and a page gets all its files from one version. The next
 * version waits until no page of the older is open, or until a page asks it to take over.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const cacheName = `tellings-${VERSION}`;

/** Names of files whose name says their content. */
const HASHED = /\.[0-9A-Z]{8}\.\w+$/;

/** Hosts may say that files vary; these do not. @type {MultiCacheQueryOptions} */
const WHATEVER_IS_ASKED = { ignoreSearch: true, ignoreVary: true };

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(tidy(0).then(() => worker.clients.claim())));
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') worker.skipWaiting();
  else if (event.data === 'tidy') event.waitUntil(tidy(1));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

async function fill() {
  const cache = await caches.open(cacheName);
  await Promise.all(
    FILES.map(async ({ path, integrity }) => {
      // What the page has just loaded is still at hand; other files are asked for again.
      const response = await fetch(path, { integrity, cache: HASHED.test(path) ? 'default' : 'no-cache' });
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      await cache.put(path, response);
    }),
  );
}

/**
 * Drops what older versions kept, where no page of theirs can be open.
 *
 * @param {number} pages how many may be open
 */
async function tidy(pages) {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length > pages) return;
  const names = await caches.keys();
  // What a newer version has brought already must stay until it takes over.
  const { installing, waiting } = worker.registration;
  if (installing || waiting) return;
  const older = names.filter((name) => name.startsWith('tellings-') && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
  const { pathname } = new URL(request.url);
  const folder = new URL('./', location.href).pathname;
  const isPage = pathname === folder || pathname === `${folder}index.html`;
  const own = await (await caches.open(cacheName)).match(isPage ? './' : request, WHATEVER_IS_ASKED);
  // A page of an older version, still open, may ask for a file of its own.
  return own ?? (await caches.match(request, WHATEVER_IS_ASKED)) ?? fetch(request);
}
