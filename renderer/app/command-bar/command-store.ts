import { create } from 'zustand';
import { z } from 'zod';
import { placeListItem, type PlaceListItem } from '../../../shared/contract/places.ts';
import { lineDraft } from '../log-line/line-draft.ts';

export type ChosenItem = { readonly code: string; readonly name: string };

type CommandStore = {
  readonly open: boolean;
  readonly text: string;
  readonly place: PlaceListItem | null;
  readonly item: ChosenItem | null;
  readonly keysShown: boolean;
  /** Grows with every wish of a screen that the bar take the focus. */
  readonly asked: number;
  readonly ask: () => void;
  readonly setOpen: (open: boolean) => void;
  readonly setText: (text: string) => void;
  readonly choosePlace: (place: PlaceListItem) => void;
  readonly chooseItem: (item: ChosenItem) => void;
  /** Gives up the last choice; false when there was none. */
  readonly back: () => boolean;
  readonly clear: () => void;
  readonly showKeys: (shown: boolean) => void;
};

const EMPTY = { text: '', place: null, item: null };

const draft = lineDraft(
  'erc.bar-draft',
  (raw) => z.object({ text: z.string(), place: placeListItem.nullable() }).safeParse(raw).data ?? null,
);

/** What the command bar holds: what is typed, kept through a reload, and what has been chosen so far on the way place → item → state. */
export const useCommandBar = create<CommandStore>((set, get) => ({
  ...EMPTY,
  // What was being typed when the window went away.
  ...draft.read(),
  open: false,
  keysShown: false,
  asked: 0,
  ask: () => set(({ asked }) => ({ asked: asked + 1 })),
  setOpen: (open) => set({ open }),
  setText: (text) => set({ text }),
  choosePlace: (place) => set({ place, item: null, text: '' }),
  chooseItem: (item) => set({ item, text: '' }),
  back: () => {
    const { item, place } = get();
    if (item !== null) set({ item: null, text: '' });
    else if (place !== null) set({ place: null, text: '' });
    return item !== null || place !== null;
  },
  clear: () => set({ ...EMPTY, open: false }),
  showKeys: (keysShown) => set({ keysShown }),
}));

useCommandBar.subscribe(({ text, place }, before) => {
  if (text !== before.text || place !== before.place) draft.write({ text, place });
});
