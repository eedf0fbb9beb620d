import { describe, expect, it } from 'vitest';
import { pickable, toQuery, viewFrom } from './view';
import type { Study, StudyQuestion } from '$api/types';

const question = (key: string, type: StudyQuestion['type'], more: Partial<StudyQuestion> = {}): StudyQuestion => ({
  key,
  question: key,
  type,
  text: key,
  audiences: ['leder'],
  waves: [2023],
  options: [],
  ...more,
});
const wave = (year: number, releases: number[]): Study['waves'][number] => ({
  year,
  label: `Måling ${year}`,
  state: 'closed',
  rebuilt: false,
  invented: false,
  releases,
});
const study: Study = {
  key: 'prove',
  title: 'Prøve',
  minimumGroup: 5,
  waves: [wave(2019, [1]), wave(2020, [1, 2]), wave(2023, [])],
  audiences: [
    { key: 'leder', label: 'Ledere' },
    { key: 'medarbeider', label: 'Medarbeidere' },
  ],
  breakdowns: [
    { key: 'audience', label: 'Målgruppe', options: [] },
    { key: 'fylke', label: 'Fylke', options: [] },
  ],
  questions: [
    question('forankring', 'single'),
    question('bidratt.foreldre', 'battery', { question: 'bidratt', stem: 'Har bidratt til …' }),
    question('bidratt.barn', 'battery', { question: 'bidratt', stem: 'Har bidratt til …' }),
    question('styrker', 'text'),
  ],
};
const read = (address: string) => viewFrom(new URLSearchParams(address), study);

describe('pickable', () => {
  it('has batteries whole and leaves out free text', () => {
    expect(pickable(study).map(({ pattern, text }) => [pattern, text])).toEqual([
      ['forankring', 'forankring'],
      ['bidratt.*', 'Har bidratt til …'],
    ]);
  });
});

describe('viewFrom', () => {
  it('begins with the newest wave that has a release, and the audiences beside each other', () => {
    expect(read('')).toEqual({
      questions: 'forankring',
      year: 2020,
      audience: 'each',
      breakdown: undefined,
      base: 'all',
    });
  });

  it('reads what toQuery writes, for every choice', () => {
    for (const questions of ['forankring', 'bidratt.*'])
      for (const year of [2019, 2020])
        for (const audience of [{ only: 'leder' }, 'each', 'together'] as const)
          for (const breakdown of [undefined, 'fylke'])
            for (const base of ['all', 'scale'] as const) {
              const view = { questions, year, audience, breakdown, base };
              const query = new URLSearchParams(
                Object.entries(toQuery(view)).map(([name, value]) => [name, String(value)]),
              );
              expect(viewFrom(query, study)).toEqual(view);
            }
  });

  it('puts something that is there in the place of what the address has wrong', () => {
    expect(read('questions=borte&year=1999&audience=ingen&by=skostorrelse&base=x')).toEqual({
      questions: 'forankring',
      year: 2020,
      audience: 'together',
      breakdown: undefined,
      base: 'all',
    });
  });

  it('is none for a study without releases', () => {
    expect(viewFrom(new URLSearchParams(), { ...study, waves: [wave(2023, [])] })).toBeUndefined();
  });
});
