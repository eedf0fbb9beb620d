import { expect, test } from 'vitest';
import { textQuestions } from './textQuestions';
import type { StudyOption, StudyQuestion } from '$api/types';

const question = (key: string, more: Partial<StudyQuestion>): StudyQuestion =>
  ({
    key,
    question: key,
    type: 'single',
    text: `Om ${key}?`,
    audiences: ['leder'],
    waves: [2023],
    options: [],
    ...more,
  }) as StudyQuestion;
const option = (code: string, freeText: boolean): StudyOption => ({
  code,
  label: code,
  outsideScale: false,
  exclusive: false,
  freeText,
});

test('questions of text and what explains an option, of the wave alone', () => {
  const questions = [
    question('mer', { type: 'text', audiences: ['leder', 'medarbeider'] }),
    question('kilder', { type: 'multi', options: [option('leder', false), option('annet', true)] }),
    question('deltatt', {}),
    question('gammel', { type: 'text', waves: [2019] }),
  ];
  expect(textQuestions({ questions }, 2023, (of, said) => `${of} ${said}`)).toEqual([
    { code: 'mer', label: 'Om mer?', audiences: ['leder', 'medarbeider'] },
    { code: 'kilder:annet', label: 'Om kilder? annet', audiences: ['leder'] },
  ]);
});
