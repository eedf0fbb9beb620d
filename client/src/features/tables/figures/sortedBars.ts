import { isNarrow, printed, share, type BarOption, type Bars, type ShownRow } from './bars';
import { single } from './colours';
import { hidden, ink, lines, rect, text, widthOf, wrap, type Drawing } from './draw';

export interface Ticks extends Omit<Bars, 'scale' | 'outside'> {
  /** In the codebook's order; those that stand last whatever their size are `exclusive`. */
  options: (BarOption & { exclusive: boolean })[];
}

/** Options that may be ticked together: a bar each, the most ticked first. */
export function* sortedBars({ options, groups, words }: Ticks, width: number): Generator<Drawing> {
  const narrow = isNarrow(width);
  const labels = narrow ? width : Math.min(Math.max(...options.map(({ label }) => widthOf(label))) + 4, width * 0.42);
  const [left, high] = [narrow ? 0 : labels + 12, 22];
  const full = width - left - 58;
  const several = groups.some(({ rows }) => rows.length > 1) || groups.length > 1;
  for (const { title, rows } of groups) {
    for (const row of rows) {
      let [top, body] = [0, ''];
      if (several) {
        const name = [title, row.label].filter(Boolean).join(': ');
        const size =
          row.is === 'shown'
            ? `${words.n} = ${words.number(row.n)}${row.rate ? ` · ${words.rate} ${row.rate}` : ''}`
            : '';
        const broken = wrap(name, width - widthOf(size, 12.5) - 12, 14, true);
        body += lines(0, top + broken.length * 9, broken, { size: 14, bold: true, leading: 18 });
        body += text(width, top + 9, size, { size: 12.5, fill: ink.subtle, anchor: 'end' });
        top += broken.length * 18 + 6;
      }
      if (row.is === 'hidden') {
        const tall = wrap(row.into, width - left - 16, 12).length * 15 + 10;
        body += hidden(left, top, width - left, tall, row.into);
        yield { width, height: top + tall + 14, body };
        continue;
      }
      if (row.is === 'not_asked') {
        body += text(left, top + 10, words.notAsked, { size: 12.5, fill: ink.subtle });
        yield { width, height: top + 34, body };
        continue;
      }
      for (const { code, label } of inOrder(options, row)) {
        const broken = wrap(label, labels, 13);
        if (narrow) {
          body += lines(0, top + broken.length * 8, broken, { leading: 16 });
          top += broken.length * 16 + 2;
        }
        const tall = narrow ? high : Math.max(high, broken.length * 16);
        if (!narrow) body += lines(0, top + tall / 2, broken, { leading: 16 });
        const wide = (share(row, code) / 100) * full;
        body += rect(left, top + tall / 2 - high / 2, full, high, { fill: ink.paper, stroke: ink.faint });
        body += rect(left, top + tall / 2 - high / 2, wide, high, { fill: single.fill });
        body += text(left + full + 8, top + tall / 2, words.percent(printed(row, code)), { size: 13 });
        top += tall + 7;
      }
      yield { width, height: top + 14, body };
    }
  }
}

export function inOrder(options: Ticks['options'], row: ShownRow): Ticks['options'] {
  return options.toSorted(
    (one, other) => Number(one.exclusive) - Number(other.exclusive) || share(row, other.code) - share(row, one.code),
  );
}
