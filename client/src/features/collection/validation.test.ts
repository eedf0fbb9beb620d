import { describe, expect, it } from 'vitest';
import { option, question, testForm } from './testForm';
import { faultsOf } from './validation';

const form = testForm(
  [
    question('deltok', 'single', { required: true, options: [option('1'), option('2')] }),
    question('niva', 'battery', {
      required: true,
      options: [option('1')],
      items: [
        { key: 'niva.a', text: 'A' },
        { key: 'niva.b', text: 'B' },
      ],
      showIf: { question: 'deltok', is: ['2'] },
    }),
    question('antall', 'number', { min: 0, max: 400 }),
    question('dato', 'date', { earliest: '2020-01-01', latest: '2024-12-31' }),
    question('fritekst', 'text', { maxLength: 5 }),
    question('annet', 'single', { maxLength: 3, options: [option('x', { freeText: true })] }),
  ],
  [{ key: 'fylke', label: 'Fylke', required: true, options: [] }],
);
const fields = (given: Record<string, string>) =>
  faultsOf(form, { background: { fylke: '15' }, given }).map(({ field, code }) => `${field} ${code}`);

describe('faultsOf', () => {
  it('finds what must be answered, background first', () => {
    expect(faultsOf(form, { background: {}, given: {} }).map(({ field }) => field)).toEqual([
      'background.fylke',
      'deltok',
    ]);
  });

  it('asks for each item of a required battery, but not while it is hidden', () => {
    expect(fields({ deltok: '1' })).toEqual([]);
    expect(fields({ deltok: '2', 'niva.a': '1' })).toEqual(['niva.b required']);
  });

  it('finds numbers that are none or out of bounds', () => {
    expect(fields({ deltok: '1', antall: 'mange' })).toEqual(['antall not_a_number']);
    expect(fields({ deltok: '1', antall: '401' })).toEqual(['antall out_of_bounds']);
    expect(fields({ deltok: '1', antall: '400' })).toEqual([]);
  });

  it('finds dates out of bounds', () => {
    expect(fields({ deltok: '1', dato: '2019-12-31' })).toEqual(['dato date_out_of_bounds']);
    expect(fields({ deltok: '1', dato: '31.12.2020' })).toEqual(['dato not_a_date']);
    expect(fields({ deltok: '1', dato: '2024-12-31' })).toEqual([]);
  });

  it('finds texts that are too long, also of an option that is chosen', () => {
    expect(fields({ deltok: '1', fritekst: '123456' })).toEqual(['fritekst too_long']);
    expect(fields({ deltok: '1', annet: 'x', 'annet:x': '1234' })).toEqual(['annet:x too_long']);
    expect(fields({ deltok: '1', 'annet:x': '1234' })).toEqual([]);
  });
});
