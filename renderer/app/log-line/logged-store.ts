import { create } from 'zustand';
import type { LogEntry } from '../../../shared/contract/log.ts';

type LoggedStore = {
  /** The entry just made in this window, while the window says so. */
  readonly entry: LogEntry | null;
  readonly note: (entry: LogEntry) => void;
  readonly dismiss: () => void;
};

/** What was last put into the duty log from this window, so that the next step is one key away. */
export const useLogged = create<LoggedStore>((set) => ({
  entry: null,
  note: (entry) => set({ entry }),
  dismiss: () => set({ entry: null }),
}));
