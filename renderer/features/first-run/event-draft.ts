import { zonedToUtc } from '../../../shared/kernel/zone-time.ts';

/** The form as typed. `opens` and `closes` are `YYYY-MM-DD HH:MM` on the wall clock of `zone`, an IANA name. */
export type EventDraft = {
  readonly name: string;
  readonly nameEn: string;
  readonly centre: string;
  readonly zone: string;
  readonly opens: string;
  readonly closes: string;
};

export const emptyDraft = (zone: string): EventDraft => ({
  name: '',
  nameEn: '',
  centre: '',
  zone,
  opens: '',
  closes: '',
});

export type EventInput = {
  readonly name: string;
  readonly nameEn: string | null;
  readonly centre: string | null;
  readonly zone: string;
  readonly opensAt: number;
  readonly closesAt: number;
};

function instantOf(text: string, zone: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})/.exec(text);
  if (match === null) return null;
  const [y = 0, m = 0, d = 0, h = 0, mi = 0] = match.slice(1).map(Number);
  return zonedToUtc({ y, m, d, h, mi }, zone);
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the core takes (UTC ms), null while a name or a time is missing or the closing is not after the opening. */
export function draftToEvent({ name, nameEn, centre, zone, opens, closes }: EventDraft): EventInput | null {
  const opensAt = instantOf(opens, zone);
  const closesAt = instantOf(closes, zone);
  if (name.trim() === '' || opensAt === null || closesAt === null || closesAt <= opensAt) return null;
  return { name: name.trim(), nameEn: orNull(nameEn), centre: orNull(centre), zone, opensAt, closesAt };
}
