// @ts-check

/**
 * What `using` calls. Older engines have no such symbol; there it is one that nobody asks for.
 * @type {typeof Symbol.dispose}
 */
export const dispose = Symbol.dispose ?? /** @type {any} */ (Symbol.for('Symbol.dispose'));
