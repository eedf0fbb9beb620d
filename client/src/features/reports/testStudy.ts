import type { Study, StudyQuestion } from '$api/types';

const scale = ['1', '2', '3', '4'].map((code) => ({
  code,
  label: code,
  outsideScale: false,
  exclusive: false,
  freeText: false,
}));

const question = (key: string, type: StudyQuestion['type'], battery?: string): StudyQuestion => ({
  key,
  question: battery ?? key,
  type,
  text: key,
  audiences: ['leder', 'medarbeider'],
  waves: [2020, 2023],
  options: battery ? scale : [],
});

const wave = (year: number, releases: number[]): Study['waves'][number] => ({
  year,
  label: String(year),
  state: 'closed',
  rebuilt: false,
  invented: false,
  releases,
});

const codes = (...of: string[]) => of.map((code) => ({ code, label: code }));

/** Two batteries and a question, two roles, two waves, counties, and a breakdown of years. */
export const testStudy: Study = {
  key: 'prove',
  title: 'Prøve',
  minimumGroup: 5,
  waves: [wave(2020, [1]), wave(2023, [1]), wave(2026, [])],
  audiences: [
    { key: 'leder', label: 'Ledere' },
    { key: 'medarbeider', label: 'Medarbeidere' },
  ],
  breakdowns: [
    { key: 'fylke', label: 'Fylke', options: codes('03', '46') },
    { key: 'start', label: 'Startår', options: codes('2017', '2018', '2019') },
  ],
  questions: [
    question('forankring', 'single'),
    question('behov.foreldre', 'battery', 'behov'),
    question('behov.barn', 'battery', 'behov'),
    question('bidratt.foreldre', 'battery', 'bidratt'),
  ],
};
