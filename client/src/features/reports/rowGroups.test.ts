import { expect, it } from 'vitest';
import { rowGroups } from './rowGroups';

it('puts rows below the name that they stand under, and those before any name by themselves', () => {
  const row = (name: string) => ({ name, cells: ['1'] });
  const group = (name: string) => ({ name, cells: [], isGroup: true });
  expect(rowGroups([row('a'), group('X'), row('b'), row('c'), group('Y'), row('d')])).toEqual([
    { name: undefined, rows: [row('a')] },
    { name: 'X', rows: [row('b'), row('c')] },
    { name: 'Y', rows: [row('d')] },
  ]);
  expect(rowGroups([])).toEqual([]);
});
