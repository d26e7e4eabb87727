import { z } from 'zod';
import { create } from 'zustand';
import { exerciseInAddress } from '../exercise/exercise-address.ts';
import { persisted } from '../persisted.ts';

const settings = persisted(
  localStorage,
  'erc.alarm',
  (raw) => z.object({ muted: z.boolean() }).safeParse(raw).data ?? null,
);
/** Of each world its own: a window in an exercise knows nothing of the clocks of the real one. */
const ofWorld = (key: string): string => (exerciseInAddress() === null ? key : `${key}.${exerciseInAddress() ?? ''}`);
const keys = (name: string) =>
  persisted(localStorage, ofWorld(name), (raw) => z.array(z.string()).safeParse(raw).data ?? null);
const told = keys('erc.alarms-told');
const emergencies = keys('erc.emergencies-told');

type AlarmStore = { readonly muted: boolean; readonly setMuted: (muted: boolean) => void };

/** Whether this workstation is silent. What is seen is never muted. */
export const useAlarmSettings = create<AlarmStore>((set) => ({
  muted: settings.read()?.muted ?? false,
  setMuted: (muted) => {
    settings.write({ muted });
    set({ muted });
  },
}));

// Other windows of this workstation follow at once.
window.addEventListener('storage', (event) => {
  const read = event.key === 'erc.alarm' ? settings.read() : null;
  if (read !== null) useAlarmSettings.setState(read);
});

/** Alarms told on this workstation: read afresh, because another window may have told them a moment ago. */
export const toldAlarms = (): ReadonlySet<string> => new Set(told.read());
export const rememberTold = (some: readonly string[]): void => told.write([...some]);

/** Emergency accesses told on this workstation, by their ids. */
export const toldEmergencies = (): ReadonlySet<string> => new Set(emergencies.read());
export const rememberEmergencies = (ids: readonly string[]): void => emergencies.write([...ids]);
