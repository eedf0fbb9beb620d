import { expect, test } from 'vitest';
import { neediestFirst } from './forwarderCounts';
import type { ManagedForwarder } from '$api/types';

const forwarder = (name: string, more: Partial<ManagedForwarder> = {}): ManagedForwarder =>
  ({
    forwarder: { name, links: [{}] },
    openedAt: '2026-05-02T08:00:00Z',
    unconfirmedLinks: 0,
    lags: false,
    remindersDue: [],
    ...more,
  }) as ManagedForwarder;

test('those to follow up stand first, the others as they came', () => {
  const forwarders = [
    {
      ...forwarder('without links', { lags: true, openedAt: undefined }),
      forwarder: { name: 'without links', links: [] },
    },
    forwarder('all have answered'),
    forwarder('answers missing', { lags: true }),
    forwarder('not said', { lags: true, unconfirmedLinks: 1 }),
    forwarder('also not said', { lags: true, unconfirmedLinks: 2 }),
    forwarder('not opened', { lags: true, unconfirmedLinks: 1, openedAt: undefined }),
    forwarder('to be reminded', { lags: true, remindersDue: [1] }),
    forwarder('to be reminded of a page not opened', { lags: true, openedAt: undefined, remindersDue: [1] }),
  ] as ManagedForwarder[];
  expect(neediestFirst(forwarders).map(({ forwarder }) => forwarder.name)).toEqual([
    'to be reminded of a page not opened',
    'to be reminded',
    'not opened',
    'not said',
    'also not said',
    'answers missing',
    'without links',
    'all have answered',
  ]);
});
