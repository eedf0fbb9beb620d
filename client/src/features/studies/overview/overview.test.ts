import { describe, expect, it } from 'vitest';
import { addressOf, choiceFrom, ratedWaves } from './choice';
import { citationOf, standingOf } from './citation';
import { blocksOf, countsIn } from './comparability';
import { denominatorText, ratesFor, ratesMap } from './rates';
import { stateOf, waveName } from '../waves';
import type { Release, ResponseRates, Study, StudyQuestion } from '$api/types';
import { forwarderCounts } from '$features/fieldwork/forwarderCounts';
import { common, others } from '$i18n/languages/nb';

const t = { ...common, ...others };
const question = (key: string, more: Partial<StudyQuestion> = {}): StudyQuestion => ({
  key,
  question: key.split('.')[0]!,
  type: 'single',
  text: `${key} nå`,
  audiences: ['leder'],
  waves: [2019, 2020, 2023],
  options: [],
  ...more,
});
const wave = (year: number, state: string, releases: number[] = []): Study['waves'][number] => ({
  year,
  label: `Måling ${year}`,
  state,
  rebuilt: false,
  invented: false,
  releases,
});
const study: Study = {
  key: 'prove',
  title: 'Prøve',
  conductedBy: 'Evaluator AS',
  commissionedBy: 'Bufdir',
  minimumGroup: 5,
  waves: [wave(2019, 'closed', [1]), wave(2020, 'closed', [2, 3]), wave(2023, 'open')],
  audiences: [
    { key: 'leder', label: 'Ledere' },
    { key: 'medarbeider', label: 'Medarbeidere' },
  ],
  breakdowns: [],
  questions: [],
};
const asking = (...questions: StudyQuestion[]): Study => ({ ...study, questions });
const statesOf = (one: StudyQuestion) => blocksOf(asking(one), 'leder')[0]!.lines[0]!.cells.map(({ state }) => state);

describe('what has become of a question', () => {
  it('is the same, new, dropped or not asked', () => {
    expect(statesOf(question('a'))).toEqual(['first', 'same', 'same']);
    expect(statesOf(question('a', { waves: [2020, 2023] }))).toEqual(['absent', 'new', 'same']);
    expect(statesOf(question('a', { waves: [2019] }))).toEqual(['first', 'dropped', 'absent']);
    expect(statesOf(question('a', { waves: [2019, 2023] }))).toEqual(['first', 'dropped', 'same']);
  });

  it('is reworded where the words are not those of the last time, and not where they stay so', () => {
    const before = [2019, 2020].map((wave) => ({ wave, text: 'a før' }));
    expect(statesOf(question('a', { wordings: before }))).toEqual(['first', 'same', 'reworded']);
    expect(statesOf(question('a', { wordings: before.slice(1) }))).toEqual(['first', 'reworded', 'reworded']);
    expect(statesOf(question('a', { rescaled: [2020] }))).toEqual(['first', 'rescaled', 'same']);
    expect(statesOf(question('a', { wordings: before, rescaled: [2023] }))).toEqual(['first', 'same', 'both']);
    const [block] = blocksOf(asking(question('a', { wordings: before })), 'leder');
    expect(block!.lines[0]!.wordings).toEqual([
      { years: [2019, 2020], text: 'a før' },
      { years: [2023], text: 'a nå' },
    ]);
    expect(blocksOf(asking(question('a')), 'leder')[0]!.lines[0]!.wordings).toEqual([]);
  });

  it('is told not to be comparable in the waves where it was asked', () => {
    const notComparable = [
      { wave: 2019, reason: 'For tidlig.' },
      { wave: 2023, reason: 'Ikke stilt.' },
    ];
    const [block] = blocksOf(asking(question('a', { waves: [2019, 2020], notComparable })), 'leder');
    expect(block!.lines[0]!.cells.map(({ reason }) => reason)).toEqual(['For tidlig.', undefined, undefined]);
  });

  it('is told for a battery by how many of its items, and for the audience that is asked', () => {
    const item = (key: string, more: Partial<StudyQuestion> = {}) =>
      question(key, { type: 'battery', stem: 'Har bidratt til …', ...more });
    const blocks = blocksOf(
      asking(
        item('b.en'),
        item('b.to', { wordings: [{ wave: 2019, text: 'To før' }] }),
        item('b.tre', { waves: [2023] }),
        question('c', { audiences: ['medarbeider'] }),
      ),
      'leder',
    );
    expect(blocks.map(({ key, text, lines }) => [key, text, lines.length])).toEqual([['b', 'Har bidratt til …', 3]]);
    expect(countsIn(blocks[0]!.lines, 2019)).toEqual([{ state: 'first', count: 2 }]);
    expect(countsIn(blocks[0]!.lines, 2020)).toEqual([
      { state: 'same', count: 1 },
      { state: 'reworded', count: 1 },
    ]);
    expect(countsIn(blocks[0]!.lines, 2023)).toEqual([
      { state: 'same', count: 2 },
      { state: 'new', count: 1 },
    ]);
  });
});

describe('the state of a wave', () => {
  const of = (year: number, state: string, isReleased = false) => ({ year, state, isReleased });

  it('is open whatever has been released, and paused where that is known', () => {
    expect(stateOf(of(2023, 'open', true), 2026)).toBe('open');
    expect(stateOf(of(2023, 'open'), 2026, true)).toBe('paused');
    expect(stateOf(of(2023, 'closed', true), 2026)).toBe('released');
    expect(stateOf(of(2023, 'closed'), 2026)).toBe('closed');
  });

  it('is no plan where its year is past: it was not asked here', () => {
    expect(stateOf(of(2019, 'planned'), 2026)).toBe('elsewhere');
    expect(stateOf({ ...of(2025, 'planned'), fieldworkYear: 2026 }, 2026)).toBe('planned');
    expect(stateOf(of(2026, 'planned'), 2026)).toBe('planned');
  });

  it('has a name with its year, once', () => {
    expect(waveName({ year: 2023, label: 'Tredje måling' })).toBe('Tredje måling 2023');
    expect(waveName({ year: 2023, label: 'Måling 2023' })).toBe('Måling 2023');
  });
});

describe('the choice in the address', () => {
  const read = (query: string, seesAll = false) => choiceFrom(new URLSearchParams(query), study, seesAll);

  it('has the newest wave whose rates may be read, everybody, and the first questionnaire', () => {
    expect(read('')).toEqual({ year: 2020, audience: undefined, questionnaire: 'leder' });
    expect(read('', true).year).toBe(2023);
    expect(ratedWaves(study, false).map(({ year }) => year)).toEqual([2019, 2020]);
    expect(ratedWaves({ ...study, waves: [wave(2026, 'planned')] }, true)).toEqual([]);
  });

  it('passes over what the study does not have, and what the caller may not read', () => {
    expect(read('year=2023&audience=tull&questionnaire=tull')).toEqual(read(''));
    expect(read('year=2019&audience=leder&questionnaire=medarbeider')).toEqual({
      year: 2019,
      audience: 'leder',
      questionnaire: 'medarbeider',
    });
  });

  it('is written as it is read', () => {
    const query = 'year=2019&audience=leder&questionnaire=medarbeider';
    expect(addressOf(read(query))).toBe(query);
    expect(addressOf(read(''))).toBe('year=2020&questionnaire=leder');
  });
});

describe('response rates', () => {
  type Row = ResponseRates['rows'][number];
  const rates = (...rows: Partial<Row & Record<string, unknown>>[]): ResponseRates => ({
    study: 'prove',
    by: [],
    rows: rows.map((row) => ({ year: 2023, label: '', answered: 0, ...row }) as Row),
  });
  const byCounty = rates(
    {
      label: 'Ledere · Viken',
      audience: 'leder',
      fylke: '30',
      answered: 12,
      population: 10,
      percent: 120,
      denominator: 'assumed',
      alarm: 'over_100',
    },
    { label: 'Ledere · Innlandet', audience: 'leder', fylke: '34', answered: 7 },
    { label: 'Medarbeidere · Viken', audience: 'medarbeider', fylke: '30', answered: 30 },
    {
      label: 'Ledere + Medarbeidere · Viken',
      audience: 'leder+medarbeider',
      fylke: '30',
      answered: 42,
      population: 60,
      percent: 70,
      denominator: 'registered',
      together: true,
    },
  );

  it('are of the audience that was chosen, with what is registered for it together with others', () => {
    const found = ratesFor(byCounty, 'fylke', 'leder');
    expect(found.map(({ code, label, percent }) => [code, label, percent])).toEqual([
      ['30', 'Viken', 120],
      ['34', 'Innlandet', undefined],
      ['30', 'Ledere + Medarbeidere · Viken', 70],
    ]);
    expect(found.map(({ isOver, isTogether }) => [isOver, isTogether])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('say of what they are percents, each kind by itself where there are several', () => {
    const found = ratesFor(byCounty, 'fylke', 'leder');
    expect(denominatorText(found.slice(0, 1), t)).toBe('Prosent av et anslag fra da lenkene ble laget.');
    expect(denominatorText(found, t)).toBe(
      'Prosent av ulike tall: et anslag fra da lenkene ble laget (Viken); antallet som er registrert (Ledere + Medarbeidere · Viken).',
    );
    expect(denominatorText(found.slice(1, 2), t)).toBe('');
  });

  it('have a tile for every county: over a hundred marked, without a denominator counted, without anybody empty', () => {
    const counties = ['30', '34', '46'].map((code) => ({ code, label: `F ${code}` }));
    const { tiles, words } = ratesMap(ratesFor(byCounty, 'fylke', 'leder'), counties, 2023, t);
    expect(tiles).toEqual([
      { code: '30', label: 'F 30', is: 'shown', percent: 120, isOver: true, below: '12 av 10' },
      { code: '34', label: 'F 34', is: 'counted', count: '7', below: 'svar' },
      { code: '46', label: 'F 46', is: 'absent' },
    ]);
    expect(words.over).toBe('Over 100 %');
  });
});

describe('a release', () => {
  const release = (number: number, year: number, more: Partial<Release> = {}): Release => ({
    number,
    year,
    releasedAt: '2024-06-05T10:00:00Z',
    minimumGroup: 5,
    rule: '',
    rows: 10,
    hiddenRows: 2,
    public: true,
    ...more,
  });

  it('is cited by its study, wave, number and day, whose it is, and what its numbers are', () => {
    const rebuilt: Study = { ...study, waves: [{ ...wave(2023, 'closed', [3]), rebuilt: true }] };
    expect(citationOf(rebuilt, release(3, 2023), 'https://svar.example.no/r', t)).toBe(
      'Prøve. Måling 2023, utgave 3, gitt ut 5.6.2024. Evaluator AS på oppdrag fra Bufdir. Bygget opp igjen fra trykte tall. https://svar.example.no/r',
    );
  });

  it('is followed by the newest of its wave that still stands, by an older one where the newer were withdrawn', () => {
    const [first, second, third] = [release(1, 2023), release(2, 2023), release(3, 2024)];
    const withdrawn = { ...second!, withdrawnAt: '2024-07-01' };
    expect(standingOf(first!, [first!, second!, third!])?.number).toBe(2);
    expect(standingOf(second!, [first!, second!, third!])?.number).toBe(2);
    expect(standingOf(withdrawn, [first!, withdrawn, third!])?.number).toBe(1);
    expect(standingOf(withdrawn, [withdrawn, third!])).toBeUndefined();
  });
});

describe('how far forwarders have come', () => {
  it('counts as confirmed and lagging only those who have links', () => {
    const one = (links: number[], more: object) => ({
      forwarder: { id: 1, name: '', kind: 'other', token: '', path: '', url: '', links },
      unconfirmedLinks: 0,
      answered: 0,
      lags: false,
      remindersDue: [],
      remindersSent: [],
      ...more,
    });
    const forwarders = [
      one([1, 2], { openedAt: '2026-05-01T08:00:00Z', lags: true, remindersDue: [1] }),
      one([3], { unconfirmedLinks: 1, lags: true }),
      one([], {}),
    ];
    expect(forwarderCounts(forwarders as Parameters<typeof forwarderCounts>[0])).toEqual({
      all: 3,
      opened: 1,
      confirmed: 1,
      withLinks: 2,
      lagging: 2,
      due: 1,
    });
  });
});
