import type { Form, FormOption, FormQuestion } from '$api/types';

/** Makes forms for tests, with only what a test is about said in it. */
export function testForm(questions: FormQuestion[], background: Form['background'] = []): Form {
  return {
    study: { key: 'prove', title: 'Prøve' },
    wave: { year: 2026, label: 'Prøve', rebuilt: false, invented: true },
    audience: { key: 'leder', label: 'Ledere' },
    needsCode: false,
    minimumGroup: 5,
    language: 'nb',
    languages: ['nb'],
    fixed: [],
    background,
    questions,
  };
}

export const option = (code: string, more: Partial<FormOption> = {}): FormOption => ({
  code,
  label: code,
  outsideScale: false,
  exclusive: false,
  freeText: false,
  ...more,
});

export const question = (key: string, type: FormQuestion['type'], more: Partial<FormQuestion> = {}): FormQuestion => ({
  key,
  type,
  text: key,
  required: false,
  ...more,
});
