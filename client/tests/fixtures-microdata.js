// @ts-nocheck: a fixture is data, and the pages that read it are typed.
// A closed wave as the controller of the data sees it. Nothing is kept: the next state finds it as it was.

const ok = (body, status = 200, headers = {}) => ({ status, headers, body });
const problem = (status, code, title, errors) => ({
  status,
  headers: {},
  body: { type: `/api/problems/${code}`, title, status, code, ...(errors ? { errors } : {}) },
});

export const answerAccesses = () =>
  ok([
    { year: 2019, kind: 'import', records: 210, by: 'Kontrolløren', at: '2026-01-05T09:15:00Z' },
    { year: 2023, kind: 'import', records: 119, by: 'Kontrolløren', at: '2026-02-05T09:15:00Z' },
    { year: 2023, kind: 'erasure', records: 119, by: 'Kontrolløren', at: '2026-02-05T09:20:00Z' },
    { year: 2023, kind: 'import', records: 141, by: 'Kontrolløren', at: '2026-02-06T08:00:00Z' },
  ]);

const texts = [
  'Fellessamlingene var nyttige, men det var lang reise.',
  'Mer tid til veiledning i hverdagen.',
  'Det beste var veiledningen.\nDet nest beste var kaffen.',
  'Vi fikk en felles faglig plattform.',
  'Samlingene burde vært regionale.',
  'Veiledning over tid virker.',
  'Ingen kommentar.',
  'Godt opplegg!',
  'For mye på en gang i starten.',
  'Samlingene ga oss et nettverk.',
  'Ønsker flere samlinger om undersøkelser.',
  'Veiledningen traff det vi står i.',
];

export function answerTexts(url) {
  const [audience, question] = [url.searchParams.get('audience'), url.searchParams.get('question')];
  const asked = { study: 'x', year: 2023, audience, question, label: 'Hva var det beste?', minimum: 10 };
  return ok(
    audience === 'leder'
      ? {
          ...asked,
          count: texts.length,
          texts,
          terms: [
            { term: 'samlingene', texts: 6 },
            { term: 'veiledning', texts: 5 },
          ],
        }
      : { ...asked, hidden: 'few_texts' },
  );
}

const report = {
  study: 'x',
  year: 2023,
  imported: false,
  fits: true,
  rows: 141,
  submissions: 139,
  emptyRows: 2,
  faultyRows: 0,
  encoding: 'windows-1252',
  separator: ';',
  faults: [],
  unlistedFaults: 0,
};
const faulty = {
  ...report,
  fits: false,
  submissions: 120,
  faultyRows: 19,
  faults: [
    {
      column: 'Svarnr',
      code: 'column_unmapped',
      message: 'Kolonnen er verken koblet eller utelatt.',
      count: 1,
      rows: [1],
    },
    {
      column: 'I hvilken grad er tiltakene forankret?',
      question: 'forankring',
      code: 'unknown_value',
      message: 'Verdien er ingen av svaralternativene.',
      value: 'I ganske stor grad',
      count: 14,
      rows: [4, 9, 12, 13, 20, 31, 32, 44, 51, 60],
    },
    {
      column: 'Ansatte',
      question: 'ansatte',
      code: 'out_of_bounds',
      message: 'Tallet er for høyt.',
      value: '9000',
      count: 5,
      rows: [7, 8, 10, 70, 71],
    },
  ],
  unlistedFaults: 3,
};

/** @param form The request as it came: what the files say decides what becomes of them. */
export function answerImport(url, form) {
  if (form.includes('feil beskrivelse'))
    return problem(422, 'request_invalid', 'Noe i forespørselen må rettes.', [
      { field: 'answers.ukjent', code: 'unknown_value', message: 'Spørsmålet finnes ikke i målingen.' },
    ]);
  const isDry = url.searchParams.get('dryRun') !== 'false';
  const end = form.includes('feil svar')
    ? { report: faulty }
    : form.includes('opptatt')
      ? { problem: problem(409, 'audience_answered', 'Målgruppen har alt svar i målingen.').body }
      : { report: isDry ? report : { ...report, imported: true } };
  const lines = [{ phase: 'reading', rows: 100, percent: 70 }, { phase: 'storing' }, { phase: 'done', ...end }];
  return ok(lines.map((line) => JSON.stringify(line)).join('\n') + '\n', 200, {
    'content-type': 'application/x-ndjson',
  });
}

export const answerErase = ({ confirm }, name) =>
  confirm === name
    ? ok({ study: 'x', year: 2023, erased: true })
    : problem(422, 'request_invalid', 'Noe i forespørselen må rettes.', [
        { field: 'confirm', code: 'unknown_value', message: `Skriv ${name}.` },
      ]);

export const answerExport = () => ok('audience;fylke;deltatt\r\nleder;15;ja\r\n', 200, { 'content-type': 'text/csv' });

export const answerNewKey = ({ label, scopes }) => ok({ key: 'dl2egLAfnngObUgNX0VfxGAZGvsXhCcY', label, scopes }, 201);
