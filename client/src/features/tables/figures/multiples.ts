import { isNarrow, printed, share, stackedBar, type BarRow, type Bars } from './bars';
import { sequential, single } from './colours';
import { hidden, ink, legend, lines, rect, text, widthOf, wrap, type Drawing } from './draw';

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

/** The same small figure for each county, cluster or role, with the labels once to the left of each line of them. */
export function multiples({ scale, outside, words, labels, panels }: Multiples, width: number): Drawing {
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
  const keys = ofOptions
    ? { body: '', height: 0 }
    : legend(
        scale.map(({ label }, place) => ({ label, fill: sequential(place, scale.length).fill })),
        width,
      );
  const broken = names.map((name) => wrap(name, narrow ? width : left, 13));
  const high = ofOptions ? 18 : 24;
  const rowHeights = broken.map(
    (label) => (narrow ? label.length * 16 + 4 + high : Math.max(high, label.length * 16)) + 7,
  );

  let [top, body] = [keys.height + (keys.height > 0 ? 12 : 0), keys.body];
  for (let first = 0; first < panels.length; first += across) {
    const line = panels.slice(first, first + across);
    const titles = line.map(({ title }) => wrap(title, panel, 13, true));
    const head = Math.max(...titles.map((title) => title.length)) * 16;
    const start = top + head + 24;
    line.forEach(({ rows }, place) => {
      const x = (narrow ? 0 : left + 12) + place * (panel + gap);
      body += lines(x, top + (titles[place]!.length * 16) / 2, titles[place]!, { bold: true, leading: 16 });
      body += text(x, top + head + 10, about(rows), { size: 12, fill: ink.subtle });
      outside.slice(0, ofOptions ? 0 : undefined).forEach(({ label }, index) => {
        const said = wrap(label, column - 4, 11);
        body += lines(x + wide + (index + 1) * column, top + head + 16 - said.length * 6, said, {
          size: 11,
          fill: ink.subtle,
          anchor: 'end',
          leading: 12,
        });
      });
      let y = start;
      const [only] = rows;
      if (only && rows.every(({ is }) => is === 'hidden') && only.is === 'hidden') {
        const tall = rowHeights.reduce((sum, height) => sum + height, 0) - 7;
        body += hidden(x, y, panel, tall, only.into);
        return;
      }
      names.forEach((_, index) => {
        const row = ofOptions ? only : rows[index];
        const tall = rowHeights[index]! - 7;
        if (narrow) body += lines(0, y + (broken[index]!.length * 16) / 2, broken[index]!, { leading: 16 });
        const at = narrow ? y + broken[index]!.length * 16 + 4 : y + (tall - high) / 2;
        if (row?.is === 'hidden') body += hidden(x, at, panel, high, words.hidden);
        else if (row?.is === 'not_asked')
          body += text(x, at + high / 2, words.notAsked, { size: 11.5, fill: ink.subtle });
        else if (row && ofOptions) {
          const { code } = options[index]!;
          const full = wide - 44;
          body += rect(x, at, full, high, { fill: ink.paper, stroke: ink.faint });
          body += rect(x, at, (share(row, code) / 100) * full, high, {
            fill: index < scale.length ? single.fill : '#8b98a6',
          });
          body += text(x + full + 6, at + high / 2, words.percent(printed(row, code)), { size: 12 });
        } else if (row) {
          body += stackedBar(row, scale, x, at, wide, high, words.number);
          outside.forEach(({ code }, index) => {
            body += text(x + wide + (index + 1) * column, at + high / 2, words.percent(printed(row, code)), {
              size: 12,
              anchor: 'end',
            });
          });
        }
        y += rowHeights[index]!;
      });
    });
    if (!narrow) {
      let y = start;
      broken.forEach((label, index) => {
        body += lines(0, y + (rowHeights[index]! - 7) / 2, label, { leading: 16 });
        y += rowHeights[index]!;
      });
    }
    top = start + rowHeights.reduce((sum, height) => sum + height, 0) + 20;
  }
  return { width, height: top - 12, body };

  function about(rows: BarRow[]): string {
    const shown = rows.flatMap((row) => (row.is === 'shown' ? [row] : []));
    if (shown.length === 0) return '';
    const ns = shown.map(({ n }) => n);
    const [least, most] = [Math.min(...ns), Math.max(...ns)];
    const n = `${words.n} = ${least === most ? words.number(least) : `${words.number(least)}–${words.number(most)}`}`;
    return shown[0]!.rate ? `${n} · ${shown[0]!.rate}` : n;
  }
}
