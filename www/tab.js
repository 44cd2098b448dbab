// @ts-check
/**
 * Which of the sessions kept on the device is this tab's. Each open tab has its own, and has it again after a reload; a
 * new one takes up what no other has open.
 */

/** Where the tab itself remembers. */
const NAME = 'tellings.session';

/** Milliseconds in which a page that was reloaded lets go of what it held. */
const PATIENCE = 500;

/**
 * The session of this tab.
 *
 * @param {readonly string[]} names of the sessions that are kept, the latest first
 * @returns {Promise<{ name: string, begunAs: string }>} under which name it is kept, and under which it was until now
 */
export async function ownSession(names) {
  const own = sessionStorage.getItem(NAME);
  if (own !== null && (await take(own, { signal: AbortSignal.timeout(PATIENCE) }))) return { name: own, begunAs: own };
  const name = (own === null && (await firstFree(names))) || newName();
  sessionStorage.setItem(NAME, name);
  // A tab that was copied remembers the name of the other.
  return { name, begunAs: own ?? name };
}

/** @param {readonly string[]} names */
async function firstFree(names) {
  for (const name of names) if (await take(name, { ifAvailable: true })) return name;
  return undefined;
}

/** Taken from now on. `crypto.randomUUID` is there for secure origins only. */
function newName() {
  const name = `${Date.now()}-${Math.random()}`;
  take(name, { ifAvailable: true });
  return name;
}

/**
 * Takes a name until the page goes away.
 *
 * @param {string} name
 * @param {LockOptions} how
 * @returns {Promise<boolean>} whether this tab has it now, since no other had
 */
async function take(name, how) {
  // Where tabs cannot know of each other, they share.
  if (!navigator.locks) return true;
  return new Promise((resolve) => {
    const held = (/** @type {Lock | null} */ lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => {});
    };
    navigator.locks.request(`${NAME}.${name}`, how, held).catch(() => resolve(false));
  });
}
