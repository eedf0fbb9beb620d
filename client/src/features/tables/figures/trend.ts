import { groupedBy } from '../grouping';
import { isNarrow } from './bars';
import { series as styles } from './colours';
import { element, hatch, ink, line, lines, rect, text, widthOf, wrap, type Drawing } from './draw';

export type TrendPoint = { year: number } & (
  | { is: 'shown'; percent: number; low: number; high: number; n: number }
  | { is: 'hidden' }
  | { is: 'printed'; percent: number }
  | { is: 'absent' }
);

export interface TrendLine {
  label: string;
  points: TrendPoint[];
  /** Between two years: whether the line may go on, and what the mark at it says. */
  breaks: { from: number; to: number; comparable: boolean; mark: string }[];
}

export interface TrendPanel {
  title: string | undefined;
  lines: TrendLine[];
}

export interface Trend {
  years: number[];
  panels: TrendPanel[];
  words: { hidden: string; printed: string; interval: string; broken: string; percent: (value: number) => string };
}

const high = 210;
/** Between a panel's title and its plot: the marks of breaks stand there. */
const markRoom = 20;

/** A panel an item, a line a group: the share wave by wave with its interval, and a line that stops where waves cannot be compared. */
export function* trend({ years, panels, words }: Trend, width: number): Generator<Drawing> {
  const across = isNarrow(width) ? 1 : Math.min(panels.length, Math.max(1, Math.floor(width / 300)));
  const gap = 28;
  const wide = Math.min((width - gap * (across - 1)) / across, 640);
  const names = [...new Set(panels.flatMap((panel) => panel.lines.map(({ label }) => label)))];
  const keys = key(names, panels, words, width);
  yield { width, height: keys.height + 14, body: keys.body };
  for (let first = 0; first < panels.length; first += across) {
    const beside = panels.slice(first, first + across);
    const titles = beside.map(({ title }) => wrap(title ?? '', wide, 13, true));
    const head = Math.max(...titles.map((title) => title.length)) * 17;
    let body = '';
    beside.forEach((panel, place) => {
      const x = place * (wide + gap);
      body += lines(x, (titles[place]!.length * 17) / 2, titles[place]!, { bold: true, leading: 17 });
      body += plot(panel, years, names, words, x, head + markRoom, wide);
    });
    yield { width, height: head + markRoom + high + 52, body };
  }
}

function plot(
  panel: TrendPanel,
  years: number[],
  names: string[],
  words: Trend['words'],
  left: number,
  top: number,
  wide: number,
): string {
  // Lines of several groups lie a little apart, so that their intervals can be told from each other.
  const apart = Math.min(9, 36 / Math.max(panel.lines.length - 1, 1));
  const aside = ((panel.lines.length - 1) / 2) * apart;
  // The last year's number stands to the right of its mark.
  const [x0, x1] = [left + 52, left + wide - widthOf(words.percent(100), 12, true) - aside + 4];
  const [first, last] = [years[0]!, years.at(-1)!];
  const xOf = (year: number) =>
    first === last ? (x0 + x1) / 2 : x0 + 12 + ((year - first) / (last - first)) * (x1 - x0 - 24);
  const yOf = (percent: number) => top + high - (percent / 100) * high;
  let body = '';
  for (const at of [0, 25, 50, 75, 100]) {
    body += line(x0, yOf(at), x1, yOf(at), { stroke: at === 0 ? ink.line : ink.faint });
    body += text(x0 - 8, yOf(at), words.percent(at), { size: 11.5, fill: ink.subtle, anchor: 'end' });
  }
  for (const year of years) body += text(xOf(year), top + high + 16, String(year), { size: 12, anchor: 'middle' });
  const marked = new Map<string, { x: number; mark: string }>();
  for (const { breaks } of panel.lines)
    for (const { from, to, mark } of breaks)
      marked.set(`${from}-${to}-${mark}`, { x: (xOf(from) + xOf(to)) / 2, mark });
  const byPlace = groupedBy(marked.values(), ({ x }) => x);
  for (const [x, marks] of byPlace) {
    body += line(x, top - 2, x, top + high, { stroke: ink.subtle, 'stroke-dasharray': '3 3' });
    body += text(x, top - 9, marks.map(({ mark }) => mark).join(' '), {
      size: 11.5,
      fill: ink.subtle,
      anchor: 'middle',
    });
  }
  panel.lines.forEach(({ label, points, breaks }, index) => {
    const place = names.indexOf(label);
    const { stroke, dash } = styles[place % styles.length]!;
    const shift = index * apart - aside;
    const valued = points.filter((point) => point.is === 'shown' || point.is === 'printed');
    for (const [one, other] of pairs(valued)) {
      const broken = breaks.some(({ from, to, comparable }) => !comparable && from >= one.year && to <= other.year);
      // What was printed is not ours: a thin line says that it is there, and no more.
      const ours = one.is === 'shown' && other.is === 'shown';
      if (!broken)
        body += line(xOf(one.year) + shift, yOf(one.percent), xOf(other.year) + shift, yOf(other.percent), {
          stroke,
          'stroke-width': ours ? 2 : 1,
          'stroke-dasharray': ours ? dash : '2 3',
        });
    }
    points.forEach((point) => {
      const x = xOf(point.year) + shift;
      if (point.is === 'absent') return;
      if (point.is === 'hidden') {
        body += hatch(x - 9, top + high - 22, 18, 22);
        return;
      }
      const y = yOf(point.percent);
      if (point.is === 'shown') {
        const style = { stroke, 'stroke-width': 1.25 };
        body += line(x, yOf(point.low), x, yOf(point.high), style);
        for (const end of [yOf(point.low), yOf(point.high)]) body += line(x - 4, end, x + 4, end, style);
      }
      body += mark(styles[place % styles.length]!.mark, x, y, stroke, point.is === 'printed');
      const label = words.percent(point.percent);
      const wideLabel = widthOf(label, 12, true);
      // Above its mark, or below it where another line lies higher; clear of the interval's end.
      const above = panel.lines.every((other, place) => {
        const value = valueAt(other, point.year);
        return value < point.percent || (value === point.percent && place >= index);
      });
      const labelX = x + wideLabel / 2 + 7;
      const labelY = above ? y - 11 : y + 11;
      body += rect(labelX - wideLabel / 2, labelY - 7, wideLabel, 14, { fill: ink.paper, 'fill-opacity': 0.8 });
      body += text(labelX, labelY, label, { size: 12, bold: true, fill: stroke, anchor: 'middle' });
    });
  });
  return body;
}

function valueAt({ points }: TrendLine, year: number): number {
  const found = points.find((point) => point.year === year);
  return found?.is === 'shown' || found?.is === 'printed' ? found.percent : -1;
}

function mark(shape: string, x: number, y: number, stroke: string, hollow: boolean): string {
  const style = { fill: hollow ? ink.paper : stroke, stroke, 'stroke-width': 1.75 };
  const path = (d: string) => element('path', { d, ...style });
  if (shape === 'square') return rect(x - 4.5, y - 4.5, 9, 9, style);
  if (shape === 'triangle') return path(`M${x} ${y - 5.5}L${x + 5.5} ${y + 4.5}H${x - 5.5}Z`);
  if (shape === 'diamond') return path(`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`);
  return element('circle', { cx: x, cy: y, r: 4.75, ...style });
}

function key(names: string[], panels: TrendPanel[], words: Trend['words'], width: number): Drawing {
  const points = panels.flatMap((panel) => panel.lines.flatMap((of) => of.points));
  const entries: { draw: (x: number, y: number) => string; label: string }[] = [];
  if (names.length > 1)
    names.forEach((label, place) => {
      const { stroke, dash, mark: shape } = styles[place % styles.length]!;
      entries.push({
        label,
        draw: (x, y) =>
          line(x, y, x + 22, y, { stroke, 'stroke-width': 2, 'stroke-dasharray': dash }) +
          mark(shape, x + 11, y, stroke, false),
      });
    });
  const { stroke } = styles[0];
  if (points.some(({ is }) => is === 'shown'))
    entries.push({
      label: words.interval,
      draw: (x, y) =>
        line(x + 11, y - 8, x + 11, y + 8, { stroke: ink.subtle }) +
        line(x + 7, y - 8, x + 15, y - 8, { stroke: ink.subtle }) +
        line(x + 7, y + 8, x + 15, y + 8, { stroke: ink.subtle }),
    });
  if (points.some(({ is }) => is === 'printed'))
    entries.push({ label: words.printed, draw: (x, y) => mark('circle', x + 11, y, stroke, true) });
  if (points.some(({ is }) => is === 'hidden'))
    entries.push({ label: words.hidden, draw: (x, y) => hatch(x + 3, y - 8, 16, 16) });
  if (panels.some((panel) => panel.lines.some(({ breaks }) => breaks.length > 0)))
    entries.push({
      label: words.broken,
      draw: (x, y) => line(x + 11, y - 9, x + 11, y + 9, { stroke: ink.subtle, 'stroke-dasharray': '3 3' }),
    });
  let [left, top, body] = [0, 0, ''];
  for (const { draw, label } of entries) {
    const wide = 30 + widthOf(label, 12.5);
    if (left > 0 && left + wide > width) [left, top] = [0, top + 24];
    body += draw(left, top + 10) + text(left + 28, top + 10, label, { size: 12.5 });
    left += wide + 16;
  }
  return { width, height: entries.length === 0 ? 0 : top + 24, body };
}

const pairs = <T>(of: T[]): [T, T][] => of.slice(1).map((next, place) => [of[place]!, next]);
