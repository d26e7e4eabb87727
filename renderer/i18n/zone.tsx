import { createContext, useContext, type ReactNode } from 'react';

/** The machine's own IANA zone, used until there is an event. */
export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const ZoneContext = createContext<string>(machineZone());

export function ZoneProvider({ zone, children }: { readonly zone: string; readonly children: ReactNode }) {
  return <ZoneContext.Provider value={zone}>{children}</ZoneContext.Provider>;
}

/** IANA zone in which every time on screen is shown. */
export const useZone = (): string => useContext(ZoneContext);
