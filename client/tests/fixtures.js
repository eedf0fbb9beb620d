// @ts-nocheck: a fixture is data, and the pages that read it are typed.
// Answers in the shape of the wire, made from the participant survey's own questions. The numbers are made up by a fixed rule:
// they show the pages every case that they must draw, and mean nothing.
import { readFileSync } from 'node:fs';
import { correlations, curves, fylker, reportTexts, responseRates, trends } from './analysis-fixtures.js';
import {
  answerAccesses,
  answerErase,
  answerExport,
  answerImport,
  answerNewKey,
  answerTexts,
} from './fixtures-microdata.js';
import { answerManage, answerRates, answerReleases, answerWithdraw } from './fixtures-manage.js';
import { answerOverview } from './fixtures-overview.js';
import { answerLarge } from './large.js';

const study = JSON.parse(readFileSync(new URL('./study.json', import.meta.url), 'utf8'));
// A draft, and what the API's preview answered to it.
const report = JSON.parse(readFileSync(new URL('./report.json', import.meta.url), 'utf8'));

const counties = [
  ['15', 'Møre og Romsdal', 5],
  ['34', 'Innlandet', 16],
  ['38', 'Vestfold og Telemark', 7],
  ['30', 'Viken', 60],
  ['46', 'Vestland', 53],
].map(([code, label, size]) => ({ code: String(code), label: String(label), size: Number(size) }));

const option = (code, label, more = {}) => ({
  code,
  label,
  outsideScale: false,
  exclusive: false,
  freeText: false,
  ...more,
});

/** One of each kind of question, with every bound that one can have. */
const allKinds = [
  { type: 'section', key: 'del1', text: 'Om tjenesten', required: false },
  {
    type: 'info',
    key: 'info1',
    text: 'Svar for den tjenesten du arbeider mest i.\nDet er greit å anslå.',
    required: false,
  },
  {
    type: 'number',
    key: 'antall',
    text: 'Hvor mange årsverk er det i tjenesten?',
    help: 'Rund av til hele årsverk.',
    required: true,
    min: 0,
    max: 400,
    unit: 'årsverk',
  },
  {
    type: 'single',
    key: 'stilling',
    text: 'Hva er stillingen din?',
    required: true,
    maxLength: 60,
    options: [
      option('leder', 'Barnevernsleder'),
      option('team', 'Teamleder'),
      option('annet', 'Annet', { freeText: true }),
    ],
  },
  {
    type: 'multi',
    key: 'tiltak',
    text: 'Hvilke tiltak har dere tatt i bruk?',
    required: true,
    maxLength: 60,
    options: [
      option('vikar', 'Vikarordning'),
      option('vakt', 'Vakttelefon'),
      option('annet', 'Andre tiltak', { freeText: true }),
      option('ingen', 'Ingen særskilte tiltak', { exclusive: true }),
    ],
  },
  {
    type: 'battery',
    key: 'enig',
    text: 'Hvor enig er du i følgende påstander?',
    required: true,
    showIf: { question: 'tiltak', contains: ['vikar', 'vakt'] },
    options: ['Helt uenig', 'Delvis uenig', 'Delvis enig', 'Helt enig']
      .map((label, index) => option(String(index + 1), label))
      .concat(option('vet_ikke', 'Vet ikke', { outsideScale: true })),
    items: [
      { key: 'enig.nok', text: 'Tiltakene er nok' },
      { key: 'enig.lett', text: 'Tiltakene var lette å ta i bruk' },
    ],
  },
  {
    type: 'date',
    key: 'oppstart',
    text: 'Når begynte dere i programmet?',
    required: false,
    earliest: '2018-01-01',
    latest: '2024-06-30',
  },
  { type: 'text', key: 'mer', text: 'Er det noe mer du vil si?', required: false, maxLength: 100 },
];

function formOf(
  { audience, questions, languages = ['nb'], background = false, rebuilt = false, needsCode = false },
  lang,
) {
  return {
    study: { key: study.key, title: study.title, commissionedBy: study.commissionedBy, conductedBy: study.conductedBy },
    wave: { year: 2026, label: 'Oppdiktet måling', rebuilt, invented: true },
    audience: study.audiences.find(({ key }) => key === audience),
    minimumGroup: 5,
    needsCode,
    language: languages.includes(lang) ? lang : 'nb',
    languages,
    fixed: background ? [] : [{ key: 'fylke', label: 'Fylke', code: '15', name: 'Møre og Romsdal' }],
    background: background
      ? [
          {
            key: 'fylke',
            label: 'Hvilket fylke arbeider du i?',
            required: true,
            options: Array.from({ length: 11 }, (_, i) => ({
              code: counties[i]?.code ?? String(i),
              label: counties[i]?.label ?? `Fylke ${i + 1}`,
            })),
          },
          {
            key: 'cluster',
            label: 'Hvilken klynge er tjenesten med i?',
            required: false,
            options: [1, 2, 3].map((n) => ({ code: String(n), label: `Klynge ${n}` })),
          },
        ]
      : [],
    questions,
  };
}

const questionsFor = (audience) =>
  study.questions
    .filter(({ audiences }) => audiences.includes(audience))
    .map(({ audiences: _, ...question }) => ({
      ...question,
      required: false,
      ...(question.type === 'text' ? { maxLength: 2000 } : {}),
    }));

const forms = {
  leder: { audience: 'leder', questions: questionsFor('leder') },
  medarbeider: { audience: 'medarbeider', questions: questionsFor('medarbeider') },
  slag: { audience: 'leder', questions: allKinds, background: true, rebuilt: true },
  kort: { audience: 'leder', questions: questionsFor('leder').slice(0, 1) },
  kodet: { audience: 'leder', needsCode: true, questions: questionsFor('leder').slice(0, 1) },
  opptatt: { audience: 'leder', questions: questionsFor('leder').slice(0, 1) },
  avvist: { audience: 'leder', questions: questionsFor('leder').slice(0, 3) },
  stengersnart: { audience: 'leder', questions: questionsFor('leder').slice(0, 1) },
};

const problem = (status, code, title, more = {}, headers = {}) => ({
  status,
  headers,
  body: { type: `/api/problems/${code}`, title, status, code, ...more },
});
const ok = (body, status = 200) => ({ status, headers: {}, body });

/** @type {Map<string, string>} */
const received = new Map();

/** @param {{ method: string, url: URL, headers: Record<string, any>, body: any }} request */
export function answerApi({ method, url, headers, body }) {
  const parts = url.pathname.split('/').slice(2).map(decodeURIComponent);
  if (parts[0] === 'respond') return method === 'POST' ? submission(parts[1], headers, body) : form(parts[1], headers);
  if (parts[0] === 'forward') return forward(parts, method, body);
  if (parts[0] === 'session') return session(method, headers, body);
  if (parts[0] === 'keys') return answerNewKey(body);
  if (parts[0] === 'studies') return evaluator(parts, url, headers, method, body);
  if (parts[0] === 'regions') return ok(fylker(Number(url.searchParams.get('year'))));
  return problem(404, 'not_found', 'Finnes ikke');
}

// The form of the audience with all kinds of question in it, to be read on paper.
const previewed = (audience, headers) =>
  formOf(
    {
      audience: audience || 'leder',
      questions: audience === 'medarbeider' ? [] : [...questionsFor('leder').slice(0, 6), ...allKinds],
      background: true,
    },
    headers['accept-language'],
  );

/** By key: the scopes it has. */
const keys = {
  prove: ['aggregates', 'manage'],
  lese: ['aggregates'],
  kontroll: ['aggregates', 'manage', 'microdata'],
  enkeltsvar: ['aggregates', 'microdata'],
};
const keyOf = (headers) => /survey_session=(\w+)/.exec(headers.cookie ?? '')?.[1];
const signedIn = (headers) => keyOf(headers) in keys;

function session(method, headers, body) {
  const who = { name: 'Prøvenøkkel', scopes: keys[body?.key ?? keyOf(headers)] };
  if (method === 'GET') return ok(signedIn(headers) ? who : { scopes: [] });
  const cookie = (value) => ({ 'set-cookie': `survey_session=${value}; path=/api; samesite=strict; httponly` });
  if (method === 'DELETE') return { ...ok({ scopes: [] }), headers: cookie('; max-age=0') };
  if (!(body.key in keys)) return problem(401, 'key_unknown', 'Nøkkelen gjelder ikke');
  return { ...ok(who), headers: cookie(body.key) };
}

function form(link, headers) {
  if (link === 'stengt')
    return problem(410, 'link_closed', 'Undersøkelsen er stengt', { detail: 'Målingen ble stengt 1. juni 2026.' });
  if (link === 'pause') return problem(503, 'link_paused', 'Satt på pause');
  if (link === 'ustabil')
    return problem(503, 'storage_unavailable', 'Opptatt', { retryAfter: 5 }, { 'retry-after': '5' });
  const found = forms[link];
  return found ? ok(formOf(found, headers['accept-language'] ?? 'nb')) : problem(404, 'link_unknown', 'Ukjent lenke');
}

function submission(link, headers, body) {
  const key = headers['idempotency-key'];
  if (!/^[A-Za-z0-9_-]{16,128}$/.test(key ?? '')) return problem(400, 'idempotency_key_missing', 'Mangler nøkkel');
  if (link === 'stengersnart') return problem(410, 'link_closed', 'Undersøkelsen er stengt');
  if (link === 'opptatt') return problem(503, 'storage_unavailable', 'Opptatt', {}, { 'retry-after': '60' });
  if (link === 'kodet' && body.code !== 'KODE-1')
    return problem(403, 'code_invalid', 'Koden gjelder ikke. Sjekk koden, eller spør den som ga deg den.');
  if (link === 'avvist') {
    return problem(422, 'submission_invalid', 'Svaret har feil', {
      errors: [
        { field: 'informasjon.mal', code: 'unknown_option', message: 'Dette svaralternativet finnes ikke.' },
        { field: 'borte', code: 'unknown_question', message: 'Skjemaet har fått nye spørsmål. Last siden på nytt.' },
      ],
    });
  }
  const content = JSON.stringify(body);
  const before = received.get(key);
  if (before !== undefined && before !== content)
    return problem(409, 'idempotency_key_reused', 'Sendt før med annet innhold');
  received.set(key, content);
  return ok({ received: true }, before === undefined ? 201 : 200);
}

// --- forwarding ---

const mail = (subject, greeting) => ({
  subject,
  body: `${greeting}\n\nBufdir ber ledere i det kommunale barnevernet svare på en undersøkelse. Den tar noen minutter og er anonym.\n\nhttps://svar.example.no/s/3k9f-en-lang-adresse-som-ingen-kan-gjette-seg-til-2m7q\n\nFristen er 1. juni 2026.`,
  mailto: `mailto:?subject=${encodeURIComponent(subject)}`,
});
const mails = {
  nb: mail('Undersøkelse om tjenestestøtteprogrammet', 'Hei!'),
  nn: mail('Undersøking om tenestestøtteprogrammet', 'Hei!'),
};
/** Of each forwarder, so that who writes one down changes nobody else's page. @type {Map<string, any[]>} */
const receiptsOf = new Map();

function forward(parts, method, body) {
  const [, token, what, id] = parts;
  if (!['moreogromsdal', 'kvitterer'].includes(token)) return problem(404, 'forwarder_unknown', 'Siden finnes ikke');
  const receipts = receiptsOf.get(token) ?? [];
  receiptsOf.set(token, receipts);
  if (what === 'links') {
    const qr =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#fff" d="M0 0h8v8H0z"/><path d="M1 1h2v2H1zM5 1h2v2H5zM1 5h2v2H1zM4 4h1v1H4zM6 5h1v2H6z"/></svg>';
    return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: qr };
  }
  if (what === 'receipts') {
    if (body.sentTo > 10000)
      return problem(422, 'request_invalid', 'Feil', {
        errors: [{ field: 'sentTo', code: 'out_of_bounds', message: 'Tallet er for høyt.' }],
      });
    receipts.unshift({ services: [], recordedAt: '2026-05-04T10:00:00Z', ...body });
    return ok(receipts[0], 201);
  }
  if (what === 'reminders') return ok({ id: Number(id), sentOn: '2026-05-20' });
  const link = (number, label, more) => ({
    id: number,
    label,
    audience: 'leder',
    fixed: { fylke: '15' },
    url: `https://svar.example.no/s/lenke${number}`,
    path: `/s/lenke${number}`,
    active: true,
    needsCode: false,
    answered: 0,
    lags: true,
    earlierReceipts: [],
    ...mails,
    ...more,
  });
  const [receipt, ...earlierReceipts] = receipts;
  return ok({
    name: 'Statsforvalteren i Møre og Romsdal',
    kind: 'statsforvalter',
    study: { key: study.key, title: study.title, commissionedBy: 'Bufdir', conductedBy: 'Agenda Kaupang' },
    wave: { year: 2026, label: 'Oppdiktet måling', state: 'open', invented: true },
    deadline: {
      at: '2026-06-01T21:59:00Z',
      local: '2026-06-01T23:59',
      timeZone: 'Europe/Oslo',
      text: '1. juni 2026 kl. 23.59',
      passed: false,
    },
    contact: { name: 'Kari Nordmann', email: 'kari@example.no' },
    answered: 12,
    links: [
      link(1, 'Ledere, Møre og Romsdal', {
        answered: 12,
        expected: 22,
        ...(receipt ? { receipt } : {}),
        earlierReceipts,
      }),
      link(2, 'Medarbeidere, Møre og Romsdal', { needsCode: true }),
      link(3, 'Ledere, Klynge 4', { active: false }),
    ],
    reminders: [
      { id: 1, number: 1, plannedOn: '2026-05-10', due: false, sentOn: '2026-05-11', mails: [] },
      {
        id: 2,
        number: 2,
        plannedOn: '2026-05-20',
        due: true,
        mails: [
          { linkId: 1, ...mails },
          { linkId: 2, ...mails },
        ],
      },
      { id: 3, number: 3, plannedOn: '2026-05-28', due: false, mails: [] },
    ],
  });
}

// --- results ---

const outside = (options) => options.filter(({ outsideScale }) => outsideScale).map(({ code }) => code);
const seedOf = (text) => [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7);

/** Counts that add up to n for a scale; for a multi each option is its own share of n. */
function countsOf(question, n, seed) {
  const weights = question.options.map((_, index) => 1 + ((seed >> index) % 7) + index);
  if (question.type === 'multi') return weights.map((weight) => Math.min(n, Math.round((n * weight) / 12)));
  const total = weights.reduce((a, b) => a + b, 0);
  const counts = weights.map((weight) => Math.floor((n * weight) / total));
  counts[counts.length - 2] += n - counts.reduce((a, b) => a + b, 0);
  return counts;
}

function tally(question, itemKey, n, base, salt) {
  const counts = countsOf(question, n, seedOf(itemKey + salt));
  const skip = base === 'scale' ? outside(question.options) : [];
  const kept = question.options
    .map((option, index) => ({ ...option, count: counts[index] }))
    .filter(({ code }) => !skip.includes(code));
  const whole = base === 'scale' ? kept.reduce((sum, { count }) => sum + count, 0) : n;
  const scale = kept.filter(({ outsideScale }) => !outsideScale);
  const onScale = scale.reduce((sum, { count }) => sum + count, 0);
  const numbered = question.type !== 'multi' && scale.every(({ code }) => /^\d+$/.test(code));
  return {
    n: whole,
    options: kept.map(({ code, label, count }) => {
      const percent = Math.round((count / whole) * 100);
      return { code, label, count, percent, low: Math.max(0, percent - 8.4), high: Math.min(100, percent + 9.1) };
    }),
    ...(numbered ? { top: topOf(scale.slice(-2), whole) } : {}),
    ...(numbered ? { mean: scale.reduce((sum, { code, count }) => sum + Number(code) * count, 0) / onScale } : {}),
  };
}

function topOf(options, n) {
  const count = options.reduce((sum, { count }) => sum + count, 0);
  return { codes: options.map(({ code }) => code), count, percent: Math.round((100 * count) / n) };
}

function studyResponse() {
  return {
    key: study.key,
    title: study.title,
    commissionedBy: study.commissionedBy,
    conductedBy: study.conductedBy,
    minimumGroup: 5,
    waves: study.waves.map((wave) => ({
      ...wave,
      state: wave.year === 2023 ? 'closed' : 'planned',
      rebuilt: wave.year === 2023,
      invented: false,
      releases: wave.year === 2023 ? [1] : [],
    })),
    audiences: study.audiences,
    breakdowns: [
      { key: 'audience', label: 'Målgruppe', options: study.audiences.map(({ key, label }) => ({ code: key, label })) },
      { key: 'fylke', label: 'Fylke', options: counties.map(({ code, label }) => ({ code, label })) },
      {
        key: 'cluster',
        label: 'Klynge',
        options: [1, 2, 3, 4].map((n) => ({ code: String(n), label: `Klynge ${n}` })),
      },
      { key: 'startar', label: 'Startår', options: ['2017', '2018', '2019'].map((code) => ({ code, label: code })) },
    ],
    questions: study.questions.flatMap(({ key, type, text, audiences, options = [], items }) => {
      const shared = {
        question: key,
        type,
        audiences,
        waves: [2019, 2020, 2023],
        options,
      };
      return items
        ? items.map((item) => ({ ...shared, key: item.key, text: item.text, stem: text }))
        : [{ ...shared, key, text }];
    }),
  };
}

function distributions(url) {
  const get = (name) => url.searchParams.get(name) ?? undefined;
  const wanted = get('questions') ?? '*';
  const base = get('base') ?? 'all';
  const by = (get('by') ?? '').split(',').filter(Boolean);
  const rows = [];
  for (const question of study.questions.filter(({ type }) => type !== 'text')) {
    for (const item of question.items ?? [{ key: question.key }]) {
      const matches = wanted.endsWith('*') ? item.key.startsWith(wanted.slice(0, -1)) : item.key === wanted;
      if (matches) rows.push(...rowsOf(question, item.key, by, base, get('audience')));
    }
  }
  if (rows.length === 0) return problem(404, 'unknown_question', 'Ukjent spørsmål');
  return ok({
    study: study.key,
    release: [{ year: 2023, number: 1, releasedAt: '2024-06-01T10:00:00Z', minimumGroup: 5, rule: '' }],
    base,
    minimumGroup: 5,
    by,
    interval: 'wilson',
    rebuilt: true,
    invented: false,
    rows,
  });
}

function rowsOf(question, key, by, base, audience) {
  const audiences = by.includes('audience') ? study.audiences : [undefined];
  return audiences.flatMap((group) => {
    const who = group?.key ?? audience;
    const asked = who === undefined || question.audiences.includes(who);
    const size = who === 'leder' ? 22 : who === 'medarbeider' ? 119 : 141;
    const members = group ? { audience: group.key } : {};
    if (!by.includes('fylke')) {
      const label = group?.label ?? 'Alle';
      return [
        {
          ...members,
          label,
          question: key,
          ...(asked ? tally(question, key, size - (seedOf(key) % 2), base, who ?? '') : { notAsked: true }),
        },
      ];
    }
    const merged = {
      label: 'Vestfold og Telemark og Møre og Romsdal samlet',
      ...tally(question, key, 12, base, 'samlet'),
    };
    return counties.map(({ code, label, size: county }) => {
      const row = { ...members, fylke: code, label: group ? `${group.label}, ${label}` : label, question: key };
      if (!asked) return { ...row, notAsked: true };
      if (code === '15') return { ...row, hidden: { reason: 'too_few', mergedInto: merged } };
      if (code === '38') return { ...row, hidden: { reason: 'not_separable', mergedInto: merged } };
      if (code === '46' && who === 'leder') return { ...row, hidden: { reason: 'too_few' } };
      return { ...row, ...tally(question, key, county, base, code) };
    });
  });
}

/** What the server made of a report once, block by block of the same kind, with the words of the block that is asked about. */
function reportPreview({ blocks }) {
  const wrong = blocks.findIndex(({ text }) => text?.includes('for lang'));
  if (wrong >= 0)
    return problem(422, 'request_invalid', 'Noe i forespørselen må rettes.', {
      errors: [{ field: `blocks[${wrong}].text`, code: 'too_long', message: 'Teksten er for lang.' }],
    });
  return ok({
    ...report.preview,
    blocks: blocks.map((block) => {
      const alike = report.preview.blocks.filter(({ kind }) => kind === block.kind);
      const made = alike.find(({ chart }) => chart === block.chart) ?? alike[0];
      if (block.kind === 'heading') return { ...made, text: block.text };
      if (block.kind === 'text') return { ...made, paragraphs: [{ text: block.text, isPoint: false }] };
      return block.rendered?.values.endret
        ? { ...made, changes: ['2023: utgave 2 i stedet for 1.', 'Klynge 2: N fra 12 til 14.'] }
        : { ...made, ...(block.rendered ? { changes: [] } : {}) };
    }),
  });
}

function evaluator(parts, url, headers, method, body) {
  const large = answerLarge(url);
  if (large) return ok(large);
  const key = signedIn(headers);
  const scope = key ? (/survey_session=lese/.test(headers.cookie) ? 'aggregates' : 'manage') : undefined;
  const overview = answerOverview({ parts, url, scope });
  if (overview) return overview;
  if (parts.length === 1) {
    const waves = studyResponse().waves.map(({ year, label, state, releases }) => ({
      year,
      label,
      state,
      released: releases.length > 0,
    }));
    return ok(key ? [{ key: study.key, title: study.title, waves }] : []);
  }
  if (parts[1] !== study.key && parts[1] !== 'programmet')
    return problem(404, 'study_unknown', 'Undersøkelsen finnes ikke');
  if (!key) return problem(401, 'key_missing', 'Krever nøkkel');
  if (parts[2] === 'response-rates' && ['2019', '2020'].includes(url.searchParams.get('year'))) return answerRates(url);
  if (parts[2] === 'releases') return method === 'POST' ? answerWithdraw(body) : answerReleases();
  if (parts[2] === 'microdata-access') return answerAccesses();
  if (parts[2] === 'texts') return answerTexts(url);
  if (parts[2] === 'waves' && parts[4] === 'microdata') return answerExport();
  if (parts[2] === 'waves' && parts[4] === 'imports') return answerImport(url, body);
  if (parts[2] === 'waves' && parts[4] === 'erase') return answerErase(body, `${parts[1]}/${parts[3]}`);
  if (parts[2] === 'waves')
    return answerManage({ parts, method, url, body, form: (audience) => previewed(audience, headers) });
  if (parts[2] === 'distributions') return distributions(url);
  const other = { trends, correlations, curves, 'response-rates': responseRates, 'report-texts': reportTexts }[
    parts[2]
  ];
  if (other) return ok(other(study, url));
  if (parts[2] === 'report-templates') return ok([{ key: 'utdrag', document: report.document }]);
  if (parts[2] === 'reports') return parts[3] === 'preview' ? reportPreview(body) : ok('en fil');
  return ok(studyResponse());
}
