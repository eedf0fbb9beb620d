import { describe, expect, it } from 'vitest';
import { chartsOf, withChart } from './blocks';
import { testStudy } from './testStudy';
import type { ReportBlock } from '$api/types';

const bars: ReportBlock = {
  kind: 'figure',
  chart: 'stacked',
  caption: 'Min',
  table: { questions: 'behov.*', audience: 'leder', by: 'fylke', year: '2020', top: 1 },
};

describe('a block seen as another chart', () => {
  it('has one item where there is room for one, and the battery again where there is room for it', () => {
    const map = withChart(bars, 'map', testStudy);
    expect(map.table).toEqual({ questions: 'behov.foreldre', audience: 'leder', year: '2020', top: 1 });
    expect(withChart(map, 'lines', testStudy).table).toEqual({ questions: 'behov.*', audience: 'leder', top: 1 });
    const chosen = { ...map, table: { questions: 'behov.barn' } };
    expect(withChart(chosen, 'curve', testStudy).table?.questions).toBe('behov.barn');
  });

  it('has two sides to compare, and no breakdown', () => {
    expect(withChart(bars, 'comparison', testStudy)).toEqual({
      kind: 'figure',
      chart: 'comparison',
      caption: 'Min',
      table: { questions: 'behov.*', audience: 'leder', top: 1, a: 'audience=leder', b: 'audience=medarbeider' },
    });
  });

  it('is a curve over the years that have gone to the newest released wave', () => {
    expect(withChart(bars, 'curve', testStudy).table).toMatchObject({ over: 'start', since: 2023 });
  });

  it('sets another battery against its own, and leaves that when it is left', () => {
    const scatter = withChart(bars, 'scatter', testStudy);
    expect(scatter.table).toEqual({ questions: 'behov.*,bidratt.*', audience: 'leder', year: '2020' });
    expect(withChart(scatter, 'stacked', testStudy).table?.questions).toBe('behov.*');
  });

  it('is of a question with a middle where it lies around one', () => {
    expect(withChart(bars, 'diverging', testStudy).table).toEqual({ ...bars.table, questions: 'behov.*' });
    const unordered = { ...bars, table: { questions: 'forankring' } };
    expect(withChart(unordered, 'diverging', testStudy).table).toEqual({ questions: 'behov.*' });
  });

  it('is offered only what the study has something for', () => {
    expect(chartsOf(testStudy)).toEqual([
      'stacked',
      'diverging',
      'bars',
      'lines',
      'comparison',
      'curve',
      'map',
      'scatter',
    ]);
    const bare = { ...testStudy, breakdowns: [], questions: testStudy.questions.slice(0, 1) };
    expect(chartsOf(bare)).toEqual(['stacked', 'bars', 'lines', 'comparison']);
  });
});
