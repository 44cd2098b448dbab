// @ts-check
/** The passages that two articles share: how one goes from one to the other, by pointer and by keyboard. */

/** @import { Link } from '../alignment.js' */

/**
 * Passages of one link light up together; Enter or a tap goes to the other one, arrow keys to the next of the column.
 *
 * @param {HTMLElement} body
 * @param {Link[]} links
 */
export function lightUp(body, links) {
  const linkAt = (/** @type {EventTarget | null} */ target) =>
    target instanceof Element ? target.closest('[data-link]')?.getAttribute('data-link') : undefined;
  const light = (/** @type {string | null | undefined} */ link) => {
    for (const part of body.querySelectorAll('[data-link]')) {
      part.classList.toggle('is-lit', part.getAttribute('data-link') === link);
    }
  };
  const goAcross = (/** @type {EventTarget | null} */ target, /** @type {boolean} */ withFocus) => {
    const link = linkAt(target);
    if (!link || !links[Number(link)] || !(target instanceof Element)) return;
    const side = target.closest('.side-a') ? 'b' : 'a';
    const across = body.querySelector(`.side-${side} [data-link="${link}"]`);
    if (!(across instanceof HTMLElement)) return;
    across.scrollIntoView({ block: 'nearest' });
    if (withFocus) across.focus({ preventScroll: true });
  };
  body.addEventListener('pointerover', ({ target }) => light(linkAt(target) ?? linkAt(document.activeElement)));
  body.addEventListener('pointerleave', () => light(linkAt(document.activeElement)));
  body.addEventListener('focusin', ({ target }) => {
    light(linkAt(target));
    stopAt(target);
  });
  body.addEventListener('focusout', () => light(null));
  body.addEventListener('click', ({ target }) => {
    light(linkAt(target));
    goAcross(target, false);
  });
  body.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!linkAt(target)) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') neighbour(target, key === 'ArrowDown' ? 1 : -1)?.focus();
    else if (key === 'Enter' || key === ' ') goAcross(target, true);
    else return;
    event.preventDefault();
  });
  for (const column of body.querySelectorAll('.side-column')) stopAt(column.querySelector('p[data-link]'));
}

/**
 * The passages of its column that the keyboard can go to.
 *
 * @param {EventTarget | null} passage
 */
function passagesBeside(passage) {
  const column = passage instanceof Element ? passage.closest('.side-column') : null;
  return /** @type {HTMLElement[]} */ ([...(column?.querySelectorAll('p[data-link]') ?? [])]);
}

/**
 * Each column is one stop of the Tab key: where the focus was last.
 *
 * @param {EventTarget | null} passage
 */
function stopAt(passage) {
  for (const other of passagesBeside(passage)) other.tabIndex = other === passage ? 0 : -1;
}

/**
 * @param {EventTarget | null} passage
 * @param {1 | -1} step
 */
function neighbour(passage, step) {
  const passages = passagesBeside(passage);
  return passages[passages.findIndex((other) => other === passage) + step];
}
