import { create } from 'zustand';
import { z } from 'zod';
import { persisted } from '../../app/persisted.ts';

/** A number as this window last knew it, and when (UTC ms) it was seen to have changed. */
type Seen = { readonly value: number; readonly before: number; readonly changedAt: number };

const schema = z.record(z.string(), z.object({ value: z.number(), before: z.number(), changedAt: z.number() }));
const stored = persisted(sessionStorage, 'erc.seen', (raw) => schema.safeParse(raw).data ?? null);

const NEVER = -8.64e15;
/** Ages in milliseconds at which a mark grows weaker, and at the last one goes. */
export const FADE_AT_MS = [2 * 60_000, 10 * 60_000, 30 * 60_000] as const;

export type Figures = Readonly<Record<string, number>>;

/** What is known after `figures` were read at `at` (UTC ms). A figure seen for the first time is no change. */
export function remember(seen: Readonly<Record<string, Seen>>, figures: Figures, at: number): Record<string, Seen> {
  const next: Record<string, Seen> = { ...seen };
  for (const [key, value] of Object.entries(figures)) {
    const known = seen[key];
    if (known === undefined) next[key] = { value, before: value, changedAt: NEVER };
    else if (known.value !== value) next[key] = { value, before: known.value, changedAt: at };
  }
  return next;
}

/** Strength of the mark at `now`: 3 just changed, 2, 1, 0 no mark. */
export function freshness(changedAt: number, now: number): 0 | 1 | 2 | 3 {
  const age = now - changedAt;
  if (age < FADE_AT_MS[0]) return 3;
  if (age < FADE_AT_MS[1]) return 2;
  return age < FADE_AT_MS[2] ? 1 : 0;
}

type SeenStore = {
  readonly seen: Readonly<Record<string, Seen>>;
  readonly note: (figures: Figures, at: number) => void;
};

/** Figures of this window, kept over reloads, so that what changed while nobody looked is marked too. */
export const useSeen = create<SeenStore>((set, get) => ({
  seen: stored.read() ?? {},
  note: (figures, at) => {
    const seen = remember(get().seen, figures, at);
    stored.write(seen);
    set({ seen });
  },
}));
