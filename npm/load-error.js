// @ts-check
import { TellingsError } from './errors.js';

/**
 * @param {unknown} thrown
 * @returns {TellingsError}
 */
export function asLoadError(thrown) {
  if (thrown instanceof TellingsError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const hint = isRefusal(thrown) ? "; where a Content-Security-Policy is in force, script-src needs 'wasm-unsafe-eval'" : '';
  return new TellingsError('internal', `the module could not be loaded: ${reason}${hint}`, { cause: thrown });
}

/**
 * Whether the engine would not compile, as under a Content-Security-Policy; by name, since each realm has its own class.
 * @param {unknown} thrown
 */
export const isRefusal = (thrown) => thrown instanceof Error && (thrown.name === 'CompileError' || thrown.name === 'EvalError');
