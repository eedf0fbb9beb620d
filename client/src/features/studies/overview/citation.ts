import { waveName } from '../waves';
import type { Release, Study } from '$api/types';
import type { Dictionary } from '$i18n/Dictionary';

/** A form of words that tells a release from all others, what its numbers are where they are not people's own, and where it is read. */
export function citationOf(study: Study, release: Release, address: string, t: Dictionary): string {
  const words = t.overview.releases;
  const wave = study.waves.find(({ year }) => year === release.year);
  const name = wave ? waveName(wave) : String(release.year);
  return [
    words.citation(study.title, name, release.number, t.date(release.releasedAt.slice(0, 10))),
    words.by(study.conductedBy ?? undefined, study.commissionedBy ?? undefined),
    wave?.rebuilt ? t.results.rebuiltTitle + '.' : '',
    wave?.invented ? t.results.inventedTitle + '.' : '',
    address,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The release that the tables of a release's wave come from now: the newest that still stands, an older one where the newer were withdrawn. */
export const standingOf = (release: Release, all: Release[]): Release | undefined =>
  all.findLast(({ year, withdrawnAt }) => year === release.year && !withdrawnAt);
