import { evaluator } from '$api/client';
import type { Study, StudySummary } from '$api/types';

export function fetchStudies(lang: string): Promise<StudySummary[]> {
  return evaluator.get('/api/studies', { lang });
}

export function fetchStudy(study: string, lang: string): Promise<Study> {
  return evaluator.get('/api/studies/{study}', { lang, path: { study } });
}
