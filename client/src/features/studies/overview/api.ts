import { apiOrigin, evaluator } from '$api/client';
import type { Collection, ManagedForwarder, Release, ResponseRates } from '$api/types';

const of = (study: string, lang: string) => ({ lang, path: { study } });

export const fetchReleases = (study: string, lang: string): Promise<Release[]> =>
  evaluator.get('/api/studies/{study}/releases', of(study, lang));

export const fetchRates = (study: string, year: number, by: string[], lang: string): Promise<ResponseRates> =>
  evaluator.get('/api/studies/{study}/response-rates', {
    ...of(study, lang),
    query: { year: String(year), by: by.join(',') || undefined },
  });

/** The counties as they were in a year, also those where nobody has answered. */
export async function fetchCounties(year: number, lang: string): Promise<{ code: string; label: string }[]> {
  const found = await evaluator.get('/api/regions/fylker', { lang, query: { year } });
  return found.map(({ code, name }) => ({ code, label: name }));
}

/** For managers: how a wave is collected. */
export const fetchCollection = (study: string, year: number, lang: string): Promise<Collection> =>
  evaluator.get('/api/studies/{study}/waves/{year}/collection', { lang, path: { study, year } });

export const fetchForwarders = (study: string, year: number, lang: string): Promise<ManagedForwarder[]> =>
  evaluator.get('/api/studies/{study}/waves/{year}/forwarders', { lang, path: { study, year } });

/** Where a program finds the entry of a release. */
export const addressOfRelease = (study: string, number: number): string =>
  `${apiOrigin || location.origin}/api/studies/${encodeURIComponent(study)}/releases/${number}`;
