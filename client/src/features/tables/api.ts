import { apiOrigin, evaluator, filled, searchOf } from '$api/client';
import type { Correlations, Curves, Distributions, ReportTexts, ResponseRates, Trends } from '$api/types';
import { callOf, tableQuery, type View } from './view';

const distributions = '/api/studies/{study}/distributions';

// The parameters of a view are written as text, as an address has them: its type says which are numbers, the wire does not.
const loose = (query: Record<string, string>): never => query as never;

/** What the API answered for a view: which answer depends on the figure. */
export type Numbers =
  | { of: 'distributions'; distributions: Distributions; rates: ResponseRates | undefined }
  | { of: 'trend'; trends: Trends }
  | { of: 'scatter'; correlations: Correlations }
  | { of: 'curve'; curves: Curves };

/** @param isAnswered Whether what the rows are of is a question: there are no response rates of that. */
export async function fetchNumbers(study: string, view: View, lang: string, isAnswered: boolean): Promise<Numbers> {
  const { path, query: written } = callOf(view);
  const query = loose(written);
  const at = { lang, path: { study } };
  switch (path) {
    case '/api/studies/{study}/trends':
      return { of: 'trend', trends: await evaluator.get(path, { ...at, query }) };
    case '/api/studies/{study}/correlations':
      return { of: 'scatter', correlations: await evaluator.get(path, { ...at, query }) };
    case '/api/studies/{study}/curves':
      return { of: 'curve', curves: await evaluator.get(path, { ...at, query }) };
    default: {
      const [table, rates] = await Promise.all([
        evaluator.get(path, { ...at, query }),
        isAnswered ? undefined : fetchRates(study, view, lang),
      ]);
      return { of: 'distributions', distributions: table, rates };
    }
  }
}

/** Response rates by what the rows are of. There are none of groups of one's own, nor of what links do not fix. */
async function fetchRates(study: string, view: View, lang: string): Promise<ResponseRates | undefined> {
  if (view.groups || view.exclude || view.bordersOf) return undefined;
  const by = [view.audience === 'together' ? undefined : 'audience', view.breakdown].filter(Boolean).join(',');
  const query = { year: String(view.year), ...(by ? { by } : {}) };
  return evaluator.get('/api/studies/{study}/response-rates', { lang, path: { study }, query }).catch(() => undefined);
}

/** The counties that a map needs, also those where nobody has answered. */
export async function fetchCounties(view: View, lang: string): Promise<{ code: string; label: string }[]> {
  if (view.figure !== 'map') return [];
  const year = view.bordersOf ?? view.year;
  const found = await evaluator.get('/api/regions/fylker', { lang, query: { year } });
  return found.map(({ code, name }) => ({ code, label: name }));
}

export type TableFormat = 'xlsx' | 'csv' | 'csv-excel' | 'json-stat';

export function fetchTable(study: string, view: View, lang: string, format: TableFormat): Promise<Blob> {
  return evaluator.blob(distributions, { lang, path: { study }, query: loose({ ...tableQuery(view), format }) });
}

export function fetchTexts(study: string, view: View, lang: string): Promise<ReportTexts> {
  const { release: _, bordersOf: __, ...query } = tableQuery(view);
  return evaluator.get('/api/studies/{study}/report-texts', { lang, path: { study }, query: loose(query) });
}

/** The address that gives the view's numbers to any program. */
export function addressOfCall(study: string, view: View): string {
  const { path, query } = callOf(view);
  return (apiOrigin || location.origin) + filled(path, { study }) + searchOf(query);
}

/** And as a table that a program reads without knowing our JSON. */
export function addressOfTable(study: string, view: View, format: TableFormat): string {
  return (apiOrigin || location.origin) + filled(distributions, { study }) + searchOf({ ...tableQuery(view), format });
}
