import type { MegaEvent } from '../../../../shared/contract/event.ts';
import { fromZoneInput, toZoneInput } from '../../../ui/time/zone-input.ts';

/** The event as typed; times are on the wall clock of its own zone. */
export type EventDraft = {
  readonly name: string;
  readonly nameEn: string;
  readonly centre: string;
  readonly centreEn: string;
  readonly zone: string;
  readonly opensAt: string;
  readonly closesAt: string;
};
export type EventProblem = 'name' | 'zone' | 'opensAt' | 'closesAt' | 'order';

export const draftOfEvent = (event: MegaEvent | null, zone: string): EventDraft => ({
  name: event?.name ?? '',
  nameEn: event?.nameEn ?? '',
  centre: event?.centre ?? '',
  centreEn: event?.centreEn ?? '',
  zone: event?.zone ?? zone,
  opensAt: event === null ? '' : toZoneInput(event.opensAt, event.zone),
  closesAt: event === null ? '' : toZoneInput(event.closesAt, event.zone),
});

const knownZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

type Saved = Pick<MegaEvent, 'name' | 'nameEn' | 'centre' | 'centreEn' | 'zone' | 'opensAt' | 'closesAt'>;

/** The event to save, or the first field that cannot be. */
export function eventOf(draft: EventDraft): { readonly event: Saved } | { readonly problem: EventProblem } {
  const zone = draft.zone.trim();
  if (draft.name.trim() === '') return { problem: 'name' };
  if (zone === '' || !knownZone(zone)) return { problem: 'zone' };
  const opensAt = fromZoneInput(draft.opensAt, zone);
  const closesAt = fromZoneInput(draft.closesAt, zone);
  if (opensAt === null) return { problem: 'opensAt' };
  if (closesAt === null) return { problem: 'closesAt' };
  if (closesAt <= opensAt) return { problem: 'order' };
  const names = { nameEn: orNull(draft.nameEn), centre: orNull(draft.centre), centreEn: orNull(draft.centreEn) };
  return { event: { name: draft.name.trim(), ...names, zone, opensAt, closesAt } };
}
