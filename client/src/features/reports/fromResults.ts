import type { ReportBlock, ReportTable } from '$api/types';

const passed = ['year', 'audience', 'by', 'base', 'groups', 'exclude'] as const;
const numbers = ['top', 'bordersOf', 'release'] as const;

/** A figure of what an address of results shows, as near as a report comes to it; undefined where it names no question. */
export function figureFrom(query: URLSearchParams): ReportBlock | undefined {
  const questions = query.get('item') ?? query.get('questions');
  if (!questions) return undefined;
  const table: ReportTable = { questions };
  for (const name of passed) {
    const value = query.get(name);
    if (value) table[name] = value;
  }
  for (const name of numbers) {
    const value = Number(query.get(name));
    if (value > 0) table[name] = value;
  }
  switch (query.get('figure')) {
    case 'trend': {
      const { year: _, ...overTheWaves } = table;
      return { kind: 'figure', chart: 'lines', table: overTheWaves };
    }
    case 'scatter': {
      const second = query.get('second');
      const { by: _, ...together } = table;
      if (!second) break;
      const questionsOfBoth = `${questions},${second.endsWith('.*') ? second : `${second}.*`}`;
      return { kind: 'figure', chart: 'scatter', table: { ...together, questions: questionsOfBoth } };
    }
    case 'diverging':
      return { kind: 'figure', chart: 'diverging', table };
    case 'sorted':
      return { kind: 'figure', chart: 'bars', sorted: true, table };
    case 'map': {
      const { groups: _, ...whole } = table;
      return { kind: 'figure', chart: 'map', table: { ...whole, by: 'fylke' } };
    }
    case 'curve': {
      const { by: _, groups: __, bordersOf: ___, ...together } = table;
      const [over, since] = [query.get('over'), Number(query.get('since'))];
      if (!over) break;
      return { kind: 'figure', chart: 'curve', table: { ...together, over, ...(since > 0 ? { since } : {}) } };
    }
  }
  return { kind: 'figure', chart: 'stacked', table };
}
