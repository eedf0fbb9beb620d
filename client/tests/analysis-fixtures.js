// @ts-nocheck: a fixture is data, and the pages that read it are typed.
// Answers of the other tables, by the same rule as the distributions: they show every case that a figure must draw, and mean nothing.

/** A share of `n` with an interval that is about right. */
const box = (count, n) => {
  const percent = Math.round((100 * count) / n);
  return { codes: ['4'], count, percent, low: Math.max(0, percent - 17.4), high: Math.min(100, percent + 14.2) };
};
const release = [{ year: 2023, number: 1, releasedAt: '2024-06-01T10:00:00Z', minimumGroup: 5, rule: '' }];
const about = { release, base: 'all', rebuilt: true, invented: false };

const itemsOf = (study, pattern) => {
  const key = pattern.replace('.*', '');
  const question = study.questions.find((one) => one.key === key || one.items?.some((item) => item.key === key));
  const items = question.items ?? [{ key: question.key, text: question.text }];
  return items.filter((item) => item.key === key || item.key.startsWith(`${key}.`) || items.length === 1);
};

export function trends(study, url) {
  const get = (name) => url.searchParams.get(name) ?? '';
  const by = get('by').split(',').includes('audience') ? study.audiences : [undefined];
  const series = itemsOf(study, get('questions')).flatMap(({ key, text }, place) =>
    by.map((audience, who) => ({
      question: key,
      text,
      label: audience?.label ?? 'Alle',
      ...(audience ? { audience: audience.key } : {}),
      points: [
        {
          year: 2019,
          printed: [{ source: 'Sluttevaluering (2024)', percent: { 4: 83 }, share: 83 - place * 5 - who * 12 }],
        },
        place === 1
          ? { year: 2020, hidden: { reason: 'too_few' } }
          : { year: 2020, n: 41, share: box(27 - who * 6, 41), mean: 3.1 },
        { year: 2023, fieldworkYear: 2024, n: 22, share: box(15 - who * 4, 22), mean: 3.4 },
      ],
      breaks: [
        {
          from: 2020,
          to: 2023,
          code: 'fieldwork_moved',
          text: 'Feltarbeidet ble gjort på et annet tidspunkt.',
          comparable: true,
        },
        ...(place === 2
          ? [{ from: 2020, to: 2023, code: 'wording_changed', text: 'Ordlyden er endret.', comparable: false }]
          : []),
      ],
      changes:
        place === 0
          ? [
              who === 0
                ? { from: 2020, to: 2023, points: 2, sentence: 'Opp 2 prosentpoeng, fra 66 til 68 prosent.' }
                : { from: 2020, to: 2023, points: -1, sentence: 'Ned 1 prosentpoeng, fra 51 til 50 prosent.' },
            ]
          : [],
    })),
  );
  return { study: study.key, ...about, by: get('by').split(',').filter(Boolean), series };
}

export function correlations(study, url) {
  const items = itemsOf(study, `${url.searchParams.get('first')}.*`).map(({ key, text }, place) => ({
    area: key.split('.')[1],
    text,
    first: 2.4 + ((place * 7) % 13) / 16,
    second: 2.5 + ((place * 7 + 2) % 13) / 17,
  }));
  const row = { label: 'Alle', n: items.length, r: 0.8, p: 0.001, low: 0.45, high: 0.94, items, leftOut: [] };
  return {
    study: study.key,
    ...about,
    first: url.searchParams.get('first'),
    second: url.searchParams.get('second'),
    by: [],
    rows: [row],
  };
}

export function curves(study, url) {
  const [{ key, text }] = itemsOf(study, url.searchParams.get('questions') ?? '');
  const share = (x) => 100 / (1 + Math.exp(-(0.55 * x - 1.4)));
  const points = [2, 3, 4, 5, 6].map((x, place) => {
    const [n, count] = [
      [12, 5],
      [24, 13],
      [31, 22],
      [18, 13],
      [9, 8],
    ][place];
    return { x, n, count, percent: Math.round((100 * count) / n) };
  });
  const fitted = [2, 3, 4, 5, 6].map((x) => ({
    x,
    percent: share(x),
    low: share(x) - 14,
    high: Math.min(100, share(x) + 10),
  }));
  const slope = { estimate: 0.55, standardError: 0.17, z: 3.2, p: 0.001, low: 0.22, high: 0.88 };
  const curve = {
    question: key,
    text,
    label: 'Alle',
    outcome: 'fitted',
    n: 94,
    points,
    leftOut: [],
    slope,
    curve: fitted,
  };
  return { study: study.key, ...about, over: url.searchParams.get('over'), by: [], curves: [curve] };
}

export function responseRates(study, url) {
  const by = (url.searchParams.get('by') ?? '').split(',');
  const rows = by.includes('fylke')
    ? []
    : study.audiences.map(({ key, label }, place) => ({
        year: 2023,
        audience: key,
        label,
        answered: 22 + place * 97,
        population: 80 + place * 434,
        percent: place === 0 ? 28 : 23,
        denominator: place === 0 ? 'registered' : 'assumed',
      }));
  return { study: study.key, by, rows };
}

export function reportTexts(study, url) {
  const rows = itemsOf(study, url.searchParams.get('questions') ?? '').map(({ key, text }, place) => ({
    question: key,
    nb: {
      caption: `${text}. Ledere, 2023. Prosent, N=21.`,
      source: 'Kilde: Spørreundersøkelse til ledere. N=21. Svarene er gjenskapt fra trykte tall.',
      ...(place === 1
        ? {}
        : { sentence: '52 prosent svarer i noen grad og 5 prosent i stor grad, til sammen 57 prosent.' }),
    },
    nn: {
      caption: `${text}. Leiarar, 2023. Prosent, N=21.`,
      source: 'Kjelde: Spørjeundersøking til leiarar. N=21. Svara er gjenskapte frå trykte tal.',
      ...(place === 1
        ? {}
        : { sentence: '52 prosent svarar i nokon grad og 5 prosent i stor grad, til saman 57 prosent.' }),
    },
  }));
  return { study: study.key, ...about, by: [], rows };
}

const fylker2020 = [
  ['03', 'Oslo'],
  ['11', 'Rogaland'],
  ['15', 'Møre og Romsdal'],
  ['18', 'Nordland'],
  ['30', 'Viken'],
  ['34', 'Innlandet'],
  ['38', 'Vestfold og Telemark'],
  ['42', 'Agder'],
  ['46', 'Vestland'],
  ['50', 'Trøndelag'],
  ['54', 'Troms og Finnmark'],
];

// Viken and Vestfold og Telemark were parted again, as was Troms og Finnmark.
const fylker2024 = [
  ...fylker2020.filter(([code]) => !['30', '38', '54'].includes(code)),
  ['31', 'Østfold'],
  ['32', 'Akershus'],
  ['33', 'Buskerud'],
  ['39', 'Vestfold'],
  ['40', 'Telemark'],
  ['55', 'Troms'],
  ['56', 'Finnmark'],
];

export const fylker = (year) => (year < 2024 ? fylker2020 : fylker2024).map(([code, name]) => ({ code, name }));
