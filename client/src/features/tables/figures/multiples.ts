import { isNarrow, printed, share, stackedBar, type BarRow, type Bars } from './bars';
import { sequential, single } from './colours';
import { hidden, ink, joined, legend, lines, rect, text, widthOf, wrap, type Drawing } from './draw';

export interface Panel {
  title: string;
  /** One for each item, in the order of the labels. */
  rows: BarRow[];
}

export interface Multiples extends Pick<Bars, 'scale' | 'outside' | 'words'> {
  /** Of the rows of each panel; the options where there is one item. */
  labels: string[];
  panels: Panel[];
}

const rowsAtOnce = 6;
const isAllHidden = (rows: BarRow[]): boolean => rows.length > 0 && rows.every(({ is }) => is === 'hidden');

/** The same small figure for each county, cluster or role, with the labels once to the left of each line of them. */
export function* multiples({ scale, outside, words, labels, panels }: Multiples, width: number): Generator<Drawing> {
  const narrow = isNarrow(width);
  const ofOptions = labels.length === 0;
  const options = [...scale, ...outside];
  const names = ofOptions ? options.map(({ label }) => label) : labels;
  const left = narrow ? 0 : Math.min(Math.max(...names.map((name) => widthOf(name))) + 4, width * 0.3);
  const gap = 20;
  const across = narrow
    ? 1
    : Math.max(1, Math.min(panels.length, Math.floor((width - left) / (ofOptions ? 170 : 210))));
  const panel = (width - left - 12 - gap * (across - 1)) / across;
  // Beside the bars of a battery: what stands outside the scale, each in a column of its own.
  const column = 44;
  const beside = ofOptions ? 0 : outside.length * column;
  const wide = panel - beside;
  const xOf = (place: number) => (narrow ? 0 : left + 12) + place * (panel + gap);
  const keys: Drawing = ofOptions
    ? { width, body: '', height: 0 }
    : legend(
        scale.map(({ label }, place) => ({ label, fill: sequential(place, scale.length).fill })),
        width,
      );
  const broken = names.map((name) => wrap(name, narrow ? width : left, 13));
  const high = ofOptions ? 18 : 24;
  const rowHeights = broken.map(
    (label) => (narrow ? label.length * 16 + 4 + high : Math.max(high, label.length * 16)) + 7,
  );

  // The legend and the heads are never parted from the first rows below them, by an edge of a page or by time.
  let above: Drawing[] = keys.height > 0 ? [{ ...keys, height: keys.height + 12 }] : [];
  for (let first = 0; first < panels.length; first += across) {
    const beside = panels.slice(first, first + across);
    above.push(headOf(beside));
    // A battery of many items is drawn a few of them at a time; what is hidden altogether is one field as long as its panel.
    const whole = beside.some(({ rows }) => isAllHidden(rows) && names.length <= rowsAtOnce);
    const step = whole ? names.length : rowsAtOnce;
    for (let from = 0; from < names.length; from += step) {
      const last = from + step >= names.length;
      yield joined([...above, rowsOf(beside, from, Math.min(from + step, names.length), last ? 20 : 0)]);
      above = [];
    }
  }

  function headOf(beside: Panel[]): Drawing {
    const titles = beside.map(({ title }) => wrap(title, panel, 13, true));
    const head = Math.max(...titles.map((title) => title.length)) * 16;
    let body = '';
    beside.forEach(({ rows }, place) => {
      const x = xOf(place);
      body += lines(x, (titles[place]!.length * 16) / 2, titles[place]!, { bold: true, leading: 16 });
      body += text(x, head + 10, about(rows), { size: 12, fill: ink.subtle });
      outside.slice(0, ofOptions ? 0 : undefined).forEach(({ label }, index) => {
        const said = wrap(label, column - 4, 11);
        body += lines(x + wide + (index + 1) * column, head + 16 - said.length * 6, said, {
          size: 11,
          fill: ink.subtle,
          anchor: 'end',
          leading: 12,
        });
      });
    });
    return { width, height: head + 24, body };
  }

  function rowsOf(beside: Panel[], from: number, to: number, below: number): Drawing {
    const heights = rowHeights.slice(from, to);
    const height = heights.reduce((sum, of) => sum + of, 0);
    let body = '';
    beside.forEach(({ rows }, place) => {
      const x = xOf(place);
      const [only] = rows;
      if (only?.is === 'hidden' && isAllHidden(rows)) {
        body += hidden(x, 0, panel, height - 7, only.into);
        return;
      }
      let y = 0;
      for (let index = from; index < to; index++) {
        body += rowOf(ofOptions ? only : rows[index], index, x, y);
        y += rowHeights[index]!;
      }
    });
    if (!narrow) {
      let y = 0;
      for (let index = from; index < to; index++) {
        body += lines(0, y + (rowHeights[index]! - 7) / 2, broken[index]!, { leading: 16 });
        y += rowHeights[index]!;
      }
    }
    return { width, height: height + below, body };
  }

  function rowOf(row: BarRow | undefined, index: number, x: number, y: number): string {
    const tall = rowHeights[index]! - 7;
    const at = narrow ? y + broken[index]!.length * 16 + 4 : y + (tall - high) / 2;
    let body = narrow ? lines(0, y + (broken[index]!.length * 16) / 2, broken[index]!, { leading: 16 }) : '';
    if (row?.is === 'hidden') return body + hidden(x, at, panel, high, words.hidden);
    if (row?.is === 'not_asked') return body + text(x, at + high / 2, words.notAsked, { size: 11.5, fill: ink.subtle });
    if (!row) return body;
    if (ofOptions) {
      const { code } = options[index]!;
      const full = wide - 44;
      body += rect(x, at, full, high, { fill: ink.paper, stroke: ink.faint });
      body += rect(x, at, (share(row, code) / 100) * full, high, {
        fill: index < scale.length ? single.fill : '#8b98a6',
      });
      return body + text(x + full + 6, at + high / 2, words.percent(printed(row, code)), { size: 12 });
    }
    body += stackedBar(row, scale, x, at, wide, high, words.number);
    outside.forEach(({ code }, place) => {
      body += text(x + wide + (place + 1) * column, at + high / 2, words.percent(printed(row, code)), {
        size: 12,
        anchor: 'end',
      });
    });
    return body;
  }

  function about(rows: BarRow[]): string {
    const shown = rows.flatMap((row) => (row.is === 'shown' ? [row] : []));
    if (shown.length === 0) return '';
    const ns = shown.map(({ n }) => n);
    const [least, most] = [Math.min(...ns), Math.max(...ns)];
    const n = `${words.n} = ${least === most ? words.number(least) : `${words.number(least)}–${words.number(most)}`}`;
    return shown[0]!.rate ? `${n} · ${shown[0]!.rate}` : n;
  }
}
