import { create } from 'zustand';

export type CellChoice = { readonly venue: string; readonly capability: string };
export type SideTab = 'cell' | 'close' | 'exclude';

export type CoverageView = {
  /** UTC ms; null follows the present. */
  readonly at: number | null;
  /** Metres; null is the service ring of the settings. */
  readonly ring: number | null;
  readonly cell: CellChoice | null;
  readonly tab: SideTab;
  /** Codes of places supposed closed, in the order they were picked. */
  readonly closed: readonly string[];
  /** A pair for the form of exclusions, null while it is shut. */
  readonly excluding: { readonly place: string | null; readonly venue: string | null } | null;
};

type CoverageActions = {
  readonly show: (change: Partial<CoverageView>) => void;
  readonly choose: (cell: CellChoice | null) => void;
  /** Supposes a place closed and shows what that does. */
  readonly close: (place: string) => void;
  readonly reopen: (place: string) => void;
};

/** What the screen shows, kept for the life of the window. */
export const useCoverageView = create<CoverageView & CoverageActions>((set) => ({
  at: null,
  ring: null,
  cell: null,
  tab: 'cell',
  closed: [],
  excluding: null,
  show: (change) => set(change),
  choose: (cell) => set({ cell, tab: 'cell' }),
  close: (place) =>
    set(({ closed }) => ({ closed: closed.includes(place) ? closed : [...closed, place], tab: 'close' })),
  reopen: (place) => set(({ closed }) => ({ closed: closed.filter((code) => code !== place) })),
}));

/** The view an address asks for, null when it asks for none: `?venue=VEN-01&capability=english` is a cell as it is now, `?at=` an instant (UTC ms). */
export function viewFromSearch(search: URLSearchParams): Partial<CoverageView> | null {
  const venue = search.get('venue');
  const capability = search.get('capability');
  const at = Number(search.get('at') ?? Number.NaN);
  if (Number.isSafeInteger(at)) return { at, closed: [], cell: null };
  if (venue === null || capability === null) return null;
  return { at: null, ring: null, closed: [], cell: { venue, capability }, tab: 'cell' };
}
