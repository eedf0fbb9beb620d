import { describe, expect, it } from 'vitest';
import { addressOf, callOf, figuresOf, fitting, pickable, tableQuery, viewFrom, type View } from './view';
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
const scale = ['1', '2', '3', '4', 'vet_ikke'].map((code) => ({
  code,
  label: code,
  outsideScale: code === 'vet_ikke',
  exclusive: false,
  freeText: false,
}));
const rich: Study = {
  ...study,
  breakdowns: [
    ...study.breakdowns,
    { key: 'startar', label: 'Startår', options: ['2018', '2019'].map((code) => ({ code, label: code })) },
  ],
  questions: [
    ...['behov', 'bidratt'].flatMap((battery) =>
      ['foreldre', 'barn', 'plan'].map((area) =>
        question(`${battery}.${area}`, 'battery', { question: battery, stem: battery, options: scale }),
      ),
    ),
    question('egnethet', 'single', { options: scale }),
    question('kilde', 'multi', { options: scale }),
    question('antall', 'number'),
    question('tema', 'single', {
      options: scale.map((one) => ({ ...one, code: `tema_${one.code}`, outsideScale: false })),
    }),
  ],
};
const read = (address: string, of = study) => viewFrom(new URLSearchParams(address), of);
const plain = {
  item: undefined,
  release: undefined,
  figure: 'stacked',
  top: 2,
  bordersOf: undefined,
  groups: undefined,
  exclude: undefined,
  second: undefined,
  over: undefined,
  since: undefined,
} as const;

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
      ...plain,
    });
  });

  it('reads what it writes, for every choice that a figure leaves', () => {
    let seen = 0;
    for (const asked of pickable(rich))
      for (const figure of figuresOf(asked, rich))
        for (const audience of [{ only: 'leder' }, 'each', 'together'] as const)
          for (const breakdown of [undefined, 'fylke'])
            for (const own of [{}, { groups: 'A:fylke=46;B:fylke!=46', exclude: 'fylke=15' }])
              for (const base of ['all', 'scale'] as const) {
                const chosen: View = {
                  ...plain,
                  questions: asked.pattern,
                  year: 2020,
                  audience,
                  breakdown,
                  base,
                  figure,
                  release: 2,
                  top: 1,
                  bordersOf: 2024,
                  ...own,
                };
                const view = fitting(chosen, rich);
                expect(view.figure).toBe(figure);
                const again = viewFrom(new URLSearchParams(addressOf(view)), rich)!;
                // How many options are followed is said where something is followed.
                expect({ ...again, top: view.top }).toEqual(view);
                seen++;
              }
    expect(seen).toBeGreaterThan(200);
  });

  it('puts something that is there in the place of what the address has wrong', () => {
    expect(read('questions=borte&year=1999&audience=ingen&by=skostorrelse&base=x')).toEqual({
      questions: 'forankring',
      year: 2020,
      audience: 'together',
      breakdown: undefined,
      base: 'all',
      ...plain,
    });
  });

  it('names the withdrawn release of a wave of which nothing stands, and never another wave in its place', () => {
    const asked = (query: string, waves: Study['waves']) => {
      const { year, release } = viewFrom(new URLSearchParams(query), { ...study, waves })!;
      return [year, release];
    };
    const old = wave(2020, [1]);
    const gone = { ...wave(2023, []), withdrawn: [2, 3] };
    expect(asked('year=2023', [old, gone])).toEqual([2023, 3]);
    expect(asked('year=2023&release=2', [old, gone])).toEqual([2023, 2]);
    expect(asked('release=2', [old, gone])).toEqual([2023, 2]);
    expect(asked('', [old, gone])).toEqual([2020, undefined]);
    expect(asked('', [gone])).toEqual([2023, 3]);
  });

  it('keeps the release that the address names, so that one that is withdrawn is not told as another', () => {
    const waves = [wave(2020, [1]), wave(2023, [])];
    const of = (address: string) => viewFrom(new URLSearchParams(address), { ...study, waves })!;
    expect(of('year=2023&release=2')).toMatchObject({ year: 2023, release: 2 });
    expect(of('year=2020&release=2')).toMatchObject({ year: 2020, release: 2 });
    expect(of('release=2')).toMatchObject({ year: 2020, release: 2 });
    // Of another wave, or no number at all, it is a slip of the hand.
    expect(of('year=2023&release=1')).toMatchObject({ year: 2020, release: 1 });
    for (const slip of ['0', '-1', '1.5', 'siste']) expect(of(`release=${slip}`).release).toBeUndefined();
  });

  it('is none for a study without releases', () => {
    expect(viewFrom(new URLSearchParams(), { ...study, waves: [wave(2023, [])] })).toBeUndefined();
  });
});

describe('figuresOf', () => {
  const of = (pattern: string) =>
    figuresOf(
      pickable(rich).find((one) => one.pattern === pattern)!,
      rich,
    );

  it('has the figures that the question can be drawn as', () => {
    expect(of('bidratt.*')).toEqual(['stacked', 'diverging', 'pairs', 'multiples', 'map', 'trend', 'scatter', 'curve']);
    expect(of('egnethet')).toEqual(['stacked', 'diverging', 'multiples', 'map', 'trend', 'curve']);
    expect(of('kilde')).toEqual(['sorted']);
    expect(of('antall')).toEqual(['stacked']);
    expect(of('tema')).toEqual(['sorted', 'multiples']);
  });
});

describe('fitting', () => {
  const start = read('questions=bidratt.*&year=2020&by=audience&base=all', rich)!;

  it('gives a map its counties, one item and one kind of people', () => {
    const map = fitting({ ...start, figure: 'map' }, rich);
    expect([map.breakdown, map.item, map.audience]).toEqual(['fylke', 'bidratt.foreldre', { only: 'leder' }]);
  });

  it('gives a scatter the other battery of the same areas', () => {
    expect(fitting({ ...start, figure: 'scatter' }, rich).second).toBe('behov');
  });

  it('takes a figure away that the next question cannot be drawn as', () => {
    expect(fitting({ ...start, figure: 'scatter', questions: 'kilde' }, rich).figure).toBe('sorted');
  });
});

describe('callOf and tableQuery', () => {
  const view = (address: string) => read(address, rich)!;

  it('ask for what the figure shows', () => {
    expect(callOf(view('questions=egnethet&year=2020&audience=leder&figure=stacked'))).toEqual({
      path: '/api/studies/{study}/distributions',
      query: { questions: 'egnethet', year: '2020', audience: 'leder', base: 'all' },
    });
    expect(callOf(view('questions=egnethet&by=audience,fylke&figure=trend&top=1&bordersOf=2024'))).toEqual({
      path: '/api/studies/{study}/trends',
      query: { questions: 'egnethet', base: 'all', by: 'audience,fylke', top: '1', bordersOf: '2024' },
    });
    expect(callOf(view('questions=bidratt.*&year=2020&figure=scatter'))).toEqual({
      path: '/api/studies/{study}/correlations',
      query: { first: 'bidratt', second: 'behov', year: '2020' },
    });
    expect(callOf(view('questions=egnethet&year=2020&figure=curve')).query).toMatchObject({
      over: 'startar',
      top: '2',
    });
  });

  it('have tables of the same numbers for figures that are no distributions', () => {
    expect(tableQuery(view('questions=egnethet&audience=leder&figure=trend'))).toMatchObject({ by: 'year', top: '2' });
    expect(tableQuery(view('questions=egnethet&audience=leder&figure=trend'))['year']).toBeUndefined();
    expect(tableQuery(view('questions=bidratt.*&year=2020&figure=scatter'))['questions']).toBe('bidratt.*,behov.*');
    expect(tableQuery(view('questions=egnethet&year=2020&figure=curve'))['by']).toBe('startar');
  });
});
