// @ts-check
/**
 * Keeps what a person has on this device, in IndexedDB, so that a reload finds it again; and forgets it when told to.
 * Whether to keep is itself kept, so that one who turned it off is asked nothing again.
 */

import { keeps } from './edition.js';
import { sessionIn, sessionOf } from './session.js';

/** @import { Session } from './session.js' */
/** @import { Store } from './state.js' */
/** @import { State } from './types.d.ts' */

const DATABASE = 'tellings';
const RECORDS = 'sessions';
const CURRENT = 'current';
const SWITCH = 'tellings.keep';

/** Milliseconds of quiet before a change is written. */
const QUIET = 250;

/**
 * What was kept.
 *
 * @returns {Promise<Session | undefined>} undefined where nothing was, or may be
 */
export async function kept() {
  if (mayKeep() !== 'on') return undefined;
  try {
    return sessionIn(await inRecords('readonly', (records) => records.get(CURRENT)));
  } catch {
    return undefined;
  }
}

/** @returns {State['keeping']} */
export function mayKeep() {
  if (!keeps) return 'never';
  try {
    return localStorage.getItem(SWITCH) === 'off' ? 'off' : 'on';
  } catch {
    return 'impossible';
  }
}

/**
 * Keeps the articles and settings from now on, as far as `state.keeping` says so. The example that the page opens with
 * is not kept before something of it changes.
 *
 * @param {Store} store
 */
export function keep(store) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isUntouched = store.state.articles.every(({ example }) => example) && store.state.sentences === null;

  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    const { state } = store;
    if (state.keeping !== 'on' || isUntouched) return;
    try {
      await inRecords('readwrite', (records) => records.put(sessionOf(state), CURRENT));
    } catch {
      store.set({ keeping: 'impossible' });
    }
  };

  if (!isUntouched) timer = setTimeout(write, QUIET);
  store.subscribe((state, before) => {
    if (state.keeping !== before.keeping && (state.keeping === 'on' || state.keeping === 'off')) turn(state.keeping);
    const isChanged = state.articles !== before.articles || state.sentences !== before.sentences;
    if (isChanged) isUntouched = false;
    if (isChanged || state.keeping !== before.keeping) timer ??= setTimeout(write, QUIET);
  });
  // A page that goes away may get no later chance.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && timer && write());
  addEventListener('pagehide', () => timer && write());
  // What another tab turns off stays off here, or this one would write it again.
  addEventListener('storage', ({ key }) => key === SWITCH && store.set({ keeping: mayKeep() }));
}

/** @param {'on' | 'off'} keeping */
function turn(keeping) {
  try {
    if (keeping === 'off') localStorage.setItem(SWITCH, 'off');
    else localStorage.removeItem(SWITCH);
    if (keeping === 'off') indexedDB.deleteDatabase(DATABASE);
  } catch {
    // Where nothing may be stored, nothing was kept either.
  }
}

/**
 * One question to the records, on a connection of its own, so that none stands in the way of forgetting.
 *
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(records: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
async function inRecords(mode, ask) {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(RECORDS);
  const database = await answered(opening);
  try {
    const transaction = database.transaction(RECORDS, mode);
    const result = await answered(ask(transaction.objectStore(RECORDS)));
    if (mode === 'readwrite') await completed(transaction);
    return result;
  } finally {
    database.close();
  }
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {IDBTransaction} transaction */
function completed(transaction) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    })
  );
}
