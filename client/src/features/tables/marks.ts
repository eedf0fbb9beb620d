import type { Trends } from '$api/types';

/** The marks of the breaks of a trend, and what each of them says below the figure. */
export function breaksOf({ series }: Trends): Map<string, string> {
  const texts = [...new Set(series.flatMap(({ breaks }) => breaks.map(({ text }) => text)))];
  return new Map(texts.map((text, place) => [text, `*${place + 1}`]));
}
