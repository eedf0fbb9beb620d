import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Gradual } from './Gradual.svelte';

describe('Gradual', () => {
  beforeEach(() => void vi.useFakeTimers());

  const made: number[] = [];
  function* numbers(count: number) {
    for (let one = 1; one <= count; one++) {
      made.push(one);
      yield one;
    }
  }

  it('shows the first at once and makes no others yet, then the rest in turn', () => {
    made.length = 0;
    const gradual = new Gradual<number>(2);
    gradual.from(numbers(5));
    expect([gradual.shown, made]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    vi.advanceTimersToNextTimer();
    expect(gradual.shown).toEqual([1, 2, 3, 4]);
    vi.runAllTimers();
    expect(gradual.shown).toEqual([1, 2, 3, 4, 5]);
  });

  it('shows nothing of what was before when something else is to be shown, nor after it was stopped', () => {
    const gradual = new Gradual<number>(1);
    gradual.from([1, 2, 3]);
    gradual.from([7, 8]);
    vi.runAllTimers();
    expect(gradual.shown).toEqual([7, 8]);
    gradual.from([1, 2, 3]);
    gradual.stop();
    vi.runAllTimers();
    expect(gradual.shown).toEqual([1]);
  });

  it('shows all of it for paper', () => {
    const gradual = new Gradual<number>(1);
    gradual.from(numbers(50));
    gradual.finish();
    expect(gradual.shown.length).toBe(50);
    expect(vi.getTimerCount()).toBe(0);
  });
});
