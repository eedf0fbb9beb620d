// From what the API answered to what a figure is drawn from: which rows, in which order, in which words.
import type { Correlations, Curves, Distributions, Trends } from '$api/types';
import type { Dictionary } from '$i18n/Dictionary';
import { columnsOf, type Column, type Group, type Row } from '../groups';
import { groupedBy } from '../grouping';
import { breaksOf } from '../marks';
import type { Rates } from '../rates';
import type { PickableQuestion } from '../view';
import type { BarGroup, BarRow, Bars, BarWords } from './bars';
import type { Curve } from './curve';
import type { Multiples, Panel } from './multiples';
import type { Scatter } from './scatter';
import type { Ticks } from './sortedBars';
import type { Tile, TileMap } from './tileMap';
import type { Trend, TrendPoint } from './trend';

const wordsOf = (t: Dictionary): BarWords => ({
  hidden: t.results.hidden,
  notAsked: t.results.notAsked,
  n: t.results.n,
  rate: t.figures.rate,
  percent: (value) => t.percent(value),
  number: (value) => t.number(value),
});

export function hiddenText(row: Extract<Row, { is: 'hidden' }>, t: Dictionary): string {
  return row.mergedInto
    ? t.figures.hiddenIn(row.mergedInto.label, row.mergedInto.n)
    : t.figures.hiddenFor(t.results.hiddenBecause[row.reason] ?? '');
}

function barRow(row: Row, rates: Rates, t: Dictionary): BarRow {
  const { label } = row;
  if (row.is === 'hidden') return { label, is: 'hidden', into: hiddenText(row, t) };
  if (row.is === 'not_asked') return { label, is: 'not_asked' };
  const { n, options } = row.tally;
  return {
    label,
    is: 'shown',
    n,
    rate: row.merged ? undefined : rates.get(row.values),
    merged: row.merged,
    shares: options.map(({ code, count, percent }) => ({ code, count, percent: percent ?? 0 })),
  };
}

interface Table {
  groups: Group[];
  question: PickableQuestion;
  base: string;
  rates: Rates;
}

export function barsOf({ groups, question, base, rates }: Table, t: Dictionary): Bars {
  const columns = columnsOf(question, groups, base);
  const isScale = ({ outsideScale }: Column) => !outsideScale;
  return {
    scale: columns.filter(isScale),
    outside: columns.filter((column) => !isScale(column)),
    groups: groups.map(({ title, rows }) => ({ title, rows: rows.map((row) => barRow(row, rates, t)) })),
    words: wordsOf(t),
  };
}

/** The other way around: a group for each of what the rows were of, with the items in it. */
export function transposed(groups: BarGroup[]): BarGroup[] {
  const all = groups.flatMap(({ title, rows }) => rows.map((row) => ({ item: title ?? row.label, row })));
  return [...groupedBy(all, ({ row }) => row.label)].map(([title, own]) => ({
    title,
    rows: own.map(({ item, row }) => ({
      ...row,
      label: item,
      ...(row.is === 'shown' ? { merged: false } : {}),
    })),
  }));
}

export function ticksOf(table: Table, t: Dictionary): Ticks {
  const { groups, words } = barsOf(table, t);
  return { options: columnsOf(table.question, table.groups, table.base), groups, words };
}

export function multiplesOf(table: Table, t: Dictionary): Multiples {
  const { scale, outside, groups, words } = barsOf(table, t);
  const several = table.question.questions.length > 1;
  const labels = several ? groups.flatMap(({ title }) => (title ? [title] : [])) : [];
  const panels = transposed(groups).map(({ title = '', rows }): Panel => {
    if (!several) return { title, rows };
    // A panel has a row for each label: what was not there for a group is left open.
    const byLabel = new Map(rows.map((row) => [row.label, row]));
    return { title, rows: labels.map((label): BarRow => byLabel.get(label) ?? { label, is: 'not_asked' }) };
  });
  return { scale, outside, words, labels, panels };
}

/** Every county of the year has its tile, also where nobody has answered. */
export function mapOf(
  distributions: Distributions,
  counties: { code: string; label: string }[],
  year: number,
  t: Dictionary,
): TileMap {
  const rows = new Map(distributions.rows.map((row) => [String((row as Record<string, unknown>)['fylke'] ?? ''), row]));
  const tiles = counties.map(({ code, label }): Tile => {
    const row = rows.get(code);
    if (row?.hidden) {
      const into = row.hidden.mergedInto;
      return {
        code,
        label,
        is: 'hidden',
        into: into ? `${into.label}, ${t.percent(into.top?.percent)} (n = ${into.n})` : undefined,
      };
    }
    if (!row || row.notAsked || row.n == null || row.n === 0 || row.top?.percent == null)
      return { code, label, is: 'absent' };
    const below = `${t.results.n} = ${t.number(row.n)}`;
    return { code, label, is: 'shown', percent: row.top.percent, below };
  });
  return {
    tiles,
    year,
    words: {
      hidden: t.results.hidden,
      absent: t.figures.nobody,
      percent: (value) => t.percent(value),
      number: (value) => t.number(value),
    },
  };
}

export function trendOf(trends: Trends, t: Dictionary): Trend {
  const marks = breaksOf(trends);
  const years = [...new Set(trends.series.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const questions = [...new Set(trends.series.map(({ question }) => question))];
  return {
    years,
    panels: questions.map((question) => {
      const own = trends.series.filter((one) => one.question === question);
      return {
        title: questions.length > 1 ? own[0]!.text : undefined,
        lines: own.map(({ label, points, breaks }) => ({
          label,
          points: points.map((point): TrendPoint => {
            const { year, share, hidden, n } = point;
            if (hidden) return { year, is: 'hidden' };
            if (share?.percent != null)
              return {
                year,
                is: 'shown',
                percent: share.percent,
                low: share.low ?? 0,
                high: share.high ?? 100,
                n: n ?? 0,
              };
            const printed = point.printed?.find((figure) => figure.share != null);
            return printed?.share == null ? { year, is: 'absent' } : { year, is: 'printed', percent: printed.share };
          }),
          breaks: breaks.map(({ from, to, comparable, text }) => ({
            from,
            to,
            comparable,
            mark: marks.get(text) ?? '',
          })),
        })),
      };
    }),
    words: {
      hidden: t.results.hidden,
      printed: t.figures.printed,
      interval: t.figures.interval,
      broken: t.figures.broken,
      percent: (value) => t.percent(value),
    },
  };
}

export function scatterOf(
  correlations: Correlations,
  first: PickableQuestion,
  second: PickableQuestion,
  t: Dictionary,
): Scatter {
  const scale = (first.questions[0]?.options ?? []).filter(({ outsideScale }) => !outsideScale);
  // Need goes along the bottom and what came of it up the side, as in the report: the one that was asked for first lies up.
  return {
    points: (correlations.rows[0]?.items ?? []).map(({ text, first, second }) => ({
      label: text,
      x: second,
      y: first,
    })),
    xTitle: second.text,
    yTitle: first.text,
    scale: { low: 1, high: scale.length, lowLabel: scale[0]?.label ?? '', highLabel: scale.at(-1)?.label ?? '' },
    words: { number: (value) => t.number(value, 1) },
  };
}

export function curveOf({ curves }: Curves, over: string, t: Dictionary): Curve {
  const [found] = curves;
  return {
    points: (found?.points ?? []).map(({ x, n, percent }) => ({ x, n, percent: percent ?? 0 })),
    fitted: found?.curve ?? undefined,
    xTitle: over,
    words: {
      n: t.results.n,
      percent: (value) => t.percent(value),
      number: (value) => String(value),
      none: t.figures.noCurve,
    },
  };
}
