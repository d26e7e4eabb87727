import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { EventScope } from '../event-scope.tsx';
import { LiveUpdates } from '../live-updates.tsx';
import { createQueryClient } from '../query-client.ts';
import { useAddress } from '../router/router.tsx';
import { MomentBand } from './moment-band.tsx';
import { meanMoment, MomentContext, useMomentInAddress } from './moment.ts';
import { TimeLine } from './time-line.tsx';
import { ON_THE_TIME_LINE, useTimeLine } from './time-line-store.ts';
import './moment.css';

/** Pictures of past instants that a window keeps: going back and forth asks for nothing again. */
const MOST_KEPT = 8;

const kept = new Map<number, QueryClient>();

function clientOf(at: number): QueryClient {
  const client = kept.get(at) ?? createQueryClient();
  kept.delete(at);
  kept.set(at, client);
  for (const other of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(other);
  }
  return client;
}

/**
 * Whatever a window shows at a past instant stands under a band that says so. The picture of each instant is a world of its own:
 * nothing that was read for one is ever shown for another. The wall shows the present only.
 */
export function MomentWorld({ bare, children }: { readonly bare: boolean; readonly children: ReactNode }) {
  const at = useMomentInAddress();
  const { path } = useAddress();
  const open = useTimeLine((state) => state.open);
  const then = bare ? null : at;
  // Before anything below is read.
  const client = useMemo(() => {
    meanMoment(then);
    return then === null ? null : clientOf(then);
  }, [then]);
  const line = !bare && ON_THE_TIME_LINE.has(path) && (open || then !== null);
  const content =
    client === null ? (
      children
    ) : (
      <QueryClientProvider client={client} key={then}>
        <LiveUpdates />
        <MomentContext.Provider value={then}>
          <EventScope>{children}</EventScope>
        </MomentContext.Provider>
      </QueryClientProvider>
    );
  if (!line && then === null) return content;
  return (
    <div className={then === null ? 'moment-world' : 'moment-world moment-past'}>
      {then === null ? null : <MomentBand at={then} />}
      {line ? <TimeLine at={then} /> : null}
      <div className="moment-content">{content}</div>
    </div>
  );
}
