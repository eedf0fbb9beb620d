import { evaluator } from '$api/client';
import type { Study, StudySummary } from '$api/types';

export function fetchStudies(lang: string): Promise<StudySummary[]> {
  return evaluator.get('/api/studies', { query: { lang } });
}

export function fetchStudy(study: string, lang: string): Promise<Study> {
  return evaluator.get('/api/studies/{study}', { path: { study }, query: { lang } });
}
