import type { Dictionary } from '$i18n/Dictionary';
import { optionTextKey } from './answers';
import type { Complaint, Respondent } from './Respondent.svelte';
import { backgroundField, codeField } from './validation';

/** What to tell the respondent. The server's own faults come with their text. */
export function messageOf(complaint: Complaint, t: Dictionary): string {
  const texts = t.form.faults;
  if ('from' in complaint) return complaint.message;
  switch (complaint.code) {
    case 'required':
      if (complaint.type === 'background') return texts.requiredBackground;
      if (complaint.type === 'multi') return texts.requiredMulti;
      return complaint.type === 'single' || complaint.type === 'battery' ? texts.required : texts.requiredText;
    case 'code_missing':
      return t.form.code.missing;
    case 'not_a_number':
      return texts.notANumber;
    case 'out_of_bounds': {
      const { min, max } = complaint;
      if (min != null && max != null) return texts.between(t.number(min), t.number(max));
      return min != null ? texts.atLeast(t.number(min)) : texts.atMost(t.number(max ?? 0));
    }
    case 'not_a_date':
      return texts.notADate;
    case 'date_out_of_bounds': {
      const { earliest, latest } = complaint;
      if (earliest && latest) return texts.dateBetween(t.date(earliest), t.date(latest));
      return earliest ? texts.dateFrom(t.date(earliest)) : texts.dateTo(t.date(latest ?? ''));
    }
    case 'too_long':
      return texts.tooLong(complaint.by);
  }
}

/** The id of what is focused when someone follows an error to its field. */
export const fieldId = (field: string): string => `felt-${field}`;
export const errorId = (field: string): string => `feil-${field}`;
export const helpId = (key: string): string => `hjelp-${key}`;

/** What describes a field to a screen reader, in the order of the page. */
export const describedBy = (...ids: (string | false | null | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;

/** A complaint with the words of what it is about; without them when it is about nothing that stands on the page. */
export interface Labelled {
  complaint: Complaint;
  label: string | undefined;
}

export function labelled(respondent: Respondent, t: Dictionary): Labelled[] {
  const labels = new Map<string, string>([[codeField, t.form.code.field]]);
  for (const variable of respondent.form.background) labels.set(backgroundField(variable.key), variable.label);
  for (const question of respondent.shown) {
    if (question.type === 'battery') for (const item of question.items ?? []) labels.set(item.key, item.text);
    else labels.set(question.key, question.text);
    for (const option of question.options ?? []) labels.set(optionTextKey(question.key, option.code), option.label);
  }
  return respondent.complaints.map((complaint) => ({ complaint, label: labels.get(complaint.field) }));
}
