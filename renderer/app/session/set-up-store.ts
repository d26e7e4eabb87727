import { create } from 'zustand';

type SetUpStore = {
  /** The first account is being made: nobody is asked to sign in between its making and its recovery code. */
  readonly running: boolean;
  /** The recovery code, until somebody says that it is put away. */
  readonly shown: { readonly login: string; readonly code: string } | null;
};

/** The making of the first account, which outlives the form it began in. */
export const useSetUp = create<SetUpStore>(() => ({ running: false, shown: null }));

export const useIsSettingUp = (): boolean => useSetUp(({ running, shown }) => running || shown !== null);
