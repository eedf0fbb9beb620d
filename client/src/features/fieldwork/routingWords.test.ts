import { describe, expect, it } from 'vitest';
import { numbered, routingWords } from './routingWords';
import type { Form, Routing } from '$api/types';
import { manage } from '$i18n/languages/manage/nb';

const option = (code: string, label: string) => ({
  code,
  label,
  outsideScale: false,
  exclusive: false,
  freeText: false,
});
const form = {
  questions: [
    { type: 'section', key: 'del', text: 'Del 1', required: false },
    {
      type: 'single',
      key: 'med',
      text: 'Var du med?',
      required: false,
      options: [option('ja', 'Ja'), option('nei', 'Nei')],
    },
    {
      type: 'multi',
      key: 'hva',
      text: 'Hva fikk du?',
      required: false,
      options: [option('a', 'Kurs'), option('b', 'Råd')],
    },
  ],
} as unknown as Form;
const words = (routing: Routing) => routingWords(routing, form, manage.preview);

describe('routing in words', () => {
  it('numbers what can be answered', () => {
    expect([...numbered(form)]).toEqual([
      ['med', 1],
      ['hva', 2],
    ]);
  });

  it('names the question by its number and text, and the answers by their labels', () => {
    expect(words({ question: 'med', is: ['ja'] })).toBe('du svarte «Ja» på spørsmålet «1. Var du med?»');
    expect(words({ question: 'hva', contains: ['a', 'b'] })).toBe(
      'du krysset av for «Kurs» eller «Råd» på spørsmålet «2. Hva fikk du?»',
    );
  });

  it('joins what has to hold together, and marks what belongs together', () => {
    const med: Routing = { question: 'med', is: ['ja'] };
    const kurs: Routing = { question: 'hva', contains: ['a'] };
    const rad: Routing = { question: 'hva', contains: ['b'] };
    expect(words({ all: [med, kurs] })).toContain('» og du krysset');
    expect(words({ all: [med, { any: [kurs, rad] }] })).toMatch(
      /^du svarte .* og \(du krysset .* eller du krysset .*\)$/,
    );
  });

  it('says what must not be, also of several', () => {
    const med: Routing = { question: 'med', is: ['ja'] };
    const kurs: Routing = { question: 'hva', contains: ['a'] };
    expect(words({ not: med })).toBe('du ikke svarte «Ja» på spørsmålet «1. Var du med?»');
    expect(words({ not: { all: [med, kurs] } })).toBe(
      'du ikke svarte «Ja» på spørsmålet «1. Var du med?» eller du ikke krysset av for «Kurs» på spørsmålet «2. Hva fikk du?»',
    );
    expect(words({ not: { any: [med, kurs] } })).toContain('» og du ikke krysset');
    expect(words({ not: { not: med } })).toBe(words(med));
  });
});
