import { parseNumber } from '$features/collection/answers';

/** The day as the forwarder's own clock has it; toISOString would be yesterday's until one or two in the morning. */
export function today(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export interface Entered {
  sentOn: string;
  sentTo: string;
  note: string;
}

export type ReceiptFault = 'day_missing' | 'day_ahead' | 'number_missing' | 'number_wrong';

/** What has to be corrected before the receipt can be sent, by field. */
export function receiptFaults(
  { sentOn, sentTo }: Entered,
  day: string,
): { sentOn?: ReceiptFault; sentTo?: ReceiptFault } {
  const number = parseNumber(sentTo);
  return {
    ...(sentOn === '' ? { sentOn: 'day_missing' as const } : sentOn > day ? { sentOn: 'day_ahead' as const } : {}),
    ...(sentTo.trim() === ''
      ? { sentTo: 'number_missing' as const }
      : number === undefined || number < 0
        ? { sentTo: 'number_wrong' as const }
        : {}),
  };
}
