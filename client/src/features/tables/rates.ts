import type { ResponseRates } from '$api/types';
import type { Dictionary } from '$i18n/Dictionary';

export type Rates = ReadonlyMap<string, string>;

/** The response rate of each row by the codes that it is of: «24 % av 594», and whether the number is assumed. */
export function ratesOf(
  rates: ResponseRates | undefined,
  by: string[],
  only: string | undefined,
  t: Dictionary,
): Rates {
  const found = new Map<string, string>();
  for (const row of rates?.rows ?? []) {
    const value = (name: string) => String((row as Record<string, unknown>)[name] ?? '');
    if (only !== undefined && value('audience') !== only) continue;
    if (row.percent == null || row.population == null || row.together) continue;
    const said = t.figures.rateOf(t.percent(row.percent), t.number(row.population));
    const key = by.map(value).join('|');
    found.set(key, row.denominator === 'assumed' ? `${said} (${t.figures.assumed})` : said);
  }
  return found;
}
