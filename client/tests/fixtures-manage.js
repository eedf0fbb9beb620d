// @ts-nocheck: a fixture is data, and the pages that read it are typed.
// A wave as its manager sees it: 2019 has nothing yet, 2020 is open and has every case, 2023 is closed.

const ok = (body, status = 200) => ({ status, headers: {}, body });
const problem = (status, code, title, more = {}) => ({
  status,
  headers: {},
  body: { type: `/api/problems/${code}`, title, status, code, ...more },
});

const states = { 2019: 'planned', 2020: 'open', 2021: 'closed', 2023: 'closed', 2025: 'open' };

const link = (id, label, more) => ({
  id,
  link: `lenke${id}`,
  path: `/s/lenke${id}`,
  url: `https://svar.example.no/s/lenke${id}-en-lang-adresse-som-ingen-kan-gjette`,
  label,
  audience: 'leder',
  breakdowns: { fylke: '15' },
  active: true,
  codes: 'none',
  answered: 0,
  refused: {},
  forwarders: [1],
  ...more,
});
const links = [
  link(1, 'Ledere · Møre og Romsdal', { expected: 22, confirmed: 22, answered: 12 }),
  link(2, 'Medarbeidere · Klynge 4 (Kristiansund, Averøy og Gjemnes, Molde, Aukra og Vestnes) · Møre og Romsdal', {
    codes: 'required',
    codesIssued: 40,
    answered: 31,
    expected: 30,
    refused: { code_invalid: 14, too_many_requests: 2 },
  }),
  link(3, 'Ledere · Klynge 4', { active: false, answered: 3 }),
];

const forwarder = (id, name, more) => ({
  forwarder: {
    id,
    name,
    kind: 'statsforvalter',
    embete: String(id),
    token: `side${id}`,
    path: `/v/side${id}`,
    url: `https://svar.example.no/v/side${id}`,
    links: [1, 2],
  },
  unconfirmedLinks: 2,
  answered: 0,
  lags: true,
  remindersDue: [],
  remindersSent: [],
  ...more,
});
const forwarders = [
  forwarder(1, 'Statsforvalteren i Møre og Romsdal', {
    openedAt: '2026-05-02T08:00:00Z',
    confirmed: 62,
    unconfirmedLinks: 0,
    lastSentOn: '2026-05-04',
    answered: 46,
    remindersDue: [2],
    remindersSent: [1],
  }),
  forwarder(2, 'Statsforvalteren i Østfold, Buskerud, Oslo og Akershus', {
    openedAt: '2026-05-03T08:00:00Z',
    unconfirmedLinks: 1,
  }),
  forwarder(3, 'Kompetansesenter Nord', {}),
];

const receipt = (forwarderId, linkId, sentOn, sentTo, more) => ({
  forwarderId,
  forwarder: forwarders[forwarderId - 1].forwarder.name,
  counts: true,
  receipt: { linkId, sentOn, sentTo, services: [], recordedAt: `${sentOn}T10:00:00Z`, ...more },
});
const receipts = [
  { ...receipt(1, 1, '2026-05-03', 20), counts: false },
  receipt(1, 1, '2026-05-04', 22, {
    services: ['Kristiansund', 'Molde, Aukra og Vestnes'],
    note: 'Glemte Averøy og Gjemnes i går.',
  }),
  receipt(1, 2, '2026-05-04', 40),
  receipt(2, 2, '2026-05-06', 61),
];

const days = [
  { day: '2026-05-04', answered: 9 },
  { day: '2026-05-06', answered: 16 },
  { day: '2026-05-10', answered: 21 },
  { day: '2026-05-12', answered: 33 },
  { day: '2026-05-20', answered: 39 },
];

const rates = [
  { year: 2020, label: 'Ledere', answered: 15, population: 22, percent: 68, denominator: 'confirmed' },
  {
    year: 2020,
    label: 'Medarbeidere',
    answered: 31,
    population: 30,
    percent: 103,
    denominator: 'assumed',
    alarm: 'over_100',
    unconfirmedLinks: 1,
    atLeast: true,
  },
  { year: 2020, label: 'Statsforvaltere', answered: 0 },
];

export function answerManage({ parts, method, url, body, form }) {
  const year = Number(parts[3]);
  const what = parts[4];
  const isEmpty = year === 2019;
  if (!(year in states)) return problem(404, 'wave_unknown', 'Målingen finnes ikke');
  if (what === 'form') return ok(form(url.searchParams.get('audience')));
  if (what === 'collection') {
    if (method === 'PUT' && body.contact?.email === 'feil')
      return problem(422, 'request_invalid', 'Noe i forespørselen må rettes.', {
        errors: [
          { field: 'contact.email', code: 'wrong_type', message: 'E-postadressen må se ut som navn@eksempel.no.' },
        ],
      });
    return ok({
      state: states[year],
      answered: isEmpty ? 0 : 46,
      ...(isEmpty
        ? {}
        : {
            deadline: {
              at: '2026-06-01T21:59:00Z',
              local: '2026-06-01T23:59',
              timeZone: 'Europe/Oslo',
              text: '1. juni 2026 kl. 23.59',
              passed: false,
            },
            contact: { name: 'Kari Nordmann', email: 'kari@example.no' },
          }),
    });
  }
  if (what === 'days') return ok(states[year] === 'open' ? days : []);
  if (what === 'links') {
    if (parts[6] === 'codes')
      return ok(
        {
          codes: Array.from({ length: body.count }, (_, index) => ({
            code: `ABCD-EFG${index}`,
            url: `https://svar.example.no/s/lenke2#kode=ABCD-EFG${index}`,
          })),
        },
        201,
      );
    if (method === 'POST') return problem(409, 'wave_unknown', 'Målingen finnes ikke.');
    return ok(isEmpty ? [] : links);
  }
  if (what === 'forwarders') return ok(isEmpty && method === 'GET' ? [] : forwarders);
  if (what === 'receipts') return ok(isEmpty ? [] : receipts);
  if (what === 'reminders')
    return ok(
      isEmpty
        ? []
        : [
            {
              id: 1,
              number: 1,
              plannedOn: '2026-05-10',
              sent: [
                {
                  forwarderId: 1,
                  forwarder: 'Statsforvalteren i Møre og Romsdal',
                  sentOn: '2026-05-11',
                  recordedAt: '2026-05-11T08:00:00Z',
                },
              ],
            },
            { id: 2, number: 2, plannedOn: '2026-05-20', sent: [] },
          ],
    );
  if (what === 'population')
    return ok(
      isEmpty
        ? []
        : [
            { audiences: ['leder'], breakdowns: { fylke: ['15'] }, count: 22, source: 'SSB, KOSTRA 2025' },
            { breakdowns: { cluster: ['1', '2'] }, count: 330, source: 'Kompetansesenteret' },
          ],
    );
  if (what === 'releases' && parts[5] === 'preview')
    return ok({
      study: parts[1],
      year,
      minimumGroup: body.minimumGroup ?? 5,
      leastMinimumGroup: 5,
      nothingNew: false,
      late: 4,
      rows: 412,
      hiddenRows: 61,
      larger: [7, 10, 15].map((minimumGroup, index) => ({ minimumGroup, rows: 412, hiddenRows: 96 + 40 * index })),
      withheld: [
        {
          audience: 'leder',
          audienceLabel: 'Ledere',
          question: 'leder_fasilitering',
          text: 'Hvordan ble samlingene ledet?',
          reason: 'too_few',
          reasonText: 'For få har svart.',
        },
      ],
      hidden: [
        {
          audience: 'leder',
          audienceLabel: 'Ledere',
          by: 'fylke',
          code: '15',
          label: 'Møre og Romsdal',
          mergedInto: 'Møre og Romsdal og Viken samlet',
          questions: ['forankring', 'bidratt', 'egnethet'],
        },
      ],
      alike: [
        {
          audience: 'leder',
          audienceLabel: 'Ledere',
          question: 'deltatt',
          text: 'Har du deltatt på én eller flere fellessamlinger?',
          by: 'fylke',
          label: 'Innlandet',
        },
      ],
    });
  return ok({ study: parts[1], year, number: 2, state: 'open' });
}

export const answerRates = (url) =>
  ok({ study: 'x', by: [], rows: url.searchParams.get('year') === '2019' ? [] : rates });

/** Nothing is kept: the next state finds the release as it was. */
export const answerWithdraw = ({ reason }) =>
  reason.length > 1000
    ? problem(422, 'request_invalid', 'Noe i forespørselen må rettes.', {
        errors: [{ field: 'reason', code: 'too_long', message: 'Teksten er for lang. Høyst 1000 tegn.' }],
      })
    : ok({});

export const answerReleases = () =>
  ok([
    {
      number: 1,
      year: 2023,
      releasedAt: '2024-02-01T10:00:00Z',
      minimumGroup: 5,
      rule: 'x',
      rows: 400,
      hiddenRows: 60,
      public: true,
      withdrawnAt: '2024-02-03T10:00:00Z',
      withdrawnReason: 'Feil i et spørsmål',
    },
    {
      number: 2,
      year: 2023,
      releasedAt: '2024-02-05T10:00:00Z',
      minimumGroup: 5,
      rule: 'x',
      rows: 400,
      hiddenRows: 60,
      public: false,
    },
  ]);
