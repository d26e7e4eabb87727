import { create } from 'zustand';

type PaperDialog = { readonly open: boolean; readonly setOpen: (open: boolean) => void };

/** Whether the dialog of the paper fallback is open: a key, the command bar and screens share it. */
export const usePaper = create<PaperDialog>((set) => ({ open: false, setOpen: (open) => set({ open }) }));
