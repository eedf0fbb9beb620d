// Told apart by lightness, so that grey print and any kind of colour blindness keep the order; `ink` is at least 4.5 to 1 on `fill`.
export interface Shade {
  fill: string;
  ink: string;
}

const dark = '#00213f';
const light = '#ffffff';

const steps: readonly Shade[] = [
  { fill: '#dbe8f5', ink: dark },
  { fill: '#a9cbe8', ink: dark },
  { fill: '#6ea8da', ink: dark },
  { fill: '#1f6fb5', ink: light },
  { fill: '#003d75', ink: light },
];

const chosen: Record<number, readonly number[]> = {
  1: [3],
  2: [1, 4],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
};

/** One hue from light to dark over the options of a scale. */
export function sequential(index: number, count: number): Shade {
  const place = chosen[count]?.[index] ?? Math.floor((index / Math.max(count, 1)) * steps.length);
  return steps[Math.min(Math.max(place, 0), steps.length - 1)]!;
}

const below: readonly Shade[] = [
  { fill: '#8a4a0b', ink: light },
  { fill: '#e3b778', ink: dark },
];
const above: readonly Shade[] = [
  { fill: '#8dbbe4', ink: dark },
  { fill: '#003d75', ink: light },
];
const middle: Shade = { fill: '#dfe3e8', ink: dark };

/** Brown below the middle and blue above it, darkest at the ends: the side tells in grey what the hue tells in colour. */
export function diverging(index: number, count: number): Shade {
  const half = Math.floor(count / 2);
  if (count % 2 === 1 && index === half) return middle;
  if (index < half) return half === 1 ? below[0]! : below[Math.round((index / (half - 1)) * (below.length - 1))]!;
  const place = index - (count - half);
  return half === 1 ? above[1]! : above[Math.round((place / (half - 1)) * (above.length - 1))]!;
}

/** Of a single share. */
export const single: Shade = steps[3]!;

/** Of a share on a map, in steps of twenty percent. */
export const classed = (percent: number): Shade => steps[Math.min(Math.floor(percent / 20), 4)]!;

/** Of what cannot be right: on white, with a frame and a sign of its own, so that it is no darker step of the others. */
export const alarm: Shade = { fill: '#ffffff', ink: '#8c1d40' };

/** Lines beside each other: told apart by their marks and dashes also. */
export const series = [
  { stroke: '#003d75', dash: undefined, mark: 'circle' },
  { stroke: '#b3570a', dash: '7 4', mark: 'square' },
  { stroke: '#00708a', dash: '2 3', mark: 'triangle' },
  { stroke: '#6b2c91', dash: '9 3 2 3', mark: 'diamond' },
  { stroke: '#4a5866', dash: '4 2', mark: 'circle' },
  { stroke: '#8c1d40', dash: '1 3', mark: 'square' },
] as const;
