import type { Study, StudyQuestion } from '$api/types';

export type Base = 'all' | 'scale';

/** What a page of results shows; all of it stands in the address, with the API's own names. */
export interface View {
  /** A question's key, or `battery.*`. */
  questions: string;
  year: number;
  /** An audience, all of them beside each other, or all counted as one. */
  audience: { only: string } | 'each' | 'together';
  /** A breakdown besides the audience. */
  breakdown: string | undefined;
  base: Base;
}

export interface PickableQuestion {
  /** What the API is asked for. */
  pattern: string;
  text: string;
  type: string;
  questions: StudyQuestion[];
}

/** What can be picked: batteries whole, other questions one by one; free text is no table. */
export function pickable(study: Study): PickableQuestion[] {
  const found = new Map<string, PickableQuestion>();
  for (const question of study.questions) {
    if (['text', 'date', 'info', 'section'].includes(question.type)) continue;
    const battery = question.type === 'battery';
    const pattern = battery ? `${question.question}.*` : question.key;
    const text = (battery ? question.stem : undefined) ?? question.text;
    const known = found.get(pattern) ?? { pattern, text, type: question.type, questions: [] };
    known.questions.push(question);
    found.set(pattern, known);
  }
  return [...found.values()];
}

export const releasedYears = (study: Study): number[] =>
  study.waves.filter((wave) => wave.releases.length > 0).map((wave) => wave.year);

/** The breakdowns that the study declares, besides those that have a choice of their own. */
export const breakdownsOf = (study: Study): Study['breakdowns'] =>
  study.breakdowns.filter(({ key }) => key !== 'audience' && key !== 'year');

/** Reads the address, and puts what the study has in the place of what is missing or unknown. */
export function viewFrom(query: URLSearchParams, study: Study): View | undefined {
  const years = releasedYears(study);
  const questions = pickable(study);
  const [firstQuestion] = questions;
  const newest = years.at(-1);
  if (newest === undefined || !firstQuestion) return undefined;

  const asked = query.get('questions');
  const year = Number(query.get('year'));
  const by = (query.get('by') ?? '').split(',');
  const audience = query.get('audience');
  const only = study.audiences.find(({ key }) => key === audience);
  return {
    questions: (questions.find(({ pattern }) => pattern === asked) ?? firstQuestion).pattern,
    year: years.includes(year) ? year : newest,
    audience: only ? { only: only.key } : by.includes('audience') || !query.has('questions') ? 'each' : 'together',
    breakdown: breakdownsOf(study).find(({ key }) => by.includes(key))?.key,
    base: query.get('base') === 'scale' ? 'scale' : 'all',
  };
}

export type Query = { questions: string; year: string; audience?: string; by?: string; base: Base };

/** The view as the API's parameters, which are also the address's. */
export function toQuery(view: View): Query {
  const by = [view.audience === 'each' ? 'audience' : undefined, view.breakdown].filter(Boolean).join(',');
  return {
    questions: view.questions,
    year: String(view.year),
    ...(typeof view.audience === 'object' ? { audience: view.audience.only } : {}),
    ...(by ? { by } : {}),
    base: view.base,
  };
}
