import type { Draft, Kind } from './draft';
import { firstSides } from './sides';
import type { ReportBlock, ReportTable, Study } from '$api/types';
import { figuresOf, numericBreakdowns, pickable } from '$features/tables/view';

export const charts = ['stacked', 'diverging', 'bars', 'lines', 'comparison', 'curve', 'map', 'scatter'] as const;
export type Chart = (typeof charts)[number];

/** What a table or a sentence may be of besides distributions: the same numbers as these figures. */
export const views = ['lines', 'comparison', 'curve', 'map'] as const;

/** The charts that the study has something for. */
export const chartsOf = (study: Study): Chart[] =>
  charts.filter(
    (chart) =>
      (chart !== 'diverging' || withMiddle(study).length > 0) &&
      (chart !== 'curve' || numericBreakdowns(study).length > 0) &&
      (chart !== 'map' || study.breakdowns.some(({ key }) => key === 'fylke')) &&
      (chart !== 'scatter' || batteriesOf(study).length > 1),
  );

/** Those that are answered on a scale: options of a question's own have no order, and no middle. */
export const withMiddle = (study: Study) =>
  pickable(study).filter((question) => figuresOf(question, study).includes('diverging'));

export const batteriesOf = (study: Study) => pickable(study).filter(({ type }) => type === 'battery');

export function newBlock(kind: Kind, study: Study, draft: Draft): ReportBlock {
  if (kind === 'heading') return { kind, level: draft.entries.length === 0 ? 1 : 2, text: '' };
  if (kind === 'text') return { kind, text: '' };
  const [audience] = study.audiences;
  const table: ReportTable = {
    questions: pickable(study)[0]?.pattern ?? '',
    ...(audience ? { audience: audience.key } : {}),
  };
  return kind === 'figure' ? { kind, chart: 'stacked', table } : { kind, table };
}

/** Whether a chart has room for one item of a battery, and no more. */
export const isOfOne = (chart: string | null | undefined): boolean => chart === 'curve' || chart === 'map';

const people = ['year', 'audience', 'exclude', 'release', 'base', 'top', 'codes'] as const;
const kept: Record<string, readonly (keyof ReportTable)[]> = {
  lines: ['audience', 'by', 'groups', 'exclude', 'bordersOf', 'base', 'top', 'codes'],
  comparison: ['audience', 'exclude', 'base', 'top', 'codes'],
  curve: people,
  map: [...people, 'bordersOf'],
  scatter: ['year', 'audience', 'exclude', 'release'],
};

/** The block seen as another chart: what both have a use for is kept, and what the chart needs is filled in. */
export function withChart(block: ReportBlock, chart: string | null, study: Study): ReportBlock {
  const asked = block.table?.questions.split(',')[0] ?? '';
  const names = kept[chart ?? ''] ?? ['year', 'by', 'groups', 'bordersOf', ...people];
  const table = Object.fromEntries(
    Object.entries(block.table ?? {}).filter(([name]) => (names as readonly string[]).includes(name)),
  );
  return { ...block, chart, table: { ...table, ...needed(chart, asked, study) } };
}

function needed(chart: string | null, asked: string, study: Study): ReportTable {
  const question = pickable(study).find(
    ({ pattern, questions }) => pattern === asked || questions.some(({ key }) => key === asked),
  );
  // From one item back to its battery, or from the battery to its first item.
  const questions = isOfOne(chart) ? (question?.questions[0]?.key ?? asked) : (question?.pattern ?? asked);
  const one = isOfOne(chart) && question?.questions.some(({ key }) => key === asked) ? asked : questions;
  if (chart === 'diverging') {
    const patterns = withMiddle(study).map(({ pattern }) => pattern);
    return { questions: patterns.includes(questions) ? questions : (patterns[0] ?? questions) };
  }
  if (chart === 'comparison') return { questions, ...firstSides(study) };
  if (chart === 'curve') return { questions: one, ...overOf(study, numericBreakdowns(study)[0]?.key ?? '') };
  if (chart !== 'scatter') return { questions: one };
  const batteries = batteriesOf(study).map(({ pattern }) => pattern);
  const first = batteries.find((pattern) => pattern === questions) ?? batteries[0] ?? '';
  return { questions: `${first},${batteries.find((pattern) => pattern !== first) ?? ''}` };
}

/** A curve over years is over those that have gone since: to the newest wave. */
export function overOf(study: Study, over: string): { over: string; since?: number } {
  const options = study.breakdowns.find(({ key }) => key === over)?.options ?? [];
  const isOfYears = options.length > 0 && options.every(({ code }) => /^(19|20)\d\d$/.test(code));
  const newest = study.waves.filter(({ releases }) => releases.length > 0).at(-1)?.year;
  return isOfYears && newest !== undefined ? { over, since: newest } : { over };
}
