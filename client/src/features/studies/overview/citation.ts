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

/** The release of the same wave that has come after this one and still stands, if there is one. */
export const newerThan = (release: Release, all: Release[]): Release | undefined =>
  all.findLast(({ year, number, withdrawnAt }) => year === release.year && number > release.number && !withdrawnAt);
