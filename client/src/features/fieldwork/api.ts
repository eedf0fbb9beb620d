import { evaluator } from '$api/client';
import type {
  Collection,
  CollectionChange,
  DayCount,
  Form,
  IssuedCode,
  ManagedForwarder,
  ManagedLink,
  NewForwarder,
  NewLink,
  PlannedReminder,
  PopulationLine,
  PopulationRow,
  Reminder,
  Release,
  ReleasePreview,
  ResponseRate,
  Study,
  ToldReceipt,
} from '$api/types';

/** Which wave, and in which language its texts are wanted. */
export interface Where {
  study: string;
  year: number;
  lang: string;
}

/** All that the manager's page shows of a wave. */
export interface WaveRoom {
  study: Study;
  /** The first audience's form: what a link may fix, with the values of that wave. */
  form: Form;
  collection: Collection;
  /** How many had answered by the end of which day, oldest first. */
  days: DayCount[];
  links: ManagedLink[];
  forwarders: ManagedForwarder[];
  /** All that forwarders said they sent, oldest first. */
  receipts: ToldReceipt[];
  reminders: Reminder[];
  register: PopulationLine[];
  releases: Release[];
  at: Date;
}

const to = ({ study, year, lang }: Where) => ({ lang, path: { study, year } });

export const fetchPreview = (where: Where, audience: string): Promise<Form> =>
  evaluator.get('/api/studies/{study}/waves/{year}/form', { ...to(where), query: { audience } });

export const fetchCollection = (where: Where): Promise<Collection> =>
  evaluator.get('/api/studies/{study}/waves/{year}/collection', to(where));

export const fetchLinks = (where: Where): Promise<ManagedLink[]> =>
  evaluator.get('/api/studies/{study}/waves/{year}/links', to(where));

export async function fetchWave(where: Where): Promise<WaveRoom> {
  const study = evaluator.get('/api/studies/{study}', { lang: where.lang, path: { study: where.study } });
  const [found, form, collection, days, links, forwarders, receipts, reminders, register, releases] = await Promise.all(
    [
      study,
      study.then(({ audiences }) => fetchPreview(where, audiences[0]?.key ?? '')),
      fetchCollection(where),
      evaluator.get('/api/studies/{study}/waves/{year}/days', to(where)),
      fetchLinks(where),
      evaluator.get('/api/studies/{study}/waves/{year}/forwarders', to(where)),
      evaluator.get('/api/studies/{study}/waves/{year}/receipts', to(where)),
      evaluator.get('/api/studies/{study}/waves/{year}/reminders', to(where)),
      evaluator.get('/api/studies/{study}/waves/{year}/population', to(where)),
      evaluator.get('/api/studies/{study}/releases', { lang: where.lang, path: { study: where.study } }),
    ],
  );
  return {
    study: found,
    form,
    collection,
    days,
    links,
    forwarders,
    receipts,
    reminders,
    register,
    releases: releases.filter(({ year }) => year === where.year),
    at: new Date(),
  };
}

export async function fetchRates(where: Where, by: string): Promise<ResponseRate[]> {
  const { rows } = await evaluator.get('/api/studies/{study}/response-rates', {
    lang: where.lang,
    path: { study: where.study },
    query: { year: String(where.year), by: by || undefined },
  });
  return rows;
}

export type Step = 'open' | 'pause' | 'resume' | 'close';

export async function take(step: Step, where: Where): Promise<void> {
  await evaluator.post(`/api/studies/{study}/waves/{year}/${step}`, to(where));
}

export async function setCollection(where: Where, body: CollectionChange): Promise<void> {
  await evaluator.put('/api/studies/{study}/waves/{year}/collection', { ...to(where), body });
}

export async function makeGovernors(where: Where): Promise<void> {
  await evaluator.post('/api/studies/{study}/waves/{year}/forwarders/governors', { ...to(where), body: {} });
}

export async function makeForwarder(where: Where, body: NewForwarder): Promise<void> {
  await evaluator.post('/api/studies/{study}/waves/{year}/forwarders', { ...to(where), body });
}

export async function makeLink(where: Where, body: NewLink): Promise<void> {
  await evaluator.post('/api/studies/{study}/waves/{year}/links', { ...to(where), body });
}

export async function deactivateLink(where: Where, id: number): Promise<void> {
  const { lang, path } = to(where);
  await evaluator.post('/api/studies/{study}/waves/{year}/links/{id}/deactivate', { lang, path: { ...path, id } });
}

export async function issueCodes(where: Where, id: number, count: number): Promise<IssuedCode[]> {
  const { lang, path } = to(where);
  const { codes } = await evaluator.post('/api/studies/{study}/waves/{year}/links/{id}/codes', {
    lang,
    path: { ...path, id },
    body: { count },
  });
  return codes;
}

export async function planReminders(where: Where, reminders: PlannedReminder[]): Promise<void> {
  await evaluator.put('/api/studies/{study}/waves/{year}/reminders', { ...to(where), body: { reminders } });
}

export async function setRegister(where: Where, rows: PopulationRow[]): Promise<void> {
  await evaluator.put('/api/studies/{study}/waves/{year}/population', { ...to(where), body: { rows } });
}

export const previewRelease = (where: Where, minimumGroup: number | undefined): Promise<ReleasePreview> =>
  evaluator.post('/api/studies/{study}/waves/{year}/releases/preview', {
    ...to(where),
    body: minimumGroup === undefined ? {} : { minimumGroup },
  });

export async function release(where: Where, minimumGroup: number, isPublic: boolean): Promise<void> {
  await evaluator.post('/api/studies/{study}/waves/{year}/releases', {
    ...to(where),
    body: { minimumGroup, public: isPublic },
  });
}

export async function withdrawRelease({ study, lang }: Where, number: number, reason: string): Promise<void> {
  await evaluator.post('/api/studies/{study}/releases/{number}/withdraw', {
    lang,
    path: { study, number },
    body: { reason },
  });
}

export async function renewAddress(where: Where, id: number): Promise<void> {
  const { lang, path } = to(where);
  await evaluator.post('/api/studies/{study}/waves/{year}/forwarders/{id}/address', { lang, path: { ...path, id } });
}

export async function removeForwarder(where: Where, id: number): Promise<void> {
  const { lang, path } = to(where);
  await evaluator.delete('/api/studies/{study}/waves/{year}/forwarders/{id}', { lang, path: { ...path, id } });
}
