import type { Study } from '$api/types';

/** Something that is answered in one's own words: a question, or what explains an option. */
export interface TextQuestion {
  code: string;
  label: string;
  audiences: string[];
}

export const textQuestions = (
  { questions }: Pick<Study, 'questions'>,
  year: number,
  explains: (question: string, option: string) => string,
): TextQuestion[] =>
  questions
    .filter(({ waves }) => waves.includes(year))
    .flatMap(({ key, type, text, audiences, options }) =>
      type === 'text'
        ? [{ code: key, label: text, audiences }]
        : options
            .filter(({ freeText }) => freeText)
            .map(({ code, label }) => ({ code: `${key}:${code}`, label: explains(text, label), audiences })),
    );
