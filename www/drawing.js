// @ts-check
/**
 * When views are drawn. What a person does is shown at once; an answer, which may change every view, is drawn in parts
 * with frames between them, so that laying out the page never keeps typing waiting.
 */

/** @import { State } from './types.d.ts' */

/** Milliseconds of drawing after which the frame is given its turn: laying out and painting take longer than drawing. */
const SHARE = 1;

/** Milliseconds after which a frame that does not come is no longer waited for: hidden pages have none. */
const PATIENCE = 100;

/** @typedef {{ draw: (state: State) => void, parts: (keyof State)[] }} View with the parts of the state it shows */

export class Drawing {
  #views;

  /** Those that have not yet shown the last answer, in the order they will. @type {View[]} */
  #waiting = [];

  #isDrawing = false;

  /** @type {() => State} */
  #state;

  /**
   * @param {View[]} views what says most first
   * @param {() => State} state
   */
  constructor(views, state) {
    this.#views = views;
    this.#state = state;
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
      if (isAnswer && view.parts.includes('answer')) this.#waiting.push(view);
      else view.draw(state);
    }
    if (!this.#isDrawing) this.#drawWaiting();
  }

  async #drawWaiting() {
    this.#isDrawing = true;
    while (this.#waiting.length > 0) {
      await nextFrame();
      const ends = performance.now() + SHARE;
      do this.#waiting.shift()?.draw(this.#state());
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
