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
