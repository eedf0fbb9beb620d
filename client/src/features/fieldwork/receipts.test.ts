import { expect, test } from 'vitest';
import { receiptsOf } from './receipts';
import type { ManagedLink, ToldReceipt } from '$api/types';

const links = [
  { id: 7, label: 'Ledere · Viken' },
  { id: 3, label: 'Medarbeidere · Viken' },
] as ManagedLink[];

const told = (forwarderId: number, linkId: number, sentTo: number, counts = true): ToldReceipt => ({
  forwarderId,
  forwarder: ['', 'Åse', 'Bodil'][forwarderId] ?? '',
  counts,
  receipt: { linkId, sentOn: '2026-05-04', sentTo, services: [], recordedAt: '2026-05-04T10:00:00Z' },
});

test('what was corrected stands with what corrected it, newest first', () => {
  const rows = receiptsOf({ links, receipts: [told(1, 7, 20, false), told(1, 7, 21, false), told(1, 7, 22)] });
  expect(rows.map(({ receipt }) => receipt.sentTo)).toEqual([22]);
  expect(rows[0]?.corrected.map(({ sentTo }) => sentTo)).toEqual([21, 20]);
});

test('two forwarders of one link have each their word, and a forwarder one for each link', () => {
  const rows = receiptsOf({
    links,
    receipts: [told(1, 3, 1), told(2, 7, 2, false), told(2, 7, 3), told(1, 7, 4)],
  });
  expect(
    rows.map(({ forwarder, link, receipt, corrected }) => [forwarder, link, receipt.sentTo, corrected.length]),
  ).toEqual([
    ['Bodil', 'Ledere · Viken', 3, 1],
    ['Åse', 'Ledere · Viken', 4, 0],
    ['Åse', 'Medarbeidere · Viken', 1, 0],
  ]);
});
