import type { ApiError } from '$api/ApiError';
import type { Dictionary } from '$i18n/Dictionary';

/** The API's own words, which are in the caller's language; ours where no word of it came. */
export function problemText(error: ApiError, t: Dictionary): string {
  if (error.code === 'unreachable') return t.problem.unreachable;
  if (error.code === 'unexpected_answer') return t.problem.unexpected;
  if (error.status === 429 || error.status === 503) return t.problem.busy;
  return error.detail ?? error.title;
}
