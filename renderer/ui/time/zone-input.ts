import { utcToZoned, zonedToUtc } from '../../../shared/kernel/zone-time.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-09-11T09:30`, as a date-time field takes it: a UTC instant (epoch ms) on the wall clock of an IANA zone. */
export function toZoneInput(at: number, zone: string): string {
  const { y, m, d, h, mi } = utcToZoned(at, zone);
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}T${two(h)}:${two(mi)}`;
}

/** UTC epoch ms of what a date-time field holds, read on the wall clock of an IANA zone; null when it is incomplete. */
export function fromZoneInput(text: string, zone: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})/.exec(text.trim());
  if (match === null) return null;
  const [y, m, d, h, mi] = match.slice(1).map(Number) as [number, number, number, number, number];
  return zonedToUtc({ y, m, d, h, mi }, zone);
}
