import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber } from './format';

const norwegian = { decimal: ',', thousands: '\u00a0' };

describe('formatNumber', () => {
  it('has a decimal comma, a blank between thousands and a true minus', () => {
    expect(formatNumber(3.14, 1, norwegian)).toBe('3,1');
    expect(formatNumber(1234567, 0, norwegian)).toBe('1\u00a0234\u00a0567');
    expect(formatNumber(-0.5, 1, norwegian)).toBe('−0,5');
    expect(formatNumber(-0.04, 1, norwegian)).toBe('0,0');
  });
});

describe('formatDate', () => {
  it('is written as people do', () => {
    expect(formatDate('2024-03-09', 'dotted')).toBe('9.3.2024');
    expect(formatDate('2024-03-09', 'iso')).toBe('2024-03-09');
  });
});
