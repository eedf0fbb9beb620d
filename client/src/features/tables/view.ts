import type { Study, StudyQuestion } from '$api/types';
import type { Dictionary } from '$i18n/Dictionary';

export type Base = 'all' | 'scale';

export const figureKinds = [
  'stacked',
  'diverging',
  'pairs',
  'multiples',
  'sorted',
  'map',
  'trend',
  'scatter',
  'curve',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** What a page of results shows; all of it stands in the address, with the API's own names. */
export interface View {
  /** A question's key, or `battery.*`. */
  questions: string;
  /** Of a battery, the item of a figure that has room for one. */
  item: string | undefined;
  year: number;
  /** A release to read instead of the newest of the wave. */
  release: number | undefined;
  /** An audience, all of them beside each other, or all counted as one. */
  audience: { only: string } | 'each' | 'together';
  /** A breakdown besides the audience. */
  breakdown: string | undefined;
  base: Base;
  figure: FigureKind;
  /** How many of the scale's highest options are the share that is followed or mapped. */
  top: number;
  /** The year whose counties the map or the trend has. */
  bordersOf: number | undefined;
  /** Groups of the evaluator's own, and who is left out, as the API writes them. */
  groups: string | undefined;
  exclude: string | undefined;
  /** The battery that the question's is set against. */
  second: string | undefined;
  /** The breakdown that is a number; of years, those from them to this one. */
  over: string | undefined;
  since: number | undefined;
}

export interface PickableQuestion {
  /** What the API is asked for. */
  pattern: string;
  text: string;
  type: string;
  questions: StudyQuestion[];
}

const known = new WeakMap<Study, PickableQuestion[]>();

/** What can be picked: batteries whole, other questions one by one; free text is no table. Found once of each study. */
export function pickable(study: Study): PickableQuestion[] {
  const picked = known.get(study) ?? findPickable(study);
  known.set(study, picked);
  return picked;
}

function findPickable(study: Study): PickableQuestion[] {
  const found = new Map<string, PickableQuestion>();
  for (const question of study.questions) {
    if (['text', 'date', 'info', 'section'].includes(question.type)) continue;
    const battery = question.type === 'battery';
    const pattern = battery ? `${question.question}.*` : question.key;
    const text = (battery ? question.stem : undefined) ?? question.text;
    const picked = found.get(pattern) ?? { pattern, text, type: question.type, questions: [] };
    picked.questions.push(question);
    found.set(pattern, picked);
  }
  return [...found.values()];
}

export const releasedYears = (study: Study): number[] =>
  study.waves.filter((wave) => wave.releases.length > 0).map((wave) => wave.year);

/** The waves that there is something to tell of: numbers, or that they were withdrawn. */
export const toldWaves = (study: Study): Study['waves'] =>
  study.waves.filter(({ releases, withdrawn }) => releases.length > 0 || (withdrawn ?? []).length > 0);

/** The breakdowns that the study declares, besides those that have a choice of their own. */
export const breakdownsOf = (study: Study): Study['breakdowns'] =>
  study.breakdowns.filter(({ key }) => key !== 'audience' && key !== 'year');

const areaOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

/** Batteries whose items are of the same areas: what one may be set against. */
export function partners(question: PickableQuestion, study: Study): PickableQuestion[] {
  const areas = new Set(question.questions.map(({ key }) => areaOf(key)));
  return pickable(study).filter(
    (other) =>
      other.type === 'battery' &&
      other.pattern !== question.pattern &&
      other.questions.filter(({ key }) => areas.has(areaOf(key))).length >= 3,
  );
}

/** Breakdowns whose values are numbers that mean something as such; a county's or a cluster's code does not. */
export const numericBreakdowns = (study: Study): Study['breakdowns'] =>
  study.breakdowns.filter(
    ({ key, options }) =>
      !['fylke', 'embete', 'cluster', 'audience', 'year'].includes(key) &&
      options.length > 1 &&
      options.every(({ code }) => /^-?\d+$/.test(code)),
  );

/** The figures that a question can be drawn as, the plainest first. */
export function figuresOf(question: PickableQuestion, study: Study): FigureKind[] {
  if (question.type === 'multi') return ['sorted'];
  const scale = (question.questions[0]?.options ?? []).filter(({ outsideScale }) => !outsideScale);
  if (question.type === 'number' || scale.length < 2) return ['stacked'];
  // Options of a question's own have no order: only those of a scale are numbered.
  if (!scale.every(({ code }) => /^\d+$/.test(code))) return ['sorted', 'multiples'];
  const has = (key: string) => study.breakdowns.some((breakdown) => breakdown.key === key);
  return [
    'stacked',
    'diverging',
    ...(question.type === 'battery' ? (['pairs'] as const) : []),
    'multiples',
    ...(has('fylke') ? (['map'] as const) : []),
    'trend',
    ...(question.type === 'battery' && partners(question, study).length > 0 ? (['scatter'] as const) : []),
    ...(numericBreakdowns(study).length > 0 ? (['curve'] as const) : []),
  ];
}

/** Reads the address, and puts what the study has in the place of what is missing or unknown. */
export function viewFrom(query: URLSearchParams, study: Study): View | undefined {
  const told = toldWaves(study);
  const questions = pickable(study);
  const [firstQuestion] = questions;
  const newest = told.findLast(({ releases }) => releases.length > 0) ?? told.at(-1);
  if (!newest || !firstQuestion) return undefined;

  const asked = query.get('questions');
  const question = questions.find(({ pattern }) => pattern === asked) ?? firstQuestion;
  const year = Number(query.get('year'));
  const by = (query.get('by') ?? '').split(',');
  const audience = query.get('audience');
  const only = study.audiences.find(({ key }) => key === audience);
  const figures = figuresOf(question, study);
  const release = Number(query.get('release'));
  // One that is named and cannot be read stays named, in its own wave: the API says what became of it, and no other numbers stand in its place.
  const isGone =
    Number.isInteger(release) && release >= 1 && !study.waves.some(({ releases }) => releases.includes(release));
  const wave =
    told.find(({ withdrawn }) => withdrawn?.includes(release)) ??
    (isGone ? study.waves : told).find((one) => one.year === year) ??
    newest;
  // Of a wave of which nothing stands, the last that was withdrawn is named, and told of.
  const last = wave.releases.length === 0 ? wave.withdrawn?.at(-1) : undefined;
  const top = Number(query.get('top'));
  const borders = Number(query.get('bordersOf'));
  const view: View = {
    questions: question.pattern,
    item: question.questions.find(({ key }) => key === query.get('item'))?.key,
    year: wave.year,
    release: isGone || wave.releases.includes(release) ? release : last,
    audience: only ? { only: only.key } : by.includes('audience') || !query.has('questions') ? 'each' : 'together',
    breakdown: breakdownsOf(study).find(({ key }) => by.includes(key))?.key,
    base: query.get('base') === 'scale' ? 'scale' : 'all',
    figure: figures.find((kind) => kind === query.get('figure')) ?? figures[0]!,
    top: Number.isInteger(top) && top >= 1 && top <= 10 ? top : 2,
    bordersOf: Number.isInteger(borders) && borders >= 2018 && borders <= 2100 ? borders : undefined,
    groups: query.get('groups')?.trim() || undefined,
    exclude: query.get('exclude')?.trim() || undefined,
    second: partners(question, study).find(({ pattern }) => pattern === `${query.get('second')}.*`)?.questions[0]
      ?.question,
    over: numericBreakdowns(study).find(({ key }) => key === query.get('over'))?.key,
    since: undefined,
  };
  return fitting(view, study);
}

/** The view with what its figure needs: a map counties, small multiples something to be multiples of, a scatter its other battery. */
export function fitting(view: View, study: Study): View {
  const question = pickable(study).find(({ pattern }) => pattern === view.questions)!;
  const kinds = figuresOf(question, study);
  const figure = kinds.includes(view.figure) ? view.figure : kinds[0]!;
  const fitted: View = { ...view, figure };
  const single = question.questions.find(({ key }) => key === view.item) ?? question.questions[0]!;
  const oneItem = question.type === 'battery' && ['map', 'curve'].includes(figure);
  fitted.item = oneItem ? single.key : undefined;
  if (figure === 'map') {
    Object.assign(fitted, { breakdown: 'fylke', groups: undefined });
    if (fitted.audience === 'each') fitted.audience = { only: single.audiences[0] ?? study.audiences[0]!.key };
  } else if (figure === 'multiples') {
    if (!fitted.breakdown && !fitted.groups && fitted.audience !== 'each') fitted.audience = 'each';
  } else if (figure === 'scatter') {
    const found = partners(question, study);
    fitted.second = (
      found.find(({ questions }) => questions[0]!.question === view.second) ?? found[0]!
    ).questions[0]!.question;
    Object.assign(fitted, { breakdown: undefined, groups: undefined });
    if (fitted.audience === 'each') fitted.audience = 'together';
  } else if (figure === 'curve') {
    fitted.over = view.over ?? numericBreakdowns(study)[0]!.key;
    Object.assign(fitted, { breakdown: undefined });
    if (fitted.audience === 'each') fitted.audience = 'together';
  }
  if (figure !== 'scatter') fitted.second = undefined;
  if (figure !== 'curve') fitted.over = undefined;
  const isOfYears = numericBreakdowns(study).some(
    ({ key, options }) => key === fitted.over && options.every(({ code }) => /^(19|20)\d\d$/.test(code)),
  );
  fitted.since = isOfYears ? view.year : undefined;
  if (!['map', 'trend'].includes(figure) || (fitted.breakdown !== 'fylke' && !fitted.groups))
    fitted.bordersOf = undefined;
  if (figure === 'trend') fitted.release = undefined;
  return fitted;
}

type Values = Record<string, string>;

const given = (values: Record<string, string | number | undefined>): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );

const byOf = (view: View): string =>
  [view.audience === 'each' ? 'audience' : undefined, view.breakdown].filter(Boolean).join(',');

/** The audience that the view is of, where it is of one. */
export const onlyOf = ({ audience }: View): string | undefined =>
  typeof audience === 'object' ? audience.only : undefined;

const peopleOf = (view: View): Record<string, string | undefined> => ({
  audience: onlyOf(view),
  groups: view.groups,
  exclude: view.exclude,
});

const usesTop = (figure: FigureKind): boolean => ['map', 'trend', 'curve'].includes(figure);

/** The view as the address has it. */
export function addressOf(view: View): Values {
  return given({
    questions: view.questions,
    item: view.item,
    year: view.year,
    release: view.release,
    ...peopleOf(view),
    by: byOf(view),
    base: view.base,
    figure: view.figure,
    top: usesTop(view.figure) ? view.top : undefined,
    bordersOf: view.bordersOf,
    second: view.second,
    over: view.over,
    since: view.since,
  });
}

export interface Call {
  path:
    | '/api/studies/{study}/distributions'
    | '/api/studies/{study}/trends'
    | '/api/studies/{study}/correlations'
    | '/api/studies/{study}/curves';
  query: Values;
}

const batteryOf = (questions: string): string => questions.replace(/\.\*$/, '');

/** What the API is asked for to draw the view. */
export function callOf(view: View): Call {
  const shared = { ...peopleOf(view), base: view.base };
  const questions = view.item ?? view.questions;
  switch (view.figure) {
    case 'trend':
      return {
        path: '/api/studies/{study}/trends',
        query: given({ questions, ...shared, by: byOf(view), top: view.top, bordersOf: view.bordersOf }),
      };
    case 'scatter':
      return {
        path: '/api/studies/{study}/correlations',
        query: given({ first: batteryOf(view.questions), second: view.second, year: view.year, ...peopleOf(view) }),
      };
    case 'curve':
      return {
        path: '/api/studies/{study}/curves',
        query: given({ questions, over: view.over, since: view.since, year: view.year, ...shared, top: view.top }),
      };
    default:
      return { path: '/api/studies/{study}/distributions', query: tableQuery(view) };
  }
}

/** The distributions with the numbers of the view: what its table is downloaded as. */
export function tableQuery(view: View): Values {
  const by = [view.figure === 'trend' ? 'year' : undefined, view.figure === 'curve' ? view.over : byOf(view)];
  return given({
    questions: [view.item ?? view.questions, view.second && `${view.second}.*`].filter(Boolean).join(','),
    year: view.figure === 'trend' ? undefined : view.year,
    release: view.release,
    ...peopleOf(view),
    by: by.filter(Boolean).join(','),
    base: view.base,
    top: usesTop(view.figure) ? view.top : undefined,
    bordersOf: view.bordersOf,
  });
}

/** What a curve is over, in words. */
export function overName(study: Study, view: View, t: Dictionary): string {
  const name = study.breakdowns.find(({ key }) => key === view.over)?.label ?? '';
  return view.since === undefined ? name : t.figures.yearsSince(name, view.since);
}
