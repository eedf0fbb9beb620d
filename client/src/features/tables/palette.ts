// One hue from light to dark, so that the order of a scale shows without colours being told apart, and in grey print.
// `ink` is the colour of the label on it, at least 4.5 to 1.
const steps = [
  { fill: '#dbe8f5', ink: '#002c54' },
  { fill: '#a9cbe8', ink: '#002c54' },
  { fill: '#6ea8da', ink: '#00213f' },
  { fill: '#1f6fb5', ink: '#ffffff' },
  { fill: '#003d75', ink: '#ffffff' },
] as const;

export type Shade = (typeof steps)[number];

const chosen: Record<number, readonly number[]> = {
  1: [3],
  2: [1, 4],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
};

export function shade(index: number, count: number): Shade {
  const places = chosen[count];
  const step = places ? places[index]! : Math.floor((index / count) * steps.length);
  return steps[step]!;
}

export const single: Shade = steps[3];
