import type * as bokmal from './languages/nb';

// What every language must have: the texts of bokmål, which is written first.
export type Common = typeof bokmal.common;
export type Others = typeof bokmal.others;
export type Dictionary = Common & Others;
