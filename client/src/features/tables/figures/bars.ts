import { diverging as twoHues, sequential } from './colours';
import { hidden, ink, legend, line, lines, rect, text, widthOf, wrap, type Drawing, type Parts } from './draw';

export interface BarOption {
  code: string;
  label: string;
}

export type BarRow = { label: string } & (
  | {
      is: 'shown';
      n: number;
      /** Of how many, in words: «24 % av 594». */
      rate?: string | undefined;
      merged?: boolean;
      shares: { code: string; count: number; percent: number }[];
    }
  | { is: 'hidden'; into: string }
  | { is: 'not_asked' }
);

export interface BarGroup {
  title?: string | undefined;
  rows: BarRow[];
}

export interface BarWords {
  hidden: string;
  notAsked: string;
  n: string;
  rate: string;
  percent: (value: number) => string;
  number: (value: number) => string;
}

export interface Bars {
  /** The scale, from its lowest option; empty ones too. */
  scale: BarOption[];
  /** What stands outside it has no place in the bar, and a figure of its own. */
  outside: BarOption[];
  groups: BarGroup[];
  words: BarWords;
}

export type ShownRow = Extract<BarRow, { is: 'shown' }>;

export const share = (row: ShownRow, code: string): number => {
  const found = row.shares.find((of) => of.code === code);
  return found && row.n > 0 ? (found.count / row.n) * 100 : 0;
};

export const printed = (row: ShownRow, code: string): number => row.shares.find((of) => of.code === code)?.percent ?? 0;

export const isNarrow = (width: number): boolean => width < 600;

interface Columns {
  label: number;
  bar: number;
  at: { x: number; head: string[]; of: (row: ShownRow) => string }[];
}

/** Labels to the left, figures to the right, the bar between. */
function columnsOf({ outside, groups, words }: Bars, width: number): Columns {
  const rows = groups.flatMap(({ rows }) => rows);
  const shown = rows.filter((row): row is ShownRow => row.is === 'shown');
  const widest = Math.max(0, ...rows.map(({ label }) => widthOf(label)));
  const label = Math.min(widest + 4, width * 0.36);
  const figures: { head: string; of: (row: ShownRow) => string; least: number }[] = [
    ...outside.map(({ code, label }) => ({
      head: label,
      of: (row: ShownRow) => words.percent(printed(row, code)),
      least: 52,
    })),
    { head: words.n, of: (row: ShownRow) => words.number(row.n), least: 40 },
  ];
  if (shown.some(({ rate }) => rate))
    figures.push({ head: words.rate, of: ({ rate }: ShownRow) => rate ?? '–', least: 92 });
  let right = width;
  const at = figures
    .toReversed()
    .map(({ head, of, least }) => {
      const wide = Math.max(
        least,
        ...head.split(' ').map((word) => widthOf(word, 12) + 8),
        ...shown.map((row) => widthOf(of(row), 12.5) + 10),
      );
      const column = { x: right, head: wrap(head, wide - 6, 12), of };
      right -= wide;
      return column;
    })
    .toReversed();
  return { label, bar: right - 14 - label - 12, at };
}

/** A few rows: little enough to be drawn at once, and never cut by the edge of a page. */
const partHeight = 240;

/** The segments of a row within `width`, from `x`. */
type DrawBar = (row: ShownRow, x: number, y: number, width: number, height: number) => string;

/** A part for each few rows, the first below the legend and the heads of the columns. */
function* rowsOf(
  bars: Bars,
  width: number,
  keys: Drawing,
  drawBar: DrawBar,
  axis?: (x: number, width: number) => Drawing,
): Generator<Drawing> {
  const { groups, words, outside } = bars;
  const narrow = isNarrow(width);
  const columns = narrow ? { label: 0, bar: width, at: [] } : columnsOf(bars, width);
  const [barX, barHeight] = [narrow ? 0 : columns.label + 12, 26];
  let { body } = keys;
  let top = keys.height + (keys.height > 0 ? 10 : 0);
  const part = (): Drawing => {
    const drawn = { width, height: top, body };
    [top, body] = [0, ''];
    return drawn;
  };
  if (!narrow) {
    const high = Math.max(...columns.at.map(({ head }) => head.length)) * 14;
    for (const { x, head } of columns.at)
      body += lines(x, top + high - (head.length * 14) / 2, head, {
        size: 12,
        fill: ink.subtle,
        anchor: 'end',
        leading: 14,
      });
    top += high + 6;
    body += line(0, top, width, top, { stroke: ink.line });
    top += 6;
  }
  for (const group of groups) {
    if (group.title) {
      const broken = wrap(group.title, width, 14, true);
      top += 12;
      body += lines(0, top + broken.length * 9, broken, { size: 14, bold: true, leading: 18 });
      top += broken.length * 18 + 6;
    }
    for (const row of group.rows) {
      const label = wrap(row.label, narrow ? width : columns.label, 13);
      if (narrow) {
        body += lines(0, top + label.length * 8, label, {
          leading: 16,
          bold: row.is === 'shown' && row.merged === true,
        });
        top += label.length * 16 + 4;
        const tall = row.is === 'hidden' ? wrap(row.into, width - 16, 12).length * 15 + 10 : barHeight;
        body += row.is === 'hidden' ? hidden(0, top, width, tall, row.into) : barOf(row, 0, top, width);
        top += tall;
        if (row.is === 'shown') {
          const said = [
            ...outside.map(({ code, label }) => `${label} ${words.percent(printed(row, code))}`),
            `${words.n} = ${words.number(row.n)}`,
            ...(row.rate ? [`${words.rate} ${row.rate}`] : []),
          ].join(' · ');
          const broken = wrap(said, width, 12);
          body += lines(0, top + 3 + broken.length * 8, broken, { size: 12, fill: ink.subtle, leading: 16 });
          top += broken.length * 16 + 3;
        }
        top += 14;
        if (top > partHeight) yield part();
        continue;
      }
      const high = Math.max(
        label.length * 16,
        barHeight,
        row.is === 'hidden' ? wrap(row.into, columns.bar + 60, 12).length * 15 + 4 : 0,
      );
      const middle = top + high / 2;
      body += lines(0, middle, label, { leading: 16, bold: row.is === 'shown' && row.merged === true });
      body +=
        row.is === 'hidden'
          ? hidden(barX, top, width - barX, high, row.into)
          : barOf(row, barX, middle - barHeight / 2, columns.bar);
      if (row.is === 'shown')
        for (const { x, of } of columns.at) body += text(x, middle, of(row), { size: 12.5, anchor: 'end' });
      top += high + 9;
      if (top > partHeight) yield part();
    }
    if (top > 0) yield part();
  }
  if (axis) yield axis(barX, columns.bar);

  function barOf(row: BarRow, x: number, y: number, wide: number): string {
    if (row.is === 'hidden') return hidden(x, y, wide, barHeight, row.into);
    if (row.is === 'not_asked') return text(x + 4, y + barHeight / 2, words.notAsked, { size: 12, fill: ink.subtle });
    return drawBar(row, x, y, wide, barHeight);
  }
}

/** A percent within its segment, where it fits. */
export function segmentLabel(x: number, y: number, width: number, height: number, label: string, fill: string): string {
  return widthOf(label, 12) + 6 <= width
    ? text(x + width / 2, y + height / 2, label, { size: 12, fill, anchor: 'middle' })
    : '';
}

export function stackedBar(
  row: ShownRow,
  scale: BarOption[],
  x: number,
  y: number,
  width: number,
  height: number,
  number: (value: number) => string,
): string {
  let left = x;
  let body = rect(x, y, width, height, { fill: ink.paper, stroke: ink.faint });
  scale.forEach(({ code }, place) => {
    const wide = (share(row, code) / 100) * width;
    if (wide === 0) return;
    const { fill, ink: on } = sequential(place, scale.length);
    body += rect(left, y, wide, height, { fill, stroke: ink.paper, 'stroke-width': 1.25 });
    body += segmentLabel(left, y, wide, height, number(printed(row, code)), on);
    left += wide;
  });
  return body;
}

/** Bars of a hundred percent, from the lowest option of the scale to the highest. */
export function stacked(bars: Bars, width: number): Parts {
  const { scale, words } = bars;
  const keys = legend(
    scale.map(({ label }, place) => ({ label, fill: sequential(place, scale.length).fill })),
    width,
  );
  return rowsOf(bars, width, keys, (row, x, y, wide, high) => stackedBar(row, scale, x, y, wide, high, words.number));
}

/** The same data on both sides of the middle of the scale; an option in the middle lies half on each side. */
export function diverging(bars: Bars, width: number): Parts {
  const { scale, words, groups } = bars;
  const half = Math.floor(scale.length / 2);
  const odd = scale.length % 2 === 1;
  const codes = scale.map(({ code }) => code);
  const sum = (row: ShownRow, of: string[]) => of.reduce((total, code) => total + share(row, code), 0);
  const middle = (row: ShownRow) => (odd ? share(row, codes[half]!) : 0);
  const shown = groups.flatMap(({ rows }) => rows).filter((row): row is ShownRow => row.is === 'shown');
  const reach = (side: string[]) => Math.max(10, ...shown.map((row) => sum(row, side) + middle(row) / 2));
  const tens = (value: number) => Math.ceil(value / 10) * 10;
  const [left, right] = [tens(reach(codes.slice(0, half))), tens(reach(codes.slice(odd ? half + 1 : half)))];
  const keys = legend(
    scale.map(({ label }, place) => ({ label, fill: twoHues(place, scale.length).fill })),
    width,
  );
  const bar: DrawBar = (row, x, y, wide, high) => {
    const unit = wide / (left + right);
    let at = x + (left - sum(row, codes.slice(0, half)) - middle(row) / 2) * unit;
    const middleLine = line(x + left * unit, y - 5, x + left * unit, y + high + 5, { stroke: ink.text });
    let body = '';
    scale.forEach(({ code }, place) => {
      const size = share(row, code) * unit;
      if (size === 0) return;
      const { fill, ink: on } = twoHues(place, scale.length);
      body += rect(at, y, size, high, { fill, stroke: ink.paper, 'stroke-width': 1.25 });
      body += segmentLabel(at, y, size, high, words.number(printed(row, code)), on);
      at += size;
    });
    // The number of an option in the middle stands where the line does.
    return odd ? middleLine + body : body + middleLine;
  };
  const axis = (x: number, wide: number): Drawing => {
    const unit = wide / (left + right);
    const step = left + right > 100 ? 50 : 25;
    let body = line(x, 0, x + wide, 0, { stroke: ink.line });
    for (let at = -Math.floor(left / step) * step; at <= right; at += step) {
      body += line(x + (left + at) * unit, 0, x + (left + at) * unit, 4, { stroke: ink.line });
      const place = (left + at) * unit;
      const anchor = place < 16 ? 'start' : place > wide - 16 ? 'end' : 'middle';
      body += text(x + place, 13, words.percent(Math.abs(at)), { size: 11.5, fill: ink.subtle, anchor });
    }
    return { width, height: 24, body };
  };
  return rowsOf(bars, width, keys, bar, axis);
}
