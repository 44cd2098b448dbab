// @ts-check
/**
 * Keeps what a person has on this device, in IndexedDB, each tab its own session, so that a reload finds it again; and
 * forgets all of it when told to.
 * Whether to keep is itself kept, so that one who turned it off is asked nothing again.
 *
 * What a page that goes away has not written yet it leaves in the local storage, which is written at once: otherwise
 * articles just taken away would be back after a reload.
 */

import { keeps } from './edition.js';
import { sessionIn, sessionOf } from './session.js';
import { ownSession } from './tab.js';

/** @import { Session } from './session.js' */
/** @import { Store } from './state.js' */
/** @import { State } from './types.d.ts' */

const DATABASE = 'tellings';
const RECORDS = 'sessions';
const SWITCH = 'tellings.keep';
/** Followed by the name of a session. */
const UNWRITTEN = 'tellings.unwritten.';
/** Names of the sessions, the latest first. Opening the records to see that there are none is slow on a first visit. */
const NAMES = 'tellings.sessions';

/** So many are kept: those of closed tabs wait for a new one. */
const MOST_SESSIONS = 20;

/** Milliseconds of quiet before a change is written. */
const QUIET = 250;

/**
 * What was kept, and the name under which this tab keeps it.
 *
 * @returns {Promise<{ name: string, session?: Session }>} no session where none was kept, or may be
 */
export async function kept() {
  const keeping = mayKeep();
  if (keeping === 'never' || keeping === 'impossible') return { name: '' };
  // The page may have gone away before they were forgotten.
  if (keeping === 'off') forget();
  const { name, begunAs } = await ownSession(keptNames());
  try {
    return { name, session: await sessionNamed(begunAs) };
  } catch {
    return { name };
  }
}

/** @param {string} name */
async function sessionNamed(name) {
  const unwritten = localStorage.getItem(UNWRITTEN + name);
  if (unwritten !== null) return sessionIn(JSON.parse(unwritten));
  if (!keptNames().includes(name)) return undefined;
  return sessionIn(await inRecords('readonly', (records) => records.get(name)));
}

/** @returns {string[]} */
function keptNames() {
  return localStorage.getItem(NAMES)?.split(' ') ?? [];
}

/**
 * Puts a session first; answers those that are too many now.
 *
 * @param {string} name
 */
function noteName(name) {
  const names = [name, ...keptNames().filter((other) => other !== name)];
  localStorage.setItem(NAMES, names.slice(0, MOST_SESSIONS).join(' '));
  return names.slice(MOST_SESSIONS);
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
 * @param {string} name of this tab's session
 */
export function keep(store, name) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** Counts the changes, and those of them that the records hold. */
  let [changes, written] = [0, 0];

  const changed = () => {
    changes++;
    timer ??= setTimeout(write, QUIET);
  };

  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    const { state } = store;
    if (state.keeping !== 'on') return;
    const writing = changes;
    try {
      await inRecords('readwrite', (records) => records.put(sessionOf(state), name));
      for (const old of noteName(name)) await inRecords('readwrite', (records) => records.delete(old));
      written = Math.max(written, writing);
      if (written === changes) localStorage.removeItem(UNWRITTEN + name);
    } catch {
      store.set({ keeping: 'impossible' });
    }
  };

  const leave = () => {
    const { state } = store;
    if (written === changes || state.keeping !== 'on') return;
    try {
      localStorage.setItem(UNWRITTEN + name, JSON.stringify(sessionOf(state)));
      noteName(name);
    } catch {
      // More than fits in there: the records may still get it.
    }
    write();
  };

  const { articles, keeping, sentences } = store.state;
  const isUntouched = articles.every(({ example }) => example) && sentences === null;
  const isUnwritten = keeping === 'on' && localStorage.getItem(UNWRITTEN + name) !== null;
  if (!isUntouched || isUnwritten) changed();
  store.subscribe((state, before) => {
    const isTurned = state.keeping !== before.keeping;
    if (isTurned && (state.keeping === 'on' || state.keeping === 'off')) turn(state.keeping);
    const isChanged = state.articles !== before.articles || state.sentences !== before.sentences;
    if (isChanged || (isTurned && changes > 0)) changed();
  });
  // A page that goes away may get no later chance.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  addEventListener('pagehide', leave);
  // What another tab turns off stays off here, or this one would write it again.
  addEventListener('storage', ({ key }) => key === SWITCH && store.set({ keeping: mayKeep() }));
}

/** @param {'on' | 'off'} keeping */
function turn(keeping) {
  try {
    if (keeping === 'off') localStorage.setItem(SWITCH, 'off');
    else localStorage.removeItem(SWITCH);
    if (keeping === 'off') forget();
  } catch {
    // Where nothing may be stored, nothing was kept either.
  }
}

function forget() {
  for (const name of keptNames()) localStorage.removeItem(UNWRITTEN + name);
  localStorage.removeItem(NAMES);
  indexedDB.deleteDatabase(DATABASE);
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
