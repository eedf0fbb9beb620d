import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { difference } from './golden.js';
import { indexed } from './indexed-png.js';

// The legend and the first rows, hidden ones among them.
function golden() {
  const whole = PNG.sync.read(readFileSync(new URL('./golden/results-battery-counties-1280.png', import.meta.url)));
  const part = new PNG({ width: whole.width, height: 300 });
  PNG.bitblt(whole, part, 0, 0, whole.width, part.height, 0, 0);
  return part;
}

/** @param {PNG} of @param {number} x @param {number} y @param {number[]} colour */
const paint = (of, x, y, colour) => of.data.set([...colour, 255], (y * of.width + x) * 4);

/** @param {PNG} of @param {(x: number, y: number) => number[] | undefined} colourAt */
function repaint(of, colourAt) {
  for (let y = 0; y < of.height; y++)
    for (let x = 0; x < of.width; x++) {
      const colour = colourAt(x, y);
      if (colour) paint(of, x, y, colour);
    }
  return of;
}

/** @param {PNG} of @param {number} x @param {number} y */
const at = (of, x, y) => [...of.data.subarray((y * of.width + x) * 4, (y * of.width + x) * 4 + 3)];

describe('a golden image', () => {
  it('is equal to itself, and to what a machine draws a little lighter', () => {
    expect(difference(golden(), golden())).toBeUndefined();
    const [before, now] = [golden(), golden()];
    now.data.forEach((value, place) => (now.data[place] = Math.min(255, value + (place % 7))));
    expect(difference(before, now)).toBeUndefined();
  });

  it('is kept with a palette, as it was but for a little', () => {
    const before = golden();
    expect(difference(before, PNG.sync.read(indexed(before, 8)))).toBeUndefined();
  });

  it('tells of a page that is longer, of a legend that moved and of a colour that changed', () => {
    const before = golden();
    const shorter = new PNG({ width: before.width, height: before.height - 1 });
    expect(difference(before, shorter)?.says).toContain('instead of');

    // The darkest step of the scale: its swatch in the legend is all of it that is changed.
    const swatch = find(before, [0, 61, 117], 14);
    const inSwatch = (/** @type {number} */ x, /** @type {number} */ y) =>
      x >= swatch.x && x < swatch.x + 14 && y >= swatch.y && y < swatch.y + 14;
    expect(
      difference(
        before,
        repaint(golden(), (x, y) => (inSwatch(x, y) ? [138, 74, 11] : undefined)),
      )?.says,
    ).toMatch(/^0\.0\d %/);

    const moved = repaint(golden(), (x, y) =>
      y >= swatch.y - 4 && y < swatch.y + 18 && x >= 8 ? at(before, x - 8, y) : undefined,
    );
    expect(difference(before, moved)).toBeDefined();
  });

  it('tells of a hidden row that is drawn as zero', () => {
    const before = golden();
    const dashes = find(before, [195, 204, 213], 1);
    const zero = repaint(golden(), (x, y) =>
      x > dashes.x - 4 && Math.abs(y - dashes.y) < 30 ? [255, 255, 255] : undefined,
    );
    expect(difference(before, zero)?.image).toBeDefined();
  });
});

/** Where a field of the colour begins that is as wide as that. @param {PNG} of @param {number[]} colour @param {number} wide */
function find(of, colour, wide) {
  for (let y = 0; y < of.height; y++)
    for (let x = 0; x + wide < of.width; x++) {
      const is = (/** @type {number} */ place) =>
        at(of, place, y).every((value, part) => Math.abs(value - (colour[part] ?? 0)) <= 8);
      if (is(x) && is(x + wide - 1)) return { x, y };
    }
  throw new Error('The picture has no such field.');
}
