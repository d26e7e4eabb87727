import { z } from 'zod';
import { create } from 'zustand';
import { failureOf } from '../../i18n/error-text.ts';
import { TWO_PERSON_ACTIONS, type TwoPersonAction } from '../../../shared/domain/rights/two-person.ts';

const actions = Object.keys(TWO_PERSON_ACTIONS) as [TwoPersonAction, ...TwoPersonAction[]];
const need = z.object({ action: z.enum(actions), subject: z.string(), revision: z.string() });
export type Need = z.infer<typeof need>;

type Asked = { readonly need: Need; readonly answer: (confirmed: boolean) => void };

type TwoPersonStore = {
  readonly asked: Asked | null;
  readonly settle: (confirmed: boolean) => void;
};

/** What waits for two people in this window. */
export const useTwoPerson = create<TwoPersonStore>((set, get) => ({
  asked: null,
  settle: (confirmed) => {
    get().asked?.answer(confirmed);
    set({ asked: null });
  },
}));

/** What a refused command needs two people for; null for any other refusal. */
export function needOf(error: unknown): Need | null {
  const { code, details } = failureOf(error);
  return code === 'APPROVAL_NEEDED' ? (need.safeParse(details).data ?? null) : null;
}

/** Asks two people to confirm. True when both did, or when emergency access was opened instead. */
export function askTwo(asked: Need): Promise<boolean> {
  useTwoPerson.getState().settle(false);
  return new Promise((answer) => useTwoPerson.setState({ asked: { need: asked, answer } }));
}
