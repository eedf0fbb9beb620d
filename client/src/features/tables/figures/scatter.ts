import { isNarrow } from './bars';
import { single } from './colours';
import { element, ink, line, lines, rect, text, widthOf, wrap, type Drawing } from './draw';

export interface Scatter {
  points: { label: string; x: number; y: number }[];
  xTitle: string;
  yTitle: string;
  /** Ends of the scale on both axes. */
  scale: { low: number; high: number; lowLabel: string; highLabel: string };
  words: { number: (value: number) => string };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** An area each point, by its mean in one battery and in another. A name that finds no room becomes a number with a list below. */
export function scatter({ points, xTitle, yTitle, scale, words }: Scatter, width: number): Drawing {
  const narrow = isNarrow(width);
  const xLabel = wrap(xTitle, width - 70, 12.5);
  const yLabel = wrap(yTitle, width - 20, 12.5);
  const top = yLabel.length * 16 + 12;
  const [left, right] = [46, width - 12];
  const high = Math.min((right - left) * (narrow ? 0.95 : 0.66), 520);
  // The part of the scale that the points need, in halves, so that they are told apart; the axes say which part it is.
  const values = points.flatMap(({ x, y }) => [x, y]);
  const low = Math.max(scale.low, Math.floor((Math.min(...values) - 0.1) * 2) / 2);
  const most = Math.min(scale.high, Math.ceil((Math.max(...values) + 0.1) * 2) / 2);
  const xOf = (value: number) => left + ((value - low) / (most - low)) * (right - left);
  const yOf = (value: number) => top + high - ((value - low) / (most - low)) * high;
  let body = lines(0, (yLabel.length * 16) / 2, yLabel, { size: 12.5, fill: ink.subtle, leading: 16 });
  for (let at = low; at <= most + 0.001; at += 0.5) {
    body += line(xOf(at), top, xOf(at), top + high) + line(left, yOf(at), right, yOf(at));
    body += text(xOf(at), top + high + 14, words.number(at), { size: 11.5, fill: ink.subtle, anchor: 'middle' });
    body += text(left - 8, yOf(at), words.number(at), { size: 11.5, fill: ink.subtle, anchor: 'end' });
  }
  body += line(left, top + high, right, top, { stroke: ink.line, 'stroke-dasharray': '5 4' });
  body += rect(left, top, right - left, high, { fill: 'none', stroke: ink.line });
  const placed: Box[] = points.map(({ x, y }) => ({ x: xOf(x) - 6, y: yOf(y) - 6, width: 12, height: 12 }));
  const listed: string[] = [];
  for (const { label, x, y } of points) {
    const [at, up] = [xOf(x), yOf(y)];
    body += element('circle', { cx: at, cy: up, r: 5, fill: single.fill, stroke: ink.paper, 'stroke-width': 1.25 });
    const found = narrow ? undefined : roomFor(label, at, up);
    if (found) {
      placed.push(found);
      // Written towards its point, as the measure is a little wide.
      const before = found.x + found.width <= at;
      body += text(before ? found.x + found.width - 2 : found.x, found.y + 8, label, {
        size: 12,
        anchor: before ? 'end' : 'start',
      });
      continue;
    }
    listed.push(label);
    const number = String(listed.length);
    const spot = roomFor(number, at, up) ?? { x: at + 8, y: up - 8, width: widthOf(number, 12), height: 16 };
    placed.push(spot);
    body += text(spot.x, spot.y + 8, number, { size: 12, bold: true });
  }
  let below = top + high + 30;
  body += lines((left + right) / 2, below + (xLabel.length * 16) / 2, xLabel, {
    size: 12.5,
    fill: ink.subtle,
    anchor: 'middle',
    leading: 16,
  });
  below += xLabel.length * 16 + 6;
  const ends = `${words.number(scale.low)} = ${scale.lowLabel}, ${words.number(scale.high)} = ${scale.highLabel}`;
  body += lines((left + right) / 2, below + 8, wrap(ends, width - 40, 11.5), {
    size: 11.5,
    fill: ink.subtle,
    anchor: 'middle',
  });
  below += 24;
  listed.forEach((label, place) => {
    const broken = wrap(label, width - 30, 12);
    body += text(0, below + 8, `${place + 1}`, { size: 12, bold: true });
    body += lines(24, below + broken.length * 8, broken, { size: 12, leading: 16 });
    below += broken.length * 16 + 3;
  });
  return { width, height: below + 4, body };

  function roomFor(label: string, x: number, y: number): Box | undefined {
    const wide = widthOf(label, 12) + 2;
    const spots = [
      [x + 9, y - 8],
      [x - 9 - wide, y - 8],
      [x - wide / 2, y - 24],
      [x - wide / 2, y + 8],
      [x + 6, y - 22],
      [x + 6, y + 7],
      [x - 6 - wide, y - 22],
      [x - 6 - wide, y + 7],
    ] as const;
    return spots
      .map(([at, up]) => ({ x: at, y: up, width: wide, height: 16 }))
      .find(
        (box) =>
          box.x >= left + 2 &&
          box.x + box.width <= right - 2 &&
          box.y >= top &&
          box.y + box.height <= top + high &&
          placed.every((other) => !overlaps(box, other)),
      );
  }
}
