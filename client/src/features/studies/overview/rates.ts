import type { ResponseRates } from '$api/types';
import type { Dictionary } from '$i18n/Dictionary';
import type { Tile, TileMap } from '$features/tables/figures/tileMap';

type ApiRow = ResponseRates['rows'][number];

/** The response rate of a part of a wave's population. */
export interface Rate {
  /** Of the breakdown; empty where links do not fix it, several with a + between where they are registered together. */
  code: string;
  label: string;
  answered: number;
  population: number | undefined;
  percent: number | undefined;
  denominator: string | undefined;
  isOver: boolean;
  isAtLeast: boolean;
  isTogether: boolean;
  unconfirmed: number;
}

const valueOf = (row: ApiRow, name: string): string => String((row as Record<string, unknown>)[name] ?? '');

/**
 * The rows of a breakdown (or of the whole, where none is named) for everybody or for one audience. What is registered for several
 * audiences together stands there too, as it is the only denominator that there is.
 */
export function ratesFor(rates: ResponseRates, by: string | undefined, audience: string | undefined): Rate[] {
  return rates.rows
    .filter((row) => audience === undefined || valueOf(row, 'audience').split('+').includes(audience))
    .map((row) => ({
      code: by ? valueOf(row, by) : '',
      // «Ledere · Viken»: whose it is was chosen, and stands above.
      label:
        valueOf(row, 'audience') === audience ? row.label.slice(row.label.indexOf(' · ') + ' · '.length) : row.label,
      answered: row.answered,
      population: row.population ?? undefined,
      percent: row.percent ?? undefined,
      denominator: row.denominator ?? undefined,
      isOver: row.alarm === 'over_100',
      isAtLeast: row.atLeast ?? false,
      isTogether: row.together ?? false,
      unconfirmed: row.unconfirmedLinks ?? 0,
    }));
}

/** What the percents are of, in words: one kind of denominator, or several with how many rows have each. */
export function denominatorText(rates: Rate[], t: Dictionary): string {
  const kinds = new Map<string, string[]>();
  for (const { denominator, label } of rates)
    if (denominator) kinds.set(denominator, [...(kinds.get(denominator) ?? []), label]);
  const words = t.overview.rates;
  const [first, ...others] = [...kinds.keys()].map((kind) => words.denominatorIs[kind] ?? kind);
  if (first === undefined) return '';
  if (others.length === 0) return words.of(first);
  return words.mixed(
    [...kinds].map(([kind, labels]) => `${words.denominatorIs[kind] ?? kind} (${labels.join(', ')})`).join('; '),
  );
}

/** Every county of the wave's year has its tile: with its rate, with its answers where nobody knows how many they are, or empty. */
export function ratesMap(
  rates: Rate[],
  counties: { code: string; label: string }[],
  year: number,
  t: Dictionary,
): TileMap {
  const words = t.overview.rates;
  const byCode = new Map(rates.filter(({ isTogether }) => !isTogether).map((rate) => [rate.code, rate]));
  const tiles = counties.map(({ code, label }): Tile => {
    const rate = byCode.get(code);
    if (!rate) return { code, label, is: 'absent' };
    const { answered, population, percent, isOver } = rate;
    if (percent === undefined || population === undefined)
      return { code, label, is: 'counted', count: t.number(answered), below: words.counted };
    return { code, label, is: 'shown', percent, isOver, below: words.ratio(t.number(answered), t.number(population)) };
  });
  return {
    tiles,
    year,
    words: {
      hidden: t.results.hidden,
      absent: words.absent,
      over: words.over,
      percent: (value) => t.percent(value),
      number: (value) => t.number(value),
    },
  };
}
