import type { WaveRoom } from './api';
import type { ToldReceipt } from '$api/types';

type Said = ToldReceipt['receipt'];

/** What a forwarder says of a link now, and what it said before, newest first. */
export interface ReceiptRow {
  forwarder: string;
  link: string;
  receipt: Said;
  corrected: Said[];
}

/** A row for each forwarder and link that a receipt is about, by forwarder and then as links stand on the page. */
export function receiptsOf({ receipts, links }: Pick<WaveRoom, 'receipts' | 'links'>): ReceiptRow[] {
  const corrected = receipts.filter(({ counts }) => !counts).toReversed();
  const place = (id: number) => links.findIndex((link) => link.id === id);
  return receipts
    .filter(({ counts }) => counts)
    .toSorted(
      (a, b) => a.forwarder.localeCompare(b.forwarder, 'nb') || place(a.receipt.linkId) - place(b.receipt.linkId),
    )
    .map(({ forwarderId, forwarder, receipt }) => ({
      forwarder,
      link: links.find(({ id }) => id === receipt.linkId)?.label ?? '',
      receipt,
      corrected: corrected
        .filter((before) => before.forwarderId === forwarderId && before.receipt.linkId === receipt.linkId)
        .map((before) => before.receipt),
    }));
}
