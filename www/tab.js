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
 * The name of this tab's session.
 *
 * @param {readonly string[]} names of the sessions that are kept, the latest first
 * @returns {Promise<string>} one of them, or a new one
 */
export async function sessionName(names) {
  const own = sessionStorage.getItem(NAME);
  // What a tab remembers is copied with the tab.
  if (own !== null && (await isHeld(own, { signal: AbortSignal.timeout(PATIENCE) }))) return own;
  let found;
  for (const name of names) if ((found = (await isHeld(name, { ifAvailable: true })) ? name : undefined)) break;
  const name = found ?? newName();
  if (!found) isHeld(name, { ifAvailable: true });
  sessionStorage.setItem(NAME, name);
  return name;
}

/** Only a page of a secure origin can ask for more. */
const newName = () => `${Date.now()}-${Math.random()}`;

/**
 * Holds a name until the page goes away.
 *
 * @param {string} name
 * @param {LockOptions} how
 * @returns {Promise<boolean>} whether no other tab holds it
 */
async function isHeld(name, how) {
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
