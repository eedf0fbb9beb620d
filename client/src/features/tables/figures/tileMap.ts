import { groupedBy } from '../grouping';
import { classed } from './colours';
import { hatch, ink, legend, lines, rect, text, widthOf, wrap, type Drawing } from './draw';

export type Tile = { code: string; label: string } & (
  { is: 'shown'; percent: number; n: number } | { is: 'hidden'; into: string | undefined } | { is: 'absent' }
);

export interface TileMap {
  tiles: Tile[];
  /** Whose borders the counties have. */
  year: number;
  words: {
    hidden: string;
    absent: string;
    n: string;
    percent: (value: number) => string;
    number: (value: number) => string;
  };
}

// Column and row of each county, from the west and from the north. A county that stands has its place in all years.
const places: Record<string, readonly [number, number]> = {
  // Until 2020.
  '01': [3, 5],
  '02': [3, 4],
  '04': [3, 3],
  '05': [2, 3],
  '06': [1, 4],
  '07': [2, 5],
  '08': [1, 5],
  '09': [2, 6],
  '10': [1, 6],
  '12': [0, 4],
  '14': [0, 3],
  '19': [4, 0],
  '20': [5, 0],
  // All along, or since 2020.
  '03': [2, 4],
  '11': [0, 5],
  '15': [1, 3],
  '18': [3, 1],
  '34': [2, 3],
  '42': [1, 6],
  '46': [0, 4],
  '50': [2, 2],
  // 2020 to 2023.
  '30': [3, 4],
  '38': [2, 5],
  '54': [4, 0],
  // Since 2024.
  '31': [3, 5],
  '32': [3, 4],
  '33': [1, 4],
  '39': [2, 5],
  '40': [1, 5],
  '55': [4, 0],
  '56': [5, 0],
};

/** The counties as equal tiles in their places: a county's size on the ground says nothing of how many answered. */
export function tileMap({ tiles, words }: TileMap, width: number): Drawing {
  // On a phone there is room for a name and a number: what the other tiles are stands with the colours then.
  const small = width < 520;
  const gap = small ? 3 : 6;
  const size = Math.min(Math.floor((width - 5 * gap) / 6), 112);
  const high = small ? Math.max(size, 68) : size;
  const [nameSize, figure] = [small ? 9.5 : 12, small ? 12 : 17];
  const leading = nameSize * 1.2;
  const keys = keysOf();
  const top = keys.height + 12;
  let body = keys.body;
  for (const tile of tiles) {
    const [column, row] = places[tile.code] ?? [5, 6];
    const [x, y] = [column * (size + gap), top + row * (high + gap)];
    const name = wrap(tile.label, size - 4, nameSize);
    const nameAt = y + 4 + (name.length * leading) / 2;
    if (tile.is === 'shown') {
      const { fill, ink: on } = classed(tile.percent);
      const right = { fill: on, anchor: 'end' } as const;
      body += rect(x, y, size, high, { fill, stroke: ink.line, 'stroke-width': 0.75 });
      body += lines(x + 3, nameAt, name, { size: nameSize, fill: on, leading });
      const at = x + size - 4;
      body += text(at, y + high - (small ? 19 : 26), words.percent(tile.percent), {
        size: figure,
        bold: true,
        ...right,
      });
      body += text(at, y + high - 8, `${words.n} = ${words.number(tile.n)}`, { size: small ? 9 : 11, ...right });
      continue;
    }
    body +=
      tile.is === 'hidden' ? hatch(x, y, size, high) : rect(x, y, size, high, { fill: ink.paper, stroke: ink.line });
    if (tile.is === 'hidden') body += rect(x + 1, y + 2, size - 2, name.length * leading + 4, { fill: ink.paper });
    body += lines(x + 3, nameAt, name, { size: nameSize, leading });
    if (small) continue;
    // As large as its longest word lets it be: a broken word is hard to read.
    const word = tile.is === 'hidden' ? words.hidden : words.absent;
    const longest = Math.max(...word.split(' ').map((part) => widthOf(part, 11)));
    const fine = Math.min(11, (11 * (size - 6)) / longest);
    const said = wrap(word, size - 5, fine);
    body += rect(x + 2, y + high - said.length * 13 - 4, size - 4, said.length * 13 + 2, { fill: ink.paper });
    body += lines(x + 4, y + high - 3 - (said.length * 13) / 2, said, { size: fine, fill: ink.subtle, leading: 13 });
  }
  let below = top + 7 * (high + gap) + 4;
  const merged = groupedBy(
    tiles.filter((tile) => tile.is === 'hidden'),
    ({ into }) => into ?? '',
  );
  for (const [into, hiddenTiles] of merged) {
    if (!into) continue;
    const said = wrap(`${hiddenTiles.map(({ label }) => label).join(', ')}: ${into}`, width - 4, 12);
    body += lines(0, below + said.length * 8, said, { size: 12, fill: ink.subtle, leading: 16 });
    below += said.length * 16 + 4;
  }
  return { width, height: below, body };

  function keysOf(): Drawing {
    const classes = legend(
      [0, 20, 40, 60, 80].map((from) => ({
        label: `${words.number(from)}–${words.percent(from === 80 ? 100 : from + 19)}`,
        fill: classed(from).fill,
      })),
      width,
    );
    if (!small) return classes;
    const y = classes.height;
    const more =
      hatch(0, y + 3, 14, 14) +
      text(20, y + 10, words.hidden) +
      rect(0, y + 25, 14, 14, { fill: ink.paper, stroke: ink.line }) +
      text(20, y + 32, words.absent);
    return { width, height: y + 44, body: classes.body + more };
  }
}
