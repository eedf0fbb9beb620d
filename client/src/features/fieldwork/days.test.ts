import { expect, test } from 'vitest';
import { periods, steps } from './days';

const days = [
  { day: '2026-05-04', answered: 12 },
  { day: '2026-05-05', answered: 20 },
  { day: '2026-05-31', answered: 46 },
];
const words = { number: String, date: (day: string) => day };

test('a period goes from the day after the last one that was told', () => {
  expect(periods(days, 51)).toEqual([
    { from: undefined, to: '2026-05-04', came: 12, inAll: 12 },
    { from: '2026-05-05', to: '2026-05-05', came: 8, inAll: 20 },
    { from: '2026-05-06', to: '2026-05-31', came: 26, inAll: 46 },
    { from: '2026-06-01', to: undefined, came: 5, inAll: 51 },
  ]);
});

test('what cannot be told of now is left out, and without days there is nothing to tell', () => {
  expect(periods(days, undefined)).toHaveLength(3);
  expect(periods(days, 46)).toHaveLength(3);
  expect(periods([], 4)).toEqual([]);
});

test('the line stands still between two days, and never sinks', () => {
  const { body } = steps({ points: days, reminders: [], words }, 600);
  const path = /d="M([\d.]+) ([\d.]+)((?:H[\d.]+V[\d.]+)+)"/.exec(body)!;
  const heights = [path[2]!, ...[...path[3]!.matchAll(/V([\d.]+)/g)].map(([, y]) => y!)].map(Number);
  expect(heights).toHaveLength(3);
  expect(heights.toSorted((a, b) => b - a)).toEqual(heights);
});

test('reminders that lie close have names in rows of their own, within the paper', () => {
  const reminders = ['2026-05-29', '2026-05-30', '2026-05-31'].map((day, place) => ({
    day,
    label: `Purring ${place + 1}`,
  }));
  for (const width of [280, 900]) {
    const { body } = steps({ points: days, reminders, words }, width);
    const rows = [...body.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>Purring/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(([, y]) => y)).size).toBe(3);
    for (const [x] of rows) expect(x).toBeLessThan(width - 40);
  }
});

test('a reminder that is not yet due is not marked, and a single day is drawn', () => {
  const { body, height } = steps(
    { points: [days[0]!], reminders: [{ day: '2026-05-20', label: 'Purring 1' }], words },
    300,
  );
  expect(body).not.toContain('Purring');
  expect(body).not.toContain('NaN');
  expect(height).toBeGreaterThan(180);
});
