// @ts-check
/**
 * When views are drawn. What a person does is shown at once; an answer, which may change every view, is drawn in parts
 * with frames between them, so that laying out the page never keeps typing waiting. While a button is pressed no answer
 * is drawn: what is pressed must still be there, and in its place, when it is let go.
 */

/** @import { State } from './types.d.ts' */

/** Milliseconds of drawing after which the frame is given its turn: laying out and painting take longer than drawing. */
const SHARE = 1;

/** Milliseconds after which a frame that does not come is no longer waited for: hidden pages have none. */
const PATIENCE = 100;

/** What does something when the pointer is pressed and let go on it. */
const CLICKABLE = 'button, a, summary, label';

/** Milliseconds after which the click of a finger that was lifted has come. */
const CLICK_COMES = 50;

/** Milliseconds after which it no longer matters whether something is still pressed. */
const LONGEST_PRESS = 2000;

/** @typedef {{ draw: (state: State) => void, parts: (keyof State)[] }} View with the parts of the state it shows */

export class Drawing {
  #views;

  /** Those that have not yet shown the last answer, in the order they will. @type {View[]} */
  #waiting = [];

  #isDrawing = false;

  /** Settled once everything shows what it should. */
  drawn = Promise.resolve();

  /** Settled while nothing is pressed. */
  #letGo = Promise.resolve();

  /** @type {() => State} */
  #state;

  /**
   * @param {View[]} views what says most first
   * @param {() => State} state
   */
  constructor(views, state) {
    this.#views = views;
    this.#state = state;
    addEventListener(
      'pointerdown',
      ({ button, target }) => {
        if (button === 0 && target instanceof Element && target.closest(CLICKABLE)) this.#letGo = letGo();
      },
      { capture: true },
    );
  }

  /**
   * Draws what shows what has changed.
   *
   * @param {State} state
   * @param {State} before
   */
  follow(state, before) {
    const changed = (/** @type {keyof State} */ part) => state[part] !== before[part];
    const isAnswer = state.answer !== null && changed('answer');
    for (const view of this.#views.filter(({ parts }) => parts.some(changed))) {
      this.#waiting = this.#waiting.filter((other) => other !== view);
      // Articles are shown at once, even where they come with their answer.
      const isArticles = changed('articles') && view.parts.includes('articles');
      if (isAnswer && view.parts.includes('answer') && !isArticles) this.#waiting.push(view);
      else view.draw(state);
    }
    if (!this.#isDrawing) this.drawn = this.#drawWaiting();
  }

  /** One that fails keeps no other from being drawn. */
  #drawNext() {
    try {
      this.#waiting.shift()?.draw(this.#state());
    } catch (error) {
      reportError(error);
    }
  }

  async #drawWaiting() {
    this.#isDrawing = true;
    while (this.#waiting.length > 0) {
      await nextFrame();
      await this.#letGo;
      const ends = performance.now() + SHARE;
      do this.#drawNext();
      while (this.#waiting.length > 0 && performance.now() < ends);
    }
    this.#isDrawing = false;
  }
}

/** @returns {Promise<void>} once the page has been painted as it is now */
function nextFrame() {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => {
      clearTimeout(patience);
      // A frame is laid out and painted after its callbacks.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** @returns {Promise<void>} once what has just been pressed is let go and clicked */
function letGo() {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const end = () => {
      clearTimeout(longest);
      listening.abort();
      setTimeout(resolve, CLICK_COMES);
    };
    const longest = setTimeout(end, LONGEST_PRESS);
    for (const type of ['pointerup', 'pointercancel']) {
      addEventListener(type, end, { capture: true, signal: listening.signal });
    }
  });
}
