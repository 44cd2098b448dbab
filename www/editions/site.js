// @ts-check
/** The edition that `cargo xtask site` builds to be served: works without a network after the first visit. */

import { textOfMarkup } from '../html.js';
import { words } from '../words.js';

/** @import { NewArticle } from '../types.d.ts' */
/** @import { Store } from '../state.js' */

export const keeps = true;

/**
 * The article in a whole page, by a reader that is loaded with the first one; without it, block by block.
 *
 * @param {string} markup
 * @returns {Promise<NewArticle>}
 */
export async function articleInPage(markup) {
  try {
    const { readPage } = await import('./whole-page.js');
    return readPage(markup);
  } catch {
    return { text: textOfMarkup(markup) };
  }
}

/** @param {Store} store */
export function stayAvailable(store) {
  if (!('serviceWorker' in navigator)) return;
  let isRegistered = false;
  const begin = () => {
    const { answer, failure } = store.state;
    // Its files are loaded once more, though mostly from the browser's own cache: the page's own answer comes first.
    if (isRegistered || !(failure || (answer && !answer.isPrepared))) return;
    isRegistered = true;
    register(store).catch(() => {
      // A browser may forbid it: the page then needs a network, as any other.
    });
  };
  store.subscribe(begin);
  begin();
}

/** @param {Store} store */
async function register(store) {
  const registration = await navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' });
  registration.active?.postMessage('tidy');
  if (registration.waiting && registration.active) offer(registration.waiting, store);
  registration.addEventListener('updatefound', () => {
    const { installing, active } = registration;
    // The very first one is no news.
    if (!installing || !active) return;
    installing.addEventListener('statechange', () => installing.state === 'installed' && offer(installing, store));
  });
}

/**
 * Says that a newer version is there. It comes by itself once every page of the older one is closed, or at once where
 * the person wants it and loses nothing.
 *
 * @param {ServiceWorker} newer
 * @param {Store} store
 */
function offer(newer, store) {
  const { newerVersion, newerNextTime, reload } = words.edition;
  if (store.state.keeping !== 'on') {
    store.notify(newerNextTime);
    return;
  }
  const run = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    newer.postMessage('take over');
  };
  store.notify(newerVersion, { action: { label: reload, run } });
}
