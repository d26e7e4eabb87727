import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import { useConnectionState, useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';

/** The core is asked for a sign of life this often; changes themselves come by the event stream. */
const HEARTBEAT_MS = 20_000;
/** Without a sign of life for this long, what is shown is not called current any more. */
const SILENCE_MS = 65_000;

export type Freshness = {
  /** The figures shown were true at this instant, UTC ms; null before the first answer. */
  readonly confirmedAt: number | null;
  readonly live: boolean;
  /** Since when there has been no link, UTC ms. */
  readonly lostSince: number | null;
  /** Trying again does not help: this wall is not let in. */
  readonly refused: boolean;
};

/**
 * How far the wall may be believed. While the link holds, every change arrives by itself, so each sign of life confirms
 * all that is shown; a link that looks fine but stays silent counts as lost.
 */
export function useFreshness(): Freshness {
  const { query, connection } = useCore();
  const state = useConnectionState();
  const now = useNow('second');
  const { dataUpdatedAt } = useQuery({
    ...query.system.info.queryOptions({ input: {} }),
    refetchInterval: HEARTBEAT_MS,
    refetchIntervalInBackground: true,
  });
  const confirmedAt = dataUpdatedAt === 0 ? null : dataUpdatedAt;
  const online = state.phase === 'online';
  const silent = online && now - Math.max(state.since, confirmedAt ?? 0) > SILENCE_MS;
  // Nothing comes over it although it looks fine: another link is taken.
  useEffect(() => {
    if (silent) connection.renew();
  }, [silent, connection]);
  const refused = state.code === 'TOKEN_REFUSED';
  if (!online)
    return { confirmedAt, live: false, lostSince: state.phase === 'connecting' ? null : state.since, refused };
  return { confirmedAt, live: !silent && confirmedAt !== null, lostSince: silent ? confirmedAt : null, refused };
}

export const FreshnessContext = createContext<Freshness>({
  confirmedAt: null,
  live: false,
  lostSince: null,
  refused: false,
});

/** What the wall around the caller knows about the age of its data. */
export const useDataAge = (): Freshness => useContext(FreshnessContext);
