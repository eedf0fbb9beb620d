import { describe, expect, it } from 'vitest';
import { firstSides, sideFrom, sideText } from './sides';
import { testStudy } from './testStudy';

describe('a side of a comparison', () => {
  it.each(['audience=leder', 'audience=leder:fylke!=46', 'fylke=03:year=2020', 'fylke=03,46:start=2017', 'year=2023'])(
    'comes back as it was: %s',
    (text) => expect(sideText(sideFrom(text), 2023)).toBe(text),
  );

  it('keeps what there is no field for', () => {
    const side = sideFrom('fylke=03:start=2017,2018:audience=leder');
    expect(side).toEqual({ year: '', audience: 'leder', among: 'fylke=03', rest: ['start=2017,2018'] });
    expect(sideText({ ...side, among: '' }, 2023)).toBe('audience=leder:start=2017,2018');
  });

  it('is the newest wave by name where it is everybody', () => {
    expect(sideText(sideFrom(''), 2023)).toBe('year=2023');
  });
});

describe('the sides to begin with', () => {
  it('are two roles, two waves, or one value and the others', () => {
    const [leader] = testStudy.audiences;
    const one = { ...testStudy, audiences: [leader!] };
    const alone = { ...one, waves: one.waves.slice(1) };
    expect(firstSides(testStudy)).toEqual({ a: 'audience=leder', b: 'audience=medarbeider' });
    expect(firstSides(one)).toEqual({ a: 'year=2023', b: 'year=2020' });
    expect(firstSides(alone)).toEqual({ a: 'fylke=03', b: 'fylke!=03' });
  });
});
