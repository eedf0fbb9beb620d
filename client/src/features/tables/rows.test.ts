import { describe, expect, it } from 'vitest';
import type { Column, Group, Row, Tally } from './groups';
import { bodiesOf, columnsOfTable } from './rows';
import { common, others } from '$i18n/languages/nb';
import type { Dictionary } from '$i18n/Dictionary';

const t = { ...common, ...others } as Dictionary;
const options: Column[] = ['1', 'vet_ikke'].map((code) => ({
  code,
  label: code,
  outsideScale: code !== '1',
  exclusive: false,
}));
const tally: Tally = {
  n: 1234,
  options: [{ code: '1', label: '1', count: 617, percent: 50, low: 0, high: 100 }],
  mean: undefined,
};
const shown = (more: Partial<Tally> = {}, merged = false): Row => ({
  id: 'a',
  label: 'A',
  values: 'a',
  is: 'shown',
  merged,
  tally: { ...tally, ...more },
});
const bodies = (groups: Group[], top = false, rates = new Map<string, string>()) => [
  ...bodiesOf(groups, columnsOfTable(groups, options, top, rates), t),
];
const body = (row: Row, top = false, rates = new Map<string, string>()) =>
  bodies([{ id: 'x', title: undefined, rows: [row] }], top, rates)[0];

describe('bodiesOf', () => {
  it('has a cell for each option, and a dash for the one that is not in the answer', () => {
    expect(body(shown())).toBe(
      '<tr><th scope="row">A</th><td>50\u00a0%</td><td class="outside">–</td><td>1\u00a0234</td></tr>',
    );
  });

  it('has a column for means, populations, shares and rates where there are such', () => {
    const rates = new Map([['a', '24 % av 594']]);
    const cells = (row: Row) =>
      [...(body(row, true, rates) ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, of]) => of);
    expect(cells(shown({ mean: 2.5, top: 40, population: 5 })).slice(2)).toEqual([
      '40\u00a0%',
      '2,50',
      '1\u00a0234',
      '5',
      '24 % av 594',
    ]);
    // A union has no rate of its own.
    expect(cells(shown({}, true)).at(-1)).toBe('–');
  });

  it('says of a hidden row why and what it is in, over all columns', () => {
    const row: Row = {
      id: 'a',
      label: 'A',
      values: 'a',
      is: 'hidden',
      reason: 'too_few',
      mergedInto: { label: 'A og B samlet', n: 8 },
    };
    const text = (of = '') => of.replace(/<[^>]*>/g, '|');
    expect(text(body(row))).toBe(
      `||A||||${t.results.hidden}|: ${t.results.hiddenBecause['too_few']}. ${t.results.mergedInto('A og B samlet', 8)}|||`,
    );
    expect(body(row)).toContain('<td class="absent" colspan="3"><span>');
    expect(text(body({ ...row, is: 'not_asked' }))).toContain(t.results.notAsked);
  });

  it('writes a group only when it is asked for, with its title above its rows', () => {
    let asked = 0;
    const group = (title: string): Group => ({
      id: title,
      title,
      get rows() {
        asked++;
        return [shown()];
      },
    });
    const groups = [group('Første'), group('Andre')];
    const columns = columnsOfTable(groups, options, false, new Map());
    asked = 0;
    const [first] = bodiesOf(groups, columns, t);
    expect(first).toContain('<th scope="rowgroup" class="group" colspan="4">Første</th>');
    expect(asked).toBe(1);
  });

  it('escapes every text', () => {
    const bad = '<img src=x onerror="a">&';
    const rows: Row[] = [
      { ...shown(), label: bad },
      { ...shown(), label: bad, is: 'hidden', reason: bad, mergedInto: { label: bad, n: 8 } } as Row,
    ];
    const [written] = bodies([{ id: 'x', title: bad, rows }], false, new Map([['a', bad]]));
    expect(written).not.toContain('<img');
    expect(written?.split('&#60;img')).toHaveLength(6);
  });
});
