// The rows of the table beside a distribution, as HTML. They are written as text, as the figures are: a battery by counties has thousands of
// cells that never change by themselves, and the page would keep watch over each.
import type { Dictionary } from '$i18n/Dictionary';
import { element, escape } from './figures/draw';
import type { Column, Group, Row } from './groups';
import type { Rates } from './rates';

/** What stands in a row besides its name: the options, `n`, and of the others those that some row has. */
export interface Columns {
  options: Column[];
  top: boolean;
  mean: boolean;
  population: boolean;
  rates: Rates;
}

export function columnsOfTable(groups: Group[], options: Column[], top: boolean, rates: Rates): Columns {
  const some = (has: (row: Extract<Row, { is: 'shown' }>) => boolean) =>
    groups.some(({ rows }) => rows.some((row) => row.is === 'shown' && has(row)));
  return {
    options,
    top,
    mean: some(({ tally }) => tally.mean !== undefined),
    population: some(({ tally }) => tally.population !== undefined),
    rates,
  };
}

/** Each group's rows, written when they are asked for. */
export function* bodiesOf(groups: Group[], columns: Columns, t: Dictionary): Generator<string> {
  const { options, top, mean, population, rates } = columns;
  const wide = options.length + 1 + [top, mean, population, rates.size > 0].filter(Boolean).length;
  for (const { title, rows } of groups) {
    const head = title
      ? element('tr', {}, element('th', { scope: 'rowgroup', class: 'group', colspan: wide + 1 }, escape(title)))
      : '';
    yield head + rows.map(rowOf).join('');
  }

  function rowOf(row: Row): string {
    const cells =
      row.is === 'shown' ? shown(row) : [cell(element('span', {}, absent(row)), { class: 'absent', colspan: wide })];
    const merged = row.is === 'shown' && row.merged ? 'merged' : undefined;
    return element('tr', { class: merged }, element('th', { scope: 'row' }, escape(row.label)), ...cells);
  }

  function shown({ tally, merged, values }: Extract<Row, { is: 'shown' }>): string[] {
    const number = (value: number | undefined, decimals?: number) =>
      cell(value === undefined ? '–' : escape(t.number(value, decimals)));
    return [
      ...options.map(({ code, outsideScale }) => {
        const option = tally.options.find((of) => of.code === code);
        return cell(option ? escape(t.percent(option.percent)) : '–', { class: outsideScale ? 'outside' : undefined });
      }),
      ...(top ? [cell(escape(t.percent(tally.top)), { class: 'outside' })] : []),
      ...(mean ? [number(tally.mean, 2)] : []),
      number(tally.n),
      ...(population ? [number(tally.population)] : []),
      ...(rates.size > 0 ? [cell(merged ? '–' : escape(rates.get(values) ?? '–'))] : []),
    ];
  }

  function absent(row: Exclude<Row, { is: 'shown' }>): string {
    if (row.is === 'not_asked') return escape(t.results.notAsked);
    const because = t.results.hiddenBecause[row.reason];
    const into = row.mergedInto ? ` ${t.results.mergedInto(row.mergedInto.label, row.mergedInto.n)}` : '';
    return element('em', {}, escape(t.results.hidden)) + escape(`${because ? `: ${because}` : ''}.${into}`);
  }
}

const cell = (content: string, attributes: { class?: string | undefined; colspan?: number } = {}): string =>
  element('td', attributes, content);
