import type { Study } from '$api/types';

export type Wave = Study['waves'][number];
export type WaveState = 'planned' | 'open' | 'paused' | 'closed' | 'released' | 'elsewhere';

/** Some waves are called by their year, others by their turn. */
export const waveName = ({ label, year }: Pick<Wave, 'label' | 'year'>): string =>
  label.includes(String(year)) ? label : `${label} ${year}`;

interface Known {
  year: number;
  fieldworkYear?: number | null;
  state: string;
  isReleased: boolean;
}

/**
 * What to call a wave's state. One that is past and was never opened was not asked here: what is known of it was printed elsewhere.
 * A wave that takes answers again is open, whatever has been released of it.
 */
export function stateOf(
  { state, year, fieldworkYear, isReleased }: Known,
  thisYear: number,
  isPaused = false,
): WaveState {
  if (state === 'open') return isPaused ? 'paused' : 'open';
  if (isReleased) return 'released';
  if (state === 'planned') return (fieldworkYear ?? year) < thisYear ? 'elsewhere' : 'planned';
  return 'closed';
}
