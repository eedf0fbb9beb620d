import { evaluator, whole } from '$api/client';
import type { Problem, FreeTexts, ImportReport, MicrodataAccess, Study } from '$api/types';
import type { Where } from '$features/fieldwork/api';

/** What the controller's page knows before anything is read. */
export interface Vault {
  study: Study;
  /** Who has read what of the wave, newest first; undefined where the key may not see it. */
  accesses: MicrodataAccess[] | undefined;
}

const to = ({ study, year, lang }: Where) => ({ lang, path: { study, year } });

export async function fetchVault({ study, year, lang }: Where, seesLog: boolean): Promise<Vault> {
  const [found, accesses] = await Promise.all([
    evaluator.get('/api/studies/{study}', { lang, path: { study } }),
    seesLog ? evaluator.get('/api/studies/{study}/microdata-access', { lang, path: { study } }) : undefined,
  ]);
  return { study: found, accesses: accesses?.filter((access) => access.year === year).toReversed() };
}

export const fetchTexts = ({ study, year, lang }: Where, audience: string, question: string): Promise<FreeTexts> =>
  evaluator.get('/api/studies/{study}/texts', { lang, path: { study }, query: { question, audience, year } });

export const fetchAnswers = (
  where: Where,
  query: { format: string; audience?: string; values?: string },
): Promise<Blob> => evaluator.blob('/api/studies/{study}/waves/{year}/microdata', { ...to(where), query });

export async function eraseWave(where: Where, confirm: string): Promise<void> {
  await evaluator.post('/api/studies/{study}/waves/{year}/erase', { ...to(where), body: { confirm } });
}

/** How far an import has come, and last what became of it. */
export interface ImportLine {
  phase: 'reading' | 'storing' | 'done';
  rows?: number;
  percent?: number;
  report?: ImportReport;
  problem?: Problem;
}

export async function importWave(
  where: Where,
  files: { file: Blob; mapping: Blob },
  dryRun: boolean,
  tell: (line: ImportLine) => void,
): Promise<void> {
  const body = new FormData();
  body.set('mapping', new Blob([files.mapping], { type: 'application/json' }));
  body.set('file', files.file);
  const response = await evaluator.stream('/api/studies/{study}/waves/{year}/imports', {
    ...to(where),
    query: { dryRun },
    headers: { accept: 'application/x-ndjson' },
    body,
  });
  await whole(eachLine(response, tell));
}

/** Each line of JSON as it comes. */
async function eachLine(response: Response, tell: (line: ImportLine) => void): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for (const reader = response.body!.getReader(); ;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) tell(JSON.parse(line) as ImportLine);
    if (done) return;
  }
}
