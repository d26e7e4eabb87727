import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { MegaEvent } from '../../shared/contract/event.ts';
import { machineZone, ZoneProvider } from '../i18n/zone.tsx';
import { useCore } from './core-context.tsx';

const EventContext = createContext<MegaEvent | null>(null);

/** The event of this store, null before there is one. */
export const useMegaEvent = (): MegaEvent | null => useContext(EventContext);

/** Reads the event once for the whole window and shows every time in its zone. */
export function EventScope({ children }: { readonly children: ReactNode }) {
  const { query } = useCore();
  const { data } = useQuery(query.event.get.queryOptions({ input: {} }));
  const event = data?.event ?? null;
  return (
    <EventContext.Provider value={event}>
      <ZoneProvider zone={event?.zone ?? machineZone()}>{children}</ZoneProvider>
    </EventContext.Provider>
  );
}
