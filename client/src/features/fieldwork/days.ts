import type { DayCount } from '$api/types';
import { series } from '$features/tables/figures/colours';
import { element, ink, line, rect, text, widthOf, type Drawing } from '$features/tables/figures/draw';

/** How many came from the one day to the other: days with few are told together. */
export interface Period {
  /** Undefined of the first, which begins when the wave did. */
  from: string | undefined;
  /** Undefined of the last, which goes on to now. */
  to: string | undefined;
  came: number;
  inAll: number;
}

const dayLength = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** @param now How many have answered by now; undefined where that counts others than those who came day by day. */
export function periods(days: DayCount[], now: number | undefined): Period[] {
  const after = (day: DayCount | undefined) => day && dayOf(at(day.day) + dayLength);
  const told = days.map(({ day, answered }, place) => ({
    from: after(days[place - 1]),
    to: day,
    came: answered - (days[place - 1]?.answered ?? 0),
    inAll: answered,
  }));
  const last = days.at(-1);
  return last === undefined || now === undefined || now === last.answered
    ? told
    : [...told, { from: after(last), to: undefined, came: now - last.answered, inAll: now }];
}

export interface Days {
  /** How many had answered by the end of a day; where the wave is open, those of today are how many have by now. */
  points: DayCount[];
  reminders: { day: string; label: string }[];
  words: { number: (value: number) => string; date: (day: string) => string };
}

const high = 180;
const labelRow = 18;

/** A line that stands still until the day by whose end more had answered. */
export function steps({ points, reminders, words }: Days, width: number): Drawing {
  const [first, last] = [at(points[0]!.day), at(points.at(-1)!.day)];
  const most = roundUp(points.at(-1)!.answered);
  const [x0, x1] = [widthOf(words.number(most), 11.5) + 12, width - 14];
  const xOf = (day: string) => (first === last ? x1 : x0 + 6 + ((at(day) - first) / (last - first)) * (x1 - x0 - 6));
  const seen = reminders.filter(({ day }) => at(day) >= first && at(day) <= last);
  const { marks, rows } = placed(seen, xOf, width);
  const top = 8 + rows * labelRow;
  const yOf = (answered: number) => top + high - (answered / most) * high;

  let body = '';
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const y = yOf(most * share);
    body += line(x0, y, x1, y, { stroke: share === 0 ? ink.line : ink.faint });
    body += text(x0 - 8, y, words.number(most * share), { size: 11.5, fill: ink.subtle, anchor: 'end' });
  }
  for (const { x, left, row, label } of marks) {
    body += line(x, 8 + row * labelRow + 8, x, top + high, { stroke: ink.subtle, 'stroke-dasharray': '3 3' });
    body += text(left, 8 + row * labelRow, label, { size: 11.5, fill: ink.subtle });
  }
  const { stroke } = series[0];
  const path = points.map(({ day, answered }, place) =>
    place === 0 ? `M${xOf(day)} ${yOf(answered)}` : `H${xOf(day)}V${yOf(answered)}`,
  );
  body += element('path', { d: path.join(''), fill: 'none', stroke, 'stroke-width': 2 });
  for (const { day, answered } of points)
    body += element('circle', { cx: xOf(day), cy: yOf(answered), r: 4, fill: stroke, stroke: ink.paper });
  return { width, height: top + high + 30, body: body + axis(points, xOf, top + high + 16, words, width) };
}

/** Reminders' names, each in the first row where it meets no other. */
function placed(seen: Days['reminders'], xOf: (day: string) => number, width: number) {
  const ends: number[] = [];
  const marks = seen.map(({ day, label }) => {
    const [x, wide] = [xOf(day), widthOf(label, 11.5)];
    const left = Math.min(x, width - wide);
    const free = ends.findIndex((end) => end + 8 <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = left + wide;
    return { x, left, row, label };
  });
  return { marks, rows: ends.length };
}

/** The first and the last day, and of those between as many as there is room for. */
function axis(
  points: DayCount[],
  xOf: (day: string) => number,
  y: number,
  words: Days['words'],
  width: number,
): string {
  const last = points.at(-1)!;
  let [body, end] = ['', -Infinity];
  const spans = points.map(({ day }) => {
    const [label, x] = [words.date(day), xOf(day)];
    const half = widthOf(label, 11.5) / 2;
    const middle = Math.min(Math.max(x, half), width - half);
    return { day, label, middle, from: middle - half, to: middle + half };
  });
  const lastFrom = spans.at(-1)!.from;
  for (const { day, label, middle, from, to } of spans) {
    if (from < end + 14 || (day !== last.day && to > lastFrom - 14)) continue;
    body += text(middle, y, label, { size: 11.5, fill: ink.subtle, anchor: 'middle' });
    body += rect(xOf(day) - 0.5, y - 16, 1, 5, { fill: ink.line });
    end = to;
  }
  return body;
}

/** The least number that four lines part evenly, and is no less. */
function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, 4)));
  return (
    [1, 2, 4, 6, 8, 10, 20].map((step) => Math.max(4, step * size)).find((most) => most >= value && most % 4 === 0) ??
    value
  );
}
