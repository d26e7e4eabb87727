import { create } from 'zustand';
import type { PaperSheets } from '../../../shared/contract/documents.ts';

type Paper = {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** What is at the printer now. */
  readonly sheets: PaperSheets | null;
  readonly setSheets: (sheets: PaperSheets | null) => void;
};

/** Whether the dialog of the paper fallback is open (a key, the command bar and screens share it), and what it prints. */
export const usePaper = create<Paper>((set) => ({
  open: false,
  setOpen: (open) => set({ open }),
  sheets: null,
  setSheets: (sheets) => set({ sheets }),
}));
