import { describe, expect, it } from 'vitest';
import { diverging, stacked, type Bars } from './bars';
import { alarm, diverging as twoHues, sequential } from './colours';
import { curve } from './curve';
import { hatch, ink, joined, pieces, svg, widthOf, wrap, type Drawing } from './draw';
import { framed } from './frame';
import { transposed } from './models';
import { multiples } from './multiples';
import { crc32, withResolution } from './png';
import { scatter } from './scatter';
import { sortedBars } from './sortedBars';
import { tileMap, type Tile } from './tileMap';
import { trend } from './trend';

const words = {
  hidden: 'Skjult av personvernhensyn',
  notAsked: 'Ikke stilt',
  n: 'n',
  rate: 'Svarprosent',
  percent: (value: number) => `${value} %`,
  number: (value: number) => String(value),
};
const option = (code: string) => ({ code, label: `Svar ${code}` });
const shares = (...counts: number[]) => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const codes = ['1', '2', '3', '4', 'vet_ikke'];
  return {
    n,
    shares: counts.map((count, place) => ({ code: codes[place]!, count, percent: Math.round((100 * count) / n) })),
  };
};
const bars: Bars = {
  scale: ['1', '2', '3', '4'].map(option),
  outside: [{ code: 'vet_ikke', label: 'Vet ikke' }],
  groups: [
    {
      title: undefined,
      rows: [
        { label: 'Bekymring', is: 'shown', ...shares(5, 4, 11, 1, 0), rate: '24 % av 594' },
        { label: 'Undersøkelser', is: 'shown', ...shares(2, 5, 11, 2, 1) },
        { label: 'Møre og Romsdal', is: 'hidden', into: 'Skjult av personvernhensyn. Inngår i «A og B» (n = 5).' },
        { label: 'Medarbeidere', is: 'not_asked' },
      ],
    },
  ],
  words,
};

const texts = ({ body }: Drawing): string[] =>
  [...body.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said]) => said!);
const rects = ({ body }: Drawing, fill: string): { x: number; width: number }[] =>
  [...body.matchAll(/<rect x="([^"]+)" y="[^"]+" width="([^"]+)" height="[^"]+" fill="([^"]+)"/g)]
    .filter(([, , , found]) => found === fill)
    .map(([, x, width]) => ({ x: Number(x), width: Number(width) }));
/** Nothing is drawn beside the paper. */
function expectWithin(drawing: Drawing) {
  for (const [, x, width] of drawing.body.matchAll(/<rect x="([^"]+)" y="[^"]+" width="([^"]+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(-0.5);
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(drawing.width + 0.5);
  }
  expect(drawing.body).not.toMatch(/NaN|undefined|Infinity/);
  expect(drawing.height).toBeGreaterThan(20);
}

it('a long figure is made part by part, and whole it is the same parts under each other', () => {
  let drawn = 0;
  function* parts() {
    for (const height of [100, 300, 300, 50]) {
      drawn++;
      yield { width: 600, height, body: `<p${drawn}/>` };
    }
  }
  const [first] = pieces(parts(), 350);
  expect([first!.height, drawn]).toEqual([400, 2]);
  drawn = 0;
  expect([...pieces(parts(), 350)].map(({ height }) => height)).toEqual([400, 350]);
  drawn = 0;
  expect([...pieces(parts(), 350, 50)].map(({ height }) => height)).toEqual([100, 600, 50]);
  drawn = 0;
  expect(joined(parts())).toEqual({
    width: 600,
    height: 750,
    body: '<p1/><g transform="translate(0 100)"><p2/></g><g transform="translate(0 400)"><p3/></g><g transform="translate(0 700)"><p4/></g>',
  });
});

it('no part of a figure of many rows is longer than a page', () => {
  const [shown, , hiddenRow] = bars.groups[0]!.rows;
  const many = {
    ...bars,
    groups: [{ title: undefined, rows: Array.from({ length: 400 }, (_, of) => (of % 9 ? shown! : hiddenRow!)) }],
  };
  const labels = Array.from({ length: 100 }, (_, of) => `Område ${of}`);
  const panels = ['A', 'B'].map((title) => ({ title, rows: labels.map(() => shown!) }));
  for (const width of [328, 680, 1240])
    for (const parts of [stacked(many, width), diverging(many, width), multiples({ ...bars, labels, panels }, width)]) {
      const heights = [...parts].map(({ height }) => height);
      expect(heights.length).toBeGreaterThan(8);
      expect(Math.max(...heights)).toBeLessThan(900);
    }
});

describe.each([328, 720, 1240])('at a width of %i', (width) => {
  it('stacked bars say every percent that fits, and keep vet ikke outside the bar', () => {
    const drawing = joined(stacked(bars, width));
    expectWithin(drawing);
    expect(texts(drawing)).toEqual(expect.arrayContaining(['Svar 1', 'Svar 4', '24', '19', '52']));
    const said = texts(drawing).join(' | ');
    expect(said).toContain('21');
    expect(said).toContain('24 % av 594');
    // One of 21 says vet ikke: told beside the bar, which ends there.
    expect(said).toMatch(/5 %/);
    // In the legend, and once a row.
    expect(rects(drawing, sequential(3, 4).fill).length).toBe(3);
  });

  it('a hidden row is hatched and says so, and is neither zero nor a gap', () => {
    for (const drawing of [joined(stacked(bars, width)), joined(diverging(bars, width))]) {
      const said = texts(drawing).join(' ');
      expect(said).toContain('Skjult av personvernhensyn. Inngår i «A og B» (n = 5).');
      expect(said).toContain('Ikke stilt');
      expect(drawing.body).toContain('stroke-dasharray');
    }
  });

  it('the number of an option in the middle stands upon the line there', () => {
    const row = { label: 'Hjelpen', is: 'shown' as const, ...shares(1, 2, 5, 3, 4) };
    const odd = {
      ...bars,
      scale: ['1', '2', '3', '4', 'vet_ikke'].map(option),
      outside: [],
      groups: [{ title: undefined, rows: [row] }],
    };
    const { body } = joined(diverging(odd, width));
    expect(body.indexOf('>33</text>')).toBeGreaterThan(body.indexOf(`stroke="${ink.text}"`));
  });

  it('diverging bars meet at the middle of the scale', () => {
    const drawing = joined(diverging(bars, width));
    expectWithin(drawing);
    const low = rects(drawing, twoHues(1, 4).fill).filter(({ width }) => width !== 14);
    const high = rects(drawing, twoHues(2, 4).fill).filter(({ width }) => width !== 14);
    expect(low.length).toBe(2);
    low.forEach(({ x, width }, place) => expect(x + width).toBeCloseTo(high[place]!.x, 1));
    expect(high[0]!.x).toBeCloseTo(high[1]!.x, 1);
  });

  it('sorted bars have the most ticked first, empty ones too, and what excludes the others last', () => {
    const options = ['1', '2', '3', '4'].map((code) => ({ ...option(code), exclusive: code === '2' }));
    const groups = [{ rows: [{ label: 'Ledere', is: 'shown' as const, ...shares(3, 9, 8, 0) }] }];
    const drawing = joined(sortedBars({ options, groups, words }, width));
    expectWithin(drawing);
    expect(texts(drawing).filter((said) => said.startsWith('Svar'))).toEqual(['Svar 3', 'Svar 1', 'Svar 4', 'Svar 2']);
    expect(texts(drawing)).toContain('0 %');
  });

  it('small multiples have a panel each, a hidden one among them', () => {
    const [shown, , hidden] = bars.groups[0]!.rows;
    const counties = [
      { title: 'Innlandet', rows: [shown!] },
      { title: 'Viken', rows: [hidden!] },
    ];
    const drawing = joined(multiples({ ...bars, labels: [], panels: counties }, width));
    expectWithin(drawing);
    expect(texts(drawing)).toEqual(expect.arrayContaining(['Innlandet', 'Viken', '52 %', 'Vet ikke']));
    const roles = ['Ledere', 'Medarbeidere'].map((title) => ({ title, rows: [shown!, shown!] }));
    const battery = joined(multiples({ ...bars, labels: ['A', 'B'], panels: roles }, width));
    expectWithin(battery);
    expect(texts(battery).filter((said) => said === '52').length).toBe(4);
    expect(texts(battery).filter((said) => said === '0 %').length).toBe(4);
  });

  it('a map has a tile in a place of its own for every county of each year', () => {
    for (const codes of [
      '01 02 03 04 05 06 07 08 09 10 11 12 14 15 18 19 20 50',
      '03 11 15 18 30 34 38 42 46 50 54',
      '03 11 15 18 31 32 33 34 39 40 42 46 50 55 56',
    ]) {
      const tiles: Tile[] = codes
        .split(' ')
        .map((code, place) =>
          place === 0
            ? { code, label: 'Skjult', is: 'hidden', into: 'A og B samlet, 50 % (n = 8)' }
            : { code, label: `F ${code}`, is: 'shown', percent: place * 5, below: 'n = 5' },
        );
      const drawing = tileMap({ tiles, year: 2024, words: { ...words, absent: 'Ingen svar' } }, width);
      expectWithin(drawing);
      const names = [...drawing.body.matchAll(/<text x="([^"]+)" y="([^"]+)"[^>]*>(?:F \d\d|Skjult)<\/text>/g)];
      expect(names.length).toBe(tiles.length);
      expect(new Set(names.map(([, x, y]) => `${x} ${y}`)).size).toBe(tiles.length);
      expect(texts(drawing).join(' ')).toContain('A og B samlet, 50 % (n = 8)');
      expect(texts(drawing).join(' ')).toContain('Skjult av');
    }
  });

  it('a map tells a share over a hundred, and a number that is a share of nothing, from the others without colour', () => {
    const tiles: Tile[] = [
      { code: '15', label: 'Møre og Romsdal', is: 'shown', percent: 103, below: '31 av 30', isOver: true },
      { code: '46', label: 'Vestland', is: 'shown', percent: 100, below: '30 av 30' },
      { code: '50', label: 'Trøndelag', is: 'counted', count: '12', below: 'svar' },
      { code: '42', label: 'Agder', is: 'absent' },
    ];
    const drawing = tileMap({ tiles, year: 2024, words: { ...words, absent: 'Ikke med', over: 'Over 100 %' } }, width);
    expectWithin(drawing);
    const said = texts(drawing);
    expect(said).toEqual(expect.arrayContaining(['! Over 100 %', '! 103 %', '31 av 30', '100 %', '12', 'svar']));
    // Framed in the map and in the legend, and nowhere else.
    expect(drawing.body.match(/stroke-width="3"/g)?.length).toBe(2);
    const without = tileMap(
      { tiles: tiles.slice(1), year: 2024, words: { ...words, absent: 'Ikke med', over: 'Over' } },
      width,
    );
    expect(texts(without).join(' ')).not.toContain('!');
  });

  it('a trend stops its line at a break, and draws what was printed hollow and without an interval', () => {
    const shown = (year: number, percent: number) => ({
      year,
      is: 'shown' as const,
      percent,
      low: percent - 9,
      high: percent + 9,
      n: 20,
    });
    const drawn = (lines: Parameters<typeof trend>[0]['panels'][number]['lines']) =>
      joined(
        trend(
          {
            years: [2019, 2020, 2023],
            words: {
              hidden: 'Skjult',
              printed: 'Trykt',
              interval: 'Intervall',
              broken: 'Brudd',
              percent: words.percent,
            },
            panels: [{ title: undefined, lines }],
          },
          width,
        ),
      );
    const solid = (drawing: Drawing) => (drawing.body.match(/stroke-width="2"/g) ?? []).length;
    const points = [shown(2019, 40), shown(2020, 50), shown(2023, 60)];
    const whole = drawn([{ label: 'Alle', points, breaks: [] }]);
    const broken = drawn([
      { label: 'Alle', points, breaks: [{ from: 2019, to: 2020, comparable: false, mark: '*1' }] },
    ]);
    expectWithin(whole);
    expect([solid(whole), solid(broken)]).toEqual([2, 1]);
    expect(texts(broken)).toContain('*1');
    const printed = drawn([
      {
        label: 'Alle',
        points: [{ year: 2019, is: 'printed', percent: 83 }, { year: 2020, is: 'hidden' }, shown(2023, 68)],
        breaks: [],
      },
    ]);
    expect(texts(printed)).toEqual(expect.arrayContaining(['83 %', '68 %', 'Trykt', 'Skjult']));
    expect(solid(printed)).toBe(0);
    expect(printed.body).toMatch(/<circle[^>]*fill="#ffffff"/);
    // However many lie beside each other, the last year's numbers are on the paper.
    const points2023 = [shown(2019, 91), shown(2023, 100)];
    for (const count of [2, 15])
      expectWithin(
        drawn(Array.from({ length: count }, (_, of) => ({ label: `Fylke ${of}`, points: points2023, breaks: [] }))),
      );
  });

  it('a scatter names every point, beside it or in the list', () => {
    const labels = Array.from({ length: 13 }, (_, place) => `Et område med et langt navn, nummer ${place}`);
    const drawing = scatter(
      {
        points: labels.map((label, place) => ({ label, x: 2.8 + (place % 3) / 20, y: 2.7 + (place % 4) / 20 })),
        xTitle: 'Behov',
        yTitle: 'Bidratt',
        scale: { low: 1, high: 4, lowLabel: 'Ikke', highLabel: 'Stor' },
        words: { number: (value) => value.toFixed(1) },
      },
      width,
    );
    expectWithin(drawing);
    const said = texts(drawing).join(' ');
    for (const label of labels) expect(said).toContain(label);
    expect((drawing.body.match(/<circle/g) ?? []).length).toBe(13);
  });

  it('a curve has its band and its points, or says that there is none', () => {
    const model = {
      points: [0, 3, 6].map((x) => ({ x, n: 12, percent: 90 - x * 5 })),
      xTitle: 'År siden deltakelse',
      words: { n: 'n', percent: words.percent, number: words.number, none: 'Ingen kurve' },
    };
    const fitted = [0, 3, 6].map((x) => ({ x, percent: 90 - 5 * x, low: 80 - 6 * x, high: 95 - 3 * x }));
    const drawing = curve({ ...model, fitted }, width);
    expectWithin(drawing);
    expect(drawing.body).toMatch(/<path d="M[^"]+Z"/);
    expect(texts(curve({ ...model, fitted: undefined }, width))).toContain('Ingen kurve');
  });
});

describe('what all figures are drawn with', () => {
  it('tells the steps of a scale apart in grey, with labels at 4.5 to 1', () => {
    const light = (hex: string) => {
      const [r, g, b] = [1, 3, 5].map((at) => {
        const part = parseInt(hex.slice(at, at + 2), 16) / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const contrast = (a: string, b: string) => {
      const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
      return (high! + 0.05) / (low! + 0.05);
    };
    for (const count of [2, 3, 4, 5]) {
      const steps = Array.from({ length: count }, (_, place) => sequential(place, count));
      for (const { fill, ink } of [alarm, ...steps, ...steps.map((_, place) => twoHues(place, count))])
        expect(contrast(fill, ink)).toBeGreaterThan(4.5);
      steps.slice(1).forEach(({ fill }, place) => expect(contrast(steps[place]!.fill, fill)).toBeGreaterThan(1.25));
      const below = steps.slice(0, Math.floor(count / 2)).map((_, place) => twoHues(place, count).fill);
      expect(new Set(below).size).toBe(below.length);
    }
  });

  it('escapes every text and needs no style sheet, script or id', () => {
    const evil = { ...bars, groups: [{ title: '<b onclick="x">&\'', rows: bars.groups[0]!.rows }] };
    const text = svg(joined(stacked(evil, 720)), '"><script>');
    expect(text).not.toMatch(/<b |<script|<style| id=| style=| class=/);
    expect(text).toContain('&#60;b onclick=&#34;x&#34;&#62;&#38;&#39;');
  });

  it('breaks lines that are too wide, and words too', () => {
    for (const part of wrap('Samarbeid med barnevernvaktberedskapsordningen i kommunen', 90))
      expect(widthOf(part)).toBeLessThanOrEqual(90);
    expect(wrap('', 90)).toEqual([]);
  });

  it('hatches within its edges', () => {
    const found = [...hatch(10, 20, 50, 30).matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
    expect(found.length).toBeGreaterThan(10);
    for (const [, x, y] of found) {
      expect(Number(x)).toBeGreaterThanOrEqual(10);
      expect(Number(x)).toBeLessThanOrEqual(60);
      expect(Number(y)).toBeGreaterThanOrEqual(20);
      expect(Number(y)).toBeLessThanOrEqual(50);
    }
  });

  it('sets the caption above and the source below', () => {
    const notes = ['Kilde: X.', 'Svarene er gjenskapt.'];
    const drawing = framed(joined(stacked(bars, 720)), { title: 'Tittel', about: 'Ledere.', notes });
    const said = texts(drawing);
    expect(said[0]).toBe('Tittel');
    expect(said.at(-1)).toBe('Svarene er gjenskapt.');
    expect(drawing.width).toBe(760);
  });

  it('turns groups and items around without losing a row', () => {
    const of = (titles: string[], labels: string[]) =>
      titles.map((title) => ({ title, rows: labels.map((label) => ({ label, is: 'not_asked' as const })) }));
    expect(transposed(of(['Før', 'Etter'], ['A', 'B']))).toEqual(of(['A', 'B'], ['Før', 'Etter']));
  });
});

describe('withResolution', () => {
  it('says how many dots there are to the metre, with the check that the format wants', () => {
    const png = withResolution(new Uint8Array(40).fill(7), 300);
    const view = new DataView(png.buffer);
    expect(png.length).toBe(61);
    expect(String.fromCharCode(...png.subarray(37, 41))).toBe('pHYs');
    expect(view.getUint32(41)).toBe(11811);
    expect(view.getUint32(50)).toBe(crc32(png.subarray(37, 50)));
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
