import { groupedBy } from '../grouping';
import { alarm, classed, type Shade } from './colours';
import { hatch, ink, legend, lines, rect, text, widthOf, wrap, type Drawing } from './draw';

/** What a tile shows: a share and what it is of (one over a hundred is an alarm), a number that is a share of nothing known, or nothing. */
export type Tile = { code: string; label: string } & (
  | { is: 'shown'; percent: number; below: string; isOver?: boolean }
  | { is: 'counted'; count: string; below: string }
  | { is: 'hidden'; into: string | undefined }
  | { is: 'absent' }
);

export interface TileMap {
  tiles: Tile[];
  /** Whose borders the counties have. */
  year: number;
  words: {
    hidden: string;
    absent: string;
    /** What a share over a hundred is called, where there can be one. */
    over?: string;
    percent: (value: number) => string;
    number: (value: number) => string;
  };
}

const paper: Shade = { fill: ink.paper, ink: ink.text };

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
    if (tile.is === 'shown' || tile.is === 'counted') {
      const isOver = tile.is === 'shown' && tile.isOver;
      const { fill, ink: on } = tile.is === 'counted' ? paper : isOver ? alarm : classed(tile.percent);
      const right = { fill: on, anchor: 'end' } as const;
      body += rect(x, y, size, high, { fill, stroke: ink.line, 'stroke-width': 0.75 });
      if (isOver) body += rect(x + 1.5, y + 1.5, size - 3, high - 3, { fill: 'none', stroke: on, 'stroke-width': 3 });
      body += lines(x + (isOver ? 6 : 3), nameAt + (isOver ? 3 : 0), name, { size: nameSize, fill: on, leading });
      const at = x + size - (isOver ? 7 : 4);
      const said = tile.is === 'counted' ? tile.count : `${isOver ? '! ' : ''}${words.percent(tile.percent)}`;
      body += text(at, y + high - (small ? 19 : 26), said, { size: figure, bold: true, ...right });
      body += text(at, y + high - (isOver ? 10 : 8), tile.below, { size: small ? 9 : 11, ...right });
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
    body += lines(x + 3, y + high - 3 - (said.length * 13) / 2, said, { size: fine, fill: ink.subtle, leading: 13 });
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
    let { height, body } = classes;
    const add = (swatch: string, label: string) => {
      body += swatch + text(20, height + 10, label);
      height += 22;
    };
    const has = (wanted: (tile: Tile) => boolean | undefined) => tiles.some(wanted);
    if (words.over && has((tile) => tile.is === 'shown' && tile.isOver))
      add(
        rect(1.5, height + 4.5, 11, 11, { fill: alarm.fill, stroke: alarm.ink, 'stroke-width': 3 }),
        `! ${words.over}`,
      );
    if (small && has(({ is }) => is === 'hidden')) add(hatch(0, height + 3, 14, 14), words.hidden);
    if (small && has(({ is }) => is === 'absent'))
      add(rect(0, height + 3, 14, 14, { fill: ink.paper, stroke: ink.line }), words.absent);
    return { width, height, body };
  }
}
