import { series } from './colours';
import { element, ink, line, lines, text, wrap, type Drawing } from './draw';

export interface Curve {
  points: { x: number; n: number; percent: number }[];
  /** Absent where no curve fits. */
  fitted: { x: number; percent: number; low: number; high: number }[] | undefined;
  xTitle: string;
  words: { n: string; percent: (value: number) => string; number: (value: number) => string; none: string };
}

/** A share over a number: what was seen, the fitted curve, and its band. */
export function curve({ points, fitted, xTitle, words }: Curve, width: number): Drawing {
  const [left, right, top] = [52, width - 20, 12];
  const high = Math.min((right - left) * 0.55, 380);
  const xs = [...points.map(({ x }) => x), ...(fitted ?? []).map(({ x }) => x)];
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const xOf = (x: number) =>
    first === last ? (left + right) / 2 : left + 14 + ((x - first) / (last - first)) * (right - left - 28);
  const yOf = (percent: number) => top + high - (percent / 100) * high;
  let body = '';
  for (const at of [0, 25, 50, 75, 100]) {
    body += line(left, yOf(at), right, yOf(at), { stroke: at === 0 ? ink.line : ink.faint });
    body += text(left - 8, yOf(at), words.percent(at), { size: 11.5, fill: ink.subtle, anchor: 'end' });
  }
  const { stroke } = series[0];
  const path = (of: [number, number][]) =>
    of.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${xOf(x).toFixed(2)} ${yOf(y).toFixed(2)}`).join('');
  if (fitted && fitted.length > 1) {
    const band = [
      ...fitted.map(({ x, low }): [number, number] => [x, low]),
      ...fitted.toReversed().map(({ x, high }): [number, number] => [x, high]),
    ];
    body += element('path', { d: `${path(band)}Z`, fill: '#dbe8f5', stroke: '#a9cbe8' });
    body += element('path', {
      d: path(fitted.map(({ x, percent }) => [x, percent])),
      fill: 'none',
      stroke,
      'stroke-width': 2.25,
    });
  } else body += text((left + right) / 2, top + high / 2, words.none, { fill: ink.subtle, anchor: 'middle' });
  const most = Math.max(1, ...points.map(({ n }) => n));
  // Where there is no room for «n = 16» under each point, n is said once, in front of them.
  const step = Math.min(...points.slice(1).map(({ x }, place) => xOf(x) - xOf(points[place]!.x)));
  const isTight = step < 46;
  if (isTight) body += text(left - 8, top + high + 32, words.n, { size: 10.5, fill: ink.subtle, anchor: 'end' });
  for (const { x, n, percent } of points) {
    body += element('circle', {
      cx: xOf(x),
      cy: yOf(percent),
      r: 4 + 6 * Math.sqrt(n / most),
      fill: ink.paper,
      stroke,
      'stroke-width': 1.75,
    });
    body += text(xOf(x), top + high + 32, isTight ? words.number(n) : `${words.n} = ${words.number(n)}`, {
      size: 10.5,
      fill: ink.subtle,
      anchor: 'middle',
    });
  }
  for (let x = first; x <= last; x += Math.max(1, Math.ceil((last - first) / 12)))
    body += text(xOf(x), top + high + 16, words.number(x), { size: 12, anchor: 'middle' });
  const title = wrap(xTitle, width - 60, 12.5);
  body += lines((left + right) / 2, top + high + 44 + title.length * 8, title, {
    size: 12.5,
    fill: ink.subtle,
    anchor: 'middle',
    leading: 16,
  });
  return { width, height: top + high + 50 + title.length * 16, body };
}
