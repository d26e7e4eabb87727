import { create } from 'zustand';
import { z } from 'zod';
import { persisted } from '../persisted.ts';
import { FIRST_HOUR, type HourStepId } from './first-hour-steps.ts';

const ids = FIRST_HOUR.map(({ id }) => id);
const stepId = z.enum(ids as [HourStepId, ...HourStepId[]]);

const schema = z.object({
  /** When it was begun, UTC ms; null while nobody is being guided. */
  since: z.int().nullable(),
  folded: z.boolean(),
  done: z.array(stepId),
  skipped: z.array(stepId),
});
type FirstHour = z.infer<typeof schema>;

const NONE: FirstHour = { since: null, folded: false, done: [], skipped: [] };

const stored = persisted(localStorage, 'erc.first-hour', (raw) => schema.safeParse(raw).data ?? null);

type FirstHourStore = FirstHour & {
  readonly start: () => void;
  readonly end: () => void;
  readonly fold: (folded: boolean) => void;
  readonly skip: (step: HourStepId) => void;
  readonly note: (...steps: readonly HourStepId[]) => void;
};

/** How far somebody has come in the guided first hour on this machine; it goes on after a restart. */
export const useFirstHour = create<FirstHourStore>((set, get) => {
  const keep = (change: Partial<FirstHour>): void => {
    set(change);
    const { since, folded, done, skipped } = get();
    stored.write({ since, folded, done, skipped });
  };
  return {
    ...NONE,
    ...stored.read(),
    start: () => keep({ ...NONE, since: Date.now() }),
    end: () => keep(NONE),
    fold: (folded) => keep({ folded }),
    skip: (step) => keep({ skipped: [...new Set([...get().skipped, step])] }),
    note: (...steps) => {
      if (get().since !== null && steps.length > 0) keep({ done: [...new Set([...get().done, ...steps])] });
    },
  };
});
