import { keyless } from '$api/client';
import type { Form, Submission } from '$api/types';

// A connection that has gone dead may stay silent for minutes; after this it counts as no answer.
const patience = 20_000;

export function fetchForm(link: string, lang: string): Promise<Form> {
  return keyless.get('/api/respond/{link}', {
    lang,
    path: { link },
    signal: AbortSignal.timeout(patience),
  });
}

export async function submit(link: string, key: string, body: Submission, lang: string): Promise<void> {
  await keyless.post('/api/respond/{link}/submissions', {
    lang,
    path: { link },
    headers: { 'Idempotency-Key': key },
    body,
    signal: AbortSignal.timeout(patience),
  });
}
