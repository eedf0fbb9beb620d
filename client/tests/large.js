// A study of a hundred questions by fifteen counties: what the pages of results must bear without being slow. Made up by a fixed rule.

const scale = ['Ikke i det hele tatt', 'I liten grad', 'I noen grad', 'I stor grad'].map((label, place) => ({
  code: String(place + 1),
  label,
  outsideScale: false,
  exclusive: false,
}));
const options = [...scale, { code: 'vet_ikke', label: 'Vet ikke', outsideScale: true, exclusive: false }];
const counties = [
  ['03', 'Oslo'],
  ['11', 'Rogaland'],
  ['15', 'Møre og Romsdal'],
  ['18', 'Nordland'],
  ['31', 'Østfold'],
  ['32', 'Akershus'],
  ['33', 'Buskerud'],
  ['34', 'Innlandet'],
  ['39', 'Vestfold'],
  ['40', 'Telemark'],
  ['42', 'Agder'],
  ['46', 'Vestland'],
  ['50', 'Trøndelag'],
  ['55', 'Troms'],
  ['56', 'Finnmark'],
].map(([code = '', label = '']) => ({ code, label }));
const audiences = [
  { key: 'leder', label: 'Ledere' },
  { key: 'medarbeider', label: 'Medarbeidere' },
];
const batteries = ['behov', 'bidratt'];
const items = batteries.flatMap((question, turn) =>
  Array.from({ length: 100 }, (_, place) => ({
    key: `${question}.${place + 1}`,
    question,
    type: 'battery',
    text: `Område ${place + 1}: samarbeid med andre kommunale og offentlige tjenester`,
    stem:
      turn === 0
        ? 'I hvilken grad hadde tjenesten behov for å styrke …'
        : 'I hvilken grad har programmet bidratt til …',
    audiences: audiences.map(({ key }) => key),
    waves: [2026],
    options,
  })),
);

const [first] = items;
const questions = [
  ...items,
  ...(first
    ? [{ ...first, key: 'egnet', question: 'egnet', type: 'single', text: 'Hvor godt egnet er programmet?' }]
    : []),
];

const study = {
  key: 'stor',
  title: 'Hundre spørsmål i femten fylker',
  minimumGroup: 5,
  waves: [{ year: 2026, label: 'Måling', state: 'closed', rebuilt: false, invented: true, releases: [1] }],
  audiences,
  breakdowns: [
    { key: 'audience', label: 'Målgruppe', options: audiences.map(({ key, label }) => ({ code: key, label })) },
    { key: 'fylke', label: 'Fylke', options: counties },
  ],
  questions,
};

/** @param {number} seed */
function tally(seed) {
  const counts = options.map((_, place) => 3 + ((seed * (place + 3)) % 11));
  const n = counts.reduce((sum, count) => sum + count, 0);
  const of = (/** @type {number} */ count) => ({ count, percent: Math.round((100 * count) / n), low: 1.5, high: 60.5 });
  return {
    n,
    options: options.map(({ code, label }, place) => ({ code, label, ...of(counts[place] ?? 0) })),
    top: { codes: ['3', '4'], ...of((counts[2] ?? 0) + (counts[3] ?? 0)) },
    mean: 2 + (seed % 17) / 10,
  };
}

/** @param {URL} url */
function distributions(url) {
  const get = (/** @type {string} */ name) => url.searchParams.get(name) ?? '';
  const by = get('by').split(',').filter(Boolean);
  const asked = questions.filter(
    ({ key, question }) => get('questions') === `${question}.*` || get('questions') === key,
  );
  const rows = asked.flatMap(({ key, question }, place) => {
    // Another question has other numbers, or nothing would be drawn anew.
    const turn = batteries.indexOf(question) + 1;
    return /** @type {object[]} */ (
      by.includes('fylke')
        ? counties.map(({ code, label }, at) => ({
            question: key,
            label,
            fylke: code,
            ...(at === 14
              ? {
                  hidden: {
                    reason: 'too_few',
                    mergedInto: { label: 'Troms og Finnmark samlet', ...tally(place + turn + 91) },
                  },
                }
              : tally(place * 15 + at + turn)),
          }))
        : [{ question: key, label: 'Alle', ...tally(place + turn) }]
    );
  });
  return { ...about, base: get('base'), minimumGroup: 5, by, interval: 'wilson', rows };
}

const about = {
  study: study.key,
  release: [{ year: 2026, number: 1, releasedAt: '2026-06-01T10:00:00Z', minimumGroup: 5, rule: '' }],
  rebuilt: false,
  invented: true,
};

/** Written once for each address: what the page takes is measured, not what its answer takes to make. @type {Map<string, string>} */
const written = new Map();

/** @param {URL} url @returns {string | undefined} the JSON, where the address is of this study */
export function answerLarge(url) {
  const [, , , key, what] = url.pathname.split('/');
  if (key !== study.key) return undefined;
  const json = written.get(url.href) ?? JSON.stringify(answer(url, what));
  written.set(url.href, json);
  return json;
}

/** @param {URL} url @param {string | undefined} what @returns {unknown} */
function answer(url, what) {
  if (what === 'distributions') return distributions(url);
  if (what === 'response-rates') return { study: study.key, by: [], rows: [] };
  return study;
}
