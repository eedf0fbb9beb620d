import type { DistributionRow, Distributions, OptionCount } from '$api/types';
import { groupedBy } from './grouping';
import type { PickableQuestion } from './view';

export interface Tally {
  n: number;
  options: OptionCount[];
  mean: number | undefined;
  /** The percent of the scale's highest options together, where it was asked for. */
  top?: number | undefined;
  /** How many there are in the row, where the register says so of just them. */
  population?: number | undefined;
}

/** Hidden, not asked and shown are different things, and none of them is zero. `values` are the codes that the row is of. */
export type Row = { id: string; label: string; values: string } & (
  | { is: 'shown'; tally: Tally; merged: boolean }
  | { is: 'hidden'; reason: string; mergedInto: { label: string; n: number } | undefined }
  | { is: 'not_asked' }
);

export interface Group {
  id: string;
  /** Absent where the rows speak for themselves. */
  title: string | undefined;
  rows: Row[];
}

/**
 * The rows as they are drawn. The items of a battery are rows when nothing is broken down; else each item is a group of its own.
 * The union that hidden rows are merged into stands once, after the rows.
 */
export function groupsOf({ rows, by }: Distributions, { questions }: PickableQuestion): Group[] {
  const valuesOf = (row: DistributionRow) =>
    by.map((name) => String((row as Record<string, unknown>)[name] ?? '')).join('|');
  const texts = new Map(questions.map(({ key, text }) => [key, text]));
  if (by.length === 0) {
    const items = rows.map((row) => rowOf(row, row.question, texts.get(row.question) ?? row.question, ''));
    return [{ id: 'alle', title: undefined, rows: [...items, ...unionsOf(rows)] }];
  }
  const ofQuestion = groupedBy(rows, ({ question }) => question);
  return [...texts].flatMap(([key, text]) => {
    const own = ofQuestion.get(key);
    if (!own) return [];
    const shown = own.map((row, index) => rowOf(row, `${key}-${index}`, row.label, valuesOf(row)));
    return [{ id: key, title: texts.size > 1 ? text : undefined, rows: [...shown, ...unionsOf(own)] }];
  });
}

function rowOf(row: DistributionRow, id: string, label: string, values: string): Row {
  if (row.notAsked) return { id, label, values, is: 'not_asked' };
  if (row.hidden) {
    const into = row.hidden.mergedInto;
    return {
      id,
      label,
      values,
      is: 'hidden',
      reason: row.hidden.reason,
      mergedInto: into ? { label: into.label, n: into.n } : undefined,
    };
  }
  return {
    id,
    label,
    values,
    is: 'shown',
    merged: false,
    tally: {
      n: row.n ?? 0,
      options: row.options ?? [],
      mean: row.mean ?? undefined,
      top: row.top?.percent ?? undefined,
      population: row.population ?? undefined,
    },
  };
}

function unionsOf(rows: DistributionRow[]): Row[] {
  const unions = new Map<string, Row>();
  for (const { question, hidden } of rows) {
    const into = hidden?.mergedInto;
    if (!into) continue;
    const id = `${question}-${into.label}`;
    const tally = {
      n: into.n,
      options: into.options,
      mean: into.mean ?? undefined,
      top: into.top?.percent ?? undefined,
    };
    unions.set(id, { id, label: into.label, values: '+', is: 'shown', merged: true, tally });
  }
  return [...unions.values()];
}

export interface Column {
  code: string;
  label: string;
  outsideScale: boolean;
  exclusive: boolean;
}

/** The options in the study's order; a number has its declared bands instead, which come with the numbers. */
export function columnsOf({ questions }: PickableQuestion, groups: Group[], base: string): Column[] {
  const declared = questions[0]?.options ?? [];
  if (declared.length > 0) return declared.filter(({ outsideScale }) => base === 'all' || !outsideScale);
  const bands = groups.flatMap(({ rows }) => rows).find((row) => row.is === 'shown')?.tally.options ?? [];
  return bands.map(({ code, label }) => ({ code, label, outsideScale: false, exclusive: false }));
}

/** The smallest and the largest n that is shown. */
export function rangeOfN(groups: Group[]): { least: number; most: number } | undefined {
  const shown = groups.flatMap(({ rows }) => rows.flatMap((row) => (row.is === 'shown' ? [row.tally.n] : [])));
  return shown.length === 0 ? undefined : { least: Math.min(...shown), most: Math.max(...shown) };
}
