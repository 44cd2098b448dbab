// @ts-check

/** @typedef {import('./tellings.d.ts').ErrorCode} ErrorCode */

/** What every function of this package throws: `code` for programs, `message` for people. */
export class TellingsError extends Error {
  /** @override */
  name = /** @type {const} */ ('TellingsError');

  /**
   * @param {ErrorCode} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    /** @type {ErrorCode} */
    this.code = code;
  }
}

/**
 * A thrown value as a `TellingsError`: the core throws plain `{ code, message }`, a trap is a `RuntimeError`.
 * @param {unknown} thrown
 * @returns {TellingsError}
 */
export function asTellingsError(thrown) {
  if (thrown instanceof TellingsError) return thrown;
  if (isCoreError(thrown)) return new TellingsError(thrown.code, thrown.message);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new TellingsError('internal', `the module failed: ${reason}; please report the input that did it`, { cause: thrown });
}

/**
 * @param {unknown} thrown
 * @returns {thrown is { code: ErrorCode, message: string }}
 */
function isCoreError(thrown) {
  return typeof thrown === 'object' && thrown !== null && !(thrown instanceof Error) && 'code' in thrown && 'message' in thrown;
}
