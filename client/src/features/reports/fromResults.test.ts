import { describe, expect, it } from 'vitest';
import { figureFrom } from './fromResults';

describe('a figure from results', () => {
  it('has what the address shows', () => {
    expect(figureFrom(new URLSearchParams('questions=bidratt.*&year=2023&by=audience&base=all&ukjent=1'))).toEqual({
      kind: 'figure',
      chart: 'stacked',
      table: { questions: 'bidratt.*', year: '2023', by: 'audience', base: 'all' },
    });
    expect(figureFrom(new URLSearchParams('year=2023'))).toBeUndefined();
  });

  it('is of the kind that comes nearest', () => {
    const of = (query: string) => figureFrom(new URLSearchParams(query));
    expect(of('questions=a.*&year=2023&figure=trend&top=1')).toEqual({
      kind: 'figure',
      chart: 'lines',
      table: { questions: 'a.*', top: 1 },
    });
    expect(of('questions=a.*&second=b.*&by=audience&figure=scatter')?.table).toEqual({ questions: 'a.*,b.*' });
    // The address of results has the battery's key alone.
    expect(of('questions=a.*&second=b&figure=scatter')?.table).toEqual({ questions: 'a.*,b.*' });
    expect(of('questions=a.*&by=audience&figure=diverging')).toMatchObject({ chart: 'diverging' });
    expect(of('questions=m&figure=sorted')).toMatchObject({ chart: 'bars', sorted: true });
    expect(of('questions=a.*&item=a.b&by=fylke&figure=map&top=1&bordersOf=2020&groups=x:c=1')).toEqual({
      kind: 'figure',
      chart: 'map',
      table: { questions: 'a.b', by: 'fylke', top: 1, bordersOf: 2020 },
    });
    expect(of('questions=a.*&item=a.b&year=2023&figure=curve&over=start&since=2023&base=all')).toEqual({
      kind: 'figure',
      chart: 'curve',
      table: { questions: 'a.b', year: '2023', base: 'all', over: 'start', since: 2023 },
    });
    expect(of('questions=a.b&figure=curve')).toMatchObject({ chart: 'stacked' });
  });
});
