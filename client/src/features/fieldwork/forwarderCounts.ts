import type { ManagedForwarder } from '$api/types';

/** How far the forwarders of a wave have come. */
export function forwarderCounts(forwarders: ManagedForwarder[]): {
  all: number;
  opened: number;
  confirmed: number;
  withLinks: number;
  lagging: number;
  due: number;
} {
  const withLinks = forwarders.filter(({ forwarder }) => forwarder.links.length > 0);
  return {
    all: forwarders.length,
    opened: forwarders.filter(({ openedAt }) => openedAt).length,
    confirmed: withLinks.filter(({ unconfirmedLinks }) => unconfirmedLinks === 0).length,
    withLinks: withLinks.length,
    lagging: withLinks.filter(({ lags }) => lags).length,
    due: forwarders.filter(({ remindersDue }) => remindersDue.length > 0).length,
  };
}

/** Those to follow up first: a reminder is due, the page has not been opened, nobody has said how many it went to, answers are missing. */
export const neediestFirst = (forwarders: ManagedForwarder[]): ManagedForwarder[] =>
  forwarders.toSorted((a, b) => need(b) - need(a));

/** Each sign weighs more than all that come after it. */
const need = ({ forwarder, openedAt, unconfirmedLinks, lags, remindersDue }: ManagedForwarder): number =>
  forwarder.links.length === 0
    ? 0
    : [remindersDue.length > 0, !openedAt, unconfirmedLinks > 0, lags].reduce((sum, sign) => 2 * sum + Number(sign), 0);
