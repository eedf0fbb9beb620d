import type { Study } from '$api/types';
import { breakdownsOf, releasedYears } from '$features/tables/view';

/** One side of a comparison, as far as there are fields for it. */
export interface Side {
  /** Empty for the newest wave. */
  year: string;
  audience: string;
  /** `cluster=5`, or `cluster!=5` for all but those; empty for everybody. */
  among: string;
  /** Conditions that were written by hand, and are kept as they are. */
  rest: string[];
}

export function sideFrom(text: string | null | undefined): Side {
  const side: Side = { year: '', audience: '', among: '', rest: [] };
  for (const condition of (text ?? '').split(':').filter((part) => part !== '')) {
    const [, name, value] = /^(\w+)=([^,|]+)$/.exec(condition) ?? [];
    if (name === 'year' && value) side.year = value;
    else if (name === 'audience' && value) side.audience = value;
    else if (side.among === '' && name !== 'year' && name !== 'audience') side.among = condition;
    else side.rest.push(condition);
  }
  return side;
}

/** Everybody of the newest wave is a side too: it has to be said which that is. */
export function sideText({ year, audience, among, rest }: Side, newest: number | undefined): string {
  const conditions = [audience && `audience=${audience}`, among, ...rest, year && `year=${year}`].filter(Boolean);
  return conditions.length > 0 ? conditions.join(':') : `year=${newest ?? ''}`;
}

/** What the study has to compare, until the author has chosen: two roles, two waves, or one value and the others. */
export function firstSides(study: Study): { a: string; b: string } {
  const [one, other] = study.audiences;
  if (one && other) return { a: `audience=${one.key}`, b: `audience=${other.key}` };
  const [newer, older] = releasedYears(study).toReversed();
  if (newer && older) return { a: `year=${newer}`, b: `year=${older}` };
  const divided = breakdownsOf(study).find(({ options }) => options.length > 1);
  const code = divided?.options[0]?.code;
  return divided && code !== undefined
    ? { a: `${divided.key}=${code}`, b: `${divided.key}!=${code}` }
    : { a: `year=${newer ?? ''}`, b: `year=${newer ?? ''}` };
}
