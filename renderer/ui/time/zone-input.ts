import { utcToZoned, zonedToUtc } from '../../../shared/kernel/zone-time.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const DATE = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;

/** `2026-09-11 09:30`: a UTC instant (epoch ms) on the wall clock of an IANA zone, as people read and type it. */
export function toZoneInput(at: number, zone: string): string {
  const { y, m, d, h, mi } = utcToZoned(at, zone);
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(d)} ${two(h)}:${two(mi)}`;
}

/** `YYYY-MM-DD` of a typed date such as 2026-9-11, 2026/09/11, 20260911 or 2026年9月11日; null when it is no day of the calendar. */
export function readDate(text: string): string | null {
  const match = DATE.exec(text.trim());
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2] ?? match[4]);
  const day = Number(match[3] ?? match[5]);
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null;
}

/** UTC epoch ms of a typed date and time (`2026-09-11 9:30`), read on the wall clock of an IANA zone; null when it is incomplete. */
export function fromZoneInput(text: string, zone: string): number | null {
  const match = /^(.+?)[T ]\s*(\d{1,2})[:：](\d{2})$/.exec(text.trim());
  const date = readDate(match?.[1] ?? '');
  const h = Number(match?.[2]);
  const mi = Number(match?.[3]);
  if (match === null || date === null || h > 23 || mi > 59) return null;
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  return zonedToUtc({ y, m, d, h, mi }, zone);
}
