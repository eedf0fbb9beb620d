import { describe, expect, it } from 'vitest';
import { receiptFaults, today } from './receipt';

describe('receiptFaults', () => {
  const entered = { sentOn: '2026-05-04', sentTo: '22', note: '' };

  it('finds nothing wrong with a day that has been and a number', () => {
    expect(receiptFaults(entered, '2026-05-04')).toEqual({});
    expect(receiptFaults({ ...entered, sentTo: '1 200' }, '2026-05-05')).toEqual({});
  });

  it('asks for a day that has been', () => {
    expect(receiptFaults({ ...entered, sentOn: '' }, '2026-05-04')).toEqual({ sentOn: 'day_missing' });
    expect(receiptFaults(entered, '2026-05-03')).toEqual({ sentOn: 'day_ahead' });
  });

  it('asks for a number that people can be', () => {
    expect(receiptFaults({ ...entered, sentTo: ' ' }, '2026-05-04')).toEqual({ sentTo: 'number_missing' });
    expect(receiptFaults({ ...entered, sentTo: 'alle' }, '2026-05-04')).toEqual({ sentTo: 'number_wrong' });
    expect(receiptFaults({ ...entered, sentTo: '-1' }, '2026-05-04')).toEqual({ sentTo: 'number_wrong' });
  });
});

describe('today', () => {
  it('is the day where the clock hangs', () => {
    expect(today(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  });
});
