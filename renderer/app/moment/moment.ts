import { createContext, useContext } from 'react';
import { MOMENT_PARAMETER } from '../../../shared/contract/transport.ts';
import { navigate, useAddress } from '../router/router.tsx';

/** The past instant that everything below shows (UTC ms); null in the present. */
export const MomentContext = createContext<number | null>(null);

/** The past instant that this part of the window shows (UTC ms); null in the present. */
export const useMoment = (): number | null => useContext(MomentContext);

/** The instant in a search such as `at=1790000000000` or `at=2026-09-11T08:00Z` (UTC ms); null without one that can be read. */
export function momentIn(search: URLSearchParams): number | null {
  const text = search.get(MOMENT_PARAMETER);
  // Milliseconds since 1970 of any year that this product has seen, or a date written out: never a number of something else.
  if (text === null || !/^(\d{13}|\d{4}-\d\d-\d\d.*)$/.test(text)) return null;
  const at = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isSafeInteger(at) ? at : null;
}

/** The past instant in this window's address (UTC ms); null in the present. */
export const useMomentInAddress = (): number | null => momentIn(useAddress().search);

/** Takes this window to a past instant (UTC ms), or with null back to now, on the screen it shows. A step to go back to. */
export function goToMoment(at: number | null, { path, search }: ReturnType<typeof useAddress>): void {
  const rest = Object.fromEntries([...search].filter(([name]) => name !== MOMENT_PARAMETER));
  navigate(path, {}, at === null ? rest : { ...rest, [MOMENT_PARAMETER]: String(at) });
}

/** Which instant the calls that are sent now are meant for: what the screen shows, not what the address is about to be. */
let meant: number | null = null;

export const momentMeant = (): number | null => meant;

/** Set before what is shown for an instant (UTC ms; null for the present) is read. */
export function meanMoment(at: number | null): void {
  meant = at;
}
