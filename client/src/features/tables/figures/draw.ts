// The parts that all figures are drawn with. They make SVG as text, with attributes alone (no style sheet, no ids), so that the same
// drawing stands on the page under a strict policy, in a file, in a picture and in a report.

/** A figure without what stands around it. Lengths are CSS pixels. */
export interface Drawing {
  width: number;
  height: number;
  body: string;
}

/** A figure in parts that lie under each other, each drawn when it is asked for: the first of a long one is seen before the last is made. */
export type Parts = Iterable<Drawing>;

export const family = "Inter, 'Segoe UI', Arial, sans-serif";
export const ink = { text: '#1b2733', subtle: '#4a5866', line: '#8b98a6', faint: '#d5dbe1', paper: '#ffffff' } as const;

type Attributes = Record<string, string | number | undefined>;

export function escape(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`) : text;
}

const round = (value: number): number => Math.round(value * 100) / 100;

export function element(name: string, attributes: Attributes, ...children: string[]): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) written += ` ${key}="${typeof value === 'number' ? round(value) : escape(value)}"`;
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export const rect = (x: number, y: number, width: number, height: number, more: Attributes): string =>
  element('rect', { x, y, width: Math.max(width, 0), height: Math.max(height, 0), ...more });

export const line = (x1: number, y1: number, x2: number, y2: number, more: Attributes = {}): string =>
  element('line', { x1, y1, x2, y2, stroke: ink.faint, 'stroke-width': 1, ...more });

export interface TextStyle {
  size?: number;
  bold?: boolean;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text whose middle is at `y`: by the font's own measure, as readers of SVG differ on `dominant-baseline`. */
export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { size = 13, bold = false, fill = ink.text, anchor = 'start' } = style;
  return element(
    'text',
    {
      x,
      y: y + size * 0.35,
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    escape(content),
  );
}

// Widths of Inter in thousandths of its size, by groups of letters that are about as wide. A little too wide for Arial, which
// stands in for it on the page: what fits here fits there.
const widths: [RegExp, number][] = [
  [/[ijlI'.,:;|!]/, 290],
  [/[ftr()[\]\-/ ]/, 370],
  [/[mwMW%@]/, 900],
  [/[A-ZÆØÅÄÖ–«»]/, 690],
  [/[æœ]/, 900],
  [/[0-9]/, 640],
];

const known = new Map<string, number>();

function widthOfLetter(letter: string): number {
  const found = known.get(letter) ?? widths.find(([letters]) => letters.test(letter))?.[1] ?? 585;
  known.set(letter, found);
  return found;
}

export function widthOf(content: string, size = 13, bold = false): number {
  let sum = 0;
  for (const letter of content) sum += widthOfLetter(letter);
  return (sum * size * (bold ? 1.05 : 1)) / 1000;
}

/** The text in lines that are no wider than `width`; a word that is wider is broken. */
export function wrap(content: string, width: number, size = 13, bold = false): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of content.split(/\s+/).filter(Boolean)) {
    const longer = current ? `${current} ${word}` : word;
    if (widthOf(longer, size, bold) <= width) {
      current = longer;
      continue;
    }
    if (current) lines.push(current);
    current = word;
    while (widthOf(current, size, bold) > width && current.length > 2) {
      let fits = current.length - 1;
      while (fits > 2 && widthOf(`${current.slice(0, fits)}-`, size, bold) > width) fits--;
      lines.push(`${current.slice(0, fits)}-`);
      current = current.slice(fits);
    }
  }
  if (current) lines.push(current);
  return lines;
}

/** Lines of text whose block has its middle at `y`. */
export function lines(x: number, y: number, content: string[], style: TextStyle & { leading?: number } = {}): string {
  const leading = style.leading ?? (style.size ?? 13) * 1.25;
  return content.map((part, place) => text(x, y + (place - (content.length - 1) / 2) * leading, part, style)).join('');
}

/** The sign of what is hidden, drawn as lines that end at the edges: no pattern that a word processor would not know. */
export function hatch(x: number, y: number, width: number, height: number): string {
  const step = 7;
  let path = '';
  for (let offset = step - height; offset < width; offset += step) {
    const [x1, x2] = [Math.max(offset, 0), Math.min(offset + height, width)];
    path += `M${round(x + x1)} ${round(y + height - (x1 - offset))}L${round(x + x2)} ${round(y + height - (x2 - offset))}`;
  }
  return (
    rect(x, y, width, height, { fill: ink.paper, stroke: ink.line, 'stroke-dasharray': '4 3' }) +
    element('path', { d: path, stroke: '#c3ccd5', 'stroke-width': 1.2, fill: 'none' })
  );
}

/** A hatched place that says what it is. */
export function hidden(x: number, y: number, width: number, height: number, says: string): string {
  const content = wrap(says, width - 16, 12);
  const wide = Math.max(...content.map((part) => widthOf(part, 12)));
  return (
    hatch(x, y, width, height) +
    rect(x + 6, y + height / 2 - content.length * 8, wide + 8, content.length * 16, { fill: ink.paper }) +
    lines(x + 10, y + height / 2, content, { size: 12, fill: ink.subtle, leading: 15 })
  );
}

export interface Key {
  label: string;
  fill: string;
}

/** Swatches and what they mean, in as many lines as they need. */
export function legend(keys: Key[], width: number, x = 0, y = 0): Drawing {
  let [left, top] = [0, 0];
  let body = '';
  for (const { label, fill } of keys) {
    const wide = 22 + widthOf(label, 13);
    if (left > 0 && left + wide > width) [left, top] = [0, top + 22];
    body += rect(x + left, y + top + 3, 14, 14, { fill, stroke: ink.line, 'stroke-width': 0.75 });
    body += text(x + left + 20, y + top + 10, label);
    left += wide + 18;
  }
  return { width, height: keys.length === 0 ? 0 : top + 22, body };
}

/** The parts as one drawing. */
export function joined(parts: Parts): Drawing {
  let [width, height, body] = [0, 0, ''];
  for (const part of parts) {
    body += height === 0 ? part.body : element('g', { transform: `translate(0 ${round(height)})` }, part.body);
    width = Math.max(width, part.width);
    height += part.height;
  }
  return { width, height, body };
}

/** The same with fewer parts: as many in each as make it `least` high, and in the first as many as make it `first`. No more is made than is given. */
export function* pieces(parts: Parts, least: number, first = least): Generator<Drawing> {
  let held: Drawing[] = [];
  let [sum, enough] = [0, first];
  for (const part of parts) {
    held.push(part);
    sum += part.height;
    if (sum < enough) continue;
    yield joined(held);
    [held, sum, enough] = [[], 0, least];
  }
  if (held.length > 0) yield joined(held);
}

/** The drawing as a document of its own; without a name it is a part of what has one. */
export function svg({ width, height, body }: Drawing, name?: string, fonts = ''): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: Math.ceil(height),
      viewBox: `0 0 ${round(width)} ${Math.ceil(height)}`,
      'font-family': family,
      role: name === undefined ? undefined : 'img',
      'aria-label': name,
    },
    fonts && `<style>${fonts}</style>`,
    body,
  );
}
