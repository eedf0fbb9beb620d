import type nb from './languages/nb';

/** What every language must have: the texts of bokmål, which is written first. */
export type Dictionary = typeof nb;
