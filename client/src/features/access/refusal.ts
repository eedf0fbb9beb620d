import type { ApiError } from '$api/ApiError';
import type { Dictionary } from '$i18n/Dictionary';

/** What to say beside the field for a key when the API wants one, or another; undefined when the fault is none of the key's. */
export function keyRefusal(error: ApiError | undefined, hadKey: boolean, t: Dictionary): string | undefined {
  if (error?.status === 403) return t.access.forbidden;
  if (error?.status !== 401) return undefined;
  return hadKey ? t.access.ended : t.access.need;
}
