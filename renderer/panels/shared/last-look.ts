import { z } from 'zod';
import { create } from 'zustand';
import { persisted } from '../../app/persisted.ts';

const DAY_MS = 24 * 3_600_000;
/** Away for this long counts as having stopped looking: the next visit starts from when the last one ended. */
export const AWAY_MS = 10 * 60_000;

const schema = z.object({ since: z.number(), leftAt: z.number().nullable() });
export type Look = z.infer<typeof schema>;

const parse = (raw: unknown): Look | null => schema.safeParse(raw).data ?? null;
// A window restored by the desktop shell has lost its session; what the machine last saw is the next best.
const ofWindow = persisted(sessionStorage, 'erc.look', parse);
const ofMachine = persisted(localStorage, 'erc.look', parse);

/** Where a visit that begins at `now` (UTC ms) starts counting: unchanged after a short absence, else when the last ended. */
export function beginLook(last: Look | null, now: number): Look {
  if (last === null) return { since: now - DAY_MS, leftAt: null };
  if (last.leftAt === null || now - last.leftAt < AWAY_MS) return { since: last.since, leftAt: null };
  return { since: last.leftAt, leftAt: null };
}

type LookStore = {
  readonly look: Look;
  readonly begin: () => void;
  readonly leave: () => void;
  readonly seen: () => void;
};

/** Since when this window's viewer has not looked. */
export const useLastLook = create<LookStore>((set, get) => {
  const keep = (look: Look): void => {
    ofWindow.write(look);
    ofMachine.write(look);
    set({ look });
  };
  return {
    look: beginLook(ofWindow.read() ?? ofMachine.read(), Date.now()),
    begin: () => keep(beginLook(get().look, Date.now())),
    leave: () => keep({ ...get().look, leftAt: Date.now() }),
    seen: () => keep({ since: Date.now(), leftAt: null }),
  };
});
