import type { Form, FormQuestion, Submission } from '$api/types';
import { holds, type Given } from './routing';

/** What a respondent has entered so far, as the fields hold it: a number is text until it is sent. */
export interface Answers {
  background: Record<string, string>;
  /** Single, item, number, text and date by key; `question:option` for the text of an option; a list for multi. */
  given: Record<string, string | string[]>;
}

export const noAnswers = (): Answers => ({ background: {}, given: {} });

/** A question's own keys: its items for a battery, none for what is only read. */
export function keysOf(question: FormQuestion): string[] {
  switch (question.type) {
    case 'battery':
      return (question.items ?? []).map((item) => item.key);
    case 'info':
    case 'section':
      return [];
    default:
      return [question.key];
  }
}

export const optionTextKey = (question: string, option: string): string => `${question}:${option}`;

export const isAnswered = (value: string | string[] | undefined): boolean =>
  value !== undefined && (Array.isArray(value) ? value.length > 0 : value.trim() !== '');

/**
 * The questions to show, in order. A route sees only answers to questions that are themselves shown, so that hiding
 * one question hides all that follow from it.
 */
export function shownQuestions(form: Form, answers: Answers): FormQuestion[] {
  const effective: Given = {};
  return form.questions.filter((question) => {
    if (question.showIf && !holds(question.showIf, effective)) return false;
    for (const key of keysOf(question)) {
      const value = answers.given[key];
      if (value !== undefined && isAnswered(value)) effective[key] = value;
    }
    return true;
  });
}

export interface Progress {
  answered: number;
  shown: number;
}

/** Counts what is asked: each item of a battery, and the background questions. */
export function progressOf(form: Form, shown: FormQuestion[], answers: Answers): Progress {
  const values = [
    ...form.background.map((variable) => answers.background[variable.key]),
    ...shown.flatMap(keysOf).map((key) => answers.given[key]),
  ];
  return { answered: values.filter(isAnswered).length, shown: values.length };
}

/** Ticks or unticks an option: one that excludes the others clears them, and they clear it. */
export function toggled(question: FormQuestion, ticked: readonly string[], code: string, on: boolean): string[] {
  if (!on) return ticked.filter((other) => other !== code);
  const exclusive = new Set((question.options ?? []).filter((option) => option.exclusive).map((option) => option.code));
  if (exclusive.has(code)) return [code];
  return [...ticked.filter((other) => other !== code && !exclusive.has(other)), code];
}

/** What is sent: the answers to shown questions only, as the types of the wire. */
export function toSubmission(form: Form, answers: Answers, code?: string): Submission {
  const sent: Submission['answers'] = {};
  for (const question of shownQuestions(form, answers)) {
    for (const key of keysOf(question)) {
      const value = answers.given[key];
      if (value === undefined || !isAnswered(value)) continue;
      if (Array.isArray(value)) sent[key] = value;
      else if (question.type === 'number') sent[key] = parseNumber(value) ?? value;
      else sent[key] = question.type === 'text' ? value.trim() : value;
      for (const [textKey, text] of optionTexts(question, value, answers)) sent[textKey] = text;
    }
  }
  const background = Object.fromEntries(
    form.background.flatMap(({ key }) =>
      isAnswered(answers.background[key]) ? [[key, answers.background[key]!]] : [],
    ),
  );
  return { language: form.language, ...(code ? { code } : {}), background, answers: sent };
}

function optionTexts(question: FormQuestion, chosen: string | string[], answers: Answers): [string, string][] {
  if (question.type !== 'single' && question.type !== 'multi') return [];
  const codes = Array.isArray(chosen) ? chosen : [chosen];
  return (question.options ?? [])
    .filter((option) => option.freeText && codes.includes(option.code))
    .map((option) => optionTextKey(question.key, option.code))
    .flatMap((key): [string, string][] => {
      const text = answers.given[key];
      return typeof text === 'string' && text.trim() !== '' ? [[key, text.trim()]] : [];
    });
}

/** Whole numbers only, as the API counts them; blanks as thousands separators are what people write. */
export function parseNumber(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-');
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** Keeps what a form still knows; a draft may be older than the form. */
export function fitting(form: Form, answers: Answers): Answers {
  const kept = noAnswers();
  for (const { key, options } of form.background) {
    const code = answers.background[key];
    if (code !== undefined && options.some((option) => option.code === code)) kept.background[key] = code;
  }
  for (const question of form.questions) {
    const codes = new Set((question.options ?? []).map((option) => option.code));
    for (const key of keysOf(question)) {
      const value = answers.given[key];
      if (value === undefined) continue;
      if (question.type === 'multi') {
        if (Array.isArray(value)) kept.given[key] = value.filter((code) => codes.has(code));
      } else if (typeof value === 'string' && (codes.size === 0 || codes.has(value))) kept.given[key] = value;
    }
    for (const option of question.options ?? []) {
      const key = optionTextKey(question.key, option.code);
      const text = answers.given[key];
      if (option.freeText && typeof text === 'string') kept.given[key] = text;
    }
  }
  return kept;
}
