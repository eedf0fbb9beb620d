import type { Form, FormQuestion } from '$api/types';
import { isAnswered, keysOf, optionTextKey, parseNumber, shownQuestions, type Answers } from './answers';

type Bound<T> = T | null | undefined;

/** What is wrong with an answer, before any text is chosen for it. `field` is as in the API's own errors. */
export type Fault =
  | { field: string; code: 'required'; type: FormQuestion['type'] | 'background' }
  | { field: string; code: 'code_missing' }
  | { field: string; code: 'not_a_number' }
  | { field: string; code: 'out_of_bounds'; min: Bound<number>; max: Bound<number> }
  | { field: string; code: 'not_a_date' }
  | { field: string; code: 'date_out_of_bounds'; earliest: Bound<string>; latest: Bound<string> }
  | { field: string; code: 'too_long'; by: number };

/** The single-use code, which is no answer. */
export const codeField = 'kode';
export const codeMissing: Fault = { field: codeField, code: 'code_missing' };

export const backgroundField = (key: string): string => `background.${key}`;

/** All faults of all that is shown, in the order of the page. */
export function faultsOf(form: Form, answers: Answers): Fault[] {
  const background = form.background
    .filter((variable) => variable.required && !isAnswered(answers.background[variable.key]))
    .map((variable): Fault => ({ field: backgroundField(variable.key), code: 'required', type: 'background' }));
  return [...background, ...shownQuestions(form, answers).flatMap((question) => faultsOfQuestion(question, answers))];
}

function faultsOfQuestion(question: FormQuestion, answers: Answers): Fault[] {
  return keysOf(question).flatMap((key): Fault[] => {
    const value = answers.given[key];
    if (value === undefined || !isAnswered(value)) {
      return question.required ? [{ field: key, code: 'required', type: question.type }] : [];
    }
    return faultsOfValue(question, key, value, answers);
  });
}

function faultsOfValue(question: FormQuestion, key: string, value: string | string[], answers: Answers): Fault[] {
  switch (question.type) {
    case 'number': {
      const number = parseNumber(String(value));
      if (number === undefined) return [{ field: key, code: 'not_a_number' }];
      const { min, max } = question;
      const within = (min == null || number >= min) && (max == null || number <= max);
      return within ? [] : [{ field: key, code: 'out_of_bounds', min, max }];
    }
    case 'date': {
      const date = String(value);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return [{ field: key, code: 'not_a_date' }];
      const { earliest, latest } = question;
      const within = (!earliest || date >= earliest) && (!latest || date <= latest);
      return within ? [] : [{ field: key, code: 'date_out_of_bounds', earliest, latest }];
    }
    case 'text':
      return tooLong(key, String(value), question.maxLength);
    case 'single':
    case 'multi': {
      const chosen = Array.isArray(value) ? value : [value];
      return (question.options ?? [])
        .filter((option) => option.freeText && chosen.includes(option.code))
        .map((option) => optionTextKey(question.key, option.code))
        .flatMap((textKey) => tooLong(textKey, String(answers.given[textKey] ?? ''), question.maxLength));
    }
    default:
      return [];
  }
}

function tooLong(field: string, text: string, maxLength: number | null | undefined): Fault[] {
  const by = maxLength == null ? 0 : text.trim().length - maxLength;
  return by > 0 ? [{ field, code: 'too_long', by }] : [];
}
