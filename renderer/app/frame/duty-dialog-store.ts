import { create } from 'zustand';

type DutyDialog = { readonly open: boolean; readonly setOpen: (open: boolean) => void };

/** Whether the dialog that asks who is on duty is open: the pill, the command bar and the gate share it. */
export const useDutyDialog = create<DutyDialog>((set) => ({ open: false, setOpen: (open) => set({ open }) }));
