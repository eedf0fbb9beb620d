import { describe, expect, it } from 'vitest';
import { columnsOf, groupsOf, rangeOfN } from './groups';
import type { DistributionRow, Distributions, OptionCount } from '$api/types';
import type { PickableQuestion } from './view';

const count = (code: string, count: number, percent: number): OptionCount => ({
  code,
  label: code,
  count,
  percent,
  low: 0,
  high: 100,
});
const options = [count('1', 1, 33), count('2', 1, 33), count('vet_ikke', 1, 33)];
const battery = {
  pattern: 'b.*',
  text: 'B',
  type: 'battery',
  questions: ['b.x', 'b.y'].map((key) => ({ key, text: `Tekst ${key}` })),
} as PickableQuestion;
const table = (by: string[], rows: DistributionRow[]): Distributions => ({
  study: 's',
  release: [{ year: 2023, number: 1, releasedAt: '2024-06-01T10:00:00Z', minimumGroup: 5, rule: '' }],
  base: 'all',
  minimumGroup: 5,
  by,
  rebuilt: false,
  invented: false,
  interval: 'wilson',
  rows,
});
const merged = { label: 'A og B samlet', n: 8, options };

describe('groupsOf', () => {
  it('makes the items of a battery the rows of one group where nothing is broken down', () => {
    const rows = ['b.x', 'b.y'].map((question) => ({ question, label: 'Alle', n: 3, options }));
    const groups = groupsOf(table([], rows), battery);
    expect(groups.map(({ title, rows }) => [title, rows.map(({ label }) => label)])).toEqual([
      [undefined, ['Tekst b.x', 'Tekst b.y']],
    ]);
  });

  it('makes each item a group where something is', () => {
    const rows = ['b.x', 'b.y'].flatMap((question) => ['A', 'B'].map((label) => ({ question, label, n: 3, options })));
    const groups = groupsOf(table(['fylke'], rows), battery);
    expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Tekst b.x', 2],
      ['Tekst b.y', 2],
    ]);
  });

  it('names hidden rows and shows once the union that they are in', () => {
    const rows = ['A', 'B'].map((label) => ({
      question: 'b.x',
      label,
      hidden: { reason: 'too_few', mergedInto: merged },
    }));
    const [group] = groupsOf(table(['fylke'], rows), battery);
    expect(group?.rows.map((row) => [row.label, row.is])).toEqual([
      ['A', 'hidden'],
      ['B', 'hidden'],
      ['A og B samlet', 'shown'],
    ]);
  });

  it('keeps not asked, hidden for good and nobody apart', () => {
    const rows: DistributionRow[] = [
      { question: 'b.x', label: 'A', notAsked: true },
      { question: 'b.x', label: 'B', hidden: { reason: 'too_few' } },
      { question: 'b.x', label: 'C', n: 6, options: [count('1', 0, 0), count('2', 6, 100)] },
    ];
    const [group] = groupsOf(table(['fylke'], rows), battery);
    expect(group?.rows.map((row) => row.is)).toEqual(['not_asked', 'hidden', 'shown']);
    expect(rangeOfN([group!])).toEqual({ least: 6, most: 6 });
  });
});

describe('columnsOf', () => {
  const asked = {
    ...battery.questions[0]!,
    options: ['1', 'vet_ikke'].map((code) => ({
      code,
      label: code,
      outsideScale: code !== '1',
      exclusive: false,
      freeText: false,
    })),
  };
  const row = { question: 'antall', label: 'Alle', n: 8, options: [count('0-4', 3, 38), count('5-9', 5, 63)], mean: 5 };

  it('has no options outside the scale when they are no part of the base', () => {
    const codes = (base: string) => columnsOf({ ...battery, questions: [asked] }, [], base).map(({ code }) => code);
    expect(codes('all')).toEqual(['1', 'vet_ikke']);
    expect(codes('scale')).toEqual(['1']);
  });

  it('has the bands of a number, which come with the rows', () => {
    const number = {
      ...battery,
      type: 'number',
      questions: [{ ...battery.questions[0]!, key: 'antall', options: [] }],
    };
    expect(columnsOf(number, groupsOf(table([], [row]), number), 'all').map(({ code }) => code)).toEqual([
      '0-4',
      '5-9',
    ]);
  });
});
