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

/** Milliseconds after a change until it is written, with all that has changed by then. */
const DELAY = 250;

/**
 * What was kept, and the name under which this tab keeps it.
 *
 * @returns {Promise<{ name: string, session?: Session }>} no session where none was kept, or may be
 */
export async function kept() {
  const keeping = mayKeep();
  if (keeping === 'never' || keeping === 'impossible') return { name: '' };
  // The page may have gone away before they were forgotten.
  if (keeping === 'off') await forget();
  const { name, begunAs } = await ownSession(keptNames());
  return { name, session: await sessionNamed(begunAs).catch(() => undefined) };
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

/** @param {string} name of the session that was kept last. There are no more of them than tabs were ever open at once */
function noteName(name) {
  localStorage.setItem(NAMES, [name, ...keptNames().filter((other) => other !== name)].join(' '));
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

  /** What was forgotten last, by name. @type {Promise<Map<string, unknown>>} */
  let forgotten = Promise.resolve(new Map());

  const changed = () => {
    changes++;
    timer ??= setTimeout(write, DELAY);
  };

  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    const { state } = store;
    if (state.keeping !== 'on') return;
    const writing = changes;
    try {
      await inRecords('readwrite', (records) => records.put(sessionOf(state), name));
      noteName(name);
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

  const turn = async (/** @type {'on' | 'off'} */ keeping) => {
    try {
      if (keeping === 'off') {
        localStorage.setItem(SWITCH, 'off');
        forgotten = forget();
      } else {
        localStorage.removeItem(SWITCH);
        await remember(await forgotten, name);
      }
    } catch {
      // Where nothing may be stored, nothing was kept either.
    }
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

/**
 * Forgets all sessions.
 *
 * @returns {Promise<Map<string, unknown>>} what they were, by name, the latest first
 */
async function forget() {
  const names = keptNames();
  const unwritten = names.map((name) => localStorage.getItem(UNWRITTEN + name));
  for (const key of [NAMES, ...names.map((name) => UNWRITTEN + name)]) localStorage.removeItem(key);
  /** @type {Map<string, unknown>} */
  const sessions = new Map();
  const read = async (/** @type {string} */ name, /** @type {string | null} */ text) =>
    text ? JSON.parse(text) : inRecords('readonly', (records) => records.get(name));
  for (const [position, name] of names.entries()) {
    // What cannot be read is forgotten all the same.
    sessions.set(name, await read(name, unwritten[position]).catch(() => undefined));
  }
  indexedDB.deleteDatabase(DATABASE);
  return sessions;
}

/**
 * Keeps again what was forgotten.
 *
 * @param {Map<string, unknown>} sessions by name, the latest first
 * @param {string} own name of this tab's, which it writes itself
 */
async function remember(sessions, own) {
  for (const [name, session] of [...sessions].reverse()) {
    if (name === own || session === undefined) continue;
    // A tab that has it open may have written it by itself.
    await inRecords('readwrite', (records) => records.add(session, name)).catch(() => {});
    noteName(name);
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
