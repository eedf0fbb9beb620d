import { element, ink, lines, rect, wrap, type Drawing } from './draw';

export interface Around {
  title: string;
  /** Who, when, of whom: the line under the title. */
  about: string;
  /** The source line and what else stands under the figure. */
  notes: string[];
}

/** The figure with its caption above and its source below: what is taken along must say by itself what it is. */
export function framed(drawing: Drawing, { title, about, notes }: Around): Drawing {
  const margin = 20;
  const { width } = drawing;
  let top = margin;
  let body = '';
  const put = (content: string, size: number, bold: boolean, fill: string, after: number) => {
    const broken = wrap(content, width, size, bold);
    const leading = size * 1.3;
    body += lines(margin, top + (broken.length * leading) / 2, broken, { size, bold, fill, leading });
    top += broken.length * leading + after;
  };
  put(title, 16, true, ink.text, 4);
  put(about, 13, false, ink.subtle, 14);
  body += element('g', { transform: `translate(${margin} ${Math.round(top)})` }, drawing.body);
  top += drawing.height + 12;
  for (const note of notes) put(note, 11.5, false, ink.subtle, 4);
  const height = top + margin - 4;
  const whole = width + 2 * margin;
  return { width: whole, height, body: rect(0, 0, whole, height, { fill: ink.paper }) + body };
}
