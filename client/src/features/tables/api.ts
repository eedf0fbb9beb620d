import { apiOrigin, evaluator, filled, searchOf } from '$api/client';
import type { Distributions } from '$api/types';
import { toQuery, type View } from './view';

const path = '/api/studies/{study}/distributions';

export function fetchDistributions(study: string, view: View, lang: string): Promise<Distributions> {
  return evaluator.get(path, { lang, path: { study }, query: toQuery(view) });
}

export function fetchCsv(study: string, view: View, lang: string): Promise<string> {
  return evaluator.text(path, { lang, path: { study }, query: { ...toQuery(view), format: 'csv' } });
}

/** The address that gives the same numbers to any program. */
export function addressOf(study: string, view: View): string {
  return (apiOrigin || location.origin) + filled(path, { study }) + searchOf({ ...toQuery(view) });
}
