import { crc32, deflateSync } from 'node:zlib';

/** @param {string} name @param {Uint8Array} content */
function chunk(name, content) {
  const bytes = Buffer.alloc(content.length + 12);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, content.length + 8)), content.length + 8);
  return bytes;
}

/**
 * A picture as PNG with a palette, a fifth as large: the commonest colours are kept as they are, and one that is within `rounding` of
 * a commoner in each of red, green and blue becomes that, so that letters' edges are not a thousand colours.
 * @param {{ data: Uint8Array, width: number, height: number }} picture @param {number} rounding
 */
export function indexed({ data, width, height }, rounding) {
  const colourAt = (/** @type {number} */ at) =>
    ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  /** @type {Map<number, number>} */
  const seen = new Map();
  for (let at = 0; at < data.length; at += 4) seen.set(colourAt(at), (seen.get(colourAt(at)) ?? 0) + 1);
  /** @type {number[]} */
  const palette = [];
  /** @type {Map<number, number>} */
  const places = new Map();
  for (const [colour] of [...seen].sort(([, a], [, b]) => b - a)) {
    const away = palette.map((other) =>
      Math.max(...[16, 8, 0].map((bits) => Math.abs(((other >> bits) & 255) - ((colour >> bits) & 255)))),
    );
    const least = Math.min(...away);
    const isNew = least > rounding && palette.length < 256;
    places.set(colour, isNew ? palette.push(colour) - 1 : away.indexOf(least));
  }
  // A line is a byte that says that no filter is used, and a byte a pixel.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = places.get(colourAt((y * width + x) * 4)) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
