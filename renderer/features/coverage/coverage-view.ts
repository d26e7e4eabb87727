import { create } from 'zustand';
import type { BarrierDraft } from './barriers/barrier-draft.ts';

export type CellChoice = { readonly venue: string; readonly capability: string };
export type SideTab = 'cell' | 'close' | 'exclude';

export type AwayKind = 'close' | 'machines' | 'staff' | 'currencies';
/** Places closed, machines out of order, people absent, currencies gone. */
export type Away = Readonly<Record<AwayKind, readonly string[]>>;
export const AWAY_KINDS: readonly AwayKind[] = ['close', 'machines', 'staff', 'currencies'];
export const NOTHING_AWAY: Away = { close: [], machines: [], staff: [], currencies: [] };
export const countAway = (away: Away): number => AWAY_KINDS.reduce((sum, kind) => sum + away[kind].length, 0);

export type CoverageView = {
  /** UTC ms; null follows the present. */
  readonly at: number | null;
  /** Metres; null is the service ring of the settings. */
  readonly ring: number | null;
  readonly cell: CellChoice | null;
  readonly tab: SideTab;
  /** What is supposed away, by code, in the order it was picked. */
  readonly away: Away;
  /** A pair for the form of exclusions, null while it is shut. */
  readonly excluding: { readonly place: string | null; readonly venue: string | null } | null;
  /** A line in the form for drawing, null while it is shut. */
  readonly drawing: BarrierDraft | null;
};

type CoverageActions = {
  readonly show: (change: Partial<CoverageView>) => void;
  readonly choose: (cell: CellChoice | null) => void;
  /** Supposes something away and shows what that does. */
  readonly takeAway: (kind: AwayKind, code: string) => void;
  readonly putBack: (kind: AwayKind, code: string) => void;
};

/** What the screen shows, kept for the life of the window. */
export const useCoverageView = create<CoverageView & CoverageActions>((set) => ({
  at: null,
  ring: null,
  cell: null,
  tab: 'cell',
  away: NOTHING_AWAY,
  excluding: null,
  drawing: null,
  show: (change) => set(change),
  choose: (cell) => set({ cell, tab: 'cell' }),
  takeAway: (kind, code) =>
    set(({ away }) => ({
      away: away[kind].includes(code) ? away : { ...away, [kind]: [...away[kind], code] },
      tab: 'close',
    })),
  putBack: (kind, code) => set(({ away }) => ({ away: { ...away, [kind]: away[kind].filter((one) => one !== code) } })),
}));

/** Whether anything is supposed away. */
export const useSupposed = (): boolean => useCoverageView(({ away }) => countAway(away) > 0);

/** The view an address asks for, null when it asks for none: `?venue=VEN-01&capability=english` is a cell as it is now, `?hour=` the plan of an instant (UTC ms). */
export function viewFromSearch(search: URLSearchParams): Partial<CoverageView> | null {
  const venue = search.get('venue');
  const capability = search.get('capability');
  const at = Number(search.get('hour') ?? Number.NaN);
  if (Number.isSafeInteger(at)) return { at, away: NOTHING_AWAY, cell: null };
  if (venue === null || capability === null) return null;
  return { at: null, ring: null, away: NOTHING_AWAY, cell: { venue, capability }, tab: 'cell' };
}
