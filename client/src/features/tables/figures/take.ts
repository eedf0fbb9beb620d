// Files to take along. A picture is made by the browser itself from the same drawing as the page's, with the font in it.
import bold from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import { svg, type Drawing } from './draw';
import { framed, type Around } from './frame';
import { withResolution } from './png';

/** A figure in a report is as wide as the text of a page of A4. */
const centimetres = 16;
const dotsPerInch = 300;

async function face(url: string, weight: number): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`;
}

/** The drawing as a file: caption, figure, source, and the font that it is set in. */
export async function svgFile(drawing: Drawing, around: Around): Promise<Blob> {
  const fonts = (await Promise.all([face(regular, 400), face(bold, 600)])).join('');
  return new Blob([svg(framed(drawing, around), around.title, fonts)], { type: 'image/svg+xml' });
}

export async function pngFile(drawing: Drawing, around: Around): Promise<Blob> {
  const whole = framed(drawing, around);
  const text = await (await svgFile(drawing, around)).text();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((centimetres / 2.54) * dotsPerInch);
  canvas.height = Math.round((whole.height / whole.width) * canvas.width);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png'),
  );
  const bytes = withResolution(new Uint8Array(await drawn.arrayBuffer()), dotsPerInch);
  return new Blob([bytes], { type: 'image/png' });
}
