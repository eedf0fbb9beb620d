import { readFileSync } from 'node:fs';
import JSONstat from 'jsonstat-toolkit';
import { describe, expect, it } from 'vitest';

// The file is what the API writes: a test of the API fails when it no longer is.
const golden = JSON.parse(
  readFileSync(new URL('../../../../tests/Survey.Api.Tests/Tables/json-stat.golden.json', import.meta.url), 'utf8'),
);

interface Cell {
  value: number | null;
  status: string | null;
}
interface Dataset {
  class: string;
  label: string;
  length: number;
  id: string[];
  size: number[];
  n: number;
  role: Record<string, string[]>;
  Dimension: (id: string) => { id: string[]; Category: (code: string) => { label: string } };
  Data: (at: Record<string, string>) => Cell;
}

const datasets = (): Dataset[] => {
  const read = JSONstat(golden);
  expect(read.class).toBe('collection');
  return (golden.link.item as object[]).map((item) => JSONstat({ version: '2.0', ...item }) as unknown as Dataset);
};

describe('JSON-stat 2.0 as a library reads it', () => {
  it('is a collection of a battery and a question with their dimensions and roles', () => {
    const [battery, forankring] = datasets();
    expect(battery!.id).toEqual(['question', 'year', 'fylke', 'audience', 'option', 'measure']);
    expect(forankring!.id).toEqual(['year', 'fylke', 'audience', 'option', 'measure']);
    for (const { role, size, n } of datasets()) {
      expect(role).toMatchObject({ time: ['year'], geo: ['fylke'], metric: ['measure'] });
      expect(n).toBe(size.reduce((product, of) => product * of, 1));
    }
    expect(forankring!.Dimension('fylke').Category('46').label).toBe('Vestland');
  });

  it('has the numbers that the distribution has', () => {
    const [, forankring] = datasets();
    const at = { year: '2023', fylke: '46', audience: 'leder' };
    const n = forankring!.Data({ ...at, option: 'all', measure: 'count' }).value!;
    expect(n).toBe(23);
    const codes = forankring!.Dimension('option').id.filter((code) => code !== 'all');
    const counts = codes.map((option) => forankring!.Data({ ...at, option, measure: 'count' }).value!);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n);
    codes.forEach((option, place) => {
      const percent = forankring!.Data({ ...at, option, measure: 'percent' }).value!;
      expect(percent).toBe(Math.round((100 * counts[place]!) / n));
    });
  });

  it('has null and a status where a row is hidden, not asked or not there', () => {
    const [, forankring] = datasets();
    const cell = (fylke: string, audience: string, year = '2023') =>
      forankring!.Data({ year, fylke, audience, option: '3', measure: 'count' });
    expect(cell('15', 'leder')).toMatchObject({ value: null, status: ':' });
    expect(cell('46', 'medarbeider')).toMatchObject({ value: null, status: '..' });
    expect(cell('46', 'leder', '2019')).toMatchObject({ value: null, status: '.' });
    expect(cell('46', 'leder').status).toBeNull();
  });

  it('gives every null a status and no number one', () => {
    for (const item of golden.link.item as { value: (number | null)[]; status: Record<string, string> }[])
      item.value.forEach((value, index) => expect(item.status[index] === undefined).toBe(value !== null));
  });
});
