import { create } from 'zustand';

type UndoDialog = { readonly open: boolean; readonly setOpen: (open: boolean) => void };

/** Whether the list of what can be undone is open: a key, the command bar, the help and the board share it. */
export const useUndoDialog = create<UndoDialog>((set) => ({ open: false, setOpen: (open) => set({ open }) }));
