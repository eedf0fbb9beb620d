import type { Study, StudyQuestion } from '$api/types';

export type CellState = 'first' | 'new' | 'same' | 'reworded' | 'rescaled' | 'both' | 'dropped' | 'absent';

/** A question in a wave, against the last time that it was asked. */
export interface Cell {
  year: number;
  state: CellState;
  /** Why its answers in this wave mean something else than in the others. */
  reason: string | undefined;
}

/** What it said in some waves; the newest last. */
export interface Wording {
  years: number[];
  text: string;
}

/** A question or an item. */
export interface Line {
  key: string;
  text: string;
  cells: Cell[];
  /** Where it has said different things. */
  wordings: Wording[];
}

/** A battery with its items, or a question that stands alone as its only line. */
export interface Block {
  key: string;
  text: string;
  isBattery: boolean;
  type: StudyQuestion['type'];
  lines: Line[];
}

const yearsOf = (study: Study): number[] => study.waves.map(({ year }) => year).sort((a, b) => a - b);

/** The questionnaire of an audience, over all waves. */
export function blocksOf(study: Study, audience: string): Block[] {
  const years = yearsOf(study);
  const blocks = new Map<string, Block>();
  for (const question of study.questions) {
    if (!question.audiences.includes(audience)) continue;
    const isBattery = question.type === 'battery';
    const key = isBattery ? question.question : question.key;
    const block = blocks.get(key) ?? {
      key,
      text: (isBattery ? question.stem : undefined) ?? question.text,
      isBattery,
      type: question.type,
      lines: [],
    };
    block.lines.push(lineOf(question, years));
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

function lineOf(question: StudyQuestion, years: number[]): Line {
  const asked = years.filter((year) => question.waves.includes(year));
  const textIn = (year: number) => question.wordings?.find(({ wave }) => wave === year)?.text ?? question.text;
  const cells = years.map((year): Cell => {
    const reason = question.notComparable?.find(({ wave }) => wave === year)?.reason;
    return { year, state: stateIn(year), reason: asked.includes(year) ? reason : undefined };
  });
  return { key: question.key, text: question.text, cells, wordings: wordingsOf() };

  function stateIn(year: number): CellState {
    const before = asked.filter((other) => other < year).at(-1);
    if (!asked.includes(year)) {
      const isJustGone = before !== undefined && before === years[years.indexOf(year) - 1];
      return isJustGone ? 'dropped' : 'absent';
    }
    if (before === undefined) return year === years[0] ? 'first' : 'new';
    const reworded = textIn(year) !== textIn(before);
    const rescaled = question.rescaled?.includes(year) ?? false;
    return reworded ? (rescaled ? 'both' : 'reworded') : rescaled ? 'rescaled' : 'same';
  }

  function wordingsOf(): Wording[] {
    const found: Wording[] = [];
    for (const year of asked) {
      const last = found.at(-1);
      if (last?.text === textIn(year)) last.years.push(year);
      else found.push({ years: [year], text: textIn(year) });
    }
    return found.length > 1 ? found : [];
  }
}

/** How many of the lines are in each state in a wave, the most first; what is not asked is told only where nothing is. */
export function countsIn(lines: Line[], year: number): { state: CellState; count: number }[] {
  const counts = new Map<CellState, number>();
  for (const { cells } of lines) {
    const state = cells.find((cell) => cell.year === year)!.state;
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  if (counts.size > 1) counts.delete('absent');
  return [...counts].map(([state, count]) => ({ state, count })).sort((a, b) => b.count - a.count);
}
