// The tables beside figures that are not distributions: the same numbers, for those who do not see the figure or want to read it.
import type { Correlations, Curves, Trends } from '$api/types';
import type { Dictionary } from '$i18n/Dictionary';
import { breaksOf } from './marks';

export interface Twin {
  head: string[];
  /** Which of the cells, from the first, hold words: they begin where their column does. */
  words?: number[];
  /** What the heads stand for, where they are too long to stand over numbers. */
  heads?: string[];
  groups: { title: string | undefined; rows: { head: string; cells: string[] }[] }[];
}

export function trendTwin(trends: Trends, t: Dictionary): Twin {
  const several = new Set(trends.series.map(({ question }) => question)).size > 1;
  const marks = breaksOf(trends);
  return {
    head: [
      t.figures.year,
      t.figures.share,
      t.figures.low,
      t.figures.high,
      t.results.n,
      t.figures.change,
      t.figures.status,
    ],
    words: [4, 5],
    groups: trends.series.map(({ text, label, points, breaks, changes }) => ({
      title: several ? `${text} – ${label}` : label,
      rows: points.map((point) => {
        const { year, share, n, hidden, notAsked, printed } = point;
        const broken = breaks.filter(({ to }) => to === year).map(({ text }) => marks.get(text) ?? '');
        const change = changes.find(({ to }) => to === year)?.sentence ?? '–';
        const found =
          printed
            ?.filter((figure) => figure.share != null)
            .map((figure) => `${t.figures.printed}: ${t.percent(figure.share)} (${figure.source})`) ?? [];
        const said = hidden
          ? [
              hidden.mergedInto
                ? t.figures.hiddenIn(hidden.mergedInto.label, hidden.mergedInto.n)
                : t.figures.hiddenFor(t.results.hiddenBecause[hidden.reason] ?? ''),
            ]
          : notAsked
            ? [t.results.notAsked]
            : [];
        return {
          head: String(year),
          cells: [
            t.percent(share?.percent),
            share?.low == null ? '–' : t.number(share.low, 1),
            share?.high == null ? '–' : t.number(share.high, 1),
            n == null ? '–' : t.number(n),
            change,
            [...said, ...found, ...broken].join(' ') || '–',
          ],
        };
      }),
    })),
  };
}

export function scatterTwin(correlations: Correlations, first: string, second: string, t: Dictionary): Twin {
  // A column of numbers has no room for a question.
  const { across, upward } = t.figures;
  return {
    head: [t.figures.area, across, upward],
    heads: [`${across}: ${second}`, `${upward}: ${first}`],
    groups: [
      {
        title: undefined,
        rows: (correlations.rows[0]?.items ?? []).map((item) => ({
          head: item.text,
          cells: [t.number(item.second, 2), t.number(item.first, 2)],
        })),
      },
    ],
  };
}

export function curveTwin({ curves }: Curves, over: string, t: Dictionary): Twin {
  const [found] = curves;
  const xs = [...new Set([...(found?.points ?? []), ...(found?.curve ?? [])].map(({ x }) => x))].sort((a, b) => a - b);
  return {
    head: [over, t.figures.observed, t.results.n, t.figures.fitted, t.figures.low, t.figures.high],
    groups: [
      {
        title: undefined,
        rows: xs.map((x) => {
          const point = found?.points.find((of) => of.x === x);
          const at = found?.curve?.find((of) => of.x === x);
          return {
            head: String(x),
            cells: [
              t.percent(point?.percent),
              point ? t.number(point.n) : '–',
              ...[at?.percent, at?.low, at?.high].map((value) => (value === undefined ? '–' : t.number(value, 1))),
            ],
          };
        }),
      },
    ],
  };
}
