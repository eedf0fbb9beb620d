import { describe, expect, it } from 'vitest';
import { fitting, parseNumber, progressOf, shownQuestions, toggled, toSubmission, type Answers } from './answers';
import { option, question, testForm } from './testForm';

const yesNo = [option('1'), option('2')];
const form = testForm(
  [
    question('del', 'section'),
    question('deltok', 'single', { options: yesNo }),
    question('niva', 'battery', {
      options: yesNo,
      items: [
        { key: 'niva.a', text: 'A' },
        { key: 'niva.b', text: 'B' },
      ],
      showIf: { question: 'deltok', is: ['2'] },
    }),
    question('utdyp', 'text', { showIf: { question: 'niva.a', is: ['1'] } }),
    question('antall', 'number', { min: 0, max: 400 }),
    question('tiltak', 'multi', {
      options: [option('a'), option('annet', { freeText: true }), option('ingen', { exclusive: true })],
    }),
  ],
  [{ key: 'fylke', label: 'Fylke', required: true, options: [{ code: '15', label: 'Møre og Romsdal' }] }],
);
const given = (values: Answers['given'], background: Answers['background'] = {}): Answers => ({
  background,
  given: values,
});
const shownKeys = (answers: Answers) => shownQuestions(form, answers).map(({ key }) => key);

describe('shownQuestions', () => {
  it('hides a routed question until its answer is given', () => {
    expect(shownKeys(given({}))).toEqual(['del', 'deltok', 'antall', 'tiltak']);
    expect(shownKeys(given({ deltok: '2' }))).toContain('niva');
  });

  it('hides what follows from a hidden question, whatever was answered to it before', () => {
    expect(shownKeys(given({ deltok: '2', 'niva.a': '1' }))).toContain('utdyp');
    expect(shownKeys(given({ deltok: '1', 'niva.a': '1' }))).not.toContain('utdyp');
  });
});

describe('toSubmission', () => {
  it('does not send answers to hidden questions', () => {
    const sent = toSubmission(form, given({ deltok: '1', 'niva.a': '1', utdyp: 'Fordi.' }));
    expect(sent.answers).toEqual({ deltok: '1' });
  });

  it('sends each kind as the wire has it', () => {
    const sent = toSubmission(
      form,
      given(
        {
          deltok: '2',
          'niva.a': '1',
          utdyp: '  Fordi. ',
          antall: '1 2',
          tiltak: ['a', 'annet'],
          'tiltak:annet': ' Vikar ',
        },
        { fylke: '15' },
      ),
      'KODE',
    );
    expect(sent).toEqual({
      language: 'nb',
      code: 'KODE',
      background: { fylke: '15' },
      answers: {
        deltok: '2',
        'niva.a': '1',
        utdyp: 'Fordi.',
        antall: 12,
        tiltak: ['a', 'annet'],
        'tiltak:annet': 'Vikar',
      },
    });
  });

  it('sends the text of an option only where the option is chosen, and nothing that is blank', () => {
    const sent = toSubmission(form, given({ antall: ' ', tiltak: ['a'], 'tiltak:annet': 'Vikar', utdyp: '' }));
    expect(sent).toEqual({ language: 'nb', background: {}, answers: { tiltak: ['a'] } });
  });
});

describe('progressOf', () => {
  it('counts items and background questions, of what is shown', () => {
    const answers = given({ deltok: '2', 'niva.a': '2' }, { fylke: '15' });
    expect(progressOf(form, shownQuestions(form, answers), answers)).toEqual({ answered: 3, shown: 6 });
  });
});

describe('toggled', () => {
  const multi = form.questions.at(-1)!;

  it('clears the others when an exclusive option is ticked, and it when another is', () => {
    expect(toggled(multi, ['a', 'annet'], 'ingen', true)).toEqual(['ingen']);
    expect(toggled(multi, ['ingen'], 'a', true)).toEqual(['a']);
    expect(toggled(multi, ['a', 'annet'], 'a', false)).toEqual(['annet']);
  });
});

describe('fitting', () => {
  it('drops what the form no longer knows', () => {
    const draft = given({ deltok: '9', antall: '3', gammelt: 'x', tiltak: ['a', 'borte'] }, { fylke: '99' });
    expect(fitting(form, draft)).toEqual({ background: {}, given: { antall: '3', tiltak: ['a'] } });
  });
});

describe('parseNumber', () => {
  it('takes whole numbers with blanks between thousands, and nothing else', () => {
    expect(['12', ' 1 200 ', '1\u00a0200', '−3', '1,5', '1.5', 'tolv', ''].map(parseNumber)).toEqual([
      12,
      1200,
      1200,
      -3,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
