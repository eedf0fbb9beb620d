import type { Study } from '$api/types';
import type { Wave } from '../waves';

/** What the reader has chosen; all of it stands in the address, with the API's own names where it has them. */
export interface Choice {
  /** The wave whose response rates are shown; undefined while there is none. */
  year: number | undefined;
  /** Whose response rates; undefined is everybody together. */
  audience: string | undefined;
  /** Whose questionnaire. */
  questionnaire: string | undefined;
}

/** The waves whose response rates the API tells: with a key all that have opened, else those with a public release. */
export const ratedWaves = (study: Study, seesAll: boolean): Wave[] =>
  study.waves.filter(({ state, releases }) => releases.length > 0 || (seesAll && state !== 'planned'));

/** Reads the address, and puts what the study has in the place of what is missing or unknown. */
export function choiceFrom(query: URLSearchParams, study: Study, seesAll: boolean): Choice {
  const waves = ratedWaves(study, seesAll);
  const year = Number(query.get('year'));
  const known = (key: string | null) => study.audiences.find((audience) => audience.key === key)?.key;
  return {
    year: (waves.find((wave) => wave.year === year) ?? waves.at(-1))?.year,
    audience: known(query.get('audience')),
    questionnaire: known(query.get('questionnaire')) ?? study.audiences[0]?.key,
  };
}

export function addressOf({ year, audience, questionnaire }: Choice): string {
  const given = { year, audience, questionnaire };
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
}
