import type { Form, FormQuestion, Routing } from '$api/types';
import type { Dictionary } from '$i18n/Dictionary';

type Words = Dictionary['manage']['preview'];

/** The questions that can be answered, by key, with the number that each has on paper. */
export function numbered(form: Form): Map<string, number> {
  const answerable = form.questions.filter(({ type }) => type !== 'section' && type !== 'info');
  return new Map(answerable.map(({ key }, index) => [key, index + 1]));
}

/** When a question is to be answered, as one would say it: «du svarte «Ja» på spørsmålet «3. Har du deltatt?»». */
export function routingWords(routing: Routing, form: Form, words: Words): string {
  return said(routing, form, words, false, false);
}

function said(routing: Routing, form: Form, words: Words, denied: boolean, inner: boolean): string {
  if (routing.not) return said(routing.not, form, words, !denied, inner);
  const parts = routing.all ?? routing.any;
  if (parts) {
    // Not all of them is one of them not, and not any of them is each of them not.
    const both = (routing.all !== undefined && routing.all !== null) !== denied;
    const text = parts
      .map((part) => said(part, form, words, denied, parts.length > 1))
      .join(` ${both ? words.and : words.or} `);
    return inner && parts.length > 1 ? `(${text})` : text;
  }
  const asked = questionOf(routing.question ?? '', form);
  const codes = routing.is ?? routing.contains ?? [];
  const answers = codes.map((code) => `«${asked.labels.get(code) ?? code}»`).join(` ${words.or} `);
  if (routing.contains) return denied ? words.containsNot(asked.text, answers) : words.contains(asked.text, answers);
  return denied ? words.isNot(asked.text, answers) : words.is(asked.text, answers);
}

function questionOf(key: string, form: Form): { text: string; labels: Map<string, string> } {
  const numbers = numbered(form);
  const has = ({ items }: FormQuestion) => items?.some((item) => item.key === key) ?? false;
  const question = form.questions.find((candidate) => candidate.key === key || has(candidate));
  const item = question?.items?.find((candidate) => candidate.key === key);
  const number = question && numbers.get(question.key);
  const text = item?.text ?? question?.text ?? key;
  return {
    text: number === undefined ? text : `${number}. ${text}`,
    labels: new Map((question?.options ?? []).map(({ code, label }) => [code, label])),
  };
}
