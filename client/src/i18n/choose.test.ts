import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './choose';

const available = ['nb', 'nn', 'en'];
const choose = (wishes: Partial<Parameters<typeof chooseLanguage>[1]>) =>
  chooseLanguage(available, { asked: null, remembered: null, browser: [], ...wishes });

describe('chooseLanguage', () => {
  it('is bokmål where nothing is said', () => {
    expect(choose({})).toBe('nb');
    expect(choose({ browser: ['de-DE', 'fr'] })).toBe('nb');
  });

  it('takes the address before what is remembered, and that before the browser', () => {
    expect(choose({ asked: 'en', remembered: 'nn', browser: ['nb'] })).toBe('en');
    expect(choose({ remembered: 'nn', browser: ['nb'] })).toBe('nn');
  });

  it('follows a browser in nynorsk, and in plain Norwegian', () => {
    expect(choose({ browser: ['nn-NO', 'nb'] })).toBe('nn');
    expect(choose({ browser: ['no', 'nn'] })).toBe('nb');
  });

  it('does not take an English browser for a wish', () => {
    expect(choose({ browser: ['en-US', 'en'] })).toBe('nb');
    expect(choose({ browser: ['en-US', 'nn'] })).toBe('nn');
  });

  it('passes over languages that are not there', () => {
    expect(choose({ asked: 'fr', remembered: 'sv' })).toBe('nb');
  });
});
