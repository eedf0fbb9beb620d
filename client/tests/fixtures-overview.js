// @ts-nocheck: a fixture is data, and the pages that read it are typed.
// A study whose front page has every case: waves in every state, questions that came, went and were changed, and denominators of every
// kind. `programmet` has a public release; of `nytt` nothing is released, so that nobody without a key is told that it exists; of
// `trukket` all that was released has been withdrawn, which everybody is told.

const ok = (body) => ({ status: 200, headers: {}, body });
const problem = (status, code, title, detail) => ({
  status,
  headers: {},
  body: { type: `/api/problems/${code}`, title, status, code, detail },
});

const scale = ['Ikke i det hele tatt', 'I liten grad', 'I noen grad', 'I stor grad'].map((label, place) => ({
  code: String(place + 1),
  label,
  outsideScale: false,
  exclusive: false,
}));
const all = [2019, 2021, 2023, 2025, 2099];
const question = (key, text, more = {}) => ({
  key,
  question: key.split('.')[0],
  type: 'single',
  text,
  audiences: ['leder', 'medarbeider'],
  waves: all,
  options: scale,
  ...more,
});
const bidratt = (key, text, more) =>
  question(`bidratt.${key}`, text, {
    type: 'battery',
    stem: 'I hvilken grad opplever du at programmet har bidratt til at tjenesten er blitt bedre på …',
    ...more,
  });

const wave = (year, label, state, more = {}) => ({
  year,
  label,
  state,
  rebuilt: false,
  invented: false,
  releases: [],
  ...more,
});

const programmet = (isEvaluator) => ({
  key: 'programmet',
  title: 'Følgeevaluering av læringsprogrammet',
  commissionedBy: 'Bufdir',
  conductedBy: 'Agenda Kaupang',
  distribution: 'Statsforvalterne sender lenken til lederne i sine fylker.',
  minimumGroup: 5,
  waves: [
    wave(2019, 'Første måling', 'planned'),
    wave(2021, 'Andre måling', 'closed', { releases: isEvaluator ? [1] : [] }),
    wave(2023, 'Tredje måling', 'closed', { fieldworkYear: 2024, rebuilt: true, releases: [3], withdrawn: [2] }),
    wave(2025, 'Fjerde måling', 'open', { invented: true }),
    wave(2099, 'Femte måling', 'planned'),
  ],
  audiences: [
    { key: 'leder', label: 'Ledere' },
    { key: 'medarbeider', label: 'Medarbeidere' },
  ],
  breakdowns: [
    { key: 'fylke', label: 'Fylke', options: [] },
    { key: 'cluster', label: 'Klynge', options: [] },
  ],
  questions: [
    question('forankring', 'Hvor godt er programmet forankret i kommuneledelsen?', {
      wordings: [{ wave: 2019, text: 'Er programmet forankret i ledelsen?' }],
    }),
    bidratt('undersokelser', 'undersøkelser'),
    bidratt('foreldre', 'samarbeid med foreldre og nettverk', {
      wordings: [
        { wave: 2019, text: 'samarbeid med foreldre' },
        { wave: 2021, text: 'samarbeid med foreldre' },
      ],
    }),
    bidratt('medvirkning', 'barns medvirkning', { waves: [2023, 2025, 2099] }),
    bidratt('tilsyn', 'tilsyn med fosterhjem', { waves: [2019, 2021] }),
    question('utbytte', 'Hvor stort utbytte har du hatt av samlingene?', {
      rescaled: [2023],
      notComparable: [{ wave: 2019, reason: 'Undersøkelsen ble gjort før de fleste samlingene.' }],
    }),
    question('reise', 'Hvor langt måtte du reise?', { waves: [2019] }),
    question('merknad', 'Er det noe mer du vil si?', { type: 'text', options: [], audiences: ['leder'] }),
  ],
});

const nytt = {
  ...programmet(true),
  key: 'nytt',
  title: 'En ny undersøkelse',
  waves: [wave(2099, 'Første måling', 'planned')],
  questions: [],
};

const trukket = {
  ...programmet(true),
  key: 'trukket',
  title: 'En undersøkelse som er trukket tilbake',
  waves: [wave(2023, 'Første måling', 'closed', { withdrawn: [1] })],
};

const rule =
  'Ingen tall gjelder færre enn 5 som har svart. Mindre grupper er slått sammen, den minste først, innenfor klynge, fylke, embete.';
const release = (number, year, more) => ({
  number,
  year,
  releasedAt: `${year + 1}-06-01T10:00:00Z`,
  minimumGroup: 5,
  rule,
  rows: 1412,
  hiddenRows: 61,
  public: true,
  ...more,
});
const releases = (isEvaluator) =>
  [
    release(1, 2021, { public: false, answersErasedAt: '2025-01-01T10:00:00Z' }),
    release(2, 2023, { withdrawnAt: '2024-06-03T10:00:00Z', withdrawnReason: 'Én lenke hadde feil fylke.' }),
    release(3, 2023, { releasedAt: '2024-06-05T10:00:00Z' }),
  ].filter((one) => isEvaluator || one.public);

const fylker = { 2021: ['15', '30', '34', '46'], 2023: ['15', '30', '34', '46'], 2025: ['15', '32', '34', '46'] };
const names = { 15: 'Møre og Romsdal', 30: 'Viken', 32: 'Akershus', 34: 'Innlandet', 46: 'Vestland' };
const klynger = { 1: 'Klynge 1 (Enebakk, Frogn, Hvaler, Marker)', 2: 'Klynge 2 (Solør, Kongsvinger)', 3: 'Klynge 3' };

/** What is known of a place: in 2025 one has no denominator, one is over a hundred, and one is confirmed by half. */
function known(year, code, size) {
  if (year !== 2025) return { answered: Math.round(size * 0.43), population: size, denominator: 'registered' };
  if (code === '34') return { answered: 7 };
  if (code === '32' || code === '2') return { answered: size + 2, population: size, denominator: 'assumed' };
  return { answered: Math.round(size * 0.2), population: size, denominator: 'confirmed', unconfirmedLinks: 1 };
}
const rate = ({ answered, population, ...more }) => ({
  answered,
  ...(population ? { population, percent: Math.round((100 * answered) / population) } : {}),
  ...(answered > population ? { alarm: 'over_100' } : {}),
  ...more,
});

function rates(year, by) {
  const place = by.find((key) => key !== 'audience');
  const places =
    place === 'fylke'
      ? fylker[year].map((code, at) => ({ code, name: names[code], size: 14 + 9 * at }))
      : place === 'cluster'
        ? Object.entries(klynger).map(([code, name], at) => ({ code, name, size: 20 + 5 * at }))
        : [{ code: '', name: '', size: 110 }];
  const audiences = by.includes('audience') ? programmet(true).audiences : [undefined];
  const rows = audiences.flatMap((audience) =>
    places.map(({ code, name, size }) => ({
      year,
      label: [audience?.label, name].filter(Boolean).join(' · ') || 'Alle',
      ...rate(known(year, code, size)),
      ...(audience ? { audience: audience.key } : {}),
      ...(place ? { [place]: code } : {}),
    })),
  );
  if (place === 'fylke' && year === 2025)
    rows.push({ year, label: 'Ikke fastsatt av lenken', answered: 3, fylke: '', audience: 'leder', atLeast: true });
  if (place === 'cluster' && audiences.length === 1)
    rows.push({
      year,
      label: `${klynger[1]} + ${klynger[3]}`,
      ...rate({ answered: 20, population: 60, denominator: 'registered' }),
      together: true,
      cluster: '1+3',
    });
  return { study: 'programmet', by, rows };
}

/** Undefined where the study is none of these. */
export function answerOverview({ parts, url, scope }) {
  const isEvaluator = scope !== undefined;
  if (parts[1] === 'nytt' && isEvaluator) {
    if (parts[2] === undefined) return ok(nytt);
    if (parts[2] === 'releases') return ok([]);
    return ok(collection('planned'));
  }
  if (parts[1] === 'trukket') {
    if (parts[2] === undefined) return ok(trukket);
    if (parts[2] === 'releases')
      return ok([
        release(1, 2023, { withdrawnAt: '2024-06-03T10:00:00Z', withdrawnReason: 'Én lenke hadde feil fylke.' }),
      ]);
    const told = 'Utgave 1 ble trukket tilbake 3.6.2024: Én lenke hadde feil fylke.';
    return problem(410, 'release_withdrawn', 'Utgaven er trukket tilbake.', told);
  }
  if (parts[1] !== 'programmet') return undefined;
  const year = Number(parts[2] === 'waves' ? parts[3] : url.searchParams.get('year'));
  const state = programmet(true).waves.find((one) => one.year === year)?.state;
  if (parts[2] === undefined) return ok(programmet(isEvaluator));
  if (parts[2] === 'releases') return ok(releases(isEvaluator));
  if (parts[2] === 'response-rates') {
    if (!isEvaluator && year !== 2023) return problem(400, 'parameter_invalid', 'Noe i adressen må rettes.');
    return ok(rates(year, (url.searchParams.get('by') ?? '').split(',').filter(Boolean)));
  }
  if (scope !== 'manage') return problem(403, 'key_insufficient', 'Nøkkelen gir ikke tilgang til dette.');
  if (parts[4] === 'collection') return ok(collection(state === 'open' ? 'paused' : state));
  return undefined;
}

const collection = (state) => ({
  state,
  answered: 46,
  ...(state === 'closed'
    ? {}
    : {
        deadline: {
          at: '2099-06-01T21:59:00Z',
          local: '2099-06-01T23:59',
          timeZone: 'Europe/Oslo',
          text: '1. juni 2099 kl. 23.59',
          passed: false,
        },
      }),
});
