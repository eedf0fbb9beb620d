import { describe, expect, it } from 'vitest';
import { holds } from './routing';

describe('holds', () => {
  const given = { deltok: '2', tiltak: ['vikar', 'vakttelefon'] };

  it('finds a single answer among the codes of is', () => {
    expect(holds({ question: 'deltok', is: ['1', '2'] }, given)).toBe(true);
    expect(holds({ question: 'deltok', is: ['1'] }, given)).toBe(false);
  });

  it('finds any ticked option among the codes of contains', () => {
    expect(holds({ question: 'tiltak', contains: ['planlegging', 'vikar'] }, given)).toBe(true);
    expect(holds({ question: 'tiltak', contains: ['planlegging'] }, given)).toBe(false);
  });

  it('is false on a question without an answer, for is and contains alike', () => {
    expect(holds({ question: 'ukjent', is: ['2'] }, given)).toBe(false);
    expect(holds({ question: 'ukjent', contains: ['2'] }, given)).toBe(false);
  });

  it('turns round what not holds, so that it is true where nothing is answered', () => {
    expect(holds({ not: { question: 'ukjent', is: ['2'] } }, given)).toBe(true);
    expect(holds({ not: { question: 'deltok', is: ['2'] } }, given)).toBe(false);
  });

  it('nests all and any', () => {
    const both = { all: [{ question: 'deltok', is: ['2'] }, { any: [{ question: 'tiltak', contains: ['x'] }] }] };
    expect(holds(both, given)).toBe(false);
    expect(holds({ any: [both, { question: 'deltok', is: ['2'] }] }, given)).toBe(true);
  });

  it('does not take the kinds of answer for one another', () => {
    expect(holds({ question: 'tiltak', is: ['vikar'] }, given)).toBe(false);
    expect(holds({ question: 'deltok', contains: ['2'] }, given)).toBe(false);
  });
});
