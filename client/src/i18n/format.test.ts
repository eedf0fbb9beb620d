import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber } from './format';

const norwegian = { decimal: ',', thousands: '\u00a0' };

describe('formatNumber', () => {
  it('has a decimal comma, a blank between thousands and a true minus', () => {
    expect(formatNumber(3.14, 1, norwegian)).toBe('3,1');
    expect(formatNumber(1234567, 0, norwegian)).toBe('1\u00a0234\u00a0567');
    expect(formatNumber(2020.37, 2, norwegian)).toBe('2020,37');
    expect(formatNumber(12345.6, 1, norwegian)).toBe('12\u00a0345,6');
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
